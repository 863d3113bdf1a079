import ArchiveModel
import Desk
import Ingest
import Publishing
import Reading

/// Page texts that are named on the command line, folders searched for them.
enum ReceivedFiles {
    /// In the order named; within a folder in order of path. `searchesFolders`: whether a folder stands for its page texts.
    static func read(_ names: [String], searchesFolders: Bool = true) -> Diagnosed<[ArchiveFile]> {
        var files: [ArchiveFile] = []
        var diagnostics: [Diagnostic] = []
        for name in names {
            do throws(FileError) {
                if searchesFolders, try Disk.status(name).kind == .folder {
                    let scan = try FileTree.scan(name, display: name).unwrap(into: &diagnostics)
                    let texts = scan.files.filter { isPageText($0.path) }
                    if texts.isEmpty { diagnostics.append(.noTexts(name)) }
                    for file in texts {
                        let bytes = try Disk.read(Path.join(scan.root, file.path))
                        let file = ArchiveFile(path: Path.join(name, file.path), bytes: bytes)
                        if let file = withWords(file).unwrap(into: &diagnostics) { files.append(file) }
                    }
                } else {
                    let file = ArchiveFile(path: name, bytes: try Disk.read(name))
                    if let file = withWords(file).unwrap(into: &diagnostics) { files.append(file) }
                }
            } catch {
                diagnostics.append(error.isMissing ? .missing(name) : .unreadable(name, error))
            }
        }
        return Diagnosed(files, diagnostics)
    }

    /// What is read of a file: the words of a PDF with their places, else the file itself.
    private static func withWords(_ file: ArchiveFile) -> Diagnosed<ArchiveFile?> {
        guard PDFText.isPDF(file.bytes) else { return Diagnosed(file) }
        return PDFText.layout(of: file.path).map { words in
            words.map { ArchiveFile(path: file.path, bytes: $0) }
        }
    }

    /// Whether a file of a folder is meant: the lists of hashes that may lie beside texts are none of them, nor what `import` itself wrote.
    private static func isPageText(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        let isOwn = name == SourceManifest.name || name.hasPrefix("sha256-") || ArchiveTree.isOwnTable(name)
        return
            (PageReaders.standard.mayReceive(path) || path.hasSuffix(".pdf") || DeliveredTable.isTable(path))
            && !isOwn
    }
}

extension Diagnostic {
    /// A file named on the command line that is not there.
    static func missing(_ path: String) -> Diagnostic {
        Diagnostic(.missingFile, "There is no file '\(path)'")
    }

    fileprivate static func noTexts(_ folder: String) -> Diagnostic {
        let patterns = (PageReaders.standard.suffixes + DeliveredTable.suffixes).map { "*\($0)" }.joined(
            separator: ", ")
        return Diagnostic(.noTexts, "The folder '\(folder)' holds no \(patterns)")
    }
}

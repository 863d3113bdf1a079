package import ArchiveModel
import Desk
import Ingest
package import Memo
import Reading

/// An archive on the disk: its sources as values, and the files that are copied as they are.
package struct ArchiveFolder: Sendable {
    /// As the user named it; stands before the paths in diagnostics.
    package var name: String
    /// Absolute, without links.
    package var root: String
    /// In order of path; a file that is not of a kind the archive reads is named, without its bytes.
    package var sources: [ArchiveFile]
    /// Files that are copied, each relative to `root`: those below `static/` and the pictures beside free-standing pages.
    package var staticFiles: [FileTree.File]

    /// A file as it looks from outside: when all of this is as before, nobody changed it or put another in its place.
    package struct SeenFile: Keyable {
        let path: String
        let status: FileStatus

        package func add(to key: inout KeyedHash) {
            key.add(path)
            key.add(status.size)
            key.add(status.device)
            key.add(status.inode)
            key.add(UInt64(bitPattern: status.changed))
            key.add(UInt64(bitPattern: status.modified))
        }
    }

    /// Gives the bytes of a file that are known from before, or reads them.
    package typealias Bytes = (SeenFile, _ read: () throws(FileError) -> [UInt8]) throws(FileError) -> [UInt8]

    /// Reads the folder as it is between two edits; `nil` with an error when there is none, somebody keeps writing into
    /// it, or a merge is not ended there. `lock` is the right to it, for whoever has it already; `bytes` may know files
    /// that look as they did before.
    package static func read(
        _ name: String, holding lock: FolderLock? = nil, now: Int64 = Disk.now,
        bytes: Bytes = { (_, read) throws(FileError) in try read() }
    ) -> Diagnosed<ArchiveFolder?> {
        var diagnostics: [Diagnostic] = []
        guard let lock = lock ?? self.lock(name, for: .reading).unwrap(into: &diagnostics) else {
            return Diagnosed(nil, diagnostics)
        }
        defer { withExtendedLifetime(lock) {} }
        do throws(FileError) {
            let scan = try FileTree.scan(name, display: name, isSkipped: isSkipped)
            var folder = ArchiveFolder(name: name, root: scan.value.root, sources: [], staticFiles: [])
            diagnostics += scan.diagnostics
            for file in scan.value.files {
                if Self.isCopied(file.path) {
                    folder.staticFiles.append(file)
                } else if let source = folder.source(file, at: now, bytes).unwrap(into: &diagnostics) {
                    folder.sources.append(source)
                }
            }
            let marks = folder.conflictMarks
            return Diagnosed(marks.hasErrors ? nil : folder, diagnostics + marks)
        } catch {
            return Diagnosed(nil, [error.isMissing ? .noArchive(name) : .unreadable(name, error)])
        }
    }

    /// What a build tells of `diagnostics`: errors, and the warnings that `accepted.tsv` does not settle.
    package func open(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let settled = Set(AcceptanceReader.acceptances(in: sources).value.map(\.id))
        return diagnostics.filter { diagnostic in
            diagnostic.severity == .error
                || diagnostic.severity == .warning
                    && (settled.isEmpty || !settled.contains(Matter(diagnostic, in: name).id))
        }
    }

    /// What a merge left in the sources; with an error nothing else is worth reading.
    private var conflictMarks: [Diagnostic] {
        sources.filter { $0.path != "README.md" }.flatMap(ConflictMarks.diagnostics).map {
            $0.located(in: name)
        }
    }

    /// Where a file that is copied stands in the site: below `static/` and `pages/` as it does there.
    package static func published(_ path: String) -> String {
        path.firstIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// Whether a file is copied to the site as it is.
    private static func isCopied(_ path: String) -> Bool {
        guard path.hasPrefix("pages/") else { return path.hasPrefix("static/") }
        let ending = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { path[$0...].lowercased() }
        return ending.map(besidePages.contains) ?? false
    }

    private static let besidePages: Set<String> = [
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".pdf",
    ]

    private static func isSkipped(_ path: String) -> Bool {
        let name = Path.name(of: path)
        guard path.hasPrefix("static/") else { return name.hasPrefix(".") || path == "Themes" }
        return name == ".DS_Store" || name.hasPrefix(".git")
    }

    private func source(_ file: FileTree.File, at now: Int64, _ bytes: Bytes) -> Diagnosed<ArchiveFile?> {
        let isRead = [".md", ".yml", ".yaml", ".tsv"].contains(where: file.path.hasSuffix)
        guard isRead || PageReaders.standard.mayRead(file.path) else {
            return Diagnosed(ArchiveFile(path: file.path, bytes: []))
        }
        guard file.status.size <= Self.largestSource else {
            return Diagnosed(nil, [.tooLarge(Path.join(name, file.path), file.status.size)])
        }
        do throws(FileError) {
            return Diagnosed(ArchiveFile(path: file.path, bytes: try self.bytes(of: file, at: now, bytes)))
        } catch {
            return Diagnosed(nil, [.unreadable(Path.join(name, file.path), error)])
        }
    }

    /// A file that was changed just now is read in any case: it may change again without another time.
    private func bytes(
        of file: FileTree.File, at now: Int64, _ known: Bytes
    ) throws(FileError) -> [UInt8] {
        let path = Path.join(root, file.path)
        guard max(file.status.changed, file.status.modified) < now - Self.longestTick else {
            return try Disk.read(path)
        }
        return try known(SeenFile(path: path, status: file.status)) { () throws(FileError) in
            try Disk.read(path)
        }
    }

    /// In nanoseconds: the times of files move in steps of 10 ms, on FAT of two seconds.
    private static let longestTick: Int64 = 2_000_000_000

    /// In bytes; a page of newspaper text has some 20,000.
    private static let largestSource = 256 << 20
}

extension Diagnostic {
    /// The same with its path below `folder`, as a user would type it.
    package func located(in folder: String) -> Diagnostic {
        var copy = self
        copy.location = location.map {
            SourceLocation(
                Path.join(folder, $0.path), line: $0.line, column: $0.column, length: $0.length)
        }
        if folder != Self.usualFolder { copy.fixes = fixes.map { Self.naming(folder, in: $0) } }
        return copy
    }

    /// The one that commands take when none is named.
    private static let usualFolder = "Content"

    /// `fix`, its command with the folder of the archive, so that it can be copied into a shell.
    private static func naming(_ folder: String, in fix: String) -> String {
        let word = Path.shellWord(folder)
        return fix.replacing("broadsheet divide ", with: "broadsheet divide --archive \(word) ")
            .replacing("broadsheet check --", with: "broadsheet check \(word) --")
    }

    static func noArchive(_ name: String) -> Diagnostic {
        Diagnostic(
            .noArchive, "There is no archive folder '\(name)'",
            fixes: [
                "name the folder on the command line",
                "make one with: broadsheet init \(Path.shellWord(name))",
            ])
    }

    fileprivate static func tooLarge(_ path: String, _ size: Int) -> Diagnostic {
        Diagnostic(
            .tooLarge, "A source file has at most 256 MB; this one has \(size >> 20)",
            at: SourceLocation(path))
    }
}

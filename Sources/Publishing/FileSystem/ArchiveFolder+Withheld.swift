package import ArchiveModel
import Ingest
package import Memo

extension ArchiveFolder {
    /// What lies in the folder of withholdings that the settings name, each with its path relative to the archive, and with a
    /// `/` behind it where it is no file: none when they name no folder, `nil` when it cannot be read. Only withholdings
    /// have their bytes.
    package func withheld() -> [ArchiveFile]? {
        guard let folder = Ingest.withheldFolder(in: sources) else { return [] }
        do throws(FileError) {
            var files: [ArchiveFile] = []
            for name in try Disk.names(in: Path.join(root, folder)) {
                let path = Path.join(folder, String(decoding: name, as: UTF8.self))
                let file = Path.join(root, path)
                if try Disk.statusIfPresent(file)?.kind != .file {
                    files.append(ArchiveFile(path: path + "/", bytes: []))
                } else {
                    let bytes = path.hasSuffix(".md") ? try Disk.read(file) : []
                    files.append(ArchiveFile(path: path, bytes: bytes))
                }
            }
            return files
        } catch {
            return nil
        }
    }

    /// The folder of withholdings that the settings of the archive `name` tell now; `nil` when they tell none.
    package static func withheldFolder(of name: String) -> String? {
        guard let settings = settings(of: name) else { return nil }
        return Ingest.withheldFolder(in: [settings]).map { Path.join(name, $0) }
    }

    /// Tells what the archive `name` withholds now from what it withheld before; `nil` when that cannot be understood.
    package static func markOfWithholdings(in name: String) -> ContentHash? {
        guard let settings = settings(of: name) else { return .blank }
        let folder = ArchiveFolder(name: name, root: name, sources: [settings], staticFiles: [])
        guard Ingest.withheldFolder(in: [settings]) != nil else { return .blank }
        guard let files = folder.withheld() else { return nil }
        let read = Ingest.withholdings(in: files, of: settings)
        return read.diagnostics.hasErrors ? nil : ContentHash(of: Array("\(read.value)".utf8))
    }

    private static func settings(of name: String) -> ArchiveFile? {
        (try? Disk.read(Path.join(name, "archive.yml"))).map { ArchiveFile(path: "archive.yml", bytes: $0) }
    }
}

import Publishing

/// How the files below some folders looked at one moment; two are equal when nothing changed between them.
struct Fingerprint: Equatable, Sendable {
    /// Every folder, also those that a link leads to.
    private(set) var folders: [String] = []
    private var files: [String: FileStatus] = [:]

    /// Folders that do not exist count as empty.
    init(of folders: [String]) {
        var seen = Set<Identity>()
        for folder in folders { visit(folder, &seen) }
    }

    /// Looks again at some files of these folders.
    mutating func look(at paths: [String]) {
        for path in paths {
            let status = try? Disk.status(path)
            files[path] = status?.kind == .folder ? nil : status
        }
    }

    private struct Identity: Hashable {
        var device: UInt64
        var inode: UInt64
    }

    private mutating func visit(_ path: String, _ seen: inout Set<Identity>) {
        guard let status = try? Disk.status(path) else { return }
        guard status.kind == .folder else {
            files[path] = status
            return
        }
        guard seen.insert(Identity(device: status.device, inode: status.inode)).inserted else { return }
        folders.append(path)
        for bytes in (try? Disk.names(in: path)) ?? [] {
            let name = String(decoding: bytes, as: UTF8.self)
            if !Self.isScratch(name) { visit(Path.join(path, name), &seen) }
        }
    }

    /// Whether an editor or version control keeps something there that is no part of the archive.
    static func isScratch(_ name: String) -> Bool { name.hasPrefix(".") || name.hasSuffix("~") }
}

package import ArchiveModel
import Glibc

/// The memo of an output folder on the disk, between builds. Deleting it costs time, nothing else.
package struct MemoStore: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    /// The memo as the last build left it; an empty one when there is none, or when it cannot be trusted.
    /// What stands in its place and cannot be read (a folder, say) is cleared away for the next one.
    package func load() -> Memo {
        try? Disk.remove(path + ".new")
        let bytes = try? Disk.read(path)
        if bytes == nil { try? Disk.remove(path) }
        return Memo(MemoFile(bytes ?? [], program: Self.program))
    }

    /// Notes what `memo` learnt. Killed on the way, the next build finds a memo with less in it.
    package func save(_ memo: Memo) throws(FileError) {
        switch memo.changes {
        case .append(let bytes): try Disk.append(path, bytes)
        case .replace(let bytes): try Disk.replace(path, bytes, isDurable: false)
        case nil: break
        }
    }

    /// Names the program that runs: another one, or the same built anew, may make other things of one input.
    private static let program: ContentHash = {
        guard let path = try? Disk.resolved("/proc/self/exe"), let status = try? Disk.status(path) else {
            return .blank
        }
        let signs = [
            Int64(bitPattern: status.device), Int64(bitPattern: status.inode), Int64(status.size),
            status.changed, status.modified,
        ]
        return ContentHash(of: Array("\(path) \(signs)".utf8))
    }()
}

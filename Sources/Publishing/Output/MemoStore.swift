import ArchiveModel
import Glibc
package import Memo
import Synchronization

/// The memo of an output folder on the disk, between builds. Deleting it costs time, nothing else.
package final class MemoStore: MemoStorage {
    private let path: String
    private let descriptor: Int32
    private let state: Mutex<State>

    private struct State {
        /// Up to the last whole write.
        var length: Int
        /// After a write that failed nothing is added any more.
        var isWritable: Bool
    }

    /// The memo at `path` as the last build left it; an empty one when there is none, or when it cannot be trusted. What
    /// it learns is written at once: killed on the way, the next build finds what was learnt until then.
    ///
    /// `withheld` tells what was not published then: where that is something else now, the memo may hold it.
    package static func load(_ path: String, withheld: ContentHash = .blank) -> (
        memo: Memo, store: MemoStore
    ) {
        let store = MemoStore(path)
        let maker = ContentHash(of: Array("\(program) \(withheld)".utf8))
        return (Memo(MemoFile(store, program: maker)), store)
    }

    /// What stands at `path` and is no file is cleared away.
    private init(_ path: String) {
        try? Disk.remove(path + ".new")
        if (try? Disk.status(path, followingLinks: false))?.kind != .file { try? Disk.remove(path) }
        self.path = path
        descriptor = Disk.openPrivate(path, O_APPEND | O_NOFOLLOW | O_NONBLOCK)
        var raw = stat()
        let isFile = fstat(descriptor, &raw) == 0 && raw.st_mode & S_IFMT == S_IFREG
        state = Mutex(State(length: isFile ? Int(raw.st_size) : 0, isWritable: isFile))
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Leaves out what is of no use any more, when that is most of it.
    package func tidy(_ memo: Memo) throws(FileError) {
        guard let ranges = memo.usefulBytes else { return }
        let new = MemoStore(path + ".new")
        for range in ranges {
            for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.piece) {
                new.append(bytes(at: start, count: min(Self.piece, range.upperBound - start)))
            }
        }
        if new.state.withLock(\.isWritable) { try Disk.rename(new.path, to: path) }
    }

    // MARK: Storage

    package var count: Int { state.withLock(\.length) }

    package func bytes(at offset: Int, count: Int) -> [UInt8] {
        (try? Disk.read(descriptor, at: offset, count: count, path)) ?? []
    }

    package func append(_ bytes: [UInt8]) {
        state.withLock { state in
            guard state.isWritable else { return }
            state.isWritable = Disk.writeAll(bytes, to: descriptor) == 0
            if state.isWritable { state.length += bytes.count }
        }
    }

    package func cut(to count: Int) {
        state.withLock { state in
            guard state.isWritable else { return }
            state.isWritable = ftruncate(descriptor, off_t(count)) == 0
            if state.isWritable { state.length = count }
        }
    }

    /// In bytes: what is copied at a time.
    private static let piece = 1 << 20

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

import ArchiveModel
import Memo
import Synchronization

/// The checksums of files that were asked for, so that no large file is made twice for its own.
final class Checksums: Sendable {
    private let known = Mutex<[String: String]>([:])
    private let kept: @Sendable (ContentHash, () -> String) -> String

    /// `kept` gives what is known for a key from elsewhere, or what is made now.
    init(kept: @escaping @Sendable (ContentHash, () -> String) -> String) { self.kept = kept }

    /// The checksum of the file at `path`, whose bytes are made from what `key` holds; `make` is called where nobody
    /// knows it.
    func sum(of path: String, key: ContentHash?, make: () -> String) -> String {
        if let sum = known.withLock({ $0[path] }) { return sum }
        let sum = key.map { kept($0, make) } ?? make()
        known.withLock { $0[path] = sum }
        return sum
    }
}

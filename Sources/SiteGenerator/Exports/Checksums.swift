import ArchiveModel
import Memo
import Synchronization

/// The checksums of data files that were asked for, so that no large file is made twice for its own.
final class Checksums: Sendable {
    private let known = Mutex<[DataFile: String]>([:])

    /// The checksum of `file`; `make` is called for one that was not asked for before.
    func sum(of file: DataFile, make: () -> String) -> String {
        if let sum = known.withLock({ $0[file] }) { return sum }
        let sum = make()
        known.withLock { $0[file] = sum }
        return sum
    }
}

extension Site {
    /// The SHA-256 of a data file in hexadecimal; `bytes` is called where nobody knows it.
    func checksum(of file: DataFile, _ bytes: () -> [UInt8]) -> String {
        checksums.sum(of: file) {
            guard let keys, let source = key(of: Route(path: file.path, content: .dataFile(file))) else {
                return SHA256.hex(of: bytes())
            }
            var key = keys.memo.key(of: "checksum")
            key.add(source)
            return keys.memo.kept(for: key.finish()) { SHA256.hex(of: bytes()) }
        }
    }
}

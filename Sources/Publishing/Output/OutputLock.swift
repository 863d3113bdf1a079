import Glibc

/// The right to publish into one output folder: held by one process at a time, freed even when it is killed.
package final class OutputLock: Sendable {
    private let file: Int32

    /// `nil` when another process publishes there.
    package static func acquire(_ path: String) throws(FileError) -> OutputLock? {
        let file = Disk.openPrivate(path)
        guard file >= 0 else { throw FileError("lock", path) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(file)
            guard code == EWOULDBLOCK else { throw FileError("lock", path, code: code) }
            return nil
        }
        return OutputLock(file: file)
    }

    private init(file: Int32) { self.file = file }

    deinit { close(file) }
}

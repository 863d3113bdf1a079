import Glibc

/// A regular file, opened once: the same bytes whatever takes its name meanwhile.
package final class OpenFile: Sendable, Equatable {
    package let size: Int
    private let path: String
    private let descriptor: Int32

    package init(_ path: String) throws(FileError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        self.path = path
        var raw = stat()
        let code = descriptor < 0 || fstat(descriptor, &raw) != 0 ? errno : 0
        size = Int(raw.st_size)
        guard code == 0 else { throw FileError("read", path, code: code) }
        guard raw.st_mode & S_IFMT == S_IFREG else { throw FileError("read", path, code: EISDIR) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Up to `count` bytes from `offset` on; fewer, and in the end none, only where the file ends.
    package func bytes(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
        try Disk.read(descriptor, at: offset, count: count, path)
    }

    package static func == (one: OpenFile, other: OpenFile) -> Bool { one === other }
}

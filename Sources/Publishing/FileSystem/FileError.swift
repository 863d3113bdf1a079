import Glibc

/// What the disk refused, for which path, while doing what.
package struct FileError: Error, Equatable, Sendable, CustomStringConvertible {
    package var action: String
    package var path: String
    /// `errno` of the failed call.
    package var code: Int32

    package init(_ action: String, _ path: String, code: Int32 = errno) {
        self.action = action
        self.path = path
        self.code = code
    }

    /// Whether the path does not exist, which is not the same as being unreadable.
    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    package var isFullDisk: Bool { code == ENOSPC || code == EDQUOT }

    package var reason: String {
        code == EILSEQ
            ? "its name, or that of a folder above it, is not UTF-8; rename it"
            : String(cString: strerror(code))
    }

    package var description: String { "Cannot \(action) '\(path)': \(reason)" }
}

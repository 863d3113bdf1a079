import Glibc

/// What the file system says about a path.
package struct FileStatus: Hashable, Sendable {
    package enum Kind: Sendable { case file, folder, link, other }

    package var kind: Kind
    package var size: Int
    package var device: UInt64
    package var inode: UInt64
    /// Nanoseconds since 1970; changes with every change of bytes, mode, name or number of links.
    package var changed: Int64
    /// Nanoseconds since 1970; changes with the bytes only.
    package var modified: Int64
    /// Whether others than its owner may do anything with it.
    package var isOpenToOthers: Bool

    init(_ raw: stat) {
        switch raw.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        default: kind = .other
        }
        size = Int(raw.st_size)
        device = UInt64(raw.st_dev)
        inode = UInt64(raw.st_ino)
        changed = Self.nanoseconds(raw.st_ctim)
        modified = Self.nanoseconds(raw.st_mtim)
        isOpenToOthers = raw.st_mode & 0o077 != 0
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

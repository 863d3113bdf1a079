import ArchiveModel
import CExchange
import Glibc
import Memo

/// The calls to the file system that this package makes, each with the path in its error.
package enum Disk {
    // MARK: Looking

    /// The clock by which the system gives files their times, in nanoseconds since 1970.
    package static var now: Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
    }

    /// The status of `path`; with `followingLinks`, of what it leads to.
    package static func status(_ path: String, followingLinks: Bool = true) throws(FileError) -> FileStatus {
        var raw = stat()
        let result = followingLinks ? stat(path, &raw) : lstat(path, &raw)
        guard result == 0 else { throw FileError("read", path) }
        return FileStatus(raw)
    }

    /// The status, or `nil` when there is nothing; other failures are thrown.
    package static func statusIfPresent(
        _ path: String, followingLinks: Bool = true
    ) throws(FileError) -> FileStatus? {
        do {
            return try status(path, followingLinks: followingLinks)
        } catch {
            guard error.isMissing else { throw error }
            return nil
        }
    }

    /// The absolute path without links, `.` or `..`.
    package static func resolved(_ path: String) throws(FileError) -> String {
        guard let resolved = realpath(path, nil) else { throw FileError("find", path) }
        defer { free(resolved) }
        guard let text = String(validatingCString: resolved) else {
            throw FileError("find", path, code: EILSEQ)
        }
        return text
    }

    /// The names in a folder as raw bytes, sorted by byte; without `.` and `..`.
    package static func names(in folder: String) throws(FileError) -> [[UInt8]] {
        guard let stream = opendir(folder) else { throw FileError("list", folder) }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
                Array(raw.prefix { $0 != 0 })
            }
            if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw FileError("list", folder) }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }

    // MARK: Reading and writing

    /// The bytes of a regular file.
    package static func read(_ path: String) throws(FileError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw FileError("read", path) }
        defer { close(file) }
        var raw = stat()
        guard fstat(file, &raw) == 0 else { throw FileError("read", path) }
        guard raw.st_mode & S_IFMT == S_IFREG else { throw FileError("read", path, code: EISDIR) }
        return try read(file, sizeHint: Int(raw.st_size), path)
    }

    private static func read(_ file: Int32, sizeHint: Int, _ path: String) throws(FileError) -> [UInt8] {
        var failure: Int32 = 0
        var bytes: [UInt8] = []
        repeat {
            let want = max(sizeHint - bytes.count, 0) + 1
            let chunk = [UInt8](unsafeUninitializedCapacity: want) { buffer, count in
                let result = Glibc.read(file, buffer.baseAddress, want)
                failure = result < 0 ? errno : 0
                count = max(0, result)
            }
            if failure == EINTR { continue }
            guard failure == 0 else { throw FileError("read", path, code: failure) }
            if chunk.isEmpty { return bytes }
            bytes = bytes.isEmpty ? chunk : bytes + chunk
        } while true
    }

    /// Writes a new file; one that exists is never touched (`EEXIST`).
    package static func create(
        _ path: String, _ bytes: [UInt8], isDurable: Bool = false, isPrivate: Bool = false
    ) throws(FileError) -> FileStatus {
        let mode = isPrivate ? privateFile : 0o666
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
        guard file >= 0 else { throw FileError("write", path) }
        if isPrivate { fchmod(file, privateFile) }
        var code = writeAll(bytes, to: file)
        var raw = stat()
        if code == 0, isDurable, fsync(file) != 0 { code = errno }
        if code == 0, fstat(file, &raw) != 0 { code = errno }
        if close(file) != 0, code == 0 { code = errno }
        guard code == 0 else {
            unlink(path)
            throw FileError("write", path, code: code)
        }
        return FileStatus(raw)
    }

    /// `errno` of the write that failed, or 0.
    static func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32 {
        bytes.withUnsafeBytes { raw in
            var offset = 0
            while offset < raw.count {
                let written = Glibc.write(file, raw.baseAddress.map { $0 + offset }, raw.count - offset)
                if written < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                offset += written
            }
            return 0
        }
    }

    /// Replaces `path` in one step: readers see the old bytes or the new ones.
    package static func replace(
        _ path: String, _ bytes: [UInt8], isDurable: Bool = true, isPrivate: Bool = false
    ) throws(FileError) {
        let draft = path + ".new"
        try? remove(draft)
        _ = try create(draft, bytes, isDurable: isDurable, isPrivate: isPrivate)
        try rename(draft, to: path)
    }

    /// Up to `count` bytes of an open file from `offset` on; fewer, and in the end none, only where the file ends.
    static func read(
        _ file: Int32, at offset: Int, count: Int, _ path: String
    ) throws(FileError) -> [UInt8] {
        var failure: Int32 = 0
        var done = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while done < count {
                let result = pread(
                    file, buffer.baseAddress.map { $0 + done }, count - done, off_t(offset + done))
                if result < 0, errno == EINTR { continue }
                failure = result < 0 ? errno : 0
                guard result > 0 else { break }
                done += result
            }
            filled = done
        }
        guard failure == 0 else { throw FileError("read", path, code: failure) }
        return bytes
    }

    // MARK: Arranging

    /// Makes a folder and those above it; one that exists is fine.
    package static func makeFolder(_ path: String) throws(FileError) {
        if mkdir(path, 0o777) == 0 || (errno == EEXIST && isFolder(path)) { return }
        guard errno == ENOENT, let above = Path.parent(of: path), above != path else {
            throw FileError("make the folder", path)
        }
        try makeFolder(above)
        guard mkdir(path, 0o777) == 0 || (errno == EEXIST && isFolder(path)) else {
            throw FileError("make the folder", path)
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        let code = errno
        defer { errno = code }
        return (try? status(path))?.kind == .folder
    }

    package static func rename(_ old: String, to new: String) throws(FileError) {
        guard Glibc.rename(old, new) == 0 else { throw FileError("move to '\(new)'", old) }
    }

    /// A second name for a file; `false` when the file system refuses.
    package static func link(_ old: String, to new: String) -> Bool { Glibc.link(old, new) == 0 }

    /// Removes a file or a whole folder, never what a link leads to; nothing there is fine.
    package static func remove(_ path: String) throws(FileError) {
        guard unlink(path) != 0, errno != ENOENT else { return }
        let code = errno
        guard try statusIfPresent(path, followingLinks: false)?.kind == .folder else {
            throw FileError("remove", path, code: code)
        }
        _ = try Concurrently.map(try names(in: path)) { (name) throws(FileError) in
            try remove(bytes: Array(path.utf8) + [0x2F] + name)
        }
        guard rmdir(path) == 0 || errno == ENOENT else { throw FileError("remove", path) }
    }

    private static func remove(bytes path: [UInt8]) throws(FileError) {
        if let text = String(validating: path, as: UTF8.self) {
            try remove(text)
            return
        }
        let code = (path + [0]).withUnsafeBytes { raw in
            let name = raw.bindMemory(to: CChar.self)
            return name.baseAddress.map { Glibc.remove($0) == 0 ? 0 : errno } ?? 0
        }
        guard code == 0 else { throw FileError("remove", String(decoding: path, as: UTF8.self), code: code) }
    }

    // MARK: Durability

    /// Waits until everything written to the file system that holds `folder` is on the disk.
    package static func synchroniseFileSystem(of folder: String) throws(FileError) {
        try withFolder(folder) { broadsheet_save_file_system($0) }
    }

    /// Waits until the names in `folder` are on the disk.
    package static func synchronise(_ folder: String) throws(FileError) {
        try withFolder(folder) { fsync($0) == 0 ? 0 : errno }
    }

    private static func withFolder(_ folder: String, _ body: (Int32) -> Int32) throws(FileError) {
        let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw FileError("open", folder) }
        defer { close(file) }
        let code = body(file)
        guard code == 0 || code == EINVAL else { throw FileError("save", folder, code: code) }
    }
}

import Glibc
package import Synchronization

/// The right to read a folder while nobody writes into it, or to write while nobody else reads or writes.
///
/// It lies on the folder itself, leaves nothing behind, and is freed by the system even when its holder is killed.
package final class FolderLock: Sendable {
    package enum Use: Sendable {
        case reading, writing
    }

    package enum Problem: Error, Equatable {
        /// Somebody else, as people know it, held the folder for as long as was waited.
        case busy(holder: String)
        case disk(FileError)
    }

    /// Told once, when a wait begins, for whom it is.
    package static let waits = Mutex<@Sendable (_ folder: String, _ holder: String) -> Void>({ _, _ in })

    /// `nil` where the file system knows no locks.
    private let file: Int32?

    /// Waits until `path`, a folder or a file that exists, is free, for no longer than `limit`.
    package init(_ path: String, for use: Use, limit: Duration = .seconds(60)) throws(Problem) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .disk(FileError("open", path)) }
        let begin = ContinuousClock.now
        var isTold = false
        while flock(file, (use == .reading ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            guard errno == EWOULDBLOCK else {
                close(file)
                self.file = nil
                return
            }
            let waited = ContinuousClock.now - begin
            if waited >= limit {
                let holder = Self.holder(of: file)
                close(file)
                throw .busy(holder: holder)
            }
            if !isTold, waited > Self.unspoken {
                isTold = true
                let tell = Self.waits.withLock { $0 }
                tell(path, Self.holder(of: file))
            }
            usleep(20_000)
        }
        self.file = file
    }

    deinit { if let file { close(file) } }

    /// So short a wait is not spoken of.
    private static let unspoken: Duration = .milliseconds(150)

    /// Who holds it, by what the system tells of locks and processes (proc(5)): `broadsheet import (process 4711)`.
    private static func holder(of file: Int32) -> String {
        var raw = stat()
        guard fstat(file, &raw) == 0, let locks = try? Disk.read("/proc/locks") else { return someone }
        let lines = String(decoding: locks, as: UTF8.self).split(separator: "\n")
        let processes = lines.compactMap { line -> Int? in
            let fields = line.split(separator: " ")
            guard fields.count > 5, fields[1] == "FLOCK",
                fields[5].split(separator: ":").last == "\(raw.st_ino)"
            else { return nil }
            return Int(fields[4])
        }
        guard let process = processes.first(where: { $0 > 0 }),
            let command = try? Disk.read("/proc/\(process)/cmdline")
        else { return someone }
        let words = command.split(separator: 0).prefix(2).map { String(decoding: $0, as: UTF8.self) }
        guard let program = words.first else { return someone }
        return ([Path.name(of: program)] + words.dropFirst()).joined(separator: " ") + " (process \(process))"
    }

    private static let someone = "another command"
}

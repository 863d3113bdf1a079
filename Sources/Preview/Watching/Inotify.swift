import Glibc
import Publishing

/// Linux's notices about changes in folders.
struct Inotify: ~Copyable {
    /// What happened to files of the archive or its theme; what editors keep for themselves is left out.
    struct Notices {
        /// Files that were written, came or went.
        var files: [String] = []
        /// Whether a folder came or went, or notices were lost: what else happened, only a look at everything tells.
        var areIncomplete = false
    }

    private let descriptor: Int32
    private var folders: [Int32: String] = [:]

    /// `nil` when the system gives no more of them.
    init?() {
        let descriptor = inotify_init1(O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Watches folders; one that is watched already, or that the system refuses to watch, does no harm.
    mutating func watch(_ paths: [String]) {
        let events =
            IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_ATTRIB
        for path in paths {
            let watch = inotify_add_watch(descriptor, path, UInt32(events))
            if watch >= 0 { folders[watch] = path }
        }
    }

    /// What happened, as soon as it did; nothing after so many milliseconds without.
    func wait(milliseconds: Int32) -> Notices {
        var notices = Notices()
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, milliseconds) > 0 else { return notices }
        usleep(Self.settling)
        var room = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(descriptor, &room, room.count), count > 0 {
            add(room[..<count], to: &notices)
        }
        return notices
    }

    /// `inotify_event`s: a folder's number, a mask, a cookie, the length of a name, and the name, padded with zeros; an
    /// event without a name is about the folder itself.
    private func add(_ events: ArraySlice<UInt8>, to notices: inout Notices) {
        var offset = events.startIndex
        let number = { (field: Int) in
            (0..<4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32(events[offset + field * 4 + $1]) }
        }
        while offset + 16 <= events.endIndex {
            let (folder, mask) = (Int32(bitPattern: number(0)), number(1))
            let end = min(offset + 16 + Int(number(3)), events.endIndex)
            let name = String(decoding: events[offset + 16..<end].prefix { $0 != 0 }, as: UTF8.self)
            offset = end
            guard !Fingerprint.isScratch(name) else { continue }
            if mask & Self.aboutFolders == 0, !name.isEmpty, let folder = folders[folder] {
                notices.files.append(Path.join(folder, name))
            } else {
                notices.areIncomplete = true
            }
        }
    }

    private static let aboutFolders =
        UInt32(bitPattern: Int32(IN_ISDIR)) | UInt32(IN_Q_OVERFLOW) | UInt32(IN_DELETE_SELF)

    /// In microseconds: a save is several events (a draft, a rename).
    private static let settling: UInt32 = 20_000
}

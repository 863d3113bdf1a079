import Glibc

/// Linux's notices about changes in folders.
struct Inotify: ~Copyable {
    private let descriptor: Int32

    /// `nil` when the system gives no more of them.
    init?() {
        let descriptor = inotify_init1(O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Watches folders; one that is watched already, or that the system refuses to watch, does no harm.
    func watch(_ folders: [String]) {
        let events =
            IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_ATTRIB
        for folder in folders { _ = inotify_add_watch(descriptor, folder, UInt32(events)) }
    }

    /// Whether something happened to files of the archive or its theme, as soon as it did; `false` after so many
    /// milliseconds without.
    func wait(milliseconds: Int32) -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, milliseconds) > 0 else { return false }
        usleep(Self.settling)
        var room = [UInt8](repeating: 0, count: 65_536)
        var isOfUse = false
        while case let count = read(descriptor, &room, room.count), count > 0 {
            isOfUse = isOfUse || Self.names(in: room[..<count]).contains { !Fingerprint.isScratch($0) }
        }
        return isOfUse
    }

    /// The names in a run of `inotify_event`s: each has its length in the last four of 16 bytes before it; an event
    /// without a name is about the folder itself.
    private static func names(in events: ArraySlice<UInt8>) -> [String] {
        var names: [String] = []
        var offset = events.startIndex
        while offset + 16 <= events.endIndex {
            let length = (12..<16).reversed().reduce(0) { $0 << 8 | Int(events[offset + $1]) }
            let end = min(offset + 16 + length, events.endIndex)
            names.append(String(decoding: events[offset + 16..<end].prefix { $0 != 0 }, as: UTF8.self))
            offset += 16 + length
        }
        return names
    }

    /// In microseconds: a save is several events (a draft, a rename), and file times move in steps of up to 10 ms.
    private static let settling: UInt32 = 20_000
}

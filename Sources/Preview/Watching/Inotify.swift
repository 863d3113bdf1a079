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

    /// Returns when something happened in the folders, or after so many milliseconds.
    func wait(milliseconds: Int32) {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, milliseconds) > 0 else { return }
        usleep(Self.settling)
        var room = [UInt8](repeating: 0, count: 65_536)
        while read(descriptor, &room, room.count) > 0 {}
    }

    /// In microseconds: a save is several events (a draft, a rename), and file times move in steps of up to 10 ms.
    private static let settling: UInt32 = 20_000
}

import Foundation
import Synchronization

/// Tells when something below some folders changes.
///
/// The system's notices tell at once; a look at the folders every few seconds finds what they miss: network disks,
/// or more folders than the system lets a process watch.
package struct FileWatcher: Sendable {
    private let folders: @Sendable () -> [String]
    private let before: Fingerprint
    private let usesNotices: Bool

    /// Everything that changes from now on will be told. `folders` is asked again before each look.
    package init(usesNotices: Bool = true, _ folders: @escaping @Sendable () -> [String]) {
        self.folders = folders
        self.usesNotices = usesNotices
        before = Fingerprint(of: folders())
    }

    /// One element for every change; several close together, or while nobody listens, are one.
    package func changes() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let stop = Stop()
        continuation.onTermination = { _ in stop.request() }
        Thread.detachNewThread { [self] in
            watch(until: stop) { continuation.yield() }
            continuation.finish()
        }
        return stream
    }

    private func watch(until stop: Stop, _ tell: () -> Void) {
        var notices = usesNotices ? Inotify() : nil
        notices?.watch(before.folders)
        var last = before
        var pause: Int32 = 0
        while !stop.isRequested {
            let told = notices?.wait(milliseconds: pause)
            if let told, !told.files.isEmpty, !told.areIncomplete {
                last.look(at: told.files)
                tell()
                continue
            }
            if told == nil { usleep(UInt32(pause) * 1000) }
            let start = ContinuousClock.now
            let now = Fingerprint(of: folders())
            let time = ContinuousClock.now - start
            pause = max(Self.pause, Int32(clamping: Int64(time / .milliseconds(1)) * 20))
            guard now != last else { continue }
            last = now
            notices?.watch(now.folders)
            // What was told of while this look was taken is seen by who is told now.
            if let told = notices?.wait(milliseconds: 0) { last.look(at: told.files) }
            tell()
        }
    }

    /// In milliseconds; a look at the folders that takes long is followed by a longer one.
    private static let pause: Int32 = 1000

    private final class Stop: Sendable {
        private let flag = Atomic(false)
        var isRequested: Bool { flag.load(ordering: .acquiring) }
        func request() { flag.store(true, ordering: .releasing) }
    }
}

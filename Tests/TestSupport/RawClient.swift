import Foundation
import Glibc

/// A client that sends what it likes, also what no browser would.
///
/// It blocks threads of its own, never those that the server runs on.
package struct RawClient: Sendable {
    package let port: Int

    package init(port: Int) { self.port = port }

    /// Sends `text` and returns all that comes back until the server closes, or is silent for `patience` seconds.
    package func send(_ text: String, patience: Int = 600, resets: Bool = false) async -> String {
        await send(Array(text.utf8), patience: patience, resets: resets)
    }

    package func send(_ bytes: [UInt8], patience: Int = 600, resets: Bool = false) async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let connection = Connection(port: port, patience: patience)
                connection?.write(bytes)
                if resets { connection?.resetWhenClosed() }
                let answer = resets ? [] : connection?.readAll() ?? []
                connection?.close()
                continuation.resume(returning: String(decoding: answer, as: UTF8.self))
            }
        }
    }

    /// Sends `text`, takes nothing of what comes back, and tells whether the server closed within `patience` seconds.
    package func isDropped(after text: String, readsAnswer: Bool = true, patience: Int) async -> Bool {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let connection = Connection(port: port, patience: 1)
                connection?.write(Array(text.utf8))
                var isClosed = connection == nil
                for _ in 0..<patience where !isClosed {
                    isClosed = readsAnswer ? connection?.isEnded() ?? true : connection?.isReset() ?? true
                    if !isClosed, !readsAnswer { sleep(1) }
                }
                connection?.close()
                continuation.resume(returning: isClosed)
            }
        }
    }

    /// Sends `text`, then one byte of `drops` each `pause` microseconds; whether the server closed before their end.
    package func isDropped(after text: String, thenDrop drops: String, pause: UInt32) async -> Bool {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let connection = Connection(port: port, patience: 1)
                connection?.write(Array(text.utf8))
                var isClosed = connection == nil
                for byte in drops.utf8 where !isClosed {
                    connection?.write([byte])
                    usleep(pause)
                    isClosed = connection?.isReset() ?? true
                }
                connection?.close()
                continuation.resume(returning: isClosed)
            }
        }
    }

    /// Sends `text` one byte at a time; what comes back until the server closes.
    package func trickle(_ text: String) async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let connection = Connection(port: port, patience: 100)
                for byte in text.utf8 {
                    connection?.write([byte])
                    usleep(20_000)
                }
                let answer = connection?.readAll() ?? []
                connection?.close()
                continuation.resume(returning: String(decoding: answer, as: UTF8.self))
            }
        }
    }

    /// The answer to one plain request.
    package func get(
        _ target: String, method: String = "GET", host: String = "localhost", fields: [String] = []
    )
        async -> String
    {
        let lines = ["\(method) \(target) HTTP/1.1", "Host: \(host)", "Connection: close"] + fields
        return await send(lines.joined(separator: "\r\n") + "\r\n\r\n")
    }

    /// How many of `count` connections, all opened at once, the server closes within `patience` seconds after `text`.
    package func dropped(of count: Int, after text: String, patience: Int) async -> Int {
        let (drops, told) = AsyncStream<Bool>.makeStream()
        for _ in 0..<count {
            Thread.detachNewThread {
                let connection = Connection(port: port, patience: 1)
                connection?.write(Array(text.utf8))
                var isClosed = connection == nil
                for _ in 0..<patience where !isClosed { isClosed = connection?.isEnded() ?? true }
                connection?.close()
                told.yield(isClosed)
            }
        }
        return await drops.prefix(count).reduce(0) { $0 + ($1 ? 1 : 0) }
    }

    /// What an event stream says until `isEnough` of it has come.
    ///
    /// The rebuild that it waits for shares its threads with every other test of the run.
    package func events(from target: String, until isEnough: @escaping @Sendable (String) -> Bool) async
        -> String
    {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let connection = Connection(port: port, patience: 600)
                connection?.write(Array("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
                let answer = connection?.readAll { isEnough(String(decoding: $0, as: UTF8.self)) } ?? []
                connection?.close()
                continuation.resume(returning: String(decoding: answer, as: UTF8.self))
            }
        }
    }
}

/// One TCP connection to this machine.
private struct Connection {
    private let descriptor: Int32

    init?(port: Int, patience: Int) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
        }
        var time = timeval(tv_sec: patience, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        guard result == 0 else {
            close()
            return nil
        }
    }

    func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    func readAll(until isEnough: ([UInt8]) -> Bool = { _ in false }) -> [UInt8] {
        var all: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 65_536)
        while !isEnough(all) {
            let count = recv(descriptor, &room, room.count, 0)
            guard count > 0 else { break }
            all += room[..<count]
        }
        return all
    }

    /// Whether the other side has closed, once what it said was read; waits for a moment.
    func isEnded() -> Bool {
        var room = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &room, room.count, 0)
            if count > 0 { continue }
            return count == 0 || (errno != EAGAIN && errno != EINTR)
        }
    }

    /// Whether the connection is no more, without reading anything.
    func isReset() -> Bool {
        var state = tcp_info()
        var size = socklen_t(MemoryLayout<tcp_info>.size)
        guard getsockopt(descriptor, Int32(IPPROTO_TCP), TCP_INFO, &state, &size) == 0 else { return true }
        return Int(state.tcpi_state) != TCP_ESTABLISHED
    }

    /// Makes `close` end the connection with a reset instead of a farewell.
    func resetWhenClosed() {
        var now = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
    }

    func close() { Glibc.close(descriptor) }
}

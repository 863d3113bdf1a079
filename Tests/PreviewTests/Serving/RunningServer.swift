import Preview
import TestSupport

/// A server on a free port of this machine.
///
/// It ends with the tests: one that is cancelled while connections wait for it ends the whole process (NIO insists
/// that every connection it accepted is taken).
final class RunningServer: Sendable {
    let port: Int

    var client: RawClient { RawClient(port: port) }

    convenience init(
        _ pages: any FileSource, live: LivePages? = nil, limits: ConnectionLimits = ConnectionLimits()
    ) async throws {
        let server = PreviewServer(host: "127.0.0.1", ports: [0], pages: pages, live: live, limits: limits)
        try await self.init { isListening in try await server.run(isListening: isListening) }
    }

    init(_ run: @escaping @Sendable (@escaping @Sendable (Int) -> Void) async throws -> Void) async throws {
        let (ports, listening) = AsyncStream<Int>.makeStream()
        let task = Task {
            defer { listening.finish() }
            try await run { listening.yield($0) }
        }
        var iterator = ports.makeAsyncIterator()
        guard let port = await iterator.next() else {
            try await task.value
            throw CancellationError()
        }
        self.port = port
    }
}

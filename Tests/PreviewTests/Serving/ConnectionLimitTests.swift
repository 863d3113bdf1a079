import ArchiveModel
import Preview
import TestSupport
import Testing

/// Clients that hold a connection and do nothing with it, over real sockets.
@Suite(.timeLimit(.minutes(20))) struct ConnectionLimitTests {
    /// Short enough to wait for.
    private var short: ConnectionLimits {
        var limits = ConnectionLimits()
        limits.silence = .seconds(1)
        limits.request = .seconds(1)
        limits.answer = .seconds(1)
        return limits
    }

    private static let head = "GET /a.css HTTP/1.1\r\nHost: localhost\r\n"
    private static let post = "POST /a.css HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n"

    @Test(
        "a connection on which nothing comes, or half of a request, is closed",
        arguments: [
            "", "G", head, head + "X: y",
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nfour",
        ])
    func silent(text: String) async throws {
        let server = try await RunningServer(Shelf.small, limits: short)
        #expect(await server.client.isDropped(after: text, patience: 300))
        #expect(await server.client.get("/a.css").hasSuffix("p {}"))
    }

    @Test func `a connection that is kept after its answer is closed`() async throws {
        let server = try await RunningServer(Shelf.small, limits: short)
        #expect(await server.client.isDropped(after: Self.head + "\r\n", patience: 300))
    }

    @Test("a request that comes letter by letter without end is closed", arguments: [head + "X: ", post])
    func trickling(text: String) async throws {
        let server = try await RunningServer(Shelf.small, limits: short)
        let drops = String(repeating: "y", count: 3_000)
        #expect(await server.client.isDropped(after: text, thenDrop: drops, pause: 100_000))
        #expect(await server.client.get("/a.css").hasSuffix("p {}"))
    }

    @Test(
        "a client that takes no byte of its answer is closed, from memory and from a file",
        arguments: [true, false])
    func unread(isFromFile: Bool) async throws {
        let text = String(repeating: "0123456789", count: 2 << 20)
        let folder = try TemporaryFolder()
        try folder.write(text, to: "Public/big.txt")
        let pages: any FileSource =
            isFromFile ? BuiltFolder(folder.path("Public")) : Shelf(files: ["big.txt": text])
        let server = try await RunningServer(pages, limits: short)
        let request = "GET /big.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
        #expect(await server.client.isDropped(after: request, readsAnswer: false, patience: 300))
        #expect(await server.client.get("/big.txt").hasSuffix(text.suffix(1_000)))
    }

    @Test func `one address cannot take all connections, and has them again once they are closed`()
        async throws
    {
        var limits = ConnectionLimits()
        limits.connectionsOfAddress = 8
        let server = try await RunningServer(Shelf.small, limits: limits)
        let client = server.client
        #expect(await client.dropped(of: 20, after: "G", patience: 5) == 12)
        var served = 0
        for _ in 0..<200 where served < 20 {
            served += await client.get("/a.css").hasSuffix("p {}") ? 1 : 0
        }
        #expect(served == 20)
    }

    @Test func `silent connections, ten times as many as are open at once, keep nobody out for long`()
        async throws
    {
        var limits = short
        limits.connections = 16
        let server = try await RunningServer(Shelf.small, limits: limits)
        let client = server.client
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<160 {
                group.addTask { _ = await client.isDropped(after: Self.head, patience: 300) }
            }
            #expect(await client.get("/a.css").hasSuffix("p {}"))
        }
    }

    @Test func `who waits for news beyond the seats is told to come back, and a seat that is left is free`()
        async throws
    {
        let pages = LivePages { .init(LiveSite([])) }
        _ = await pages.rebuild()
        var limits = ConnectionLimits()
        limits.listeners = 1
        let server = try await RunningServer(pages, live: pages, limits: limits)
        let client = server.client
        let target = "/_broadsheet/events"
        let (heard, hearing) = AsyncStream<Void>.makeStream()
        async let first = client.events(from: target) { text in
            if text.contains("data: ") { hearing.yield() }
            return text.contains("-2\"}")
        }
        var iterator = heard.makeAsyncIterator()
        _ = await iterator.next()
        #expect(await client.get(target).hasPrefix("HTTP/1.1 503 "))
        _ = await pages.rebuild()
        #expect(await first.contains("-2\"}"))
        var isFree = false
        for _ in 0..<100 where !isFree {
            isFree = await client.events(from: target) { $0.contains("\r\n\r\n") }.hasPrefix("HTTP/1.1 200 ")
            if !isFree { try await Task.sleep(for: .milliseconds(100)) }
        }
        #expect(isFree)
    }

    @Test func `who waits for news is silent for as long as there are none`() async throws {
        let pages = LivePages { .init(LiveSite([])) }
        _ = await pages.rebuild()
        let server = try await RunningServer(pages, live: pages, limits: short)
        let request = "GET /_broadsheet/events HTTP/1.1\r\nHost: localhost\r\n\r\n"
        #expect(await !server.client.isDropped(after: request, patience: 4))
    }

    @Test(
        "no answer may be shown in a frame",
        arguments: ["/", "/no/such/page", "/.secret", "/a.css", "/_broadsheet/live.js"])
    func framed(target: String) async throws {
        let server = try await RunningServer(Shelf.small)
        let answer = await server.client.get(target)
        #expect(answer.contains("Content-Security-Policy: frame-ancestors 'none'\r\n"))
        #expect(answer.contains("X-Frame-Options: DENY\r\n"))
    }
}

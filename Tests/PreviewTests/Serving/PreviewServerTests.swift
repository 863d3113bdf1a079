import ArchiveModel
import Glibc
import Preview
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(20))) struct PreviewServerTests {
    @Test func `a page comes with its length, and HEAD with its length alone`() async throws {
        let server = try await RunningServer(Shelf.small)
        let page = await server.client.get("/people/")
        #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(page.contains("Content-Length: 6\r\n"))
        #expect(page.hasSuffix("\r\n\r\npeople"))
        let head = await server.client.get("/people/", method: "HEAD")
        #expect(head.contains("Content-Length: 6\r\n"))
        #expect(head.hasSuffix("\r\n\r\n"))
    }

    @Test func `a range comes with its place`() async throws {
        let server = try await RunningServer(Shelf.small)
        let part = await server.client.get("/digits.txt", fields: ["Range: bytes=-2"])
        #expect(part.hasPrefix("HTTP/1.1 206 "))
        #expect(part.contains("Content-Range: bytes 8-9/10\r\n"))
        #expect(part.hasSuffix("\r\n\r\n89"))
    }

    @Test func `a large file of a published folder is sent in pieces, and a part of it by itself`()
        async throws
    {
        let folder = try TemporaryFolder()
        let text = String(repeating: "0123456789", count: 100_000)
        try folder.write(text, to: "Public/big.txt")
        try folder.write("secret", to: "secret.txt")
        try folder.link("Public/out.txt", to: "../secret.txt")
        let server = try await RunningServer(BuiltFolder(folder.path("Public")))
        #expect(await server.client.get("/big.txt").hasSuffix("\r\n\r\n" + text))
        let part = await server.client.get("/big.txt", fields: ["Range: bytes=300003-700001"])
        #expect(part.contains("Content-Range: bytes 300003-700001/1000000\r\n"))
        #expect(part.contains("Content-Length: 399999\r\n"))
        #expect(part.hasSuffix("\r\n\r\n" + text.dropFirst(300_003).prefix(399_999)))
        let head = await server.client.get("/big.txt", method: "HEAD")
        #expect(head.contains("Content-Length: 1000000\r\n") && head.hasSuffix("\r\n\r\n"))
        #expect(await server.client.get("/out.txt").hasPrefix("HTTP/1.1 404 "))
        for range in ["bytes=9-1", "bytes=a-", "bytes=-", "bytes=0-0,5-", "lines=1-2"] {
            #expect(
                await server.client.get("/big.txt", fields: ["Range: \(range)"]).hasPrefix("HTTP/1.1 200 "))
        }
        #expect(
            await server.client.get("/big.txt", fields: ["Range: bytes=1000000-"]).hasPrefix("HTTP/1.1 416 "))
    }

    @Test func `a client that sends its request letter by letter keeps nobody waiting`() async throws {
        let server = try await RunningServer(Shelf.small)
        let client = server.client
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    let answer = await client.trickle(
                        "GET /a.css HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    #expect(answer.hasSuffix("p {}"))
                }
            }
            for _ in 0..<50 { #expect(await client.get("/a.css").hasSuffix("p {}")) }
        }
    }

    @Test func `one connection carries several requests`() async throws {
        let server = try await RunningServer(Shelf.small)
        let one = "GET /a.css HTTP/1.1\r\nHost: localhost\r\n\r\n"
        let answers = await server.client.send(
            one + one + one.replacing("Host", with: "Connection: close\r\nHost"))
        #expect(answers.split(separator: "p {}").count == 3)
    }

    @Test(
        "a hostile request gets no file and a refusal",
        arguments: [
            "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET //etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /.secret HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /%2Esecret HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.0\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: evil.example\r\nHost: localhost\r\n\r\n",
            "GET http://localhost/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nfour",
            "CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
            "GET /\u{0} HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "nonsense\r\n\r\n",
            "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{FC}\u{3}\u{3}",
        ])
    func hostile(request: String) async throws {
        let server = try await RunningServer(Shelf.small)
        let closing = request.replacing(
            "Host: localhost\r\n\r\n", with: "Host: localhost\r\nConnection: close\r\n\r\n")
        let answer = await server.client.send(closing, patience: 2)
        #expect(!answer.contains("front"))
        #expect(!answer.contains("secret"))
        #expect(!answer.contains("root:"))
        #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"), "\(answer.prefix(80))")
        #expect(await server.client.get("/a.css").hasSuffix("p {}"))
    }

    @Test("a request larger than any browser's is refused", arguments: ["target", "field", "fields"])
    func oversized(part: String) async throws {
        let server = try await RunningServer(Shelf.small)
        let long = String(repeating: "a", count: 1 << 20)
        let request =
            switch part {
            case "target": "GET /\(long) HTTP/1.1\r\nHost: localhost\r\n\r\n"
            case "field": "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(long)\r\n\r\n"
            default:
                "GET / HTTP/1.1\r\nHost: localhost\r\n"
                    + String(repeating: "X: y\r\n", count: 100_000) + "\r\n"
            }
        let answer = await server.client.send(request)
        #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"), "\(answer.prefix(80))")
        #expect(await server.client.get("/a.css").hasSuffix("p {}"))
    }

    @Test func `200 connections at once, half of them silent, are all served`() async throws {
        let server = try await RunningServer(Shelf.small)
        let client = server.client
        let served = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    if number.isMultiple(of: 2) {
                        return await client.send("GET / HTTP/1.1\r\nHost: loc", patience: 1).isEmpty
                    }
                    return await client.get("/a.css").hasSuffix("p {}")
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(served == 200)
    }

    @Test func `clients that hang up in the middle do no harm`() async throws {
        let big = Shelf(files: ["big.txt": String(repeating: "0123456789", count: 1 << 20), "a.css": "p {}"])
        let server = try await RunningServer(big)
        for _ in 0..<20 {
            _ = await server.client.send("GET /big.txt HTTP/1.1\r\nHost: localhost\r\n\r\n", resets: true)
        }
        #expect(await server.client.get("/a.css").hasSuffix("p {}"))
    }

    @Test func `events tell the state at once and after a rebuild, and only to this machine's pages`()
        async throws
    {
        let pages = LivePages { .init(LiveSite([])) }
        _ = await pages.rebuild()
        let server = try await RunningServer(pages, live: pages)
        let first = await pages.state
        let (heard, hearing) = AsyncStream<Void>.makeStream()
        async let events = server.client.events(from: "/_broadsheet/events") { text in
            if text.contains(first.version) { hearing.yield() }
            return text.contains("-2\"}")
        }
        var iterator = heard.makeAsyncIterator()
        _ = await iterator.next()
        _ = await pages.rebuild()
        let text = await events
        #expect(text.contains("Content-Type: text/event-stream\r\n"))
        #expect(text.contains("event: state\ndata: {"))
        #expect(text.contains(await pages.state.version))
        let foreign = await server.client.get("/_broadsheet/events", host: "evil.example")
        #expect(foreign.hasPrefix("HTTP/1.1 403 "))
    }

    @Test func `a taken port gives way to the next one, or is named`() async throws {
        let first = try await RunningServer(Shelf.small)
        let taken = first.port
        await #expect(throws: PreviewError.cannotListen(host: "127.0.0.1", port: taken, code: EADDRINUSE)) {
            let server = PreviewServer(host: "127.0.0.1", ports: [taken], pages: Shelf.small)
            try await server.run { _ in }
        }
        let second = try await RunningServer { isListening in
            try await PreviewServer(host: "127.0.0.1", ports: [taken, 0], pages: Shelf.small)
                .run(isListening: isListening)
        }
        #expect(second.port != taken)
        #expect(await second.client.get("/a.css").hasSuffix("p {}"))
        #expect(await first.client.get("/a.css").hasSuffix("p {}"))
    }
}

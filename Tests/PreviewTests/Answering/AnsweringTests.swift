import Preview
import Testing

@Suite struct AnsweringTests {
    private static func answer(
        _ target: String, method: String = "GET", host: String? = "localhost:8080", range: String? = nil
    ) async -> Answer {
        await Answering(pages: Shelf.small, host: "127.0.0.1").answer(
            PreviewRequest(method: method, target: target, host: host, range: range))
    }

    @Test(
        "an address finds its file",
        arguments: [
            ("/", "front"), ("/index.html", "front"), ("/?q=1", "front"), ("/people/", "people"),
            ("/people/%E5%AD%99%20%E5%BC%98/", "Sun"), ("/%70eople/", "people"), ("/a.css?v=2#x", "p {}"),
            ("/.well-known/security.txt", "contact"), ("/empty.txt", ""),
        ])
    func found(target: String, body: String) async {
        let answer = await Self.answer(target)
        #expect(answer.status == 200)
        #expect(answer.text == body)
    }

    @Test(
        "what is not there gets the site's own page for it",
        arguments: [
            "/nope", "/people/nope/", "/a.css/", "/.secret", "/people/.secret", "/%2esecret", "/.git/config",
        ])
    func notFound(target: String) async {
        let answer = await Self.answer(target)
        #expect(answer.status == 404)
        #expect(answer.text == "lost")
        #expect(answer.value("content-type") == "text/html; charset=utf-8")
    }

    @Test(
        "an address that tries to leave, or that no browser sends, is refused",
        arguments: [
            "", "people", "*", "http://evil.example/", "//evil.example/", "/..", "/../etc/passwd",
            "/%2e%2e/x",
            "/people/..%2f..%2fx", "/a%5c..%5cx", "/a\\..\\x", "/%00", "/a%0d%0aX-Evil:%201", "/%", "/%4",
            "/%zz",
            "/%ff", "/%c0%ae%c0%ae/", "/people//x", "/./x", "/a b", "/\u{7F}",
        ])
    func refused(target: String) async {
        let answer = await Self.answer(target)
        #expect(answer.status == 400)
        #expect(answer.value("location") == nil)
    }

    @Test(
        "a folder without its slash leads to the folder of this server",
        arguments: [
            ("/people", "/people/"), ("/people?q=1", "/people/?q=1"),
            ("/people/%E5%AD%99%20%E5%BC%98", "/people/%E5%AD%99%20%E5%BC%98/"),
        ])
    func redirected(target: String, location: String) async {
        let answer = await Self.answer(target)
        #expect(answer.status == 302)
        #expect(answer.value("location") == location)
    }

    @Test(
        "only names that cannot be made to point here from elsewhere are answered",
        arguments: [
            ("localhost", 200), ("LOCALHOST:8080", 200), ("localhost.:8080", 200), ("paper.localhost", 200),
            ("127.0.0.1", 200), ("127.0.0.1:9000", 200), ("[::1]:8080", 200), ("192.168.1.7:8080", 200),
            ("evil.example", 403), ("evil.example:8080", 403), ("localhost.evil.example", 403),
            ("127.0.0.1.evil.example", 403), ("evil-localhost", 403), ("", 403), (":8080", 403),
            ("localhost:port", 403), ("localhost:8080:1", 403), ("localhost@evil.example", 403),
            ("[::1", 403),
            ("[evil.example]", 403), ("localhost:99999", 403), ("127.1", 403), ("0x7f.1", 403),
        ])
    func host(name: String, status: Int) async {
        #expect(await Self.answer("/", host: name).status == status)
        #expect(await Self.answer("/_broadsheet/live.js", host: name).status == status)
    }

    @Test func `a request without a host is refused`() async {
        #expect(await Self.answer("/", host: nil).status == 400)
    }

    @Test func `the name that the user listens on is answered`() async {
        let answering = Answering(pages: Shelf.small, host: "Paper.lan")
        let answer = await answering.answer(PreviewRequest(target: "/", host: "paper.lan:8080"))
        #expect(answer.status == 200)
    }

    @Test("a preview can only be read", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT"])
    func method(name: String) async {
        let answer = await Self.answer("/", method: name)
        #expect(answer.status == 405)
        #expect(answer.value("allow") == "GET, HEAD")
    }

    @Test(
        "a range gets its part, one behind the end nothing, any other the whole",
        arguments: [
            ("bytes=0-3", 206, "0123", "bytes 0-3/10"), ("bytes=7-", 206, "789", "bytes 7-9/10"),
            ("bytes=-3", 206, "789", "bytes 7-9/10"), ("bytes=-30", 206, "0123456789", "bytes 0-9/10"),
            ("bytes=8-99", 206, "89", "bytes 8-9/10"), ("BYTES=9-9", 206, "9", "bytes 9-9/10"),
            ("bytes=10-", 416, nil, "bytes */10"), ("bytes=-0", 416, nil, "bytes */10"),
            ("bytes=99999999999999999999-", 416, nil, "bytes */10"),
            ("bytes=3-1", 200, "0123456789", nil), ("bytes=0-1,4-5", 200, "0123456789", nil),
            ("bytes=-", 200, "0123456789", nil), ("bytes=a-b", 200, "0123456789", nil),
            ("bytes=1-2-3", 200, "0123456789", nil), ("lines=1-2", 200, "0123456789", nil),
        ] as [(String, Int, String?, String?)])
    func range(field: String, status: Int, body: String?, place: String?) async {
        let answer = await Self.answer("/digits.txt", range: field)
        #expect(answer.status == status)
        if let body { #expect(answer.text == body) }
        #expect(answer.value("content-range") == place)
        #expect(answer.value("accept-ranges") == "bytes")
    }

    @Test func `a range of an empty file, and of a HEAD request, is no part`() async {
        #expect(await Self.answer("/empty.txt", range: "bytes=0-").status == 416)
        #expect(await Self.answer("/digits.txt", method: "HEAD", range: "bytes=0-1").status == 200)
    }

    @Test(
        "files have their media types",
        arguments: [
            ("/", "text/html; charset=utf-8"), ("/a.css", "text/css; charset=utf-8"),
            ("/digits.txt", "text/plain; charset=utf-8"),
            ("/_broadsheet/live.js", "text/javascript; charset=utf-8"),
        ])
    func type(target: String, type: String) async {
        #expect(await Self.answer(target).value("content-type") == type)
    }

    @Test(
        "nothing is kept or guessed by a browser", arguments: ["/", "/nope", "/..", "/people", "/digits.txt"])
    func fields(target: String) async {
        let answer = await Self.answer(target)
        #expect(answer.value("cache-control") == "no-store")
        #expect(answer.value("x-content-type-options") == "nosniff")
        #expect(answer.value("cross-origin-resource-policy") == "same-origin")
    }

    @Test(
        "addresses below the path of base_url are found too: 404.html names its files so",
        arguments: [
            ("/sub/a/", 200, "front"), ("/sub/a/a.css", 200, "p {}"), ("/sub/a/people/", 200, "people"),
            ("/sub/a/people", 302, nil), ("/sub/a", 302, nil), ("/sub/a/nope", 404, "lost"),
            ("/sub/", 404, "lost"), ("/a.css", 200, "p {}"), ("/sub/a/.secret", 404, "lost"),
            ("/sub/a/sub/a/", 404, "lost"), ("/sub/a/../a.css", 400, nil),
        ] as [(String, Int, String?)])
    func base(target: String, status: Int, body: String?) async {
        var shelf = Shelf.small
        shelf.files["robots.txt"] =
            "User-agent: *\nAllow: /\nSitemap: https://example.org/sub/a/sitemap.xml\n"
        let answer = await Answering(pages: shelf, host: "127.0.0.1").answer(
            PreviewRequest(target: target, host: "localhost"))
        #expect(answer.status == status)
        if let body { #expect(answer.text == body) }
        if status == 302 { #expect(answer.value("location") == target + "/") }
    }

    @Test func `the front page of a base path that another page has is that page`() async {
        var shelf = Shelf.small
        shelf.files["robots.txt"] = "Sitemap: https://example.org/people/sitemap.xml\n"
        let answer = await Answering(pages: shelf, host: "127.0.0.1").answer(
            PreviewRequest(target: "/people/", host: "localhost"))
        #expect(answer.text == "people")
    }
}

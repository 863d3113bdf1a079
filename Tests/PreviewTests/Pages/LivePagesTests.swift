import ArchiveModel
import Preview
import Publishing
import Synchronization
import TestSupport
import Testing

@Suite struct LivePagesTests {
    /// What the next reading of an archive leads to, changed by the test.
    private final class Script: Sendable {
        private let next: Mutex<Diagnosed<[String: String]?>>

        init(_ files: [String: String]) { next = Mutex(Diagnosed(files)) }

        func set(_ files: [String: String]?, _ diagnostics: [Diagnostic] = []) {
            next.withLock { $0 = Diagnosed(files, diagnostics) }
        }

        func pages() -> LivePages {
            LivePages { [self] in
                next.withLock { next in
                    next.map { files in
                        files.map { files in
                            LiveSite(
                                files.map { path, text in
                                    Rendition(path) { () throws(FileError) in Diagnosed(Array(text.utf8)) }
                                })
                        }
                    }
                }
            }
        }
    }

    private static let error = Diagnostic(.missingKey, "A record has a name")
    private static let warning = Diagnostic(.unexpectedFile, "This is odd")

    private static func text(_ pages: LivePages, _ path: String) async -> String? {
        guard case .bytes(let bytes) = await pages.file(path) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a page carries the script that keeps it up to date, other files stay as they are`() async {
        let pages = Script(["index.html": "<body>one</body></html>", "a.css": "</body>"]).pages()
        _ = await pages.rebuild()
        let version = await pages.state.version
        let tag = "<script src=\"/_broadsheet/live.js\" data-version=\"\(version)\" defer></script>"
        #expect(await Self.text(pages, "index.html") == "<body>one\(tag)</body></html>")
        #expect(await Self.text(pages, "a.css") == "</body>")
        #expect(await pages.file("b.css") == nil)
    }

    @Test func `errors keep the last good pages, and mending them gives a new version`() async {
        let script = Script(["index.html": "<body>one</body>"])
        let pages = script.pages()
        _ = await pages.rebuild()
        let good = await pages.state
        script.set(nil, [Self.error])
        let broken = await pages.rebuild()
        #expect(broken.diagnostics == [Self.error])
        #expect(await Self.text(pages, "index.html")?.contains("one") == true)
        let bad = await pages.state
        #expect(bad.version == good.version)
        #expect(bad.attempt != good.attempt)
        #expect(bad.errors == [Self.error])
        script.set(["index.html": "<body>two</body>"])
        _ = await pages.rebuild()
        #expect(await Self.text(pages, "index.html")?.contains("two") == true)
        #expect(await pages.state.version != good.version)
        #expect(await pages.state.errors == [])
    }

    @Test func `errors beside a planned site keep the last good pages too`() async {
        let script = Script(["index.html": "one"])
        let pages = script.pages()
        _ = await pages.rebuild()
        script.set(["index.html": "two"], [Self.error])
        _ = await pages.rebuild()
        #expect(await Self.text(pages, "index.html")?.hasPrefix("one") == true)
    }

    @Test func `before the first good site every address shows the errors`() async {
        let script = Script([:])
        script.set(nil, [Self.error])
        let pages = script.pages()
        _ = await pages.rebuild()
        let attempt = await pages.state.attempt
        #expect(await pages.file("anything.html") == .failed([Self.error], attempt: attempt))
    }

    @Test func `a page that cannot be rendered shows why`() async {
        let error = Self.error
        let pages = LivePages {
            Diagnosed(LiveSite([Rendition("index.html") { () throws(FileError) in Diagnosed([], [error]) }]))
        }
        _ = await pages.rebuild()
        let attempt = await pages.state.attempt
        #expect(await pages.file("index.html") == .failed([error], attempt: attempt))
        let answer = await Answering(pages: pages, host: "localhost").answer(
            PreviewRequest(target: "/", host: "localhost"))
        #expect(answer.status == 500)
        #expect(answer.text.contains("A record has a name"))
    }

    @Test func `the error page escapes what the archive says`() async {
        let hostile = Diagnostic(
            .badValue, "<script>alert(1)</script>", at: SourceLocation("<b>.md", line: 3))
        let pages = LivePages { Diagnosed(nil, [hostile]) }
        _ = await pages.rebuild()
        let answer = await Answering(pages: pages, host: "localhost").answer(
            PreviewRequest(target: "/", host: "localhost"))
        let page = answer.text
        #expect(!page.contains("<script>alert"))
        #expect(!page.contains("<b>"))
        #expect(page.contains("&lt;b&gt;.md:3"))
    }

    @Test func `a warning that was told is no news, an error is every time`() async {
        let script = Script(["index.html": "one"])
        let pages = script.pages()
        script.set(["index.html": "one"], [Self.warning])
        #expect(await pages.rebuild().news == [Self.warning])
        #expect(await pages.rebuild().news == [])
        script.set(nil, [Self.error, Self.warning])
        #expect(await pages.rebuild().news == [Self.error])
        #expect(await pages.rebuild().news == [Self.error])
    }

    @Test func `two files with one address are an error, as in a build`() async {
        let pages = LivePages {
            Diagnosed(
                LiveSite(
                    ["one", "two"].map { text in
                        Rendition("index.html") { () throws(FileError) in Diagnosed(Array(text.utf8)) }
                    }))
        }
        #expect(await pages.rebuild().diagnostics.map(\.id) == ["address-taken"])
    }

    @Test func `listeners hear the state at once and after every rebuild`() async {
        let pages = Script(["index.html": "one"]).pages()
        _ = await pages.rebuild()
        var states = await pages.states().makeAsyncIterator()
        let first = await states.next()
        #expect(first == (await pages.state))
        _ = await pages.rebuild()
        let second = await states.next()
        #expect(second == (await pages.state))
        #expect(second?.version != first?.version)
    }

    @Test func `a diagnostic brings the line that it points into`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("one\ntwo\n", to: "a.md")
        let place = SourceLocation(folder.path("a.md"), line: 2, column: 1)
        let pages = LivePages { Diagnosed(nil, [Diagnostic(.badValue, "x", at: place)]) }
        #expect(await pages.rebuild().news.first?.excerpt == "two")
    }
}

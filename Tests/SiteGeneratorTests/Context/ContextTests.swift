import ArchiveModel
import Markup
import Memo
import Synchronization
import Testing

@testable import SiteGenerator

/// What pages hold in common.
struct ContextTests {
    private func site(_ archive: Archive) throws -> SiteContext {
        Site.plan(archive, theme: try #require(try ReadingRoom.load().value)).value.context
    }

    private func menu(_ values: TemplateObject) -> [(href: String, current: Bool, within: Bool)] {
        guard case .list(let items)? = values["menu"] else { return [] }
        return items.compactMap { item in
            guard case .object(let item) = item, case .text(let href)? = item["href"],
                case .flag(let current)? = item["current"], case .flag(let within)? = item["within"]
            else { return nil }
            return (href, current, within)
        }
    }

    @Test func `the menu leads from any page to each kind, and marks where one is`() throws {
        let navigation = try site(try HekouArchive.make()).navigation
        let items = menu(navigation.values(of: "people/zhao/index.html", base: "../../", section: nil))
        #expect(
            items.map(\.href)
                == [
                    "index.html", "issues/index.html", "people/index.html", "projects/index.html",
                    "places/index.html", "organisations/index.html", "indicators/index.html",
                    "search/index.html",
                    "about/index.html",
                ].map { "../../" + $0 })
        #expect(items.filter(\.within).map(\.href) == ["../../people/index.html"])
        #expect(items.filter(\.current).isEmpty)
    }

    @Test func `the first page of a section is marked as the one that is shown`() throws {
        let navigation = try site(try HekouArchive.make()).navigation
        let items = menu(navigation.values(of: "places/index.html", base: "../", section: nil))
        #expect(items.filter(\.current).map(\.href) == ["../places/index.html"])
        #expect(items.filter(\.within).isEmpty)
    }

    @Test func `what an archive does not have is not in the menu`() throws {
        var archive = try HekouArchive.make()
        archive.freePages = []
        for issue in archive.issues.indices {
            for article in archive.issues[issue].articles.indices {
                archive.issues[issue].articles[article].mentions = []
            }
        }
        let hrefs = menu(try site(archive).navigation.values(of: "x", base: "", section: nil)).map(\.href)
        #expect(!hrefs.contains("about/index.html") && !hrefs.contains("indicators/index.html"))
        #expect(hrefs.count == 7)
    }

    @Test(arguments: [0, 1, 7, 8, 9, 16, 17, 100])
    func `a long list is divided into parts of one size, of which none is too long`(count: Int) {
        let parts = Paging.parts(of: count, limit: 8)
        #expect(parts.flatMap { Array($0) } == Array(0..<count))
        #expect(parts.allSatisfy { $0.count <= 8 })
        #expect((parts.map(\.count).max() ?? 0) - (parts.map(\.count).min() ?? 0) <= 1)
    }

    @Test func `a checksum is made once, and not at all where it is known`() {
        let made = Mutex(0)
        let make = {
            made.withLock { $0 += 1 }
            return "made"
        }
        let known = ContentHash(high: 1, low: 2)
        let sums = Checksums { key, make in key == known ? "known" : make() }
        #expect(sums.sum(of: "a", key: nil, make: make) == "made")
        #expect(sums.sum(of: "a", key: nil, make: make) == "made")
        #expect(sums.sum(of: "b", key: known, make: make) == "known")
        #expect(sums.sum(of: "c", key: ContentHash(high: 3, low: 4), make: make) == "made")
        #expect(made.withLock { $0 } == 2)
    }

    @Test func `editors' links lead to places of a page, and to issues and pages`() throws {
        let site = try site(try HekouArchive.make())
        func told(_ text: String) -> (html: String, ids: [String]) {
            let source = MarkdownSource(text, at: SourceLocation("a.md", line: 1))
            let page = site.html(source, from: "about/index.html")
            return (page.value, page.diagnostics.map(\.id))
        }
        let article = told("[[2021-03-02-p1-a1#p1|甲]]、[[2021-03-02-p1-a1#p99]]、[[大桥#来历]]")
        #expect(article.html.contains("href=\"../2021-03-02/p1/a1/index.html#p1\">甲</a>"))
        #expect(article.html.contains("href=\"../2021-03-02/p1/a1/index.html\">"))
        #expect(article.html.contains("href=\"../projects/bridge/index.html\">河口大桥</a>"))
        #expect(article.ids == ["unknown-place", "unknown-place"])
        let issue = told("[[2021-03-02]]、[[2021-03-02#p1]]、[[2021-03-02-p1]]、[[2021-03-02-p1#a1]]")
        for link in ["index.html\"", "index.html#p1\"", "p1/index.html\"", "p1/index.html#a1\""] {
            #expect(issue.html.contains("href=\"../2021-03-02/\(link)"), "\(issue.html)")
        }
        #expect(issue.ids == [])
        #expect(told("[[无#p1]]、[[2021-03-09#p1]]、[[#p1]]").ids == Array(repeating: "dangling-link", count: 3))
    }

    @Test func `editors' links lead from the page on which they stand`() throws {
        let site = try site(try HekouArchive.make())
        let source = MarkdownSource("[[大桥]]、[[people/old-zhao|旧]]、[[无]]", at: SourceLocation("a.md", line: 1))
        let html = site.html(source, from: "2021-03-02/p1/index.html")
        #expect(html.value.contains("href=\"../../projects/bridge/index.html\""))
        #expect(html.value.contains("href=\"../../people/zhao/index.html\""))
        #expect(html.diagnostics.map(\.id) == ["dangling-link"])
    }
}

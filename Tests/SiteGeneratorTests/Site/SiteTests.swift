import ArchiveModel
import TestSupport
import Testing

@testable import SiteGenerator

struct SiteTests {
    private func site() throws -> RenderedSite { try RenderedSite(try HekouArchive.make()) }

    @Test func `a small archive has these pages`() throws {
        let paths = try site().paths.filter { !$0.hasPrefix("search/data/") }
        try GoldenFile("routes.txt").expect(paths.joined(separator: "\n") + "\n")
    }

    @Test(arguments: ["zh-Hans", "en"]) func `nothing is wrong with any page`(language: String) throws {
        let site = try RenderedSite(try HekouArchive.make(language: language))
        #expect(site.diagnostics == [])
        #expect(site.brokenLinks == [])
    }

    @Test func `an archive that holds nothing yet is a site all the same`() throws {
        var settings = ArchiveSettings(title: "空档", paperName: "某报")
        settings.baseURL = "https://example.org/hekou/"
        let site = try RenderedSite(Archive(settings: settings))
        #expect(site.diagnostics == [])
        #expect(site.brokenLinks == [])
        #expect(RenderedSite.words(site.page("index.html")).contains("还没有藏报"))
    }

    @Test func `a page without end names itself`() throws {
        let files = try ReadingRoom.files().map { file in
            file.path == "templates/404.html"
                ? ThemeFile(path: file.path, bytes: Array("{{>404}}{{>404}}".utf8)) : file
        }
        let theme = try #require(Theme.load(files).value)
        let site = Site.plan(try HekouArchive.make(), theme: theme).value
        let page = try #require(site.outputs.first { $0.path == "404.html" })
        let found = site.render(page).diagnostics
        let tooLong = try #require(found.first { $0.id == "template-too-long" })
        #expect(tooLong.notes == ["The page is '404.html'."])
    }

    @Test func `an article without text, headline or page has an address and a title`() throws {
        var archive = try HekouArchive.make()
        archive.issues[1].articles[1].headline = ""
        archive.issues[1].articles[1].paragraphs = []
        archive.issues[1].articles[1].parts = []
        let site = try RenderedSite(archive)
        #expect(site.diagnostics == [])
        #expect(site.page("2024-01-09/p1/a2").contains("〔2024-01-09-p1-a2〕"))
    }

    @Test func `a broken link would be seen`() throws {
        var archive = try HekouArchive.make()
        archive.entities.removeAll { $0.id.slug == "city-hall" }
        var mentions = Array(archive.issues[0].articles[0].mentions)
        mentions[0].resolution = .record(EntityID(.person, "nobody"))
        archive.issues[0].articles[0].mentions = MentionList(mentions)
        #expect(try RenderedSite(archive).brokenLinks.contains { $0.contains("nobody") })
    }

    @Test func `a second edition of a day is reached from the calendar and the day of the year`() throws {
        let site = try RenderedSite(try HekouArchive.wide())
        #expect(site.brokenLinks == [])
        #expect(site.page("issues/2021").contains("../../2021-03-02-special/index.html"))
        #expect(site.page("days/03-02").contains("../../2021-03-02-special/index.html"))
    }

    @Test func `every page stands alone: title, edition, and no word of it from elsewhere`() throws {
        let title = "</title>"
        for page in try site().pages {
            #expect(page.html.contains("河口日报数字档案（示例）" + title), "\(page.path)")
            #expect(page.html.contains("第2版数据"), "\(page.path)")
            let outside = RenderedSite.attributes("src", in: page.html).filter { $0.contains("//") }
            #expect(outside == [], "\(page.path)")
        }
    }

    @Test func `no page needs an inline script or a style attribute`() throws {
        for page in try site().pages {
            #expect(RenderedSite.attributes("style", in: page.html) == [], "\(page.path)")
            #expect(!page.html.contains("<style"), "\(page.path)")
            let scripts = page.html.split(separator: "<script", omittingEmptySubsequences: false).dropFirst()
            #expect(
                scripts.allSatisfy { $0.hasPrefix(" src=") || $0.hasPrefix(" type=\"application/ld+json\"") },
                "\(page.path)")
            #expect(page.html.contains("default-src 'none'"), "\(page.path)")
            #expect(!page.html.contains("unsafe-inline"), "\(page.path)")
        }
    }

    @Test func `the menu marks the section of a page`() throws {
        let site = try site()
        #expect(site.page("people/zhao").contains("href=\"../../people/index.html\" aria-current=\"true\""))
        #expect(site.page("2021-03-02/p1/a1").contains("issues/index.html\" aria-current=\"true\""))
        #expect(site.page("people").contains("href=\"../people/index.html\" aria-current=\"page\""))
        #expect(!site.page("index.html").contains("aria-current=\"true\""))
    }

    @Test func `404 is found under the base path from any address`() throws {
        let page = try #require(try site().files["404.html"])
        let links = RenderedSite.attributes("href", in: page)
        #expect(links.filter { $0.hasPrefix("../") } == [])
        #expect(links.contains("/hekou/assets/site.css"))
    }

    @Test func `a moved record leads to its new address, a tombstone gives the reason`() throws {
        let site = try site()
        #expect(site.page("people/old-zhao").contains("0; url=../../people/zhao/index.html"))
        #expect(RenderedSite.words(site.page("2021-03-02/p1/a9")).contains("并入别篇"))
    }

    @Test func `an interface in English holds no Chinese of its own`() throws {
        let site = try RenderedSite(try HekouArchive.make(language: "en"))
        let chinese = RenderedSite.words(site.page("people")).unicodeScalars.filter {
            (0x4E00...0x9FFF).contains($0.value)
        }
        #expect(
            String(String.UnicodeScalarView(chinese)).allSatisfy { "河口日报数字档案示例李同赵明时在市里关于政府长也去了".contains($0) }
        )
    }

    @Test func `the same archive gives the same bytes`() throws {
        let (one, other) = (try site(), try site())
        #expect(one.files == other.files)
    }
}

import ArchiveModel
import Testing

@testable import SiteGenerator

@Suite("The front page")
struct FrontPageTests {
    private func written() throws -> Archive {
        var archive = try HekouArchive.make()
        try HekouArchive.write(into: &archive)
        return archive
    }

    @Test func `begins with the editors' words, who wrote them, and then how much is held`() throws {
        let words = RenderedSite.words(try RenderedSite(try written()).page("index.html"))
        let places = ["河口的报纸，都在这里。", "编者 孙编", "今藏"].map { words.firstRange(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }

    @Test func `leads to the page with which a reader should begin, and to what that quotes by date`() throws
    {
        let page = try RenderedSite(try written()).page("index.html")
        #expect(page.contains("href=\"dossiers/lengths/index.html\">两个长度</a>"))
        let steps = try #require(page.firstRange(of: "<ol class=\"steps\">"))
        let rest = page[steps.upperBound...]
        let first = try #require(rest.firstRange(of: "2021-03-02/p1/a1/index.html"))
        let second = try #require(rest.firstRange(of: "2024-01-09/p1/a1/index.html"))
        #expect(first.lowerBound < second.lowerBound)
    }

    @Test func `names a page to begin with that is there`() throws {
        var archive = try written()
        archive.front?.start = .init("dossiers/lenghts", at: SourceLocation("pages/front.md", line: 3))
        let site = try RenderedSite(archive)
        let told = site.diagnostics.filter { $0.id == "missing-page" }
        #expect(told.map(\.fixes) == [["did you mean 'dossiers/lengths'?"]])
        #expect(told.map(\.location?.line) == [3])
        #expect(!site.page("index.html").contains("h-start"))
    }

    @Test func `has no part that is empty, whatever the archive lacks`() throws {
        var one = try HekouArchive.make()
        one.issues = [one.issues[1]]
        (one.entities, one.freePages, one.redirects) = ([], [], [])
        one.issues[0].articles = one.issues[0].articles.map { article in
            var article = article
            article.mentions = []
            return article
        }
        let page = try RenderedSite(one).page("index.html")
        for part in ["h-today", "h-start", "h-who"] { #expect(!page.contains(part), "\(part)") }
        for part in ["h-new", "h-held"] { #expect(page.contains(part), "\(part)") }
        #expect(!page.contains("\"></ol>") && !page.contains("\"></ul>") && !page.contains("<ul></ul>"))
        let none = try RenderedSite(Archive(settings: one.settings)).page("index.html")
        #expect(!none.contains("<section"))
    }

    @Test func `sets names that the machine found apart from records, behind them`() throws {
        var archive = try HekouArchive.make()
        archive.settings.unreviewed[.place] = .all
        for index in archive.issues.indices {
            var found = HekouArchive.mention(
                "南渡", .place, EntityID(.place, "none"), block: 0, offset: 0)
            (found.resolution, found.score) = (.unreviewed, 0.99)
            let others = Array(archive.issues[index].articles[0].mentions)
            archive.issues[index].articles[0].mentions = MentionList([found] + others)
        }
        let page = try RenderedSite(archive).page("index.html")
        let record = try #require(page.firstRange(of: "places/hekou/index.html"))
        let found = try #require(page.firstRange(of: "name guess\" href=\"names/nan-du"))
        #expect(record.lowerBound < found.lowerBound)
        #expect(RenderedSite.words(page).contains("机器所识，未核"))
    }

    @Test func `shows the latest issue with its lead, others of its page and the pages inside`() throws {
        var archive = try HekouArchive.make()
        archive.issues.removeLast()
        let page = try RenderedSite(archive).page("index.html")
        #expect(page.contains("修路一年"))
        let words = RenderedSite.words(page)
        #expect(words.contains("〔三月二日起"), "an article without a headline stands among the titles")
        #expect(words.contains("接下来要修的是北头"), "the opening goes on where the first paragraph is short")
    }
}

@Suite("The spines of the holdings")
struct SpinesTests {
    private func paths(_ archive: Archive) throws -> [String] {
        RenderedSite.attributes("d", in: try RenderedSite(archive).page("index.html"))
    }

    @Test func `have a stroke for each day that is held, missing or read, by halves of a year`() throws {
        var archive = try HekouArchive.dated(
            ["2021-01-01", "2021-01-02", "2021-06-30", "2021-07-01"], isWhole: false)
        archive.issues[1].isReviewed = true
        archive.calendar.notHeld = try [
            .init(#require(CalendarDate("2021-01-04"))...#require(CalendarDate("2021-01-05")))
        ]
        let paths = try paths(archive)
        #expect(paths.prefix(4) == ["M0.5 0v22m180-22v22", "M1.5 0v22", "M3.5 0v22m1-22v22", "M0.5 0v22"])
    }

    @Test func `stand in one row a year for a paper of one day of the week`() throws {
        let archive = try HekouArchive.dated(
            ["2021-01-07", "2021-01-14", "2021-01-21", "2022-01-06"], isWhole: false)
        let page = try RenderedSite(archive).page("index.html")
        #expect(page.contains("spines weekly"))
        #expect(RenderedSite.attributes("viewBox", in: page).prefix(2) == ["0 0 365 22", "0 0 365 22"])
    }

    @Test func `miss only the days on which a weekly comes out`() throws {
        var archive = try HekouArchive.dated(["2021-01-07", "2021-01-14", "2021-02-04"], isWhole: false)
        archive.calendar.notHeld = try [
            .init(#require(CalendarDate("2021-01-15"))...#require(CalendarDate("2021-02-03")))
        ]
        #expect(try paths(archive).prefix(2) == ["M6.5 0v22m7-22v22m21-22v22", "M20.5 0v22m7-22v22"])
    }
}

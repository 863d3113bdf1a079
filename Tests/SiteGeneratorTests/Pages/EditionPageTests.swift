import ArchiveModel
import Foundation
import Testing

@testable import SiteGenerator

struct EditionPageTests {
    @Test func `an edition lists what it added, corrected and withdrew, with old and new words`() throws {
        let site = try RenderedSite(try HekouArchive.wide())
        #expect(site.diagnostics == [])
        #expect(site.brokenLinks == [])
        let page = site.page("editions/2")
        let words = RenderedSite.words(page)
        #expect(words.contains("新增 2 篇，更正 1 篇，撤下 1 篇"))
        #expect(page.contains("<del>公里</del>"))
        #expect(page.contains("<ins><a href=\"../../2021-03-02/p1/a1/index.html#p1\">里</a></ins>"))
        #expect(page.contains("2021年3月2日，第1版，2021-03-02-p1-a9"))
        #expect(words.contains("河口大桥今年再修"))
        #expect(!site.page("editions/1").contains("<del>"))
        #expect(RenderedSite.words(site.page("editions")).contains("第2版数据"))
    }

    @Test func `the feed of what is new has the editions, newest first`() throws {
        let site = try RenderedSite(try HekouArchive.wide())
        let feed = site.page("editions/feed.xml")
        #expect(XMLDocumentCheck.isWellFormed(feed))
        let titles = feed.components(separatedBy: "<title>").dropFirst().map { $0.prefix { $0 != "<" } }
        #expect(titles.dropFirst().first == "第2版数据")
        #expect(titles.contains("更正：修路一年 通了两头"))
        #expect(feed.contains("“公里”，应为“里”"))
        #expect(titles.contains("撤下：2021年3月2日，第1版，2021-03-02-p1-a9"))
        let ids = feed.components(separatedBy: "<id>").dropFirst().map { $0.prefix { $0 != "<" } }
        #expect(Set(ids).count == ids.count)
    }

    @Test func `a correction that was changed since is not shown as it was`() throws {
        var archive = try HekouArchive.wide()
        archive.issues[0].articles[0].paragraphs[0].emendations[0].proposed = "华里"
        let page = try RenderedSite(archive).page("editions/2")
        #expect(page.contains("修路一年 通了两头"))
        #expect(!page.contains("<del>"))
    }

    @Test func `an article that is kept out of lists is in no edition`() throws {
        var archive = try HekouArchive.wide()
        archive.issues[0].articles[0].isUnlisted = true
        let site = try RenderedSite(archive)
        for path in ["editions/1/index.html", "editions/2/index.html", "editions/feed.xml"] {
            #expect(!site.page(path).contains("修路一年"), "\(path)")
            #expect(!site.page(path).contains("2021-03-02-p1-a1"), "\(path)")
        }
    }

    @Test func `an archive that writes nothing down has no page of editions`() throws {
        let site = try RenderedSite(try HekouArchive.make())
        #expect(site.paths.filter { $0.hasPrefix("editions/") } == [])
        #expect(!site.page("index.html").contains("editions/"))
    }

    @Test func `much is listed by issue`() throws {
        var archive = try HekouArchive.long(200)
        let all = archive.issues.flatMap(\.articles).map {
            EditionRecord.Change(.added, $0.id, .init(of: $0))
        }
        let day = try #require(CalendarDate("2024-05-01"))
        archive.editions = [EditionRecord(number: 1, id: "1", date: day, changes: all)]
        let page = try RenderedSite(archive).page("editions/1")
        #expect(page.contains("2022-01-01/index.html"))
        #expect(!page.contains("2022-01-01/p1/a1/index.html"))
        #expect(page.utf8.count < 150_000)
    }
}

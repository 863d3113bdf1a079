import ArchiveModel
import Testing

@testable import SiteGenerator

struct LongArchiveTests {
    @Test func `a long record is split by year and still leads everywhere`() throws {
        let site = try RenderedSite(try SmallArchive.long(400))
        #expect(site.brokenLinks == [])
        #expect(site.page("places/hekou/2022").split(separator: "<blockquote>").count - 1 == 365)
        #expect(site.page("places/hekou/2023").split(separator: "<blockquote>").count - 1 == 35)
        #expect(site.page("places/hekou").split(separator: "<blockquote>").count - 1 == 7)
        #expect(site.page("indicators/quan-zhang/2023").split(separator: "<blockquote>").count - 1 == 35)
        #expect(site.page("indicators/quan-zhang").split(separator: "<circle").count - 1 < 70)
        #expect(site.page("issues").utf8.count < 12_000)
    }

    @Test func `an article of a page of hundreds lists those that are near`() throws {
        var archive = try SmallArchive.make()
        let issue = archive.issues[0].id
        let ids = (1...300).map { ArticleID(PageID(issue, 9), $0) }
        archive.issues[0].pages.append(SmallArchive.page(PageID(issue, 9), ids))
        archive.issues[0].articles += ids.enumerated().map { number, id in
            SmallArchive.article(id, "启事\(number + 1)", ["有事。"])
        }
        let site = try RenderedSite(archive)
        #expect(site.brokenLinks == [])
        let html = site.page("\(issue)/p9/a150")
        #expect(!html.contains(">启事99<") && html.contains(">启事100<"))
        #expect(html.contains(">启事199<") && !html.contains(">启事200<"))
    }

    @Test func `a long index has a page to a letter`() throws {
        var archive = try SmallArchive.make()
        for number in 1...RoutePlan.recordsOnOnePage {
            archive.entities.append(SmallArchive.entity(.person, "p\(number)", "王\(number)", ""))
        }
        archive.entities.sort { $0.id < $1.id }
        let site = try RenderedSite(archive)
        #expect(site.brokenLinks == [])
        #expect(!site.page("people").contains("p17/"))
        #expect(site.page("index/people/w").contains("../../../people/p17/index.html"))
        #expect(site.page("index/people/z").contains("赵明"))
    }
}

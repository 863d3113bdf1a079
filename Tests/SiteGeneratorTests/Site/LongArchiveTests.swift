import ArchiveModel
import Testing

@testable import SiteGenerator

struct LongArchiveTests {
    @Test func `a long record is split by year and still leads everywhere`() throws {
        let site = try RenderedSite(try HekouArchive.long(400))
        #expect(site.brokenLinks == [])
        let sentences = { (path: String) in site.page(path).split(separator: "<blockquote>").count - 1 }
        #expect(
            ["", "/2", "/3", "/4", "/5"].map { sentences("places/hekou/2022" + $0) } == [73, 73, 73, 73, 73])
        #expect(sentences("places/hekou/2023") == 35)
        #expect(sentences("places/hekou") == 7)
        #expect(sentences("indicators/qiao-zhang-du/2022/5") == 73)
        #expect(sentences("indicators/qiao-zhang-du/2023") == 35)
        #expect(site.page("indicators/qiao-zhang-du").split(separator: "<circle").count - 1 < 70)
        #expect(site.page("issues").utf8.count < 12_000)
    }

    @Test func `an article of a page of hundreds lists those that are near`() throws {
        var archive = try HekouArchive.make()
        let issue = archive.issues[0].id
        let ids = (1...300).map { ArticleID(PageID(issue, 9), $0) }
        archive.issues[0].pages.append(HekouArchive.page(PageID(issue, 9), ids))
        archive.issues[0].articles += ids.enumerated().map { number, id in
            HekouArchive.article(id, "启事\(number + 1)", ["有事。"])
        }
        let site = try RenderedSite(archive)
        #expect(site.brokenLinks == [])
        let html = site.page("\(issue)/p9/a150")
        #expect(!html.contains(">启事99<") && html.contains(">启事100<"))
        #expect(html.contains(">启事199<") && !html.contains(">启事200<"))
    }

    @Test func `a letter of thousands of records has several pages`() throws {
        var archive = try HekouArchive.make()
        let limit = Paging().namesOfOneLetter
        for number in 1...2 * limit {
            archive.entities.append(HekouArchive.entity(.person, "p\(number)", "王", ""))
        }
        archive.entities.sort { $0.id < $1.id }
        let site = try RenderedSite(archive)
        #expect(site.diagnostics == [])
        #expect(site.brokenLinks == [])
        let pages = ["index/people/w", "index/people/w/2"].map(site.page)
        for page in pages {
            #expect(page.split(separator: "/people/p").count - 1 == limit)
        }
        #expect(
            pages[0].contains("<span aria-current=\"page\">王 <small>\(limit)</small></span>")
                && pages[0].contains("href=\"../../../index/people/w/2/index.html\" rel=\"next\""))
        #expect(!site.page("index/people/z").contains("class=\"letters parts\""))
    }

    @Test func `a name that hundreds bear lists the first and counts the others`() throws {
        var archive = try HekouArchive.make()
        var mentions = Array(archive.issues[1].articles[0].mentions)
        for number in 1...250 {
            archive.entities.append(HekouArchive.entity(.person, "p\(number)", "李同", ""))
        }
        archive.entities.sort { $0.id < $1.id }
        let bearers = archive.entities.filter { $0.name == "李同" }.map(\.id)
        mentions[mentions.count - 1].resolution = .undecided(
            Array(bearers.prefix(Mention.maximumCandidates)))
        archive.issues[1].articles[0].mentions = MentionList(mentions)
        let site = try RenderedSite(archive)
        #expect(site.brokenLinks == [])
        let path = try #require(site.files.keys.first { $0.hasPrefix("names/li-tong-") })
        let page = site.page(path)
        #expect(
            page.split(separator: "/people/p").count + page.split(separator: "/people/li-").count - 2 == 100)
        #expect(page.contains("另有 152 个条目同名"))
        let article = RenderedSite.words(site.page("2024-01-09/p1/a1"))
        #expect(article.contains(" 等") && !article.contains("p250"))
    }

    @Test func `a found name that hundreds of articles hold lists all of them by year`() throws {
        var archive = try HekouArchive.long(400)
        for issue in archive.issues.indices {
            var mentions = Array(archive.issues[issue].articles[0].mentions)
            guard mentions.first?.kind == .place else { continue }
            mentions[0].resolution = .unreviewed
            mentions[0].name = "河口县城"
            archive.issues[issue].articles[0].mentions = MentionList(mentions)
        }
        let site = try RenderedSite(archive)
        #expect(site.brokenLinks == [])
        let path = try #require(
            site.files.keys.filter { $0.hasPrefix("names/he-kou-xian-cheng-") }
                .min { $0.count < $1.count })
        let page = site.page(path)
        #expect(page.split(separator: "<blockquote>").count - 1 == 6)
        let years = site.files.filter {
            $0.key.hasPrefix(path.dropLast("index.html".count) + "202")
        }.values
        #expect(years.reduce(0) { $0 + $1.split(separator: "<blockquote>").count - 1 } == 400)
        #expect(years.allSatisfy { $0.contains("noindex") })
    }

    @Test func `of an article that is full of names all words stand, and as many links as a page bears`()
        throws
    {
        var archive = try HekouArchive.make()
        let count = ArticleBody.namesLinked + 5
        archive.issues[1].articles[0].paragraphs[0].text = String(repeating: "赵明", count: count)
        let one = archive.issues[1].articles[0].mentions[1]
        archive.issues[1].articles[0].mentions = MentionList(
            (0..<count).map {
                var mention = one
                mention.position = TextPosition(block: 0, offset: 2 * $0, length: 2)
                return mention
            })
        let site = try RenderedSite(archive)
        #expect(site.diagnostics.map(\.id) == ["names-not-linked"])
        let page = site.page("2024-01-09/p1/a1")
        #expect(page.split(separator: ">赵明</a>").count > ArticleBody.namesLinked)
        #expect(page.contains("赵明</a>赵明赵明赵明赵明赵明<"))
    }

    @Test func `a long index has a page to a letter`() throws {
        var archive = try HekouArchive.make()
        for number in 1...Paging().namesOnOnePage {
            archive.entities.append(HekouArchive.entity(.person, "p\(number)", "王\(number)", ""))
        }
        archive.entities.sort { $0.id < $1.id }
        let site = try RenderedSite(archive)
        #expect(site.brokenLinks == [])
        #expect(!site.page("people").contains("p17/"))
        #expect(site.page("index/people/w").contains("../../../people/p17/index.html"))
        #expect(site.page("index/people/z").contains("赵明"))
    }
}

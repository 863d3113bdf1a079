import ArchiveModel
import Testing

@testable import SiteGenerator

/// "Notes that mention this", on the pages of records and articles.
struct BacklinkTests {
    private func section(_ page: String) -> String {
        let parts = page.split(separator: "aria-labelledby=\"h-noted\"", maxSplits: 1)
        return parts.count < 2 ? "" : String(parts[1]).head(before: "</section>")
    }

    private func note(_ id: String, _ body: String) -> Annotation {
        let place = SourceLocation("1.notes.md")
        return Annotation(id: NoteID(id), body: MarkdownSource(body, at: place), location: place)
    }

    @Test func `a record and an article name the notes that link to them`() throws {
        let site = try RenderedSite(try HekouArchive.make())
        let bridge = section(site.page("projects/bridge"))
        #expect(bridge.contains("href=\"../../2021-03-02/p1/a1/index.html#note-n1\""))
        #expect(RenderedSite.words(bridge).contains("修路一年 通了两头 竣工 孙编 2024-04-01"))
        let article = section(site.page("2024-01-09/p1/a1"))
        #expect(article.contains("href=\"../../../2021-03-02/p1/index.html#note-n5\""))
        #expect(RenderedSite.words(article).contains("2021年3月2日 第1版 全版注"))
        #expect(section(site.page("places/hekou")).isEmpty)
        #expect(site.brokenLinks == [])
    }

    @Test func `links by name, by an old id and by an old address count, each note once`() throws {
        var archive = try HekouArchive.make()
        let old = try #require(ArticleID("2021-03-02-p1-a8"))
        let new = try #require(ArticleID("2024-01-09-p1-a2"))
        archive.redirects.append(Redirect(from: .article(old), to: .article(new)))
        archive.issues[1].articles[0].annotations = [
            note("m1", "[[大桥|桥]]与[[projects/bridge]],[[people/old-zhao]]。"),
            note("m2", "[[2021-03-02-p1-a8]],[[无此条目]]。"), note("m3", "`[[projects/bridge]]`"),
        ]
        let site = try RenderedSite(archive)
        let count = { (page: String) in self.section(site.page(page)).split(separator: "#note-m").count - 1 }
        #expect(count("projects/bridge") == 1)
        #expect(count("people/zhao") == 1)
        #expect(count("2024-01-09/p1/a2") == 1)
    }

    @Test func `an article's own notes and those on unlisted articles are left out`() throws {
        var archive = try HekouArchive.make()
        archive.issues[0].pages[0].annotations = []
        archive.issues[1].articles[1].annotations = [note("m1", "见[[2024-01-09-p1-a2]]和[[places/hekou]]。")]
        archive.issues[1].articles[1].isUnlisted = true
        archive.issues[0].articles[0].annotations = [note("m2", "见[[2021-03-02-p1-a1]]。")]
        let site = try RenderedSite(archive)
        for page in ["2021-03-02/p1/a1", "2024-01-09/p1/a2", "places/hekou"] {
            #expect(section(site.page(page)).isEmpty, "\(page)")
        }
    }

    @Test func `a page shows the newest hundred and counts the rest`() throws {
        var archive = try HekouArchive.make()
        archive.issues[1].articles[0].annotations = (1...130).map { note("m\($0)", "[[places/hekou]]") }
        let page = section(try RenderedSite(archive).page("places/hekou"))
        #expect(page.split(separator: "#note-m").count - 1 == 100)
        #expect(page.contains("另有注 30 条，从略。"))
    }
}

extension String {
    fileprivate func head(before end: String) -> String {
        firstRange(of: end).map { String(self[..<$0.lowerBound]) } ?? self
    }
}

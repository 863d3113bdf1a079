import ArchiveModel
import Foundation
import Testing

@testable import SiteGenerator

struct SiteSearchTests {
    private func plan(_ archive: Archive) throws -> Site {
        Site.plan(archive, theme: try #require(try ReadingRoom.load().value)).value
    }

    private func searched(_ archive: Archive, _ id: String) throws -> SearchDocument? {
        let locale = try plan(archive).context.locale
        let paper = archive.settings.paperLanguage
        return archive.issues.flatMap { SearchDocument.all(of: $0, locale, paper: paper) }
            .first { $0.article.description == id }
    }

    @Test(arguments: [true, false])
    func `the site holds every file of the index, twins only for reading from a disk`(isOffline: Bool) throws
    {
        var archive = try HekouArchive.make()
        archive.settings.offline = isOffline
        let site = try RenderedSite(archive)
        let files = site.paths.filter { $0.hasPrefix("search/data/") }
        #expect(files.contains("search/data/manifest.json"))
        for folder in ["grams", "positions", "documents", "years", "entities", "names"] {
            #expect(files.contains { $0.hasPrefix("search/data/\(folder)/") })
        }
        let twins = files.filter { $0.hasSuffix(".js") }
        #expect(twins.count == (isOffline ? files.count / 2 : 0))
        #expect(files.allSatisfy { site.files[$0]?.isEmpty == false })
    }

    @Test func `headlines of all ranks, paragraphs in all readings, section heads and authors are searched`()
        throws
    {
        let document = try searched(HekouArchive.make(), "2021-03-02-p1-a1")
        let texts = document?.texts.map { "\($0.role.rawValue):\($0.text)" }
        #expect(
            texts == [
                "h:市里的一份账", "h:修路一年 通了两头", "h:——在会上说的", "b:赵明说,河口大桥已经竣工,全长30公里。",
                "c:赵明说,河口大桥已经竣工,全长30里。", "b:接下来要修的是北头,工期一年。", "b:北头", "b:记者 钱川", "b:赵明",
            ])
        #expect(document?.entities.map(\.description) == ["people/zhao", "projects/bridge"])
    }

    @Test func `an article without a headline is shown by its opening words and has no headline to find`()
        throws
    {
        let document = try searched(HekouArchive.make(), "2021-03-02-p1-a2")
        #expect(document?.title.hasPrefix("〔") == true)
        #expect(document?.texts.contains { $0.role == .headline } == false)
        #expect(document?.kind == .notice)
    }

    @Test func `a result says what its issue is written in, where that is not the paper's language`() throws {
        var archive = try HekouArchive.make()
        #expect(try searched(archive, "2021-03-02-p1-a1")?.language == nil)
        let arabic = try #require(PaperLanguage(tag: "ar"))
        for index in archive.issues[0].articles.indices {
            archive.issues[0].articles[index].language = arabic
        }
        #expect(try searched(archive, "2021-03-02-p1-a1")?.language == arabic)
        let site = try RenderedSite(archive)
        let rows = site.paths.filter { $0.hasPrefix("search/data/documents/") }.compactMap { site.files[$0] }
        #expect(rows.contains { $0.contains("],\"ar\",\"rtl\"]") })
    }

    @Test func `an unlisted article is not searched`() throws {
        var archive = try HekouArchive.make()
        archive.issues[0].articles[1].isUnlisted = true
        #expect(try searched(archive, "2021-03-02-p1-a2") == nil)
        #expect(try searched(archive, "2021-03-02-p1-a1") != nil)
    }

    @Test func `a record is offered by its name, aliases, pinyin and initials, a surname read as one`() throws
    {
        var archive = try HekouArchive.make()
        let place = SourceLocation("people/shan.md")
        let body = MarkdownSource("", at: place)
        var entity = Entity(id: EntityID(.person, "shan"), name: "单玉君", body: body, location: place)
        entity.aliases = ["单 主任"]
        archive.entities = [entity]
        let context = try plan(archive).context
        let names = SearchName.all(in: archive, context.index, context.names)
        #expect(names.filter { $0.id != nil }.map(\.keys) == [["单玉君", "单主任", "shanyujun", "syj"]])
        let found = names.filter { $0.id == nil }
        #expect(found.allSatisfy { $0.address.hasPrefix("names/") && $0.articles > 0 })
        #expect(found.map(\.keys).contains(["李同", "litong", "lt"]))
    }

    @Test func `the search page asks for the script of every page and for those that the theme joins`() throws
    {
        let page = try RenderedSite(HekouArchive.make()).page("search")
        #expect(
            RenderedSite.attributes("src", in: page) == [
                "../assets/ways.js", "../assets/early.js", "../assets/search.js",
            ])
        #expect(!page.contains("<script>") && !page.contains(" style="))
    }
}

import ArchiveModel
import Testing

@testable import SiteGenerator

/// How pages show names inside names, and one name that two may bear.
struct NestedNamesTests {
    private static let text = "河口市政府与北头村的学校。"

    private func archive(outerKnown: Bool) throws -> Archive {
        var archive = try HekouArchive.make()
        var article = archive.issues[0].articles[0]
        article.paragraphs = [Paragraph(Self.text, page: 1, lines: 1...1)]
        var outer = HekouArchive.mention(
            "河口市政府", .organisation, EntityID(.organisation, "city-hall"), block: 0, offset: 0)
        if !outerKnown { (outer.resolution, outer.score) = (.unreviewed, 0.1) }
        article.mentions = [
            outer, HekouArchive.mention("河口", .place, EntityID(.place, "hekou"), block: 0, offset: 0),
            HekouArchive.mention("北头", .place, EntityID(.place, "beitou"), block: 0, offset: 6),
        ]
        article.annotations = []
        archive.issues = [archive.issues[0]]
        archive.issues[0].articles = [article]
        return archive
    }

    @Test func `only the outer name is a link, and the inner one is listed and has the article`() throws {
        let archive = try archive(outerKnown: true)
        let site = try RenderedSite(archive)
        let id = archive.issues[0].articles[0].id
        let page = site.page(Address.path(of: id))
        #expect(page.contains(">河口市政府</a>与<a"))
        #expect(!page.contains(">河口</a>市政府"))
        #expect(page.contains(">河口</a>"))
        #expect(RenderedSite.words(site.page("places/hekou")).contains("河口 市政府与北头村"))
        #expect(
            RenderedSite.attributes("href", in: site.page("organisations/city-hall")).contains(
                "../../places/hekou/index.html"))
        #expect(site.brokenLinks == [])
    }

    @Test func `where the outer name leads nowhere the inner one is the link`() throws {
        let archive = try archive(outerKnown: false)
        let page = try RenderedSite(archive).page(Address.path(of: archive.issues[0].articles[0].id))
        #expect(page.contains(">河口</a>市政府与"))
    }

    @Test func `a name of which articles tell what hardly fits one shows its articles apart`() throws {
        let archive = try HekouArchive.nested()
        let found = try #require(
            FoundNames(archive.issues, ArchiveSettings.UnreviewedPolicy()).pages.first { $0.name == "张伟" })
        #expect(found.groups.map(\.roles) == [["河口县教师"], ["远江公司经理"]])
        #expect(found.groups.map { $0.appearances.map(\.issue) } == [[2, 0], [1]])
        #expect(found.others.map(\.issue) == [3])
        let page = try RenderedSite(archive).page(found.path)
        #expect(RenderedSite.words(page).contains("可能是两个人"))
        #expect(page.contains(">远江公司经理</h2>"))
        #expect(page.split(separator: "<blockquote>").count - 1 == 4)
        let bank = FoundName.paths(of: [("河口银行", .organisation)])[0]
        let links = RenderedSite.attributes("href", in: try RenderedSite(archive).page(bank))
        #expect(links.contains("../../places/hekou/index.html"))
    }
}

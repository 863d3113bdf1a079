import ArchiveModel
import Testing

@testable import SiteGenerator

/// What is known of the whole archive before a page is made.
struct ArchiveIndexTests {
    private let zhao = EntityID(.person, "zhao")
    private let bridge = EntityID(.project, "bridge")

    @Test func `an article counts once for each that it names, newest first`() throws {
        var archive = try HekouArchive.make()
        let again = HekouArchive.mention("赵明", .person, zhao, block: 1, offset: 0)
        archive.issues[0].articles[0].mentions = MentionList(
            Array(archive.issues[0].articles[0].mentions) + [again])
        let index = ArchiveIndex(archive)
        #expect(index.appearances[zhao]?.map(\.issue) == [1, 0])
        #expect(index.count(of: zhao) == 2)
        #expect(index.count(of: EntityID(.person, "nobody")) == 0)
        #expect(index.named[0][0].map { archive.entities[$0].id } == [zhao, bridge])
    }

    @Test func `who signs an article appears in it, also unnamed`() throws {
        var archive = try HekouArchive.make()
        archive.issues[1].articles[1].byline = [Credit(name: "赵明", role: "记者")]
        let index = ArchiveIndex(archive)
        let newest = try #require(index.appearances[zhao]?.first)
        #expect((newest.issue, newest.article) == (1, 1))
        #expect(newest.mention(in: archive) == nil)
        #expect(newest.credit(in: archive)?.role == "记者")
        #expect(index.signer(Credit(name: "河口大桥", role: "")) == nil)
        #expect(index.signer(Credit(name: "李同", role: "")) == nil)
    }

    @Test func `an article that is kept out of lists is no appearance`() throws {
        var archive = try HekouArchive.make()
        archive.issues[1].articles[0].isUnlisted = true
        #expect(ArchiveIndex(archive).appearances[zhao]?.map(\.issue) == [0])
    }

    @Test(arguments: [
        ("people/zhao", "people/zhao"), ("赵明", "people/zhao"), ("大桥", "projects/bridge"),
        ("people/old-zhao", "people/zhao"), ("李同", nil), ("无", nil), ("people/nobody", nil),
    ])
    func `a link leads to the one record that it can mean`(link: String, expected: String?) throws {
        let target = ArchiveIndex(try HekouArchive.make()).destination(of: link)
        #expect(target == expected.flatMap { EntityID($0) }.map { .entity($0) })
    }

    @Test func `a link leads to an article, or to the reason why it went`() throws {
        let index = ArchiveIndex(try HekouArchive.make())
        let id = try #require(ArticleID("2021-03-02-p1-a1"))
        #expect(index.destination(of: "2021-03-02-p1-a1") == .article(id))
        #expect(index.destination(of: "2021-03-02-p1-a9") == .gone("并入别篇"))
        #expect(index.destination(of: "2021-03-02-p1-a8") == nil)
    }

    @Test func `a place knows what lies in it, and which of that has a place on the map`() throws {
        let index = ArchiveIndex(try HekouArchive.make())
        let hekou = EntityID(.place, "hekou")
        #expect(Set(index.contents[hekou, default: []]) == [bridge, EntityID(.place, "beitou")])
        #expect(index.mapped[hekou] == [EntityID(.place, "beitou")])
    }

    @Test func `those most named come first, of equals in order of id`() throws {
        let index = ArchiveIndex(try HekouArchive.make())
        let ids = [EntityID(.person, "li-west"), EntityID(.person, "li-east"), zhao]
        #expect(index.mostNamed(ids, 2) == [zhao, EntityID(.person, "li-east")])
    }
}

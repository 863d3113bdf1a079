import ArchiveModel
import Memo
import Names
import Testing

@testable import Ingest

@Suite struct WithholderTests {
    private static let place = SourceLocation("withheld/1.md", line: 1)

    private static func withholder(
        _ action: Withholding.Action, name: String = "单可欣", of records: [Entity] = []
    ) -> Withholder {
        let withholding = Withholding(
            id: "1", target: .everywhere, name: name, action: action, shownAs: "某某", publicReason: "应本人要求",
            location: place)
        return Withholder([withholding], of: records)
    }

    private static func key(_ withholder: Withholder) -> ContentHash {
        KeyedHash(key: MemoKey(first: 1, second: 2)).key(of: withholder)
    }

    private static let person = Entity(
        id: EntityID(.person, "dan"), name: "单可欣", body: MarkdownSource("", at: place), location: place)

    private static func draft(reason: String) -> Draft {
        var archive = Archive(settings: ArchiveSettings(title: "", paperName: ""), entities: [person])
        archive.freePages = [
            FreePage(slug: "about", title: "单可欣", body: MarkdownSource("见[[people/dan]]", at: place))
        ]
        if let day = CalendarDate("2021-01-01") {
            archive.calendar.notHeld = [.init(day...day, reason: reason)]
        }
        let decision = Decision(
            scope: .everywhere, name: "可欣", verdict: .record(person.id), location: place)
        return Draft(archive: archive, redirects: [], decisions: [decision])
    }

    @Test func `takes a masked name out of pages, the calendar and decisions at once`() {
        let draft = Self.draft(reason: "单可欣带走了")
        let withholder = Self.withholder(.mask, of: draft.archive.entities)
        let published = withholder.applied(to: draft, records: [], issues: []).value
        #expect(!"\(published.archive)".contains("单可欣"))
        #expect(published.archive.freePages.map(\.title) == ["某某"])
        #expect(published.archive.freePages.map(\.body.text) == ["见某某"])
        #expect(published.archive.calendar.notHeld.map(\.reason) == ["某某带走了"])
        #expect(published.decisions == [])
        #expect(published.words.names.map(\.text) == ["单可欣"])
    }

    @Test func `that withholds nothing leaves all as it is`() {
        let draft = Self.draft(reason: "单可欣带走了")
        let published = Withholder([], of: draft.archive.entities)
            .applied(to: draft, records: draft.archive.entities, issues: []).value
        #expect(published.archive.freePages == draft.archive.freePages)
        #expect(published.archive.calendar == draft.archive.calendar)
        #expect(published.archive.entities == draft.archive.entities)
        #expect(published.decisions == draft.decisions)
        #expect(published.words.isEmpty)
    }

    @Test func `leaves a tombstone for a record without a page, and none whose address tells the name`() {
        let draft = Self.draft(reason: "")
        let redirects = { (action: Withholding.Action) in
            Self.withholder(action, of: draft.archive.entities)
                .applied(to: draft, records: [], issues: []).value.archive.redirects
        }
        #expect(redirects(.unlist) == [Redirect(from: .entity(Self.person.id), to: .gone("应本人要求"))])
        #expect(redirects(.mask) == [])
    }

    @Test func `is known by its files and by the records that go, and by no other record`() {
        let other = Entity(
            id: EntityID(.person, "lin"), name: "林一川", body: MarkdownSource("", at: Self.place),
            location: Self.place)
        let plain = Self.key(Self.withholder(.mask))
        #expect(plain == Self.key(Self.withholder(.mask, of: [other])))
        #expect(plain != Self.key(Self.withholder(.mask, of: [Self.person])))
        #expect(plain != Self.key(Self.withholder(.unlist)))
    }

    @Test func `asks for the article that it names`() throws {
        var withholding = Withholding(
            id: "1", target: .everywhere, action: .withdraw, shownAs: "", publicReason: "",
            location: Self.place)
        withholding.target = .article(try #require(ArticleID("2021-01-27-p1-a7")))
        let found = Withholder([withholding], of: [])
            .applied(to: Self.draft(reason: ""), records: [], issues: [])
        #expect(found.diagnostics.map(\.id) == ["withholding-without-article"])
    }
}

import ArchiveModel
import Testing

@testable import Reading

@Suite("Edits of a page's division")
struct LedgerEditorTests {
    private static let page = """
        THE QUARRY LANTERN
        KILN FIRED AGAIN
        The old lime kiln above the ford was fired again on Saturday.
        Four wagons of stone went up before noon.
        FERRY ROPE PARTS
        The ferry rope parted at dusk on Sunday with two carts aboard.
        Nobody was hurt.
        BOOTS MENDED AT DUNNICK'S
        The ferryman has sent to the city for another rope.
        Schoolhouse roof is sound, says the mason who climbed it.
        """
    private static let pages = [1: SourceText(path: "issues/1931-03-02/1.txt", page)]
    private static let rows = """
        id\tkind\tby\tparts\theadline
        p1-a1\tnews\tauto\t1:2-5 KILN FIRED AGAIN…ROPE PARTS\t
        p1-a2\tnews\tauto\t1:6-7 The ferry rope…was hurt.\t
        p1-a3\tnews\tauto\t1:8-10 BOOTS MENDED AT…climbed it.\t
        p1-a4\tgone\tauto\t→ p1-a3

        """

    private func edit(_ edits: DivisionEdit..., rows: String = rows) -> Diagnosed<LedgerEdition> {
        let ledger = Ledger.parse(SourceText(path: "articles.tsv", rows))
        #expect(ledger.diagnostics == [])
        return ledger.value.edited(
            edits, by: "Ada", pages: Self.pages, in: .english, goneReason: "no article")
    }

    /// `p1-a1 2-4`, by id.
    private func places(_ edition: LedgerEdition) -> [String] {
        let division = edition.ledger.division(of: Self.pages)
        #expect(division.diagnostics == [])
        return division.value.articles.map { article in
            "\(article.id) "
                + article.parts.map { "\($0.lines.lowerBound)-\($0.lines.upperBound)" }.joined(separator: ",")
        }
    }

    private func id(_ number: Int) -> LocalArticleID { LocalArticleID(page: 1, number: number) }
    private func lines(_ numbers: ClosedRange<Int>) -> DivisionEdit.Lines { .init(page: 1, numbers: numbers) }

    @Test func `a headline goes to the article that it stands over`() {
        let edition = edit(.give([lines(5...5)], id(2)))
        #expect(edition.diagnostics == [])
        #expect(places(edition.value) == ["p1-a1 2-4", "p1-a2 5-5,6-7", "p1-a3 8-10"])
        #expect(edition.value.ledger.rows.map(\.by) == ["Ada", "Ada", "auto", "auto"])
    }

    @Test
    func `articles that are one are joined in the order that is said, and the others lead to the first`()
        throws
    {
        let edition = edit(.join([id(2), id(3)]))
        #expect(places(edition.value) == ["p1-a1 2-5", "p1-a2 6-7,8-10"])
        #expect(edition.value.changes.contains(.gone(id(3), to: id(2))))
        let issue = try #require(IssueID("1931-03-02"))
        #expect(edition.value.ledger.redirects(of: issue).count == 2)
    }

    @Test func `an article is cut before a line, and the second gets a number that was never used`() {
        let edition = edit(.split(id(3), lines(9...9)))
        #expect(places(edition.value) == ["p1-a1 2-5", "p1-a2 6-7", "p1-a3 8-8", "p1-a5 9-10"])
    }

    @Test func `a cut that names the headline gives it a part of its own`() {
        let edition = edit(.split(id(3), lines(9...9), isHead: true), .head(.kicker, id(5), .given("Ferry")))
        #expect(places(edition.value) == ["p1-a1 2-5", "p1-a2 6-7", "p1-a3 8-8", "p1-a5 9-9,10-10"])
        #expect(edition.value.ledger.rows.last?.kicker == .given("Ferry"))
    }

    @Test func `an advertisement inside a story becomes an article, and the story keeps what is around it`() {
        let both = edit(.join([id(2), id(3)]), .article([lines(8...8)], kind: "advertisement"))
        #expect(places(both.value) == ["p1-a1 2-5", "p1-a2 6-7,9-10", "p1-a5 8-8"])
        let kind = both.value.ledger.rows.first { $0.id == id(5) }.map(\.content)
        guard case .article(let kind, _, _) = kind else { return #expect(Bool(false)) }
        #expect(kind == .advertisement)
    }

    @Test func `lines in another order are that order, and the article keeps its id`() {
        let edition = edit(.article([lines(9...9), lines(6...7)], kind: nil))
        #expect(places(edition.value) == ["p1-a1 2-5", "p1-a2 9-9,6-7", "p1-a3 8-8,10-10"])
    }

    @Test func `furniture inside an article goes out of it, and back when an article is given it`() {
        let out = edit(.furniture([lines(1...1), lines(8...8)]))
        #expect(places(out.value) == ["p1-a1 2-5", "p1-a2 6-7", "p1-a3 9-10"])
        #expect(out.value.ledger.furniture.map(\.id.description) == ["p1-f1", "p1-f2"])
        let back = edit(.give([lines(8...8)], id(3)), rows: out.value.ledger.serialised())
        #expect(places(back.value) == ["p1-a1 2-5", "p1-a2 6-7", "p1-a3 8-8,9-10"])
        #expect(back.value.ledger.furniture.map(\.id.description) == ["p1-f1"])
        #expect(back.value.changes.contains(.freed(.init(page: 1, number: 2))))
    }

    @Test func `furniture is taken out of what an article is given in the same command`() {
        let edition = edit(.article([lines(6...9)], kind: nil), .furniture([lines(8...8)]))
        #expect(places(edition.value) == ["p1-a1 2-5", "p1-a2 6-7,9-9", "p1-a3 10-10"])
    }

    @Test func `an article that is all furniture is gone, and says why`() {
        let edition = edit(.furniture([lines(6...7)]))
        #expect(edition.value.changes.contains(.gone(id(2), to: nil)))
        #expect(edition.value.ledger.serialised().contains("p1-a2\tgone\tAda\tno article\n"))
    }

    @Test func `kind and words of the head are said without touching the parts`() {
        let edition = edit(
            .kind(id(2), "letter"), .head(.kicker, id(2), .given("On the Water")),
            .head(.headline, id(2), .none))
        #expect(
            edition.value.ledger.serialised().contains(
                "p1-a2\tletter\tAda\t1:6-7 The ferry rope…was hurt.\t—\tOn the Water\n"))
        #expect(edition.value.changes.count == 3)
    }

    @Test func `what changes nothing writes nothing`() {
        let edition = edit(.article([lines(6...7)], kind: "news"), .head(.deck, id(1), .fromText))
        #expect(edition.value.changes == [])
        #expect(edition.value.ledger.serialised() == Self.rows)
    }

    @Test(arguments: [
        (DivisionEdit.give([.init(page: 1, numbers: 40...41)], LocalArticleID(page: 1, number: 1)), "not 41"),
        (.give([.init(page: 3, numbers: 1...1)], LocalArticleID(page: 1, number: 1)), "page 3"),
        (
            .join([LocalArticleID(page: 1, number: 1), LocalArticleID(page: 1, number: 9)]),
            "no article p1-a9"
        ),
        (.kind(LocalArticleID(page: 1, number: 4), "news"), "p1-a4 is gone"),
        (.split(LocalArticleID(page: 1, number: 3), .init(page: 1, numbers: 8...8)), "begins with line 8"),
        (.split(LocalArticleID(page: 1, number: 3), .init(page: 1, numbers: 3...3)), "is not in p1-a3"),
    ])
    func `what cannot be done is an error that says why, and nothing is changed`(
        edit: DivisionEdit, words: String
    ) {
        let edition = self.edit(edit, .furniture([lines(1...1)]))
        #expect(edition.diagnostics.count == 1 && edition.diagnostics.hasErrors)
        #expect(edition.diagnostics.first?.message.contains(words) == true, "\(edition.diagnostics)")
        #expect(edition.value.changes == [])
        #expect(edition.value.ledger.serialised() == Self.rows)
    }

    @Test func `a line that is asked for twice is an error with the line`() {
        let edition = edit(.article([lines(6...8)], kind: nil), .give([lines(8...8)], id(1)))
        #expect(edition.diagnostics.map(\.id) == ["edit-unfit"])
        #expect(edition.diagnostics.first?.location?.line == 8)
    }
}

import ArchiveModel
import Testing

@testable import Reading

@Suite("Furniture that an editor names")
struct FurnitureRowTests {
    private static let page = """
        THE QUARRY LANTERN
        Stonebridge, Monday, March 2, 1931. Price Two Cents.

        KILN FIRED AGAIN

        The old lime kiln above the ford was fired again on Saturday after nine idle winters.
        Four wagons of stone went up before noon, and the smoke could be seen from the mill.
        Read The Lantern Every Week
        The owners say that the first lime will be sold in April at the old price.

        FERRY ROPE PARTS

        The ferry rope parted at dusk on Sunday with two carts aboard. Nobody was hurt.
        """
    private static let pages = [1: SourceText(path: "1.txt", page)]

    private func ledger(_ rows: String...) -> Diagnosed<Ledger> {
        Ledger.parse(SourceText(path: "articles.tsv", rows.map { $0 + "\n" }.joined()))
    }

    private func read(_ ledger: Ledger) throws -> IssueReading {
        let division = ledger.division(of: Self.pages)
        #expect(division.diagnostics == [])
        return IssueReader.read(
            issue: try #require(IssueID("1931-03-02")), pages: Self.pages, in: .english,
            decided: division.value.articles, furniture: division.value.furniture, taken: ledger.ids
        ).value
    }

    private func words(_ reading: IssueReading) -> [String] {
        reading.furniture[1, default: []].map { Self.pages[1]?.string($0.range) ?? "" }
    }

    @Test func `lines that a row calls furniture are in no article`() throws {
        let row = "p1-f1\tfurniture\tAda\t1:8-8 Read The Lantern Every Week"
        let reading = try read(ledger(row).value)
        #expect(words(reading).contains("Read The Lantern Every Week"))
        let kiln = try #require(reading.articles.first { $0.headline == "KILN FIRED AGAIN" })
        #expect(kiln.paragraphs.map(\.text).joined().contains("from the mill.The owners"))
        let without = try read(Ledger(path: ""))
        #expect(!words(without).contains("Read The Lantern Every Week"))
    }

    @Test func `a row of furniture goes before rows that the tool wrote, and not before those of editors`() {
        let furniture = "p1-f1\tfurniture\tAda\t1:8-8 Read The Lantern Every Week"
        let article = "\t1:4-9 KILN FIRED AGAIN…the old price."
        let ours = ledger(furniture, "p1-a1\tnews\tauto" + article).value.division(of: Self.pages)
        #expect(ours.diagnostics == [])
        #expect(ours.value.articles.map { $0.parts.map(\.lines) } == [[4...7, 9...9]])
        let theirs = ledger(furniture, "p1-a1\tnews\tGrant" + article).value.division(of: Self.pages)
        #expect(theirs.diagnostics.map(\.id) == ["overlapping-parts"])
        #expect(theirs.diagnostics.first?.message.hasPrefix("p1-f1 and p1-a1") == true)
    }

    @Test func `dividing anew leaves it as it is, and the article is divided around it`() throws {
        let old = ledger(
            "p1-a1\tnews\tauto\t1:4-9 KILN FIRED AGAIN…the old price.\t",
            "p1-f1\tfurniture\tAda\t1:8-8 Read The Lantern Every Week"
        ).value
        let new = Redivision.of(
            old, issue: try #require(IssueID("1931-03-02")), pages: Self.pages, in: .english,
            goneReason: "gone"
        ) { _ in false }
        #expect(new.ledger.furniture == old.furniture)
        let parts = new.ledger.division(of: Self.pages).value.articles.first { $0.id.number == 1 }?.parts
        #expect(parts?.contains { $0.lines.contains(8) } == false)
        #expect(
            new.ledger.serialised().hasSuffix("\np1-f1\tfurniture\tAda\t1:8-8 Read The Lantern Every Week\n"))
    }

    @Test func `a page whose furniture changed says so and keeps the row`() throws {
        let old = ledger("p1-f1\tfurniture\tAda\t1:8-8 Read The Lamp Every Week").value
        let new = Redivision.of(
            old, issue: try #require(IssueID("1931-03-02")), pages: Self.pages, in: .english,
            goneReason: "gone"
        ) { _ in true }
        #expect(new.changes.contains(.unfitFurniture(old.furniture[0])))
        #expect(new.ledger.furniture == old.furniture)
        #expect(old.division(of: Self.pages).diagnostics.map(\.id) == ["part-unfit"])
    }

    @Test func `a line that the reader takes for furniture belongs to the article of a row`() throws {
        #expect(words(try read(Ledger(path: ""))).contains("THE QUARRY LANTERN"))
        let reading = try read(
            ledger("p1-a1\tnotice\tAda\t1:1-2 THE QUARRY LANTERN…Two Cents.\tThe head of the paper").value)
        #expect(words(reading) == [])
        #expect(reading.masthead.date == nil)
        #expect(reading.articles.first?.headline == "The head of the paper")
    }

    @Test func `a masthead that the reader did not see is read when an editor names it`() throws {
        let text =
            "Lantern of the Quarry\nQuarterly Circular, March 2, 1931\nSend this sheet on to a neighbour\n\n"
        let pages = [
            1: SourceText(
                path: "1.txt", text + Self.page.split(separator: "\n").dropFirst(2).joined(separator: "\n"))
        ]
        let row = "p1-f1\tfurniture\tAda\t1:1-3 Lantern of the Quarry…to a neighbour"
        let division = ledger(row).value.division(of: pages)
        let read = { (furniture: [ArticlePart]) in
            IssueReader.read(
                issue: try #require(IssueID("1931-03-02")), pages: pages, in: .english, furniture: furniture
            ).value
        }
        #expect(try read(division.value.furniture).masthead.date == CalendarDate("1931-03-02"))
        #expect(try read(division.value.furniture).furniture[1]?.count == 3)
    }

    @Test(arguments: [
        "p1-f1\tnews\tAda\t1:8-8 Read The Lantern", "p1-a1\tfurniture\tAda\t1:8-8 Read The Lantern",
        "p1-f1\tfurniture\tAda", "p2-f1\tfurniture\tAda\t1:8-8 Read The Lantern",
        "p1-f0\tfurniture\tAda\t1:8-8 Read",
    ])
    func `a row that is half of furniture is one error with its place`(_ row: String) {
        let parsed = ledger(row)
        #expect(parsed.diagnostics.map(\.id) == ["bad-ledger"])
        #expect(parsed.diagnostics.first?.location?.line == 1)
        #expect(parsed.value.furniture == [] && parsed.value.rows == [])
    }

    @Test func `two rows with one id are an error that names a free one`() {
        let parsed = ledger(
            "p1-f1\tfurniture\tAda\t1:1-1 THE QUARRY LANTERN", "p1-f1\tfurniture\tAda\t1:8-8 Read The Lantern"
        )
        #expect(parsed.diagnostics.map(\.id) == ["duplicate-id"])
        #expect(parsed.diagnostics.first?.fixes.first?.hasSuffix("p1-f2") == true)
    }

    @Test func `rows that nobody changed are written as they were read, behind the articles of their page`() {
        let text = """
            id\tkind\tby\tparts\theadline
            p1-a1\tnews\tauto\t1:4-7 KILN FIRED AGAIN…the mill.\t
            # the paper's own word for itself
            p1-f1\tfurniture\tAda\t1:8-8 Read The Lantern Every Week
            p2-a1\tgone\tauto\t→ p1-a1

            """
        #expect(Ledger.parse(SourceText(path: "a.tsv", text)).value.serialised() == text)
    }
}

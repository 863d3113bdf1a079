import ArchiveModel
import Testing

@testable import Reading

@Suite("Kickers and decks that an editor gives")
struct DecidedHeadTests {
    private static let page = """
        MILL POND FREEZES

        Skaters Out Before Breakfast

        Ice Holds a Wagon, Says Miller

        The mill pond froze hard on Friday night, and by seven on Saturday a dozen boys were on it.
        The miller drove a wagon across at noon to show that the ice would bear.
        """

    private func article(
        _ headline: String = "", kicker: String = "", deck: String = "", page: String = page,
        in language: PaperLanguage = .english
    ) throws -> Article {
        let header = "id\tkind\tby\tparts\theadline\tkicker\tdeck\n"
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        let (first, last) = (lines.first?.prefix(8) ?? "", lines.last { !$0.isEmpty }?.suffix(8) ?? "")
        let row = "p1-a1\tnews\tAda\t1:1-\(lines.count) \(first)…\(last)\t\(headline)\t\(kicker)\t\(deck)\n"
        let parsed = Ledger.parse(SourceText(path: "articles.tsv", header + row))
        #expect(parsed.diagnostics == [])
        let pages = [1: SourceText(path: "1.txt", page)]
        let division = parsed.value.division(of: pages)
        #expect(division.diagnostics == [])
        let reading = IssueReader.read(
            issue: try #require(IssueID("1931-03-02")), pages: pages, in: language,
            decided: division.value.articles)
        return try #require(reading.value.articles.first)
    }

    private func decks(_ article: Article) -> [String] {
        article.subheads.filter { $0.before == 0 }.map(\.text)
    }

    /// Everything that a reader of the article sees, without blanks.
    private func letters(_ article: Article) -> String {
        let texts =
            [article.kicker, article.headline].compactMap(\.self) + article.subheads.map(\.text)
            + article.paragraphs.map(\.text)
        return texts.joined().lowercased().filter { !$0.isWhitespace }
    }

    @Test
    func `a given kicker stands in the place of the one that was found, and its lines are read no more`()
        throws
    {
        let article = try article(kicker: "MILL POND FREEZES")
        #expect(article.kicker == "MILL POND FREEZES")
        #expect(article.headline == "Skaters Out Before Breakfast")
        #expect(letters(article).components("millpondfreezes") == 1)
    }

    @Test func `a given deck is one, however the text is set`() throws {
        let article = try article(deck: "Ice Holds a Wagon, Says Miller")
        #expect(decks(article) == ["Ice Holds a Wagon, Says Miller"])
        #expect(letters(article).components("iceholdsawagon") == 1)
    }

    @Test func `several decks stand with a bar between them`() throws {
        let article = try article(
            "Mill Pond Freezes", deck: "Skaters out before breakfast | Ice holds a wagon")
        #expect(decks(article) == ["Skaters out before breakfast", "Ice holds a wagon"])
    }

    @Test func `a kicker that is none is kept as a deck, and a deck that is none as text`() throws {
        let page = Self.page.replacing(
            "MILL POND FREEZES\n", with: "WINTER ON THE RIVER\n\nMILL POND FREEZES\n")
        let plain = try article(page: page)
        let both = try article("MILL POND FREEZES", kicker: "—", deck: "—", page: page)
        #expect(both.kicker == nil && decks(both) == [])
        #expect(both.headline == "MILL POND FREEZES")
        #expect(letters(both).sorted() == letters(plain).sorted())
        let one = try article("MILL POND FREEZES", kicker: "—", page: page)
        #expect(one.kicker == nil && decks(one).first == "WINTER ON THE RIVER")
    }

    @Test func `columns that are empty change nothing`() throws {
        let (plain, given) = (try article(), try article("", kicker: "", deck: ""))
        #expect(plain.headline == given.headline && plain.kicker == given.kicker)
        #expect(plain.subheads == given.subheads && plain.paragraphs == given.paragraphs)
    }

    @Test func `the same in Chinese`() throws {
        let page = "磨坊水塘封冻\n\n清晨已有孩子滑冰\n\n本报讯（记者 周小满）磨坊水塘上周五夜里封冻，周六早上七点已有十几个孩子在冰上。\n"
        let article = try article(kicker: "磨坊水塘封冻", page: page, in: .simplifiedChinese)
        #expect(article.kicker == "磨坊水塘封冻" && article.headline == "清晨已有孩子滑冰")
    }

    @Test func `lines that an editor sets apart before the text are its headline, however they are set`()
        throws
    {
        let page = "Un loup au col\nUn loup a été vu au col par deux bergers.\nIls ont rentré le troupeau.\n"
        let pages = [1: SourceText(path: "1.txt", page)]
        let read = { (parts: String) throws -> Article? in
            let row = SourceText(path: "articles.tsv", "p1-a1\tnews\tLéa\t\(parts)\n")
            return IssueReader.read(
                issue: try #require(IssueID("1931-03-02")), pages: pages, in: PaperLanguage(tag: "fr"),
                decided: Ledger.parse(row).value.division(of: pages).value.articles
            ).value.articles.first
        }
        #expect(
            try read("1:1-1 Un loup au col | 1:2-3 Un loup a été…le troupeau.")?.headline == "Un loup au col")
        let cut = try read("1:1-2 Un loup au col…deux bergers. | 1:3-3 Ils ont rentré le troupeau.")
        #expect(
            cut?.headline == nil && cut?.paragraphs.first?.text.hasPrefix("Un loup au col Un loup") == true)
    }

    // MARK: The columns

    private func ledger(_ header: String, _ row: String) -> Diagnosed<Ledger> {
        Ledger.parse(SourceText(path: "articles.tsv", header + "\n" + row + "\n"))
    }

    @Test func `the header says which columns a row has, in any order`() throws {
        let parsed = ledger(
            "id\tkind\tby\tparts\tdeck\theadline", "p1-a1\tnews\tAda\t1:1-1 MILL POND\tLower\tUpper")
        #expect(parsed.diagnostics == [])
        let row = try #require(parsed.value.rows.first)
        #expect(row.deck == .given("Lower") && row.kicker == .fromText)
        guard case .article(_, _, let headline) = row.content else { return #expect(Bool(false)) }
        #expect(headline == .given("Upper"))
    }

    @Test func `a file of five columns is written with them until a row needs another`() throws {
        let text =
            "id\tkind\tby\tparts\theadline\np1-a1\tnews\tAda\t1:1-1 MILL POND\t\np1-a2\tnews\tAda\t1:3-3 Skaters Out\t\n"
        var ledger = Ledger.parse(SourceText(path: "articles.tsv", text)).value
        #expect(ledger.serialised() == text)
        ledger.rows[1].kicker = .given("Winter")
        #expect(
            ledger.serialised()
                == "id\tkind\tby\tparts\theadline\tkicker\np1-a1\tnews\tAda\t1:1-1 MILL POND\t\np1-a2\tnews\tAda\t1:3-3 Skaters Out\t\tWinter\n"
        )
        let again = Ledger.parse(SourceText(path: "articles.tsv", ledger.serialised()))
        #expect(again.diagnostics == [] && again.value.rows.map(\.kicker) == [.fromText, .given("Winter")])
    }

    @Test func `a new file names all columns`() {
        #expect(Ledger(path: "").serialised() == "id\tkind\tby\tparts\theadline\tkicker\tdeck\n")
    }

    @Test func `a row with more columns than the header names is an error that says what to do`() throws {
        let parsed = ledger(
            "id\tkind\tby\tparts\theadline", "p1-a1\tnews\tAda\t1:1-1 MILL POND\tUpper\tLower")
        let error = try #require(parsed.diagnostics.first)
        #expect(error.id == "bad-ledger" && error.location?.line == 2)
        #expect(error.fixes == ["name the columns in the first line: kicker, deck"])
    }

    @Test func `a column that does not exist is an error that names the nearest`() throws {
        let parsed = ledger("id\tkind\tby\tparts\theadline\tkiker", "p1-a1\tnews\tAda\t1:1-1 MILL POND")
        #expect(parsed.diagnostics.map(\.id) == ["bad-ledger"])
        #expect(parsed.diagnostics.first?.fixes == ["did you mean 'kicker'?"])
    }
}

extension String {
    /// How often `words` stand in it.
    fileprivate func components(_ words: String) -> Int { ranges(of: words).count }
}

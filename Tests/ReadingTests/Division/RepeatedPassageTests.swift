import ArchiveModel
import Reading
import TestSupport
import Testing

/// What a division records is found again, whatever the page repeats.
struct RepeatedPassageTests {
    private static let notice = "各单位请于本月二十日以前把材料送到办公室，过期不再收取，请互相转告。"

    static let pages = [
        "# 通知\n\n\(notice)\(notice)\n", "# 通知\n\n\(notice)\(notice)\(notice)第三遍以后没有了。\n",
        "\(notice)\n\(notice)\n\n# 另一则\n\n\(notice)\n",
        "# 通知\n\n\(notice)\(notice)\n\n# 通知\n\n\(notice)\(notice)\n",
        String(repeating: "加油", count: 40) + "\n",
        "# Notice\n\n" + String(repeating: "Bring your papers to the office by the twentieth. ", count: 4)
            + "\n",
        "# 一\n\n甲乙丙丁戊己庚辛\(notice)\(notice)甲乙丙丁戊己庚辛\n",
    ]

    /// Pages of one line or few, whose words stand there again and again.
    private static let shuffled: [String] = {
        var generator = SeededGenerator(seed: 12)
        let words = ["市防汛办通报", "，", "各村都有人值守", "。", "请减少外出", "雨带东移", "[提要]", "据了解", "…", "|", "12"]
        return (0..<300).map { _ in
            let said = (0..<Int.random(in: 2...12, using: &generator)).map { _ in
                words.randomElement(using: &generator) ?? ""
            }.joined()
            let between = words.randomElement(using: &generator) ?? ""
            let end = Bool.random(using: &generator) ? "\n" : ""
            return said + between + said + end
        }
    }()

    @Test func `what is recorded of a page of one line is read back, whatever stands twice`() throws {
        let issue = try #require(IssueID("2021-03-02"))
        for text in Self.shuffled {
            let pages = [1: SourceText(path: "1.txt", text)]
            let articles = IssueReader.read(issue: issue, pages: pages).value.articles
            let rows = Ledger.rows(from: articles, pages: pages, path: "articles.tsv")
            let ledger = Ledger(path: "articles.tsv", rows: rows)
            let read = Ledger.parse(SourceText(path: "articles.tsv", ledger.serialised()))
            #expect(read.diagnostics == [], "\(text)")
            let resolved = read.value.resolve(pages: pages)
            #expect(resolved.diagnostics == [], "\(text)")
            #expect(resolved.value.count == rows.count, "\(text)")
            for article in resolved.value {
                #expect(article.parts == articles.first { $0.id.local == article.id }?.parts, "\(text)")
            }
        }
    }

    @Test(arguments: pages)
    func `a passage that stands twice is told apart by more of its words`(text: String) throws {
        let issue = try #require(IssueID("2021-03-02"))
        let pages = [1: SourceText(path: "1.txt", text)]
        let made = Redivision.of(Ledger(path: "articles.tsv"), issue: issue, pages: pages, goneReason: "") {
            _ in true
        }
        let read = Ledger.parse(SourceText(path: "articles.tsv", made.ledger.serialised()))
        #expect(read.diagnostics == [])
        let resolved = read.value.resolve(pages: pages)
        #expect(resolved.diagnostics == [])
        let articles = IssueReader.read(issue: issue, pages: pages).value.articles
        #expect(!articles.isEmpty)
        #expect(resolved.value.map(\.parts) == articles.map(\.parts))
    }
}

import ArchiveModel
import Testing

@testable import Reading

@Suite("The ledger of articles")
struct LedgerTests {
    private static let page = """
        河湾镇冬修水利
        本报讯（记者 林一川）河湾镇今年冬天清理了九条水渠。
        镇里把任务分到各村，各村又分到各户。
        水渠通了，春灌不再发愁。
        敬老院迎来新客人
        本报讯（记者 周小满）昨日上午，十二名学生来到敬老院。
        他们表演了节目，还帮老人打扫了院子。
        """
    private static let source = SourceText(path: "issues/2021-03-01/1.txt", page)

    private func ledger(_ text: String) -> SourceText {
        SourceText(path: "issues/2021-03-01/articles.tsv", text)
    }

    private func resolve(_ text: String, _ page: String = page) -> Diagnosed<[DividedArticle]> {
        let parsed = Ledger.parse(ledger(text))
        #expect(parsed.diagnostics == [])
        return parsed.value.resolve(pages: [1: SourceText(path: "1.txt", page)])
    }

    @Test func `a part is found by its first and last words`() {
        let result = resolve("id\tkind\tby\tparts\theadline\np1-a1\tnews\tauto\t1:1-4 河湾镇冬…不再发愁。\t\n")
        #expect(result.diagnostics == [])
        #expect(result.value.map(\.id.description) == ["p1-a1"])
        #expect(result.value.first?.parts.map(\.lines) == [1...4])
        #expect(result.value.first?.headline == .fromText)
    }

    @Test func `the words decide where the numbers are old`() {
        let result = resolve("p1-a1\tnews\tauto\t1:1-4 河湾镇冬…不再发愁。\t—", "一行新的\n又一行\n" + Self.page)
        #expect(result.diagnostics == [])
        #expect(result.value.first?.parts.map(\.lines) == [3...6])
        #expect(result.value.first?.headline == DividedArticle.Headline.none)
    }

    @Test func `a part may begin and end inside a line, and width and blanks do not matter`() throws {
        let result = resolve("p1-a1\tnews\t王敏\t1:2-3 本报讯(记者林…分到 各村\t自拟的题目")
        let part = try #require(result.value.first?.parts.first)
        #expect(Self.source.string(part.range).hasPrefix("本报讯（记者 林"))
        #expect(Self.source.string(part.range).hasSuffix("分到各村"))
        #expect(result.value.first?.headline == .given("自拟的题目"))
    }

    @Test func `words that stand in thousands of places are looked for near the line numbers`() {
        let page = String(repeating: "水满了。\n", count: 5_000)
        let result = resolve("p1-a1\tnews\tauto\t1:2100-2200 水满…满了\t", page)
        #expect(result.value.first?.parts.map(\.lines) == [2_100...2_200])
    }

    @Test func `words that stand twice are told apart by the line numbers`() {
        let page = "同样的一句话。\n中间的话。\n同样的一句话。"
        let near = resolve("p1-a1\tnews\tauto\t1:3-3 同样的一句话。\t", page)
        #expect(near.value.first?.parts.map(\.lines) == [3...3])
        let between = Ledger.parse(ledger("p1-a1\tnews\tauto\t1:2-2 同样的一句话。\t")).value
            .resolve(pages: [1: SourceText(path: "1.txt", page)])
        #expect(between.diagnostics.map(\.id) == ["part-unfit"])
        #expect(between.diagnostics.first?.message.contains("more than one place") == true)
    }

    @Test func `a part that no longer fits is shown beside what the source has and the nearest words`() throws
    {
        let result = resolve("p1-a1\tnews\tauto\t1:1-4 河弯镇冬修水利…不再发愁。\t")
        let diagnostic = try #require(result.diagnostics.first)
        #expect(result.value == [])
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.location?.line == 1)
        #expect(diagnostic.location?.column == 17)
        #expect(diagnostic.notes.contains { $0.contains("河弯镇冬修水利") })
        #expect(diagnostic.notes.contains { $0.contains("河湾镇冬修水利") })
        #expect(diagnostic.fixes == ["did you mean '1:1-4 河湾镇冬…再发愁。'?"])
    }

    @Test func `a part on a page that is not held is an error`() {
        let result = resolve("p1-a1\tnews\tauto\t1:1-4 河湾镇冬…不再发愁。 | 3:1-2 特别…结束\t")
        #expect(result.diagnostics.map(\.id) == ["part-unfit"])
        #expect(result.value == [])
    }

    @Test func `two rows that claim the same words are an error`() {
        let result = resolve(
            "p1-a1\tnews\tauto\t1:1-4 河湾镇冬…不再发愁。\t\np1-a2\tnews\tauto\t1:4-7 春灌…院子。\t")
        #expect(result.diagnostics.map(\.id) == ["overlapping-parts"])
        #expect(result.diagnostics.first?.message.contains("春灌不再发愁。") == true)
    }

    @Test func `two rows with one id are an error that names a free one`() {
        let parsed = Ledger.parse(ledger("p1-a1\tnews\tauto\t1:1-1 河湾镇\t\np1-a1\tnews\t李\t1:5-5 敬老院\t"))
        #expect(parsed.diagnostics.map(\.id) == ["duplicate-id"])
        #expect(parsed.diagnostics.first?.fixes.first?.hasSuffix("p1-a2") == true)
    }

    @Test func `tombstones become redirects`() throws {
        let parsed = Ledger.parse(
            ledger("p1-a1\tnews\tauto\t1:1-1 河湾镇\t\np1-a9\tgone\tauto\t→ p1-a1\np1-a8\tgone\t李\t重复的一篇\n"))
        #expect(parsed.diagnostics == [])
        let issue = try #require(IssueID("2021-03-01"))
        let article = { ArticleID(PageID(issue, 1), $0) }
        #expect(
            parsed.value.redirects(of: issue) == [
                Redirect(from: .article(article(9)), to: .article(article(1))),
                Redirect(from: .article(article(8)), to: .gone("重复的一篇")),
            ])
        #expect(parsed.value.nextNumber(page: 1) == 10)
    }

    @Test func `tombstones that lead in a circle are one error, those that lead into it none`() {
        let rows = ["1 → p1-a2", "2 → p1-a3", "3 → p1-a4", "4 → p1-a2", "5 → p1-a6", "6 并入别处"].map {
            "p1-a\($0.prefix(1))\tgone\tauto\t\($0.dropFirst(2))\n"
        }
        let parsed = Ledger.parse(ledger(rows.joined()))
        #expect(parsed.diagnostics.map(\.id) == ["redirect-circle"])
        #expect(parsed.diagnostics.first?.message.hasSuffix("p1-a2 → p1-a3 → p1-a4 → p1-a2") == true)
        #expect(parsed.diagnostics.first?.location?.line == 2)
    }

    @Test(arguments: [
        "p1-a1 news auto 1:1-1 河湾镇", "p1a1\tnews\tauto\t1:1-1 河\t", "p1-a1\tnews\tauto\t1:1-1\t",
        "p1-a1\tnews\tauto\t1:3-1 河\t", "p1-a1\tnews\tauto\t河…弯\t", "p1-a1\tnews\tauto\t1:1-1 …\t",
        "p1-a1\tgone\tauto\t→ 第三篇", "id\tsort\tby\tparts\theadline",
        "p1-a1\tgone\tauto\t→ p1-a4",
    ])
    func `a line that cannot be read is one error with its place`(_ line: String) {
        let parsed = Ledger.parse(ledger(line))
        #expect(parsed.diagnostics.count == 1)
        #expect(parsed.diagnostics.allSatisfy { $0.severity == .error && $0.location?.line == 1 })
    }

    @Test func `rows that nobody changed are written as they were read`() {
        let text =
            "id\tkind\tby\tparts\theadline\n# 头版\np1-a1\tnews\t王敏\t1:1-4 河湾…发愁。\np1-a2\tgone\tauto\t→ p1-a1\n# 完\n"
        #expect(Ledger.parse(ledger(text)).value.serialised() == text)
    }

    @Test func `what is written is found again in the same place`() throws {
        let pages = [1: SourceText(path: "1.txt", Self.page + "\n……|省略与竖线|……\n完了完了完了完了")]
        let issue = try #require(IssueID("2021-03-01"))
        let source = try #require(pages[1])
        let cuts = [0, 40, 111, 200, 201, 260, source.bytes.count].map { source.trimmed($0..<$0).lowerBound }
        let articles = zip(cuts, cuts.dropFirst()).enumerated().map { index, ends in
            let text = DenseText(source: source)
            let places = text.places(text.indices(in: ends.0..<ends.1))
            return Article(
                id: ArticleID(PageID(issue, 1), index + 1),
                parts: [
                    ArticlePart(
                        page: 1, range: places,
                        lines: source.lineNumber(
                            at: places.lowerBound)...source.lineNumber(at: places.upperBound - 1))
                ], paragraphs: [])
        }
        let written = Ledger(path: "a.tsv", rows: Ledger.rows(from: articles, pages: pages, path: "a.tsv"))
        let read = Ledger.parse(SourceText(path: "a.tsv", written.serialised()))
        #expect(read.diagnostics == [])
        let resolved = read.value.resolve(pages: pages)
        #expect(resolved.diagnostics == [])
        #expect(resolved.value.map(\.parts) == articles.map(\.parts))
        #expect(read.value.serialised() == written.serialised())
    }
}

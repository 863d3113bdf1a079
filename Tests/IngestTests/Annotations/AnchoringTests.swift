import ArchiveModel
import Testing

@testable import Ingest

@Suite("A note")
struct AnchoringTests {
    private static let canal = [
        "河湾镇冬修水利", "河湾镇今年冬天清理了九条水渠，各村都出了力。", "水渠通了，春灌不再发愁。镇里又买了三台水泵。",
    ]
    private static let home = ["", "昨日上午，十二名学生来到敬老院，表演了节目。", "他们还帮老人打扫了院子，擦了窗户。"]

    private func issue(_ sidecar: String, _ articles: [[String]] = [canal, home]) throws -> AnnotatedIssue {
        try AnnotatedIssue(articles, sidecar)
    }

    @Test func `stands on the words between the marks, or on the whole quotation`() throws {
        let issue = try issue("# 河湾镇冬修水利\n> 清理了{==九条水渠==}，各村\n\n一。\n\n> 又买了三台水泵\n\n二。")
        #expect(issue.problems == [])
        #expect(issue.notes(1) == ["exact 九条水渠", "exact 又买了三台水泵"])
        #expect(issue.article(1).annotations.first?.anchor?.prefix == "清理了")
        #expect(issue.article(1).annotations.first?.anchor?.suffix == "，各村")
    }

    @Test func `is found whatever the breaks, blanks and widths of its quotation`() throws {
        let issue = try issue("# 河 湾 镇\n> 水 渠　通 了,\n> 春灌不再\n> 发愁。镇里\n\n说明。")
        #expect(issue.problems == [])
        #expect(issue.notes(1) == ["exact 水渠通了，春灌不再发愁。镇里"])
    }

    @Test func `may quote a headline that the extraction read twice, and words around a turned page`() throws
    {
        let issue = try issue("# 河湾镇\n> 河湾镇河湾镇冬修水利冬修水利\n\n一。\n\n> 春灌(下转第三版)不再发愁\n\n二。")
        #expect(issue.problems == [])
        #expect(issue.notes(1) == ["exact 河湾镇冬修水利", "exact 春灌不再发愁"])
        #expect(issue.article(1).annotations.first?.anchor?.position?.block == -1)
    }

    @Test func `finds the article by id, headline, its beginning, or opening words`() throws {
        let issue = try issue(
            "# {#p1-a2}\n\n一。\n\n# 河湾镇\n\n二。\n\n# 昨日上午,十二名\n\n三。\n\n# 〔昨日上午，十二名学生……〕 {#2021-03-01-p1-a2}\n\n四。"
        )
        #expect(issue.problems == [])
        #expect(issue.article(1).annotations.map(\.body.text) == ["二。"])
        #expect(issue.article(2).annotations.map(\.body.text) == ["一。", "三。", "四。"])
    }

    @Test func `goes by the id where headline and id disagree, with a warning`() throws {
        let issue = try issue("# 河湾镇冬修水利 {#p1-a2}\n\n> 帮老人打扫了院子\n\n说明。")
        #expect(issue.problems == ["heading-mismatch 1:1"])
        #expect(issue.notes(2) == ["exact 帮老人打扫了院子"])
    }

    @Test func `of an article that is gone goes where the address goes`() throws {
        let id = try #require(IssueID("2021-03-01"))
        let redirect = Redirect(
            from: .article(ArticleID(PageID(id, 1), 9)), to: .article(ArticleID(PageID(id, 1), 1)))
        let issue = try AnnotatedIssue([Self.canal], "# {#p1-a9}\n\n整篇。", redirects: [redirect])
        #expect(issue.problems == [])
        #expect(issue.notes(1) == ["whole"])
    }

    @Test func `of an unknown article is kept and reported with the nearest id`() throws {
        let issue = try issue("# {#p1-a22}\n\n整篇。\n\n> 帮老人打扫了院子，擦了窗户\n\n说明。")
        #expect(issue.problems == ["unknown-article 1:1", "moved-note 5:1"])
        #expect(issue.diagnostics.first?.fixes.first?.contains("p1-a2") == true)
        #expect(issue.issue.pages[0].annotations.map(\.body.text) == ["整篇。"])
        #expect(issue.notes(2) == ["moved 帮老人打扫了院子，擦了窗户"])
    }

    @Test func `whose words were read anew is placed with its likeness`() throws {
        let issue = try issue("# 河湾镇\n> 清理了{==九条水集==}，各村都出了力\n\n说明。")
        #expect(issue.problems == ["fuzzy-note 2:1"])
        #expect(issue.notes(1) == ["fuzzy 九条水渠"])
        let score = try #require(issue.article(1).annotations.first?.anchor?.score)
        #expect(score > 0.8 && score < 1)
    }

    @Test func `whose words stand twice is not guessed, and shows both places`() throws {
        let twice = Self.canal + ["各村的水渠通了，又修了路。"]
        let issue = try issue("# 河湾镇\n> 水渠通了\n\n说明。", [twice])
        #expect(issue.problems == ["unplaced-note 2:1"])
        #expect(issue.notes(1) == ["ambiguous –"])
        #expect(issue.article(1).annotations.first?.anchor?.candidates.count == 2)
        #expect(
            issue.diagnostics.first?.notes.map { $0.prefix(19) } == [
                "p1-a1, paragraph 2:", "p1-a1, paragraph 3:",
            ])
        #expect(issue.diagnostics.first?.fixes.first?.contains("8 characters") == true)
    }

    @Test func `is told apart by the words around it`() throws {
        let twice = Self.canal + ["各村的水渠通了，又修了路。"]
        let issue = try issue("# 河湾镇\n> {==水渠通了==}，又修\n\n说明。", [twice])
        #expect(issue.problems == [])
        #expect(
            issue.article(1).annotations.first?.anchor?.position
                == TextPosition(block: 2, offset: 3, length: 4))
    }

    @Test func `whose words are gone is an orphan with candidates`() throws {
        let issue = try issue("# 河湾镇\n> 镇里又修了五座小桥，装了路灯\n\n说明。")
        #expect(issue.problems == ["unplaced-note 2:1"])
        #expect(issue.notes(1) == ["orphan –"])
        #expect(issue.article(1).annotations.first?.body.text == "说明。")
    }

    @Test func `is not put on a sentence that differs in its figures`() throws {
        let article = ["一年的账", "固定资产投资增长百分之十，地区生产总值增长5%。", "工业增加值增长8%左右，地区生产总值增长7%左右。"]
        let issue = try issue("# 一年的账\n> 地区生产总值增长6.1%左右\n\n说明。", [article])
        #expect(issue.notes(1) == ["orphan –"])
        #expect(issue.article(1).annotations.first?.anchor?.candidates.isEmpty == false)
    }

    @Test func `follows its words into another article when they are long enough`() throws {
        let issue = try issue(
            "# 河湾镇\n> 他们还帮老人打扫了院子,擦了窗户。\n\n说明。\n\n> 打扫了院子\n\n另一条。")
        #expect(issue.notes(2) == ["moved 他们还帮老人打扫了院子，擦了窗户。"])
        #expect(issue.notes(1) == ["orphan –"])
        #expect(issue.problems == ["moved-note 2:1", "unplaced-note 6:1"])
    }

    @Test func `above the first heading may quote any article of the page`() throws {
        let issue = try issue("> 十二名学生来到敬老院\n\n说明。\n\n> 没有这样的话在这一版\n\n说明。")
        #expect(issue.notes(2) == ["exact 十二名学生来到敬老院"])
        #expect(issue.issue.pages[0].annotations.map { $0.anchor?.state } == [.orphan])
    }

    @Test func `that begins with the next words of the source was cut short`() throws {
        let issue = try issue("# 河湾镇\n> 清理了九条水渠，\n\n各村都出了力。水渠\n\n说明。")
        #expect(issue.problems == ["quote-cut-short 4:1"])
        #expect(issue.notes(1) == ["exact 清理了九条水渠，"])
    }

    @Test func `under eight characters that stand in another article, too, is a warning`() throws {
        let issue = try issue("# 河湾镇\n> 各村都\n\n说明。", [Self.canal, ["敬老院", "各村都来了人，看望老人。"]])
        #expect(issue.problems == ["short-quotation 2:1"])
        #expect(issue.notes(1) == ["exact 各村都"])
    }

    @Test func `has an id of its own that stays`() throws {
        let text = "# 河湾镇\n> 水渠通了\n\n一。\n\n> 水渠通了\n\n二。\n\n> 又买了三台{>>#n1<<}水泵\n\n三。"
        let ids = try issue(text).article(1).annotations.map(\.id)
        #expect(Set(ids).count == 3)
        #expect(ids.last == NoteID("n1"))
        #expect(try issue("整版。\n\n" + text).article(1).annotations.map(\.id) == ids)
        let doubled = try issue(text.replacing("> 水渠通了\n\n二", with: "> 水渠通了{>>#n1<<}\n\n二"))
        #expect(doubled.problems == ["duplicate-note-id 10:1"])
        #expect(Set(doubled.article(1).annotations.map(\.id)).count == 3)
    }

    @Test func `for a page that is not held is an error with file and line`() throws {
        let sidecar = SidecarReader.sidecar(SourceText(path: "issues/x/4.notes.md", "整版。"), page: 4).value
        let resolved = AnnotationResolver.resolve([sidecar], in: try issue("").issue, redirects: [])
        let error = try #require(resolved.diagnostics.first)
        #expect(error.severity == .error)
        #expect(error.location == SourceLocation("issues/x/4.notes.md", line: 1))
    }
}

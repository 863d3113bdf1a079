import ArchiveModel
import Testing

@testable import Ingest

@Suite("A correction")
struct CorrectionTests {
    private static let canal = [
        "河湾镇冬修水力", "河湾镇今年冬天情理了九条水渠，各村都出了力。", "水渠通了，春灌不再不再发愁。镇里又买了三台水泵。",
    ]

    private func issue(_ sidecar: String, _ article: [String] = canal) throws -> AnnotatedIssue {
        try AnnotatedIssue([article], "# {#p1-a1}\n" + sidecar)
    }

    @Test func `of a misreading changes the text and tells what the source reads`() throws {
        let issue = try issue("> 冬天{~~情理~>清理~~}了九条\n\n形近而误。\n\n> 春灌{--不再--}不再发愁\n\n> 三台{++新++}水泵")
        #expect(issue.problems == [])
        #expect(
            issue.paragraphs(1) == ["河湾镇今年冬天清理了九条水渠，各村都出了力。", "水渠通了，春灌不再发愁。镇里又买了三台新水泵。"])
        let emendations = issue.article(1).paragraphs.flatMap(\.emendations)
        #expect(emendations.map(\.printed) == ["情理", "不再", ""])
        #expect(emendations.map(\.proposed) == ["清理", "", "新"])
        #expect(emendations.map { [$0.offset, $0.length] } == [[7, 2], [7, 0], [19, 1]])
        #expect(emendations.map(\.note) == issue.article(1).annotations.map(\.id))
        #expect(issue.notes(1) == ["exact 清理", "exact ", "exact 新"])
    }

    @Test(arguments: [("原报误", Correction.State.misprint), ("存疑", .doubtful)])
    func `of the paper's own words leaves them`(_ comment: String, _ state: Correction.State) throws {
        let issue = try issue("> 又买了{~~三台~>五台~~}{>>\(comment)<<}水泵")
        #expect(issue.paragraphs(1)[1].contains("三台水泵"))
        let emendation = try #require(issue.article(1).paragraphs[1].emendations.first)
        #expect(emendation.state == state)
        #expect([emendation.printed, emendation.proposed] == ["三台", "五台"])
    }

    @Test func `is made in headlines`() throws {
        let issue = try issue("> 冬修{~~水力~>水利~~}")
        #expect(issue.article(1).headline == "河湾镇冬修水利")
        #expect(issue.notes(1) == ["exact 水利"])
    }

    @Test func `that the source has already is done`() throws {
        let issue = try issue("> 冬天{~~清里~>情理~~}了九条\n\n> 春灌{--也--}不再\n\n> 三台{++水泵++}\n\n> {++水渠++}通了")
        #expect(
            issue.problems
                == Array(repeating: "correction-done", count: 4).enumerated().map { "\($1) \(2 + 2 * $0):1" })
        #expect(issue.paragraphs(1) == Array(Self.canal.dropFirst()))
        #expect(issue.notes(1).allSatisfy { $0.hasPrefix("done") })
    }

    @Test func `is not made where the quotation is only nearly there`() throws {
        let issue = try issue("> 河湾镇今年夏天{~~情理~>清理~~}了九条水渠，各村")
        #expect(issue.problems == ["correction-not-made 2:1", "fuzzy-note 2:1"])
        #expect(issue.paragraphs(1)[0].contains("情理"))
        #expect(issue.notes(1) == ["fuzzy 情理"])
    }

    @Test func `is not made where its words stand twice`() throws {
        let issue = try issue("> {~~不再~>不必~~}")
        #expect(issue.problems == ["unplaced-note 2:1"])
        #expect(issue.paragraphs(1) == Array(Self.canal.dropFirst()))
        #expect(issue.article(1).annotations.map(\.correction?.state) == [.misreading])
    }

    @Test func `splits and joins paragraphs, and notes keep to their words`() throws {
        let issue = try issue("> 不再发愁。{++¶++}镇里又买\n\n> 出了力。{--¶--}水渠通了\n\n> 又买了{==三台==}水泵\n\n说明。")
        #expect(issue.problems == [])
        #expect(
            issue.paragraphs(1) == [
                "河湾镇今年冬天情理了九条水渠，各村都出了力。水渠通了，春灌不再不再发愁。", "镇里又买了三台水泵。",
            ])
        #expect(issue.notes(1) == ["exact ", "exact ", "exact 三台"])
        #expect(issue.article(1).annotations.map { $0.anchor?.position?.block } == [0, 1, 1])
        let done = try self.issue("> 出了力。{++¶++}水渠通了\n\n> 九条{--¶--}水渠")
        #expect(done.problems == ["correction-done 2:1", "correction-done 4:1"])
    }

    @Test func `marks text that the source lost`() throws {
        let issue = try issue("> 各村都{++〔缺〕++}出了力")
        #expect(issue.paragraphs(1)[0].hasSuffix("各村都〔缺〕出了力。"))
        #expect(issue.article(1).annotations.first?.correction?.change == .lostText)
    }

    @Test func `may quote words as another one corrects them, before and after`() throws {
        let issue = try issue("> 清理了{~~九条~>十条~~}水渠\n\n> 冬天{~~情理~>清理~~}了\n\n> {==清理了十条水渠==}，各村\n\n说明。")
        #expect(issue.problems == [])
        #expect(issue.paragraphs(1)[0] == "河湾镇今年冬天清理了十条水渠，各村都出了力。")
        #expect(issue.notes(1) == ["exact 清理", "exact 清理了十条水渠", "exact 十条"])
    }

    @Test func `that would change the words of another one is not made`() throws {
        let issue = try issue("> 冬天{~~情理~>清理~~}了\n\n> 今年{~~冬天情理~>冬天整理~~}了")
        #expect(issue.problems == ["correction-not-made 4:1"])
        #expect(issue.paragraphs(1)[0].contains("冬天清理了"))
        #expect(issue.article(1).annotations.count == 2)
    }

    @Test func `several in one quotation are one note and its companions`() throws {
        let issue = try issue("> 冬天{~~情理~>清理~~}了九条水渠，各村{++也++}都{>>王敏 #c1<<}\n\n说明。")
        #expect(issue.problems == [])
        #expect(issue.paragraphs(1)[0] == "河湾镇今年冬天清理了九条水渠，各村也都出了力。")
        #expect(issue.article(1).annotations.map(\.body.text) == ["说明。", ""])
        let half = try self.issue("> 冬天{~~清里~>情理~~}了九条水渠，各村{++也++}都\n\n说明。")
        #expect(half.notes(1) == ["done 情理", "exact 也"])
        #expect(half.paragraphs(1)[0] == "河湾镇今年冬天情理了九条水渠，各村也都出了力。")
    }

    @Test func `moves the seam between two pages with its words`() throws {
        let printed = try issue("").issue
        var moved = printed
        moved.articles[0].paragraphs[1].seam = Seam(offset: 5, fromPage: 1, toPage: 3)
        let sidecar = SidecarReader.sidecar(
            SourceText(path: "1.notes.md", "# {#p1-a1}\n> {~~水渠~>大水渠~~}通了\n\n> 不再发愁。{++¶++}镇里"), page: 1)
        let article = AnnotationResolver.resolve([sidecar.value], in: moved, redirects: []).value.articles[0]
        #expect(article.paragraphs.map(\.seam?.offset) == [nil, 6, nil])
        #expect(article.paragraphs.map(\.page) == [1, 1, 3])
    }
}

import ArchiveModel
import Testing

@testable import Ingest

@Suite("What a page quotes")
struct QuotationCheckTests {
    /// What is told of a page with `body`, and whether each quotation was found.
    private func check(_ body: String) throws -> ([Diagnostic], [Bool]) {
        let issue = try AnnotatedIssue(
            [
                ["河上修桥", "北岸的桥从3月修起，桥长120米。", "到年底,北岸和南岸就通了车。", "老桥留着，给人走。"],
                ["水库蓄水", "水到了坝顶。", "“今年不缺水。”看坝的人说。"],
            ], "# 河上修桥\n\n> 老桥{~~留着~>留下~~}\n"
        ).issue
        var archive = Archive(settings: ArchiveSettings(title: "", paperName: ""), issues: [issue])
        archive.freePages = [
            FreePage(
                slug: "a", title: "甲", body: MarkdownSource(body, at: SourceLocation("pages/a.md", line: 4)))
        ]
        let diagnostics = archive.checkQuotations()
        return (diagnostics, archive.freePages[0].quotations.map(\.isFound))
    }

    private func expectFound(_ body: String, _ count: Int = 1) throws {
        let (diagnostics, found) = try check(body)
        #expect(diagnostics == [], "\(body)")
        #expect(found == Array(repeating: true, count: count), "\(body)")
    }

    @Test func `is there however lines, blanks, width and marks are written`() throws {
        try expectFound("> 北岸的桥从3月修起，\n> 桥长120米。\n> ——[[2021-03-01-p1-a1]]\n")
        try expectFound(">到年底，北岸和南岸就通了车。[[2021-03-01-p1-a1#p2]]")
        try expectFound("> **老桥**留下（[[2021-03-01-p1-a1|那一篇]]）")
        try expectFound("> “桥长120米”\n>\n> —— 3月1日，[[2021-03-01-p1-a1]]")
        try expectFound("> 今年不缺水。\n> – [[2021-03-01-p1-a2]]\n\n话。\n\n> 水到了坝顶\n— [[2021-03-01-p1-a2]]", 2)
    }

    @Test func `may be a table, a list, or have footnotes`() throws {
        try expectFound("> | 北岸的桥 | 从3月修起， |\n> |---|---|\n> | 桥长 | 120米 |\n>\n> —— [[2021-03-01-p1-a1]]")
        try expectFound("- 甲\n\n  > 老桥[^1]留下\n  > —— [[2021-03-01-p1-a1]]\n\n[^1]: 旧的。")
    }

    @Test func `may leave words out, and say so`() throws {
        try expectFound("> 北岸的桥……桥长120米。……通了车 [[2021-03-01-p1-a1]]")
        try expectFound("> 北岸[的新桥]从3月修起 ... 老桥\u{3014}还\u{3015}留下 [[2021-03-01-p1-a1]]")
        let (told, found) = try check("> 通了车……北岸的桥 [[2021-03-01-p1-a1]]")
        #expect(told.map(\.id) == ["not-as-printed"], "in another order")
        #expect(found == [false])
    }

    @Test func `is told with the nearest words where it is not there`() throws {
        let (told, found) = try check("话。\n\n> 北岸的桥从3月修起，桥长210米。\n> ——[[2021-03-01-p1-a1]]")
        #expect(found == [false])
        let problem = try #require(told.first)
        #expect(problem.id == "not-as-printed")
        #expect(problem.location?.path == "pages/a.md")
        #expect(problem.location?.line == 6)
        let note = try #require(problem.notes.first)
        #expect(note.hasPrefix("Nearest there, paragraph 1: ") && note.contains("桥长120米"), "\(note)")
    }

    @Test func `is told with the article of the issue that has it`() throws {
        let (told, _) = try check("> 水到了坝顶。\n> ——[[2021-03-01-p1-a1]]")
        #expect(told.map(\.fixes) == [["write '[[2021-03-01-p1-a2]]'"]])
    }

    @Test func `stands in the paragraph that it names`() throws {
        let (told, found) = try check("> 老桥留下 [[2021-03-01-p1-a1#p1]]")
        #expect(told.map(\.id) == ["other-paragraph"])
        #expect(told.first?.fixes == ["write '[[2021-03-01-p1-a1#p3]]'"])
        #expect(found == [true])
    }

    @Test func `is compared with the words as corrected`() throws {
        let (told, _) = try check("> 老桥留着 [[2021-03-01-p1-a1]]")
        #expect(told.map(\.id) == ["not-as-printed"])
    }

    @Test func `is nothing in code, without a link, or of an article that is not there`() throws {
        for body in [
            "```\n> 没有的话 [[2021-03-01-p1-a1]]\n```", "> 没有的话", "> 没有的话 [[people/zhou]]",
            "> 没有的话 [[2021-03-01-p1-a9]]", "> [[2021-03-01-p1-a1]]", "没有的话 [[2021-03-01-p1-a1]]",
        ] {
            let (told, found) = try check(body)
            #expect(told == [] && found == [], "\(body)")
        }
    }
}

import ArchiveModel
import Testing

@testable import Ingest

@Suite("Checks of a whole archive")
struct ArchiveChecksTests {
    /// An issue by its date, with what its masthead says.
    private func issue(
        _ date: String, number: Int? = nil, pages: [Int] = [1], of count: Int? = nil,
        _ texts: [String] = []
    ) throws -> ArchiveModel.Issue {
        let id = try #require(IssueID(date))
        var issue = ArchiveModel.Issue(
            id: id,
            pages: pages.map {
                Page(id: PageID(id, $0), source: SourceText(path: "issues/\(date)/\($0).txt", "文"))
            }, articles: [])
        issue.masthead.issueNumber = number
        issue.masthead.pagesToday = count
        issue.articles = texts.enumerated().map { index, text in
            Article(
                id: ArticleID(PageID(id, 1), index + 1),
                parts: [ArticlePart(page: 1, range: 0..<3, lines: 1...1)],
                paragraphs: [Paragraph(text, page: 1, lines: 1...1)])
        }
        return issue
    }

    private func findings(_ issues: [ArchiveModel.Issue], notHeld: String? = nil, notPublished: String? = nil)
        throws
        -> [String]
    {
        var archive = Archive(settings: ArchiveSettings(title: "试", paperName: "试"), issues: issues)
        let calendar =
            (notHeld.map { "not_held: [\($0)]\n" } ?? "")
            + (notPublished.map { "not_published: [\($0)]\n" } ?? "")
        archive.calendar = CalendarReader.calendar(SourceText(path: "calendar.yml", calendar)).value
        return ArchiveChecks.findings(in: archive).map(\.id)
    }

    @Test func `pages that the issue counts and nobody holds are told, and pages beyond its count`() throws {
        #expect(try findings([issue("2021-01-27", pages: [1, 2], of: 2)]) == [])
        #expect(try findings([issue("2021-01-27", pages: [1, 3], of: 4)]) == ["pages-missing"])
        #expect(try findings([issue("2021-01-27", pages: [1, 5], of: 4)]) == ["page-beyond-issue"])
    }

    @Test func `days between issues are held, or in the calendar, or told`() throws {
        let pair = [try issue("2021-01-05"), try issue("2021-01-08")]
        #expect(try findings(pair) == ["days-unaccounted"])
        #expect(try findings(pair, notHeld: "2021-01-06/2021-01-07") == [])
        #expect(try findings(pair, notHeld: "2021-01-06", notPublished: "2021-01-06/2021-01-07") == [])
        #expect(try findings(pair, notHeld: "2021-01-06/2021-01-08") == ["calendar-conflict"])
        #expect(try findings([issue("2021-01-05"), issue("2025-01-10")]) == [])
    }

    @Test func `issue numbers tell whether a paper came out in between`() throws {
        let first = try issue("2021-01-05", number: 8189)
        #expect(try findings([first, issue("2021-01-08", number: 8190)]) == [])
        #expect(try findings([first, issue("2021-01-08", number: 8191)]) == ["days-unaccounted"])
        #expect(try findings([first, issue("2021-01-08", number: 8192)]) == ["days-unaccounted"])
        #expect(
            try findings([first, issue("2021-01-08", number: 8193)]) == [
                "issue-number-jump", "days-unaccounted",
            ])
        #expect(try findings([first, issue("2021-01-06", number: 8189)]) == ["issue-number-order"])
    }

    @Test func `a long text that stands twice is told`() throws {
        let text = String(repeating: "河湾镇今年冬天清理了九条水渠。", count: 6)
        let other = text.replacing("。", with: "。\n")
        #expect(
            try findings([issue("2021-01-05", [text]), issue("2021-01-06", [other])]) == ["repeated-text"])
        #expect(try findings([issue("2021-01-05", ["短文"]), issue("2021-01-06", ["短文"])]) == [])
    }

    @Test func `uncertain boundaries are told, the least certain first, until somebody read the issue`()
        throws
    {
        var issue = try issue("2021-01-05", ["一", "二", "三"])
        for (index, confidence) in [0.4, 0.9, 0.2].enumerated() {
            issue.articles[index].confidence = confidence
        }
        let archive = Archive(settings: ArchiveSettings(title: "试", paperName: "试"), issues: [issue])
        let messages = ArchiveChecks.findings(in: archive).map(\.message)
        #expect(messages.map { $0.contains("20 %") } == [true, false])
        issue.isReviewed = true
        #expect(try findings([issue]) == [])
    }
}

import Foundation
import TestSupport
import Testing

/// Pages laid out anew from articles that are known: the table of docs/reading.md.
@Suite struct `Pages laid out anew` {

    /// What no class may fall below; the table says where each stands.
    private static let least = (segmentation: 0.72, headlines: 0.55, text: 0.72)

    @Test func `of every class are read about as well as the table in the documentation says`() throws {
        var rows: [String] = []
        var all: [PageScore] = []
        var judgements: [BoundaryJudgement] = []
        for style in PageStyle.all {
            let articles = try SourceArticle.sample(style.corpus)
            try #require(articles.count >= 7, "\(style.corpus) holds too few articles")
            let pages = RelaidPages.scores(style, articles: articles)
            let scores = pages.map(\.score)
            judgements += pages.flatMap(\.judgements)
            let mean = PageScore.mean(scores)
            all += scores
            rows.append(Self.row(style.name, scores.count, mean))
            #expect(mean.segmentation >= Self.least.segmentation, "\(style.name)")
            #expect(mean.headlines >= Self.least.headlines, "\(style.name)")
            #expect(mean.text >= Self.least.text, "\(style.name)")
        }
        #expect(all.count >= 300)
        rows.append(Self.row("**all**", all.count, PageScore.mean(all)))
        try Self.compareWithDocumentation(
            rows, head: "| layout | pages | segmentation | headlines | text |\n|---|---:|---:|---:|---:|\n",
            mark: "scores")
        try Self.compareWithDocumentation(
            BoundaryJudgement.rows(judgements), head: "| confidence | articles | right |\n|---|---:|---:|\n",
            mark: "confidence")
    }

    @Test(.enabled(if: RealPages.areHere, "skipped: BROADSHEET_PAGES names no folder of real pages"))
    func `made of the articles of real pages are read as well`() {
        let articles = SourceArticle.gold(besides: ProcessInfo.processInfo.environment["BROADSHEET_PAGES"])
        guard articles.count >= 7 else { return }
        for style in PageStyle.all where style.corpus == "articles.txt" {
            let mean = PageScore.mean(
                RelaidPages.scores(style, articles: articles, count: 5).map(\.score))
            #expect(mean.segmentation >= Self.least.segmentation, "\(style.name)")
            #expect(mean.text >= Self.least.text, "\(style.name)")
        }
    }

    private static func row(_ name: String, _ count: Int, _ score: PageScore) -> String {
        let numbers = [score.segmentation, score.headlines, score.text].map { String(format: "%.3f", $0) }
        return "| \(name) | \(count) | \(numbers.joined(separator: " | ")) |"
    }

    /// The rows between the marks of docs/reading.md; `RECORD_SNAPSHOTS=1` writes them.
    private static func compareWithDocumentation(_ rows: [String], head heading: String, mark: String) throws
    {
        let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(5).joined(separator: "/")
        let file = URL(fileURLWithPath: String(root.dropFirst()) + "/docs/reading.md")
        let (start, end) = ("<!-- \(mark) -->\n", "<!-- end of \(mark) -->")
        let text = try String(contentsOf: file, encoding: .utf8)
        let head = try #require(text.range(of: start), "docs/reading.md has lost the mark of its table")
        let tail = try #require(text.range(of: end))
        let table = heading + rows.map { $0 + "\n" }.joined()
        if GoldenFile.isRecording {
            let fresh = text[..<head.upperBound] + table + text[tail.lowerBound...]
            try fresh.write(to: file, atomically: true, encoding: .utf8)
        } else {
            let stored = String(text[head.upperBound..<tail.lowerBound])
            #expect(
                stored == table, "\(GoldenFile.difference(stored, table)); record with RECORD_SNAPSHOTS=1")
        }
    }
}

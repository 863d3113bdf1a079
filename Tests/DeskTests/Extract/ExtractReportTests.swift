import ArchiveModel
import Foundation
import Reading
import TestSupport
import Testing

@testable import Desk

/// What `extract --json` says of a source.
struct ExtractReportTests {
    private func reading(_ pages: [Int: SourceText], _ change: (inout Article) -> Void = { _ in }) throws
        -> IssueReading
    {
        var reading = IssueReader.read(issue: try #require(IssueID("2021-01-05")), pages: pages).value
        var article = Article.holding("周远说，河湾大桥长3公里。")
        change(&article)
        reading.articles = [article]
        return reading
    }

    private func report(_ change: (inout Article) -> Void) throws -> ExtractReport {
        ExtractReport(try reading([:], change), pages: [:], diagnostics: [])
    }

    private func mention(_ kind: Mention.Kind) -> Mention {
        var mention = Mention(
            kind: kind, name: "名", surface: "名", position: TextPosition(block: 0, offset: 2, length: 1),
            resolution: .unreviewed)
        mention.roles = ["县长"]
        mention.stage = StatedStage(.delivered, "通车")
        mention.figures = ["3公里"]
        mention.quantity = .init(value: "3", unit: "公里", measure: .actual, period: "2020")
        return mention
    }

    @Test func `sources stand in order of page, and lines say which is theirs`() throws {
        let pages = [
            3: SourceText(path: "3.txt", encoding: .gb18030, bytes: Array("甲\n乙\n".utf8)),
            1: SourceText(path: "1.txt", "丙\n"),
        ]
        let reading = try reading(pages) {
            $0.parts.append(ArticlePart(page: 3, range: 0..<3, lines: 1...2))
        }
        let report = ExtractReport(reading, pages: pages, diagnostics: [])
        #expect(report.sources.map(\.path) == ["1.txt", "3.txt"])
        #expect(report.sources.map(\.encoding) == ["utf-8", "gb18030"])
        #expect(report.sources.map(\.lines) == [1, 2])
        #expect(report.articles.map(\.id) == ["a1"])
        #expect(report.articles[0].lines.map(\.source) == [0, 1])
        #expect(report.articles[0].lines.map(\.end) == [1, 2])
    }

    @Test func `what was printed over itself is a correction, with its line and reason`() throws {
        let report = try report { article in
            let run = Omission.Run(printed: "春耕开始春耕开始", kept: "春耕开始")
            article.omissions = [Omission(page: 1, line: 7, runs: [run])]
        }
        let correction = try #require(report.articles.first?.corrections.first)
        #expect(correction.line == 7)
        #expect(correction.printed == "春耕开始春耕开始")
        #expect(correction.proposed == "春耕开始")
        #expect(correction.reason == .overprinted)
    }

    @Test func `each kind of name states what it can have`() throws {
        let report = try report { article in
            article.mentions = MentionList(Mention.Kind.allCases.map(mention))
        }
        let facts = Dictionary(uniqueKeysWithValues: report.mentions.map { ($0.kind, $0) })
        #expect(Set(facts.keys) == Set(Mention.Kind.allCases.map(\.word)))
        #expect(report.mentions.filter { $0.roles != nil }.map(\.kind) == ["person"])
        #expect(report.mentions.filter { $0.reporter != nil }.map(\.kind) == ["person"])
        #expect(report.mentions.filter { $0.status != nil }.map(\.kind) == ["project"])
        #expect(report.mentions.filter { $0.figures != nil }.map(\.kind) == ["project"])
        #expect(report.mentions.filter { $0.value != nil }.map(\.kind) == ["indicator"])
        #expect(facts["indicator"]?.measure == "actual")
        #expect(report.mentions.allSatisfy { $0.article == "a1" && $0.offset == 2 && $0.length == 1 })
    }

    @Test func `a name that a record bears says which`() throws {
        let id = EntityID(.person, "zhou-yuan")
        let report = try report { article in
            var known = mention(.person)
            known.resolution = .record(id)
            var open = mention(.person)
            open.resolution = .undecided([id, EntityID(.person, "other")])
            article.mentions = MentionList([known, open])
        }
        #expect(report.mentions.map(\.entity) == ["people/zhou-yuan", nil])
    }

    @Test func `a maker whom only the byline names stands at paragraph -2`() throws {
        let report = try report { article in
            var named = mention(.person)
            named.name = "周远"
            article.mentions = MentionList([named])
            article.byline = [
                Credit(name: "周远", role: "记者"), Credit(name: "陆小满", role: "摄影"),
                Credit(name: "", role: "通讯员"),
            ]
        }
        #expect(report.mentions.map(\.name) == ["周远", "陆小满"])
        let maker = report.mentions[1]
        #expect((maker.paragraph, maker.offset, maker.length) == (-2, 0, 3))
        #expect(maker.roles == ["摄影"])
        #expect(maker.reporter == true)
    }

    @Test func `what an article lacks is null, and what a kind cannot have is left out`() throws {
        let report = try report { $0.mentions = MentionList([mention(.place)]) }
        let data = try JSONEncoder().encode(report)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let article = try #require((object["articles"] as? [[String: Any]])?.first)
        #expect(article["headline"] is NSNull)
        #expect(article["signed_date"] is NSNull)
        let place = try #require((object["mentions"] as? [[String: Any]])?.first)
        #expect(place["entity"] is NSNull)
        #expect(place["roles"] == nil && place["status"] == nil && place["value"] == nil)
    }

    @Test func `findings are told with their place, or with none`() throws {
        let found = [
            Diagnostic(.longLine, "Eins", at: SourceLocation("1.txt", line: 4)),
            Diagnostic(.unreadableSource, "Zwei"),
        ]
        let facts = ExtractReport(try reading([:]), pages: [:], diagnostics: found).diagnostics
        #expect(facts.map(\.id) == ["long-line", "unreadable-source"])
        #expect(facts.map(\.severity) == ["warning", "error"])
        #expect(facts.map(\.path) == ["1.txt", nil])
        #expect(facts.map(\.line) == [4, nil])
    }
}

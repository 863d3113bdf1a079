import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// `extract --explain`: each place in the division names the rule that speaks for it.
@Suite struct `Reasons of a reading` {
    private static let page = """
        北岗的梨园开花了

        本报讯（记者 何苗）北岗的梨园这几天开花，三百亩山坡一片雪白，游客沿着新修的路上山来看花，停车的地方都不够用，
        村里腾出晒场来停车。
        （本报记者 何苗 整理）

        村里老人说，这样的花二十年没有见过，梨园从前只有两亩，修路以后才一年一年大起来，如今卖梨也不用挑下山去。
        """

    @Test func `name the opener, the headline and what comes behind a closer`() throws {
        let source = SourceText(path: "1.txt", Self.page)
        let finder = ReasonFinder(pages: [1: source])
        let articles = IssueReader.read(issue: .sample, pages: [1: source]).value.articles
        let first = try #require(articles.first)
        let rules = finder.reasons(for: first).map(\.rule)
        #expect(rules.contains(.opener))
        #expect(rules.contains(.standsBefore))
        #expect(rules.contains(.setApart))
        let opener = try #require(finder.reasons(for: first).first { $0.rule == .opener })
        #expect(opener.evidence.contains("本报讯（记者 何苗）"))
        #expect(opener.lines == 3...3)
        let second = try #require(articles.dropFirst().first)
        #expect(finder.reasons(for: second).contains { $0.rule == .behindCloser })
    }

    @Test func `make an article that an opener begins surer than one that only follows another`() throws {
        let source = SourceText(path: "1.txt", Self.page)
        let articles = IssueReader.read(issue: .sample, pages: [1: source]).value.articles
        let opened = try #require(articles.first { $0.dateline != nil })
        let headless = try #require(articles.first { $0.headline == nil })
        #expect(opened.confidence > headless.confidence)
        #expect(articles.allSatisfy { (0...1).contains($0.confidence) })
    }
}

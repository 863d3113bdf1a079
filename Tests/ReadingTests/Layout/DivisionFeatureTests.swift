import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// `extract --explain`: the feature that decided says so, each on a page of its own.
@Suite struct `What decided a reading` {
    @Test(arguments: DivisionFeature.allCases.filter { !$0.isOfBoxes })
    func `is named by the rule that decided`(feature: DivisionFeature) throws {
        let page = FeaturePages.page(for: feature)
        let reasons = FeaturePages.reasons(of: page)
        let found = reasons.filter { $0.feature == feature }
        #expect(!found.isEmpty, "\(feature) is not among \(reasons.map(\.feature))")
        #expect(found.allSatisfy { !$0.evidence.isEmpty && $0.page == 1 })
    }

    @Test func `is kept only for those who ask`() {
        let page = FeaturePages.page(for: .opener)
        let reading = IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", page)]).value
        #expect(!reading.articles.isEmpty && reading.reasons.isEmpty)
    }

    @Test func `says what it saw and where`() throws {
        let reasons = FeaturePages.reasons(of: FeaturePages.page(for: .opener))
        let opener = try #require(reasons.first { $0.feature == .opener })
        #expect(opener.evidence == "“本报讯（记者 何苗）” opens a story")
        #expect(opener.lines == 3...3)
        let closer = try #require(reasons.first { $0.feature == .behindCloser })
        #expect(closer.lines == 6...6)
    }

    @Test func `is told of both parts of a report that continues on another page`() throws {
        let pages = [
            1: "本报讯 北岗的水渠今年起由村里管，水费一年一收。（下转第三版）",
            3: "（上接第一版）收来的水费都用来修渠，账目一季一公布。",
        ]
        let reading = IssueReader.read(
            issue: .sample, pages: pages.mapValues { SourceText(path: "1.txt", $0) }, explains: true
        ).value
        let article = try #require(reading.articles.first)
        #expect(reading.articles.count == 1)
        let reasons = reading.reasons[article.id, default: []].filter { $0.feature != .noHeadline }
        #expect(reasons.map(\.feature) == [.opener, .jumpLine])
        #expect(reasons.map(\.page) == [1, 3])
        #expect(reading.reasons.count == 1)
    }

    @Test func `makes an article that an opener begins surer than one that only follows another`() throws {
        let source = SourceText(path: "1.txt", FeaturePages.page(for: .opener))
        let articles = IssueReader.read(issue: .sample, pages: [1: source]).value.articles
        let opened = try #require(articles.first { $0.dateline != nil })
        let headless = try #require(articles.first { $0.headline == nil })
        #expect(opened.confidence > headless.confidence)
        #expect(articles.allSatisfy { (0...1).contains($0.confidence) })
    }

    /// A couplet that is nearly as wide as its column is the last line of a paragraph, which ends where it ends.
    @Test func `lets a couplet be a foreword only where it is clearly narrower than its column`() {
        func beginnings(_ couplet: String) -> [DivisionFeature] {
            FeaturePages.reasons(of: FeaturePages.foreword(couplet)).map(\.feature).filter { $0 == .foreword }
        }
        #expect(beginnings("山连着水，水连着山。") == [.foreword])
        #expect(beginnings("北山连着一片河水，南水连着一片山田。").isEmpty)
    }
}

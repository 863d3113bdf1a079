import ArchiveModel
import Foundation
import Testing

@testable import SiteGenerator

@Suite("Figures that articles give differently, on the site")
struct DisagreementPageTests {
    private static let texts = [
        "2021-01-06": "去年全市治理河道63公里，建成桥梁7座。", "2021-01-20": "全市综合整治河道51.5公里，桥梁8座。",
    ]

    /// Two articles that give the length of the rivers that were put in order in 2020, and the number of bridges, of which
    /// one says no year.
    private static func archive(rivers measure: Measure = .actual) -> Archive {
        let issues = texts.sorted { $0.key < $1.key }.compactMap { date, text -> ArchiveModel.Issue? in
            guard let id = IssueID(date) else { return nil }
            var article = Article(
                id: ArticleID(PageID(id, 1), 1), parts: [],
                paragraphs: [Paragraph(text, page: 1, lines: 1...1)])
            article.headline = "水利一年账"
            article.mentions = MentionList(figures(in: text, first: date < "2021-01-10", measure))
            return ArchiveModel.Issue(
                id: id, masthead: Masthead(),
                pages: [Page(id: PageID(id, 1), source: SourceText(path: "issues/\(date)/1.txt", text))],
                articles: [article])
        }
        let settings = ArchiveSettings(title: "河口", paperName: "河口日报")
        return Archive(settings: settings, issues: issues)
    }

    private static func figures(in text: String, first: Bool, _ measure: Measure) -> [Mention] {
        let rivers = first ? ("治理河道", "治理河道63公里", "63") : ("整治河道", "整治河道51.5公里", "51.5")
        let bridges = first ? ("桥梁", "桥梁7座", "7") : ("桥梁", "桥梁8座", "8")
        return [(rivers, "公里", "2020"), (bridges, "座", first ? "2020" : nil)].compactMap {
            figure, unit, period in
            guard let range = text.range(of: figure.1) else { return nil }
            var mention = Mention(
                kind: .indicator, name: figure.0, surface: figure.1,
                position: TextPosition(
                    block: 0, offset: text[..<range.lowerBound].unicodeScalars.count,
                    length: figure.1.unicodeScalars.count),
                resolution: .unreviewed)
            mention.quantity = .init(
                value: figure.2, unit: unit, measure: first ? .actual : measure, period: period)
            return mention
        }
    }

    private func pages(of archive: Archive) throws -> (site: RenderedSite, rivers: String) {
        let site = try RenderedSite(archive)
        return (site, site.page("indicators/zhi-li-he-dao"))
    }

    @Test func `both stand side by side with sentence, page and date, and why they are taken for the same`()
        throws
    {
        let (site, page) = try pages(of: Self.archive())
        let words = RenderedSite.words(page)
        #expect(words.contains("63 公里"))
        #expect(words.contains("≠ 不同于 2021-01-20 第1版 完成 治理河道 所述2020年 51.5 公里"))
        #expect(words.contains("全市综合 整治河道51.5公里 ，桥梁8座。"))
        #expect(words.contains("机器认为所述相同：治理河道，2020年，完成，本报所在地区。"))
        #expect(site.brokenLinks.filter { !$0.hasPrefix("404") } == [])
        #expect(!site.page("indicators").contains("桥梁"))
    }

    @Test func `the table marks them as different, and the article leads there from each`() throws {
        let (site, page) = try pages(of: Self.archive())
        #expect(RenderedSite.words(page).contains("2020年 63 ≠ 51.5"))
        for article in ["2021-01-06/p1/a1", "2021-01-20/p1/a1"] {
            let text = site.page(article)
            #expect(text.split(separator: ">≠</a>").count == 2, "\(article)")
        }
    }

    @Test(
        "What is meant otherwise is no contradiction; what is only compared with stands in no column",
        arguments: [Measure.target, .unsaid, .base, .negated])
    func otherMoods(measure: Measure) throws {
        let (_, page) = try pages(of: Self.archive(rivers: measure))
        #expect(page.isEmpty)
        var archive = Self.archive(rivers: measure)
        for issue in archive.issues.indices {
            let mentions = archive.issues[issue].articles[0].mentions.map { mention in
                var mention = mention
                if mention.position.offset < 8 { mention.name = "治理河道" }
                return mention
            }
            archive.issues[issue].articles[0].mentions = MentionList(mentions)
        }
        let words = RenderedSite.words(try pages(of: archive).rivers)
        let isColumn = measure == .target || measure == .unsaid
        #expect(words.contains(isColumn ? "51.5" : "比较的基数") || words.contains(isColumn ? "51.5" : "否认或撤回"))
        #expect(!words.contains("≠ 51.5"))
        #expect(words.contains("2020年 51.5 63 公里") == (measure == .target))
        #expect(words.contains("2020年 63 51.5 公里") == (measure == .unsaid))
    }
}

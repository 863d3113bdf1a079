import ArchiveModel
import TestSupport
import Testing

@testable import Desk

/// Offices and short forms, each found by itself.
struct FinderTests {
    private func holder(_ slug: String, from: String, to: String? = nil) -> Entity {
        var entity = Entity.named("people/\(slug)", slug)
        entity.roles = [
            Role(
                title: "区长", from: .init(date: PartialDate(from)), to: to.map { .init(date: PartialDate($0)) }
            )
        ]
        return entity
    }

    @Test func `an office without a name is that of who held it on the day`() {
        let offices = OfficeFinder([
            holder("first", from: "2018", to: "2019-12"), holder("second", from: "2020-05"),
        ])
        let found = offices.offices(in: .holding("昨日，区长到了。"))
        #expect(found.map(\.holder) == [EntityID(.person, "second")])
        #expect(found.map(\.position) == [TextPosition(block: 0, offset: 3, length: 2)])
    }

    @Test(arguments: ["副区长到了。", "区长助理到了。", "原区长到了。", "局长到了。", ""])
    func `words of another title are not the office`(text: String) {
        let offices = OfficeFinder([holder("second", from: "2020-05")])
        #expect(offices.offices(in: .holding(text)).isEmpty)
    }

    @Test func `an office that two held at once is nobody's`() {
        let offices = OfficeFinder([holder("one", from: "2020-05"), holder("two", from: "2020-06")])
        #expect(offices.offices(in: .holding("区长到了。")).isEmpty)
    }

    @Test func `an office beside a name is that name's`() {
        var article = Article.holding("区长钟立言到了。")
        article.mentions = MentionList([
            Mention(
                kind: .person, name: "钟立言", surface: "钟立言",
                position: TextPosition(block: 0, offset: 2, length: 3), resolution: .unreviewed)
        ])
        #expect(OfficeFinder([holder("x", from: "2020-05")]).offices(in: article).isEmpty)
    }

    @Test(arguments: EntityKind.allCases.filter { $0 != .person })
    func `a short form is one of a record of its own kind`(kind: EntityKind) throws {
        var article = Article.holding("云庭二期开工。", "云庭二期开工。")
        article.mentions = MentionList(
            (0...1).map {
                Mention(
                    kind: .record(kind), name: "云庭二期", surface: "云庭二期",
                    position: TextPosition(block: $0, offset: 0, length: 4), resolution: .unreviewed)
            })
        var other = article
        other.id = ArticleID(article.id.page, 2)
        let issue = ArchiveModel.Issue(id: article.id.page.issue, pages: [], articles: [article, other])
        var archive = Archive(settings: ArchiveSettings(title: "x", paperName: "x"), issues: [issue])
        archive.entities = [.named("\(kind.folder)/yunting", "云庭购物中心二期")]
        let found = SuggestionList.suggestions(for: archive, settled: [])
        #expect(found.map(\.matter) == [.shortForm(EntityID(kind, "yunting"))])
        let wrong = try #require(EntityKind.allCases.first { $0 != kind && $0 != .person })
        archive.entities = [.named("\(wrong.folder)/yunting", "云庭购物中心二期")]
        #expect(SuggestionList.suggestions(for: archive, settled: []).map(\.matter) == [.newName])
    }
}

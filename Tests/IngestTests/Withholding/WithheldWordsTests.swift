import ArchiveModel
import Testing

@testable import Ingest

/// What no published byte may hold.
struct WithheldWordsTests {
    private let own = "天干物燥小心火烛各家各户都要记在心上"
    private let shared = "今年春耕的种子已经备齐各村的水渠也清过一遍"

    private func held(
        _ target: Withholding.Target, name: String? = nil, _ action: Withholding.Action = .mask
    ) -> Withholding {
        Withholding(
            id: "1", target: target, name: name, action: action, shownAs: "某某", publicReason: "应本人要求",
            location: SourceLocation("1.md", line: 1))
    }

    private func published(_ articles: [Article]) throws -> Archive {
        let issue = ArchiveModel.Issue(id: try #require(IssueID("2021-03-01")), pages: [], articles: articles)
        return Archive(settings: ArchiveSettings(title: "试", paperName: "试"), issues: [issue])
    }

    private func letters(_ text: String) -> [Unicode.Scalar] { LetterText(text).letters }

    @Test func `a text has a run from each letter that enough others follow`() {
        #expect(WithheldWords.runs(of: letters(String(own.prefix(15)))) == [])
        #expect(WithheldWords.runs(of: letters(own)).count == own.count - 15)
    }

    @Test func `a run is the same wherever it stands`() throws {
        let run = try #require(WithheldWords.runs(of: letters(String(own.prefix(16)))).first)
        #expect(WithheldWords.runs(of: letters(shared + own)).contains(run))
        #expect(!WithheldWords.runs(of: letters(shared)).contains(run))
    }

    @Test func `blanks and signs are no letters of a run`() {
        let spaced = own.map { "\($0) *" }.joined()
        #expect(WithheldWords.runs(of: letters(spaced)) == WithheldWords.runs(of: letters(own)))
    }

    @Test func `a name is looked for everywhere or on the pages of its article`() throws {
        let id = try #require(MaskedArticle.id())
        let words = WithheldWords(
            [held(.everywhere, name: "单可欣"), held(.article(id), name: "林一川")], articles: [], entities: [],
            published: try published([]))
        #expect(words.names.map(\.text) == ["单可欣", "林一川"])
        #expect(words.names.map(\.article) == [nil, id])
        #expect(words.names.map(\.file) == ["1.md", "1.md"])
        #expect(words.texts == [])
    }

    @Test func `the record of a masked name is looked for, others are not`() throws {
        let records = ["单可欣", "林一川"].enumerated().map { index, name in
            Entity(
                id: EntityID(.person, "p\(index)"), name: name,
                body: MarkdownSource("", at: MaskedArticle.place), location: MaskedArticle.place)
        }
        let words = WithheldWords(
            [held(.everywhere, name: "单可欣")], articles: [], entities: records, published: try published([]))
        #expect(words.records.map(\.id) == [EntityID(.person, "p0")])
    }

    @Test func `what is only kept out of lists may be published`() throws {
        let id = try #require(MaskedArticle.id())
        let words = WithheldWords(
            [held(.everywhere, name: "单可欣", .unlist), held(.article(id), .unlist)],
            articles: [try #require(MaskedArticle.of([own]))], entities: [], published: try published([]))
        #expect(words.isEmpty)
    }

    @Test func `of a withdrawn article only what stands nowhere else is looked for`() throws {
        let id = try #require(MaskedArticle.id())
        let withdrawn = try #require(MaskedArticle.of([shared + own], headline: "小心火烛各家各户都要记住"))
        let other = try #require(MaskedArticle.of([shared]))
        let words = WithheldWords(
            [held(.article(id), .withdraw)], articles: [withdrawn], entities: [],
            published: try published([other]))
        let text = try #require(words.texts.first)
        #expect(text.runs.isDisjoint(with: WithheldWords.runs(of: letters(shared))))
        #expect(text.runs.isSuperset(of: WithheldWords.runs(of: letters(own))))
        #expect(text.headline == "小心火烛各家各户都要记住")
    }

    @Test(arguments: ["防火", "今年春耕的种子已经备齐"])
    func `a headline that is short or stands elsewhere is not looked for`(headline: String) throws {
        let id = try #require(MaskedArticle.id())
        let withdrawn = try #require(MaskedArticle.of([own], headline: headline))
        let words = WithheldWords(
            [held(.article(id), .withdraw)], articles: [withdrawn], entities: [],
            published: try published([try #require(MaskedArticle.of([shared]))]))
        #expect(words.texts.map(\.headline) == [nil])
    }
}

import ArchiveModel
import Testing

@testable import Ingest

/// An article and a record without a name.
struct ArticleMaskTests {
    private let name = "单可欣"
    private let mask = NameMask("单可欣", shownAs: "某某")

    @Test func `the name is in no field of an article that readers see`() throws {
        var article = try #require(MaskedArticle.of(["单可欣到了。", "单可欣走了。"], headline: "记单可欣"))
        article.kicker = "单可欣的一天"
        article.subheads = [Subhead("——访单可欣", before: 0), Subhead("单可欣其人", before: 1)]
        article.byline = [Credit(name: "单可欣", role: "单可欣的学生")]
        article.dateline = "单可欣讯"
        article.signedBy = "单可欣"
        article.continuesTo = "第三版单可欣"
        article.continuedFrom = "第一版单可欣"
        article.paragraphs[1].seam = Seam(
            offset: 3, fromPage: 1, toPage: 3, leaving: "下转单可欣", arriving: "上接单可欣")
        article.paragraphs[1].emendations = [
            Emendation(
                offset: 3, length: 1, state: .doubtful, printed: "走", proposed: "来",
                note: NoteID("n1"))
        ]
        var note = MaskedArticle.note(on: "单可欣", 0, 3)
        note.anchor?.prefix = "见单可欣"
        note.anchor?.suffix = "单可欣见"
        note.anchor?.candidates = ["单可欣甲", "单可欣乙"]
        note.author = "单可欣"
        note.body = MarkdownSource("说的是**单**可欣。", at: MaskedArticle.place)
        note.correction = Correction(
            state: .doubtful, change: .replace(old: "单可欣甲", new: "单可欣乙"))
        article.annotations = [note]
        let masked = mask.masked(article)
        #expect(!DenseText("\(masked)").scalars.string.contains(name))
        #expect(masked.headline == "记某某")
        #expect(masked.paragraphs.map(\.text) == ["某某到了。", "某某走了。"])
        #expect(masked.annotations[0].anchor?.candidates == ["某某甲", "某某乙"])
        #expect(masked.annotations[0].body.text == "说的是**某某。")
    }

    @Test func `an article without the name stays as it is`() throws {
        let article = try #require(MaskedArticle.of(["林一川到了。", "走了。"], headline: "水渠"))
        #expect("\(mask.masked(article))" == "\(article)")
    }

    @Test func `a name that two paragraphs share is told once, where it begins`() throws {
        let article = try #require(MaskedArticle.of(["昨日，单", "可", "欣到了。"]))
        #expect(mask.masked(article).paragraphs.map(\.text) == ["昨日，某某", "", "到了。"])
    }

    @Test func `a name that the headline begins is taken out of the text`() throws {
        let article = try #require(MaskedArticle.of(["欣到了。单可欣说好。"], headline: "来了单可"))
        let masked = mask.masked(article)
        #expect(masked.headline == "来了某某")
        #expect(masked.paragraphs.map(\.text) == ["到了。某某说好。"])
    }

    @Test func `notes, corrections and seams stay on their words`() throws {
        var article = try #require(MaskedArticle.of(["单可欣到了河湾镇，看了水渠。"]))
        article.annotations = [MaskedArticle.note(on: "河湾镇", 5, 3)]
        article.paragraphs[0].seam = Seam(offset: 9, fromPage: 1, toPage: 2)
        article.paragraphs[0].emendations = [
            Emendation(
                offset: 11, length: 2, state: .misprint, printed: "水渠", proposed: "水库", note: NoteID("n2"))
        ]
        let masked = mask.masked(article)
        let text = Array(masked.paragraphs[0].text.unicodeScalars)
        let position = try #require(masked.annotations[0].anchor?.position)
        #expect(text[position.offset..<position.offset + position.length].string == "河湾镇")
        let emendation = masked.paragraphs[0].emendations[0]
        #expect(text[emendation.offset..<emendation.offset + emendation.length].string == "水渠")
        #expect(masked.paragraphs[0].seam?.offset == 8)
    }

    @Test func `a note on the headline stays on its words`() throws {
        var article = try #require(MaskedArticle.of(["正文。"], headline: "单可欣看水渠"))
        article.annotations = [MaskedArticle.note(on: "水渠", block: -1, 4, 2)]
        let position = try #require(mask.masked(article).annotations[0].anchor?.position)
        #expect((position.block, position.offset, position.length) == (-1, 3, 2))
    }

    @Test func `the record of the name is no record any more`() {
        #expect(mask.masked(record("单 可欣")) == nil)
        #expect(mask.masked(record("单可欣小学")) == nil)
        #expect(mask.masked(record("林一川")) != nil)
    }

    @Test func `the name is in no field of another record`() throws {
        var entity = record("林一川")
        entity.aliases = ["单可欣的老师", "林老师"]
        entity.qualifier = "单可欣的老师"
        entity.type = "单可欣故居"
        entity.body = MarkdownSource("教过单可欣。", at: MaskedArticle.place)
        entity.sameAs = ["https://example.org/%E5%8D%95%E5%8F%AF%E6%AC%A3", "https://example.org/lin"]
        let url = FactSource.url("https://example.org/单可欣")
        let change = Role.Change(source: url, by: "单可欣任命")
        entity.roles = [Role(title: "单可欣的秘书", from: change, to: change)]
        let figure = Figure(name: "单可欣的分", value: "单可欣", unit: "单可欣")
        entity.stages = [Stage(status: "单可欣开工", source: url, figures: [figure])]
        let masked = try #require(mask.masked(entity))
        #expect(!"\(masked)".contains(name))
        #expect(!"\(masked)".contains("%E5%8D%95"))
        #expect(masked.aliases == ["林老师"])
        #expect(masked.sameAs == ["https://example.org/lin"])
        #expect(masked.roles[0].title == "某某的秘书")
        #expect(masked.roles[0].from?.source == nil)
        #expect(masked.stages[0].status == "某某开工")
    }

    private func record(_ name: String) -> Entity {
        Entity(
            id: EntityID(.person, "x"), name: name, body: MarkdownSource("", at: MaskedArticle.place),
            location: SourceLocation("people/x.md"))
    }
}

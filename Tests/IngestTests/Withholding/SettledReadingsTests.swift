import ArchiveModel
import Testing

@testable import Ingest

/// Corrections that would tell a withheld name by one of their readings.
struct SettledReadingsTests {
    private let mask = NameMask("单可欣", shownAs: "某某")

    private func emendation(
        _ offset: Int, _ length: Int, _ printed: String, _ proposed: String, _ note: String = "n1"
    ) -> Emendation {
        Emendation(
            offset: offset, length: length, state: .misprint, printed: printed, proposed: proposed,
            note: NoteID(note))
    }

    private func article(_ text: String, _ emendations: [Emendation]) throws -> Article {
        var article = try #require(MaskedArticle.of([text]))
        article.paragraphs[0].emendations = emendations
        article.annotations = emendations.map { emendation in
            var note = MaskedArticle.note(
                emendation.note.description, on: emendation.printed, emendation.offset, emendation.length)
            note.correction = Correction(
                state: .misprint, change: .replace(old: emendation.printed, new: emendation.proposed))
            return note
        }
        return article
    }

    @Test(arguments: [("单可新", "单可欣"), ("单可欣", "单可新")])
    func `a correction of which one reading is the name is made final, with the name in the text`(
        printed: String, proposed: String
    ) throws {
        let settled = mask.settled(try article("来了单可新。", [emendation(2, 3, printed, proposed)]))
        #expect(settled.paragraphs[0].text == "来了单可欣。")
        #expect(settled.paragraphs[0].emendations == [])
        #expect(settled.annotations[0].correction == nil)
    }

    @Test func `what was made final is masked, and nothing tells how it was spelt`() throws {
        let masked = mask.masked(try article("来了单可新。", [emendation(4, 1, "新", "欣")]))
        #expect(masked.paragraphs[0].text == "来了某某。")
        #expect(!"\(masked)".contains("单可"))
    }

    @Test func `two corrections that make the name together are both made final`() throws {
        let settled = mask.settled(
            try article("来了丹可新。", [emendation(2, 1, "丹", "单"), emendation(4, 1, "新", "欣", "n2")]))
        #expect(settled.paragraphs[0].text == "来了单可欣。")
        #expect(settled.paragraphs[0].emendations == [])
    }

    @Test func `a correction that tells nothing stays on its words`() throws {
        let settled = mask.settled(
            try article("来了单新，昨天。", [emendation(2, 2, "单新", "单可欣"), emendation(5, 2, "昨天", "今天", "n2")]))
        #expect(settled.paragraphs[0].text == "来了单可欣，昨天。")
        #expect(settled.paragraphs[0].emendations == [emendation(6, 2, "昨天", "今天", "n2")])
        #expect(settled.annotations[1].correction != nil)
        #expect(settled.annotations[1].anchor?.position == TextPosition(block: 0, offset: 6, length: 2))
    }

    @Test func `an article whose corrections tell nothing stays as it is`() throws {
        let article = try article("来了林一川，昨天。", [emendation(6, 2, "昨天", "今天")])
        #expect("\(mask.settled(article))" == "\(article)")
    }
}

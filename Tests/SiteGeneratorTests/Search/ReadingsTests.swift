import ArchiveModel
import Testing

@testable import SiteGenerator

struct ReadingsTests {
    private func emendation(_ offset: Int, _ state: Correction.State, _ printed: String, _ proposed: String)
        -> Emendation
    {
        let length = (state == .misreading ? proposed : printed).unicodeScalars.count
        return Emendation(
            offset: offset, length: length, state: state, printed: printed, proposed: proposed,
            note: NoteID("n"))
    }

    private func readings(_ text: String, _ emendations: [Emendation]) -> [String] {
        let paragraph = Paragraph(text, page: 1, lines: 1...1, emendations: emendations)
        return paragraph.readings.map { $0.role.rawValue + ":" + $0.text }
    }

    @Test func `a paragraph without corrections has one reading`() {
        #expect(readings("治理河道", []) == ["b:治理河道"])
    }

    @Test func `a misreading is found as the source has it, a misprint as it should be`() {
        let both = [emendation(0, .misreading, "治量", "治理"), emendation(4, .misprint, "三十", "三百")]
        #expect(readings("治理河道三十处", both) == ["b:治理河道三十处", "p:治量河道三十处", "c:治理河道三百处"])
    }

    @Test func `what was printed over itself is looked for once, beside the readings of others`() {
        var twice = emendation(0, .misreading, "春耕开始春耕开始", "春耕开始")
        twice.reason = .overprinted
        #expect(readings("春耕开始", [twice]) == ["b:春耕开始"])
        let other = emendation(4, .misreading, "子", "了")
        #expect(readings("春耕开始了", [twice, other]) == ["b:春耕开始了", "p:春耕开始子"])
    }

    @Test func `words struck out stay in the source's reading`() {
        #expect(readings("取实效", [emendation(1, .misreading, "得", "")]) == ["b:取实效", "p:取得实效"])
    }
}

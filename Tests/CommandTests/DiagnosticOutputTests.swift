import ArchiveModel
import Command
import Testing

@Suite struct DiagnosticOutputTests {
    private static func diagnostics(_ count: Int, _ kind: DiagnosticKind) -> [Diagnostic] {
        (1...count).map { Diagnostic(kind, "The \(kind.severity.rawValue) number \($0)") }
    }

    @Test func `a person is shown two hundred errors and ten warnings of one kind, a tool everything`() {
        let found = Self.diagnostics(212, .badValue) + Self.diagnostics(2_513, .danglingLink)
        let text = DiagnosticOutput(.people).text(found)
        #expect((found.prefix(200) + found[212..<222]).allSatisfy { text.contains($0.message) })
        #expect(!text.contains("error: \(found[200].message)") && !text.contains(found[222].message))
        #expect(text.contains("12 more errors [bad-value]"))
        #expect(
            text.hasSuffix("2,503 more warnings [dangling-link]; '--diagnostics tools' prints every one\n"))
        let lines = DiagnosticOutput(.tools).text(found).split(separator: "\n")
        #expect(lines.count == found.count)
    }

    @Test func `of an endless line the words around the place are shown`() {
        let line = String(repeating: "水", count: 300_000) + "火" + String(repeating: "水", count: 300_000)
        let place = SourceLocation("a.txt", line: 1, column: 900_001, length: 3)
        let text = PeoplePrinter(usesColour: false, line: { _ in line }).text(
            Diagnostic(.movedNote, "m", at: place))
        #expect(text.utf8.count < 1_000)
        #expect(text.contains("…水") && text.contains("水火水") && text.contains("水…"))
        let lines = text.split(separator: "\n")
        #expect(lines.last?.hasSuffix("^^") == true && lines.last?.contains("^^^") == false)
    }

    @Test func `ten warnings need no word about others`() {
        #expect(!DiagnosticOutput(.people).text(Self.diagnostics(10, .danglingLink)).contains("more"))
    }
}

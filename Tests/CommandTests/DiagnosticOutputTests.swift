import ArchiveModel
import Command
import Testing

@Suite struct DiagnosticOutputTests {
    private static func diagnostics(_ count: Int, _ severity: Severity) -> [Diagnostic] {
        (1...count).map { Diagnostic("many", severity, "The \(severity.rawValue) number \($0)") }
    }

    @Test func `a person is shown every error and ten warnings of one kind, a tool everything`() {
        let found = Self.diagnostics(12, .error) + Self.diagnostics(2_513, .warning)
        let text = DiagnosticOutput(.people).text(found)
        #expect(found.prefix(22).allSatisfy { text.contains($0.message) })
        #expect(!text.contains(found[22].message))
        #expect(text.hasSuffix("2,503 more warnings [many]; '--diagnostics tools' prints every one\n"))
        let lines = DiagnosticOutput(.tools).text(found).split(separator: "\n")
        #expect(lines.count == found.count)
    }

    @Test func `ten warnings need no word about others`() {
        #expect(!DiagnosticOutput(.people).text(Self.diagnostics(10, .warning)).contains("more"))
    }
}

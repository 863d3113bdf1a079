import ArchiveModel
import Testing

@Suite struct DiagnosticTests {
    private func diagnostic(_ kind: DiagnosticKind, _ path: String, _ line: Int, _ column: Int) -> Diagnostic
    {
        Diagnostic(kind, "m", at: SourceLocation(path, line: line, column: column))
    }

    @Test func `Diagnostics are shown by file, line, column, then id`() {
        let ordered = [
            Diagnostic(.wrongType, "no place"),
            diagnostic(.badValue, "a.md", 2, 9), diagnostic(.badURL, "a.md", 10, 1),
            diagnostic(.badURL, "a.md", 10, 2),
            diagnostic(.badValue, "a.md", 10, 2), diagnostic(.badURL, "b.md", 1, 1),
        ]
        #expect(Array(ordered.reversed()).sortedForDisplay() == ordered)
    }

    @Test func `A diagnostic that was raised twice is shown once`() {
        let one = diagnostic(.badURL, "a.md", 1, 1)
        #expect([one, one].sortedForDisplay() == [one])
    }

    @Test func `A line that is too long to repeat is no excerpt`() {
        let short = String(repeating: "水", count: Diagnostic.longestExcerpt / 3)
        #expect(Diagnostic(.movedNote, "", excerpt: short).excerpt == short)
        #expect(Diagnostic(.movedNote, "", excerpt: short + "水水").excerpt == nil)
        #expect(SourceText(path: "a", "\n\(short)\n").excerpt(2) == short)
        #expect(SourceText(path: "a", "\n\(short)水水\n").excerpt(2) == nil)
    }

    @Test func `Only an error is an error`() {
        #expect(![Diagnostic(.danglingLink, ""), Diagnostic(.movedNote, "")].hasErrors)
        #expect([Diagnostic(.danglingLink, ""), Diagnostic(.badValue, "")].hasErrors)
        #expect(Severity.allCases.sorted() == [.error, .warning, .note])
    }

    @Test func `Unwrapping hands over value and findings, in order`() {
        var found = [diagnostic(.badURL, "x", 1, 1)]
        let value = Diagnosed(7, [diagnostic(.badValue, "x", 1, 1)]).map { $0 + 1 }.unwrap(into: &found)
        #expect(value == 8)
        #expect(found.map(\.kind) == [.badURL, .badValue])
    }
}

@Suite struct NearMissTests {
    @Test(arguments: [
        ("alises", "aliases"), ("naem", "name"), ("Name", "name"), ("withn", "within"), ("名子", "名字"),
    ])
    func `A misspelling finds its word`(word: String, meant: String) {
        #expect(nearMiss(for: word, among: ["name", "aliases", "within", "名字"]) == meant)
    }

    @Test func `A distant word and a tie find nothing`() {
        #expect(nearMiss(for: "telephone", among: ["name", "aliases"]) == nil)
        #expect(nearMiss(for: "cat", among: ["bat", "rat"]) == nil)
        #expect(nearMiss(for: "", among: ["name"]) == nil)
        #expect(nearMiss(for: "name", among: []) == nil)
    }

    @Test func `The nearer of two candidates wins`() {
        #expect(nearMiss(for: "headlne", among: ["headline", "headlands"]) == "headline")
    }
}

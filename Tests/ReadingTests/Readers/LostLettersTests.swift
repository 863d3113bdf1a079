import ArchiveModel
import Testing

@testable import Reading

/// Letters of a page that say nothing to a reader.
struct LostLettersTests {
    private func read(_ text: String) -> Diagnosed<[PageSource]> {
        PlainTextReader().read(ArchiveFile(path: "1.txt", bytes: Array(text.utf8)), as: TextOrigin())
    }

    @Test func `letters of private use are told with their place and number, and stay`() throws {
        let page = "河口\u{E5F1}村\nа\u{F8FF}б \u{E5F1}\n\u{F0000}\u{10FFFD}\n"
        let found = read(page)
        #expect(found.value.map { $0.text.string(0..<$0.text.bytes.count) } == [page])
        let warning = try #require(found.diagnostics.first)
        #expect(found.diagnostics.count == 1 && warning.kind == .privateLetters)
        #expect(warning.location == SourceLocation("1.txt", line: 1, column: 7, length: 1))
        #expect(warning.message.contains("; 5 here are"))
        #expect(warning.notes.first?.hasPrefix("U+E5F1 (2 times), U+F8FF, U+F0000, U+10FFFD had") == true)
        #expect(warning.notes.last == "Lines 1, 2, 3; published as they are.")
    }

    @Test func `letters that were lost are told, page by page`() {
        let found = read("The mill\u{FFFD}s wheel\n\u{C}\nThe \u{FFFD}\u{FFFD}arbour\n")
        #expect(found.diagnostics.map(\.id) == ["lost-letters", "lost-letters"])
        #expect(found.diagnostics.map(\.location?.line) == [1, 3])
        #expect(found.diagnostics.map { $0.message.contains("1 letter here was lost") } == [true, false])
    }

    @Test func `what is rare and means the same everywhere is not told`() {
        #expect(read("𠀀 ﷽ 豈 ！Ａ ﬁ \u{FEFF}\u{FFFC} 🧱 \u{E0101}").diagnostics == [])
    }
}

import ArchiveModel
import TestSupport
import Testing

@Suite struct SourceTextTests {
    @Test(arguments: [
        ("", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb\rc\n\nd", ["a", "b", "c", "", "d"]),
        ("\n", [""]), ("甲\u{C}乙\n丙", ["甲\u{C}乙", "丙"]),
    ])
    func `Lines end at LF, CRLF and CR, and terminators are not part of them`(text: String, lines: [String]) {
        let source = SourceText(path: "a.txt", text)
        #expect(source.lines.map(source.string) == lines)
    }

    @Test func `A place is a line and a column in bytes`() {
        let marked = MarkedText("甲乙\n  1️⃣丙丁2️⃣\n戊")
        let source = SourceText(path: "a.txt", marked.text)
        let location = source.location(of: marked.offset(1)..<marked.offset(2))
        #expect(location == SourceLocation("a.txt", line: 2, column: 3, length: 6))
        #expect(marked.place(1) == MarkedText.Place(line: 2, column: 3))
    }

    @Test func `A place never reaches past its line`() {
        let source = SourceText(path: "a.txt", "one\ntwo")
        #expect(source.location(of: 1..<7).length == 2)
        #expect(source.location(of: 7..<7) == SourceLocation("a.txt", line: 2, column: 4))
    }

    @Test func `An offset in a terminator belongs to the line before`() {
        let source = SourceText(path: "a.txt", "a\r\nb")
        #expect((0...3).map(source.lineNumber) == [1, 1, 1, 2])
    }

    @Test func `Behind a form feed numbers go on`() {
        let source = SourceText(path: "a.txt", bytes: Array("x\ny".utf8), firstLine: 40)
        #expect(source.line(41) == "y")
        #expect(source.location(of: 2..<3).line == 41)
    }
}

@Suite struct FoldTests {
    @Test func `Width and case are folded, scalar by scalar`() {
        #expect(Fold.string("ＡbＣ　１２：") == "abc 12:")
        #expect(Fold.string("辽源") == "辽源")
        let text = "Ｘ年１０月Y"
        #expect(Fold.string(text).unicodeScalars.count == text.unicodeScalars.count)
    }
}

import ArchiveModel
import Testing

@testable import Ingest

/// Other words in the place of a name.
struct NameMaskTests {
    private let mask = NameMask("单可欣", shownAs: "某某")

    @Test(arguments: [
        ("昨日，单 可欣到了。", "昨日，某某到了。"), ("**单**可欣", "**某某"), ("单可欣单可欣", "某某某某"),
        ("[[people/x|單可欣]]", "[[people/x|某某]]"), ("昨日到了。", "昨日到了。"), ("", ""),
    ])
    func `a text keeps what stands around the name`(text: String, expected: String) {
        #expect(mask.masked(text) == expected)
    }

    @Test func `a text that is not there stays away`() {
        #expect(mask.masked(nil as String?) == nil)
    }

    @Test func `words of editors keep their place in the file`() {
        let source = MarkdownSource("见单可欣。", at: SourceLocation("a.md", line: 7))
        #expect(mask.masked(source) == MarkdownSource("见某某。", at: SourceLocation("a.md", line: 7)))
    }

    @Test func `a name that begins within itself is masked once`() {
        let text = LetterText("甲乙甲乙甲")
        #expect(NameMask("甲乙甲", shownAs: "").places(in: text) == [0..<3])
    }

    @Test func `nothing shown in its place leaves nothing`() {
        #expect(NameMask("单可欣", shownAs: "").masked("见单可欣。") == "见。")
    }

    @Test func `a page keeps its length, its lines and its blanks`() {
        let page = SourceText(path: "1.txt", "昨日单 可\n欣到了")
        let masked = mask.blackedOut(page, in: nil)
        #expect(masked.string(0..<masked.bytes.count) == "昨日■ ■\n■到了")
        #expect(masked.lines == page.lines)
    }

    @Test func `only the given parts of a page are masked`() {
        let page = SourceText(path: "1.txt", "单可欣\n单可欣")
        let masked = mask.blackedOut(page, in: [10..<19])
        #expect(masked.string(0..<masked.bytes.count) == "单可欣\n■■■")
    }

    @Test func `each character gives way to a mark of its own length`() {
        let page = SourceText(path: "1.txt", "aé单𠀀 b")
        let masked = page.blackedOut([0..<page.bytes.count - 1])
        #expect(masked.string(0..<masked.bytes.count) == "*·■🔲 b")
    }

    @Test func `a place in the old text has one in the new, and a place beyond is its end`() {
        let text = MaskedText(Array("甲乙丙丁戊".unicodeScalars), [2..<4], Array("某".unicodeScalars))
        #expect(text.scalars.string == "甲乙某戊")
        #expect((0...5).map { text.place(of: $0) } == [0, 1, 2, 2, 3, 4])
        #expect([-3, 99].map { text.place(of: $0) } == [0, 4])
    }
}

import ArchiveModel
import Testing

@testable import Reading

/// Words and marks that rules of layout ask a line for.
struct WordsTests {
    private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

    private let words: Words = ["本报讯", "新华社", "本报"]

    @Test func `words begin, end and stand in a line whatever its script`() {
        #expect(words.begin(scalars("本報訊 昨天")))
        #expect(words.length(beginning: scalars("本報訊 昨天")) == 3)
        #expect(words.length(beginning: scalars("本报记者")) == 2)
        #expect(!words.begin(scalars("据本报")) && !words.begin(scalars("")))
        #expect(words.end(scalars("据新華社")))
        #expect(!words.end(scalars("新华社电")) && !words.end(scalars("社")))
        #expect(words.firstRange(in: scalars("据新华社和本报")) == 1..<4)
        #expect(words.occur(in: scalars("据本报")) && !words.occur(in: scalars("据报")))
    }

    @Test func `a folded line is asked without folding it again`() {
        #expect(words.begin(folded: scalars("本报讯")) && words.occur(inFolded: scalars("据新华社")))
        #expect(!words.begin(folded: scalars("本報訊")) && !words.occur(inFolded: scalars("新華社")))
    }

    @Test func `marks are themselves only`() {
        let marks: Marks = "。！"
        #expect(marks.contains("。" as Unicode.Scalar) && marks.contains("！" as Unicode.Scalar))
        #expect(!marks.contains("!" as Unicode.Scalar) && !marks.contains(nil))
        // The last six bits are those of 。
        #expect(!marks.contains("\u{3042}" as Unicode.Scalar) && !marks.contains("B" as Unicode.Scalar))
    }
}

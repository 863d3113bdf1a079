import ArchiveModel
import Testing

@testable import Ingest

/// Withheld names in what is published, however they are set.
struct NameFinderTests {
    private let finder = NameFinder(["单可欣"])

    @Test(arguments: [
        "单可欣", "单 可　欣", "单\n可\r\n欣", "单\u{200D}可\u{AD}欣\u{FE0F}", "**单**可_欣_", "`单`可~欣~", "單可欣",
        "前单可欣后", "单单可可欣欣",
    ])
    func `a name is found whatever stands between its characters without being read`(text: String) {
        #expect(finder.finds(text))
    }

    @Test(arguments: ["单，可欣", "单可新", "单可", "可欣单", "", "单可可欣", "单可 和 欣"])
    func `what parts the characters for a reader is no name`(text: String) {
        #expect(!finder.finds(text))
    }

    @Test func `the longest name of a place is told, and none that overlaps it`() {
        let finder = NameFinder(["单可", "单可欣", "欣与"])
        let finds = finder.all(in: LetterText("单可欣与单可"))
        #expect(finds.map(\.name) == ["单可欣", "单可"])
        #expect(finds.map(\.letters) == [0..<3, 4..<6])
    }

    @Test func `names within others are told where all are asked for`() {
        let finder = NameFinder(["单可", "单可欣", "可欣", "林一川"])
        #expect(finder.names(in: LetterText("见单可欣。")) == ["单可", "单可欣", "可欣"])
    }

    @Test func `names of nothing but blanks are found nowhere`() {
        let finder = NameFinder(["", " ", "**"])
        #expect(finder.isEmpty)
        #expect(!finder.finds(" ** "))
        #expect(finder.names(in: LetterText("甲")) == [])
    }

    @Test func `a letter knows its place in the text`() {
        let text = LetterText("Ａ *单\u{200B}可")
        #expect(text.letters.string == "a单可")
        #expect(text.places == [0, 3, 5])
    }
}

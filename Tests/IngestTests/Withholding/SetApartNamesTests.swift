import ArchiveModel
import Testing

@testable import Ingest

/// Withheld names that signs set apart, that are parts of other words, or that are shortened.
struct SetApartNamesTests {
    private func isHidden(_ name: String, _ initials: [String] = [], in text: String) throws -> Bool {
        let mask = NameMask(name, initials: initials, shownAs: "◆")
        let article = try #require(MaskedArticle.of([text]))
        let masked = mask.masked(article).paragraphs[0].text
        let page = SourceText(path: "1.txt", text)
        let answers = [
            NameFinder([name], initials: initials).finds(text), mask.isIn(text), masked.contains("◆"),
            mask.masked(text).contains("◆"), mask.blackedOut(page, in: nil).bytes != page.bytes,
        ]
        #expect(Set(answers).count == 1, "\(name) in \(text): \(answers)")
        return answers[0]
    }

    @Test(arguments: [
        "单·可·欣", "单、可、欣", "单（可）欣", "(单)可欣", "【单】可欣", "单「可欣」", "“单”可欣", "单-可-欣", "单•可・欣", "单\u{FE00}可欣",
        "单\u{E0101}可欣", "单\u{20DD}可欣", "单/可/欣", "单＊可＊欣", "〔单〕[可]{欣}", "单|可|欣", "單可欣",
        "单\u{0336}可\u{0336}欣\u{0336}",
    ])
    func `signs between its characters do not show a name`(text: String) throws {
        #expect(try isHidden("单可欣", in: "昨日，\(text)到了。"))
    }

    @Test(arguments: [("德川", "徳川"), ("德川", "德川"), ("黑泽", "黒澤"), ("万里", "萬里")])
    func `forms of one Han character are one`(name: String, text: String) throws {
        #expect(try isHidden(name, in: "昨日，\(text)到了。"))
    }

    @Test(arguments: ["单。可欣", "单，可欣", "单；可欣", "单？可欣", "单某可欣", "单○可欣"])
    func `what parts two sentences parts a name`(text: String) throws {
        #expect(try !isHidden("单可欣", in: "昨日，\(text)到了。"))
    }

    @Test(arguments: [
        ("Ann", "the annual fair", false), ("Ann", "Joann came", false), ("Ann", "Ann's shop", true),
        ("Ann", "A n n came", true), ("Li Wei", "Li-Wei came", true), ("Li Wei", "Li (Wei) came", true),
        ("Li Wei", "Delhi Weir", false), ("Иванов", "дом Иванова", true), ("Ross", "across the road", false),
        ("Ross", "Rossi came", false), ("Ann Lee", "met Joann. Lee went", false),
        ("Margaret Hale", "DrMargaretHale", true), ("O'Neill", "ONeill came", true),
        ("Jean-Paul", "Jean Paul came", true), ("J. R. Doyle", "J.R. Doyle came", true),
        ("J. R. Doyle", "JR Doyle came", true),
    ])
    func `in an alphabet with capitals a short name is a word`(name: String, text: String, isThere: Bool)
        throws
    {
        #expect(try isHidden(name, in: text) == isThere)
    }

    @Test func `a name that ends a headline is found, whatever begins the text`() throws {
        let article = try #require(MaskedArticle.of(["Yesterday it rained."], headline: "The house of Ann"))
        #expect(NameMask("Ann", shownAs: "N.").masked(article).headline == "The house of N.")
    }

    @Test(arguments: [
        ("a letter of J. S. to the paper", true), ("J.S. wrote", true), ("signed JS", true),
        ("the file js", false), ("JSON", false), ("(J. S.)", true), ("AJ. S.", false),
    ])
    func `initials are hidden where a withholding gives them, as whole words with their capitals`(
        text: String, isThere: Bool
    ) throws {
        #expect(try isHidden("Jane Smith", ["J. S."], in: text) == isThere)
        #expect(try !isHidden("Jane Smith", in: text))
    }

    @Test func `a withholding says which initials are meant`() {
        let fields =
            "target: \"*\"\nname: Jane Smith\ninitials: [J. S., Jane S.]\naction: mask\npublic_reason: x"
        let source = SourceText(path: "1.md", "---\n\(fields)\n---\n")
        let read = WithholdingReader.withholding(source, id: "1", language: .simplifiedChinese)
        #expect(read.diagnostics == [])
        #expect(read.value?.initials == ["J. S.", "Jane S."])
    }

    @Test(arguments: [
        ("target: 2021-03-01-p1-a1\naction: withdraw\ninitials: [J. S.]", "withholds-nothing"),
        ("target: \"*\"\nname: 单可欣\naction: mask\ninitials: [J.]", "short-name"),
        ("target: \"*\"\nname: 单可欣\naction: mask\nwith_records: true", "withholds-nothing"),
    ])
    func `keys that say nothing beside the others are errors`(fields: String, id: String) {
        let source = SourceText(path: "1.md", "---\n\(fields)\npublic_reason: x\n---\n")
        let read = WithholdingReader.withholding(source, id: "1", language: .simplifiedChinese)
        #expect(read.diagnostics.map(\.id) == [id])
        #expect(read.value == nil)
    }
}

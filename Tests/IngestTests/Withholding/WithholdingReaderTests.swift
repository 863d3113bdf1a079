import ArchiveModel
import Testing

@testable import Ingest

/// Withholdings as files say them.
struct WithholdingReaderTests {
    private func read(_ fields: String, in language: PaperLanguage = .simplifiedChinese) -> Diagnosed<
        Withholding?
    > {
        WithholdingReader.withholding(
            SourceText(path: "2026-1.md", "---\n\(fields)\n---\n内部说明。\n"), id: "2026-1", language: language)
    }

    @Test func `a file says what, where, how, since when and why`() throws {
        let fields = """
            target: 2021-01-27-p1-a7
            name: 单可欣
            action: mask
            shown_as: 单某
            decided: 2026-03-01
            public_reason: 应本人要求
            """
        let read = read(fields)
        let article = try #require(ArticleID("2021-01-27-p1-a7"))
        let expected = Withholding(
            id: "2026-1", target: .article(article), name: "单可欣", action: .mask, shownAs: "单某",
            decided: CalendarDate("2026-03-01"), publicReason: "应本人要求",
            location: SourceLocation("2026-1.md", line: 1))
        #expect(read.diagnostics == [])
        #expect(read.value == expected)
    }

    @Test func `without other words a name gives way to 某某`() {
        let read = read("target: \"*\"\nname: 单可欣\naction: mask\npublic_reason: 应本人要求")
        #expect(read.value?.target == .everywhere)
        #expect(read.value?.shownAs == "某某")
    }

    @Test(arguments: [
        ("en-GB", "[name withheld]"), ("zh-Hant", "某某"), ("de", "[Name nicht genannt]"),
        ("sv", "[name withheld]"),
    ]) func `it gives way to words of the paper's language`(tag: String, words: String) throws {
        let language = try #require(PaperLanguage(tag: tag))
        let read = read("target: \"*\"\nname: J. Doyle\naction: mask\npublic_reason: x", in: language)
        #expect(read.value?.shownAs == words)
    }

    @Test(arguments: [
        ("target: \"*\"\nname: 单可欣\naction: maks\npublic_reason: 甲", "unknown-value", 4),
        ("target: \"*\"\nname: 单可欣\naction: mask", "missing-key", 2),
        ("target: \"*\"\nname: 单可欣\naction: mask\npublic_reason: 甲\nwhy: 乙", "unknown-key", 6),
        ("target: \"*\"\nname: 单可欣\naction: mask\npublic_reason: 单可欣要求", "withholding-tells", 5),
        ("target: 2021-13-01-p1-a1\naction: withdraw\npublic_reason: 甲", "bad-value", 2),
        ("target: \"*\"\nname: 单可欣\naction: mask\npublic_reason: 甲\ndecided: 昨天", "bad-value", 6),
    ])
    func `a file that cannot be kept to the letter withholds nothing, and says so with its line`(
        fields: String, id: String, line: Int
    ) {
        let read = read(fields)
        #expect(read.value == nil)
        #expect(read.diagnostics.map(\.id) == [id])
        #expect(read.diagnostics.first?.location?.line == line)
    }
}

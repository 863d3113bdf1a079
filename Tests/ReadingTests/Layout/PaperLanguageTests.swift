import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// Which words of layout are looked for is decided by the paper's language, among those of one script.
@Suite struct `The language of a paper` {
    private static func reading(_ page: String, in tag: String?) -> IssueReading {
        let language = tag.flatMap { PaperLanguage(tag: $0) }
        return IssueReader.read(
            issue: .sample, pages: [1: SourceText(path: "1.txt", page)], in: language
        ).value
    }

    /// A word that begins a line of names in one language begins a headline in another.
    private static func page(_ head: String) -> String {
        """
        \(head)

        The column crossed the river at noon and held the mill by dark. No word had come from
        the second column, and the road behind it was closed to all but the wagons of the wounded.
        """
    }

    @Test(
        arguments: [
            ("VON MARWITZ GAINS THE RIVER", "en", true), ("VON MARWITZ GAINS THE RIVER", "en-GB", true),
            ("VON MARWITZ GAINS THE RIVER", "fr", true), ("PAR VALUE CUT IN HALF", "en", true),
            ("PAR VALUE CUT IN HALF", "de", true), ("Von Else Hartung", "de", false),
            ("Von Else Hartung", nil, false), ("Von Else Hartung", "sv", false),
            ("Par Louise Marchand", "fr", false), ("By Alma Reed", "en", false),
            ("By Alma Reed", "zh-Hans", false),
            ("By Alma Reed", "ru", false),
        ] as [(String, String?, Bool)])
    func `decides which word before a name says who wrote`(line: String, tag: String?, isHeadline: Bool) {
        let paper = PaperWords.of(tag.flatMap { PaperLanguage(tag: $0) })
        #expect((LatinText.byline(Array(line.unicodeScalars), in: paper) == nil) == isHeadline)
        if isHeadline {
            #expect(Self.reading(Self.page(line), in: tag).articles.map(\.headline) == [line])
        }
    }

    @Test(
        arguments: [
            ("(Continued on Page 3)", "en", true), ("(Continued on Page 3)", "fr", false),
            ("(Continued on Page 3)", nil, true), ("(Continued on Page 3)", "nl", true),
            ("(Fortsetzung auf Seite 3)", "de-AT", true), ("(Fortsetzung auf Seite 3)", "en", false),
            ("(Suite page 3)", "fr-CA", true), ("(Suite page 3)", "en", false), ("（下转第三版）", "en", true),
            ("（下转第三版）", "zh-Hant", true), ("(Suite page 3)", "zh-Hans", true),
        ] as [(String, String?, Bool)])
    func `decides which words lead to another page`(line: String, tag: String?, leads: Bool) {
        let paper = PaperWords.of(tag.flatMap { PaperLanguage(tag: $0) })
        #expect(JumpLine.ends(Array(line.unicodeScalars), of: paper) == leads)
    }

    @Test(
        arguments: [
            ("Jeudi 12 Décembre 1912", "fr", true), ("Jeudi 12 Décembre 1912", "en", false),
            ("Thursday, Dec. 12, 1912", "en", true), ("Donnerstag, den 12. Dezember 1912", "de", true),
            ("Donnerstag, den 12. Dezember 1912", nil, true), ("Thursday, Dec. 12, 1912", "zh-Hant", true),
            ("Thursday, Dec. 12, 1912", "pl", true),
        ] as [(String, String?, Bool)])
    func `decides in which words a day is read`(line: String, tag: String?, isDate: Bool) {
        let paper = PaperWords.of(tag.flatMap { PaperLanguage(tag: $0) })
        #expect((LatinDate(Array(line.unicodeScalars), in: paper) != nil) == isDate)
    }

    @Test func `decides which hyphens at line ends belong to the word, and Russian knows its own`() {
        func joined(_ one: String, _ other: String, _ tag: String?) -> String {
            let divided = DividedWords(in: .of(tag.flatMap { PaperLanguage(tag: $0) }))
            var text = Array(one.unicodeScalars)
            LineJoining.append(Array(other.unicodeScalars), to: &text, divided)
            return text.string
        }
        #expect(joined("he was twenty-", "two", "en") == "he was twenty-two")
        #expect(joined("he was twenty-", "two", "de") == "he was twentytwo")
        #expect(joined("он кто-", "то", "ru") == "он кто-то")
        #expect(joined("he was twenty-", "two", "ru") == "he was twenty-two")
        #expect(joined("он кто-", "то", "en") == "он кто-то")
        #expect(joined("he was twenty-", "two", nil) == "he was twenty-two")
    }
}

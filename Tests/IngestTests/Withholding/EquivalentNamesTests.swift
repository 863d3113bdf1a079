import ArchiveModel
import TestSupport
import Testing

@testable import Ingest

/// Withheld names in texts that write them in another form.
struct EquivalentNamesTests {
    private func isHidden(_ name: String, in printed: String) throws -> Bool {
        let mask = NameMask(name, shownAs: "某某")
        let article = try #require(MaskedArticle.of(["昨日 \(printed) 到了。"]))
        let masked = mask.masked(article).paragraphs[0].text
        let body = mask.masked("昨日 \(printed) 到了。")
        let page = SourceText(path: "1.txt", "昨日 \(printed) 到了。")
        let black = mask.blackedOut(page, in: nil)
        let isBlack = black.bytes.count == page.bytes.count && black.bytes != page.bytes
        // Signs around a name are none of its letters.
        let isMasked = [masked, body].allSatisfy { LetterText($0).letters.string == "昨日某某到了。" }
        return NameFinder([name]).finds(printed) && mask.isIn(printed) && isMasked && isBlack
    }

    @Test func `a name is hidden in every form that is the same`() throws {
        for pair in try EquivalentTexts.load().same {
            for (name, printed) in pair.directions { #expect(try isHidden(name, in: printed), "\(pair)") }
        }
    }

    @Test(arguments: [
        ("محمد", "مُحَمَّد"), ("שלום", "שָׁלוֹם"), ("شَمْس", "شمس"), ("Müller", "M\u{AD}u\u{200B}\u{308}l\u{2060}ler"),
        ("单可欣", "单\u{E0100}可\u{FE00}欣"), ("O'Neill", "O`Neill"), ("Jean-Paul", "Jean\u{2011}\u{AD}Paul"),
    ])
    func `a name is hidden with points, marks and what is not seen within it`(name: String, printed: String)
        throws
    {
        #expect(try isHidden(name, in: printed))
    }

    @Test func `a name is not hidden where its letters differ`() throws {
        let texts = try EquivalentTexts.load()
        // Apostrophes and hyphens part no name.
        let holds = { (text: String, name: String) in
            !LetterText(text).letters.occurrences(of: LetterText(name).letters).isEmpty
        }
        for pair in texts.other where !holds(pair.other, pair.one) && !holds(pair.one, pair.other) {
            for (name, printed) in pair.directions {
                #expect(!NameMask(name, shownAs: "").isIn(printed), "\(pair)")
            }
        }
        #expect(!NameMask("Müller", shownAs: "").isIn("Muller"))
    }
}

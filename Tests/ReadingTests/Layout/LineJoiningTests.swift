import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// Words that line ends divide, and letters that are set apart.
struct LineJoiningTests {
    private func page(_ text: String) -> [PageLine] { PageLine.lines(of: SourceText(path: "1.txt", text)) }

    private func joined(_ text: String, _ divided: DividedWords = DividedWords()) -> String {
        text.split(separator: "\n").reduce(into: [Unicode.Scalar]()) { result, line in
            LineJoining.append(Array(line.unicodeScalars), to: &result, divided)
        }.string
    }

    @Test(arguments: [
        ("town li-\nbrary", "town library"), ("Mül-\nler", "Müller"), ("gekom-\nmen", "gekommen"),
        ("о-\nткрыт", "открыт"),
        ("Mu\u{308}-\nller", "Mu\u{308}ller"), ("LI-\nBRARY", "LIBRARY"),
        ("Immo\u{AD}\nbilien", "Immobilien"),
        ("Immo¬\nbilien", "Immobilien"), ("Eiſen⸗\nbahn", "Eiſenbahn"), ("thous-\nand men", "thousand men"),
        ("par-\nle", "parle"), ("mes-\nto", "mesto"), ("may-\nor", "mayor"),
    ])
    func `a word that a line end divides is one again`(lines: String, text: String) {
        #expect(Array(joined(lines).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(arguments: [
        ("twenty-\ntwo tables", "twenty-two tables"), ("Nord-\nOst", "Nord-Ost"), ("dit-\nil", "dit-il"),
        ("a-t-\nelle", "a-t-elle"),
        ("кто-\nто", "кто-то"), ("1914-\n18", "1914-18"), ("1914–\n18", "1914–18"), ("20-\nyear", "20-year"),
        ("X-\nray", "X-ray"), ("brother-\nin-law", "brother-in-law"), ("mother-in-\nlaw", "mother-in-law"),
        ("c'est-\nà-dire", "c'est-à-dire"),
        ("demanda-\nt-on", "demanda-t-on"), ("Jean-\nPierre", "Jean-Pierre"),
        ("biało-\n-czerwony", "biało-czerwony"),
        ("two-\nthirds", "two-thirds"), ("Vice-\nPresident", "Vice-President"), ("de l'\nété", "de l'été"),
        ("qu’\nil", "qu’il"),
        ("self-\nmade", "self-made"),
    ])
    func `a compound keeps its hyphen, and what is elided no blank`(lines: String, text: String) {
        #expect(joined(lines) == text)
    }

    @Test(arguments: [
        ("Vor-\nund Nachteile", "Vor- und Nachteile"),
        ("two-\nand three-year terms", "two- and three-year terms"),
        ("the pier -\nsaid he", "the pier - said he"), ("the pier--\nsaid he", "the pier-- said he"),
        ("the dogs'\nbed", "the dogs' bed"),
        ("(the mill)\nand", "(the mill) and"), ("rock 'n'\nroll", "rock 'n' roll"),
    ])
    func `other marks at a line end end a word`(lines: String, text: String) {
        #expect(joined(lines) == text)
    }

    @Test func `a hyphen inside of a line says how the same word is written at a line end`() {
        let divided = DividedWords(page("The saw-mill stands.\nIt was the saw-\nmill of old."), in: .all)
        #expect(joined("his saw-\nmill and Saw-\nMill", divided) == "his saw-mill and Saw-Mill")
        #expect(joined("his saw-\nmills", divided) == "his sawmills")
        #expect(joined("his saw-\nmill") == "his sawmill")
    }

    @Test func `a word that goes on in no line loses its mark`() {
        #expect(Array("Immo\u{AD}".unicodeScalars).withoutOpenDivision.string == "Immo")
        #expect(Array("Immo-".unicodeScalars).withoutOpenDivision.string == "Immo-")
    }

    @Test(arguments: [
        ("N O T I C E", "NOTICE"), ("F I R E   A T   M I L L", "FIRE AT MILL"),
        ("С О О Б Щ Е Н И Е", "СООБЩЕНИЕ"),
        ("S P O R T S    12 Pages", "SPORTS 12 Pages"), ("春 耕 开 始", "春耕开始"), ("1 月 12 日 开 幕", "1月12日开幕"),
        ("お し ら せ", "おしらせ"), ("2 0 2 1 年", "2021年"), ("2 0 2 1 年我市经济社会发展", "2021年我市经济社会发展"),
        ("在 2 0 2 1 年", "在2021年"),
    ])
    func `letters that are set apart for show are closed up`(line: String, text: String) {
        let scalars = Array(line.unicodeScalars)
        var closed: [Unicode.Scalar] = []
        Blanks.append(
            line: LetterSpacing.closed(scalars) ?? LetterSpacing.closedYear(scalars) ?? scalars, to: &closed,
            spacesFigures: false)
        #expect(closed.string == text)
    }

    @Test(arguments: [
        "12 9 2 1", "9 2 1 0 3", "Larkport 12 9 2 1", "Gates A B C D open", "I am at a loss",
        "the 水 was at sea",
        "北岗队 12 9 2 1", "A B C", "U. S. A. F.", "7 15 9 30", "1 0 0 2 0 0 1 0 x", "2 0 2 1 men",
        "12 2 0 2 1 年",
    ])
    func `figures and single letters among words stay as they are`(line: String) {
        let scalars = Array(line.unicodeScalars)
        #expect(LetterSpacing.closed(scalars) == nil && LetterSpacing.closedYear(scalars) == nil)
    }

    @Test func `the rows of a table are a paragraph each`() throws {
        let source = SourceText(
            path: "1.txt",
            """
            HARBOR LEAGUE

            Final Standings
            Quay Rovers 12 9 2 1
            Mill United 12 5 4 3
            Old Bridge 12 2 1 9
            The last game will be played on Sunday.
            """)
        let article = try #require(IssueReader.read(issue: .sample, pages: [1: source]).value.articles.first)
        #expect(
            article.paragraphs.map(\.text).suffix(4) == [
                "Quay Rovers 12 9 2 1", "Mill United 12 5 4 3", "Old Bridge 12 2 1 9",
                "The last game will be played on Sunday.",
            ])
    }

    @Test func `where a page ends inside a word, it is one, and its end stands on the next page`() throws {
        var builder = ParagraphBuilder()
        for (number, text) in [(1, "The council voted on Mon-"), (3, "day to buy the old mill.")] {
            let page = PageText(number: number, source: SourceText(path: "\(number).txt", text), in: .all)
            builder.add(page.lines, of: page)
        }
        builder.finish()
        let paragraph = try #require(builder.paragraphs.first)
        #expect(paragraph.text == "The council voted on Monday to buy the old mill.")
        #expect(paragraph.text.unicodeScalars.dropFirst(paragraph.seam?.offset ?? 0).first == "d")
    }
}

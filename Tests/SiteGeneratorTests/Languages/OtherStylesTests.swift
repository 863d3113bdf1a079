import ArchiveModel
import Testing

@testable import SiteGenerator

/// How texts of papers in other languages than Chinese are shown.
struct OtherStylesTests {
    private func style(_ tag: String) throws -> TextStyle { .of(try #require(PaperLanguage(tag: tag))) }

    @Test(arguments: [
        ("en-GB", "A, B", "[x]", "T"), ("zh-Hant-HK", "A、B", "〔x〕", "《T》"), ("ja", "A、B", "〔x〕", "『T』"),
        ("ar-EG", "A، B", "[x]", "T"), ("am", "A፣ B", "[x]", "T"), ("tlh", "A, B", "[x]", "T"),
        ("yue", "A、B", "〔x〕", "《T》"), ("ckb", "A، B", "[x]", "T"),
    ])
    func `lists, supplied words and titles are the language's`(
        tag: String, list: String, supplied: String, title: String
    )
        throws
    {
        let style = try style(tag)
        #expect(style.list(["A", "B"]) == list)
        #expect(style.supplied("x") == supplied)
        #expect(style.title("T") == title)
    }

    @Test(arguments: [
        ("en", "1,234.5", 1234.5), ("de", "1.234,5", 1234.5), ("fr", "1 234,5", 1234.5),
        ("de-CH", "1’234.5", 1234.5),
        ("zh-Hans", "1,234.5", 1234.5), ("pt-BR", "0,75", 0.75), ("sv", "12\u{a0}000", 12000),
    ])
    func `a number is read as the language writes it`(tag: String, text: String, expected: Double) throws {
        #expect(try style(tag).number(text) == expected)
    }

    @Test(arguments: [
        ("en", "Mr. Bell spoke. He sat.", [14, 22]), ("en", "At 5 p.m. the boat left. Why?", [23, 28]),
        ("en", "“Stop.” She ran.", [5, 15]), ("en", "It cost $4.50 then.", [18]),
        ("de", "Hr. Weiß kam. Es war der 4. Mai.", [12, 31]),
        ("hi", "नदी बढ़ी। पुल टूटा।", [8, 18]), ("zh-Hans", "桥修好了！人来了。", [4, 8]), ("el", "Ήρθε; Ναι.", [4, 9]),
    ])
    func `a full stop behind a title, an initial or a number ends no sentence`(
        tag: String, text: String, ends: [Int]
    )
        throws
    {
        let (style, scalars) = (try style(tag), Array(text.unicodeScalars))
        #expect(scalars.indices.filter { style.endsSentence(scalars, $0, in: style.allSentenceEnds) } == ends)
    }

    @Test(arguments: ["en", "fr", "ru", "ko", "de"]) func `an excerpt ends between words`(tag: String) throws
    {
        let style = try style(tag)
        let words = ["harbour", "l’éclusier", "пристань", "방파제를", "Fährschiff"]
        for length in 1...60 {
            let text = (0..<80).map { words[($0 * length) % words.count] }.joined(separator: " ")
            let opening = Opening(of: text, in: style, limit: length)
            guard opening.isCut, length * style.density > 24 else { continue }
            #expect(text.hasPrefix(opening.text + " "), "\(length): \(opening.text)")
            #expect(opening.text.unicodeScalars.count <= length * style.density)
        }
    }

    @Test func `an article without a headline is called by whole words`() throws {
        let id = try #require(ArticleID("1931-05-01-p1-a1"))
        let lines: ClosedRange<Int> = 1...1
        let text =
            "Nothing was left of the boathouse but the slip and the winch that Doyle had greased on Sunday"
        var article = Article(id: id, parts: [], paragraphs: [Paragraph(text, page: 1, lines: lines)])
        article.language = .english
        #expect(article.shownTitle == "[Nothing was left of the boathouse but the slip …]")
        article.headline = "Boathouse Gone in One Night"
        #expect(article.shownPauses == ["Boathouse Gone in One Night"])
    }

    @Test(arguments: [
        ("2021年3月2日，河口县水务局在柳河镇召开座谈会，听取意见。", "〔2021年3月2日，河口县水务局在柳河镇召开座谈会〕"),
        ("水渠修好了，三百亩稻田当天就放进了水。", "〔水渠修好了，三百亩稻田当天就放进了水〕"),
        ("河口镇、柳河镇和北岗乡的代表昨天到县里座谈，说了半天。", "〔河口镇、柳河镇和北岗乡的代表昨天到县里座谈〕"),
        ("“十四五”规划，开门问策，广泛征求意见。", "〔“十四五”规划，开门问策〕"),
    ])
    func `an article without a headline is called by its first clause, with the next where it only says when`(
        text: String, title: String
    ) throws {
        let id = try #require(ArticleID("2021-03-02-p1-a1"))
        let article = Article(id: id, parts: [], paragraphs: [Paragraph(text, page: 1, lines: 1...1)])
        #expect(article.shownTitle == title)
    }

    @Test func `a clause that is longer than a headline is cut between words and not in a name`() throws {
        let id = try #require(ArticleID("2021-03-02-p1-a1"))
        let name = "河口县农村生活污水治理工作领导小组办公室"
        let text = "昨天上午在县里开会的\(name)主任钟立言和副主任樊志远当场向各乡镇的代表宣读了新的办法和今后几年的安排"
        var article = Article(id: id, parts: [], paragraphs: [Paragraph(text, page: 1, lines: 1...1)])
        article.mentions = [
            Mention(
                kind: .organisation, name: name, surface: name,
                position: TextPosition(block: 0, offset: 10, length: 20), resolution: .unreviewed)
        ]
        let title = article.shownTitle
        #expect(title.hasSuffix("…〕") && !title.contains("办") == !title.contains(name), "\(title)")
        #expect(!title.hasSuffix("主…〕") && !title.hasSuffix("河口县农村…〕"), "\(title)")
    }

    @Test func `a long note names its words by whole words`() {
        let quote = "the slip and the winch that Doyle had greased on Sunday morning before church"
        #expect(TextStyle.english.ends(of: quote, limit: 16, each: 6) == "the slip and … church")
        #expect(TextStyle.chinese.ends(of: "一二三四五六七八九十一二三四五六七", limit: 16, each: 6) == "一二三四五六……二三四五六七")
    }

    @Test func `English is as long as its words, Chinese as its characters`() {
        #expect(TextStyle.english.length(of: ["The sluice\u{a0}held.", "", "All night"]) == 5)
        #expect(TextStyle.chinese.length(of: ["闸门 守住了。"]) == 7)
    }

    @Test(arguments: [
        ("en", "June 5, 1931"), ("en", "5 June 1931"), ("zh-Hans", "1931 年 6 月 5 日"),
        ("zh-Hant", "民國20年6月5日"),
    ])
    func `a notice is signed with a date as the language writes it`(tag: String, text: String) throws {
        #expect(try style(tag).signedDates(1931, 6, 5).contains(text.filter { $0 != " " }))
    }

    @Test(arguments: [
        ("见第三版。", "zh-Hans", "en", "zh-Hans"), ("See page three.", "zh-Hans", "en", "en"),
        ("Voir page 3.", "fr", "en", nil),
        ("Смотри «Реку».", "ru", "en", "ru"), ("See «Реку», the same day.", "ru", "en", "en"),
        ("1931", "ru", "en", nil),
        ("同日の紙面を見よ", "ja", "zh-Hans", "ja"), ("見第三版", "zh-Hant", "zh-Hans", "zh-Hant"),
    ])
    func `the letters of an editor's words tell their language, or nothing`(
        text: String, paper: String, interface: String, expected: String?
    ) throws {
        let (one, other) = (
            try #require(PaperLanguage(tag: paper)), try #require(PaperLanguage(tag: interface))
        )
        #expect(PaperLanguage.ofWords(text, one, or: other)?.tag == expected)
    }
}

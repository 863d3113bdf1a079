import ArchiveModel
import Testing

/// Which blanks of a source belong to its text.
struct BlanksTests {
    private func running(_ lines: [String], spacesFigures: Bool = true) -> String {
        var text: [Unicode.Scalar] = []
        for line in lines {
            let line = Array(line.unicodeScalars)
            if Blanks.part(text, from: line[...]) { text.append(" ") }
            Blanks.append(line: line, to: &text, spacesFigures: spacesFigures)
        }
        return text.string
    }

    @Test(arguments: [
        ("Le café  fut\u{A0}élu", "Le café fut élu"), ("12\t9 2\u{2009}1", "12 9 2 1"),
        ("« Oui » , dit-il", "« Oui » , dit-il"),
        ("다리가 3일 열렸다", "다리가 3일 열렸다"), ("记者\u{3000}\u{3000}何苗", "记者 何苗"), ("“八个着力” 实施", "“八个着力” 实施"),
        ("$ 5 — five • six", "$ 5 — five • six"), ("e\u{301} a\u{308} o", "e\u{301} a\u{308} o"),
    ])
    func `inside a line every blank stays, one for a run`(line: String, text: String) {
        #expect(Array(running([line]).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(arguments: [
        ("wo\u{200B}rd", "word"), ("wo\u{FEFF}rd", "word"), ("wo\u{2060}rd", "word"), ("wo\u{0}rd", "word"),
        ("Wert\u{AD}papier", "Wertpapier"), ("Politik\u{AD} wissenschaft", "Politikwissenschaft"),
        ("Poli¬ tik", "Politik"), ("カ\u{AD}ワ", "カワ"), ("水\u{AD}渠", "水渠"), ("ㄅ\u{2060}ㄆ", "ㄅㄆ"),
        ("水\u{200B}渠\u{FEFF}修", "水渠修"), ("\u{AD}новый", "новый"), ("새 \u{AD}다리", "새 다리"),
        ("修好了。\u{AD}", "修好了。"), ("ក\u{2060}ខ\u{AD}គ", "កខគ"), ("བོ\u{AD}ད་", "བོད་"),
        ("水¬渠", "水¬渠"),
        ("\u{E44}\u{E17}\u{E22}\u{200B}\u{E14}\u{E35}", "\u{E44}\u{E17}\u{E22}\u{200B}\u{E14}\u{E35}"),
    ])
    func `what has no width parts nothing, but where words stand without blanks`(line: String, text: String) {
        #expect(Array(running([line]).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(arguments: [
        (["the old", "house"], "the old house"), (["à la", "école"], "à la école"),
        (["новый", "мост"], "новый мост"),
        (["새 다리", "개통"], "새 다리 개통"), (["水渠修", "好了"], "水渠修好了"), (["学校が", "開かれた"], "学校が開かれた"),
        (["ㄅㄆ", "ㄇㄈ"], "ㄅㄆㄇㄈ"),
        (["修好了。", "稻田"], "修好了。稻田"), (["截至2020", "年底"], "截至2020年底"), (["共有20", "21人"], "共有2021人"),
        (["听说“", "水渠"], "听说“水渠"), (["在 Windows", "Server 上"], "在 Windows Server 上"),
        (["said 12", "9 men"], "said 12 9 men"),
        (["the word 水", "means water to all of them"], "the word 水 means water to all of them"),
        (["he said,", "“Yes”"], "he said, “Yes”"), (["for $", "5"], "for $ 5"),
        (["كان", "البيت"], "كان البيت"),
        (["เมือง", "ใหม่"], "เมืองใหม่"), (["ເມືອງ", "ໃໝ່"], "ເມືອງໃໝ່"), (["ទីក្រុង", "ថ្មី"], "ទីក្រុងថ្មី"),
        (["မြို့", "သစ်"], "မြို့သစ်"), (["བོད་", "ལྗོངས།"], "བོད་ལྗོངས།"), (["ང", "ཚོ་"], "ང ཚོ་"),
        (["เปิดปี", "2564"], "เปิดปี 2564"), (["ប៊ី។", "ថ្មី"], "ប៊ី។ ថ្មី"), (["ꦏꦺꦴ", "ꦠ"], "ꦏꦺꦴꦠ"),
        (["เมือง", "Lima"], "เมือง Lima"),
        (["नया", "पुल"], "नया पुल"), (["cafe\u{301}", "noir"], "cafe\u{301} noir"), (["大韓", "은행"], "大韓 은행"),
    ])
    func `between two lines a blank stands where the script parts words`(lines: [String], text: String) {
        #expect(Array(running(lines).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test
    func `the gap of the setting beside figures is none of the text, unless the page has it everywhere`() {
        #expect(running(["我市 43 个小区 LED 灯"], spacesFigures: false) == "我市43个小区LED灯")
        #expect(running(["我市 43 个小区 LED 灯"]) == "我市 43 个小区 LED 灯")
        #expect(running(["記者 何苗 第12回"], spacesFigures: false) == "記者 何苗 第12回")
        let close = SourceText(path: "1.txt", "在2020年有43个，我市 43个")
        let apart = SourceText(path: "1.txt", "在 2020 年有 43 个，LED灯")
        #expect(!close.spacesFigures && apart.spacesFigures)
        #expect(!SourceText(path: "1.txt", "the 12 men, 水渠 。 12").spacesFigures)
    }

    @Test(arguments: [
        " ", "\t", "\u{A0}", "\u{3000}", "\u{2009}", "\u{2007}", "\u{202F}", "  ", "\u{3000}\u{3000}",
        " \u{200B} ",
    ])
    func `blanks of every kind and number tell that figures are set apart`(blank: String) {
        #expect(SourceText(path: "1.txt", "水渠\(blank)12").spacesFigures)
        #expect(SourceText(path: "1.txt", "12\(blank)カワ").spacesFigures)
        #expect(!SourceText(path: "1.txt", "\(blank)12。\(blank)\n水渠\(blank)").spacesFigures)
        #expect(!SourceText(path: "1.txt", "水渠\n12").spacesFigures)
    }

    @Test func `what is not seen sets no figures apart`() {
        for unseen in ["\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}"] {
            #expect(!SourceText(path: "1.txt", "水渠\(unseen)12").spacesFigures)
        }
        #expect(SourceText(path: "1.txt", "𠀀 12").spacesFigures)
    }

    @Test func `words of a record keep the blanks that part them, and every mark`() {
        func quoted(_ text: String) -> String { Blanks.quoted(Array(text.unicodeScalars)).string }
        #expect(quoted("The  old\nhouse in ev-\nery town") == "The old house in ev-ery town")
        #expect(quoted("本报讯（记者 何苗）\n2020 年") == "本报讯（记者何苗）2020年")
        #expect(quoted("новый\u{A0}мост") == "новый мост")
        #expect(quoted("เมือง\nใหม่ สะพาน") == "เมืองใหม่ สะพาน")
        #expect(quoted("Immo\u{AD}\nbilien") == "Immo\u{AD}bilien")
    }

    @Test func `what is cut short ends with a whole word`() {
        let text = Array("Émile e\u{301}tait la\u{300} hier".unicodeScalars)
        #expect(text.beginning(8).string == "Émile e\u{301}tait")
        #expect(text.ending(3).string == "hier")
        #expect(Array("水渠修好了".unicodeScalars).beginning(2).string == "水渠")
        #expect(Array("a b".unicodeScalars).beginning(2).string == "a")
        let endless = Array(String(repeating: "x", count: 200).unicodeScalars)
        #expect(endless.beginning(10).count == 10 && endless.ending(10).count == 10)
    }
}

import ArchiveModel
import Testing

@testable import SiteGenerator

struct SentenceTests {
    @Test func `a sentence goes from stop to stop`() {
        let sentence = Sentence(of: "前句。”赵明说,修好了!后句。", in: .simplifiedChinese, offset: 4, length: 2)
        #expect(sentence.before == "")
        #expect(sentence.surface == "赵明")
        #expect(sentence.after == "说，修好了！")
    }

    @Test func `a long sentence is cut between words, and a name or a title is not its end`() throws {
        let text =
            "It rained. Mr. J. Bell of St. Anne's Road, whose father had kept the lighthouse at Crab Point until the fire of 1911 and the mother of "
            + "whose children was a Doyle, said that he would not sell the boat, nor the shed behind it, nor the nets that hung there in rows from wall "
            + "to wall, to anybody who came from the other side of the harbor with money in his hand. It cleared."
        let scalars = Array(text.unicodeScalars)
        let offset = try #require(scalars.firstIndex(of: "B"))
        let short = Sentence(of: text, in: .english, offset: offset, length: 4)
        #expect(short.before == "Mr. J. ")
        #expect(short.surface == "Bell")
        #expect(short.after.hasSuffix(" […]"))
        let cut = short.after.dropLast(4)
        #expect(text.contains(short.surface + cut + " "))
        let shed = Sentence(
            of: text, in: .english,
            offset: text.distance(
                from: text.startIndex, to: try #require(text.firstRange(of: "shed")).lowerBound), length: 4)
        #expect(shed.before.hasPrefix("[…] "))
        #expect(text.contains(" " + shed.before.dropFirst(4) + "shed"))
        #expect(shed.after.hasSuffix("money in his hand."))
    }

    @Test func `a list of many clauses shows the clause of the name with whole clauses around it`() throws {
        let clause = { (number: Int) in "第\(number)项由镇里组织人手抓紧补种松苗" }
        let list = (1...40).map(clause).joined(separator: "；") + "。"
        let text = "前面一句。" + list
        let place = try #require(text.firstRange(of: clause(20)))
        let offset = text.unicodeScalars.distance(from: text.startIndex, to: place.lowerBound)
        let sentence = Sentence(
            of: text, in: .simplifiedChinese, offset: offset, length: clause(20).unicodeScalars.count)
        #expect(sentence.before.hasPrefix("〔…〕第16项"))
        #expect(sentence.before.hasSuffix("；"))
        #expect(sentence.after.hasPrefix("；第21项"))
        #expect(sentence.after.hasSuffix("；〔…〕"))
        #expect(sentence.surface == clause(20))
    }

    @Test func `titles and remarks are not cut, though they hold marks`() throws {
        let title = "《关于进一步做好春季植树、夏季防汛、秋季护林和冬季清雪工作的若干意见，以及近三年的安排》"
        let text =
            String(repeating: "各乡镇都派人来听了会", count: 6) + "，会上读了\(title)，又请冯玉林讲了一遍"
            + String(repeating: "，大家都说好", count: 20) + "。"
        let offset = try #require(
            text.unicodeScalars.firstIndex(of: "冯").map {
                text.unicodeScalars.distance(from: text.startIndex, to: $0)
            })
        let sentence = Sentence(of: text, in: .simplifiedChinese, offset: offset, length: 3)
        #expect(sentence.before == "〔…〕会上读了\(title)，又请")
    }

    @Test func `a figure that stands far from the name is shown too, and what lies between is left out`()
        throws
    {
        let middle = String(repeating: "，沿线的几个村都出了工", count: 30)
        let text = "北山引水渠去年春天动工\(middle)，到年底修成47公里，今年接着往下修。"
        var article = Article(
            id: try #require(ArticleID("2021-03-02-p1-a1")), parts: [],
            paragraphs: [Paragraph(text, page: 1, lines: 1...1)])
        article.mentions = []
        let sentence = article.sentence(at: TextPosition(block: 0, offset: 0, length: 5), with: ["4", "47"])
        #expect(sentence.surface == "北山引水渠")
        #expect(sentence.after.hasPrefix("去年春天动工，"))
        #expect(sentence.after.contains("，〔…〕"))
        #expect(sentence.after.hasSuffix("到年底修成47公里，今年接着往下修。"))
    }

    @Test func `what fits is shown whole, without a sign that something is left out`() {
        let text = "赵明说，" + String(repeating: "水", count: 76) + "。"
        let sentence = Sentence(of: text, in: .simplifiedChinese, offset: 0, length: 2)
        #expect(sentence.text == text)
    }
}

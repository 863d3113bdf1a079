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
}

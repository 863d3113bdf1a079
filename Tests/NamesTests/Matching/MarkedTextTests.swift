import ArchiveModel
import Languages
import Testing

@testable import Names

/// What one walk along a text says of its words, held against each word and set asked for by itself.
struct MarkedTextTests {
    private static let units = Self.folded(
        "本报讯（记者 汤唯一）昨日，市委书记、市人大常委会主任房玄到临江县苇沙河镇第二中学调研。欧阳大爷说，施工期间11路公交车绕行建设路，"
            + "梅溪水库除险加固工程投资46.5亿元，恒泰药业等12个改造项目竣工；才让卓玛演老生，普京访问乌鲁木齐。𠀀的")

    private static func folded(_ text: String) -> [Unit] {
        text.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
    }

    @Test func `every marked set has a mark of its own`() {
        let marks = MarkedWords.sets.map(\.mark)
        #expect(Set(marks).count == marks.count)
        #expect(marks.allSatisfy { $0.rawValue.nonzeroBitCount == 1 })
    }

    @Test func `marks say where the words of a set begin and end`() {
        let text = MarkedText(Self.units)
        for set in MarkedWords.sets {
            for place in -1...(Self.units.count + 1) {
                let begin = set.length(in: Self.units, at: place)
                let end = set.length(in: Self.units, endingAt: place)
                #expect(text.begins(set.mark, at: place) == (begin > 0))
                #expect(text.ends(set.mark, at: place) == (end > 0))
                #expect(text.endsLonger(set.mark, at: place) == (end > 1))
                #expect(set.length(in: text, at: place) == begin)
                #expect(set.length(in: text, endingAt: place) == end)
            }
        }
        let found = MarkedWords.sets.filter { set in text.indices.contains { text.begins(set.mark, at: $0) } }
        #expect(found.count > 20)
    }

    @Test func `words are those that the vocabulary has, and no others`() {
        let text = MarkedText(Self.units)
        for start in text.indices {
            let longest = Vocabulary.general.longest(in: Self.units, at: start)
            #expect(text.longestWord(at: start)?.length == longest?.length)
            for end in start..<min(start + 8, text.count) {
                let entry = Vocabulary.general.entry(Self.units[start..<end])
                #expect(text.word(at: start..<end)?.classes == entry?.classes)
                #expect(text.word(at: start..<end)?.cost == entry?.cost)
            }
        }
    }

    @Test func `no word stands in an empty text or before its end`() {
        #expect(MarkedText([]).count == 0)
        #expect(MarkedText(Self.folded("市")).longestWord(at: 0)?.length == 1)
        #expect(MarkedText([.unknown, .max, 0]).words(at: 1).isEmpty)
    }
}

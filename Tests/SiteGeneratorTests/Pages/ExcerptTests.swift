import ArchiveModel
import Testing

@testable import SiteGenerator

/// What holds of excerpts of any text: some thousand are made up of words, names, figures and marks.
struct ExcerptTests {
    /// A text with what may not be cut in it.
    private struct MadeText {
        var scalars: [Unicode.Scalar] = []
        var names: [Range<Int>] = []
        var words: [Range<Int>] = []

        mutating func append(_ text: String, isName: Bool = false, isWord: Bool = true) {
            let range = scalars.count..<scalars.count + text.unicodeScalars.count
            scalars += Array(text.unicodeScalars)
            if isName { names.append(range) } else if isWord { words.append(range) }
        }
    }

    /// The same numbers each time.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    private static let chinese = (
        names: ["冯玉林", "北山引水渠", "临江松苗场", "“三清”行动", "西坡二队"],
        figures: ["47公里", "3.5%", "1,200余亩", "第12个", "8—9万元"],
        words: ["种", "修好了", "苗木", "GDP", "Wi-Fi", "群众", "在", "的", "已经", "2021年"],
        marks: ["，", "；", "、", "：", "，", ""],
        gap: "", end: "。"
    )
    private static let english = (
        names: ["Orville Tack", "Gull Rock Light", "Tansy & Brothers", "St. Odo's"],
        figures: ["$4.2 million", "22 miles", "3.5 percent", "1,200 acres", "No. 4"],
        words: ["the", "harbor", "was", "dredged", "well-known", "neighbors", "O'Dowd's", "over", "café"],
        marks: [",", ";", ":", "", "", "", "", ""], gap: " ", end: "."
    )

    private static func made(_ language: PaperLanguage, _ dice: inout Dice) -> MadeText {
        let parts = language == .english ? english : chinese
        var text = MadeText()
        text.append(parts.words[1] + parts.end + parts.gap, isWord: false)
        for _ in 0..<Int.random(in: 20...160, using: &dice) {
            switch Int.random(in: 0..<10, using: &dice) {
            case 0: text.append(parts.names.randomElement(using: &dice) ?? "", isName: true)
            case 1: text.append(parts.figures.randomElement(using: &dice) ?? "")
            default: text.append(parts.words.randomElement(using: &dice) ?? "")
            }
            text.append((parts.marks.randomElement(using: &dice) ?? "") + parts.gap, isWord: false)
        }
        text.append(parts.words[1] + parts.end + parts.gap + parts.words[0], isWord: false)
        return text
    }

    @Test(arguments: [PaperLanguage.simplifiedChinese, .english])
    func `an excerpt is the paper's words, cut in no name, figure or word`(language: PaperLanguage) {
        let style = TextStyle.of(language)
        var dice = Dice(state: 7)
        var cuts = 0
        for number in 0..<600 {
            let made = Self.made(language, &dice)
            let text = Array(style.set(made.scalars.string).unicodeScalars)
            guard let name = made.names.randomElement(using: &dice) else { continue }
            let sentence = Sentence(
                of: made.scalars.string, in: language, offset: name.lowerBound, length: name.count,
                keeping: made.names)
            #expect(sentence.surface == text[name].string)
            let gap = style.hasBlanks ? " " : ""
            var (before, after) = (sentence.before, sentence.after)
            let isCut = (before.hasPrefix(style.omission), after.hasSuffix(style.omission))
            if isCut.0 { before.removeFirst(style.omission.count + gap.count) }
            if isCut.1 { after.removeLast(style.omission.count + gap.count) }
            #expect(text[..<name.lowerBound].string.hasSuffix(before), "\(number)")
            #expect(text[name.upperBound...].string.hasPrefix(after), "\(number)")
            let start = name.lowerBound - before.unicodeScalars.count
            let end = name.upperBound + after.unicodeScalars.count
            for (place, isCut) in [(start, isCut.0), (end, isCut.1)] where isCut {
                cuts += 1
                let broken = (made.names + made.words).filter {
                    $0.lowerBound < place && place < $0.upperBound
                }
                #expect(broken == [], "\(number): \(sentence.text)")
            }
            #expect(isCut.0 == (start > (style.hasBlanks ? 8 : 4)), "\(number): \(sentence.text)")
        }
        #expect(cuts > 300)
    }

    @Test func `where clauses are short every cut is behind one`() {
        var dice = Dice(state: 11)
        for _ in 0..<200 {
            let made = Self.made(.simplifiedChinese, &dice)
            let marks = Set("，；、：".unicodeScalars)
            guard let name = made.names.randomElement(using: &dice) else { continue }
            let sentence = Sentence(
                of: made.scalars.string, in: .simplifiedChinese, offset: name.lowerBound, length: name.count,
                keeping: made.names)
            if sentence.after.hasSuffix("〔…〕") {
                #expect(sentence.after.dropLast(3).unicodeScalars.last.map(marks.contains) == true)
            }
        }
    }

    @Test func `a text without any mark is cut where its words end`() throws {
        let text = String(repeating: "全镇群众积极参加植树造林", count: 60)
        let sentence = Sentence(of: text, in: .simplifiedChinese, offset: 362, length: 2)
        for cut in [sentence.before.dropFirst(3), sentence.after.dropLast(3)] { #expect(text.contains(cut)) }
        let first = try #require(sentence.before.dropFirst(3).first)
        let last = try #require(sentence.after.dropLast(3).last)
        #expect("全群积参植造".contains(first), "\(sentence.before)")
        #expect("镇众极加树林".contains(last), "\(sentence.after)")
    }
}

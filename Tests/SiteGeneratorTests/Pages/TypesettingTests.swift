import Foundation
import Testing

@testable import SiteGenerator

struct TypesettingTests {
    @Test(arguments: [
        ("他说,好", "他说，好"), ("增长5%,规模扩大", "增长5%，规模扩大"), ("1,134期", "1,134期"), ("早8:30开会", "早8:30开会"),
        ("社区(村)等", "社区（村）等"), ("地铁(2020)通车", "地铁（2020）通车"), ("(a, b)", "(a, b)"), ("村)等", "村)等"),
        ("好!", "好！"), ("“好”,他说", "“好”，他说"), ("", ""),
    ])
    func `half-width marks beside Chinese are set full width, others stay`(given: String, expected: String) {
        #expect(Typesetting.set(given) == expected)
        #expect(given.unicodeScalars.count == Typesetting.set(given).unicodeScalars.count)
    }

    @Test(arguments: 1...40) func `stories fill their last row wherever a lead can be wide`(count: Int) {
        let wide = Stories.wide(of: count)
        #expect(wide.allSatisfy { $0 < count })
        var column = 0
        for index in 0..<count {
            let width = wide.contains(index) ? 2 : 1
            #expect(column + width <= 3, "story \(index) of \(count) does not fit its row")
            column = (column + width) % 3
        }
        #expect(column == 0 || count == 1)
    }

    @Test(arguments: [
        ("单玉君", true, "Shàn Yùjūn"), ("地区生产总值", false, "dì qū shēng chǎn zǒng zhí"), ("仇某", true, "Qiú Mǒu"),
    ]) func `names are read as names`(name: String, isPerson: Bool, expected: String) {
        let reading = Pronunciation(name: name, given: nil, isPerson: isPerson)
        #expect(reading.text == (isPerson ? expected : nil))
        #expect(reading.key == expected.applyingTransform(.stripDiacritics, reverse: false)?.lowercased())
    }

    @Test func `of a name without end the beginning is read`() {
        let accents = String(repeating: "\u{301}", count: 1 << 18)
        let reading = Pronunciation(name: "Ana\(accents)", given: nil, isPerson: true)
        #expect(reading.key == "ana")
        let long = Pronunciation(name: String(repeating: "河", count: 1000), given: nil, isPerson: false)
        #expect(long.key.split(separator: " ").count == 200)
    }

    @Test func `a sentence goes from stop to stop`() {
        let sentence = Sentence(of: "前句。”赵明说,修好了!后句。", offset: 4, length: 2)
        #expect(sentence.before == "")
        #expect(sentence.surface == "赵明")
        #expect(sentence.after == "说，修好了！")
    }
}

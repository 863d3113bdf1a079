import Foundation
import Testing

@testable import SiteGenerator

struct PronunciationTests {
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
}

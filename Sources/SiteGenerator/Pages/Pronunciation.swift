import Foundation

/// How a name is read aloud, and where it stands in an index.
package struct Pronunciation: Hashable, Comparable, Sendable {
    /// Without tone marks, lower case: `sun hong`.
    package let key: String
    /// With tone marks: `Sūn Hóng`; `nil` for names that are shown without.
    package let text: String?

    /// From the reading that a record gives, or from the characters; a surname is read as a surname (单 Shàn).
    package init(name: String, given: String?, isPerson: Bool) {
        let hasHan = name.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        let automatic = hasHan ? Self.pinyin(name, isPerson: isPerson) : nil
        text = given ?? (isPerson ? automatic : nil)
        let spoken = given ?? automatic ?? name
        key = (spoken.applyingTransform(.stripDiacritics, reverse: false) ?? spoken).lowercased()
    }

    /// The letter under which it stands: `A`…`Z`, or `#`.
    var initial: String {
        guard let first = key.unicodeScalars.first, (0x61...0x7A).contains(first.value) else { return "#" }
        return String(first).uppercased()
    }

    package static func < (one: Self, other: Self) -> Bool { one.key < other.key }

    private static func pinyin(_ name: String, isPerson: Bool) -> String {
        var rest = name[...]
        var words: [String] = []
        if isPerson, let surname = surnames.first(where: { name.hasPrefix($0.key) }) {
            words.append(surname.value)
            rest = rest.dropFirst(surname.key.count)
        }
        // Foundation reads 地 as the particle de, which no name has; 第 has the reading that is meant.
        rest = String(rest.map { $0 == "地" ? "第" : $0 })[...]
        let syllables = (String(rest).applyingTransform(.mandarinToLatin, reverse: false) ?? String(rest))
            .split(separator: " ").map(String.init)
        guard isPerson else { return syllables.joined(separator: " ") }
        if words.isEmpty, let first = syllables.first {
            words = [first, syllables.dropFirst().joined()]
        } else {
            words.append(syllables.joined())
        }
        return words.filter { !$0.isEmpty }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
            separator: " ")
    }

    /// Surnames that are read otherwise than the character in other words.
    private static let surnames: KeyValuePairs = [
        "尉迟": "Yùchí", "万俟": "Mòqí", "长孙": "Zhǎngsūn", "单": "Shàn", "仇": "Qiú", "解": "Xiè", "任": "Rén",
        "曾": "Zēng",
        "查": "Zhā", "朴": "Piáo", "区": "Ōu", "员": "Yùn", "乐": "Yuè", "盖": "Gě", "华": "Huà", "纪": "Jǐ",
        "缪": "Miào",
        "宁": "Nìng", "覃": "Qín", "冼": "Xiǎn", "燕": "Yān", "翟": "Zhái", "召": "Shào", "折": "Shé", "重": "Chóng",
        "逄": "Páng",
    ]
}

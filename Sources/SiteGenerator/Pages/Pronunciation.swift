import Foundation

/// How a name is read aloud, and where it stands in an index.
package struct Pronunciation: Hashable, Comparable, Sendable {
    /// Without tone marks, lower case: `sun hong`.
    package let key: String
    /// With tone marks: `Sūn Hóng`; `nil` for names that are shown without.
    package let text: String?

    /// From the reading that a record gives, or from the characters; a surname is read as a surname (单 Shàn).
    package init(name: String, given: String?, isPerson: Bool) {
        self = Self.all([(name, given, isPerson)])[0]
    }

    /// One for each of `whole`, of what stands within the first 200 scalars of a name: what transforms a text may cost
    /// the square of its length.
    static func all(_ whole: [(name: String, given: String?, isPerson: Bool)]) -> [Pronunciation] {
        let names = whole.map { (name: $0.name.beginning, given: $0.given?.beginning, isPerson: $0.isPerson) }
        let spellings = names.map { Spelling($0.name, isPerson: $0.isPerson) }
        let latin = Transliteration.pinyin(spellings.map(\.rest))
        let automatic = zip(names, zip(spellings, latin)).map { name, spelling -> String? in
            let hasHan = name.name.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            return hasHan ? spelling.0.pinyin(of: spelling.1) : nil
        }
        let spoken = zip(names, automatic).map { $0.given ?? $1 ?? $0.name }
        let keys = Transliteration.unaccented(spoken)
        return zip(names, zip(automatic, keys)).map { name, reading in
            Pronunciation(
                key: reading.1.lowercased(), text: name.given ?? (name.isPerson ? reading.0 : nil))
        }
    }

    private init(key: String, text: String?) {
        self.key = key
        self.text = text
    }

    /// The letter under which it stands: `A`…`Z`, or `#`.
    var initial: String {
        guard let first = key.unicodeScalars.first, (0x61...0x7A).contains(first.value) else { return "#" }
        return String(first).uppercased()
    }

    package static func < (one: Self, other: Self) -> Bool { one.key < other.key }
}

extension String {
    fileprivate var beginning: String {
        utf8.count <= 200 ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(200)))
    }
}

/// A name on its way to pinyin.
private struct Spelling {
    let isPerson: Bool
    /// The reading of a surname that has one of its own.
    let surname: String?
    /// What is transliterated.
    let rest: String

    init(_ name: String, isPerson: Bool) {
        self.isPerson = isPerson
        let found = isPerson ? Self.surnames.first { name.hasPrefix($0.key) } : nil
        surname = found?.value
        // Foundation reads 地 as the particle de, which no name has; 第 has the reading that is meant.
        rest = String(name.dropFirst(found?.key.count ?? 0).map { $0 == "地" ? "第" : $0 })
    }

    func pinyin(of latin: String) -> String {
        let syllables = latin.split(separator: " ").map(String.init)
        guard isPerson else { return syllables.joined(separator: " ") }
        let words =
            surname.map { [$0, syllables.joined()] }
            ?? [syllables.first ?? "", syllables.dropFirst().joined()]
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

/// Foundation's transforms of many short texts, which share most of their characters: each of those is transformed once.
enum Transliteration {
    /// Han characters as their readings, with blanks between them.
    static func pinyin(_ texts: [String]) -> [String] {
        apply(.mandarinToLatin, to: texts, separator: " ") { (0x4E00...0x9FFF).contains($0.value) }
    }

    /// Letters without their marks.
    static func unaccented(_ texts: [String]) -> [String] {
        apply(.stripDiacritics, to: texts, separator: "") { $0 == " " || (0x21..<0x250).contains($0.value) }
    }

    /// Each of `texts` transformed: scalar by scalar, joined by `separator`, when all of them stand `alone`, so that what
    /// is beside them does not matter; else as a whole.
    private static func apply(
        _ transform: StringTransform, to texts: [String], separator: String,
        alone: (Unicode.Scalar) -> Bool
    ) -> [String] {
        let isPlain = texts.map { $0.unicodeScalars.allSatisfy(alone) }
        let plain = zip(texts, isPlain).filter(\.1).map(\.0)
        let scalars = Array(Set(plain.flatMap(\.unicodeScalars)))
        let single = transformed(scalars.map { String($0) }, by: transform)
        let table = Dictionary(zip(scalars, single), uniquingKeysWith: { first, _ in first })
        var rest = transformed(zip(texts, isPlain).filter { !$1 }.map(\.0), by: transform)[...]
        return zip(texts, isPlain).map { text, isPlain in
            isPlain
                ? text.unicodeScalars.compactMap { table[$0] }.joined(separator: separator)
                : rest.popFirst() ?? text
        }
    }

    /// A few hundred at a time, one to a line: to set a transform up costs more than to use it, and to use it on a long
    /// text more than on short ones.
    private static func transformed(_ texts: [String], by transform: StringTransform) -> [String] {
        stride(from: 0, to: texts.count, by: 256).flatMap { start in
            let some = texts[start..<min(start + 256, texts.count)]
            let lines = some.joined(separator: "\n").applyingTransform(transform, reverse: false)?
                .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            if let lines, lines.count == some.count { return lines }
            return some.map { $0.applyingTransform(transform, reverse: false) ?? $0 }
        }
    }
}

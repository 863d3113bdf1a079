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
            let hasHan = name.name.unicodeScalars.contains(where: Transliteration.isHan)
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

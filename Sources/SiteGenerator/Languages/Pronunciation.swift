/// How a name is read aloud, and where it stands in an index.
package struct Pronunciation: Hashable, Sendable {
    /// Without tone marks, lower case: `sun hong`.
    package let key: String
    /// With tone marks: `Sūn Hóng`; `nil` for names that are shown without.
    package let text: String?
    /// What an index sorts: the key of what is read from Han characters; otherwise as it is spoken, with its marks.
    let sorted: String
    /// Whether it is read from Han characters.
    let isOfHan: Bool

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
        return names.indices.map { index in
            let (name, key) = (names[index], keys[index].lowercased())
            return Pronunciation(
                key: key, text: name.given ?? (name.isPerson ? automatic[index] : nil),
                sorted: automatic[index] == nil ? spoken[index] : key, isOfHan: automatic[index] != nil)
        }
    }

    private init(key: String, text: String?, sorted: String, isOfHan: Bool) {
        self.key = key
        self.text = text
        self.sorted = sorted
        self.isOfHan = isOfHan
    }
}

extension String {
    /// As much of it as is read.
    var beginning: String {
        utf8.count <= 200 ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(200)))
    }
}

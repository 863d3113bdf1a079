import ArchiveModel
import Languages

/// The generic words that end Chinese place names, and what follows from them.
enum PlaceSuffix {
    /// Words that turn the name before them into another, longer place name: 西安 + 区.
    private static let suffixes = utf8("suffixes")

    /// Ordinary words that begin like a suffix: 辽源市场 is a market, 东丰县域 an area.
    private static let words = utf8("suffixWords")

    private static let units = utf8("suffixUnits")

    /// What goes on with a unit that stands for the place before it: 龙山区|区长.
    private static let offices = utf8("offices")

    /// What only looks like one of these words: 东辽河|流域, 东辽河|流经.
    private static let parted = utf8("partedWords")

    private static func utf8(_ name: Substring) -> [[UInt8]] {
        PlaceWords.words[name].map { Array(String(decoding: $0, as: UTF16.self).utf8) }
    }

    private static func isWord(_ text: [UInt8], at index: Int) -> Bool {
        words.contains { text.holds($0, at: index) } && !parted.contains { text.holds($0, at: index) }
    }

    /// Whether a place name that ends at `index` goes on to be a longer one.
    static func continues(_ text: [UInt8], at index: Int) -> Bool {
        guard index < text.count, suffixes.contains(where: { text.holds($0, at: index) }) else {
            return false
        }
        let isUnit = index >= 3 && units.contains(Array(text[(index - 3)..<index]))
        return !isWord(text, at: index) && !(isUnit && offices.contains { text.holds($0, at: index + 3) })
    }

    /// Whether the last character of a place name that ends at `index` rather begins an ordinary word: 辽源市|场.
    static func isTorn(_ text: [UInt8], at index: Int) -> Bool {
        index >= 6 && index < text.count && isWord(text, at: index - 3)
    }

    private static let suffixOfType = [
        "province": "省", "city": "市", "district": "区", "county": "县", "town": "镇", "township": "乡",
        "village": "村",
        "subdistrict": "街道",
    ]

    /// The full form of a place of no stated type that has neither a unit nor another ending: it is one if no other record is.
    static func likelyName(of entity: Entity) -> String? {
        guard entity.id.kind == .place, entity.type == nil, entity.name.unicodeScalars.count > 1,
            PlaceWords.mayHaveUnit(entity.name), let city = suffixOfType["city"]
        else { return nil }
        return entity.name + city
    }

    /// The full form of a place that a record calls by its short one: 辽源, a city, is also 辽源市.
    static func impliedNames(of entity: Entity) -> [String] {
        guard entity.id.kind == .place, let type = entity.type, let suffix = suffixOfType[type],
            !entity.name.hasSuffix(suffix)
        else { return [] }
        return [entity.name + suffix]
    }
}

extension [UInt8] {
    /// Whether `other` stands here from `index` on.
    func holds(_ other: [UInt8], at index: Int) -> Bool {
        count - index >= other.count && self[index..<(index + other.count)].elementsEqual(other)
    }
}

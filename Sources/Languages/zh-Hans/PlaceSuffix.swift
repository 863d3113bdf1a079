package import ArchiveModel

/// The generic words that end Chinese place names, and what follows from them.
package enum PlaceSuffix {
    /// Words that turn the name before them into another, longer place name: 西安 + 区.
    private static let suffixes = [
        "区", "县", "市", "省", "镇", "乡", "村", "屯", "州", "旗", "街道", "社区", "新区", "新城", "开发区", "河", "江", "湖", "山",
        "岭", "水库", "大桥", "大路", "大街", "路", "街", "高速", "高铁", "机场", "火车站", "站",
    ].map { Array($0.utf8) }

    /// Ordinary words that begin like a suffix: 辽源市场 is a market, 东丰县域 an area.
    private static let words = [
        "区域", "区间", "区位", "区块", "区级", "区划", "县域", "县级", "县区", "市场", "市民", "市区", "市域", "市级",
        "市县", "省级", "省份", "镇区", "镇级", "乡村", "乡镇", "乡亲", "乡土", "乡愁", "村民", "村庄", "村级", "村屯", "村镇", "河道",
        "河流", "河水", "河段", "江水", "湖泊", "湖水", "山水", "山区", "山川", "山林", "路线", "路网", "路段", "路口", "路面", "街头", "街区",
        "街巷", "站点", "站在", "站位", "站稳",
    ].map { Array($0.utf8) }

    private static let units = ["省", "市", "县", "区", "镇", "乡", "村"].map { Array($0.utf8) }

    /// What goes on with a unit that stands for the place before it: 龙山区|区长.
    private static let offices = ["长", "委", "政府", "党委", "人大", "人民", "政协", "法院", "检察", "纪委", "监委", "支书"].map {
        Array($0.utf8)
    }

    /// What only looks like one of these words: 东辽河|流域, 东辽河|流经.
    private static let parted = [
        "河流域", "河流经", "河流入", "河流过", "河流向", "河水质", "河水位", "河水面", "河水系",
    ].map { Array($0.utf8) }

    private static func isWord(_ text: [UInt8], at index: Int) -> Bool {
        words.contains { text.holds($0, at: index) } && !parted.contains { text.holds($0, at: index) }
    }

    /// Whether a place name that ends at `index` goes on to be a longer one.
    package static func continues(_ text: [UInt8], at index: Int) -> Bool {
        guard index < text.count, suffixes.contains(where: { text.holds($0, at: index) }) else {
            return false
        }
        let isUnit = index >= 3 && units.contains(Array(text[(index - 3)..<index]))
        return !isWord(text, at: index) && !(isUnit && offices.contains { text.holds($0, at: index + 3) })
    }

    /// Whether the last character of a place name that ends at `index` rather begins an ordinary word: 辽源市|场.
    package static func isTorn(_ text: [UInt8], at index: Int) -> Bool {
        index >= 6 && index < text.count && isWord(text, at: index - 3)
    }

    private static let suffixOfType = [
        "province": "省", "city": "市", "district": "区", "county": "县", "town": "镇", "township": "乡",
        "village": "村",
        "subdistrict": "街道",
    ]

    /// The full form of a place that a record calls by its short one: 辽源, a city, is also 辽源市.
    package static func impliedNames(of entity: Entity) -> [String] {
        guard entity.id.kind == .place, let type = entity.type, let suffix = suffixOfType[type],
            !entity.name.hasSuffix(suffix)
        else { return [] }
        return [entity.name + suffix]
    }
}

extension [UInt8] {
    /// Whether `other` stands here from `index` on.
    package func holds(_ other: [UInt8], at index: Int) -> Bool {
        count - index >= other.count && self[index..<(index + other.count)].elementsEqual(other)
    }
}

import Languages

/// Characters and words that rules about places ask for by themselves.
extension PlaceWords {
    /// Generic words that end a name of one to three characters, longer ones last.
    static let suffixes = [
        "市", "县", "区", "镇", "乡", "村", "屯", "旗", "河", "江", "山", "湖", "路", "街", "桥", "街道", "社区", "马路", "大路",
        "大街", "大道", "公路", "运河", "水库", "断面", "林场", "小镇", "古镇", "古城",
    ].map { StaticUnits(stringLiteral: $0).units }
    static let suffixEnds = UnitSet(suffixes.compactMap(\.last))
    /// 市, 县, 省 also stand for the paper's own after a verb: 补选市人大代表.
    static let ownRegions = WordSet("市 县 省")
    static let town = StaticUnits("镇").units
    static let township = StaticUnits("乡").units
    static let bridge = StaticUnits("桥").units
    /// What a hamlet becomes a part of its name with: 杜家岭村.
    static let settlements = ["村", "屯", "镇", "乡", "街道", "社区"].map {
        StaticUnits(stringLiteral: $0).units
    }
    /// After which one character can be a whole name: 洨河, 赵县.
    static let shortSuffixes = UnitSet("县河江湖山")
    /// What given names end in as well: 马占山.
    static let naturalSuffixes = WordSet("河 江 山 湖")

    /// 家, between a surname and what lies there: 马家沟.
    static var homestead: Unit { Unit(of: "家") }
    /// 各, of the like: 李各庄.
    static var eachOf: Unit { Unit(of: "各") }
    /// 庄
    static var estate: Unit { Unit(of: "庄") }
    /// 子
    static var diminutive: Unit { Unit(of: "子") }
    /// 站
    static var station: Unit { Unit(of: "站") }
    /// 源, behind the name of a river.
    static var source: Unit { Unit(of: "源") }
    /// 村
    static var village: Unit { Unit(of: "村") }
    /// 源头, which begins like `source` and is a word.
    static let headwaters = StaticUnits("源头").units
    /// 地区, which the seat of a prefecture gives its name to.
    static let prefecture = StaticUnits("地区").units
    /// 族自治, inside the name of an autonomous unit.
    static let autonomy = StaticUnits("族自治").units
    /// 村委会, which begins with the unit of its village.
    static let villageCommittee = StaticUnits("村委会").units
    /// What makes another word of the name of a place: 中国特色, 川式.
    static let derivations = WordSet("特色 式 化 族 语", .derivations)

    /// 村, 屯
    static func isVillage(_ unit: Unit) -> Bool { unit == village || unit == Unit(of: "屯") }

    /// 镇, 乡, 村, 屯
    static func isSettlement(_ unit: Unit) -> Bool {
        isVillage(unit) || unit == Unit(of: "镇") || unit == Unit(of: "乡")
    }

    /// Whether it ends the name of a region that others lie in.
    static func isRegion(_ unit: Unit) -> Bool {
        switch unit {
        case Unit(of: "省"), Unit(of: "市"), Unit(of: "县"), Unit(of: "区"), Unit(of: "镇"), Unit(of: "乡"),
            Unit(of: "旗"):
            true
        default: false
        }
    }

    /// 河, 江
    static func isRiver(_ unit: Unit) -> Bool {
        unit == Unit(of: "河") || unit == Unit(of: "江")
    }
}

import Languages

/// Characters and words that rules about people ask for by themselves.
extension PersonWords {
    /// 叫
    static var called: Unit { Unit(of: "叫") }
    /// 岁
    static var yearsOld: Unit { Unit(of: "岁") }
    /// 岁的, between an age and a name.
    static let aged = StaticUnits("岁的").units
    /// 族, which ends the name of a people.
    static var people: Unit { Unit(of: "族") }
    /// 人, which makes somebody from there of a place.
    static var native: Unit { Unit(of: "人") }
    /// 某, which stands where a name is withheld.
    static var withheld: Unit { Unit(of: "某") }
    /// 部, which makes a unit of an army of `withheld`.
    static var unitWithheld: Unit { Unit(of: "部") }

    /// 职务, which ends what somebody is appointed to or removed from.
    static let office = StaticUnits("职务").units
    /// Behind a famous name, what makes another word of it: 马克思主义, 孔子学院.
    static let calledAfter = WordSet("主义 学院")

    /// 男, 女: whether it states the sex of somebody.
    static func isSex(_ unit: Unit) -> Bool {
        unit == Unit(of: "男") || unit == Unit(of: "女")
    }

    /// 两名, 三位, 五人: whether it counts people.
    static func countsPeople(_ unit: Unit) -> Bool { isCounter(unit) || unit == Unit(of: "人") }

    /// 名, 位: whether it counts people or ranks.
    static func isCounter(_ unit: Unit) -> Bool { unit == Unit(of: "名") || unit == Unit(of: "位") }

    /// 为, 任: whether it says between a name and a title that somebody is appointed.
    static func appoints(_ unit: Unit) -> Bool { unit == Unit(of: "为") || unit == Unit(of: "任") }
}

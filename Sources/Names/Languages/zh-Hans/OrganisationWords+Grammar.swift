import Languages

/// Characters and words that rules about organisations ask for by themselves.
extension OrganisationWords {
    /// 长, behind an organ, of its head.
    static var head: Unit { Unit(of: "长") }
    /// 届, behind the number of a session or of those who left a school.
    static var session: Unit { Unit(of: "届") }
    /// 中, behind the number of a school.
    static var school: Unit { Unit(of: "中") }
    /// 中央
    static let centre = StaticUnits("中央").units

    /// 高, behind the number of a higher one.
    static var highSchool: Unit { Unit(of: "高") }

    /// 全, 国: whether it goes on with another word that `school` begins.
    static func goesOnWithMiddle(_ unit: Unit) -> Bool {
        unit == Unit(of: "全") || unit == Unit(of: "国")
    }
}

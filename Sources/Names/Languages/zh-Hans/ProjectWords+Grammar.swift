import Languages

/// Characters and words that rules about projects ask for by themselves.
extension ProjectWords {
    /// 期, behind the number of a phase.
    static var phase: Unit { Unit(of: "期") }
    /// 项目, 工程
    static let nouns = WordSet("项目 工程", .nouns)
    /// What a list of bodies, not of projects, is said to be one of.
    static let bodies = WordSet("单位 企业 院所")
    /// 年产, before what is made a year.
    static let yearlyOutput = StaticUnits("年产").units

    /// 项, 个: whether it counts projects.
    static func isCounter(_ unit: Unit) -> Bool {
        unit == Unit(of: "项") || unit == QuantityWords.piece
    }
}

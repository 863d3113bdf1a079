import Languages

/// What figures are counted in and what is said about them.
package enum QuantityWords {
    static let words = WordLists(.quantities)

    static let units = WordSet(words["units"], .measures)

    static let multipliers = WordSet(words["multipliers"], .multipliers)

    static let times = WordSet(words["times"], .times)

    /// Verbs between what is measured and its value.
    static let copulas = WordSet(words["copulas"])

    /// Behind an amount they make it a bound: 500万元以上.
    static let thresholds = WordSet(words["thresholds"])
    /// Before a number: the capacity that a project is named by.
    static let capacities = WordSet(words["capacities"], .capacities)
    /// Before a number that says how big the project named behind it is: 投资5000万元的…项目.
    static let sizes = WordSet(words["sizes"], .sizes)
    /// What people have, not places or works: 享年81岁.
    static let personal = WordSet(words["personal"])
    /// Words before a number that say nothing of what it measures.
    static let hollow = WordSet(words["hollow"])
    static let awards = WordSet(words["awards"])
    /// Characters that count or rank what stands behind: 十大产业园区, 两个新区.
    static let counters = UnitSet(words["counters"])
    static let nameMarks = UnitSet(words["nameMarks"])
    /// What counts people.
    static let heads: Set<[Unit]> = Set(words["heads"])
    /// What there may be none of: 无新增确诊病例.
    static let cases = WordSet(words["cases"])
    static let ranking = WordSet(words["ranking"])
    /// Before the name of a measure: what it is only a part of without them.
    static let qualifiers = WordSet(words["qualifiers"])
    /// Words between a name and its value that say nothing about either.
    static let fillers = WordSet(words["fillers"])
}

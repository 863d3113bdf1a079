/// What figures are counted in and what is said about them.
package enum QuantityWords {
    static let words = WordLists(.quantities)

    package static let units = WordSet(words["units"])

    package static let multipliers = WordSet(words["multipliers"])

    package static let times = WordSet(words["times"])

    /// Verbs between what is measured and its value.
    package static let copulas = WordSet(words["copulas"])

    /// Behind an amount they make it a bound: 500万元以上.
    package static let thresholds = WordSet(words["thresholds"])
    /// Before a number: the capacity that a project is named by.
    package static let capacities = WordSet(words["capacities"])
    /// Before a number that says how big the project named behind it is: 投资5000万元的…项目.
    package static let sizes = WordSet(words["sizes"])
    /// What people have, not places or works: 享年81岁.
    package static let personal = WordSet(words["personal"])
    /// Words before a number that say nothing of what it measures.
    package static let hollow = WordSet(words["hollow"])
    package static let awards = WordSet(words["awards"])
    /// Characters that count or rank what stands behind: 十大产业园区, 两个新区.
    package static let counters = UnitSet(words["counters"])
    package static let nameMarks = UnitSet(words["nameMarks"])
    /// What counts people.
    package static let heads: Set<[Unit]> = Set(words["heads"])
    /// What there may be none of: 无新增确诊病例.
    package static let cases = WordSet(words["cases"])
    package static let ranking = WordSet(words["ranking"])
    /// Words between a name and its value that say nothing about either.
    package static let fillers = WordSet(words["fillers"])

    package static let targets = WordSet(words["targets"])
    package static let forecasts = WordSet(words["forecasts"])
    package static let falls = WordSet(words["falls"])
}

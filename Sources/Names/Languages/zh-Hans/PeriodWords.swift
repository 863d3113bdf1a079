import Languages

/// Expressions of the time of which a figure speaks.
enum PeriodWords {
    /// 年
    static var year: Unit { Unit(of: "年") }
    /// 月
    static var month: Unit { Unit(of: "月") }
    /// 代, which makes a decade of a year: 2020年代.
    static var decade: Unit { Unit(of: "代") }
    /// 前, before what is counted from the beginning: 前三季度.
    static var first: Unit { Unit(of: "前") }

    /// Years told from the one in which the article appears.
    static let relative: [(word: StaticUnits, distance: Int)] = [
        ("今年", 0), ("本年", 0), ("去年", -1), ("上年", -1), ("过去一年", -1), ("一年来", -1), ("前年", -2), ("明年", 1),
    ]

    /// Months of a year.
    static let parts: [(word: StaticUnits, months: ClosedRange<Int>)] = [
        ("上半年", 1...6), ("下半年", 7...12), ("前三季度", 1...9), ("一季度", 1...3), ("二季度", 4...6), ("三季度", 7...9),
        ("四季度", 10...12),
    ]

    /// Five-year plans, by their years.
    static let plans: [(word: StaticUnits, years: ClosedRange<Int>)] = [
        ("“十一五”", 2006...2010), ("“十二五”", 2011...2015), ("“十三五”", 2016...2020), ("“十四五”", 2021...2025),
        ("“十五五”", 2026...2030),
    ]

    /// Behind a plan, what makes of it its first year.
    static let opening = WordSet("开局 首年")
    /// Behind a plan, what makes of it its last year.
    static let closing = WordSet("收官 末")
    /// Behind a plan, what makes of it a document.
    static let document = WordSet("规划")
    /// What begins like `document` and still is the time of the plan.
    static let planned = WordSet("规划期")

    /// What every expression of a time begins with.
    static let openings: UnitSet = {
        let words = relative.map(\.word) + parts.map(\.word) + plans.map(\.word)
        return UnitSet(words.compactMap(\.units.first) + StaticUnits("0123456789").units)
    }()

    /// 比去年增长: behind these a year is one that is compared with, not that of the figure.
    static let comparing = UnitSet("比较同与和于")
}

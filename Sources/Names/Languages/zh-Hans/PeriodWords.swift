import Languages

/// Expressions of the time of which a figure speaks.
enum PeriodWords {
    /// 年
    static var year: Unit { Unit(of: "年") }
    /// 月
    static var month: Unit { Unit(of: "月") }
    /// 个, in 前11个月.
    static var piece: Unit { Unit(of: "个") }
    /// 代, which makes a decade of a year: 2020年代.
    static var decade: Unit { Unit(of: "代") }

    /// Years told from the one in which the article appears.
    static let relative: [(word: StaticUnits, distance: Int)] = [
        ("今年", 0), ("本年", 0), ("去年", -1), ("上年", -1), ("前年", -2), ("明年", 1), ("后年", 2),
    ]

    /// 上年, which is told from the year that is spoken of.
    static func isRelated(_ word: [Unit]) -> Bool { word == StaticUnits("上年").units }

    /// The day of the article.
    static let now = WordSet("目前 截至目前 如今 眼下 现在 现已 至今")

    /// The whole of a year, or its end.
    static let wholeYear = WordSet("全年 年末 岁末 年终 年内")

    /// Stretches of a year's length, told at the turn of a year from the one in which the article appears.
    static let spans: [(word: StaticUnits, outlook: Outlook, distance: Int)] = [
        ("刚刚过去的一年", .past, -1), ("过去的一年", .past, -1), ("过去一年", .past, -1), ("一年来", .past, -1),
        ("新的一年", .coming, 0), ("新一年", .coming, 0), ("下一步", .coming, 0), ("今后一个时期", .coming, 0),
        ("下一年", .coming, 0),
    ]

    /// Before so many years: those that lie behind.
    static let backwards = WordSet("过去 过去的 近 最近 刚刚过去的 这")
    /// Before so many years: those that come.
    static let forwards = WordSet("今后 未来 今后的 未来的 接下来的 接下来")
    /// Behind so many years: those that lie behind.
    static let lately = WordSet("来 以来 间")

    /// Months of a year.
    static let parts: [(word: StaticUnits, months: ClosedRange<Int>)] = [
        ("上半年", 1...6), ("下半年", 7...12), ("前三季度", 1...9), ("第一季度", 1...3), ("第二季度", 4...6), ("第三季度", 7...9),
        ("第四季度", 10...12), ("一季度", 1...3), ("二季度", 4...6), ("三季度", 7...9), ("四季度", 10...12),
    ]
    /// Before so many months: those that the year begins with.
    static let leads = WordSet("前 头")

    /// Five-year plans, by their years.
    static let plans: [(word: StaticUnits, years: ClosedRange<Int>)] = [
        ("“十一五”", 2006...2010), ("“十二五”", 2011...2015), ("“十三五”", 2016...2020), ("“十四五”", 2021...2025),
        ("“十五五”", 2026...2030), ("十一五", 2006...2010), ("十二五", 2011...2015), ("十三五", 2016...2020),
        ("十四五", 2021...2025), ("十五五", 2026...2030),
    ]

    /// Behind a plan, what makes of it its first year.
    static let opening = WordSet("开局 首年")
    /// Behind a plan, what makes of it its last year.
    static let closing = WordSet("收官 末 规划收官")
    /// Behind a plan, what makes of it a document.
    static let document = WordSet("规划")
    /// What begins like `document` and still is the time of the plan.
    static let planned = WordSet("规划期")

    /// What every expression of a time begins with.
    static let openings: UnitSet = {
        let words = relative.map(\.word) + spans.map(\.word) + parts.map(\.word) + plans.map(\.word)
        let stretches = (backwards.words + forwards.words + leads.words + now.words + wholeYear.words)
            .compactMap(\.first)
        return UnitSet(
            words.compactMap(\.units.first) + stretches
                + StaticUnits("0123456789〇零○一二三四五六七八九十两").units)
    }()

    /// 比去年增长: behind these a year is one that is compared with, not that of the figure.
    static let comparing = WordSet("比 较 高于 低于 多于 少于 超过 相较 超 对比 较之 相较于 相比于")
    /// Behind a year: it is one that is compared with.
    static let compared = WordSet("同期 相比 年末相比 末相比 底相比 的基础上 基础上 持平")
    /// 截至, before the day up to which something is counted.
    static let reached = WordSet("截至 截止 截止到 截至到")
    /// 以来, behind the time since when something is counted.
    static let since = WordSet("以来")
    /// Behind a time from which on something holds.
    static let from = WordSet("起 以后 之后 之日起")

    /// Behind a time by which something is to be done.
    static let deadline = WordSet("前 底前 末前 之前 以前 年底前 中旬前 上旬前 下旬前")

    /// Between a year and 的.
    static let end = WordSet("末 底 初")
    /// Before a year with 的: a figure is told as so much of that year's.
    static let measuring = WordSet("是 为 到 至 相当于 达到 恢复到 达 于 仅为 占")

    /// Before a year: it is the one before that of the article.
    static let justPast = WordSet("刚刚过去的 刚过去的 即将过去的 渐行渐远的")

    /// Where what 至, — or - joins to a time goes on.
    static func joint(in units: [Unit], at index: Int) -> Int? {
        guard index < units.count else { return nil }
        let isJoint = units[index] == Particle.until || units[index] == Unit(of: "到") || isDash(units[index])
        guard isJoint else { return nil }
        return units.has(units[index], at: index + 1) && isDash(units[index]) ? index + 2 : index + 1
    }

    private static func isDash(_ unit: Unit) -> Bool {
        unit == Unit(of: "-") || unit == Unit(of: "—") || unit == Unit(of: "–") || unit == Unit(of: "~")
    }

    /// 日, 号: whether the number before is that of a day.
    static func isDay(_ units: [Unit], at index: Int) -> Bool {
        units.has(Unit(of: "日"), at: index) || units.has(Unit(of: "号"), at: index)
    }

    /// The digit of a year written in numerals: 二〇三五.
    static func digit(_ unit: Unit) -> Int? {
        if unit == Unit(of: "〇") || unit == Unit(of: "○") || unit == Unit(of: "O") || unit == Unit(of: "o") {
            return 0
        }
        return ChineseNumber.value([unit][...])
    }
}

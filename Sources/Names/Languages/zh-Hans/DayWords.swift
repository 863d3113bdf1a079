import Languages

/// What days are written with.
enum DayWords {
    /// 日, 号
    static func isDay(_ unit: Unit) -> Bool { unit == Unit(of: "日") || unit == Unit(of: "号") }

    /// Whether a day is written with it, or it leads to one: 于, 12, 月.
    static func isPart(_ unit: Unit) -> Bool {
        isNumeral(unit) || isDay(unit) || unit == PeriodWords.month || unit == PeriodWords.year
            || unit == Unit(of: "于") || unit == NamePunctuation.space
    }

    /// Behind a time or a meeting: what is told has happened between then and now.
    static let since = WordSet("以来 以后 之后")

    /// Days told from the one on which the article appears.
    static let relative: [(word: StaticUnits, distance: Int)] = [
        ("今日", 0), ("今天", 0), ("今晨", 0), ("今早", 0), ("昨日", -1), ("昨天", -1), ("昨晚", -1), ("昨夜", -1),
        ("前天", -2), ("前晚", -2),
    ]

    /// A figure or a Chinese numeral of a date: 0…9, 〇, 十, and what extractions put for 〇.
    static func isNumeral(_ unit: Unit) -> Bool { isFigure(unit) || numerals.contains(unit) }

    private static func isFigure(_ unit: Unit) -> Bool { (Unit(of: "0")...Unit(of: "9")).contains(unit) }

    private static let numerals = UnitSet("〇零一二三四五六七八九十○oO")
    private static let digits = "零一二三四五六七八九".unicodeScalars.map { Unit(of: $0) }
    private static let zeros = UnitSet("〇○oO")

    /// The number that a numeral of a date says: 31, 三十一, 二〇二〇.
    static func value(_ numeral: ArraySlice<Unit>) -> Int? {
        guard !numeral.isEmpty, numeral.count <= 4 else { return nil }
        if numeral.contains(ChineseNumber.ten) { return ChineseNumber.value(numeral) }
        var value = 0
        for unit in numeral {
            if isFigure(unit) {
                value = value * 10 + Int(unit) - Int(Unit(of: "0"))
            } else if let digit = zeros.contains(unit) ? 0 : digits.firstIndex(of: unit) {
                value = value * 10 + digit
            } else {
                return nil
            }
        }
        return value
    }
}

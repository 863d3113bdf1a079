import ArchiveModel
import Languages

/// The days that a text names, as far as they are written: 2020年12月31日, 1月9日, 二〇二〇年十二月, 昨天.
struct StatedDays: Sendable {
    struct Day: Sendable {
        var range: Range<Int>
        /// EDTF: `2020-12-31`, `2020-12`, `2020`.
        var date: String
        var isWhole: Bool { date.utf8.count == 10 }
    }

    /// In order.
    private(set) var days: [Day] = []

    /// A day without a year is the last one before `issue`, or a little after it.
    init(_ units: [Unit], issue: CalendarDate?) {
        var index = 0
        while index < units.count {
            if let day = Self.day(in: units, at: index, issue) {
                // 2020年6月以来: not when, but since when.
                let isSince = DayWords.since.length(in: units, at: day.range.upperBound) > 0
                if !isSince { days.append(day) }
                index = day.range.upperBound
            } else {
                index += 1
            }
        }
    }

    /// The last day or month that is named in `range`; a year by itself only in its part `near`.
    func last(in range: Range<Int>, near: Int) -> String? {
        days.last { day in
            range.lowerBound <= day.range.lowerBound && day.range.upperBound <= range.upperBound
                && (day.date.utf8.count > 4 || day.range.lowerBound >= near)
        }?.date
    }

    private static func day(in units: [Unit], at start: Int, _ issue: CalendarDate?) -> Day? {
        guard DayWords.isNumeral(units[start]) else { return relative(in: units, at: start, issue) }
        guard start == 0 || !DayWords.isNumeral(units[start - 1]),
            let (number, next) = number(in: units, at: start)
        else { return nil }
        if units.has(PeriodWords.year, at: next), (1000...2999).contains(number) {
            let end = next + 1
            guard let (month, after) = month(in: units, at: end) else {
                return Day(range: start..<end, date: "\(number)")
            }
            return day(start, number, month, after, units)
        }
        guard let issue, let (month, after) = month(in: units, at: start),
            let (_, end) = dayOfMonth(in: units, at: after), end > after
        else { return nil }
        return day(start, year(of: month, issue), month, after, units)
    }

    private static func day(_ start: Int, _ year: Int, _ month: Int, _ after: Int, _ units: [Unit]) -> Day {
        let begin = "\(year)-\(month < 10 ? "0" : "")\(month)"
        guard let (day, end) = dayOfMonth(in: units, at: after) else {
            return Day(range: start..<after, date: begin)
        }
        return Day(range: start..<end, date: "\(begin)-\(day < 10 ? "0" : "")\(day)")
    }

    /// The year in which a month lies that an issue speaks of without one: not far ahead of it.
    private static func year(of month: Int, _ issue: CalendarDate) -> Int {
        month > issue.month + 2
            ? issue.year - 1 : issue.month > 10 && month == 1 ? issue.year + 1 : issue.year
    }

    private static func relative(in units: [Unit], at start: Int, _ issue: CalendarDate?) -> Day? {
        guard let issue,
            let (word, distance) = DayWords.relative.first(where: { units.has($0.word.units, at: start) })
        else { return nil }
        let date = CalendarDate(dayNumber: issue.dayNumber + distance).description
        return Day(range: start..<(start + word.units.count), date: date)
    }

    private static func month(in units: [Unit], at start: Int) -> (month: Int, end: Int)? {
        guard let (month, next) = number(in: units, at: start), units.has(PeriodWords.month, at: next),
            (1...12).contains(month)
        else { return nil }
        return (month, next + 1)
    }

    private static func dayOfMonth(in units: [Unit], at start: Int) -> (day: Int, end: Int)? {
        guard let (day, next) = number(in: units, at: start), next < units.count, DayWords.isDay(units[next]),
            (1...31).contains(day)
        else { return nil }
        return (day, next + 1)
    }

    /// The numeral that begins at `start`, and where it ends; blanks of extractions around it do not count.
    private static func number(in units: [Unit], at start: Int) -> (value: Int, end: Int)? {
        var first = start
        while units.has(NamePunctuation.space, at: first) { first += 1 }
        var end = first
        while end < units.count, end - first < 4, DayWords.isNumeral(units[end]) { end += 1 }
        guard let value = DayWords.value(units[first..<end]) else { return nil }
        while units.has(NamePunctuation.space, at: end) { end += 1 }
        return (value, end)
    }
}

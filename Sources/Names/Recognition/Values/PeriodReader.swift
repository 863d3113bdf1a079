import ArchiveModel
import Languages

/// Reads the time of which a figure speaks from the words before it: 2020年, 去年, 前三季度, “十四五”.
struct PeriodReader: Sendable {
    let units: MarkedText
    /// The year in which the article appeared, to which 今年 refers; `nil` when it is not known.
    var year: Int?

    /// EDTF level 0: `2020`, `2021-01`, `2020-01/2020-09`. That of the nearest expression before `end`.
    func period(before end: Int) -> String? {
        var index = end - 1
        while index >= 0 {
            if PeriodWords.openings.contains(units[index]),
                let period = whole(at: index, end) ?? part(at: index, of: nil)
            {
                return period
            }
            index -= 1
        }
        return nil
    }

    /// A year that begins at `index`, with the part of it that is named behind.
    private func whole(at index: Int, _ end: Int) -> String? {
        guard let (number, next) = statedYear(at: index) ?? relativeYear(at: index), next <= end else {
            return nil
        }
        return part(at: next, of: number) ?? Self.text(number)
    }

    /// 2020年, not the year of 2020年代.
    private func statedYear(at index: Int) -> (year: Int, end: Int)? {
        guard index + 4 < units.count, units[index + 4] == PeriodWords.year,
            index == 0 || UnitShape.of(units[index - 1]) != .digit,
            let number = Int(String(units[index..<(index + 4)])), (1900...2100).contains(number),
            !units.has(PeriodWords.decade, at: index + 5)
        else { return nil }
        return (number, index + 5)
    }

    private func relativeYear(at index: Int) -> (year: Int, end: Int)? {
        guard let year,
            let (word, distance) = PeriodWords.relative.first(where: { units.has($0.word.units, at: index) }),
            index == 0 || !PeriodWords.comparing.contains(units[index - 1])
        else { return nil }
        return (year + distance, index + word.units.count)
    }

    /// 上半年, 前三季度, 1至11月, 1月; without a year of its own the year of the article.
    private func part(at index: Int, of stated: Int?) -> String? {
        if let plan = PeriodWords.plans.first(where: { units.has($0.word.units, at: index) }) {
            let years = plan.years
            switch planned(behind: index + plan.word.units.count) {
            case .document: return nil
            case .first: return Self.text(years.lowerBound)
            case .last: return Self.text(years.upperBound)
            case .whole: return "\(years.lowerBound)/\(years.upperBound)"
            }
        }
        guard let year = stated ?? year else { return nil }
        // The end of 前三季度, or of a year that is read with it.
        let isTail =
            index > 0 && (units[index - 1] == PeriodWords.first || units[index - 1] == PeriodWords.year)
        if stated == nil, isTail { return nil }
        if let (_, months) = PeriodWords.parts.first(where: { units.has($0.word.units, at: index) }) {
            return Self.text(year, months)
        }
        guard stated != nil, let (first, next) = month(at: index) else { return nil }
        if units.has(PeriodWords.month, at: next) { return Self.text(year, first...first) }
        guard units.has(Particle.until, at: next) || units.has(Unit(of: "-"), at: next),
            let (last, end) = month(at: next + 1),
            units.has(PeriodWords.month, at: end), first < last
        else { return nil }
        return Self.text(year, first...last)
    }

    private enum Planned { case whole, first, last, document }

    /// What the words behind a five-year plan make of its years: “十四五”开局之年, “十四五”规划.
    private func planned(behind index: Int) -> Planned {
        if PeriodWords.opening.length(in: units, at: index) > 0 { return .first }
        if PeriodWords.closing.length(in: units, at: index) > 0 { return .last }
        let isDocument = PeriodWords.document.length(in: units, at: index) > 0
        return isDocument && PeriodWords.planned.length(in: units, at: index) == 0 ? .document : .whole
    }

    private func month(at index: Int) -> (number: Int, end: Int)? {
        guard index < units.count else { return nil }
        let digits = units[index...].prefix(3).prefix { UnitShape.of($0) == .digit }
        guard let number = Int(String(digits)), (1...12).contains(number) else { return nil }
        return (number, index + digits.count)
    }

    private static func text(_ year: Int) -> String { String(year) }

    private static func text(_ year: Int, _ months: ClosedRange<Int>) -> String {
        let name = { (month: Int) in "\(year)-\(month < 10 ? "0" : "")\(month)" }
        return months.count == 1
            ? name(months.lowerBound) : "\(name(months.lowerBound))/\(name(months.upperBound))"
    }
}

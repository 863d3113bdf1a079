import ArchiveModel
import Markup

/// The holdings as spines on a shelf: a stroke to a day, a year to a row.
struct Spines {
    let site: SiteContext
    let path: String

    /// So many rows have a stroke to a day; of more, a stroke stands for a week.
    private static let rowsOfDays = 40

    var value: TemplateValue {
        let issues = site.archive.issues
        guard !issues.isEmpty else { return .missing }
        let byYear = Dictionary(grouping: issues, by: \.id.date.year)
        var years = Set(byYear.keys)
        for span in site.archive.calendar.notHeld {
            years.formUnion(span.dates.lowerBound.year...span.dates.upperBound.year)
        }
        let rhythm = site.days.rhythm
        let step = years.count > Self.rowsOfDays ? 7 : 1
        let rows = years.sorted().map { row($0, byYear[$0, default: []], rhythm, step) }
        let states = rows.reduce(into: Set<DayState>()) { $0.formUnion($1.states) }
        let isWide = rhythm.isWeekly || step > 1
        return .object([
            "is_weekly": .flag(isWide), "stroke": .text(isWide ? "wide" : "thin"),
            "hint": .text(site.locale.text(rhythm.isWeekly ? "spines_hint_weekly" : "spines_hint")),
            "months": .list((1...12).map { .text(short(site.locale.month($0))) }),
            "years": .list(rows.map(\.value)),
            "has_kept": .flag(states.contains(.kept)), "has_read": .flag(states.contains(.read)),
            "has_lost": .flag(states.contains(.lost)), "has_blank": .flag(states.contains(.shut)),
        ])
    }

    /// A name of a month that fits beside eleven others.
    private func short(_ name: String) -> String { name.count > 4 ? String(name.prefix(3)) : name }

    private func row(_ year: Int, _ issues: [Issue], _ rhythm: Rhythm, _ step: Int) -> (
        value: TemplateValue, states: Set<DayState>
    ) {
        let held = Dictionary(
            issues.map { ($0.id.date, $0) }, uniquingKeysWith: { $0.isReviewed ? $0 : $1 })
        var days: [DayState] = []
        var lost = 0
        for month in 1...12 {
            for day in 1...CalendarDate.days(inMonth: month, of: year) {
                guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
                var state = DayState(of: date, held[date], in: site.archive.calendar)
                if state == .lost, !rhythm.appears(on: date) { state = .open }
                if state == .lost { lost += 1 }
                days.append(state)
            }
        }
        let isWide = rhythm.isWeekly || step > 1
        let middle = isWide ? days.count : 181 + days.count - 365
        let halves = [days[..<middle], days[middle...]].filter { !$0.isEmpty }
        let words = [
            site.locale.text("year_held", site.locale.count("issues", issues.count)),
            lost == 0 ? nil : site.locale.text("year_lost", site.locale.count("days", lost)),
        ].compactMap(\.self).joined(separator: site.locale.text("clause_separator"))
        return (
            .object([
                "year": .number(year), "words": .text(words),
                "href": .text(
                    issues.isEmpty ? "" : Address.link(from: path, to: Address.path(ofYear: year))),
                "is_held": .flag(!issues.isEmpty),
                "parts": .list(halves.map { part(Array($0), step) }),
            ]), Set(days)
        )
    }

    /// One drawing: the strokes of each state as one path.
    private func part(_ days: [DayState], _ step: Int) -> TemplateValue {
        let cells = stride(from: 0, to: days.count, by: step).map { start -> DayState in
            let week = days[start..<min(start + step, days.count)]
            return [.read, .kept, .lost].first { week.contains($0) } ?? .open
        }
        return .object([
            "width": .number(cells.count), "kept": strokes(cells, .kept), "read": strokes(cells, .read),
            "lost": strokes(cells, .lost),
        ])
    }

    /// `M.5 0v22m1-22v22`: a pen that goes down, and on to the next.
    private func strokes(_ cells: [DayState], _ state: DayState) -> TemplateValue {
        var path = ""
        var last: Int?
        for (index, cell) in cells.enumerated() where cell == state {
            path += last.map { "m\(index - $0)-22v22" } ?? "M\(index).5 0v22"
            last = index
        }
        return path.isEmpty ? .missing : .text(path)
    }
}

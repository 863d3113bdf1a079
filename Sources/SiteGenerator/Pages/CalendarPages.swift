import ArchiveModel
import Markup

/// The list of issues and the calendar of a year.
struct CalendarPages {
    let site: SiteContext
    let path: String

    /// The list of all issues names every one of them up to this many; then only the months.
    private static let issuesOnOnePage = 60

    private var byYear: [Int: [Issue]] { Dictionary(grouping: site.archive.issues, by: \.id.date.year) }

    var all: TemplateObject {
        let byYear = byYear
        let isShort = site.archive.issues.count <= Self.issuesOnOnePage
        let years = byYear.keys.sorted().map { year -> TemplateValue in
            let issues = byYear[year, default: []]
            return .object([
                "anchor": .text("y\(year)"),
                "href": .text(Address.link(from: path, to: Address.path(ofYear: year))),
                "title": .text(site.locale.date(ofYear: year)),
                "count": .text(site.locale.count("issues", issues.count)),
                "months": .list(months(year, issues)),
                "issues": .list(isShort ? issues.map { site.line($0, from: path) } : []),
            ])
        }
        return [
            "page_title": .text(site.locale.text("calendar")), "years": .list(years),
            "description": .text(
                [
                    site.locale.text("calendar"), site.archive.settings.title,
                    site.locale.count("issues", site.archive.issues.count),
                ].joined(separator: site.locale.text("clause_separator"))),
            "days_href": .text(Address.link(from: path, to: "days/index.html")),
        ]
    }

    /// The months of a year that hold issues, as links into its calendar.
    private func months(_ year: Int, _ issues: [Issue]) -> [TemplateValue] {
        (1...12).compactMap { month in
            let count = issues.count { $0.id.date.month == month }
            guard count > 0 else { return nil }
            return .object([
                "href": .text(
                    Address.link(from: path, to: Address.path(ofYear: year), anchor: "m\(month)")),
                "text": .text(site.locale.month(month)),
                "count": .text(site.locale.count("issues", count)),
            ])
        }
    }

    // MARK: A year

    func year(_ year: Int) -> TemplateObject {
        let byYear = byYear
        let issues = byYear[year, default: []]
        let months = (1...12).map { month(year, $0, issues) }
        let years = byYear.keys.sorted().map { other -> TemplateValue in
            .object([
                "href": .text(Address.link(from: path, to: Address.path(ofYear: other))),
                "text": .number(other),
                "count": .text(site.locale.count("issues", byYear[other, default: []].count)),
                "current": .flag(other == year),
            ])
        }
        return [
            "page_title": .text(site.locale.date(ofYear: year)),
            "title": .text(site.locale.date(ofYear: year)),
            "summary": .text(summary(issues.count, months.flatMap(\.states))),
            "years": .list(years), "calendar_href": .text(Address.link(from: path, to: "issues/index.html")),
            "shelves": .list(shelves(months)),
        ]
    }

    private typealias Month = (value: TemplateValue, states: [DayState])

    /// The months in order, those that follow each other without an issue folded into one line.
    private func shelves(_ months: [Month]) -> [TemplateValue] {
        var shelves: [TemplateValue] = []
        var start = 0
        while start < months.count {
            let isHeld = Self.isHeld(months[start])
            let end = months[start...].firstIndex { Self.isHeld($0) != isHeld } ?? months.count
            let names = [start, end - 1].map { site.locale.month($0 + 1) }
            let lost = months[start..<end].reduce(0) { $0 + $1.states.count { $0 == .lost } }
            let words = [
                end - start == 1 ? names[0] : site.locale.range(names[0], names[1]),
                site.locale.text("months_empty"),
                lost == 0 ? nil : site.locale.text("year_lost", site.locale.count("days", lost)),
            ].compactMap(\.self)
            shelves.append(
                .object([
                    "is_folded": .flag(!isHeld),
                    "label": .text(words.joined(separator: site.locale.text("clause_separator"))),
                    "months": .list(months[start..<end].map(\.value)),
                ]))
            start = end
        }
        return shelves
    }

    private static func isHeld(_ month: Month) -> Bool {
        month.states.contains { $0 == .read || $0 == .kept }
    }

    /// How many issues are held, and of the other days what the calendar says: that none is missing only of a year of
    /// which every day is known.
    private func summary(_ held: Int, _ states: [DayState]) -> String {
        let counts = Dictionary(states.map { ($0, 1) }, uniquingKeysWith: +)
        let open = counts[.open, default: 0]
        let days = { (key: String, state: DayState) -> String? in
            let count = counts[state, default: 0]
            return count == 0 && open > 0 ? nil : site.locale.text(key, site.locale.count("days", count))
        }
        let known = [days("year_lost", .lost), days("year_shut", .shut)].compactMap(\.self)
        let rest =
            open == 0 ? [] : [known.isEmpty ? site.locale.text("year_unknown") : days("year_open", .open)]
        return
            ([site.locale.text("year_held", site.locale.count("issues", held))] + known
            + rest.compactMap(\.self))
            .joined(separator: site.locale.text("clause_separator"))
    }

    private func month(_ year: Int, _ month: Int, _ issues: [Issue]) -> Month {
        var cells: [TemplateValue] = []
        var states: [DayState] = []
        for day in 1...CalendarDate.days(inMonth: month, of: year) {
            guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
            if day == 1 { cells += (1..<date.weekday).map { _ in empty } }
            let held = issues.filter { $0.id.date == date }
            let issue = held.first
            let state = DayState(of: date, issue, in: site.archive.calendar)
            states.append(state)
            cells.append(
                .object([
                    "number": .number(day), "state": .text(state.rawValue),
                    "label": .text(site.locale.text(state.label)),
                    "href": TemplateValue(
                        issue.map { Address.link(from: path, to: Address.path(of: $0.id)) }),
                    "editions": .list(
                        held.dropFirst().map {
                            site.link(
                                to: Address.path(of: $0.id), $0.id.edition ?? $0.id.description, from: path)
                        }),
                ]))
        }
        while !cells.count.isMultiple(of: 7) { cells.append(empty) }
        let weeks = stride(from: 0, to: cells.count, by: 7).map { start -> TemplateValue in
            .object(["days": .list(Array(cells[start..<start + 7]))])
        }
        let count = issues.count { $0.id.date.month == month }
        let weekdays = (1...7).map { day -> TemplateValue in
            let name = site.locale.weekday(day)
            return .object(["long": .text(name.long), "short": .text(name.short)])
        }
        return (
            .object([
                "anchor": .text("m\(month)"), "title": .text(site.locale.month(month)),
                "count": count == 0 ? .missing : .text(site.locale.count("issues", count)),
                "weekdays": .list(weekdays), "weeks": .list(weeks),
            ]), states
        )
    }

    private var empty: TemplateValue {
        .object([
            "number": .missing, "href": .missing, "state": .missing, "label": .missing, "editions": .missing,
        ])
    }
}

/// What the archive knows of a day.
enum DayState: String {
    /// Held and read by an editor, or held only.
    case read, kept
    /// No paper appeared, or one is missing.
    case shut, lost
    /// Nothing is known.
    case open

    init(of date: CalendarDate, _ issue: Issue?, in calendar: PublicationCalendar) {
        if let issue {
            self = issue.isReviewed ? .read : .kept
        } else if calendar.notPublished.contains(where: { $0.dates.contains(date) }) {
            self = .shut
        } else {
            self = calendar.notHeld.contains { $0.dates.contains(date) } ? .lost : .open
        }
    }

    /// The key of its word in the locale.
    var label: String {
        switch self {
        case .read: "reviewed"
        case .kept: "held_unreviewed"
        case .shut: "not_published"
        case .lost: "not_held"
        case .open: "no_record"
        }
    }
}

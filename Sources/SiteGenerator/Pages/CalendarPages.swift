import ArchiveModel
import Markup

/// The list of issues, the calendar of a year, the days of the year.
struct CalendarPages {
    let site: Site
    let path: String

    private var byYear: [Int: [Issue]] { Dictionary(grouping: site.archive.issues, by: \.id.date.year) }

    var all: [String: TemplateValue] {
        let byYear = byYear
        let years = byYear.keys.sorted().map { year -> TemplateValue in
            let issues = byYear[year, default: []]
            return .object([
                "anchor": .text("y\(year)"),
                "href": .text(Address.link(from: path, to: Address.path(ofYear: year))),
                "title": .text(site.locale.text("year_heading", year)),
                "count": .text(site.locale.text("issues_count", issues.count)),
                "issues": .list(issues.map(line)),
            ])
        }
        return [
            "page_title": .text(site.locale.text("calendar")), "years": .list(years),
            "days_href": .text(Address.link(from: path, to: "days/index.html")),
        ]
    }

    private func line(_ issue: Issue) -> TemplateValue {
        .object([
            "href": .text(Address.link(from: path, to: Address.path(of: issue.id))),
            "text": .text(site.locale.date(issue.id.date) + (issue.id.edition.map { " \($0)" } ?? "")),
            "weekday": .text(site.locale.weekday(issue.id.date)),
            "count": .text(site.locale.text("articles_count", issue.articles.count)),
        ])
    }

    // MARK: A year

    func year(_ year: Int) -> [String: TemplateValue] {
        let byYear = byYear
        let issues = byYear[year, default: []]
        let months = (1...12).map { month(year, $0, issues) }
        let states = months.flatMap(\.states)
        let years = byYear.keys.sorted().map { other -> TemplateValue in
            .object([
                "href": .text(Address.link(from: path, to: Address.path(ofYear: other))),
                "text": .number(other),
                "count": .text(site.locale.text("issues_count", byYear[other, default: []].count)),
                "current": .flag(other == year),
            ])
        }
        return [
            "page_title": .text(site.locale.text("year_heading", year)),
            "title": .text(site.locale.text("year_heading", year)),
            "summary": .text(
                site.locale.text(
                    "year_summary", issues.count, states.count { $0 == "lost" }, states.count { $0 == "shut" }
                )),
            "years": .list(years), "calendar_href": .text(Address.link(from: path, to: "issues/index.html")),
            "months": .list(months.map(\.value)),
        ]
    }

    private func month(_ year: Int, _ month: Int, _ issues: [Issue]) -> (
        value: TemplateValue, states: [String]
    ) {
        var cells: [TemplateValue] = []
        var states: [String] = []
        for day in 1...CalendarDate.days(inMonth: month, of: year) {
            guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
            if day == 1 { cells += (1..<date.weekday).map { _ in empty } }
            let issue = issues.first { $0.id.date == date }
            let state = state(of: date, issue)
            states.append(state)
            cells.append(
                .object([
                    "number": .number(day), "state": .text(state), "label": .text(label(of: state)),
                    "href": TemplateValue(
                        issue.map { Address.link(from: path, to: Address.path(of: $0.id)) }),
                ]))
        }
        while !cells.count.isMultiple(of: 7) { cells.append(empty) }
        let weeks = stride(from: 0, to: cells.count, by: 7).map { start -> TemplateValue in
            .object(["days": .list(Array(cells[start..<start + 7]))])
        }
        let count = issues.count { $0.id.date.month == month }
        let short = Array(site.locale.text("weekday_short"))
        let weekdays = (1...7).map { day -> TemplateValue in
            .object([
                "long": .text(site.locale.text("weekday_\(day)")),
                "short": .text(short[safe: day - 1].map(String.init) ?? ""),
            ])
        }
        return (
            .object([
                "title": .text(site.locale.text("month", year, month)),
                "count": count == 0 ? .missing : .text(site.locale.text("issues_count", count)),
                "weekdays": .list(weekdays), "weeks": .list(weeks),
            ]), states
        )
    }

    private var empty: TemplateValue {
        .object(["number": .missing, "href": .missing, "state": .missing, "label": .missing])
    }

    private func state(of date: CalendarDate, _ issue: Issue?) -> String {
        if let issue { return issue.isReviewed ? "read" : "kept" }
        if site.archive.calendar.notPublished.contains(where: { $0.dates.contains(date) }) { return "shut" }
        if site.archive.calendar.notHeld.contains(where: { $0.dates.contains(date) }) { return "lost" }
        return "open"
    }

    private func label(of state: String) -> String {
        switch state {
        case "read": site.locale.text("reviewed")
        case "kept": site.locale.text("held_unreviewed")
        case "shut": site.locale.text("not_published")
        case "lost": site.locale.text("not_held")
        default: ""
        }
    }

    // MARK: Days of the year

    var days: [String: TemplateValue] {
        let byDay = Dictionary(grouping: site.archive.issues) { [$0.id.date.month, $0.id.date.day] }
        let items = byDay.keys.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { day -> TemplateValue in
            .object([
                "href": .text(Address.link(from: path, to: Address.path(ofDay: day[1], month: day[0]))),
                "text": .text(site.locale.text("day_heading", day[0], day[1])),
                "count": .text(site.locale.text("issues_count", byDay[day, default: []].count)),
            ])
        }
        return dayPage(site.locale.text("days"), items)
    }

    func day(month: Int, day: Int) -> [String: TemplateValue] {
        let issues = site.archive.issues.filter { $0.id.date.month == month && $0.id.date.day == day }
        return dayPage(site.locale.text("day_heading", month, day), issues.map(line))
    }

    private func dayPage(_ title: String, _ items: [TemplateValue]) -> [String: TemplateValue] {
        [
            "page_title": .text(title), "title": .text(title), "items": .list(items),
            "calendar_href": .text(Address.link(from: path, to: "issues/index.html")),
        ]
    }
}

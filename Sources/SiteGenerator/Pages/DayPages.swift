import ArchiveModel
import Markup

/// The days of the year: a sheet of all 366, and a page for each that has an issue, year by year.
struct DayPages {
    let site: SiteContext
    let path: String

    private struct Day: Hashable {
        var month: Int
        var day: Int
    }

    private var held: [Day: Int] {
        Dictionary(
            site.archive.issues.map { (Day(month: $0.id.date.month, day: $0.id.date.day), 1) },
            uniquingKeysWith: +)
    }

    var all: TemplateObject {
        let held = held
        let months = (1...12).map { month -> TemplateValue in
            // 2000 was a leap year.
            let days = (1...CalendarDate.days(inMonth: month, of: 2000)).map { day -> TemplateValue in
                let count = held[Day(month: month, day: day)]
                let href = Address.link(from: path, to: Address.path(ofDay: day, month: month))
                return .object([
                    "number": .number(day), "href": TemplateValue(count == nil ? nil : href),
                    "label": .text(site.locale.count("issues", count ?? 0)),
                ])
            }
            return .object([
                "anchor": .text("m\(month)"), "title": .text(site.locale.month(month)), "days": .list(days),
            ])
        }
        let title = site.locale.text("days")
        return [
            "page_title": .text(title), "title": .text(title), "months": .list(months),
            "calendar_href": .text(Address.link(from: path, to: "issues/index.html")),
        ]
    }

    func day(month: Int, day: Int) -> TemplateObject {
        let issues = site.archive.issues.filter { $0.id.date.month == month && $0.id.date.day == day }
        let (first, last) = (
            site.archive.issues.first?.id.date.year ?? 0, site.archive.issues.last?.id.date.year ?? 0
        )
        let years = stride(from: last, through: first, by: -1).compactMap { year -> TemplateValue? in
            guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
            let held = issues.filter { $0.id.date.year == year }
            let state = DayState(of: date, held.first, in: site.archive.calendar)
            guard state != .open else { return nil }
            return .object([
                "year": .number(year), "anchor": .text("y\(year)"), "is_held": .flag(!held.isEmpty),
                "weekday": .text(site.locale.weekday(date)), "state": .text(site.locale.text(state.label)),
                "is_shut": .flag(state == .shut), "issues": .list(held.map(issue)),
            ])
        }
        let title = site.locale.day(day, ofMonth: month)
        return [
            "page_title": .text(title), "title": .text(title), "years": .list(years),
            "description": .text(
                site.description(
                    of: issues.reversed().lazy.flatMap(\.listedArticles),
                    [title] + issues.map { site.locale.date(ofYear: $0.id.date.year) })),
            "days_href": .text(Address.link(from: path, to: "days/index.html")),
            "previous": neighbour(of: Day(month: month, day: day), isBefore: true),
            "next": neighbour(of: Day(month: month, day: day), isBefore: false),
        ]
    }

    private func issue(_ issue: Issue) -> TemplateValue {
        .object([
            "href": .text(Address.link(from: path, to: Address.path(of: issue.id))),
            "text": .text(site.locale.date(of: issue)), "reviewed": site.reviewed(issue),
            "count": .text(site.locale.count("articles", issue.articles.count)),
            "stories": Stories(
                site: site, path: path,
                articles: Array(issue.listedArticles.filter { $0.headline != nil }.prefix(3))
            ).values,
        ])
    }

    /// The nearest day that has an issue.
    private func neighbour(of day: Day, isBefore: Bool) -> TemplateValue {
        let key = { (day: Day) in day.month * 32 + day.day }
        let others = held.keys.filter { isBefore ? key($0) < key(day) : key($0) > key(day) }
        guard let other = others.min(by: { abs(key($0) - key(day)) < abs(key($1) - key(day)) }) else {
            return .missing
        }
        return site.link(
            to: Address.path(ofDay: other.day, month: other.month),
            site.locale.day(other.day, ofMonth: other.month), from: path)
    }
}

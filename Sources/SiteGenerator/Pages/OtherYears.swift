import ArchiveModel
import Markup
import Memo

/// What was printed on this day in other years; of a paper of which a week or more lies between most issues, in this
/// week.
///
/// No build knows which day it is for a reader. Each day has a small file, and a script takes the one of today; without
/// it the first page lists the days.
struct OtherYears {
    let site: SiteContext
    let path: String

    /// So many days are listed one by one; of more, the months are.
    private static let daysListed = 62
    private static let yearsShown = 6

    static func path(ofDay number: Int) -> String {
        let date = DaysOfYear.date(number)
        let page = Address.path(ofDay: date.day, month: date.month)
        return page.dropLast("index.html".count) + "years.js"
    }

    // MARK: On the first page

    /// The days that a script may ask for, and the list of those that have issues.
    var index: TemplateValue {
        let issues = site.archive.issues
        let days = site.days.all.map { number -> String in
            let date = DaysOfYear.date(number)
            return String(Address.path(ofDay: date.day, month: date.month).dropFirst(5).prefix(5))
        }
        let held = Set(issues.map { DaysOfYear.number(of: $0.id.date) }).sorted().map(DaysOfYear.date)
        let isShort = held.count <= Self.daysListed
        let byMonth = Dictionary(grouping: held, by: \.month)
        let isWeek = site.days.reach > 0
        return .object([
            "days": .text(days.joined(separator: " ")),
            "days_href": .text(Address.link(from: path, to: "days/index.html")),
            "title": .text(site.locale.text(isWeek ? "other_years_week" : "other_years")),
            "months": .list(
                byMonth.keys.sorted().map { month in
                    let days = byMonth[month, default: []]
                    return .object([
                        "title": .text(site.locale.month(month)),
                        "href": .text(Address.link(from: path, to: "days/index.html", anchor: "m\(month)")),
                        "count": .text(site.locale.count("days", days.count)),
                        "days": .list(isShort ? days.map(link) : []),
                    ])
                }),
        ])
    }

    private func link(_ date: (month: Int, day: Int)) -> TemplateValue {
        let target = Address.path(ofDay: date.day, month: date.month)
        return .object([
            "href": .text(Address.link(from: path, to: target)), "number": .number(date.day),
            "label": .text(site.locale.day(date.day, ofMonth: date.month)),
        ])
    }

    // MARK: Of one day

    func json(ofDay number: Int) -> JSON {
        let near = site.days.issues(near: number).map { site.archive.issues[$0] }
        let date = DaysOfYear.date(number)
        let shown = near.suffix(Self.yearsShown)
        return .members([
            "title": .string(title(number)),
            "years": .array(shown.map(entry)),
            "rest": .strings(rest(number, near, near.dropLast(shown.count))),
            "href": .string(Address.path(ofDay: date.day, month: date.month)),
        ])
    }

    /// `27 January`, or the first and last day of the week around it.
    private func title(_ number: Int) -> String {
        let reach = site.days.reach
        let name = { (number: Int) -> String in
            let date = DaysOfYear.date(number)
            return site.locale.day(date.day, ofMonth: date.month)
        }
        return reach == 0 ? name(number) : site.locale.range(name(number - reach), name(number + reach))
    }

    private func entry(_ issue: Issue) -> JSON {
        let lead = issue.listedArticles.first { $0.headline != nil && $0.kind != .advertisement }
        let opening = lead.map { Opening(of: $0.shownBody, in: $0.style, limit: 44) }
        let isSparse = site.days.reach > 0
        return .members([
            "year": .integer(issue.id.date.year), "reviewed": .flag(issue.isReviewed),
            "state": .string(site.locale.text(issue.isReviewed ? "reviewed" : "unreviewed")),
            "date": isSparse ? .string(site.locale.date(issue.id.date)) : nil,
            "edition": issue.id.edition.map { .string($0) },
            "href": .string(lead.map { Address.path(of: $0.id) } ?? Address.path(of: issue.id)),
            "title": .strings(lead?.shownPauses ?? [site.locale.date(of: issue)]),
            "caps": lead?.headline?.isCapitals == true ? .flag(true) : nil,
            "open": opening.map { .string($0.text) }, "cut": opening?.isCut == true ? .flag(true) : nil,
            "lang": issue.language == site.interface ? nil : .string(issue.language.tag),
        ])
    }

    /// What is known of the years that have no entry: held too, no paper, not held.
    private func rest(_ number: Int, _ near: [Issue], _ earlier: ArraySlice<Issue>) -> [String] {
        let reach = site.days.reach
        guard let first = site.archive.issues.first?.id.date.year,
            let last = site.archive.issues.last?.id.date.year
        else { return [] }
        let held = Set(near.map(\.id.date.year))
        let date = DaysOfYear.date(number)
        var years: [DayState: [String]] = [.kept: earlier.map { "\($0.id.date.year)" }]
        for year in first...last where !held.contains(year) {
            guard let day = CalendarDate(year: year, month: date.month, day: date.day) else { continue }
            let states = (-reach...reach).map {
                DayState(
                    of: CalendarDate(dayNumber: day.dayNumber + $0), nil, in: site.archive.calendar)
            }
            guard let state = [DayState.lost, .shut].first(where: states.contains) else { continue }
            years[state, default: []].append("\(year)")
        }
        let keys: [(DayState, String)] = [
            (.kept, "other_years_held"), (.shut, "other_years_shut"), (.lost, "other_years_lost"),
        ]
        return keys.compactMap { state, key in
            let list = years[state, default: []]
            guard !list.isEmpty else { return nil }
            return site.locale.text(key, list.joined(separator: site.locale.text("list_separator")))
        }
    }
}

/// The file of a day that the script of the first page asks for.
struct OtherYearsOutput: Output {
    let path: String
    private let day: Int32

    init(day: Int) {
        path = OtherYears.path(ofDay: day)
        self.day = Int32(day)
    }

    func key(in site: SiteContext) -> ContentHash? {
        fileKey(in: site) { key in
            key.add(key.keys.calendar)
            for number in site.days.issues(near: Int(day)) { key.add(issue: number) }
        }
    }

    func content(in site: SiteContext) -> OutputContent {
        let json = OtherYears(site: site, path: "index.html").json(ofDay: Int(day))
        return .bytes(Array("broadsheetDay(\(json.text));\n".utf8))
    }
}

enum OtherYearsOutputs: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        guard site.archive.issues.count > 1 else { return [] }
        return site.days.all.map { OtherYearsOutput(day: $0) }
    }
}

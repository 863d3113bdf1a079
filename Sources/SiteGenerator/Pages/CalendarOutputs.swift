import ArchiveModel
import Markup
import Memo

/// The calendar of a year.
struct YearOutput: Output {
    let path: String
    private let year: Int32

    init(_ date: CalendarDate) {
        path = Address.path(ofYear: date.year)
        year = Int32(date.year)
    }

    var isGeneral: Bool { true }

    func content(in site: SiteContext) -> OutputContent {
        let values = CalendarPages(site: site, path: path).year(Int(year))
        return .page(WebPage("year", values, head: .ofIssues))
    }
}

/// A day of the year, in all years.
struct DayOutput: Output {
    let path: String
    private let month: Int32
    private let day: Int32

    init(_ date: CalendarDate) {
        path = Address.path(ofDay: date.day, month: date.month)
        month = Int32(date.month)
        day = Int32(date.day)
    }

    var isGeneral: Bool { true }

    func key(in site: SiteContext) -> ContentHash? {
        pageKey(in: site) { key in
            key.add(key.keys.calendar)
            for (number, issue) in site.archive.issues.enumerated()
            where issue.id.date.month == Int(month) && issue.id.date.day == Int(day) {
                key.add(issue: number)
            }
        }
    }

    func content(in site: SiteContext) -> OutputContent {
        let values = DayPages(site: site, path: path).day(month: Int(month), day: Int(day))
        return .page(WebPage("day", values, head: .ofIssues))
    }
}

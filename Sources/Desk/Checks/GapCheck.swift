import ArchiveModel
import Languages

/// Days between the first issue and the last of which the archive says nothing.
struct GapCheck {
    private let archive: Archive
    private let issues: [Issue]
    private let publishes: (CalendarDate) -> Bool
    /// Whether the days on which the paper came out can be told from those that are held.
    private var isRegular: Bool { issues.count >= Self.run }

    init(_ archive: Archive) {
        self.archive = archive
        issues = archive.issues.sorted { $0.id < $1.id }
        let weekdays = Self.weekdays(of: issues)
        let spans = archive.calendar.notPublished + archive.calendar.notHeld
        publishes = { date in
            weekdays.contains(date.weekday) && !spans.contains { $0.dates.contains(date) }
        }
    }

    /// One matter for each run of days.
    var matters: [Matter] {
        zip(issues, issues.dropFirst()).compactMap { before, after in
            guard before.id.date < after.id.date else { return nil }
            let missing = days(after: before.id.date, before: after.id.date).filter(publishes)
            guard let first = missing.first, let last = missing.last else { return nil }
            if let one = before.masthead.issueNumber, let other = after.masthead.issueNumber {
                if other == one + 1 { return nil }
                if other > one, other - one - 1 <= missing.count {
                    return matter(first, last, other - one - 1, numbers: one + 1...other - 1)
                }
            }
            // How often the paper came out is known from a long run only. A gap to another year is a part of the run that
            // the archive does not collect.
            guard isRegular, before.id.date.year == after.id.date.year else { return nil }
            return matter(first, last, missing.count, numbers: nil)
        }
    }

    private func days(after start: CalendarDate, before end: CalendarDate) -> [CalendarDate] {
        (start.dayNumber + 1..<max(start.dayNumber + 1, end.dayNumber)).map { CalendarDate(dayNumber: $0) }
    }

    private func matter(
        _ first: CalendarDate, _ last: CalendarDate, _ count: Int, numbers: ClosedRange<Int>?
    ) -> Matter {
        Matter(
            .missingIssues(first, last, count, numbers: numbers),
            facts: ["\(first)", "\(last)", "\(count)"], weight: 100 / Double(count + 99))
    }

    /// So many issues are a long run.
    private static let run = 30

    /// The days of the week on which the paper comes out: those that a long run of issues knows.
    private static func weekdays(of issues: [Issue]) -> Set<Int> {
        let counts = Dictionary(issues.map { ($0.id.date.weekday, 1) }, uniquingKeysWith: +)
        guard issues.count >= run, let most = counts.values.max() else { return Set(1...7) }
        return Set(counts.filter { $0.value * 10 >= most }.keys)
    }
}

/// Pages that an issue had and the archive does not hold.
enum PageCheck {
    static func matters(of issue: Issue) -> [Matter] {
        let held = Set(issue.pages.map(\.id.number))
        let last = max(held.max() ?? 0, min(issue.masthead.pagesToday ?? 0, 200))
        guard last > 0 else { return [] }
        let missing = (1...last).filter { !held.contains($0) }
        guard !missing.isEmpty else { return [] }
        return [
            Matter(
                .missingPages(issue, missing), facts: ["\(issue.id)", "\(missing)"],
                weight: missing.contains(1) ? 0.9 : 0.5)
        ]
    }
}

/// Issue numbers that do not count up with the days on which the paper came out.
enum IssueNumberCheck {
    static func matters(of archive: Archive) -> [Matter] {
        let numbered = archive.issues.sorted { $0.id < $1.id }.compactMap { issue in
            issue.masthead.issueNumber.map { (issue: issue, number: $0) }
        }
        return zip(numbered, numbered.dropFirst()).compactMap { before, after in
            let days = before.issue.id.date.dayNumber + 1..<after.issue.id.date.dayNumber + 1
            let room = days.count { day in
                let date = CalendarDate(dayNumber: day)
                return !archive.calendar.notPublished.contains { $0.dates.contains(date) }
            }
            guard !days.isEmpty, after.number <= before.number || after.number - before.number > max(1, room)
            else { return nil }
            return Matter(
                .issueNumber(after.issue, after.number, before.issue, before.number),
                facts: ["\(after.issue.id)", "\(after.number)", "\(before.issue.id)", "\(before.number)"])
        }
    }
}

/// What is held although the calendar or the masthead says that there is none.
enum HoldingCheck {
    static func matters(of archive: Archive) -> [Matter] {
        let spans =
            archive.calendar.notPublished.map { ($0.dates, "not_published") }
            + archive.calendar.notHeld.map { ($0.dates, "not_held") }
        return archive.issues.flatMap { issue in
            let days = spans.filter { $0.0.contains(issue.id.date) }.map { span in
                Matter(
                    .calendarConflict(issue, span.1), facts: ["\(issue.id)", span.1], weight: 1)
            }
            guard let count = issue.masthead.pagesToday, count > 0,
                let beyond = issue.pages.map(\.id.number).first(where: { $0 > count })
            else { return days }
            let page = Matter(
                .pageBeyondIssue(issue, count, beyond),
                facts: ["\(issue.id)", "\(count)", "\(beyond)"])
            return days + [page]
        }
    }
}

/// A weekday on the masthead that is not the weekday of the date.
enum WeekdayCheck {
    static func matters(of issue: Issue) -> [Matter] {
        guard let printed = issue.masthead.weekday, let weekday = weekday(printed),
            weekday != issue.id.date.weekday
        else { return [] }
        return [
            Matter(.weekday(issue, printed), facts: ["\(issue.id)", printed], weight: 1)
        ]
    }

    /// 1 = Monday … 7 = Sunday; `nil` for what is no weekday.
    static func weekday(_ text: String) -> Int? {
        let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        if let index = names.firstIndex(where: { text.lowercased().hasPrefix($0) }) { return index + 1 }
        guard let last = text.unicodeScalars.last else { return nil }
        return WeekdayWords.number(endingWith: last)
    }
}

extension Diagnostic {
    fileprivate static func missingIssues(
        _ first: CalendarDate, _ last: CalendarDate, _ count: Int, numbers: ClosedRange<Int>?
    ) -> Diagnostic {
        let days = first == last ? "\(first)" : "\(first) to \(last)"
        var known = ""
        if let numbers {
            known =
                numbers.count == 1
                ? " (number \(numbers.lowerBound))"
                : " (numbers \(numbers.lowerBound) to \(numbers.upperBound))"
        }
        let span = first == last ? "\(first)" : "\(first)/\(last)"
        return Diagnostic(
            .missingIssues,
            "\(count) \(count == 1 ? "issue is" : "issues are") missing: \(days)\(known)",
            at: SourceLocation("calendar.yml"),
            fixes: [
                "import them", "say so in calendar.yml: '\(span)' under not_published or not_held",
            ])
    }

    fileprivate static func missingPages(_ issue: Issue, _ pages: [Int]) -> Diagnostic {
        let list = pages.map(String.init).joined(separator: ", ")
        let known = issue.masthead.pagesToday.map { ["The masthead tells of \($0) pages."] } ?? []
        return Diagnostic(
            .missingPages, "\(pages.count == 1 ? "Page" : "Pages") \(list) of \(issue.id) not held",
            at: issue.location, notes: known, fixes: ["import \(pages.count == 1 ? "it" : "them")"])
    }

    fileprivate static func issueNumber(
        _ issue: Issue, _ number: Int, _ before: Issue, _ other: Int
    ) -> Diagnostic {
        Diagnostic(
            .issueNumberConflict, "\(issue.id) has number \(number), \(before.id) had \(other)",
            at: issue.location, fixes: ["correct 'number' in issue.md", "check the dates of the two issues"])
    }

    fileprivate static func calendarConflict(_ issue: Issue, _ key: String) -> Diagnostic {
        Diagnostic(
            .calendarConflict, "\(issue.id) is held, and '\(key)' in calendar.yml covers its day",
            at: issue.location, fixes: ["take the day out of calendar.yml"])
    }

    fileprivate static func pageBeyondIssue(_ issue: Issue, _ count: Int, _ page: Int) -> Diagnostic {
        Diagnostic(
            .pageBeyondIssue, "The issue says that it has \(count) pages; page \(page) is held",
            at: issue.location, fixes: ["check the date of the page", "correct 'pages_today' in issue.md"])
    }

    fileprivate static func weekday(_ issue: Issue, _ printed: String) -> Diagnostic {
        Diagnostic(
            .weekdayConflict,
            "The masthead says \(printed), but \(issue.id.date) was \(WeekdayWords.names[issue.id.date.weekday - 1])",
            at: issue.location,
            fixes: ["check the date of the issue", "if the paper misprinted it, accept this matter"])
    }
}

import ArchiveModel

/// What the issues say about themselves held against the calendar: numbers, pages and days.
struct CalendarChecks {
    let archive: Archive

    var findings: [Diagnostic] {
        archive.issues.flatMap { pages($0) + calendar($0) }
            + zip(archive.issues, archive.issues.dropFirst()).flatMap { between($0, $1) }
    }

    private func pages(_ issue: Issue) -> [Diagnostic] {
        let held = issue.pages.map(\.id.number)
        guard let count = issue.masthead.pagesToday, (1...200).contains(count) else { return [] }
        if let beyond = held.first(where: { $0 > count }) { return [.tooManyPages(issue, count, beyond)] }
        let missing = (1...count).filter { !held.contains($0) }
        return missing.isEmpty ? [] : [.missingPages(issue, count, missing)]
    }

    private func calendar(_ issue: Issue) -> [Diagnostic] {
        let spans =
            archive.calendar.notPublished.map { ($0, "not_published") }
            + archive.calendar.notHeld.map { ($0, "not_held") }
        return spans.filter { $0.0.dates.contains(issue.id.date) }.map { .contradiction(issue, $0.1) }
    }

    // MARK: Between two issues

    private func between(_ one: Issue, _ other: Issue) -> [Diagnostic] {
        let days = other.id.date.dayNumber - one.id.date.dayNumber - 1
        guard days >= 0 else { return [] }
        let unpublished = covered(by: archive.calendar.notPublished, one, other)
        let known = covered(by: archive.calendar.notPublished + archive.calendar.notHeld, one, other)
        var findings: [Diagnostic] = []
        var missing: Int?
        if let first = one.masthead.issueNumber, let second = other.masthead.issueNumber {
            if second <= first {
                findings.append(.numberOrder(one, first, other, second))
            } else if second - first - 1 > days - unpublished {
                findings.append(.numberJump(one, first, other, second, room: days - unpublished))
            } else {
                missing = second - first - 1
            }
        }
        // Without numbers, a gap to another year is a part of the run that the archive does not collect.
        let isNear = one.id.date.year == other.id.date.year
        if days > known, missing ?? (isNear ? days : 0) > 0 {
            findings.append(.unaccounted(one, other, days - known, missing))
        }
        return findings
    }

    /// How many days strictly between two issues `spans` cover.
    private func covered(by spans: [PublicationCalendar.Span], _ one: Issue, _ other: Issue) -> Int {
        let (first, last) = (one.id.date.dayNumber + 1, other.id.date.dayNumber - 1)
        guard first <= last else { return 0 }
        var covered = 0
        var position = first
        for span in spans.sorted(by: { $0.dates.lowerBound < $1.dates.lowerBound }) {
            let start = max(position, span.dates.lowerBound.dayNumber)
            let end = min(last, span.dates.upperBound.dayNumber)
            guard start <= end else { continue }
            covered += end - start + 1
            position = end + 1
        }
        return covered
    }
}

extension Issue {
    /// The first line of its masthead, or its first page.
    fileprivate var place: SourceLocation {
        guard let page = pages.first else { return SourceLocation("issues/\(id)") }
        let head = page.furniture.first { $0.kind == .masthead }
        return SourceLocation(page.source.path, line: head?.lines.lowerBound ?? 0)
    }
}

extension Diagnostic {
    fileprivate static func tooManyPages(_ issue: Issue, _ count: Int, _ page: Int) -> Diagnostic {
        Diagnostic(
            "page-beyond-issue", .warning, "The issue says that it has \(count) pages; page \(page) is held",
            at: issue.place)
    }

    fileprivate static func missingPages(_ issue: Issue, _ count: Int, _ pages: [Int]) -> Diagnostic {
        Diagnostic(
            "pages-missing", .note,
            "Of \(count) pages of \(issue.id), \(pages.map(String.init).joined(separator: ", ")) are not held",
            at: issue.place)
    }

    fileprivate static func contradiction(_ issue: Issue, _ key: String) -> Diagnostic {
        Diagnostic(
            "calendar-conflict", .warning, "\(issue.id) is held, and '\(key)' in calendar.yml covers its day",
            at: issue.place, fixes: ["take the day out of calendar.yml"])
    }

    fileprivate static func numberOrder(_ one: Issue, _ first: Int, _ other: Issue, _ second: Int)
        -> Diagnostic
    {
        Diagnostic(
            "issue-number-order", .warning,
            "No. \(second) of \(other.id) does not follow No. \(first) of \(one.id)", at: other.place,
            fixes: ["write the right 'number:' into the issue's issue.md"])
    }

    fileprivate static func numberJump(
        _ one: Issue, _ first: Int, _ other: Issue, _ second: Int, room: Int
    ) -> Diagnostic {
        Diagnostic(
            "issue-number-jump", .warning,
            "From No. \(first) of \(one.id) to No. \(second) of \(other.id) there is room for \(room) issues only",
            at: other.place, fixes: ["write the right 'number:' into the issue's issue.md"])
    }

    fileprivate static func unaccounted(_ one: Issue, _ other: Issue, _ days: Int, _ missing: Int?)
        -> Diagnostic
    {
        Diagnostic(
            "days-unaccounted", .note,
            "\(days) days between \(one.id) and \(other.id) are neither held nor in calendar.yml",
            at: other.place,
            notes: missing.map { ["By their numbers, \($0) issues came out between them."] } ?? [],
            fixes: ["list them in calendar.yml under 'not_published' or 'not_held'"])
    }
}

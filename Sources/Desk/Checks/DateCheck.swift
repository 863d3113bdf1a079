import ArchiveModel

/// Issues whose date no page prints: it comes from the name of the folder, and so from whoever named it.
enum DateCheck {
    /// Of an archive in which hardly an issue prints its date, it is one matter.
    static func matters(of issues: [Issue]) -> [Matter] {
        let held = issues.filter { !$0.pages.isEmpty }
        let open = held.filter { $0.masthead.printedDate == nil }
        if open.count > fewMatters, open.count * 100 > held.count * share {
            return [Matter(.datesNotPrinted(open.count, of: held.count), facts: [])]
        }
        return open.map {
            Matter(.dateNotPrinted($0), facts: ["\($0.id)", $0.masthead.dateEvidence ?? ""])
        }
    }

    private static let fewMatters = 5
    /// Of a hundred issues: above it, texts without dates are the way of the archive.
    private static let share = 80
}

extension Diagnostic {
    fileprivate static func datesNotPrinted(_ count: Int, of all: Int) -> Diagnostic {
        Diagnostic(
            .dateNotPrinted,
            "Of \(all) issues \(count) print no date that was read: it is the name of their folder",
            at: SourceLocation("issues"),
            fixes: [
                "look whether a page has a date that its text lost",
                "accept it, with what the dates are known from as the reason",
            ])
    }

    fileprivate static func dateNotPrinted(_ issue: Issue) -> Diagnostic {
        Diagnostic(
            .dateNotPrinted,
            "No page that is held prints the date \(issue.id.date); it is the name of the folder",
            at: issue.location,
            notes: issue.masthead.dateEvidence.map { [$0] } ?? [],
            fixes: [
                "look whether the page has a date that its text lost",
                "accept it, with what the date is known from as the reason",
            ])
    }
}

import ArchiveModel

/// Issues whose date no page prints: it comes from the name of the folder, and so from whoever named it.
enum DateCheck {
    static func matters(of issue: Issue) -> [Matter] {
        guard issue.masthead.printedDate == nil, !issue.pages.isEmpty else { return [] }
        return [Matter(.dateNotPrinted(issue), facts: ["\(issue.id)", issue.masthead.dateEvidence ?? ""])]
    }
}

extension Diagnostic {
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

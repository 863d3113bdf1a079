package import ArchiveModel
package import Ingest
package import Reading

/// What `divide` would write for the edits of one page.
package struct PageEditPlan: Sendable {
    package var write: ArchiveEdit?
    package var changes: [Redivision.Change] = []
    /// As they are after the edits.
    package var lines: PageLines

    /// What the address of an article says of which an editor left no word to any other.
    private static let goneReason = "These lines belong to the page and to no article."

    /// The edits, in the name of `editor`; an issue without rows is divided first. With errors nothing is written.
    package static func plan(
        _ edits: [DivisionEdit], of page: PageID, by editor: String, _ tree: ArchiveTree
    ) -> Diagnosed<PageEditPlan?> {
        guard let folder = tree.issues.first(where: { $0.id == page.issue }) else {
            return Diagnosed(nil, [.noSuchIssue(page.issue, tree.issues.map(\.id))])
        }
        var diagnostics: [Diagnostic] = []
        let pages = IssueFolderReader.pages(of: folder).unwrap(into: &diagnostics)
        let ledger = IssueFolderReader.ledger(of: folder).unwrap(into: &diagnostics)
        diagnostics += ledger.division(of: pages).diagnostics
        if !diagnostics.hasErrors, pages[page.number] == nil {
            diagnostics.append(.noSuchPage(page, Array(pages.keys)))
        }
        guard !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
        let language = IssueFolderReader.language(of: folder)
        var redivision = Redivision.of(
            ledger, issue: folder.id, pages: pages, in: language, goneReason: goneReason
        ) { _ in true }
        let edition = redivision.ledger.edited(
            edits, by: editor, pages: pages, in: language, goneReason: goneReason
        ).unwrap(into: &diagnostics)
        guard !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
        redivision.ledger = edition.ledger
        let lines = PageLines(of: page.number, in: pages, edition.ledger)
        return Diagnosed(
            PageEditPlan(
                write: edits.isEmpty ? nil : ArchiveEdit(redivision, in: folder),
                changes: edits.isEmpty ? [] : redivision.changes + edition.changes, lines: lines),
            diagnostics)
    }
}

extension Diagnostic {
    fileprivate static func noSuchIssue(_ issue: IssueID, _ held: [IssueID]) -> Diagnostic {
        let near = nearMiss(for: issue.description, among: held.map(\.description))
        return Diagnostic(
            .editUnfit, "The archive holds no issue '\(issue)'",
            fixes: near.map { ["did you mean '\($0)'?"] } ?? [])
    }

    fileprivate static func noSuchPage(_ page: PageID, _ held: [Int]) -> Diagnostic {
        Diagnostic(
            .editUnfit, "The archive does not hold page \(page.number) of \(page.issue)",
            at: SourceLocation("issues/\(page.issue)"),
            notes: ["Held: \(held.sorted().map { "p\($0)" }.joined(separator: ", "))."])
    }
}

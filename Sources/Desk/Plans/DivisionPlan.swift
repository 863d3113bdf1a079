package import ArchiveModel
package import Ingest
import Memo
package import Reading

/// What `divide` would write: the ledgers of issues that a reader divides otherwise than recorded.
package struct DivisionPlan: Sendable {
    /// In order of issue.
    package var writes: [ArchiveEdit] = []
    /// In order of issue; only issues in which something changes.
    package var changes: [(issue: IssueID, changes: [Redivision.Change])] = []

    /// Divides the issues of `tree` that `isMeant` names. Rows that an editor touched and pages whose division was
    /// checked stay as they are; an issue whose ledger cannot be read is left out with its errors.
    package static func plan(
        _ tree: ArchiveTree, goneReason: String, isMeant: (IssueID) -> Bool
    ) async -> Diagnosed<DivisionPlan> {
        let folders = tree.issues.filter { isMeant($0.id) }
        let results = await Concurrently.map(folders) { divide($0, goneReason) }
        var plan = DivisionPlan()
        var diagnostics: [Diagnostic] = []
        for (folder, result) in zip(folders, results) {
            guard let redivision = result.unwrap(into: &diagnostics),
                let write = ArchiveEdit(redivision, in: folder)
            else { continue }
            plan.writes.append(write)
            plan.changes.append((folder.id, redivision.changes))
        }
        return Diagnosed(plan, diagnostics)
    }

    private static func divide(
        _ folder: ArchiveTree.IssueFolder, _ goneReason: String
    ) -> Diagnosed<Redivision?> {
        var diagnostics: [Diagnostic] = []
        let pages = IssueFolderReader.pages(of: folder).unwrap(into: &diagnostics)
        let ledger = IssueFolderReader.ledger(of: folder).unwrap(into: &diagnostics)
        guard !diagnostics.hasErrors, !pages.isEmpty else { return Diagnosed(nil, diagnostics) }
        let checked = IssueFolderReader.checked(in: folder, pages).value
        let redivision = Redivision.of(
            ledger, issue: folder.id, pages: pages, in: IssueFolderReader.language(of: folder),
            goneReason: goneReason
        ) { row in
            guard let page = pages[row.id.page] else { return false }
            return checked.aspects(of: row.id.page, page).contains(.division)
        }
        return Diagnosed(redivision, diagnostics)
    }
}

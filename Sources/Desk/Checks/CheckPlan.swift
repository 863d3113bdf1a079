package import ArchiveModel
package import Ingest

/// What `check --checked` would write: that an editor looked at pages and found them right.
package struct CheckPlan: Sendable {
    /// What an editor looked at.
    package struct Entry: Sendable {
        package var scopes: [PageScope]
        package var aspects: [CheckedAspect]
        package var author: String
        package var date: CalendarDate

        package init(
            scopes: [PageScope], aspects: [CheckedAspect], author: String, date: CalendarDate
        ) {
            self.scopes = scopes
            self.aspects = aspects
            self.author = author
            self.date = date
        }
    }

    /// In order of issue.
    package private(set) var writes: [ArchiveEdit] = []
    /// In order of issue and number.
    package private(set) var pages: [PageID] = []

    /// Adds one line for each page to `checked.tsv` of its issue, as the page's words are now, and where its text was looked
    /// at, records the bytes of its file. A page that is not held
    /// and an issue with errors are errors, and then nothing is written.
    package static func plan(_ entry: Entry, _ tree: ArchiveTree) -> Diagnosed<CheckPlan> {
        var plan = CheckPlan()
        var diagnostics: [Diagnostic] = []
        for issue in Set(entry.scopes.map(\.issue)).sorted() {
            guard let folder = tree.issues.first(where: { $0.id == issue }) else {
                diagnostics.append(.noIssue(issue, tree.issues.map(\.id)))
                continue
            }
            let errors = IssueFolderReader.issue(in: folder).diagnostics.filter { $0.severity == .error }
            diagnostics += errors
            let sources = IssueFolderReader.pages(of: folder).value
            let wanted = entry.scopes.filter { $0.issue == issue }.map(\.page)
            let numbers = wanted.contains(nil) ? Array(sources.keys) : wanted.compactMap(\.self)
            diagnostics += Set(numbers).sorted().filter { sources[$0] == nil }.map {
                .noPage($0, issue, Array(sources.keys))
            }
            plan.add(sources.filter { numbers.contains($0.key) }, entry, in: folder)
            if entry.aspects.contains(.text) { diagnostics += plan.record(numbers, in: folder) }
        }
        return Diagnosed(diagnostics.hasErrors ? CheckPlan() : plan, diagnostics)
    }

    /// Records the files of the pages `numbers` as they are now: somebody stands for their words.
    private mutating func record(_ numbers: [Int], in folder: ArchiveTree.IssueFolder) -> [Diagnostic] {
        var manifest = IssueFolderReader.manifest(of: folder)
        for page in folder.pages where numbers.contains(page.number) { manifest.value.record(page.file) }
        if let write = ArchiveEdit(manifest.value, in: folder) { writes.append(write) }
        return manifest.diagnostics
    }

    private mutating func add(
        _ sources: [Int: SourceText], _ entry: Entry, in folder: ArchiveTree.IssueFolder
    ) {
        let path = "issues/\(folder.id)/checked.tsv"
        var bytes = folder.checked?.bytes ?? []
        let rows = CheckedReader.checked(SourceText(path: path, bytes: bytes)).value.rows
        for (number, source) in sources.sorted(by: { $0.key < $1.key }) {
            let row = Checked.Row(
                page: number, aspects: entry.aspects, author: entry.author, date: entry.date,
                hash: Checked.hash(of: source), location: SourceLocation(path))
            pages.append(PageID(folder.id, number))
            if rows.contains(where: { $0.hash == row.hash && row.isRenewed(by: $0) }) { continue }
            let replaced = Set(rows.filter { $0.isRenewed(by: row) }.map(\.written))
            bytes = SortedLines.adding(row.written, to: bytes) { replaced.contains($0) }
        }
        guard bytes != folder.checked?.bytes else { return }
        writes.append(ArchiveEdit(path: path, former: folder.checked?.bytes, bytes: bytes))
    }
}

extension Checked.Row {
    /// Whether `other` is the same editor's word on all of this.
    fileprivate func isRenewed(by other: Checked.Row) -> Bool {
        page == other.page && author == other.author && Set(aspects).isSubset(of: other.aspects)
    }
}

extension Diagnostic {
    fileprivate static func noIssue(_ issue: IssueID, _ held: [IssueID]) -> Diagnostic {
        let near = nearMiss(for: issue.description, among: held.map(\.description))
        return Diagnostic(
            .issueNotHeld, "The archive holds no issue '\(issue)'",
            fixes: near.map { ["did you mean '\($0)'?"] } ?? [])
    }

    fileprivate static func noPage(_ page: Int, _ issue: IssueID, _ held: [Int]) -> Diagnostic {
        Diagnostic(
            .pageNotHeld, "The archive does not hold page \(page) of \(issue)",
            at: SourceLocation("issues/\(issue)"),
            notes: ["Held: \(held.sorted().map { "p\($0)" }.joined(separator: ", "))."])
    }
}

package import ArchiveModel
package import Ingest
package import Reading

/// What `import` would write: where each file goes, by what evidence, and what that does to the recorded division.
package struct ImportPlan: Sendable {
    package struct Placement: Sendable {
        package enum State: String, Sendable {
            case new, held, replaced, refused
        }

        /// As the user named the file; of a table with the lines that are meant.
        package var path: String
        /// The file.
        package var source: String
        package var issue: IssueID
        package var page: Int
        /// What the paper calls the page, where that is no number.
        package var label: String?
        package var datedBy: String
        package var pagedBy: String
        package var state: State
        /// How many articles begin on it; 0 when it is refused.
        package var articles: Int
    }

    /// In order of issue and page.
    package private(set) var placements: [Placement] = []
    /// In order of path: page texts and ledgers.
    package private(set) var writes: [ArchiveEdit] = []
    /// By issue: what became of the articles that were recorded before.
    package private(set) var changes: [IssueID: [Redivision.Change]] = [:]
    /// By issue in which a page was replaced: what becomes of notes and decisions.
    package private(set) var effects: [IssueID: ReplacementEffects] = [:]

    /// Plans the import of `files` into an archive with the issues of `tree`. A file that cannot be placed is an
    /// error and left out; the others go on. `issues`: those that METS files deliver.
    package static func plan(
        _ files: [ArchiveFile], _ issues: [DeliveredIssue] = [], into tree: ArchiveTree,
        _ options: ImportOptions
    ) -> Diagnosed<ImportPlan> {
        var diagnostics: [Diagnostic] = []
        let languages = IssueLanguages(tree)
        let located = files.filter { !DeliveredTable.isTable($0.path) }.compactMap {
            ReceivedPage.locate($0, in: languages, options).unwrap(into: &diagnostics)
        }
        let rows = DeliveredTable.articles(of: files, options).unwrap(into: &diagnostics)
        var received = Delivery(located, rows, into: tree).pages.unwrap(into: &diagnostics)
        for issue in issues { received += issue.pages(options).unwrap(into: &diagnostics) }
        let byIssue = Dictionary(grouping: received, by: \.issue)
        var plan = ImportPlan()
        for id in byIssue.keys.sorted() {
            let folder =
                tree.issues.first { $0.id == id }
                ?? ArchiveTree.IssueFolder(id: id, paperLanguage: tree.paperLanguage)
            let pages = (byIssue[id] ?? []).sorted { ($0.page, $0.file.path) < ($1.page, $1.file.path) }
            diagnostics += plan.add(pages, to: folder, tree.decisions, options)
        }
        return Diagnosed(plan, diagnostics)
    }

    private mutating func add(
        _ received: [ReceivedPage], to held: ArchiveTree.IssueFolder, _ decisions: [ArchiveFile],
        _ options: ImportOptions
    ) -> [Diagnostic] {
        let ledger = IssueFolderReader.ledger(of: held)
        let stated = IssueFolderReader.encodings(of: held)
        var manifest = IssueFolderReader.manifest(of: held)
        var pieces = IssueFolderReader.pieces(of: held)
        let found = ledger.diagnostics + stated.diagnostics + manifest.diagnostics + pieces.diagnostics
        guard !found.hasErrors else {
            placements += received.flatMap { Placement($0).ofEach($0) }
            return found
        }
        var diagnostics: [Diagnostic] = []
        var encodings = stated.value
        let former = IssueFolderReader.pages(of: held).value
        var folder = held
        var taken: [Int: String] = [:]
        var accepted: [ReceivedPage] = []
        let first = placements.count
        for page in received {
            var placement = Placement(page)
            let numbers = page.page..<page.page + page.texts.count
            if let other = numbers.lazy.compactMap({ taken[$0] }).first {
                diagnostics.append(.twoFiles(page, other))
                placement.state = .refused
            } else {
                let isSettled = page.stated == nil || encodings.pages[page.page] == page.stated
                placement.state = state(of: page, in: folder, former, options, isSettled)
                for number in numbers { taken[number] = page.file.path }
                if placement.state == .refused { diagnostics.append(.held(page, by: folder)) }
            }
            if placement.state == .new || placement.state == .replaced {
                let held = folder.replacePage(page)
                if held != page.file.bytes {
                    writes.append(ArchiveEdit(path: page.target, former: held, bytes: page.file.bytes))
                }
                encodings.pages[page.page] = page.stated
                manifest.value.record(ArchiveFile(path: page.target, bytes: page.file.bytes))
                pieces.value.replace(page.page, with: page.made.pieces)
                accepted.append(page)
            }
            placements += placement.ofEach(page)
        }
        guard !accepted.isEmpty else { return diagnostics }
        keepMets(of: accepted, in: &folder, &manifest.value, options)
        record(encodings, manifest.value, pieces.value, in: &folder)
        diagnostics += note(accepted, in: &folder)
        let articles = divide(&folder, ledger.value, former: former, accepted, options)
        if placements.dropFirst(first).contains(where: { $0.state == .replaced }) {
            effects[folder.id] = ReplacementEffects(from: held, to: folder, decisions: decisions)
        }
        for index in placements.indices.dropFirst(first)
        where placements[index].state != .refused && placements[index].articles == 0 {
            placements[index].articles = articles[placements[index].page] ?? 0
        }
        return diagnostics
    }

    /// Keeps the METS file that `pages` came with, as it is; another one that is held only gives way when it has to.
    private mutating func keepMets(
        of pages: [ReceivedPage], in folder: inout ArchiveTree.IssueFolder, _ manifest: inout SourceManifest,
        _ options: ImportOptions
    ) {
        guard let file = pages.lazy.compactMap(\.mets).first, file.bytes != folder.mets?.bytes,
            folder.mets == nil || options.replaces
        else { return }
        let write = ArchiveEdit(
            path: "issues/\(folder.id)/\(ArchiveTree.mets)", former: folder.mets?.bytes, bytes: file.bytes)
        writes.append(write)
        folder.mets = write.file
        manifest.record(write.file)
    }

    /// Records what is known of the files of pages beside them.
    private mutating func record(
        _ encodings: PageEncodings, _ manifest: SourceManifest, _ pieces: PagePieces,
        in folder: inout ArchiveTree.IssueFolder
    ) {
        let edits = (
            ArchiveEdit(encodings, in: folder), ArchiveEdit(manifest, in: folder),
            ArchiveEdit(pieces, in: folder)
        )
        writes += [edits.0, edits.1, edits.2].compactMap(\.self)
        folder.encodings = edits.0?.file ?? folder.encodings
        folder.manifest = edits.1?.file ?? folder.manifest
        folder.pieces = edits.2?.file ?? folder.pieces
    }

    /// Notes what `pages` say of the issue in its `issue.md`: labels, and the language of tables.
    private mutating func note(_ pages: [ReceivedPage], in folder: inout ArchiveTree.IssueFolder)
        -> [Diagnostic]
    {
        let edit = IssueNotesEdit.edit(of: folder, pages)
        guard let write = edit.value else { return edit.diagnostics }
        writes.append(write)
        folder.issueNotes = write.file
        return edit.diagnostics
    }

    private func state(
        of page: ReceivedPage, in folder: ArchiveTree.IssueFolder, _ held: [Int: SourceText],
        _ options: ImportOptions, _ isSettled: Bool
    ) -> Placement.State {
        if let file = folder.pages.first(where: { $0.number == page.page })?.file {
            if file.path != page.target { return file.bytes == page.file.bytes ? .held : .refused }
            if file.bytes == page.file.bytes { return isSettled ? .held : .replaced }
            return options.replaces ? .replaced : .refused
        }
        let isTaken = (page.page..<page.page + page.texts.count).contains { held[$0] != nil }
        return isTaken ? .refused : .new
    }

    /// Records the division of the issue with its new pages, and returns how many articles each page begins.
    private mutating func divide(
        _ folder: inout ArchiveTree.IssueFolder, _ ledger: Ledger, former: [Int: SourceText],
        _ new: [ReceivedPage], _ options: ImportOptions
    ) -> [Int: Int] {
        let pages = IssueFolderReader.pages(of: folder).value
        let ledger = ledger.stating(furniture: new.flatMap(\.made.furniture), by: .mets, pages: pages)
        let redivision = Redivision.of(
            ledger, issue: folder.id, pages: pages,
            in: IssueFolderReader.language(of: folder), former: former, stated: new.stated,
            goneReason: options.goneReason
        ) { _ in true }
        if let write = ArchiveEdit(redivision, in: folder) {
            writes.append(write)
            folder.ledger = write.file
        }
        changes[folder.id] = redivision.changes
        return redivision.articles
    }
}

extension ArchiveEdit {
    /// The ledger of `folder` as divided anew; `nil` when that changes nothing.
    init?(_ redivision: Redivision, in folder: ArchiveTree.IssueFolder) {
        self.init(
            path: "issues/\(folder.id)/articles.tsv", former: folder.ledger?.bytes,
            bytes: Array(redivision.ledger.serialised().utf8))
        if bytes == former { return nil }
    }
}

extension ArchiveEdit {
    /// What is known of the encodings of `folder` now; `nil` when that is nothing new.
    fileprivate init?(_ encodings: PageEncodings, in folder: ArchiveTree.IssueFolder) {
        let bytes = Array(encodings.written.utf8)
        if encodings.pages.isEmpty && folder.encodings == nil || bytes == folder.encodings?.bytes {
            return nil
        }
        self.init(path: "issues/\(folder.id)/encodings.tsv", former: folder.encodings?.bytes, bytes: bytes)
    }
}

extension ImportPlan.Placement {
    fileprivate init(_ page: ReceivedPage) {
        self.init(
            path: page.file.path, source: page.file.path, issue: page.issue, page: page.page,
            label: page.label?.description, datedBy: page.datedBy, pagedBy: page.pagedBy, state: .refused,
            articles: 0)
    }

    /// The same for each file and table that the page was put together from.
    fileprivate func ofEach(_ page: ReceivedPage) -> [Self] {
        guard !page.made.sources.isEmpty else { return [self] }
        return page.made.sources.map { source in
            var placement = self
            (placement.path, placement.source) = (source.shown, source.path)
            placement.articles = state == .refused ? 0 : source.articles
            return placement
        }
    }
}

extension ArchiveTree.IssueFolder {
    /// Puts the file of `page` in its place and returns the bytes that stood there.
    fileprivate mutating func replacePage(_ page: ReceivedPage) -> [UInt8]? {
        let former = pages.first { $0.number == page.page }?.file.bytes
        pages.removeAll { $0.number == page.page }
        pages.append(
            ArchiveTree.PageFile(
                number: page.page, file: ArchiveFile(path: page.target, bytes: page.file.bytes),
                reader: page.reader))
        pages.sort { $0.number < $1.number }
        return former
    }
}

extension Diagnostic {
    fileprivate static func twoFiles(_ page: ReceivedPage, _ other: String) -> Diagnostic {
        Diagnostic(
            .pageTaken, "Two files claim page \(page.page) of \(page.issue)",
            at: SourceLocation(page.file.path), notes: ["The other one is \(other)."],
            fixes: ["import them one by one with --page", "say how the files are named with --pattern"])
    }

    fileprivate static func held(_ page: ReceivedPage, by folder: ArchiveTree.IssueFolder) -> Diagnostic {
        if let other = folder.pages.first(where: { $0.number == page.page })?.file.path, other != page.target
        {
            return Diagnostic(
                .pageHeld, "Page \(page.page) of \(page.issue) is held already, in another form",
                at: SourceLocation(page.file.path), notes: ["It stands in \(other)."],
                fixes: [
                    "take \(other) away, and import this one then: articles keep their addresses by their words"
                ])
        }
        return Diagnostic(
            .pageHeld, "Page \(page.page) of \(page.issue) is held already, with other bytes",
            at: SourceLocation(page.file.path), notes: ["It stands in \(page.target)."],
            fixes: ["compare the two", "import with --replace --dry-run to see what would change"])
    }
}

package import ArchiveModel

/// Sources → `Archive`: read, settle, resolve. Pure: the files come in as values.
package enum Ingest {
    /// The archive that `files` hold, or `nil` when its settings cannot be read; all other files are read all the same.
    package static func archive(from files: [ArchiveFile]) async -> Diagnosed<Archive?> {
        var diagnostics: [Diagnostic] = []
        let tree = ArchiveTree.sort(files).unwrap(into: &diagnostics)
        let settings = settings(of: tree).unwrap(into: &diagnostics)
        var archive = Archive(settings: settings ?? ArchiveSettings(title: "", paperName: ""))
        archive.calendar = calendar(of: tree).unwrap(into: &diagnostics)
        archive.freePages = freePages(of: tree).unwrap(into: &diagnostics)
        let records = records(of: tree).unwrap(into: &diagnostics)
        archive.entities = records.map(\.entity)
        let drafts = await read(tree.issues).unwrap(into: &diagnostics)
        let lexicon = settle(archive.entities, tree).unwrap(into: &diagnostics)
        archive.issues = await resolve(drafts.map(\.issue), lexicon).unwrap(into: &diagnostics)
        archive.redirects = archive.entities.flatMap { entity in
            entity.formerIDs.map { Redirect(from: .entity($0), to: .entity(entity.id)) }
        }
        archive.redirects += drafts.flatMap(\.redirects)
        let articles = Set(archive.issues.flatMap { $0.articles.map(\.id) })
        diagnostics += RecordChecks.check(records, articles: articles)
        return Diagnosed(settings == nil ? nil : archive, diagnostics)
    }

    // MARK: What stands beside the issues

    private static func settings(of tree: ArchiveTree) -> Diagnosed<ArchiveSettings?> {
        guard let file = tree.settings else { return Diagnosed(nil, [.noSettings]) }
        return decoded(file, SettingsReader.settings)
    }

    private static func calendar(of tree: ArchiveTree) -> Diagnosed<PublicationCalendar> {
        guard let file = tree.calendar else { return Diagnosed(PublicationCalendar()) }
        return decoded(file) { CalendarReader.calendar($0).map(Optional.some) }.map {
            $0 ?? PublicationCalendar()
        }
    }

    private static func freePages(of tree: ArchiveTree) -> Diagnosed<[FreePage]> {
        collect(tree.freePages) { page in
            decoded(page.file) { FreePageReader.page($0, slug: page.slug).map(Optional.some) }
        }
    }

    private static func records(of tree: ArchiveTree) -> Diagnosed<[Record]> {
        collect(tree.records) { record in decoded(record.file) { RecordReader.record($0, id: record.id) } }
    }

    private static func settle(_ entities: [Entity], _ tree: ArchiveTree) -> Diagnosed<Lexicon> {
        let decisions = collect(tree.decisions) { file in
            decoded(file) { DecisionReader.decisions($0).map(Optional.some) }
        }
        let lexicon = Lexicon.build(entities: entities, decisions: decisions.value.flatMap { $0 })
        return Diagnosed(lexicon.value, decisions.diagnostics + lexicon.diagnostics)
    }

    // MARK: Issues

    /// Reads every issue, on all cores, in order.
    private static func read(_ folders: [ArchiveTree.IssueFolder]) async -> Diagnosed<[IssueDraft]> {
        let results = await Concurrency.map(folders) { IssueFolderReader.issue(in: $0) }
        return Diagnosed(results.map(\.value), results.flatMap(\.diagnostics))
    }

    /// Finds the names of every article, on all cores, in order.
    private static func resolve(_ issues: [Issue], _ lexicon: Lexicon) async -> Diagnosed<[Issue]> {
        let results = await Concurrency.map(issues) { issue in
            var issue = issue
            for index in issue.articles.indices {
                issue.articles[index].mentions = lexicon.mentions(in: issue.articles[index])
            }
            return issue
        }
        return Diagnosed(results)
    }

    // MARK: Files

    private static func decoded<Value>(
        _ file: ArchiveFile, _ read: (SourceText) -> Diagnosed<Value?>
    ) -> Diagnosed<Value?> {
        let text = TextDecoder.decode(file.bytes, path: file.path)
        guard let source = text.value else { return Diagnosed(nil, text.diagnostics) }
        let result = read(source)
        return Diagnosed(result.value, text.diagnostics + result.diagnostics)
    }

    private static func collect<Item, Value>(
        _ items: [Item], _ read: (Item) -> Diagnosed<Value?>
    ) -> Diagnosed<[Value]> {
        var diagnostics: [Diagnostic] = []
        let values = items.compactMap { read($0).unwrap(into: &diagnostics) }
        return Diagnosed(values, diagnostics)
    }
}

extension Diagnostic {
    fileprivate static var noSettings: Diagnostic {
        Diagnostic(
            "no-settings", .error, "An archive folder holds an archive.yml",
            at: SourceLocation("archive.yml"),
            fixes: [
                "run 'broadsheet init' in an empty folder", "name the archive's folder on the command line",
            ])
    }
}

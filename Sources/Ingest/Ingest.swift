package import ArchiveModel
package import Memo
import Names
import Reading

/// Sources → `Archive`: read, settle, resolve. Pure: the files come in as values.
package enum Ingest {
    /// The archive that `files` hold, or `nil` when its settings cannot be read; all other files are read all the same.
    ///
    /// `withheld`: the files of the folder that `withheldFolder(in:)` names; `nil` when it cannot be read, which is an
    /// error.
    package static func archive(from files: [ArchiveFile], withheld: [ArchiveFile]? = nil) async
        -> Diagnosed<Archive?>
    {
        await reading(of: files, withheld: withheld, memo: Memo()).map(\.archive)
    }

    /// What reading makes of an archive folder.
    package struct Reading: Sendable {
        /// `nil` when the settings cannot be read.
        package var archive: Archive?
        /// What the files hold and `archive` must not.
        package var withheld = WithheldWords()
        package var keys: ArchiveKeys
    }

    /// Issues and records that `memo` knows are not read again.
    package static func reading(
        of files: [ArchiveFile], withheld: [ArchiveFile]?, memo: Memo
    ) async -> Diagnosed<Reading> {
        var diagnostics: [Diagnostic] = []
        let tree = ArchiveTree.sort(files).unwrap(into: &diagnostics)
        let settings = settings(of: tree).unwrap(into: &diagnostics)
        let withholder = withholder(settings, withheld, tree).unwrap(into: &diagnostics)
        var archive = Archive(settings: settings ?? ArchiveSettings(title: "", paperName: ""))
        archive.calendar = calendar(of: tree).unwrap(into: &diagnostics)
        let records = await records(of: tree, memo).unwrap(into: &diagnostics)
        archive.entities = withholder.records(records.map(\.entity))
        let gone = withholder.gone(records.map(\.entity))
        archive.freePages = freePages(of: tree).unwrap(into: &diagnostics).map { withholder.page($0, gone) }
        let issues = await read(tree.issues, memo).unwrap(into: &diagnostics)
        let drafts = issues.map(\.value)
        var rules = memo.key(of: "withholding")
        rules.add(withheld ?? [], gone)
        var known = memo.key(of: "records")
        known.add(rules.finish())
        known.add(tree.records.map(\.file))
        let lexicon = settle(archive.entities, tree, withholder, gone, known, memo).unwrap(into: &diagnostics)
        let published = await withhold(issues, rules.finish(), memo) { withholder.issue($0, gone: gone) }
        let names = await recogniser(for: published, archive.entities, memo)
        let resolved = await resolve(published, lexicon, names, memo) { withholder.mentions($0) }
        let decided = decided(resolved, archive.entities, known, memo)
        archive.issues = decided.map(\.value.issue)
        archive.redirects = archive.entities.flatMap { entity in
            entity.formerIDs.map { Redirect(from: .entity($0), to: .entity(entity.id)) }
        }
        archive.redirects += withholder.tombstones(of: records.map(\.entity))
        archive.redirects += drafts.flatMap { $0.redirects + withholder.tombstones(of: $0.issue) }
        let articles = Set(drafts.flatMap { $0.issue.articles.map(\.id) })
        diagnostics += RecordChecks.check(records, articles: articles)
        diagnostics += withholder.diagnostics(articles: articles)
        archive = withholder.besides(archive)
        let words = withholder.words(
            articles: drafts.flatMap(\.issue.articles), entities: records.map(\.entity), published: archive)
        var keys = keys(of: archive, tree, rules.finish(), words, memo)
        keys.issues = decided.map(\.key)
        keys.texts = decided.map(\.value.texts)
        keys.names = decided.map(\.value.names)
        let reading = Reading(archive: settings == nil ? nil : archive, withheld: words, keys: keys)
        return Diagnosed(reading, diagnostics)
    }

    /// The folder of withholdings that the settings name, relative to the archive.
    package static func withheldFolder(in files: [ArchiveFile]) -> String? {
        guard let file = files.first(where: { $0.path == "archive.yml" }) else { return nil }
        return decoded(file, SettingsReader.settings).value?.withheld
    }

    private static func withholder(
        _ settings: ArchiveSettings?, _ files: [ArchiveFile]?, _ tree: ArchiveTree
    ) -> Diagnosed<Withholder> {
        if let folder = settings?.withheld, files == nil {
            let lines = tree.settings?.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            let line = lines?.firstIndex { $0.starts(with: "withheld:".utf8) } ?? -1
            return Diagnosed(Withholder([]), [.noWithheldFolder(folder, line: line + 1)])
        }
        let notes = (files ?? []).filter { $0.path.hasSuffix(".md") && !$0.path.hasSuffix("README.md") }
        let read = collect(notes.sorted { $0.path < $1.path }) { file in
            decoded(file) { source in
                WithholdingReader.withholding(
                    source, id: String((file.path.split(separator: "/").last ?? "").dropLast(3)))
            }
        }
        return read.map { Withholder($0) }
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

    private static func records(of tree: ArchiveTree, _ memo: Memo) async -> Diagnosed<[Record]> {
        let results = await Concurrently.map(tree.records) { record in
            var key = memo.key(of: "record")
            key.add(record.file)
            return memo.value(for: key.finish()) {
                decoded(record.file) { RecordReader.record($0, id: record.id) }
            }
        }
        return Diagnosed(results.compactMap(\.value), results.flatMap(\.diagnostics))
    }

    /// `records`: a key of `entities`.
    private static func settle(
        _ entities: [Entity], _ tree: ArchiveTree, _ withholder: Withholder, _ gone: [EntityID: String],
        _ records: KeyedHash, _ memo: Memo
    ) -> Diagnosed<Lexicon> {
        var key = records
        key.add(tree.decisions)
        return memo.value(for: key.finish()) {
            let decisions = collect(tree.decisions) { file in
                decoded(file) { DecisionReader.decisions($0).map(Optional.some) }
            }
            let decided = withholder.decisions(decisions.value.flatMap { $0 }, gone: gone)
            let lexicon = Lexicon.build(entities: entities, decisions: decided)
            return Diagnosed(lexicon.value, decisions.diagnostics + lexicon.diagnostics)
        }
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
    fileprivate static func noWithheldFolder(_ folder: String, line: Int) -> Diagnostic {
        Diagnostic(
            .noWithheldFolder, "The folder of withholdings '\(folder)' cannot be read",
            at: SourceLocation("archive.yml", line: line),
            notes: ["Without it everything that is withheld would be published again."],
            fixes: ["put the folder there", "take 'withheld' out of archive.yml if nothing is withheld"])
    }

    fileprivate static var noSettings: Diagnostic {
        Diagnostic(
            .noSettings, "An archive folder holds an archive.yml",
            at: SourceLocation("archive.yml"),
            fixes: [
                "run 'broadsheet init' in an empty folder", "name the archive's folder on the command line",
            ])
    }
}

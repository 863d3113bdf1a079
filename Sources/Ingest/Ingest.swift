package import ArchiveModel
package import Memo
import Names
package import Reading

/// Sources → `Archive`: read, withhold, settle, resolve. Pure: the files come in as values.
///
/// Start reading here. Each is a `Step` that stands in a file of its name; the memo runs those that it has not run
/// on the same before.
package enum Ingest {
    /// The archive that `files` hold, or `nil` when its settings cannot be read; all other files are read all the same.
    ///
    /// `withheld`: the files of the folder that `withheldFolder(in:)` names; `nil` when it cannot be read, which is an
    /// error.
    package static func archive(
        from files: [ArchiveFile], withheld: [ArchiveFile]? = nil, readers: PageReaders = .standard
    ) async -> Diagnosed<Archive?> {
        await reading(of: files, withheld: withheld, readers: readers, memo: Memo()).map(\.archive)
    }

    /// What reading makes of an archive folder.
    package struct Reading: Sendable {
        /// `nil` when the settings cannot be read.
        package var archive: Archive?
        /// What the files hold and `archive` must not.
        package var withheld: WithheldWords
        /// How many withholdings are in force; `nil` when the settings name no folder of them.
        package var withholdings: Int?
        package var keys: ArchiveKeys
    }

    package static func reading(
        of files: [ArchiveFile], withheld: [ArchiveFile]?, readers: PageReaders = .standard, memo: Memo
    ) async -> Diagnosed<Reading> {
        var diagnostics: [Diagnostic] = []
        let tree = ArchiveTree.sort(files, readers: readers).unwrap(into: &diagnostics)
        let settings = tree.readSettings().unwrap(into: &diagnostics)
        diagnostics += (withheld ?? []).flatMap(ConflictMarks.diagnostics)
        let withholdings = WithholdingReader.withholdings(withheld, settings, in: tree)
            .unwrap(into: &diagnostics)
        let calendar = tree.readCalendar().unwrap(into: &diagnostics)
        let records = await memo.run(ReadRecord(), onEach: tree.records).unwrapPresent(into: &diagnostics)
        let freePages = tree.readFreePages().unwrap(into: &diagnostics)
        let front = tree.readFront().unwrap(into: &diagnostics)
        let editions = tree.readEditions().unwrap(into: &diagnostics)
        diagnostics += editions.unrecorded(settings)
        let withholder = Withholder(withholdings, of: records.map(\.value.entity))
        let drafts = await memo.run(ReadIssue(withholder: withholder), onEach: tree.issues)
            .unwrap(into: &diagnostics)
        let decisions = memo.run(ReadDecisions(), on: tree.decisions).unwrap(into: &diagnostics)
        let draft = Draft(
            archive: Archive(
                settings: settings ?? ArchiveSettings(title: "", paperName: ""),
                issues: drafts.map(\.value.issue), entities: records.map(\.value.entity),
                freePages: freePages, front: front, calendar: calendar),
            redirects: drafts.map(\.value.redirects), decisions: decisions.value)
        diagnostics += RecordChecks.check(records.map(\.value), articles: draft.articles)

        let entities = memo.run(PublishRecords(withholder: withholder), on: records)
        let issues = await memo.run(PublishIssue(withholder: withholder), onEach: drafts).map(\.value)
        var published = withholder.applied(to: draft, records: entities.value, issues: issues.map(\.issue))
            .unwrap(into: &diagnostics)

        let lexicon = memo.run(
            SettleLexicon(),
            on: .init(records: entities, decisions: Keyed(key: decisions.key, value: published.decisions))
        ).unwrap(into: &diagnostics)
        let find = FindNames(lexicon: lexicon.value, withholder: withholder)
        let written = RecordNames(entities.value, decisions: published.decisions)
        let named = await named(issues, find, written, lexicon.value.denied, memo)
        let decided = decided(named, entities, memo)

        published.archive.issues = decided.map(\.issue)
        diagnostics += published.archive.checkQuotations()
        published.archive.editions = editions.map { edition in
            var edition = edition
            edition.id = withholder.masked(edition.id)
            return edition
        }
        let keys = ArchiveKeys(
            of: published, from: tree, records, decided, key: memo.key(of: "archive"), withholder)
        let reading = Reading(
            archive: settings == nil ? nil : published.archive, withheld: published.words,
            withholdings: settings?.withheld == nil ? nil : withholdings.count, keys: keys)
        return Diagnosed(reading, diagnostics)
    }

    /// The folder of withholdings that the settings name, relative to the archive.
    package static func withheldFolder(in files: [ArchiveFile]) -> String? {
        guard let file = files.first(where: { $0.path == "archive.yml" }) else { return nil }
        return file.read(SettingsReader.settings).value?.withheld
    }

    /// What the files of that folder, `withheld`, withhold in an archive with these settings.
    package static func withholdings(in withheld: [ArchiveFile], of settings: ArchiveFile)
        -> Diagnosed<[Withholding]>
    {
        let tree = ArchiveTree.sort([settings]).value
        return WithholdingReader.withholdings(withheld, tree.readSettings().value, in: tree)
    }

    /// Where `archive.yml` gives the setting `key`, and the line; the whole file when it does not.
    package static func place(ofSetting key: String, in files: [ArchiveFile])
        -> (SourceLocation, line: String?)
    {
        let file = files.first { $0.path == "archive.yml" }
        return file?.read { SettingsReader.place(of: key, in: $0) }.value ?? (
            SourceLocation("archive.yml"), nil
        )
    }

    /// The issues with the names in every article that is listed: each is read by itself, what several articles are sure
    /// of is settled, and what is settled only adds.
    private static func named(
        _ issues: [KeyedIssue], _ find: FindNames, _ records: RecordNames, _ denied: Set<String>, _ memo: Memo
    ) async -> [KeyedIssue] {
        let texts = issues.map(\.textsOnly)
        let recogniser = memo.run(BeginNames(), on: records)
        let first = await memo.run(ReadNames(recogniser: recogniser), onEach: texts)
        let settled = memo.run(SettleNames(records: records, denied: denied), on: first).value
        let readings = zip(texts, first).map { AddNames.Input(issue: $0, first: $1) }
        let added = await memo.run(AddNames(recogniser: recogniser, settled: settled), onEach: readings)
        let found = zip(readings, added).map { FindNames.Input(issue: $0.issue, first: $0.first, added: $1) }
        let mentions = await memo.run(find, onEach: found)
        let inputs = zip(issues, mentions).map { NameIssue.Input(issue: $0, mentions: $1) }
        return await memo.run(NameIssue(), onEach: inputs).map(\.value)
    }

    /// Decides between namesakes twice: by office and place first, and then by the company that those keep who are decided so.
    private static func decided(
        _ issues: [KeyedIssue], _ records: Keyed<[Entity]>, _ memo: Memo
    ) -> [KeyedIssue] {
        guard issues.contains(where: \.isOpen) else { return issues }
        return (0..<2).reduce(issues) { issues, _ in
            let namesakes = memo.run(FindCompany(records: records), on: .init(issues: issues))
            let decide = DecideNamesakes(namesakes: namesakes)
            return issues.map { $0.isOpen ? memo.run(decide, on: $0).value : $0 }
        }
    }
}

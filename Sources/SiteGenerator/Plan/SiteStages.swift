import ArchiveModel
import Markup
import Memo

/// The stages of a plan, each run only when the memo does not know what it makes.
struct SiteStages: Sendable {
    let archive: Archive
    let theme: Theme
    /// Of the archive and the theme; without them every stage is run.
    let keys: ArchiveKeys?
    let memo: Memo
    /// A preview plans no file of the full-text index, and keeps no key of any output.
    let forPreview: Bool
    var families = OutputFamilies.all
    var paging = Paging()

    /// All that outputs are made from.
    func context() -> SiteContext {
        let locale = locale
        let (index, names) = Concurrently.both({ self.index }, { self.names })
        let nameIndex = NameIndex(archive, index, names, sorting: locale.rules.sorting, paging: paging)
        let search = Lazy<any FileSet> { [archive] in
            SearchIndex.build(
                archive.issues.flatMap {
                    SearchDocument.all(of: $0, locale, paper: archive.settings.paperLanguage)
                },
                names: SearchName.all(in: archive, index, names),
                issues: archive.issues.map(SearchIssue.init), sayings: locale.sayings,
                options: SearchOptions(hasScriptTwins: archive.settings.offline))
        }
        let topics =
            theme.hasTopics ? TopicIndex(archive, sorting: locale.rules.sorting) : TopicIndex()
        var siteKeys: SiteKeys?
        if let keys, !forPreview {
            var made = SiteKeys(
                keys, of: archive, index, nameIndex, paging: paging, locales: theme.locales,
                hasTopics: !topics.all.isEmpty, start: memo.key(of: "output"))
            made.search = searchKey(made, locale, names)
            siteKeys = made
        }
        return SiteContext(
            archive, theme: theme, locale: locale, index: index, names: names,
            nameIndex: nameIndex, topics: topics, paging: paging,
            search: LazyFiles(paths: forPreview ? [] : paths(of: search, siteKeys), set: search),
            checksums: Checksums { [memo] source, make in
                var key = memo.key(of: "checksum")
                key.add(source)
                return memo.kept(for: key.finish(), make: make)
            }, keys: siteKeys)
    }

    /// Every file of the site.
    func outputs(of site: SiteContext) -> Diagnosed<[any Output]> {
        let plan = OutputPlan(site: site, families: families)
        guard let keys else { return plan.outputs() }
        return memo.run(ListOutputs(), on: .init(plan: plan, keys: keys)).value
    }

    private var locale: Locale {
        let language = archive.settings.language
        return theme.locales[language] ?? Locale(language: language)
    }

    private var index: ArchiveIndex {
        let sorting = locale.rules.sorting
        guard let keys else { return ArchiveIndex(archive, sorting: sorting) }
        let figures = memo.run(CompareFigures(), on: .init(archive: archive, keys: keys)).value
        return memo.run(
            IndexArchive(), on: .init(archive: archive, sorting: sorting, figures: figures, keys: keys)
        ).value
    }

    private var names: FoundNames {
        let (settings, entities) = (archive.settings, archive.entities)
        let issues = theme.templates.names.contains("name") ? archive.issues : []
        guard let keys else {
            return FoundNames(issues, settings.unreviewed, entities, paper: settings.paperName)
        }
        return memo.run(
            ListFoundNames(), on: .init(issues: issues, settings: settings, entities: entities, keys: keys)
        ).value
    }

    /// A key of all that the full-text index holds.
    private func searchKey(_ keys: SiteKeys, _ locale: Locale, _ names: FoundNames) -> ContentHash {
        var search = memo.key(of: "search")
        search.add(keys.file.finish())
        search.add(keys.records)
        for name in names.pages {
            search.add(name.path)
            search.add(name.roles.first ?? "")
            search.add(name.articles)
        }
        for issue in archive.issues { search.add(SearchIssue(issue)) }
        let documents = Concurrently.map(Array(archive.issues.indices)) { issue in
            var key = memo.key(of: "search documents")
            key.add(keys.file.finish())
            key.add(keys.sources.issues[issue])
            return memo.kept(for: key.finish()) {
                var hash = memo.key(of: "search document")
                let documents = SearchDocument.all(
                    of: archive.issues[issue], locale, paper: archive.settings.paperLanguage)
                for document in documents { hash.add(document) }
                return hash.finish()
            }
        }
        for hash in documents { search.add(hash) }
        return search.finish()
    }

    /// The files of the index, without making it when the memo knows them.
    private func paths(of search: Lazy<any FileSet>, _ keys: SiteKeys?) -> [String] {
        guard let keys else { return search.value.paths }
        var key = memo.key(of: "search files")
        key.add(keys.search)
        return memo.kept(for: key.finish()) { search.value.paths }
    }
}

import ArchiveModel

/// What the keys of routes are made of: computed once, when a site is planned.
struct SiteKeys: Sendable {
    let memo: Memo
    let sources: ArchiveKeys
    /// Of what every page shows: settings, theme, free-standing pages, the menu.
    let page: KeyedHash
    /// Of every record, and of how many articles name it.
    let records: ContentHash
    /// Of which issues there are.
    let calendar: ContentHash
    /// Of everything that a `[[link]]` may lead to and be called by.
    let links: ContentHash
    /// Of all that the full-text index holds.
    private(set) var search = ContentHash.blank
    /// Of what each issue gives to the exported tables of its year.
    var exports: [IssueExport] = []

    init(_ site: Site, _ sources: ArchiveKeys, _ memo: Memo) {
        self.memo = memo
        self.sources = sources
        var page = memo.key(of: "page")
        for key in [sources.settings, sources.theme, sources.freePages] { page.add(key) }
        page.add(site.index.indicators.isEmpty ? 0 : 1)
        self.page = page
        var records = memo.key(of: "records")
        for (entity, key) in zip(site.archive.entities, sources.entities) {
            records.add(key)
            records.add(site.index.count(of: entity.id))
        }
        self.records = records.finish()
        var calendar = memo.key(of: "calendar")
        for issue in site.archive.issues { calendar.add(issue.id.description) }
        self.calendar = calendar.finish()
        var links = memo.key(of: "links")
        for key in sources.issues + sources.entities + [sources.redirects] { links.add(key) }
        self.links = links.finish()
        search = searchKey(site)
    }

    func exports(of site: Site) -> [IssueExport] {
        site.archive.issues.indices.map { issue in
            var key = memo.key(of: "export")
            key.add(page.finish())
            key.add(sources.issues[issue])
            return memo.kept(for: key.finish()) { IssueExport(issue, site, memo) }
        }
    }

    private func searchKey(_ site: Site) -> ContentHash {
        var search = memo.key(of: "search")
        search.add(page.finish())
        search.add(records)
        let documents = Concurrently.map(Array(site.archive.issues.indices)) { issue in
            var key = memo.key(of: "search documents")
            key.add(page.finish())
            key.add(sources.issues[issue])
            return memo.kept(for: key.finish()) {
                var hash = memo.key(of: "search document")
                for document in site.searchDocuments(of: site.archive.issues[issue]) { hash.add(document) }
                return hash.finish()
            }
        }
        for hash in documents { search.add(hash) }
        return search.finish()
    }
}

/// Hashes of what one issue gives to the exported tables of its year.
struct IssueExport: Recordable, Sendable {
    private(set) var articles = ContentHash.blank
    private(set) var texts = ContentHash.blank
    private(set) var mentions = ContentHash.blank
    private(set) var notes = ContentHash.blank

    static var blank: IssueExport { IssueExport() }

    mutating func record(in recording: inout Recording) {
        recording.item(&articles)
        recording.item(&texts)
        recording.item(&mentions)
        recording.item(&notes)
    }

    private init() {}

    init(_ issue: Int, _ site: Site, _ memo: Memo) {
        let year = site.archive.issues[issue].id.date.year
        let export = DataExport(site: site, only: issue)
        let hash = { (file: DataFile) in
            var hash = memo.key(of: "exported")
            hash.add(export.bytes(of: file))
            return hash.finish()
        }
        articles = hash(.articles(year))
        texts = hash(.texts(year))
        mentions = hash(.mentions(year))
        notes = hash(.notes(year))
    }
}

extension KeyedHash {
    fileprivate mutating func add(_ document: SearchDocument) {
        add(document.article.description)
        add(document.title)
        add(document.folio)
        add(document.kind.rawValue)
        add(document.entities.count)
        for entity in document.entities { add(entity.description) }
        add(document.texts.count)
        for text in document.texts {
            add(text.role.rawValue)
            add(text.text)
        }
    }
}

import ArchiveModel
import Memo

/// What the keys of routes are made of: computed once, when a site is planned.
struct SiteKeys: Sendable {
    let memo: Memo
    let sources: ArchiveKeys
    /// Of what every page shows: settings, theme, free-standing pages, the menu.
    let page: KeyedHash
    /// Of what every file that no template makes shows: settings and the theme's words.
    let file: KeyedHash
    /// Of every record, and of how many articles name it.
    let records: ContentHash
    /// Of which issues there are.
    let calendar: ContentHash
    /// Of everything that a `[[link]]` may lead to and be called by.
    let links: ContentHash
    /// Of all that the full-text index holds.
    private(set) var search = ContentHash.blank

    init(_ site: Site, _ sources: ArchiveKeys, _ memo: Memo) {
        self.memo = memo
        self.sources = sources
        var page = memo.key(of: "page")
        for key in [sources.settings, sources.theme, sources.freePages] { page.add(key) }
        page.add(site.index.indicators.isEmpty ? 0 : 1)
        self.page = page
        var file = memo.key(of: "file")
        file.add(sources.settings)
        for (key, words) in (site.theme.locales[site.locale.language] ?? [:]).sorted(by: { $0.key < $1.key })
        {
            file.add(key)
            file.add(words)
        }
        self.file = file
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

    private func searchKey(_ site: Site) -> ContentHash {
        var search = memo.key(of: "search")
        search.add(file.finish())
        search.add(records)
        let documents = Concurrently.map(Array(site.archive.issues.indices)) { issue in
            var key = memo.key(of: "search documents")
            key.add(file.finish())
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

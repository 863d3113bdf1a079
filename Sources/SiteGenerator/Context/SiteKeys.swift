import ArchiveModel
import Memo

/// What the keys of outputs are made of: computed once, when a site is planned.
struct SiteKeys: Sendable {
    let sources: ArchiveKeys
    /// Of what every page shows: settings, theme, the names of free-standing pages, the menu.
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
    var search = ContentHash.blank

    /// `sources` are the keys of `archive` and of the theme, whose languages are `locales`; every key begins with `start`.
    init(
        _ sources: ArchiveKeys, of archive: Archive, _ index: ArchiveIndex, _ names: NameIndex,
        paging: Paging, locales: LocaleSet, hasTopics: Bool, start: KeyedHash
    ) {
        self.sources = sources
        let begin = { (name: String) -> KeyedHash in
            var key = start
            key.add(name)
            return key
        }
        var page = begin("page")
        for key in [sources.settings, sources.theme] { page.add(key) }
        for free in archive.freePages {
            page.add(free.slug)
            page.add(free.title)
            page.add(free.isInMenu ? 1 : 0)
            page.add(free.order ?? .max)
        }
        page.add(index.indicators.isEmpty ? 0 : 1)
        for kind in names.held { page.add(kind.folder) }
        paging.add(to: &page)
        page.add(hasTopics ? 1 : 0)
        page.add(archive.editions.isEmpty ? 0 : 1)
        page.add(archive.drawer == nil ? 0 : 1)
        self.page = page
        var file = begin("file")
        file.add(sources.settings)
        locales.add(archive.settings.language, to: &file)
        self.file = file
        var records = begin("records")
        for (entity, key) in zip(archive.entities, sources.entities) {
            records.add(key)
            records.add(index.count(of: entity.id))
        }
        self.records = records.finish()
        var calendar = begin("calendar")
        for issue in archive.issues { calendar.add(issue.id.description) }
        self.calendar = calendar.finish()
        var links = begin("links")
        for key in sources.issues + sources.entities + [sources.redirects] { links.add(key) }
        self.links = links.finish()
    }
}

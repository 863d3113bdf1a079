import ArchiveModel
import Markup

/// What every output may be made from: the archive, the indexes over it, the theme and its words.
///
/// A class, so that the pages that are made of it at the same time do not count references to each of its parts.
package final class SiteContext: Sendable {
    let archive: Archive
    let theme: Theme
    let locale: Locale
    /// What the interface is written in.
    let interface: PaperLanguage
    let index: ArchiveIndex
    /// What the machine found and no record knows.
    let names: FoundNames
    /// Both in the order of their readings.
    let nameIndex: NameIndex
    let paging: Paging
    let backlinks: Backlinks
    /// The files of the full-text index.
    let search: LazyFiles
    let checksums: Checksums
    /// Without them every file is made each time.
    let keys: SiteKeys?
    let navigation: Navigation
    let topics: TopicIndex
    let days: DaysOfYear
    /// By slug.
    let freePages: [String: Int]
    /// Below `pages/`: where a page or a picture stands in the site.
    let besidePages: [String: String]
    /// What each edition brought that the archive wrote down.
    let editions: Lazy<[EditionChanges]>
    /// Whether there are pages of them.
    let hasEditions: Bool

    /// `archive` with the indexes over it, all of which were made of the same archive.
    init(
        _ archive: Archive, theme: Theme, locale: Locale, index: ArchiveIndex, names: FoundNames,
        nameIndex: NameIndex, topics: TopicIndex, paging: Paging = Paging(), search: LazyFiles,
        checksums: Checksums, keys: SiteKeys?
    ) {
        self.archive = archive
        self.theme = theme
        self.locale = locale
        interface = PaperLanguage(tag: locale.language) ?? .english
        self.index = index
        self.names = names
        self.nameIndex = nameIndex
        self.paging = paging
        self.search = search
        self.checksums = checksums
        self.keys = keys
        backlinks = Backlinks(archive, index)
        self.topics = topics
        days = DaysOfYear(archive.issues)
        editions = Lazy { EditionChanges.all(of: archive, index) }
        hasEditions = !archive.editions.isEmpty && theme.hasEditions
        navigation = Navigation(
            archive, index, nameIndex, locale, rules: theme.hasRules, topics: !topics.all.isEmpty,
            editions: hasEditions)
        freePages = Dictionary(
            archive.freePages.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
        var beside = Dictionary(archive.pictures.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
        for page in archive.freePages {
            let path = Address.path(ofFreePage: page.slug)
            beside[page.slug + ".md"] = path
            if page.isFolder { beside[page.slug + "/index.md"] = path }
        }
        besidePages = beside
    }

    func article(_ id: ArticleID) -> Article? {
        index.articles[id].map { archive.issues[$0.issue].articles[$0.article] }
    }

    /// Whether pages have cards: something draws them, and they have an address.
    var hasCards: Bool { archive.drawer != nil && archive.settings.baseURL != nil }

    func entity(_ id: EntityID) -> Entity? { index.entities[id].map { archive.entities[$0] } }

    /// The absolute address of a file of the site; `nil` without `base_url`.
    func url(of path: String) -> String? {
        guard let base = archive.settings.baseURL else { return nil }
        return Address.encoded(
            path.hasSuffix("index.html") ? String(path.dropLast(10)) : path, behind: base)
    }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

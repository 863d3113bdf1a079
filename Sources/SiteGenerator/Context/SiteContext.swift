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
    let backlinks: Backlinks
    /// The files of the full-text index.
    let search: LazyFiles
    let checksums: Checksums
    /// Without them every file is made each time.
    let keys: SiteKeys?
    let navigation: Navigation
    /// What each edition brought that the archive wrote down.
    let editions: Lazy<[EditionChanges]>
    /// Whether there are pages of them.
    let hasEditions: Bool

    /// `archive` with the indexes over it, all of which were made of the same archive.
    init(
        _ archive: Archive, theme: Theme, locale: Locale, index: ArchiveIndex, names: FoundNames,
        search: LazyFiles, checksums: Checksums, keys: SiteKeys?
    ) {
        self.archive = archive
        self.theme = theme
        self.locale = locale
        interface = PaperLanguage(tag: locale.language) ?? .english
        self.index = index
        self.names = names
        self.search = search
        self.checksums = checksums
        self.keys = keys
        backlinks = Backlinks(archive, index)
        editions = Lazy { EditionChanges.all(of: archive, index) }
        hasEditions = !archive.editions.isEmpty && theme.hasEditions
        navigation = Navigation(
            archive, index, locale, rules: theme.hasRules, editions: hasEditions)
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

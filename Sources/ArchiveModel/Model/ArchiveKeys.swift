package import Memo

/// For each part of an archive, and for its theme, a key of all that it was made from: two parts with one key are the same.
package struct ArchiveKeys: Sendable {
    /// Of the settings, the calendar, what withholds and the words that are withheld.
    package var settings: ContentHash
    /// In the order of the archive's issues.
    package var issues: [ContentHash] = []
    /// The same without what editors noted beside the texts.
    package var texts: [ContentHash] = []
    /// Of the names in each issue and its bylines only.
    package var names: [ContentHash] = []
    /// In the order of the archive's entities.
    package var entities: [ContentHash] = []
    package var freePages: ContentHash
    package var redirects: ContentHash
    package var theme = ContentHash.blank

    package init(settings: ContentHash, freePages: ContentHash, redirects: ContentHash) {
        self.settings = settings
        self.freePages = freePages
        self.redirects = redirects
    }
}

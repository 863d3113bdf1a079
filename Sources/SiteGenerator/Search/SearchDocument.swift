package import ArchiveModel

/// One article as the search index takes it in.
package struct SearchDocument: Sendable {
    package var article: ArticleID
    /// What a result shows as its headline; supplied words already stand in 〔 〕.
    package var title: String
    /// The line under the headline of a result: date, weekday, page.
    package var folio: String
    /// What title and texts are written in, where it is not what the paper is.
    package var language: PaperLanguage?
    package var kind: Article.Kind
    /// The records that it names.
    package var entities: [EntityID]
    /// What can be found, headlines first. No match crosses from one text into the next.
    package var texts: [SearchText]

    package init(
        article: ArticleID, title: String, folio: String, texts: [SearchText],
        kind: Article.Kind = .news, entities: [EntityID] = [], language: PaperLanguage? = nil
    ) {
        self.article = article
        self.title = title
        self.folio = folio
        self.kind = kind
        self.entities = entities
        self.language = language
        self.texts = texts
    }
}

/// A headline, a paragraph in one of its readings, or another text that stands alone.
package struct SearchText: Hashable, Sendable {
    /// The raw value is how the files of the index write it.
    package enum Role: String, Sendable {
        /// A find here weighs more.
        case headline = "h"
        case body = "b"
        /// A paragraph as the source reads, where the page shows it corrected.
        case printed = "p"
        /// A paragraph as it should read, where the page keeps a misprint.
        case proposed = "c"
    }

    package var text: String
    package var role: Role

    package init(_ text: String, _ role: Role = .body) {
        self.text = text
        self.role = role
    }
}

/// Where the index goes and in which forms.
package struct SearchOptions: Sendable {
    /// The folder of the index, relative to the root of the site.
    package var folder: String
    /// Whether every file gets a `.js` twin, so that search works from `file://` as well.
    package var hasScriptTwins: Bool

    package init(folder: String = "search/data", hasScriptTwins: Bool = false) {
        self.folder = folder
        self.hasScriptTwins = hasScriptTwins
    }
}

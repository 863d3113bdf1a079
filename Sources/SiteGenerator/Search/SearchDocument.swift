package import ArchiveModel

/// One article as the search index takes it in.
package struct SearchDocument: Sendable {
    package var article: ArticleID
    /// What a result shows as its headline; supplied words already stand in 〔 〕.
    package var title: String
    /// The line under the headline of a result: date, weekday, page.
    package var folio: String
    package var kind: Article.Kind
    /// The records that it names.
    package var entities: [EntityID]
    /// What can be found, one block each: headline and paragraphs, as printed and, where that differs, as corrected.
    /// No match crosses from one block into the next.
    package var texts: [String]
    /// How many of the first `texts` are headlines; a find in one of them weighs more.
    package var headlines: Int

    package init(
        article: ArticleID, title: String, folio: String, texts: [String], headlines: Int = 1,
        kind: Article.Kind = .news, entities: [EntityID] = []
    ) {
        self.article = article
        self.title = title
        self.folio = folio
        self.kind = kind
        self.entities = entities
        self.texts = texts
        self.headlines = headlines
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

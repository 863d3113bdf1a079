package import ArchiveModel

/// An article whose place in the source is decided, by `articles.tsv` or by a rule.
package struct DividedArticle: Hashable, Sendable {
    package enum Headline: Hashable, Sendable {
        case fromText, none
        case given(String)
    }

    package var id: LocalArticleID
    /// `nil`: as its own words say.
    package var kind: Article.Kind?
    /// In reading order.
    package var parts: [ArticlePart]
    package var headline: Headline
    package var kicker: Headline
    /// Several with ` | ` between them.
    package var deck: Headline

    package init(
        id: LocalArticleID, kind: Article.Kind?, parts: [ArticlePart], headline: Headline = .fromText,
        kicker: Headline = .fromText, deck: Headline = .fromText
    ) {
        self.id = id
        self.kind = kind
        self.parts = parts
        self.headline = headline
        self.kicker = kicker
        self.deck = deck
    }
}

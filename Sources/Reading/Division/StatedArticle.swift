package import ArchiveModel

/// An article that its source itself sets apart: a file of its own, a row of a table.
package struct StatedArticle: Hashable, Sendable {
    /// What says where it stands; written into the column `by`.
    package enum Source: String, Hashable, Sendable, CaseIterable {
        case file, table, mets
    }

    package var by: Source
    /// As the source counts it on its page; `nil`: it gets the number of the article that had its words, or the next.
    package var number: Int?
    /// `nil`: as its own words say.
    package var kind: Article.Kind?
    package var headline: DividedArticle.Headline
    /// In reading order.
    package var parts: [ArticlePart]

    package init(
        by source: Source, number: Int? = nil, kind: Article.Kind? = nil,
        headline: DividedArticle.Headline = .fromText, parts: [ArticlePart]
    ) {
        by = source
        self.number = number
        self.kind = kind
        self.headline = headline
        self.parts = parts
    }

    /// The page on which it begins.
    package var page: Int? { parts.first?.page }

    /// Each with an id that no article has, for as long as it has none of its own; without those that a fixed row holds.
    static func numbered(
        _ articles: [StatedArticle], besides decided: [DividedArticle], _ fixed: [LocalArticleID]
    ) -> [(stated: StatedArticle, divided: DividedArticle)] {
        let held = Dictionary(grouping: decided.flatMap(\.parts), by: \.page)
        let ids = Set(fixed)
        return articles.enumerated().compactMap { index, article in
            guard let page = article.page else { return nil }
            if let number = article.number, ids.contains(LocalArticleID(page: page, number: number)) {
                return nil
            }
            let isHeld = article.parts.contains { part in
                held[part.page, default: []].contains { $0.range.overlaps(part.range) }
            }
            guard !isHeld else { return nil }
            let id = LocalArticleID(page: page, number: LocalArticleID.highestNumber / 2 + index)
            return (
                article,
                DividedArticle(id: id, kind: article.kind, parts: article.parts, headline: article.headline)
            )
        }
    }
}

extension Ledger.Row {
    /// Whether the source itself said where the article stands, and nobody changed that.
    package var isOfSource: Bool { StatedArticle.Source(rawValue: by) != nil }
}

extension Ledger {
    /// The same with `parts` as furniture that `source` states, instead of what it stated on their pages before. A page on
    /// which an editor said what is furniture stays as it is.
    package func stating(
        furniture parts: [ArticlePart], by source: StatedArticle.Source, pages: [Int: SourceText]
    ) -> Ledger {
        var ledger = self
        let own = Set(furniture.lazy.filter { $0.by != source.rawValue }.map(\.id.page))
        let parts = parts.filter { !own.contains($0.page) }
        let stated = Set(parts.map(\.page))
        ledger.furniture.removeAll { $0.by == source.rawValue && stated.contains($0.id.page) }
        let excerpts = Excerpts(pages: pages)
        for part in parts where excerpts.hasWords(part) {
            guard let words = excerpts.part(part, at: SourceLocation(path)) else { continue }
            ledger.furniture.append(
                FurnitureRow(
                    ledger.nextFurniture(page: part.page), by: source.rawValue, [words],
                    at: SourceLocation(path)))
        }
        return ledger
    }
}

extension Role {
    /// All that says so.
    package var sources: [FactSource] {
        [from?.source, to?.source].compactMap(\.self) + seen.map(FactSource.article)
    }
}

extension Entity {
    /// Where its facts come from.
    package var sources: [FactSource] { roles.flatMap(\.sources) + stages.compactMap(\.source) }
}

extension [FactSource] {
    /// Whether there are some, and none but `articles`.
    package func restOnly(on articles: Set<ArticleID>) -> Bool {
        !isEmpty
            && allSatisfy { if case .article(let id) = $0 { articles.contains(id) } else { false } }
    }
}

import ArchiveModel
import Names

/// Meetings, reports and plans that several issues speak of and no record bears.
struct RecurringTitles {
    private(set) var suggestions: [Suggestion] = []

    /// `settled`: the letters of names that an editor decided about.
    init(_ archive: Archive, settled: Set<String>) {
        let places = archive.issues.flatMap { issue in
            issue.articles.flatMap { article in
                article.mentions.lazy.filter { $0.kind == .place }.map(\.name)
            }
        }
        let counts = Dictionary(places.map { ($0, 1) }, uniquingKeysWith: +)
        let finder = TitleFinder(
            places: counts.map { name, count in
                VariantName(kind: .place, name: name, articles: Array(0..<count))
            }, paper: archive.settings.paperName)
        var groups: [String: [Suggestion]] = [:]
        for article in archive.issues.lazy.flatMap(\.articles) where !article.isUnlisted {
            let named = Set(article.mentions.map(\.position))
            for title in finder.titles(in: article) where !named.contains(title.position) {
                Self.add(title, article, to: &groups[title.key, default: []])
            }
        }
        suggestions = groups.sorted { $0.key < $1.key }.compactMap { _, wordings in
            let open = wordings.filter { !settled.contains(LetterFolder.string($0.name)) }
            let issues = Set(open.flatMap { $0.articles.map(\.page.issue) })
            return issues.count > 1 ? Self.joined(open) : nil
        }
    }

    private static func add(_ title: TitleFinder.Title, _ article: Article, to wordings: inout [Suggestion]) {
        let index = wordings.firstIndex { $0.name == title.name } ?? wordings.count
        if index == wordings.count {
            wordings.append(
                Suggestion(
                    kind: .project, name: title.name, matter: .recurring, roles: [], articles: [],
                    sentences: []))
        }
        guard wordings[index].articles.last != article.id else { return }
        wordings[index].articles.append(article.id)
        if wordings[index].sentences.count < SuggestionList.sentencesShown {
            wordings[index].sentences.append(.init(around: title.position, in: article))
        }
    }

    /// The wording that most articles have, with the others as its variants.
    private static func joined(_ wordings: [Suggestion]) -> Suggestion? {
        let order = wordings.sorted {
            ($1.articles.count, $1.name.count, $0.name) < ($0.articles.count, $0.name.count, $1.name)
        }
        guard var first = order.first else { return nil }
        first.variants = order.dropFirst().map {
            Suggestion.Variant(
                name: $0.name, reason: Variant.Reason.short.text, articles: $0.articles,
                sentences: $0.sentences)
        }
        return first
    }
}

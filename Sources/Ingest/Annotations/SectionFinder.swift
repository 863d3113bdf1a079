import ArchiveModel
import Reading

/// Finds the article that a `#` heading of a sidecar names.
struct SectionFinder {
    /// Where to look for the words of a section.
    enum Target: Hashable {
        /// Above the first heading: notes on the page.
        case page
        case article(ArticleID)
        /// The heading fits several articles.
        case several([ArticleID])
        /// The heading fits none.
        case none
    }

    private let issue: Issue
    private let names: [ArticleID: Names]
    private let successors: [ArticleID: ArticleID]

    fileprivate struct Names {
        var headline: [Unicode.Scalar]
        var opening: [Unicode.Scalar]
    }

    init(_ issue: Issue, redirects: [Redirect]) {
        self.issue = issue
        names = Dictionary(
            issue.articles.map { ($0.id, Self.names(of: $0)) }, uniquingKeysWith: { first, _ in first })
        successors = Dictionary(
            redirects.compactMap { redirect in
                guard case .article(let from) = redirect.from, case .article(let to) = redirect.to else {
                    return nil
                }
                return (from, to)
            }, uniquingKeysWith: { first, _ in first })
    }

    private static func names(of article: Article) -> Names {
        Names(
            headline: DenseText(article.headline ?? "").scalars,
            opening: Array(DenseText(article.paragraphs.first?.text.prefix(80) ?? "").scalars))
    }

    func target(of heading: Sidecar.Heading?, page: Int) -> Diagnosed<Target> {
        guard let heading else { return Diagnosed(.page) }
        let words = Self.words(heading.text)
        guard let written = heading.id else { return byWords(words, heading, page) }
        let id = ArticleID(written) ?? LocalArticleID(written).map { ArticleID(issue.id, $0) }
        guard let id, let article = known(id) else {
            let fallback = byWords(words, heading, page, isQuiet: true).value
            return Diagnosed(fallback, [.unknownArticle(written, heading, suggestion(fallback, written))])
        }
        return Diagnosed(.article(article))
    }

    /// The article itself, or the one that took its place.
    private func known(_ id: ArticleID) -> ArticleID? {
        var id = id
        for _ in 0..<8 where names[id] == nil { id = successors[id] ?? id }
        return names[id] == nil ? nil : id
    }

    private func suggestion(_ target: Target, _ written: String) -> String? {
        if case .article(let id) = target { return id.local.description }
        return nearMiss(for: written, among: issue.articles.map(\.id.local.description))
    }

    // MARK: By words

    private func byWords(
        _ words: [Unicode.Scalar], _ heading: Sidecar.Heading, _ page: Int, isQuiet: Bool = false
    ) -> Diagnosed<Target> {
        let here = issue.articles.filter { $0.parts.contains { $0.page == page } }.map(\.id)
        for ids in [here, issue.articles.map(\.id)] {
            let found = matches(words, among: ids)
            if found.count == 1 { return Diagnosed(.article(found[0])) }
            if found.count > 1 {
                return Diagnosed(.several(found), isQuiet ? [] : [.ambiguousHeading(heading, found)])
            }
        }
        let near = here.filter { likeness(of: words, to: $0) >= 0.75 }
        if near.count == 1 {
            return Diagnosed(
                .article(near[0]), isQuiet ? [] : [.nearHeading(heading, near[0], title(near[0]))])
        }
        return Diagnosed(.none, isQuiet ? [] : [.unknownHeading(heading, near.isEmpty ? here : near)])
    }

    /// Those whose headline is `words`; else those whose headline, or without one whose opening, begins with them.
    private func matches(_ words: [Unicode.Scalar], among ids: [ArticleID]) -> [ArticleID] {
        guard !words.isEmpty else { return [] }
        let whole = ids.filter { names[$0]?.headline == words }
        return whole.isEmpty ? ids.filter { names[$0]?.begins(with: words) ?? false } : whole
    }

    private func likeness(of words: [Unicode.Scalar], to id: ArticleID) -> Double {
        guard let headline = names[id]?.headline, words.count >= 4, headline.count * 2 > words.count,
            words.count * 2 > headline.count
        else { return 0 }
        return Alignment(words, headline).likeness
    }

    /// Whether the heading names `article`, as printed or as corrected.
    func fits(_ heading: Sidecar.Heading, _ article: Article) -> Bool {
        let words = Self.words(heading.text)
        return words.isEmpty || names[article.id]?.begins(with: words) ?? false
            || Self.names(of: article).begins(with: words)
    }

    func title(_ id: ArticleID) -> String {
        issue.articles.first { $0.id == id }.map { article in
            article.headline ?? Punctuation.asOpening("\(article.paragraphs.first?.text.opening(12) ?? "")……")
        } ?? ""
    }

    /// Folded, without the brackets and the ellipsis that the site puts around opening words.
    private static func words(_ text: String) -> [Unicode.Scalar] {
        var words = Punctuation.insideOpening(DenseText(text).scalars[...])
        while words.last == "…" { words = words.dropLast() }
        return Array(words)
    }
}

extension SectionFinder.Names {
    fileprivate func begins(with words: [Unicode.Scalar]) -> Bool {
        headline.isEmpty ? words.count >= 4 && opening.starts(with: words) : headline.starts(with: words)
    }
}

extension Diagnostic {
    fileprivate static func unknownArticle(
        _ id: String, _ heading: Sidecar.Heading, _ suggestion: String?
    ) -> Diagnostic {
        Diagnostic(
            .unknownArticle, "The issue has no article '\(id)'", at: heading.location,
            excerpt: heading.line, fixes: suggestion.map { ["did you mean '{#\($0)}'?"] } ?? [])
    }

    fileprivate static func ambiguousHeading(_ heading: Sidecar.Heading, _ ids: [ArticleID]) -> Diagnostic {
        Diagnostic(
            .ambiguousHeading, "'\(heading.text)' begins more than one headline",
            at: heading.location, excerpt: heading.line,
            fixes: ["write which one is meant: \(ids.map { "{#\($0.local)}" }.joined(separator: " or "))"])
    }

    fileprivate static func nearHeading(_ heading: Sidecar.Heading, _ id: ArticleID, _ title: String)
        -> Diagnostic
    {
        Diagnostic(
            .nearHeading, "'\(heading.text)' is taken for '\(title)'", at: heading.location,
            excerpt: heading.line, fixes: ["write '{#\(id.local)}' behind it to make sure"])
    }

    fileprivate static func unknownHeading(_ heading: Sidecar.Heading, _ ids: [ArticleID]) -> Diagnostic {
        Diagnostic(
            .unknownHeading, "'\(heading.text)' begins no headline of the page",
            at: heading.location, excerpt: heading.line,
            fixes: [
                "write the article's id behind it, one of \(ids.prefix(8).map { "{#\($0.local)}" }.joined(separator: " "))"
            ])
    }
}

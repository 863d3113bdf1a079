import ArchiveModel
import Memo
import Reading

/// Articles whose boundaries the reader was not sure of, least certain first.
enum BoundaryCheck {
    /// Below this an article is worth a look.
    static let threshold = 0.75

    static func matters(of issues: [Issue]) async -> [Matter] {
        await Concurrently.map(issues) { matters(of: $0) }.flatMap(\.self)
    }

    private static func matters(of issue: Issue) -> [Matter] {
        let pages = Dictionary(
            issue.pages.map { ($0.id.number, $0) }, uniquingKeysWith: { first, _ in first })
        let open = issue.articles.filter { article in
            article.dividedBy == nil || article.dividedBy == "auto"
        }.filter { !issue.hasChecked(.division, of: $0) }
        guard !open.isEmpty else { return [] }
        let fresh = open.contains(where: \.isRecorded) ? Fresh(issue) : nil
        return open.compactMap { article in
            let confidence = article.isRecorded ? fresh?.confidence(of: article) ?? 1 : article.confidence
            guard confidence < threshold, let part = article.parts.first, let page = pages[part.page] else {
                return nil
            }
            let words = article.parts.compactMap { pages[$0.page]?.source.string($0.range) }
            return Matter(
                .boundary(article, confidence, page.source.location(ofLine: part.lines.lowerBound)),
                facts: ["\(article.id)"] + words, weight: 1 - confidence)
        }
    }

    /// The issue read without its ledger, which does not record how certain the reader was.
    private struct Fresh {
        private let articles: [Article]

        init(_ issue: Issue) {
            let sources = issue.pages.map { ($0.id.number, $0.source) }
            articles =
                IssueReader.read(
                    issue: issue.id, pages: Dictionary(sources, uniquingKeysWith: { first, _ in first }),
                    in: issue.language
                ).value.articles
        }

        /// That of the same article; where the reader would now divide otherwise, no more than a half.
        func confidence(of article: Article) -> Double {
            let parts = Set(article.parts)
            if let same = articles.first(where: { Set($0.parts) == parts }) { return same.confidence }
            let overlapping = articles.filter { other in
                other.parts.contains { part in
                    article.parts.contains { $0.page == part.page && $0.range.overlaps(part.range) }
                }
            }
            return min(0.5, overlapping.map(\.confidence).min() ?? 0.5)
        }
    }
}

extension Diagnostic {
    fileprivate static func boundary(_ article: Article, _ confidence: Double, _ location: SourceLocation)
        -> Diagnostic
    {
        let opening = (article.paragraphs.first?.text ?? "").opening(16)
        let title = article.headline ?? Punctuation.asOpening(opening)
        return Diagnostic(
            .doubtfulBoundary,
            "Where \(article.id) begins and ends is \(Int((confidence * 100).rounded())) % certain: \(title)",
            at: location,
            fixes: [
                "correct its row in articles.tsv and put your name in the column 'by'",
                "or record that it is right: broadsheet check --checked \(article.id.page) --aspect division",
            ])
    }
}

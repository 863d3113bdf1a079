import ArchiveModel

/// Articles worth a second look: the same text twice, and boundaries of which reading was not sure.
struct TextChecks {
    let archive: Archive

    /// Shorter texts (daily weather, lottery numbers) may well repeat.
    private static let leastRepeat = 80
    private static let leastConfidence = 0.5

    var findings: [Diagnostic] { repeats + doubts }

    private var repeats: [Diagnostic] {
        var first: [[Unicode.Scalar]: (Issue, Article)] = [:]
        var findings: [Diagnostic] = []
        for issue in archive.issues {
            for article in issue.articles {
                let words = DenseText(article.paragraphs.map(\.text).joined()).scalars
                guard words.count >= Self.leastRepeat else { continue }
                if let other = first[words] {
                    findings.append(.repeated(article, in: issue, other.1))
                } else {
                    first[words] = (issue, article)
                }
            }
        }
        return findings
    }

    /// Least certain first, as long as nobody read the issue.
    private var doubts: [Diagnostic] {
        archive.issues.filter { !$0.isReviewed }.flatMap { issue in
            issue.articles.filter { $0.confidence < Self.leastConfidence }
                .sorted { ($0.confidence, $0.id) < ($1.confidence, $1.id) }.map { .doubtful($0, in: issue) }
        }
    }
}

extension Article {
    fileprivate func place(in issue: Issue) -> SourceLocation {
        guard let part = parts.first, let page = issue.pages.first(where: { $0.id.number == part.page })
        else {
            return SourceLocation("issues/\(issue.id)")
        }
        return SourceLocation(page.source.path, line: part.lines.lowerBound)
    }
}

extension Diagnostic {
    fileprivate static func repeated(_ article: Article, in issue: Issue, _ other: Article) -> Diagnostic {
        Diagnostic(
            "repeated-text", .note, "\(article.id) has the same text as \(other.id)",
            at: article.place(in: issue))
    }

    fileprivate static func doubtful(_ article: Article, in issue: Issue) -> Diagnostic {
        Diagnostic(
            "doubtful-boundary", .note,
            "Where \(article.id) begins and ends is \(Int(article.confidence * 100)) % certain",
            at: article.place(in: issue), fixes: ["compare it with its page, and correct articles.tsv"])
    }
}

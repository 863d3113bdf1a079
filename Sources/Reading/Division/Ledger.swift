package import ArchiveModel

/// The recorded division of an issue into articles, `articles.tsv` (formats §2).
package struct Ledger: Hashable, Sendable {
    /// One line. Rows that nobody changed are written as they were read.
    package struct Row: Hashable, Sendable {
        package enum Content: Hashable, Sendable {
            case article(kind: Article.Kind, parts: [Part], headline: DividedArticle.Headline)
            /// A tombstone: the article that took its place, or the reason it went.
            case gone(Redirection)
        }

        package var id: LocalArticleID
        /// `auto`, or the editor who last touched the row.
        package var by: String
        package var content: Content {
            didSet { line = nil }
        }
        package var location: SourceLocation
        /// As read; `nil` for a new or changed row.
        package fileprivate(set) var line: String?
        /// Comments and blank lines before it.
        package var above: [String] = []

        package init(
            _ id: LocalArticleID, by: String, _ content: Content, at location: SourceLocation,
            line: String? = nil
        ) {
            self.id = id
            self.by = by
            self.content = content
            self.location = location
            self.line = line
        }

        package var isAutomatic: Bool { by == "auto" }
    }

    package enum Redirection: Hashable, Sendable {
        case article(LocalArticleID)
        case reason(String)
    }

    /// A run of source text by its first and last words.
    package struct Part: Hashable, Sendable {
        package var page: Int
        /// Where it stood when it was recorded: a hint.
        package var lines: ClosedRange<Int>
        package var first: String
        /// `nil` when `first` is the whole part.
        package var last: String?
        package var location: SourceLocation

        package init(
            page: Int, lines: ClosedRange<Int>, first: String, last: String?, location: SourceLocation
        ) {
            self.page = page
            self.lines = lines
            self.first = first
            self.last = last
            self.location = location
        }

        package var words: String { last.map { "\(first)…\($0)" } ?? first }
        package var description: String { "\(page):\(lines.lowerBound)-\(lines.upperBound) \(words)" }
    }

    package var path: String
    /// In the order of the file.
    package var rows: [Row]
    /// Comments behind the last row.
    package var below: [String]

    package init(path: String, rows: [Row] = [], below: [String] = []) {
        self.path = path
        self.rows = rows
        self.below = below
    }

    static let columns = ["id", "kind", "by", "parts", "headline"]

    /// The number that the next new article of `page` gets: above every id ever given.
    package func nextNumber(page: Int) -> Int {
        (rows.lazy.filter { $0.id.page == page }.map(\.id.number).max() ?? 0) + 1
    }

    /// Every id that was ever given, tombstones included.
    package var ids: Set<LocalArticleID> { Set(rows.map(\.id)) }

    /// Where the articles that are gone went.
    package func redirects(of issue: IssueID) -> [Redirect] {
        rows.compactMap { row in
            guard case .gone(let redirection) = row.content else { return nil }
            switch redirection {
            case .article(let id):
                return Redirect(
                    from: .article(ArticleID(issue, row.id)), to: .article(ArticleID(issue, id)))
            case .reason(let reason):
                return Redirect(from: .article(ArticleID(issue, row.id)), to: .gone(reason))
            }
        }
    }

    /// The file: header, rows by id, each ended by LF.
    package func serialised() -> String {
        var lines = [Self.columns.joined(separator: "\t")]
        for row in rows.sorted(by: { $0.id < $1.id }) { lines += row.above + [row.line ?? row.written] }
        return (lines + below).map { $0 + "\n" }.joined()
    }
}

extension Ledger.Row {
    fileprivate var written: String {
        switch content {
        case .gone(.article(let target)): "\(id)\tgone\t\(by)\t→ \(target)"
        case .gone(.reason(let reason)): "\(id)\tgone\t\(by)\t\(reason)"
        case .article(let kind, let parts, let headline):
            [
                id.description, kind.rawValue, by, parts.map(\.description).joined(separator: " | "),
                headline.written,
            ].joined(separator: "\t")
        }
    }
}

extension DividedArticle.Headline {
    fileprivate var written: String {
        switch self {
        case .fromText: ""
        case .none: "—"
        case .given(let text): text
        }
    }
}

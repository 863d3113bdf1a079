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
        package var by: String {
            didSet { line = nil }
        }
        package var content: Content {
            didSet { line = nil }
        }
        package var kicker: DividedArticle.Headline {
            didSet { line = nil }
        }
        /// Several stand with ` | ` between them.
        package var deck: DividedArticle.Headline {
            didSet { line = nil }
        }
        package var location: SourceLocation
        /// As read; `nil` for a new or changed row.
        package fileprivate(set) var line: String?
        /// Comments and blank lines before it.
        package var above: [String] = []

        package init(
            _ id: LocalArticleID, by: String, _ content: Content,
            kicker: DividedArticle.Headline = .fromText, deck: DividedArticle.Headline = .fromText,
            at location: SourceLocation, line: String? = nil
        ) {
            self.id = id
            self.by = by
            self.content = content
            self.kicker = kicker
            self.deck = deck
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

    /// A column behind those that every row has; a file has those that its header names, in any order.
    package enum Column: String, CaseIterable, Sendable {
        case headline, kicker, deck
    }

    package var path: String
    package var columns: [Column]
    /// In the order of the file.
    package var rows: [Row]
    /// In the order of the file.
    package var furniture: [FurnitureRow]
    /// Comments behind the last row.
    package var below: [String]

    package init(
        path: String, columns: [Column] = Column.allCases, rows: [Row] = [], furniture: [FurnitureRow] = [],
        below: [String] = []
    ) {
        self.path = path
        self.columns = columns
        self.rows = rows
        self.furniture = furniture
        self.below = below
    }

    static let firstColumns = ["id", "kind", "by", "parts"]

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
}

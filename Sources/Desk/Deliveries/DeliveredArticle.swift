import ArchiveModel

/// An article that is a row of a table, with all that the row says of it.
struct DeliveredArticle: Sendable {
    var issue: IssueID
    /// 0 where `label` says which page it is.
    var page: Int
    var label: PageLabel?
    var number: Int?
    var kind: Article.Kind?
    var headline: String?
    /// Whether the table says that there is no headline, where it gives none.
    var knowsHeadline = false
    var kicker: String?
    var subheads: [Subhead] = []
    var byline: [Credit] = []
    var body: Body = .paragraphs([])
    var language: PaperLanguage?
    /// Where it goes on on another page.
    var breaks: [Break] = []
    var location: SourceLocation
    var hash: String

    enum Body: Sendable {
        /// As the table divides them.
        case paragraphs([String])
        /// As it came, with its lines.
        case text(String)
    }

    struct Break: Hashable, Sendable {
        var paragraph: Int
        /// In Unicode scalars of the paragraph.
        var offset: Int
        var page: Int
    }

    /// `articles.csv:17`
    var name: String { "\(location.path):\(location.line)" }
}

extension DeliveredArticle {
    /// Its paragraphs, where each is told from the next: the table divides them, or no line of its text goes on in the next one. `nil`:
    /// its lines may be lines of print, which the reader joins.
    var paragraphs: [String]? {
        switch body {
        case .paragraphs(let paragraphs): return paragraphs
        case .text(let text):
            let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map {
                String($0).trimmed
            }
            for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty {
                guard line.endsParagraph else { return nil }
            }
            return lines.filter { !$0.isEmpty }
        }
    }
}

extension String {
    /// Without blanks at both ends.
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// Whether it ends with a mark that ends a sentence, quotes and brackets behind it left out.
    fileprivate var endsParagraph: Bool {
        let closing: Set<Unicode.GeneralCategory> = [.closePunctuation, .finalPunctuation]
        let rest = unicodeScalars.reversed().drop {
            closing.contains($0.properties.generalCategory) || $0 == "\"" || $0 == "'"
        }
        guard let last = rest.first else { return false }
        return last.properties.isSentenceTerminal || last == ":" || last == "…"
    }
}

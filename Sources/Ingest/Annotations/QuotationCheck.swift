import ArchiveModel
import Reading

extension Archive {
    /// Looks for what free-standing pages quote from articles, and notes on each page what was found.
    mutating func checkQuotations() -> [Diagnostic] {
        var check = QuotationCheck(self)
        for index in freePages.indices {
            let quotes = PageQuotations(freePages[index].body).quotes
            freePages[index].quotations = quotes.compactMap { check.result(of: $0) }
        }
        return check.diagnostics
    }
}

/// Compares quotations with articles as they are printed.
struct QuotationCheck {
    private(set) var diagnostics: [Diagnostic] = []
    private let archive: Archive
    private let places: [ArticleID: (issue: Int, article: Int)]
    private let successors: [ArticleID: ArticleID]
    private var effort = SearchEffort()

    init(_ archive: Archive) {
        self.archive = archive
        guard archive.freePages.contains(where: { $0.body.text.contains(">") }) else {
            (places, successors) = ([:], [:])
            return
        }
        var places: [ArticleID: (issue: Int, article: Int)] = [:]
        for (number, issue) in archive.issues.enumerated() {
            for (place, article) in issue.articles.enumerated() { places[article.id] = (number, place) }
        }
        self.places = places
        successors = Dictionary(
            archive.redirects.compactMap { redirect in
                guard case .article(let from) = redirect.from, case .article(let to) = redirect.to else {
                    return nil
                }
                return (from, to)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// `nil` for an article that is not there: its link says so.
    mutating func result(of quote: PageQuotations.Quote) -> CheckedQuotation? {
        guard var id = ArticleID(quote.target) else { return nil }
        for _ in 0..<8 where places[id] == nil { id = successors[id] ?? id }
        guard let place = places[id] else { return nil }
        let issue = archive.issues[place.issue]
        let text = ArticleText(issue.articles[place.article])
        let found =
            Self.find(quote.pieces, in: text)
            ?? QuotedWords.unquoted(quote.pieces).flatMap { Self.find($0, in: text) }
        guard let found else {
            diagnostics.append(missing(quote, id, text, issue))
            return CheckedQuotation(id, isFound: false)
        }
        if let wanted = quote.paragraph, let there = found.paragraph, wanted != there {
            diagnostics.append(.otherParagraph(quote, id, there))
        }
        return CheckedQuotation(id, isFound: true)
    }

    /// Where all `pieces` stand, one behind the other, the whole of them within one place.
    private static func find(_ pieces: [String], in text: ArticleText) -> (start: Int, paragraph: Int?)? {
        var start: Int?
        var end = 0
        for piece in pieces {
            let search = QuotationSearch(Quotation(pieces: [.context(piece)]))
            guard search.length > 0 else { continue }
            guard let match = search.exact(in: text).first(where: { $0.whole.lowerBound >= end }) else {
                return nil
            }
            start = start ?? match.whole.lowerBound
            end = match.whole.upperBound
        }
        return start.map { ($0, text.paragraph(at: $0)) }
    }

    private mutating func missing(
        _ quote: PageQuotations.Quote, _ id: ArticleID, _ text: ArticleText, _ issue: Issue
    ) -> Diagnostic {
        let others = issue.articles.filter { $0.id != id && !$0.isUnlisted }
        if let other = others.first(where: { Self.find(quote.pieces, in: ArticleText($0)) != nil }) {
            return .quotedElsewhere(quote, id, other.id)
        }
        // Of several pieces the first that is not there.
        let piece = quote.pieces.first { Self.find([$0], in: text) == nil } ?? quote.pieces[0]
        let search = QuotationSearch(Quotation(pieces: [.context(piece)]))
        let near = search.near(in: text, &effort).first.map {
            Self.difference(search.words, $0.whole, text)
        }
        return .notQuoted(
            quote, piece, id, near.map { (text.place(of: $0), text.words(around: $0)) })
    }

    /// Of a long stretch of the text that is nearly as quoted, the words around the first letter that differs.
    private static func difference(
        _ quoted: [Unicode.Scalar], _ stretch: Range<Int>, _ text: ArticleText
    ) -> Range<Int> {
        let same = zip(quoted, text.dense[stretch]).prefix { $0 == $1 }.count
        let place = min(stretch.lowerBound + same, stretch.upperBound - 1)
        return max(stretch.lowerBound, place - 12)..<min(stretch.upperBound, place + 16)
    }
}

extension ArticleText {
    /// The paragraph, from 1, in which a letter of `dense` stands; `nil` in a headline.
    fileprivate func paragraph(at place: Int) -> Int? {
        if case .paragraph(let index) = segments[segment(of: places[place])].role { index + 1 } else { nil }
    }
}

extension Diagnostic {
    fileprivate static func notQuoted(
        _ quote: PageQuotations.Quote, _ piece: String, _ id: ArticleID,
        _ near: (place: String, words: String)?
    ) -> Diagnostic {
        Diagnostic(
            .notAsPrinted, "\(id) does not print '\(piece.shortened)'", at: quote.location,
            excerpt: quote.line, notes: near.map { ["Nearest there, \($0.place): '\($0.words)'."] } ?? [],
            fixes: [
                "quote what the article has, with … where words are left out",
                "or name the article that has these words",
            ])
    }

    fileprivate static func quotedElsewhere(
        _ quote: PageQuotations.Quote, _ id: ArticleID, _ other: ArticleID
    ) -> Diagnostic {
        Diagnostic(
            .notAsPrinted, "\(id) does not print '\(quote.pieces[0].shortened)', and \(other) does",
            at: quote.location, excerpt: quote.line, fixes: ["write '[[\(other)]]'"])
    }

    fileprivate static func otherParagraph(
        _ quote: PageQuotations.Quote, _ id: ArticleID, _ paragraph: Int
    ) -> Diagnostic {
        Diagnostic(
            .otherParagraph, "These words stand in paragraph \(paragraph) of \(id)", at: quote.location,
            excerpt: quote.line, fixes: ["write '[[\(id)#p\(paragraph)]]'"])
    }
}

extension String {
    /// Its beginning and end, on one line.
    fileprivate var shortened: String {
        let scalars = Array(unwrapped.unicodeScalars)
        guard scalars.count > 48 else { return scalars.string }
        return scalars.beginning(24).string + "……" + scalars.ending(22).string
    }
}

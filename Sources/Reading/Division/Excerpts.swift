package import ArchiveModel

/// Writes parts of articles by the fewest words that tell them apart on their page.
package struct Excerpts: Sendable {
    private let pages: [Int: SourceText]
    private let texts: [Int: DenseText]

    package init(pages: [Int: SourceText]) {
        self.pages = pages
        texts = pages.mapValues { DenseText(source: $0) }
    }

    private static let least = 4
    /// Longer repeats are told apart by their line numbers.
    private static let most = 24

    func hasWords(_ part: ArticlePart) -> Bool {
        texts[part.page].map { !$0.indices(in: part.range).isEmpty } ?? false
    }

    /// `nil` when the page is not held, the part is blank, or no words of it tell it from another place: what is written
    /// here is always found again.
    package func part(_ part: ArticlePart, at location: SourceLocation) -> Ledger.Part? {
        guard let source = pages[part.page], let text = texts[part.page] else { return nil }
        let range = text.indices(in: part.range)
        guard !range.isEmpty else { return nil }
        var first = length(in: text, most: range.count, source) { range.lowerBound..<range.lowerBound + $0 }
        var last = length(in: text, most: range.count, source) { range.upperBound - $0..<range.upperBound }
        let lines =
            source.lineNumber(
                at: text.offsets[range.lowerBound])...source.lineNumber(
                at: text.offsets[range.upperBound - 1])
        while true {
            let isWhole = first + last >= range.count
            let begin = isWhole ? range : range.lowerBound..<range.lowerBound + first
            let made = Ledger.Part(
                page: part.page, lines: lines, first: words(text, begin, source),
                last: isWhole ? nil : words(text, range.upperBound - last..<range.upperBound, source),
                location: location)
            if PartFinder.places(of: made, in: text, source) == [range] { return made }
            guard !isWhole else { return nil }
            // A passage that stands twice on one line is told apart by more of its words.
            first = whole(from: 2 * first, to: range.count, text, source) { range.lowerBound + $0 }
            last = whole(from: 2 * last, to: range.count, text, source) { range.upperBound - $0 }
        }
    }

    /// The least length from `least` on at which `end` cuts no word.
    private func whole(
        from least: Int, to most: Int, _ text: DenseText, _ source: SourceText, _ end: (Int) -> Int
    ) -> Int {
        guard least < most else { return most }
        return (least..<most).first { !text.isInsideWord(end($0), source) } ?? most
    }

    /// The least length at which the words that `slice` gives occur once in the text; no word is cut.
    private func length(
        in text: DenseText, most: Int, _ source: SourceText, _ slice: (Int) -> Range<Int>
    ) -> Int {
        let longest = min(most, Self.most)
        guard longest > Self.least else { return longest }
        func isWhole(_ length: Int) -> Bool {
            let slice = slice(length)
            return !text.isInsideWord(slice.lowerBound, source)
                && !text.isInsideWord(slice.upperBound, source)
        }
        for length in Self.least..<longest
        where isWhole(length) && text.occurrences(of: text.scalars[slice(length)]).count == 1 {
            return length
        }
        return (longest...min(most, longest + Self.most)).first { isWhole($0) } ?? longest
    }

    /// As printed, by the law of blanks. The two marks with a meaning in a row are written as their look-alikes.
    private func words(_ text: DenseText, _ range: Range<Int>, _ source: SourceText) -> String {
        Blanks.quoted(source.scalars(text.places(range))).map { scalar in
            switch scalar {
            case "…": "⋯"
            case "|": Punctuation.wideBar
            default: scalar
            }
        }.string
    }
}

extension DenseText {
    /// Whether `index` lies inside a word of a script whose words blanks part.
    fileprivate func isInsideWord(_ index: Int, _ source: SourceText) -> Bool {
        guard index > 0, index < count, ends[index - 1] == offsets[index] else { return false }
        return source.scalars(offsets[index - 1]..<ends[index]).isInsideWord(1)
    }
}

extension Ledger {
    /// The rows that record `articles`, each by `auto`; an article whose words do not tell its place has none.
    package static func rows(from articles: [Article], pages: [Int: SourceText], path: String) -> [Row] {
        let excerpts = Excerpts(pages: pages)
        return articles.compactMap { article in
            let parts = article.parts.filter(excerpts.hasWords).map {
                excerpts.part($0, at: SourceLocation(path))
            }
            guard !parts.isEmpty, !parts.contains(nil) else { return nil }
            return Row(
                article.id.local, by: "auto",
                .article(kind: article.kind, parts: parts.compactMap(\.self), headline: .fromText),
                at: SourceLocation(path))
        }
    }
}

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

    /// `nil` when the page is not held or the part is blank.
    package func part(_ part: ArticlePart, at location: SourceLocation) -> Ledger.Part? {
        guard let source = pages[part.page], let text = texts[part.page] else { return nil }
        let range = text.indices(in: part.range)
        guard !range.isEmpty else { return nil }
        let first = length(in: text, most: range.count, source) { range.lowerBound..<range.lowerBound + $0 }
        let last = length(in: text, most: range.count, source) { range.upperBound - $0..<range.upperBound }
        let lines =
            source.lineNumber(
                at: text.offsets[range.lowerBound])...source.lineNumber(
                at: text.offsets[range.upperBound - 1])
        guard first + last < range.count else {
            return Ledger.Part(
                page: part.page, lines: lines, first: words(text, range, source), last: nil,
                location: location)
        }
        return Ledger.Part(
            page: part.page, lines: lines,
            first: words(text, range.lowerBound..<range.lowerBound + first, source),
            last: words(text, range.upperBound - last..<range.upperBound, source), location: location)
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
    /// The rows that record `articles`, each by `auto`.
    package static func rows(from articles: [Article], pages: [Int: SourceText], path: String) -> [Row] {
        let excerpts = Excerpts(pages: pages)
        return articles.map { article in
            Row(
                article.id.local, by: "auto",
                .article(
                    kind: article.kind,
                    parts: article.parts.compactMap { excerpts.part($0, at: SourceLocation(path)) },
                    headline: .fromText), at: SourceLocation(path))
        }
    }
}

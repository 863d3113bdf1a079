import ArchiveModel

/// The words of an article as one text: where quotations are looked for.
struct ArticleText: Sendable {
    enum Role: Hashable, Sendable {
        case kicker, headline
        /// By index into the article's `subheads` or `paragraphs`.
        case subhead(Int)
        case paragraph(Int)
    }

    struct Segment: Sendable {
        var role: Role
        /// Scalars of the whole text.
        var range: Range<Int>
    }

    /// In reading order, without anything between segments.
    private(set) var scalars: [Unicode.Scalar] = []
    private(set) var segments: [Segment] = []
    /// Folded, blanks left out.
    let dense: [Unicode.Scalar]
    /// Where each letter of `dense` begins in `scalars`, and where it ends.
    let places: [Int]
    private let ends: [Int]

    init(_ article: Article) {
        var builder = Builder()
        builder.append(article.kicker, .kicker)
        builder.append(article.headline, .headline)
        for index in 0...article.paragraphs.count {
            for (number, subhead) in article.subheads.enumerated() where subhead.before == index {
                builder.append(subhead.text, .subhead(number))
            }
            if index < article.paragraphs.count {
                builder.append(article.paragraphs[index].text, .paragraph(index))
            }
        }
        scalars = builder.scalars
        segments = builder.segments
        let text = DenseText(scalars: scalars)
        dense = text.scalars
        (places, ends) = (text.offsets, text.ends)
    }

    private struct Builder {
        var scalars: [Unicode.Scalar] = []
        var segments: [Segment] = []

        mutating func append(_ text: String?, _ role: Role) {
            guard let text, !text.isEmpty else { return }
            let start = scalars.count
            scalars += text.unicodeScalars
            segments.append(Segment(role: role, range: start..<scalars.count))
        }
    }

    /// The index of the segment that holds scalar `place`.
    func segment(of place: Int) -> Int {
        var low = 0
        var high = segments.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if segments[middle].range.lowerBound <= place { low = middle } else { high = middle }
        }
        return low
    }

    /// The scalars that `range` of `dense`, which is not empty, spans.
    func span(_ range: Range<Int>) -> Range<Int> {
        places[range.lowerBound]..<ends[range.upperBound - 1]
    }

    /// `range` of `dense` with a few words around it, as the article has them.
    func words(around range: Range<Int>) -> String {
        let start = scalars.wordStart(places[max(0, range.lowerBound - 6)])
        let end = scalars.wordEnd(ends[min(dense.count, range.upperBound + 6) - 1])
        let words = Array(scalars[start..<end])
        guard words.count > 48 else { return words.string }
        return words.beginning(24).string + "……" + words.ending(22).string
    }

    /// Where `range` of `dense` begins, for people: `headline`, `paragraph 3`.
    func place(of range: Range<Int>) -> String {
        switch segments[segment(of: places[range.lowerBound])].role {
        case .kicker, .headline: "headline"
        case .subhead: "subhead"
        case .paragraph(let index): "paragraph \(index + 1)"
        }
    }
}

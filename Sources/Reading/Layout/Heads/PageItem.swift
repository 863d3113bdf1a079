/// An article's lines on one page, in reading order.
struct PageDraft: Sendable {
    /// Kicker, headline, deck and byline lines, as runs of line indices.
    var heads: [Range<Int>]
    var bodies: [Range<Int>]
    /// What the lines of the heads are, where that is known; else the composer finds it by their words.
    var head: PrintedLines?
    var isPhoto = false
    var confidence: Double
    /// What decided that it is one article, where it begins and which headline it has.
    var decisions: [Decision] = []
}

extension PageDraft {
    /// The first line of the page that belongs to it.
    var start: Int { (heads + bodies).map(\.lowerBound).min() ?? 0 }
}

/// What decided about some lines of a page.
struct Decision: Hashable, Sendable {
    var feature: DivisionFeature
    /// Indices of lines.
    var lines: Range<Int>
    /// Of a headline: where it stands, and the share of its words that its text holds.
    var place: Place?
    /// What was seen, in words, where the lines alone do not tell it.
    var evidence: String?

    struct Place: Hashable, Sendable {
        var stands: Stands
        var share: Double
    }

    /// Where a headline stands by its text.
    enum Stands: Sendable { case before, behind, away }

    init(
        _ feature: DivisionFeature, _ lines: Range<Int>, _ place: Place? = nil, saying evidence: String? = nil
    ) {
        self.feature = feature
        self.lines = lines
        self.place = place
        self.evidence = evidence
    }
}

/// A run of body lines or a head, in the order of the page (ALTO `TextBlock`).
enum PageItem {
    case head(Range<Int>)
    /// With the headline that stands inside its unfinished sentence, if there is one.
    case body([Range<Int>], cutBy: [Range<Int>])
}

extension PageItem {
    /// The lines of a head; `nil` for a body.
    var head: Range<Int>? {
        if case .head(let lines) = self { lines } else { nil }
    }
}

extension [Range<Int>] {
    /// With those that touch made one.
    var united: [Range<Int>] {
        reduce(into: []) { result, run in
            if let last = result.last, last.upperBound == run.lowerBound {
                result[result.count - 1] = last.lowerBound..<run.upperBound
            } else {
                result.append(run)
            }
        }
    }
}

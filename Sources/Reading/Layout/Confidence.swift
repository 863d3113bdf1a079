import ArchiveModel

/// How sure a reading is of an article: by what is seen where the article begins, and whether its headline stands by it.
///
/// The weights are set by hand, the same for every page. The table of confidence in docs/reading.md shows how often
/// they are right.
struct Confidence {
    private let pages: [Int: PageText]

    init(_ pages: [Int: PageText]) { self.pages = pages }

    /// How sure it is that the article begins where it does and is all of one text, where `assignment` is how sure the
    /// matching of headlines is of it.
    func of(_ article: Article, assignment: Double) -> Double {
        let runs = article.parts.prefix(8).compactMap { part in pages[part.page].map { Run(part, $0) } }
        guard let body = runs.first(where: { !$0.isHead }) else { return (assignment + 0.5) / 2 }
        let heads = runs.filter(\.isHead)
        let doubt =
            article.headline == nil || !heads.isEmpty && !isBeside(heads, runs) ? Self.withoutNearHeadline : 1
        return min((assignment + beginning(of: body, heads)) / 2, doubt)
    }

    private static let withoutNearHeadline = 0.6

    /// Whether a head stands beside a line of its text.
    private func isBeside(_ heads: [Run], _ runs: [Run]) -> Bool {
        heads.contains { head in
            runs.contains { run in
                !run.isHead && run.page.number == head.page.number
                    && (run.end == head.index || run.index == head.end)
            }
        }
    }

    /// What it is worth what is seen where a body begins.
    private func beginning(of body: Run, _ heads: [Run]) -> Double {
        guard let first = body.first else { return 0.5 }
        if first.opensStory || JumpLine.arrival(in: Array(first.clean.prefix(24)), of: first.paper) != nil {
            return 0.97
        }
        guard let before = body.page.lines[safe: body.index - 1] else { return 0.9 }
        let isBehindHeadline = heads.contains {
            $0.page.number == body.page.number && $0.lines.upperBound == before.number
        }
        if isBehindHeadline { return 0.85 }
        if before.closesStory || PrintedDates.endsWithDate(before.clean) { return 0.9 }
        if body.page.setsApart(before.number) { return 0.85 }
        let (one, other) = (body.page.width(ofLine: before.number), body.page.width(ofLine: first.number))
        return abs(one - other) >= 2 ? 0.6 : 0.4
    }

    /// A part of an article with the lines that it covers.
    private struct Run {
        let page: PageText
        let lines: ClosedRange<Int>
        /// Its lines on the page, as indices.
        let index: Int
        let end: Int

        init(_ part: ArticlePart, _ page: PageText) {
            self.page = page
            lines = part.lines
            index = page.index(ofLine: part.lines.lowerBound)
            end = max(index, page.index(ofLine: part.lines.upperBound + 1))
        }

        var first: PageLine? { page.lines[safe: index] }

        /// All its lines are set apart from running text.
        var isHead: Bool {
            index < end && end - index <= 8
                && page.lines[index..<end].allSatisfy {
                    page.setsApart($0.number) || $0.qualifiesHead
                }
        }
    }
}

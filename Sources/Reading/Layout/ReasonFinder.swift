package import ArchiveModel

/// Says why an article stands where it stands: the rules of the division, asked again about its lines.
package struct ReasonFinder {
    private let pages: [Int: PageText]

    package init(pages: [Int: SourceText]) {
        self.pages = pages.reduce(into: [:]) { $0[$1.key] = PageText(number: $1.key, source: $1.value) }
    }

    init(_ pages: [Int: PageText]) { self.pages = pages }

    package func reasons(for article: Article) -> [ReadingReason] {
        let runs = article.parts.compactMap { part in pages[part.page].map { Run(part, $0) } }
        guard let body = runs.firstIndex(where: { !$0.isHead }).map({ runs[$0] }), article.kind != .photo
        else {
            return runs.prefix(1).map { caption($0) }
        }
        let heads = runs.filter(\.isHead)
        var reasons = heads.flatMap { headReasons($0) }
        reasons += heads.compactMap { head in
            let isInside = runs.contains {
                !$0.isHead && $0.page.number == head.page.number && $0.index >= head.end
                    && $0.index > body.index
            }
            return belonging(head, to: body, isInside: isInside)
        }
        if heads.isEmpty, article.headline == nil {
            reasons.append(
                ReadingReason(
                    rule: .noHeadline, evidence: "no line is its headline", page: body.page.number,
                    lines: body.lines))
        }
        if let beginning = beginning(of: body, heads) { reasons.append(beginning) }
        return reasons
    }

    /// How sure it is that the article begins where it does and is all of one text, where `assignment` is how sure the
    /// matching of headlines is of it: no more than the rule allows that gives the article its headline.
    func confidence(in article: Article, assignment: Double) -> Double {
        let runs = article.parts.prefix(8).compactMap { part in pages[part.page].map { Run(part, $0) } }
        guard let body = runs.first(where: { !$0.isHead }) else { return (assignment + 0.5) / 2 }
        let heads = runs.filter(\.isHead)
        let beginning = beginning(of: body, heads)?.weight ?? 0.5
        let doubt: ReadingReason.Rule? = article.headline == nil ? .noHeadline : headlineRule(heads, runs)
        return min((assignment + beginning) / 2, doubt?.weight ?? 1)
    }

    /// What makes an article's headline doubtful: that it stands beside no line of its text.
    private func headlineRule(_ heads: [Run], _ runs: [Run]) -> ReadingReason.Rule? {
        guard !heads.isEmpty else { return nil }
        let isBeside = heads.contains { head in
            runs.contains { run in
                !run.isHead && run.page.number == head.page.number
                    && (run.end == head.index || run.index == head.end)
            }
        }
        return isBeside ? nil : .elsewhere
    }

    // MARK: Where it begins

    private func beginning(of body: Run, _ heads: [Run]) -> ReadingReason? {
        guard let first = body.first else { return nil }
        func reason(_ rule: ReadingReason.Rule, _ evidence: String) -> ReadingReason {
            ReadingReason(
                rule: rule, evidence: evidence, page: body.page.number, lines: first.number...first.number)
        }
        if let end = first.dateline {
            return reason(.opener, "“\(first.clean[..<end].string)” opens a story")
        }
        if JumpLine.arrival(in: Array(first.clean.prefix(24))) != nil {
            return reason(.mark, "“\(first.clean.prefix(10).string)” continues another page")
        }
        if first.opensStory {
            return reason(.opener, "“\(first.clean.prefix(8).string)” opens a story")
        }
        guard let before = body.page.lines[safe: body.index - 1] else {
            return reason(.pageStart, "the page begins here")
        }
        if heads.contains(where: {
            $0.page.number == body.page.number && $0.lines.upperBound == before.number
        }) {
            return reason(.behindHeadline, "its headline ends in line \(before.number)")
        }
        if before.closesStory {
            return reason(.behindCloser, "“\(before.clean.suffix(14).string)” closes the story before")
        }
        if PrintedDates.endsWithDate(before.clean) {
            return reason(.behindSignature, "“\(before.clean.suffix(14).string)” signs the text before")
        }
        if body.page.setsApart(before.number) {
            return reason(.behindOtherHeadline, "line \(before.number) is the headline of another text")
        }
        let (one, other) = (body.page.width(ofLine: before.number), body.page.width(ofLine: first.number))
        if abs(one - other) >= 2 {
            return reason(.columnWidth, "the column changes from \(one) to \(other) half-widths")
        }
        return reason(
            .behindSentence, "line \(before.number) ends a sentence, and its words begin another matter")
    }

    // MARK: Its headline

    private func headReasons(_ head: Run) -> [ReadingReason] {
        head.page.lines[head.index..<head.end].compactMap { line in
            let column = head.page.width(ofLine: line.number)
            let (rule, evidence): (ReadingReason.Rule, String) =
                if line.isHeading {
                    (.numberSign, "it is marked with #")
                } else if line.isLetterSpaced {
                    (.letterSpacing, "its letters stand apart")
                } else if line.isShadowed {
                    (.shadow, "its words stand twice, one behind the other")
                } else if head.page.regime.standsLineByLine {
                    (.oddWidth, "it is \(line.width) half-widths wide in a column of \(column)")
                } else {
                    (.setApart, "no full stop ends it, and blank lines set it apart")
                }
            return ReadingReason(
                rule: rule, evidence: evidence, page: head.page.number, lines: line.number...line.number)
        }
    }

    private func belonging(_ head: Run, to body: Run, isInside: Bool) -> ReadingReason? {
        let share = Int((SharedWords.share(of: head.text, in: body.text) * 100).rounded())
        let isBeside = head.page.number == body.page.number
        let (rule, place): (ReadingReason.Rule, String) =
            if isInside {
                (.insideSentence, "inside an unfinished sentence of the text")
            } else if isBeside, head.end == body.index {
                (.standsBefore, "right before the text")
            } else if isBeside, body.end == head.index {
                (.standsBehind, "right behind the text")
            } else {
                (share >= 20 ? .sharedWords : .elsewhere, "away from the text")
            }
        return ReadingReason(
            rule: rule, evidence: "it stands \(place), which holds \(share) % of its words",
            page: head.page.number,
            lines: head.lines)
    }

    private func caption(_ run: Run) -> ReadingReason {
        let says = run.page.lines[run.index..<run.end].contains { PictureLines.saysCaption($0.clean) }
        return ReadingReason(
            rule: .caption,
            evidence: says
                ? "its words say that they are a caption"
                : "short lines that no text claims, or the lead says again",
            page: run.page.number, lines: run.lines)
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
        var text: ArraySlice<PageLine> { page.lines[index..<end] }

        /// All its lines are set apart from running text.
        var isHead: Bool {
            index < end && end - index <= 8
                && page.lines[index..<end].allSatisfy {
                    page.setsApart($0.number) || $0.qualifiesHead
                }
        }
    }
}

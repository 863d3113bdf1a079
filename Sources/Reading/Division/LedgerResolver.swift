package import ArchiveModel

extension Ledger {
    /// The articles as recorded, each part where its words stand now. A row with a part that no longer fits is an
    /// error and left out.
    package func resolve(pages: [Int: SourceText]) -> Diagnosed<[DividedArticle]> {
        let finder = PartFinder(pages: pages)
        var articles: [DividedArticle] = []
        var diagnostics: [Diagnostic] = []
        var seen = Set<LocalArticleID>()
        for row in rows {
            guard case .article(let kind, let parts, let headline) = row.content, seen.insert(row.id).inserted
            else { continue }
            var found: [ArticlePart] = []
            for part in parts {
                switch finder.find(part) {
                case .found(let place): found.append(place)
                case .missing(let reason): diagnostics.append(.unfit(part, reason, row))
                }
            }
            guard found.count == parts.count else { continue }
            articles.append(DividedArticle(id: row.id, kind: kind, parts: found, headline: headline))
        }
        let overlaps = overlaps(articles, pages)
        return Diagnosed(articles, diagnostics + overlaps)
    }

    /// Words that two rows claim.
    private func overlaps(_ articles: [DividedArticle], _ pages: [Int: SourceText]) -> [Diagnostic] {
        let claims = articles.flatMap { article in article.parts.map { (id: article.id, part: $0) } }
            .sorted {
                ($0.part.page, $0.part.range.lowerBound, $0.id) < (
                    $1.part.page, $1.part.range.lowerBound, $1.id
                )
            }
        let rows = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var diagnostics: [Diagnostic] = []
        var widest = claims.first
        for claim in claims.dropFirst() {
            guard let other = widest else { break }
            if other.part.page == claim.part.page, other.part.range.overlaps(claim.part.range),
                let row = rows[max(claim.id, other.id)],
                let source = pages[claim.part.page]
            {
                diagnostics.append(
                    .overlap(
                        row, min(claim.id, other.id),
                        source.excerpt(other.part.range.clamped(to: claim.part.range)), claim.part))
            }
            if other.part.page != claim.part.page || claim.part.range.upperBound > other.part.range.upperBound
            {
                widest = claim
            }
        }
        return diagnostics
    }
}

extension SourceText {
    /// The words of `range`, shortened in the middle.
    func excerpt(_ range: Range<Int>) -> String {
        let words = Blanks.quoted(scalars(range))
        guard words.count > 24 else { return words.string }
        return words.beginning(10).string + "…" + words.ending(10).string
    }
}

/// Finds recorded parts by their words.
struct PartFinder {
    enum Result {
        case found(ArticlePart)
        case missing(Reason)
    }

    enum Reason {
        case noPage(held: [Int])
        /// What the recorded lines hold now, and where the nearest words are.
        case noWords(missing: String, now: String, candidate: Ledger.Part?)
        case ambiguous([ClosedRange<Int>])
    }

    let pages: [Int: SourceText]
    private let texts: [Int: DenseText]

    init(pages: [Int: SourceText]) {
        self.pages = pages
        texts = pages.mapValues { DenseText(source: $0) }
    }

    func find(_ part: Ledger.Part) -> Result {
        guard let source = pages[part.page], let text = texts[part.page] else {
            return .missing(.noPage(held: pages.keys.sorted()))
        }
        let best = Self.places(of: part, in: text, source)
        guard let range = best.first else {
            let isBegun = !text.occurrences(of: DenseText(part.first).scalars).isEmpty
            let missing = isBegun ? part.last ?? "" : part.first
            return .missing(unfit(part, missing, source, text))
        }
        let places = best.map { Self.lines(text.places($0), source) }
        guard best.count == 1 else { return .missing(.ambiguous(places)) }
        return .found(ArticlePart(page: part.page, range: text.places(range), lines: places[0]))
    }

    /// The stretches of `text` that a part means: those with its words that are nearest to its lines, alike near.
    static func places(of part: Ledger.Part, in text: DenseText, _ source: SourceText) -> [Range<Int>] {
        let first = DenseText(part.first).scalars
        let last = part.last.map { DenseText($0).scalars } ?? first
        let starts = text.occurrences(of: first)
        let ends = starts.isEmpty || part.last == nil ? [] : text.occurrences(of: last)
        var best: [Range<Int>] = []
        var least = Int.max
        let stopsNear = near(part.lines.upperBound, ends, text, source).map { $0 + last.count }
        for start in near(part.lines.lowerBound, starts, text, source) {
            let stops = part.last == nil ? [start + first.count] : stopsNear
            for end in stops where end >= start + max(first.count, last.count) {
                let range = start..<end
                let cost = cost(of: text.places(range), part, source)
                if cost < least { (least, best) = (cost, []) }
                if cost == least { best.append(range) }
            }
        }
        return best
    }

    /// Of thousands of places those nearest to the recorded line: each beginning is tried with each end.
    private static func near(_ line: Int, _ places: [Int], _ text: DenseText, _ source: SourceText) -> [Int] {
        guard places.count > Self.placesTried else { return places }
        let distance = { (place: Int) in abs(lines(text.places(place..<place + 1), source).lowerBound - line)
        }
        let sorted = places.map { (distance($0), $0) }.sorted { $0 < $1 }
        return sorted.prefix(Self.placesTried).map(\.1).sorted()
    }

    private static let placesTried = 1_000

    private static func lines(_ range: Range<Int>, _ source: SourceText) -> ClosedRange<Int> {
        source.lineNumber(at: range.lowerBound)...source.lineNumber(at: range.upperBound - 1)
    }

    /// How far a place is from the recorded lines. A part that kept its length counts more than one that stayed.
    private static func cost(of range: Range<Int>, _ part: Ledger.Part, _ source: SourceText) -> Int {
        let found = lines(range, source)
        return abs(found.lowerBound - part.lines.lowerBound) + abs(found.upperBound - part.lines.upperBound)
            + 2 * abs(found.count - part.lines.count)
    }

    private func unfit(_ part: Ledger.Part, _ missing: String, _ source: SourceText, _ text: DenseText)
        -> Reason
    {
        let held = source.firstLine...(source.firstLine + source.lines.count - 1)
        var now = ""
        if held.overlaps(part.lines) {
            let lines = part.lines.clamped(to: held)
            now = source.excerpt(
                source.lines[lines.lowerBound - source.firstLine]
                    .lowerBound..<source.lines[
                        lines.upperBound - source.firstLine
                    ].upperBound)
        }
        return .noWords(missing: missing, now: now, candidate: candidate(part, source, text))
    }

    /// The part as it would be written for the nearest words, when they are near enough to be meant.
    private func candidate(_ part: Ledger.Part, _ source: SourceText, _ text: DenseText) -> Ledger.Part? {
        let first = DenseText(part.first).scalars
        let last = part.last.map { DenseText($0).scalars } ?? first
        guard let start = text.scalars.nearest(to: first), start.distance * 2 <= first.count,
            let end = text.scalars.nearest(to: last), end.distance * 2 <= last.count,
            start.range.lowerBound < end.range.upperBound
        else { return nil }
        let place = text.places(start.range.lowerBound..<end.range.upperBound)
        return Excerpts(pages: [part.page: source]).part(
            ArticlePart(page: part.page, range: place, lines: Self.lines(place, source)), at: part.location)
    }
}

extension Diagnostic {
    fileprivate static func unfit(_ part: Ledger.Part, _ reason: PartFinder.Reason, _ row: Ledger.Row)
        -> Diagnostic
    {
        var diagnostic = Diagnostic(
            .partUnfit, "A part of \(row.id) is no longer in the source: \(part.words)",
            at: part.location, excerpt: row.line)
        switch reason {
        case .noPage(let held):
            diagnostic.message =
                "A part of \(row.id) is on page \(part.page), which the archive does not hold"
            diagnostic.notes = ["Held: \(held.map { "page \($0)" }.joined(separator: ", "))."]
            diagnostic.fixes = ["import page \(part.page), or take the part out"]
        case .noWords(let missing, let now, let candidate):
            diagnostic.notes = [
                "The words '\(missing)' are not on page \(part.page).",
                "Lines \(part.lines.lowerBound)-\(part.lines.upperBound) hold now: \(now)",
            ]
            if let candidate { diagnostic.fixes = ["did you mean '\(candidate.description)'?"] }
        case .ambiguous(let lines):
            diagnostic.message = "A part of \(row.id) fits more than one place: \(part.words)"
            diagnostic.notes = [
                "It fits lines "
                    + lines.prefix(4).map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " and ")
                    + "."
            ]
            diagnostic.fixes = ["write more of its first and last words"]
        }
        return diagnostic
    }

    fileprivate static func overlap(
        _ row: Ledger.Row, _ other: LocalArticleID, _ words: String, _ part: ArticlePart
    ) -> Diagnostic {
        Diagnostic(
            .overlappingParts, "\(row.id) and \(other) both hold '\(words)'", at: row.location,
            excerpt: row.line,
            notes: ["Page \(part.page), lines \(part.lines.lowerBound)-\(part.lines.upperBound)."],
            fixes: ["change the first or last words of one of them"])
    }
}

import ArchiveModel

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

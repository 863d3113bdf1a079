import ArchiveModel

/// Where a quotation stands in an article's text.
struct QuotationMatch: Sendable {
    /// Of `ArticleText.dense`: the whole quotation, and each of its pieces.
    var whole: Range<Int>
    var pieces: [Range<Int>]
    /// 0…1; 1 when every scalar is there.
    var score: Double
    /// Changes that the text has already.
    var done: Set<Int>
    /// The words that the note stands on are there as quoted.
    var keepsWords = true
}

/// Looks for a quotation: as written, then folded, then with edits.
struct QuotationSearch: Sendable {
    let quotation: Quotation
    private let readings: [QuotationReading]

    init(_ quotation: Quotation) {
        self.quotation = quotation
        readings = QuotationReading.all(of: quotation)
    }

    /// Folded, blanks left out, as the source is said to read.
    var words: [Unicode.Scalar] { readings.first?.scalars ?? [] }

    /// How many scalars the quotation has, blanks left out.
    var length: Int { readings.first?.scalars.count ?? 0 }

    /// The places where every word of the quotation stands, for the first reading that stands anywhere as it is written,
    /// or else for the first one that is matched anywhere.
    func exact(in text: ArticleText) -> [QuotationMatch] {
        var matched: [QuotationMatch] = []
        for reading in readings {
            let starts = text.dense.occurrences(of: reading.scalars)
            guard !starts.isEmpty else { continue }
            let asWritten = starts.filter { start in
                reading.printed.indices.allSatisfy {
                    text.scalars[text.places[start + $0]] == reading.printed[$0]
                }
            }
            let found = { (starts: [Int]) in starts.map { match(reading, at: $0, in: text) } }
            if !asWritten.isEmpty { return found(asWritten.count == 1 ? asWritten : starts) }
            if matched.isEmpty { matched = found(starts) }
        }
        return matched
    }

    private func match(_ reading: QuotationReading, at start: Int, in text: ArticleText) -> QuotationMatch {
        var match = QuotationMatch(
            whole: start..<start + reading.scalars.count,
            pieces: reading.pieces.map { start + $0.lowerBound..<start + $0.upperBound }, score: 1,
            done: reading.done)
        for (number, piece) in quotation.pieces.enumerated() {
            guard case .change(let index) = piece, !reading.done.contains(index) else { continue }
            if let range = present(quotation.changes[index], at: match.pieces[number], match.whole, text) {
                match.done.insert(index)
                match.pieces[number] = range
            }
        }
        return match
    }

    /// Where an insertion at an edge of the quotation already stands beyond that edge.
    private func present(
        _ change: Quotation.Change, at piece: Range<Int>, _ whole: Range<Int>, _ text: ArticleText
    ) -> Range<Int>? {
        let new = DenseText(change.new).scalars
        guard change.old.isEmpty, !new.isEmpty else { return nil }
        let (before, after) = (piece.lowerBound - new.count, piece.upperBound + new.count)
        if piece.upperBound == whole.upperBound, after <= text.dense.count,
            text.dense[piece.upperBound..<after].elementsEqual(new)
        {
            return piece.upperBound..<after
        }
        if piece.lowerBound == whole.lowerBound, before >= 0,
            text.dense[before..<piece.lowerBound].elementsEqual(new)
        {
            return before..<piece.lowerBound
        }
        return nil
    }

    // MARK: With edits

    /// The nearest places, best first, none overlapping another; at most four, each with a score above 0.4.
    ///
    /// A number that differs counts as three edits more: sentences that differ in a figure only are different
    /// sentences. Quotations over 2,000 characters are not looked for this way, and none when `effort` is spent.
    func near(in text: ArticleText, _ effort: inout SearchEffort) -> [QuotationMatch] {
        guard let reading = readings.first, (2...2000).contains(length), effort.take(text.dense.count) else {
            return []
        }
        let windows = Seeds(reading.scalars).windows(in: text.dense)
        guard effort.take(length * windows.reduce(0) { $0 + $1.count }) else { return [] }
        var best: [(range: Range<Int>, distance: Int)] = []
        let found = windows.flatMap { window in
            Array(text.dense[window]).alignments(with: reading.scalars, limit: length * 6 / 10).map {
                let start = window.lowerBound + $0.range.lowerBound
                return (range: start..<start + $0.range.count, distance: $0.distance)
            }
        }
        for stretch in found.sorted(by: {
            ($0.distance, $0.range.lowerBound) < ($1.distance, $1.range.lowerBound)
        })
        where !best.contains(where: { $0.range.overlaps(stretch.range) }) {
            best.append(stretch)
            if best.count == 4 { break }
        }
        return best.map { aligned(reading, $0.range, distance: $0.distance, text) }
            .sorted { $0.score > $1.score }
    }

    private func aligned(
        _ reading: QuotationReading, _ range: Range<Int>, distance: Int, _ text: ArticleText
    ) -> QuotationMatch {
        let stretch = Array(text.dense[range])
        let alignment = Alignment(reading.scalars, stretch)
        let pieces = reading.pieces.map { piece -> Range<Int> in
            let (start, end) = (alignment.place(of: piece.lowerBound), alignment.place(of: piece.upperBound))
            return range.lowerBound + start..<range.lowerBound + max(start, end)
        }
        let numbers = Numbers.differing(reading.scalars, stretch)
        let edits = Double(distance) + 3 * Double(numbers)
        var match = QuotationMatch(
            whole: range, pieces: pieces, score: max(0, 1 - edits / Double(length)), done: [])
        if let highlight = quotation.highlight {
            let words = reading.scalars[reading.pieces[highlight]]
            let there = text.dense[pieces[highlight]]
            match.keepsWords = words.elementsEqual(there)
            let likeness = Alignment(Array(words), Array(there)).likeness
            if likeness < 0.6 { match.score = min(match.score, likeness) }
        } else {
            match.keepsWords = false
        }
        return match
    }
}

/// What may still be spent in an issue on quotations that are looked for with edits: about a second in all, thousands
/// of times what a careful editor's notes need.
struct SearchEffort: Sendable {
    /// Scalars compared.
    private var left = 400_000_000

    /// Whether as many comparisons are left; takes them.
    mutating func take(_ comparisons: Int) -> Bool {
        guard comparisons <= left else { return false }
        left -= comparisons
        return true
    }
}

/// The numbers written in a text.
private enum Numbers {
    /// How many numbers of either text are not in the other.
    static func differing(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var counts: [[Unicode.Scalar]: Int] = [:]
        for number in all(in: one) { counts[number, default: 0] += 1 }
        for number in all(in: other) { counts[number, default: 0] -= 1 }
        let missing = counts.values.reduce(0) { $0 + max(0, $1) }
        let added = counts.values.reduce(0) { $0 + max(0, -$1) }
        return max(missing, added)
    }

    private static func all(in text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        text.split { !$0.isDigit && $0 != "." }.map(Array.init).filter { $0.contains { $0.isDigit } }
    }
}

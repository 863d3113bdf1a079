import ArchiveModel
import Languages

/// Reads how a value stands to the true one, and of which part of a whole it speaks, from the words beside it.
struct BoundReader: Sendable {
    let sentence: Sentence

    private var units: MarkedText { sentence.units }

    /// 约5亿元, 5亿元左右, 5亿元以上, 8900余万元.
    func bound(of figure: Measurement) -> Mention.Bound {
        if let unit = figure.unitRange, units[unit].contains(where: QuantityWords.isMore) { return .more }
        let behind = { (words: WordSet) in words.length(in: self.units, at: figure.range.upperBound) > 0 }
        if behind(StatementWords.least) { return .atLeast }
        if behind(StatementWords.most) { return .atMost }
        if behind(StatementWords.about) { return .about }
        let before = { (words: WordSet) in words.length(in: self.units, endingAt: figure.range.lowerBound) > 0
        }
        if before(StatementWords.least) { return .atLeast }
        if before(StatementWords.most) { return .atMost }
        if before(StatementWords.about) { return .about }
        if before(StatementWords.more) { return .more }
        return before(StatementWords.less) ? .less : .exact
    }

    /// 全市, 龙山区, 累计, in the clause before it, in the order in which they are printed.
    func scope(of figure: Measurement) -> [Range<Int>] {
        var start = figure.range.lowerBound
        while start > 0, figure.range.lowerBound - start < Self.widest,
            !NamePunctuation.endsClause(units[start - 1])
        {
            start -= 1
        }
        var found: [Range<Int>] = []
        var index = start
        while index < figure.range.lowerBound {
            let length = StatementWords.parts.length(in: units, at: index)
            if length > 0, index + length <= figure.range.lowerBound, isWord(index..<(index + length)) {
                found.append(index..<(index + length))
                index += length
            } else {
                index += 1
            }
        }
        found += sentence.places.map(\.range).filter { place in
            start <= place.lowerBound && place.upperBound <= figure.range.lowerBound
                && !found.contains { $0.overlaps(place) }
        }
        return found.sorted { $0.lowerBound < $1.lowerBound }
    }

    private static let widest = 40

    private func isWord(_ range: Range<Int>) -> Bool {
        range.count > 1 || sentence.tokens[sentence.tokenIndex(at: range.lowerBound)].range == range
    }
}

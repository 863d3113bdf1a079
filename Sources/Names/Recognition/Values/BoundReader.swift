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

    /// 全市, 龙山区, 累计, in the clause before it, in the order in which they are printed; a place holds for the rest of
    /// its sentence.
    func scope(of figure: Measurement) -> [Range<Int>] {
        let end = figure.range.lowerBound
        let clause = start(of: end, NamePunctuation.endsClause)
        let found = parts(clause..<end)
        if found.contains(where: isPlace) { return found }
        let sentence = start(of: end, NamePunctuation.endsReport)
        let before = parts(sentence..<clause).last(where: isPlace)
        return (before.map { [$0] } ?? []) + found
    }

    /// Where the words before `end` begin that no unit ends, or the nearest of them.
    private func start(of end: Int, _ ends: (Unit) -> Bool) -> Int {
        var start = end
        while start > 0, end - start < Self.widest, !ends(units[start - 1]) { start -= 1 }
        return start
    }

    private func isPlace(_ range: Range<Int>) -> Bool {
        StatementWords.isWhole(units[range.lowerBound]) || sentence.places.contains { $0.range == range }
    }

    private func parts(_ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let length = StatementWords.parts.length(in: units, at: index)
            if length > 0, index + length <= range.upperBound, isWord(index..<(index + length)) {
                found.append(index..<(index + length))
                index += length
            } else {
                index += 1
            }
        }
        found += sentence.places.map(\.range).filter { place in
            range.lowerBound <= place.lowerBound && place.upperBound <= range.upperBound
                && !found.contains { $0.overlaps(place) }
        }
        return found.sorted { $0.lowerBound < $1.lowerBound }
    }

    private static let widest = 80

    private func isWord(_ range: Range<Int>) -> Bool {
        range.count > 1 || sentence.tokens[sentence.tokenIndex(at: range.lowerBound)].range == range
    }
}

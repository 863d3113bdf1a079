import Languages

/// What a figure measures where no rule tells: the nearest words that can be a name.
extension IndicatorFinder {
    /// The words before it in its clause, or behind it, or those of the clause before, or the name of the value before.
    func nearest(to figure: Measurement, after last: Indicator?) -> (feature: NameFeature, name: Range<Int>)?
    {
        if let name = words(before: figure.range.lowerBound) { return (.nounBefore, name) }
        if figure.isPlain, let name = words(behind: figure.range.upperBound) { return (.nounBehind, name) }
        var start = figure.range.lowerBound
        while start > 0, figure.range.lowerBound - start < 3, UnitShape.of(units[start - 1]) == .punctuation {
            start -= 1
        }
        if start < figure.range.lowerBound, let name = words(before: start) { return (.nounBefore, name) }
        guard let last, figure.range.lowerBound - last.range.upperBound <= 40 else { return nil }
        return (.nameCarried, last.name)
    }

    private static let longest = 12

    /// The tokens before `end` up to a mark or a number, without those at their edges that name nothing.
    private func words(before end: Int) -> Range<Int>? {
        guard end > 0 else { return nil }
        var index = sentence.tokenIndex(at: end - 1)
        while index >= 0, names(index), namesNothing(index) { index -= 1 }
        guard index >= 0 else { return nil }
        let last = sentence.tokens[index].range.upperBound
        var start = last
        while index >= 0, names(index), last - sentence.tokens[index].range.lowerBound <= Self.longest {
            start = sentence.tokens[index].range.lowerBound
            index -= 1
        }
        return trimmed(start..<last)
    }

    private func words(behind start: Int) -> Range<Int>? {
        guard start < units.count else { return nil }
        var index = sentence.tokenIndex(at: start)
        guard sentence.tokens[index].range.lowerBound >= start else { return nil }
        var end = start
        while index < sentence.tokens.count, names(index),
            sentence.tokens[index].range.upperBound - start <= Self.longest
        {
            end = sentence.tokens[index].range.upperBound
            index += 1
        }
        return trimmed(start..<end)
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty else { return nil }
        var start = range.lowerBound
        while start < range.upperBound {
            let index = sentence.tokenIndex(at: start)
            guard namesNothing(index) else { break }
            start = sentence.tokens[index].range.upperBound
        }
        return range.upperBound - start >= 2 ? start..<range.upperBound : nil
    }

    private func names(_ index: Int) -> Bool {
        sentence.tokens[index].classes.isDisjoint(with: [.punctuation, .number])
    }

    private func namesNothing(_ index: Int) -> Bool {
        isFiller(index) || isCopula(index) || QuantityWords.hollow.contains(sentence.word(index))
    }
}

import Languages

/// What a figure measures where no rule tells: the nearest words that can be a name.
extension IndicatorFinder {
    /// The words before it in its clause, or behind it, or those of the clause before, or the name of the value before.
    func nearest(to figure: Measurement, after last: Indicator?) -> (feature: NameFeature, name: Range<Int>)?
    {
        let start = figure.range.lowerBound
        var edge = start
        while edge > 0, start - edge < 3, isJoint(units[edge - 1]) { edge -= 1 }
        // 同意：33票反对：0票
        let isHeaded = edge < start && units[start - 1] == NamePunctuation.colon
        if sentence.weights.counts(.nounBefore), let name = words(before: isHeaded ? edge : start) {
            return (.nounBefore, name)
        }
        if sentence.weights.counts(.nounBehind), figure.isPlain,
            let name = words(behind: figure.range.upperBound)
        {
            return (.nounBehind, name)
        }
        if sentence.weights.counts(.nounBefore), edge < start, let name = words(before: edge) {
            return (.nounBefore, name)
        }
        guard sentence.weights.counts(.nameCarried), let last, start - last.range.upperBound <= 40,
            !units[last.range.upperBound..<start].contains(where: NamePunctuation.endsReport)
        else { return nil }
        return (.nameCarried, last.name)
    }

    /// A mark that joins a figure to the words before: a bracket, a colon, a comma.
    private func isJoint(_ unit: Unit) -> Bool {
        UnitShape.of(unit) == .punctuation && !NamePunctuation.endsReport(unit)
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
        return trimmed(start..<last, or: start..<end)
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

    /// `range` without words at its beginning that name nothing; where hardly anything is left, `whole`.
    private func trimmed(_ range: Range<Int>, or whole: Range<Int>? = nil) -> Range<Int>? {
        guard !range.isEmpty else { return nil }
        var start = range.lowerBound
        while start < range.upperBound {
            let index = sentence.tokenIndex(at: start)
            guard namesNothing(index) else { break }
            start = sentence.tokens[index].range.upperBound
        }
        guard start < range.upperBound else { return nil }
        let name = range.upperBound - start >= 2 ? start..<range.upperBound : whole ?? range
        return name.count >= 2 && !sentence.places.contains { $0.range == name } ? name : nil
    }

    private func names(_ index: Int) -> Bool {
        sentence.tokens[index].classes.isDisjoint(with: [.punctuation, .number, .person])
    }

    private func namesNothing(_ index: Int) -> Bool {
        if sentence.tokens[index].classes.contains(.noun), sentence.tokens[index].range.count > 1 {
            return false
        }
        return isFiller(index) || isCopula(index) || QuantityWords.hollow.contains(sentence.word(index))
    }
}

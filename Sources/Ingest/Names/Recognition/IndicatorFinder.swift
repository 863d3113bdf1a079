import ArchiveModel

/// A reported value with what it measures.
struct Indicator: Hashable, Sendable {
    var range: Range<Int>
    var name: Range<Int>
    var value: [Unit]
    var unit: [Unit]
    var measure: Measure
}

/// Finds values with a unit and, in the same clause, what they measure.
struct IndicatorFinder: Sendable {
    func indicators(in sentence: Sentence) -> [Indicator] {
        var found: [Indicator] = []
        for index in sentence.tokens.indices where sentence.tokens[index].classes.contains(.number) {
            guard let quantity = Quantity(at: index, sentence) else { continue }
            guard let name = name(of: quantity, sentence) ?? carried(to: quantity, from: found.last, sentence)
            else { continue }
            found.append(
                Indicator(
                    range: min(
                        name.lowerBound, quantity.range.lowerBound)..<max(
                            name.upperBound, quantity.range.upperBound),
                    name: name, value: quantity.value, unit: quantity.unit,
                    measure: measure(of: quantity, sentence)))
        }
        return found
    }

    /// The value and the unit that a number token begins.
    private struct Quantity {
        var range: Range<Int>
        var value: [Unit]
        var unit: [Unit]
        /// The first token behind it.
        var next: Int
        var token: Int

        init?(at index: Int, _ sentence: Sentence) {
            let units = sentence.units
            let number = sentence.tokens[index].range
            if number.lowerBound > 0 {
                let before = units[number.lowerBound - 1]
                let isOrdinal =
                    before == Unit(of: "第") || before == Unit(of: "+") || before == Unit(of: "-")
                    || before == Unit(of: "—")
                if isOrdinal || UnitShape.of(before) == .latin || before == Mark.openingQuote { return nil }
                if units.has("年产", endingAt: number.lowerBound) { return nil }
            }
            var end = number.upperBound
            let scale = QuantityWords.multipliers.length(in: units, at: end)
            end += scale
            var unitStart = number.upperBound
            if units.has("余", at: end) || units.has("多", at: end) {
                end += 1
                if scale == 0 { unitStart = end }
            }
            let more = scale == 0 ? QuantityWords.multipliers.length(in: units, at: end) : 0
            end += more
            let measure = QuantityWords.units.length(in: units, at: end)
            let time = QuantityWords.times.length(in: units, at: end)
            guard measure > 0, time < measure || time == 0 else { return nil }
            unitStart = min(unitStart, end)
            let unit = Array(units[unitStart..<(end + measure)]).filter {
                $0 != Unit(of: "余") && $0 != Unit(of: "多")
            }
            if units.has("以上", at: end + measure) || units.has("以下", at: end + measure) {
                let after = end + measure + 2
                // 500万元以上项目: a threshold, part of a name.
                if after < units.count, UnitShape.of(units[after]) == .han, !units.has("的", at: after) {
                    return nil
                }
            }
            range = number.lowerBound..<(end + measure)
            value = Array(units[number]).filter { $0 != Mark.comma }
            self.unit = unit
            token = index
            next = sentence.tokenIndex(at: end + measure)
        }
    }

    private func name(of quantity: Quantity, _ sentence: Sentence) -> Range<Int>? {
        nounPhrase(after: quantity, sentence) ?? nounPhrase(before: quantity, sentence)
    }

    /// 65个工业项目: the words behind, when they are nouns.
    private func nounPhrase(after quantity: Quantity, _ sentence: Sentence) -> Range<Int>? {
        guard !sentence.units[quantity.range].contains(Mark.percent) else { return nil }
        var index = quantity.next
        let start = quantity.range.upperBound
        var end = start
        while index < sentence.tokens.count,
            isNominal(index, sentence) || end > start && isAction(index, sentence)
        {
            end = sentence.tokens[index].range.upperBound
            index += 1
            if end - start >= 12 { break }
        }
        return end - start >= 2 ? start..<end : nil
    }

    /// 固定资产投资完成46.5亿元: the words before the verb, or right before the number.
    private func nounPhrase(before quantity: Quantity, _ sentence: Sentence) -> Range<Int>? {
        var index = quantity.token - 1
        while index >= 0, isCopula(index, sentence) { index -= 1 }
        guard index >= 0 else { return nil }
        let end = sentence.tokens[index].range.upperBound
        var start = end
        while index >= 0, isNominal(index, sentence) || isAction(index, sentence) {
            start = sentence.tokens[index].range.lowerBound
            index -= 1
            if end - start >= 14 { break }
        }
        if end - start >= 2 { return start..<end }
        guard index >= 0, sentence.tokens[index].classes.contains(.verb),
            sentence.tokens[index].range.count >= 2
        else { return nil }
        return sentence.tokens[index].range
    }

    /// …60亿元,增长10%以上: the name of the value before, when the clause has none of its own.
    private func carried(to quantity: Quantity, from last: Indicator?, _ sentence: Sentence) -> Range<Int>? {
        guard let last, quantity.range.lowerBound - last.range.upperBound <= 12 else { return nil }
        let between = sentence.units[last.range.upperBound..<quantity.range.lowerBound]
        return between.contains(Mark.stop) ? nil : last.name
    }

    private func isNominal(_ index: Int, _ sentence: Sentence) -> Bool {
        let token = sentence.tokens[index]
        if token.classes.contains(.punctuation) || token.classes.contains(.number) { return false }
        if isCopula(index, sentence) { return false }
        return !token.classes.isDisjoint(with: [.noun, .unknown, .latin, .place, .organisation])
            && !token.isPerson
    }

    private func isAction(_ index: Int, _ sentence: Sentence) -> Bool {
        sentence.tokens[index].classes.contains(.action) && !isCopula(index, sentence)
    }

    private func isCopula(_ index: Int, _ sentence: Sentence) -> Bool {
        QuantityWords.copulas.contains(sentence.word(index))
    }

    private func measure(of quantity: Quantity, _ sentence: Sentence) -> Measure {
        var start = quantity.range.lowerBound
        while start > 0, sentence.units[start - 1] != Mark.stop, quantity.range.lowerBound - start < 80 {
            start -= 1
        }
        let before = Array(sentence.units[start..<quantity.range.upperBound])
        let contains = { (words: WordSet) in before.indices.contains { words.length(in: before, at: $0) > 0 }
        }
        if contains(QuantityWords.forecasts) { return .forecast }
        return contains(QuantityWords.targets) ? .target : .actual
    }
}

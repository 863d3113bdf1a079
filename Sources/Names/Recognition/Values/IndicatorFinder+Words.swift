import Languages

/// What the words around a figure are to it.
extension IndicatorFinder {
    func isNominal(_ index: Int) -> Bool {
        let token = sentence.tokens[index]
        if !token.classes.isDisjoint(with: [.punctuation, .number, .person]) || isCopula(index) {
            return false
        }
        if QuantityWords.fillers.contains(sentence.word(index)) { return false }
        return !token.classes.isDisjoint(with: [.noun, .unknown, .latin, .place, .organisation])
    }

    func isAction(_ index: Int) -> Bool {
        sentence.tokens[index].classes.contains(.action) && !isCopula(index)
    }

    /// A word that may begin what is counted: 中远期项目.
    func isLink(_ index: Int) -> Bool {
        let token = sentence.tokens[index]
        guard token.range.count == 1, let unit = sentence.word(index).first else { return false }
        return token.classes == .function && PlaceWords.nameCharacters.contains(unit)
    }

    /// 500万元 in 33个500万元年度计划项目.
    func isAmount(_ index: Int) -> Bool {
        if sentence.tokens[index].classes.contains(.number) { return true }
        let isMeasure =
            QuantityWords.units.contains(sentence.word(index))
            || QuantityWords.multipliers.contains(sentence.word(index))
        guard isMeasure, index > 0 else { return QuantityWords.thresholds.contains(sentence.word(index)) }
        return isAmount(index - 1)
    }

    /// 进厅 of 进厅率.
    func isRatePart(_ index: Int, before start: Int) -> Bool {
        let token = sentence.tokens[index]
        guard token.classes.isDisjoint(with: [.punctuation, .number]), token.range.upperBound == start,
            start < units.count
        else { return false }
        return units[start] == QuantityWords.rate && token.range.count <= 2
    }

    func isCopula(_ index: Int) -> Bool { QuantityWords.copulas.contains(sentence.word(index)) }

    func isRanking(_ index: Int) -> Bool {
        QuantityWords.ranking.contains(sentence.word(index))
            || QuantityWords.fillers.contains(sentence.word(index))
    }

    func isFiller(_ index: Int) -> Bool {
        QuantityWords.fillers.contains(sentence.word(index)) || sentence.tokens[index].classes == .function
    }
}

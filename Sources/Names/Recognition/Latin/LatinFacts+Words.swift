import ArchiveModel

/// What the words beside a figure say of it: how it stands to the true value, of which part of a whole it speaks, what it
/// measures.
extension LatinFacts {
    func bound(of figure: LatinFigures.Figure) -> Mention.Bound {
        var start = figure.number.lowerBound
        if start > 0, text.types[text.tokens[start - 1].type].word.classes.contains(.article) { start -= 1 }
        let before = text.sign(at: start - 1)?.signs ?? []
        let behind = text.sign(at: figure.whole.upperBound)?.signs ?? []
        for (sign, bound) in Self.bounds
        where before.contains(sign) || behind.contains(sign) && sign != .more && sign != .less {
            return bound
        }
        return .exact
    }

    private static let bounds: [(LatinSigns, Mention.Bound)] = [
        (.least, .atLeast), (.most, .atMost), (.about, .about), (.more, .more), (.less, .less),
    ]

    /// Citywide, so far, in the county: in its part of the sentence, in tokens.
    func scope(of figure: LatinFigures.Figure, _ names: [LatinName]) -> [Range<Int>] {
        let sentence = text.sentence(at: figure.whole.lowerBound)
        var found: [Range<Int>] = []
        for sign in text.signs(in: sentence) where !sign.signs.isDisjoint(with: [.part, .within]) {
            let gap = max(
                figure.number.lowerBound - sign.range.upperBound,
                sign.range.lowerBound - figure.whole.upperBound)
            guard gap <= 8, !isParted(sign.range, figure) else { continue }
            var range = sign.range
            if sign.signs.contains(.within),
                let name = names.first(where: { $0.range.lowerBound == range.upperBound })
            {
                range = range.lowerBound..<name.range.upperBound
            }
            found.append(range)
        }
        return found
    }

    /// Whether another figure or a stop stands between.
    private func isParted(_ range: Range<Int>, _ figure: LatinFigures.Figure) -> Bool {
        let between =
            range.upperBound <= figure.number.lowerBound
            ? range.upperBound..<figure.number.lowerBound
            : min(figure.whole.upperBound, range.lowerBound)..<range.lowerBound
        return figures.contains { between.overlaps($0.number) }
            || between.contains { text.mark($0) == 0x3B || text.mark($0) == 0x2C && between.count > 2 }
    }

    /// What it measures: the one noun right behind it, what rose or fell by it, what is counted; or else the nearest noun before
    /// it, or its own unit.
    func name(of figure: LatinFigures.Figure) -> Range<Int> {
        let end = figure.whole.upperBound
        if figure.isMoney, let noun = noun(at: end) { return noun }
        var verb = figure.number.lowerBound - 1
        if classes(verb).contains(.by) { verb -= 1 }
        if verb > 0, classes(verb).contains(.change), isSubject(verb - 1) { return verb - 1..<verb }
        if !figure.isMoney, !figure.isShare, figure.whole.upperBound > figure.number.upperBound {
            return figure.number.upperBound..<figure.whole.upperBound
        }
        // 41 per cent of the budget, a deficit of 5
        if text.signs(at: end).contains(.whose) {
            var place = end + 1
            while place < min(text.tokens.count, end + 4), !isNoun(place) { place += 1 }
            if place < text.tokens.count, isNoun(place) { return place..<place + 1 }
        }
        let sentence = text.sentence(at: figure.whole.lowerBound)
        let before = (sentence.lowerBound..<max(sentence.lowerBound, figure.number.lowerBound)).last {
            isNoun($0) && text.signs(at: $0).isEmpty
        }
        return before.map { $0..<$0 + 1 } ?? figure.whole
    }

    /// One ordinary word, written small, that nothing goes on behind.
    private func noun(at index: Int) -> Range<Int>? {
        guard text.tokens.indices.contains(index), isNoun(index) else { return nil }
        let next = index + 1
        guard next < text.tokens.count else { return index..<next }
        return text.tokens[next].mark != 0 || !classes(next).isDisjoint(with: [.before, .within, .by, .say])
            ? index..<next : nil
    }

    private func classes(_ index: Int) -> LatinWord.Classes {
        text.tokens.indices.contains(index) ? text.types[text.tokens[index].type].word.classes : []
    }

    private func isNoun(_ index: Int) -> Bool {
        let word = text.types[text.tokens[index].type].word
        let isWord = text.tokens[index].shape == .small && word.common > 0
        return (isWord || text.words.capitalNouns && text.tokens[index].isCapital)
            && word.classes.isDisjoint(with: [
                .pronoun, .within, .before, .say, .by, .scale, .change, .percent, .article, .link,
            ])
    }

    private func isSubject(_ index: Int) -> Bool {
        if isNoun(index) { return true }
        let word = text.types[text.tokens[index].type].word
        return text.tokens[index].opens && text.tokens[index].shape == .capital && word.common > 0
            && word.surname == 0 && word.given == 0
    }
}

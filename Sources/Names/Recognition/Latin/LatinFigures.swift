/// Sums of money and shares in a hundred with what they measure, where a plain rule tells it: `the $4.2 million bridge`,
/// `wages rose 3 per cent`.
struct LatinFigures: Sendable {
    struct Figure: Sendable {
        /// In tokens.
        var name: Range<Int>
        var figure: Range<Int>
        /// In scalars of the block: the digits; what follows them, or the sign before them.
        var value: Range<Int>
        var unit: Range<Int>?
        var sign: Int?
    }

    let tokens: [LatinToken]
    let types: [LatinType]

    private func classes(_ index: Int) -> LatinWord.Classes {
        tokens.indices.contains(index) ? types[tokens[index].type].word.classes : []
    }

    func figures() -> [Figure] {
        tokens.indices.compactMap { index in
            guard tokens[index].shape == .digits else { return nil }
            return money(index) ?? share(index)
        }
    }

    /// Where a number ends that begins at `index`: 4.2, 1,500.
    private func end(ofNumberAt index: Int) -> Int {
        var end = index + 1
        while end + 1 < tokens.count, tokens[end].mark == 0x2E || tokens[end].mark == 0x2C,
            tokens[end + 1].shape == .digits, tokens[end].start == tokens[end - 1].end,
            tokens[end + 1].start == tokens[end].end
        {
            end += 2
        }
        return end
    }

    private func money(_ index: Int) -> Figure? {
        guard index > 0, Self.signs.contains(tokens[index - 1].mark),
            tokens[index - 1].end == tokens[index].start, classes(index - 2).contains(.article)
        else { return nil }
        var end = end(ofNumberAt: index)
        let value = tokens[index].start..<tokens[end - 1].end
        var unit: Range<Int>?
        if classes(end).contains(.scale) {
            unit = tokens[end].start..<tokens[end].end
            end += 1
        }
        guard let name = noun(end) else { return nil }
        return Figure(
            name: name, figure: index - 1..<end, value: value, unit: unit, sign: tokens[index - 1].start)
    }

    /// $, £, €
    private static let signs: Set<UInt32> = [0x24, 0xA3, 0x20AC]

    /// One ordinary word, written small, that nothing goes on behind.
    private func noun(_ index: Int) -> Range<Int>? {
        guard tokens.indices.contains(index), isNoun(index) else { return nil }
        let next = index + 1
        guard next < tokens.count else { return index..<next }
        return tokens[next].mark != 0 || !classes(next).isDisjoint(with: [.before, .within, .by, .say])
            ? index..<next : nil
    }

    private func isNoun(_ index: Int) -> Bool {
        let word = types[tokens[index].type].word
        return tokens[index].shape == .small && word.common > 0
            && word.classes.isDisjoint(with: [
                .pronoun, .within, .before, .say, .by, .scale, .change, .percent, .article, .link,
            ])
    }

    private func share(_ index: Int) -> Figure? {
        var end = end(ofNumberAt: index)
        let value = tokens[index].start..<tokens[end - 1].end
        guard end < tokens.count else { return nil }
        let first = end
        if tokens[end].mark == 0x25 || classes(end).contains(.percent) {
            end += 1
        } else if end + 1 < tokens.count, tokens[end].shape == .small, classes(end + 1).contains(.percent) {
            end += 2
        } else {
            return nil
        }
        var verb = index - 1
        // rose by 3 per cent; not `to`, which is another value.
        if verb > 0, classes(verb).contains(.by) { verb -= 1 }
        guard verb > 0, classes(verb).contains(.change), isSubject(verb - 1) else { return nil }
        return Figure(
            name: verb - 1..<verb, figure: index..<end, value: value,
            unit: tokens[first].start..<tokens[end - 1].end, sign: nil)
    }

    private func isSubject(_ index: Int) -> Bool {
        if isNoun(index) { return true }
        let word = types[tokens[index].type].word
        return tokens[index].opens && tokens[index].shape == .capital && word.common > 0 && word.surname == 0
            && word.given == 0
    }
}

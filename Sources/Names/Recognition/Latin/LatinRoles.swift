/// Titles that stand before a person's name, and what stands behind it between commas.
struct LatinRoles: Sendable {
    let tokens: [LatinToken]
    let types: [LatinType]
    let names: [LatinName]

    /// The words of the roles of a person, in tokens.
    func roles(of name: LatinName) -> [Range<Int>] {
        [before(name.range.lowerBound), behind(name.range.upperBound)].compactMap { $0 }
    }

    private func classes(_ index: Int) -> LatinWord.Classes { types[tokens[index].type].word.classes }

    private func isRole(_ index: Int) -> Bool { !classes(index).isDisjoint(with: [.title, .role]) }

    private func isNamed(_ index: Int) -> Bool { names.contains(tokenAt: index) }

    /// Mayor, Police Chief, chairman.
    private func before(_ end: Int) -> Range<Int>? {
        guard end > 0, isRole(end - 1), tokens[end - 1].isText, !isNamed(end - 1) else { return nil }
        var start = end - 1
        // Words of the same title: City Attorney.
        while start > 0, end - start < 4, tokens[end - 1].isCapital, tokens[start - 1].isCapital,
            tokens[start - 1].isText, !isNamed(start - 1), !tokens[start - 1].isShouted,
            types[tokens[start - 1].type].word.common > 0 || isRole(start - 1),
            classes(start - 1).isDisjoint(with: [.pronoun, .by, .say, .month]),
            tokens[start - 1].end < tokens[start].start
        {
            start -= 1
        }
        return start..<end
    }

    /// `, the mayor,`, `, a retired engineer,`
    private func behind(_ end: Int) -> Range<Int>? {
        guard end + 1 < tokens.count, tokens[end].mark == 0x2C else { return nil }
        var start = end + 1
        if classes(start).contains(.article), start + 1 < tokens.count { start += 1 }
        var index = start
        while index < tokens.count, index < start + 4, tokens[index].isText, tokens[index].shape == .small {
            let own = classes(index)
            guard own.isDisjoint(with: [.say, .by, .within, .before, .pronoun]) else { return nil }
            if isRole(index) {
                // A member of a longer name of the role: city attorney.
                var last = index
                while last + 1 < tokens.count, last + 1 < start + 4, tokens[last + 1].shape == .small,
                    isRole(last + 1)
                {
                    last += 1
                }
                return start..<last + 1
            }
            index += 1
        }
        return nil
    }
}

extension [LatinName] {
    /// Whether a token is part of one of these, which are in order.
    func contains(tokenAt index: Int) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].range.upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].range.contains(index)
    }
}

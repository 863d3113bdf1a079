import Languages

/// The words before the generic word of a place.
struct PlaceStem {
    let units: MarkedText
    let tokens: [Token]

    /// Where the name begins; `nil` when the words before say that it is only a kind of place.
    func start(before suffix: PlaceFinder.Suffix) -> Int? {
        let stemEnd = suffix.range.lowerBound
        if tokens[suffix.firstToken].range.lowerBound < stemEnd {
            return tokens[suffix.firstToken].range.lowerBound
        }
        var index = suffix.firstToken
        var start = stemEnd
        while index > 0 {
            let token = tokens[index - 1]
            guard token.range.upperBound == start, accepts(token, length: stemEnd - start, suffix) else {
                break
            }
            if start < stemEnd, token.classes.contains(.place), !keepsPlace(start..<stemEnd, suffix),
                !isNamesake(token, suffix)
            {
                break
            }
            start = token.range.lowerBound
            index -= 1
            if token.classes.contains(.place) { break }
            // 辽河|源|生态农业小镇: a single character behind a place goes on with its name.
            if suffix.isLong, units[token.range.lowerBound] == PlaceWords.source, token.range.count == 1,
                index > 0,
                tokens[index - 1].classes.contains(.place), tokens[index - 1].range.upperBound == start
            {
                index -= 1
                start = tokens[index].range.lowerBound
                break
            }
            let limit = suffix.isLong ? 10 : units.has(PlaceWords.autonomy, endingAt: stemEnd + 2) ? 8 : 3
            if stemEnd - start >= limit { break }
        }
        return isName(start..<stemEnd, firstToken: index, suffix) ? start : nil
    }

    /// Whether a place before the stem belongs to the name: 辽源|高新技术产业开发区, not 辽源|世纪步行街.
    private func keepsPlace(_ stem: Range<Int>, _ suffix: PlaceFinder.Suffix) -> Bool {
        suffix.isLong && PlaceWords.generic.contains(units[stem])
            || units.has(PlaceWords.autonomy, endingAt: stem.upperBound + 2)
    }

    /// 珠江|帝景社区: no community lies in a river or on a mountain that it is called after.
    private func isNamesake(_ token: Token, _ suffix: PlaceFinder.Suffix) -> Bool {
        PlaceWords.dwellings.contains(units[suffix.range])
            && PlaceWords.natural.contains(units[(token.range.upperBound - 1)..<token.range.upperBound])
    }

    private func accepts(_ token: Token, length: Int, _ suffix: PlaceFinder.Suffix) -> Bool {
        if !token.classes.isDisjoint(with: [.punctuation, .person, .number, .latin]) { return false }
        let word = units[token.range]
        // 小小的|纪念馆
        if word.last == Particle.of, word.count > 1 { return false }
        if PlaceWords.breaking.contains(word) { return false }
        if let only = word.first, word.count == 1 {
            if PlaceWords.openers.contains(only) { return false }
            if token.classes == .function, !PlaceWords.nameCharacters.contains(only), suffix.range.count < 4 {
                return false
            }
        }
        if PlaceWords.verbs.contains(word) || suffix.isLong && ActionWords.starting.contains(word) {
            return false
        }
        if length > 0, endsPlace(word) { return false }
        if token.range.count == 1 { return length + 1 <= (suffix.isLong ? 10 : 3) }
        if token.classes.contains(.place) { return true }
        if suffix.isLong {
            return (!token.classes.isDisjoint(with: [.noun, .action]) || PlaceWords.wordStems.contains(word))
                && length + token.range.count <= 10
        }
        if token.classes.isDisjoint(with: [.noun, .place]), suffix.isRegion || token.classes == .verb {
            return PlaceWords.wordStems.contains(word)
        }
        return length == 0 && token.range.count <= 3
    }

    /// Whether `word` ends the place before: 龙山|区|北寿街道.
    private func endsPlace(_ word: ArraySlice<Unit>) -> Bool {
        word.count == 1
            ? PlaceWords.units.contains(word)
            : PlaceWords.features.contains(word) || PlaceWords.units.contains(word)
    }

    /// A word that says of what kind a village is, not what it is called: 典型村, 精品村.
    private func isPlainWord(_ token: Token) -> Bool {
        token.classes.isDisjoint(with: [.unknown, .place, .noun])
    }

    private func isName(_ stem: Range<Int>, firstToken: Int, _ suffix: PlaceFinder.Suffix) -> Bool {
        guard !stem.isEmpty else { return false }
        // 崇际村|村委会, 建北街道|一小区
        if units.has(PlaceWords.villageCommittee, at: stem.upperBound),
            units.has(PlaceWords.village, endingAt: stem.upperBound)
        {
            return false
        }
        if suffix.isLong, units.has(ChineseNumber.one, endingAt: stem.upperBound) { return false }
        // 阜南三县: so many of them.
        if suffix.isRegion, let last = units[stem].last, ChineseNumber.isDigit(last) { return false }
        if let first = units[stem].first, ChineseNumber.isDigit(first), stem.count > 1,
            QuantityWords.counters.contains(units[stem.lowerBound + 1])
        {
            return false
        }
        // 一园一|镇, 八岸六|山
        if stem.count == 3, ChineseNumber.isDigit(units[stem.lowerBound]),
            ChineseNumber.isDigit(units[stem.upperBound - 1]), !suffix.isRoad
        {
            return false
        }
        if PlaceWords.generic.contains(units[stem]) {
            // 和平街道幸福社区: after another place it is a name.
            if suffix.isUnit, firstToken > 0,
                endsPlace(units[tokens[firstToken - 1].range])
                    || tokens[firstToken - 1].classes.contains(.place)
            {
                return tokens[firstToken - 1].range.upperBound == stem.lowerBound
            }
            return suffix.isNewTown && PlaceWords.directions.contains(units[stem])
        }
        let inside = tokens[firstToken...].prefix { $0.range.upperBound <= stem.upperBound }
        if inside.count == 1, inside[firstToken].classes.contains(.place) { return true }
        if inside.count == 1, PlaceWords.descriptive.contains(units[suffix.range]),
            isPlainWord(inside[firstToken]),
            !PlaceWords.wordStems.contains(units[stem])
        {
            guard firstToken > 0, tokens[firstToken - 1].range.upperBound == stem.lowerBound else {
                return false
            }
            return tokens[firstToken - 1].classes.contains(.place)
                || endsPlace(units[tokens[firstToken - 1].range])
        }
        guard stem.count >= 2 else {
            return suffix.isRoad && suffix.range.count >= 3 && PlaceWords.directions.contains(units[stem])
        }
        if suffix.isLong {
            return inside.contains {
                !PlaceWords.generic.contains(units[$0.range]) && !$0.classes.contains(.action)
                    || $0.classes.contains(.place)
            }
        }
        return true
    }
}

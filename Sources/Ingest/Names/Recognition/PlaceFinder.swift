/// Finds places: names that are known, and words before the generic words that end Chinese place names.
struct PlaceFinder: Sendable {
    func places(in units: [Unit], _ tokens: [Token]) -> [Finding] {
        var findings: [Finding] = []
        for index in tokens.indices {
            let token = tokens[index]
            if token.classes.contains(.place), stands(index, tokens, units) {
                let range = extended(token.range, units)
                findings.append(Finding(range: range, score: 0.9, evidence: "a known place"))
            }
            if let finding = numberedRoad(at: index, tokens, units) { findings.append(finding) }
            if let finding = suffixed(endingWith: index, tokens, units) { findings.append(finding) }
        }
        return findings.outermost()
    }

    /// G202国道, 104国道
    private func numberedRoad(at index: Int, _ tokens: [Token], _ units: [Unit]) -> Finding? {
        let range = tokens[index].range
        guard !tokens[index].classes.isDisjoint(with: [.latin, .number]),
            UnitShape.of(units[range.upperBound - 1]) == .digit
        else { return nil }
        let isNumber = tokens[index].classes.contains(.number)
        let roads = isNumber ? PlaceWords.numbered : PlaceWords.highways
        let length = isNumber && range.count < 2 ? 0 : roads.length(in: units, at: range.upperBound)
        guard length > 0 else { return nil }
        return Finding(
            range: range.lowerBound..<(range.upperBound + length), score: 0.8,
            evidence: "a road by its number")
    }

    /// Whether a known place is meant here: no longer name goes on, and no other word is made of it.
    private func stands(_ index: Int, _ tokens: [Token], _ units: [Unit]) -> Bool {
        let end = tokens[index].range.upperBound
        if !tokens[index].classes.isDisjoint(with: [.noun, .verb, .function]),
            !isAskedFor(index, tokens, units)
        {
            return false
        }
        if units.has("特色", at: end) || units.has("式", at: end) || units.has("化", at: end) { return false }
        return true
    }

    /// With the unit that the next word has taken, 辽源|市人大, and the source of a river.
    private func extended(_ range: Range<Int>, _ units: [Unit]) -> Range<Int> {
        let end = range.upperBound
        guard end < units.count else { return range }
        if PlaceWords.regions.contains(units[end...end]) || PlaceWords.townships.contains(units[end...end]),
            range.count > 1,
            OrganisationWords.relative.length(in: units, at: end) > 0,
            PlaceWords.administrative.length(in: units, endingAt: end) == 0
        {
            return range.lowerBound..<(end + 1)
        }
        // 哈密|站, not 哈密|站点
        if units[end] == Unit(of: "站"), range.count > 1, isStation(end + 1, units) {
            return range.lowerBound..<(end + 1)
        }
        let isWater = units[end - 1] == Unit(of: "河") || units[end - 1] == Unit(of: "江")
        if isWater, units[end] == Unit(of: "源"), !units.has("源头", at: end) {
            return range.lowerBound..<(end + 1)
        }
        return range
    }

    /// Whether the station whose name ends before `end` is not the beginning of another word.
    private func isStation(_ end: Int, _ units: [Unit]) -> Bool {
        end >= units.count || UnitShape.of(units[end]) != .han
            || PlaceWords.leaving.length(in: units, at: end) > 0
    }

    /// 合作, 白银: whether the words around say that the place is meant, not the word.
    private func isAskedFor(_ index: Int, _ tokens: [Token], _ units: [Unit]) -> Bool {
        let range = tokens[index].range
        if units.count > range.upperBound,
            PlaceWords.regions.contains(units[range.upperBound...range.upperBound])
        {
            return true
        }
        if isListed(index, tokens, units) { return true }
        guard index > 0 else { return false }
        if PlaceWords.approaches.contains(units[tokens[index - 1].range]) {
            return true
        }
        return range.count > 2
    }

    /// 朝阳、阜新: whether a place that is nothing else stands beside it in a list.
    private func isListed(_ index: Int, _ tokens: [Token], _ units: [Unit]) -> Bool {
        [(index - 1, index - 2), (index + 1, index + 2)].contains { mark, other in
            tokens.indices.contains(other) && units[tokens[mark].range.lowerBound] == Mark.enumeration
                && tokens[other].classes == .place
        }
    }

    /// The place whose generic word ends with token `index`.
    private func suffixed(endingWith index: Int, _ tokens: [Token], _ units: [Unit]) -> Finding? {
        let end = tokens[index].range.upperBound
        guard let suffix = Suffix(endingAt: end, of: units, tokens, index) else { return nil }
        if goesOn(after: index, suffix, tokens, units) || isLine(endingWith: index, suffix, tokens, units) {
            return nil
        }
        if PlaceWords.appended.contains(units[suffix.range]),
            PlaceWords.units.length(in: units, endingAt: suffix.range.lowerBound) > 0
                || PlaceWords.features.length(in: units, endingAt: suffix.range.lowerBound) > 0
        {
            return nil
        }
        guard let start = Stem(units: units, tokens: tokens).start(before: suffix) else { return nil }
        return Finding(
            range: start..<end, score: suffix.isUnit ? 0.8 : 0.7, evidence: "words before a generic word")
    }

    /// 哈密至|额济纳|铁路: a line between two places is called after neither.
    private func isLine(endingWith index: Int, _ suffix: Suffix, _ tokens: [Token], _ units: [Unit]) -> Bool {
        let first = suffix.firstToken
        guard suffix.isRoad, first > 1, tokens[first - 1].classes.contains(.place) else { return false }
        return units.has("至", endingAt: tokens[first - 1].range.lowerBound)
    }

    /// 河 of 河道, 路 of 路桥: the generic word is the beginning of another.
    private func goesOn(after index: Int, _ suffix: Suffix, _ tokens: [Token], _ units: [Unit]) -> Bool {
        guard suffix.range.count == 1, index + 1 < tokens.count, tokens[index + 1].range.count == 1 else {
            return false
        }
        return PlaceWords.endings.contains(units[tokens[index + 1].range])
    }

    /// The generic word that ends a place name.
    struct Suffix {
        var range: Range<Int>
        /// An administrative unit rather than a feature.
        var isUnit: Bool
        /// The first token that belongs to it, and where it begins inside that token.
        var firstToken: Int
        /// Parks, halls and the like, called after what is done there.
        var isLong: Bool { !isUnit && range.count > 1 && !isRoad && !isNewTown }
        var isRoad = false
        /// 市, 省, 县, 区, which also stand alone for the paper's own.
        var isRegion = false
        var isNewTown = false

        init?(endingAt end: Int, of units: [Unit], _ tokens: [Token], _ index: Int) {
            let unit = PlaceWords.units.length(in: units, endingAt: end)
            let feature = PlaceWords.features.length(in: units, endingAt: end)
            var length = max(unit, feature)
            guard length > 0 else { return nil }
            if length < tokens[index].range.count {
                // A word that merely ends like a place: 城市, 道路. A name that is a word: 朝阳区.
                guard tokens[index].classes.isDisjoint(with: [.noun, .verb, .function, .title, .person])
                else { return nil }
                length = max(unit, feature)
            }
            range = (end - length)..<end
            isUnit = unit >= feature
            var first = index
            while first > 0, tokens[first].range.lowerBound > range.lowerBound { first -= 1 }
            firstToken = first
            isRoad = PlaceWords.roads.contains(units[range])
            isRegion = isUnit && PlaceWords.regions.contains(units[range])
            isNewTown = PlaceWords.newTowns.contains(units[range])
        }
    }
}

/// The words before the generic word of a place.
private struct Stem {
    let units: [Unit]
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
            if suffix.isLong, units[token.range.lowerBound] == Unit(of: "源"), token.range.count == 1,
                index > 0,
                tokens[index - 1].classes.contains(.place), tokens[index - 1].range.upperBound == start
            {
                index -= 1
                start = tokens[index].range.lowerBound
                break
            }
            let limit = suffix.isLong ? 10 : units.has("族自治", endingAt: stemEnd + 2) ? 8 : 3
            if stemEnd - start >= limit { break }
        }
        return isName(start..<stemEnd, firstToken: index, suffix) ? start : nil
    }

    /// Whether a place before the stem belongs to the name: 辽源|高新技术产业开发区, not 辽源|世纪步行街.
    private func keepsPlace(_ stem: Range<Int>, _ suffix: PlaceFinder.Suffix) -> Bool {
        suffix.isLong && PlaceWords.generic.contains(units[stem])
            || units.has("族自治", endingAt: stem.upperBound + 2)
    }

    /// 珠江|帝景社区: no community lies in a river or on a mountain that it is called after.
    private func isNamesake(_ token: Token, _ suffix: PlaceFinder.Suffix) -> Bool {
        PlaceWords.dwellings.contains(units[suffix.range])
            && PlaceWords.natural.contains(units[(token.range.upperBound - 1)..<token.range.upperBound])
    }

    private func accepts(_ token: Token, length: Int, _ suffix: PlaceFinder.Suffix) -> Bool {
        if !token.classes.isDisjoint(with: [.punctuation, .person, .number, .latin]) { return false }
        let word = units[token.range]
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
            return !token.classes.isDisjoint(with: [.noun, .action]) && length + token.range.count <= 10
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
        // 阜南三县: so many of them.
        if suffix.isRegion, let last = units[stem].last, ChineseNumber.isDigit(last) { return false }
        if let first = units[stem].first, ChineseNumber.isDigit(first), stem.count > 1,
            QuantityWords.counters.contains(units[stem.lowerBound + 1])
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

import Languages

/// Finds places: names that are known, and words before the generic words that end Chinese place names.
struct PlaceFinder: Sendable {
    var weights = NameWeights.handSet

    func places(in units: MarkedText, _ tokens: [Token]) -> [Finding] {
        var findings: [Finding] = []
        for index in tokens.indices {
            let token = tokens[index]
            if token.classes.contains(.place), stands(index, tokens, units) {
                var range = extended(token.range, units)
                if let end = community(after: index, tokens, units) { range = range.lowerBound..<end }
                findings.append(Finding(range: range, feature: .knownPlace))
            }
            if let finding = numberedRoad(at: index, tokens, units) { findings.append(finding) }
            findings += counted(at: index, tokens, units)
            if let finding = suffixed(endingWith: index, tokens, units) { findings.append(finding) }
        }
        return findings.outermost(weights).filter { !isTitle($0.range, units) }
    }

    /// 《游龟山》: what fills the title of a work.
    private func isTitle(_ range: Range<Int>, _ units: MarkedText) -> Bool {
        range.lowerBound > 0 && range.upperBound < units.count
            && units[range.lowerBound - 1] == NamePunctuation.openingTitle
            && units[range.upperBound] == NamePunctuation.closingTitle
    }

    /// G202国道, 104国道
    private func numberedRoad(at index: Int, _ tokens: [Token], _ units: MarkedText) -> Finding? {
        let range = tokens[index].range
        guard !tokens[index].classes.isDisjoint(with: [.latin, .number]),
            UnitShape.of(units[range.upperBound - 1]) == .digit
        else { return nil }
        let isNumber = tokens[index].classes.contains(.number)
        let roads = isNumber ? PlaceWords.numbered : PlaceWords.highways
        let length = isNumber && range.count < 2 ? 0 : roads.length(in: units, at: range.upperBound)
        guard length > 0 else { return nil }
        return Finding(range: range.lowerBound..<(range.upperBound + length), feature: .numberedRoad)
    }

    /// Whether a known place is meant here: no longer name goes on, and no other word is made of it.
    private func stands(_ index: Int, _ tokens: [Token], _ units: MarkedText) -> Bool {
        let end = tokens[index].range.upperBound
        if !tokens[index].classes.isDisjoint(with: [.noun, .verb, .function]),
            !isAskedFor(index, tokens, units)
        {
            return false
        }
        return PlaceWords.derivations.length(in: units, at: end) == 0
    }

    /// With the unit that the next word has taken, 辽源|市人大, and the source of a river.
    private func extended(_ range: Range<Int>, _ units: MarkedText) -> Range<Int> {
        let end = range.upperBound
        guard end < units.count else { return range }
        if PlaceWords.regions.contains(units[end...end]) || PlaceWords.townships.contains(units[end...end]),
            range.count > 1,
            OrganisationWords.relative.length(in: units, at: end) > 0,
            PlaceWords.administrative.length(in: units, endingAt: end) == 0
        {
            return range.lowerBound..<(end + 1)
        }
        if units.has(PlaceWords.prefecture, at: end), PlaceWords.seats.contains(units[range]) {
            return range.lowerBound..<(end + 2)
        }
        // 哈密|站, not 哈密|站点
        if units[end] == PlaceWords.station, range.count > 1, isStation(end + 1, units) {
            return range.lowerBound..<(end + 1)
        }
        if let whole = wholeSound(range, units) { return whole }
        let isWater = PlaceWords.isRiver(units[end - 1])
        if isWater, units[end] == PlaceWords.source, !units.has(PlaceWords.headwaters, at: end) {
            return range.lowerBound..<(end + 1)
        }
        return range
    }

    /// 伊拉克|利翁: a foreign name that begins like one that is known, when nothing else explains the rest.
    private func wholeSound(_ range: Range<Int>, _ units: MarkedText) -> Range<Int>? {
        guard range.count > 1, units[range].allSatisfy(PersonTables.isSound) else { return nil }
        let end = range.upperBound
        let rest = units[end...].prefix(5).prefix { PersonTables.isSound($0) }
        guard rest.count > 1,
            !rest.indices.contains(where: { index in
                units.longestWord(at: index).map { $0.length > 1 } ?? false
                    || PersonWords.famous.length(in: units, at: index) > 0
            }), rest.allSatisfy({ Vocabulary.general.entry(CollectionOfOne($0)) == nil })
        else { return nil }
        return range.lowerBound..<(end + rest.count)
    }

    /// 珠江|帝景社区: a community called after the water by which it lies.
    private func community(after index: Int, _ tokens: [Token], _ units: MarkedText) -> Int? {
        let end = tokens[index].range.upperBound
        guard index + 1 < tokens.count, tokens[index + 1].classes == .place,
            PlaceWords.natural.contains(units[(end - 1)..<end]),
            case let next = tokens[index + 1].range.upperBound,
            PlaceWords.dwellings.length(in: units, endingAt: next) > 0
        else { return nil }
        return next
    }

    /// 沙洲、上坊、大源三个乡镇: the members of a list that says what it counts, but for the first, of which nothing
    /// says where it begins.
    private func counted(at index: Int, _ tokens: [Token], _ units: MarkedText) -> [Finding] {
        var number = tokens[index].range
        guard index > 2 else { return [] }
        if ChineseNumber.isDigit(units[number.lowerBound]) {
            number = number.lowerBound..<(number.lowerBound + 1)
        } else if !tokens[index].classes.contains(.number) {
            return []
        }
        let unit = number.upperBound + (units.has(QuantityWords.piece, at: number.upperBound) ? 1 : 0)
        guard PlaceWords.counted.length(in: units, at: unit) > 0 else { return [] }
        var end = number.lowerBound - (units.has(Particle.andOthers, endingAt: number.lowerBound) ? 1 : 0)
        var findings: [Finding] = []
        while let mark = units[..<end].lastIndex(where: { UnitShape.of($0) != .han }),
            units[mark] == NamePunctuation.enumeration
        {
            let isWord =
                units.word(at: (mark + 1)..<end)?.classes.isDisjoint(with: .place) ?? false
            guard (2...4).contains(end - mark - 1), !isWord else { return findings }
            findings.append(Finding(range: (mark + 1)..<end, feature: .listedPlace))
            end = mark
        }
        return findings
    }

    /// Whether the station whose name ends before `end` is not the beginning of another word.
    private func isStation(_ end: Int, _ units: MarkedText) -> Bool {
        end >= units.count || UnitShape.of(units[end]) != .han
            || PlaceWords.leaving.length(in: units, at: end) > 0
            || units.longestWord(at: end - 1).map { $0.length == 1 } ?? true
                && units.longestWord(at: end).map { $0.length > 1 } ?? false
    }

    /// 合作, 白银: whether the words around say that the place is meant, not the word.
    private func isAskedFor(_ index: Int, _ tokens: [Token], _ units: MarkedText) -> Bool {
        let range = tokens[index].range
        // 合作|县市: a region that is the beginning of a word is none.
        if units.count > range.upperBound,
            PlaceWords.regions.contains(units[range.upperBound...range.upperBound]),
            units.longestWord(at: range.upperBound).map({ $0.length == 1 }) ?? true
        {
            return true
        }
        if isListed(index, tokens, units) { return true }
        guard index > 0 else { return false }
        if PlaceWords.approaches.contains(units[tokens[index - 1].range]) {
            return true
        }
        // 安徽|太和
        if tokens[index - 1].classes == .place, tokens[index].classes.isDisjoint(with: [.verb, .function]),
            !PlaceWords.doubtful.contains(units[range])
        {
            return true
        }
        return range.count > 2
    }

    /// 朝阳、阜新: whether a place that is nothing else stands beside it in a list.
    private func isListed(_ index: Int, _ tokens: [Token], _ units: MarkedText) -> Bool {
        [(index - 1, index - 2), (index + 1, index + 2)].contains { mark, other in
            tokens.indices.contains(other)
                && units[tokens[mark].range.lowerBound] == NamePunctuation.enumeration
                && tokens[other].classes == .place
        }
    }

    /// The place whose generic word ends with token `index`.
    private func suffixed(endingWith index: Int, _ tokens: [Token], _ units: MarkedText) -> Finding? {
        let end = tokens[index].range.upperBound
        guard units.ends([.units, .features], at: end),
            let suffix = Suffix(endingAt: end, of: units, tokens, index)
        else { return nil }
        if goesOn(after: index, suffix, tokens, units) || isLine(endingWith: index, suffix, tokens, units) {
            return nil
        }
        if PlaceWords.appended.contains(units[suffix.range]),
            PlaceWords.units.length(in: units, endingAt: suffix.range.lowerBound) > 0
                || PlaceWords.features.length(in: units, endingAt: suffix.range.lowerBound) > 0
        {
            return nil
        }
        guard let start = PlaceStem(units: units, tokens: tokens).start(before: suffix) else { return nil }
        return Finding(range: start..<end, feature: suffix.isUnit ? .unitBehind : .featureBehind)
    }

    /// 哈密至|额济纳|铁路: a line between two places is called after neither.
    private func isLine(endingWith index: Int, _ suffix: Suffix, _ tokens: [Token], _ units: MarkedText)
        -> Bool
    {
        let first = suffix.firstToken
        guard suffix.isRoad, first > 1, tokens[first - 1].classes.contains(.place) else { return false }
        return units.has(Particle.until, endingAt: tokens[first - 1].range.lowerBound)
    }

    /// 河 of 河道, 路 of 路桥: the generic word is the beginning of another.
    private func goesOn(after index: Int, _ suffix: Suffix, _ tokens: [Token], _ units: MarkedText) -> Bool {
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

        init?(endingAt end: Int, of units: MarkedText, _ tokens: [Token], _ index: Int) {
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

import Languages

/// Supposes names of places before the generic words of administrative units, waters and ways, to be weighed against
/// other readings of the same words.
struct PlaceGuesser: Sendable {
    var weights = NameWeights.handSet

    /// In order of their end.
    func candidates(in units: MarkedText) -> [NameCandidate] {
        var candidates: [NameCandidate] = []
        for end in units.indices where PlaceWords.suffixEnds.contains(units[end]) {
            guard let suffix = PlaceWords.suffixes.last(where: { units.has($0, endingAt: end + 1) }) else {
                continue
            }
            let stemEnd = end + 1 - suffix.count
            let surroundings = Surroundings(units: units, suffix: stemEnd..<(end + 1))
            let isOrgan =
                (PlaceWords.ownRegions.contains(suffix) || suffix == PlaceWords.town
                    || suffix == PlaceWords.township)
                && OrganisationWords.relative.length(in: units, at: stemEnd) > 1
            for length in 1...3 where stemEnd >= length {
                let stem = (stemEnd - length)..<stemEnd
                guard UnitShape.of(units[stem.lowerBound]) == .han else { break }
                guard let whole = candidate(stem, suffix, surroundings, in: units) else { continue }
                candidates.append(whole)
                // 云溪|县委: the next word has taken the unit.
                if isOrgan, length > 1, weights.counts(.unitTaken) {
                    candidates.append(
                        NameCandidate(
                            stem, cost: whole.cost, classes: .place,
                            features: whole.features.union([.unitTaken]), shape: .beforeUnit))
                }
            }
        }
        addHamlets(in: units, to: &candidates)
        addChained(in: units, to: &candidates)
        addSounded(in: units, to: &candidates)
        return candidates
    }

    /// A stem with its unit and all that speaks for and against it; `nil` where no place is called so.
    private func candidate(
        _ stem: Range<Int>, _ suffix: [Unit], _ surroundings: Surroundings, in units: MarkedText
    ) -> NameCandidate? {
        let around = surroundings.feature(of: stem).flatMap { weights.counts($0) ? $0 : nil }
        let isNamed = around.map { weights[$0] < -5 } ?? false && PlaceWords.wordStems.contains(units[stem])
        guard let start = beginning(of: stem, suffix, in: units, isNamed: isNamed) else { return nil }
        var features = start.features
        guard weights.countsAll(features.intersection(.origins)) else { return nil }
        if begins(stem.lowerBound, units) { features.insert(.markBefore) }
        if let around { features.insert(around) }
        features = weights.counted(features)
        return NameCandidate(
            stem.lowerBound..<(stem.upperBound + suffix.count), cost: start.cost + weights.sum(features),
            classes: .place, features: features, shape: .beforeUnit)
    }

    /// 马家沟, 杜家岭村, 赵家坬村: a surname, 家 and what lies there.
    private func addHamlets(in units: MarkedText, to candidates: inout [NameCandidate]) {
        guard weights.counts(.hamlet) else { return }
        for index in units.indices.dropFirst()
        where units[index] == PlaceWords.homestead
            || units[index] == PlaceWords.eachOf && units.has(PlaceWords.estate, at: index + 1)
        {
            guard index + 1 < units.count,
                PersonTables.surnameCost(units[index - 1]) < 20
                    || ChineseNumber.isDigit(units[index - 1])
                        && units.has(PlaceWords.diminutive, at: index + 1),
                PlaceWords.hamlets.contains(units[index + 1]) || isVillage(index + 2, units)
            else { continue }
            var start = index - 1
            while start > 0, ChineseNumber.isDigit(units[start]), ChineseNumber.isDigit(units[start - 1]) {
                start -= 1
            }
            var end = index + 2
            if units.has(PlaceWords.diminutive, at: end) { end += 1 }
            for suffix in PlaceWords.settlements where units.has(suffix, at: end) { end += suffix.count }
            candidates.append(
                NameCandidate(
                    start..<end, cost: end - index > 2 ? 11 : 14, classes: .place, features: [.hamlet],
                    shape: .beforeUnit))
        }
    }

    /// 赵家坬|村: whether the unit of a village stands at `index`.
    private func isVillage(_ index: Int, _ units: MarkedText) -> Bool {
        index < units.count && UnitShape.of(units[index - 1]) == .han
            && PlaceWords.isVillage(units[index])
            && PersonTables.givenCost(units[index - 1]) < 16
    }

    /// 胜利南路: a road called after a word, and its part.
    private func isBranch(_ words: ArraySlice<Unit>, _ suffix: [Unit]) -> Bool {
        guard let last = words.last, PlaceWords.roads.contains(suffix) else { return false }
        return PlaceWords.bearings.contains(last) && PlaceWords.wordStems.contains(words.dropLast())
    }

    /// 扬中|河豚, not 如意湖|边
    func beginsWord(_ index: Int, _ units: MarkedText) -> Bool {
        index + 1 < units.count && !PlaceWords.whereabouts.contains(units[index + 1])
            && units.longestWord(at: index).map { $0.length > 1 } ?? false
    }

    func begins(_ start: Int, _ units: MarkedText) -> Bool {
        start == 0 || UnitShape.of(units[start - 1]) == .punctuation
    }

    /// What a name costs before anything around it is asked, and what its own words say.
    private func beginning(
        of stem: Range<Int>, _ suffix: [Unit], in units: MarkedText, isNamed: Bool
    ) -> (cost: Float, features: NameFeatures)? {
        let words = units[stem]
        guard !isRefused(stem, suffix, units, isNamed: isNamed) else { return nil }
        if words.count == 1 { return isWholeName(stem, suffix, units) ? (16.5, [.oneCharacter]) : nil }
        let isWordStem = PlaceWords.wordStems.contains(words)
        var features: NameFeatures = [.beforeSuffix]
        guard addWhatFollows(stem, suffix, units, &features) else { return nil }
        if words.count == 3, isBranch(words, suffix) { return (15, [.branch]) }
        if isPhrase(stem, suffix, units, isWordStem: isWordStem) { return nil }
        let word = Vocabulary.general.entry(words)
        if let word, word.classes.contains(.place), word.classes.isDisjoint(with: [.noun, .verb, .function]) {
            return (word.cost + 5, [.knownBeforeSuffix])
        }
        guard addParts(stem, suffix, units, isWordStem: isWordStem, &features) else { return nil }
        if PlaceWords.ownRegions.contains(suffix) { features.insert(.ownRegion) }
        if isWordStem, suffix == PlaceWords.bridge { features.insert(.wordOverBridge) }
        if let first = words.first, !isWordStem {
            if Vocabulary.general.entry([first])?.classes.contains(.verb) == true {
                features.insert(.verbFirst)
            }
            if PlaceWords.doubtfulOpeners.contains(first) { features.insert(.openerFirst) }
        }
        if let word, !isWordStem, PlaceWords.descriptive.contains(suffix) {
            features.insert(word.classes.contains(.noun) ? .describingNoun : .describingWord)
        }
        return (4.5 + 6.5 * Float(words.count), features)
    }
}

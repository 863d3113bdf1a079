import Languages

/// Supposes names of places before the generic words of administrative units, waters and ways, to be weighed against
/// other readings of the same words.
struct PlaceGuesser: Sendable {
    var weights = NameWeights.handSet

    /// In order of their end.
    func candidates(in units: [Unit]) -> [NameCandidate] {
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
                            stem, cost: whole.cost, classes: .place, features: whole.features + [.unitTaken]))
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
        _ stem: Range<Int>, _ suffix: [Unit], _ surroundings: Surroundings, in units: [Unit]
    ) -> NameCandidate? {
        let around = surroundings.feature(of: stem).flatMap { weights.counts($0) ? $0 : nil }
        let isNamed = around.map { weights[$0] < -5 } ?? false && PlaceWords.wordStems.contains(units[stem])
        guard let start = beginning(of: stem, suffix, in: units, isNamed: isNamed) else { return nil }
        var features = start.features
        guard features.allSatisfy({ !$0.isOrigin || weights.counts($0) }) else { return nil }
        if begins(stem.lowerBound, units) { features.append(.markBefore) }
        if let around { features.append(around) }
        features = weights.counted(features)
        let cost = features.reduce(into: start.cost) { $0 += weights[$1] }
        return NameCandidate(
            stem.lowerBound..<(stem.upperBound + suffix.count), cost: cost, classes: .place,
            features: features)
    }

    /// 马家沟, 杜家岭村, 赵家坬村: a surname, 家 and what lies there.
    private func addHamlets(in units: [Unit], to candidates: inout [NameCandidate]) {
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
                    start..<end, cost: end - index > 2 ? 11 : 14, classes: .place, features: [.hamlet]))
        }
    }

    /// 赵家坬|村: whether the unit of a village stands at `index`.
    private func isVillage(_ index: Int, _ units: [Unit]) -> Bool {
        index < units.count && UnitShape.of(units[index - 1]) == .han
            && PlaceWords.isVillage(units[index])
            && PersonTables.givenCost(units[index - 1]) < 16
    }

    /// 19项|城市改革: the first character counts what a number before it says.
    private func isCounting(_ stem: Range<Int>, _ units: [Unit]) -> Bool {
        let before = units[stem.lowerBound - 1]
        return (UnitShape.of(before) == .digit || ChineseNumber.isDigit(before))
            && (QuantityWords.units.contains(units[stem.lowerBound...stem.lowerBound])
                || QuantityWords.times.contains(units[stem.lowerBound...stem.lowerBound]))
    }

    /// 双阳区|鹿乡镇: a stem may end in a unit behind the place that it lies in.
    private func isTownOfUnit(_ stem: Range<Int>, _ suffix: [Unit], _ units: [Unit]) -> Bool {
        stem.count == 2 && suffix.count == 1 && stem.lowerBound > 0
            && PlaceWords.regions.contains(units[(stem.lowerBound - 1)..<stem.lowerBound])
    }

    /// 胜利南路: a road called after a word, and its part.
    private func isBranch(_ words: ArraySlice<Unit>, _ suffix: [Unit]) -> Bool {
        guard let last = words.last, PlaceWords.roads.contains(suffix) else { return false }
        return PlaceWords.bearings.contains(last) && PlaceWords.wordStems.contains(words.dropLast())
    }

    /// 南五马路, 经三路.
    private func isNumberedRoad(_ words: ArraySlice<Unit>, _ suffix: [Unit]) -> Bool {
        guard let first = words.first, PlaceWords.roads.contains(suffix) else { return false }
        return PlaceWords.bearings.contains(first)
    }

    /// Whether it begins behind a mark or behind the region that it lies in.
    private func standsApart(_ start: Int, _ units: [Unit]) -> Bool {
        begins(start, units)
            || start > 2 && PlaceWords.isRegion(units[start - 1])
                && Vocabulary.general.entry(units[(start - 2)..<start]) == nil
    }

    /// 马占山|正给羊羔喂奶: the words are rather somebody's name.
    private func isSubject(_ stem: Range<Int>, _ units: [Unit]) -> Bool {
        let end = stem.upperBound + 1
        return stem.count == 2 && end < units.count && PersonTables.surnameCost(units[stem.lowerBound]) < 7
            && PersonTables.givenCost(units[stem.upperBound]) < 7
            && PersonTables.givenCost(units[stem.upperBound - 1]) < 7
            && (begins(stem.lowerBound, units)
                || PersonWords.titles.length(in: units, endingAt: stem.lowerBound) > 0)
            && PersonWords.deeds.length(in: units, at: end) + PersonWords.verbs.length(in: units, at: end)
                + PersonWords.speech.length(in: units, at: end) > 0
    }

    /// 治量河|道: the unit begins another word, and no name of three characters is known.
    private func isCourse(_ end: Int, _ units: [Unit]) -> Bool {
        end < units.count && PlaceWords.courses.contains(units[(end - 1)...end])
    }

    /// 扬中|河豚, not 如意湖|边
    func beginsWord(_ index: Int, _ units: [Unit]) -> Bool {
        index + 1 < units.count && !PlaceWords.whereabouts.contains(units[index + 1])
            && Vocabulary.general.longest(in: units, at: index).map { $0.length > 1 } ?? false
    }

    private func begins(_ start: Int, _ units: [Unit]) -> Bool {
        start == 0 || UnitShape.of(units[start - 1]) == .punctuation
    }

    /// What a name costs before anything around it is asked, and what its own words say.
    private func beginning(
        of stem: Range<Int>, _ suffix: [Unit], in units: [Unit], isNamed: Bool
    ) -> (cost: Float, features: [NameFeature])? {
        let words = units[stem]
        guard !isRefused(stem, suffix, units, isNamed: isNamed) else { return nil }
        if words.count == 1 { return isWholeName(stem, suffix, units) ? (16.5, [.oneCharacter]) : nil }
        let isWordStem = PlaceWords.wordStems.contains(words)
        var features: [NameFeature] = [.beforeSuffix]
        guard addWhatFollows(stem, suffix, units, &features) else { return nil }
        if words.count == 3, isBranch(words, suffix) { return (15, [.branch]) }
        if isPhrase(stem, suffix, units, isWordStem: isWordStem) { return nil }
        let word = Vocabulary.general.entry(words)
        if let word, word.classes.contains(.place), word.classes.isDisjoint(with: [.noun, .verb, .function]) {
            return (word.cost + 5, [.knownBeforeSuffix])
        }
        guard addParts(stem, suffix, units, isWordStem: isWordStem, &features) else { return nil }
        if PlaceWords.ownRegions.contains(suffix) { features.append(.ownRegion) }
        if isWordStem, suffix == PlaceWords.bridge { features.append(.wordOverBridge) }
        if let first = words.first, !isWordStem {
            if Vocabulary.general.entry([first])?.classes.contains(.verb) == true {
                features.append(.verbFirst)
            }
            if PlaceWords.doubtfulOpeners.contains(first) { features.append(.openerFirst) }
        }
        if let word, !isWordStem, PlaceWords.descriptive.contains(suffix) {
            features.append(word.classes.contains(.noun) ? .describingNoun : .describingWord)
        }
        return (4.5 + 6.5 * Float(words.count), features)
    }

    /// Whether no place is called so, whatever stands around it.
    private func isRefused(_ stem: Range<Int>, _ suffix: [Unit], _ units: [Unit], isNamed: Bool) -> Bool {
        let words = units[stem]
        let inner = isTownOfUnit(stem, suffix, units) ? words.dropLast() : words
        // 大河家|镇
        let isHomestead =
            words.count == 3 && words.last == PlaceWords.homestead && PlaceWords.settlements.contains(suffix)
        let named = isHomestead ? words.dropLast() : words
        if named.contains(where: { PlaceWords.openers.contains($0) })
            || inner.contains(where: { PlaceWords.innerUnits.contains($0) })
        {
            return true
        }
        if PlaceWords.generic.contains(words), !isNamed { return true }
        // 庆和县: at the end of two characters 和 is part of a name, elsewhere it joins.
        let mayEndSo = words.count == 2 && words.last == Particle.and && standsApart(stem.lowerBound, units)
        let ends = mayEndSo ? words.prefix(1) : words
        if ends.dropFirst().contains(where: { PlaceWords.innerVerbs.contains($0) }) { return true }
        if suffix.count == 1, let last = suffix.first, PlaceWords.shortSuffixes.contains(last),
            words.count > 1,
            let verb = words.last, PlaceWords.crossing.contains(verb)
        {
            return true
        }
        // 算上|柳河
        if PlaceWords.naturalSuffixes.contains(suffix),
            isSubject(stem, units) || isCourse(stem.upperBound + 1, units)
        {
            return true
        }
        return words.count == 3 && PlaceWords.complements.contains(words[stem.lowerBound + 1])
            && Vocabulary.general.entry(words.prefix(1))?.classes.contains(.noun) != true
    }

    /// 江|县: one character and a short unit.
    private func isWholeName(_ stem: Range<Int>, _ suffix: [Unit], _ units: [Unit]) -> Bool {
        guard suffix.count == 1, let last = suffix.first, PlaceWords.shortSuffixes.contains(last) else {
            return false
        }
        let whole = units[stem.lowerBound..<(stem.upperBound + suffix.count)]
        return Vocabulary.general.entry(whole) == nil
            && Vocabulary.general.entry(units[stem])?.classes != .function
            && !PlaceWords.crossing.contains(units[stem.lowerBound])
    }

    /// Where the unit may belong to what stands behind; `false` where it surely does.
    private func addWhatFollows(
        _ stem: Range<Int>, _ suffix: [Unit], _ units: [Unit], _ features: inout [NameFeature]
    ) -> Bool {
        // 升班马|河南男排
        if suffix.count == 1, PlaceWords.known.length(in: units, at: stem.upperBound) > 1,
            PlaceWords.known.length(in: units, endingAt: stem.upperBound + 1) < 2
        {
            features.append(.placeBehind)
        }
        // 扬中|河豚, 就唱|山歌
        if PlaceWords.naturalSuffixes.contains(suffix), beginsWord(stem.upperBound, units) {
            if PlaceWords.known.contains(units[stem]) { return false }
            features.append(.wordBehind)
        }
        return true
    }

    /// Whether the words count or tell what is done rather than name.
    private func isPhrase(
        _ stem: Range<Int>, _ suffix: [Unit], _ units: [Unit], isWordStem: Bool
    ) -> Bool {
        let words = units[stem]
        if words.dropFirst().contains(where: ChineseNumber.isDigit), !isNumberedRoad(words, suffix) {
            return true
        }
        if isCount(words) || stem.lowerBound > 0 && isCounting(stem, units) { return true }
        guard !isWordStem, let first = words.first, let last = words.last else { return false }
        if first == Particle.and { return true }
        // 评出|乡
        guard words.count == 2, PlaceWords.complements.contains(last) else { return false }
        return Vocabulary.general.entry([first])?.classes.contains(.verb)
            ?? (Vocabulary.general.entry(words)?.classes == .verb)
    }

    /// Where the words fall apart into others; `false` where they surely do.
    private func addParts(
        _ stem: Range<Int>, _ suffix: [Unit], _ units: [Unit], isWordStem: Bool,
        _ features: inout [NameFeature]
    ) -> Bool {
        let (words, vocabulary) = (units[stem], Vocabulary.general)
        let isFirst = begins(stem.lowerBound, units)
        // 大风口|水库
        if words.count == 3, let first = words.first, PlaceWords.leads.contains(first), isFirst {
            features.append(.leadFirst)
        }
        let ending = units[(stem.upperBound - 1)..<(stem.upperBound + suffix.count)]
        if words.count == 2, suffix.count == 1 {
            // 兴|华小区
            if PlaceWords.features.contains(ending) { return false }
            if vocabulary.entry(ending) != nil, !isFirst { features.append(.endingIsWord) }
        }
        if words.count == 3 {
            if vocabulary.entry(ending) != nil { return false }
            if vocabulary.entry(words.dropFirst()) != nil { features.append(.tailIsWord) }
            if let word = vocabulary.entry(words.prefix(2)), !isWordStem {
                features.append(
                    word.classes.isDisjoint(with: [.noun, .place])
                        ? .headIsVerb : word.classes == .noun ? .headIsNoun : .headIsWord)
            }
        }
        return true
    }
}

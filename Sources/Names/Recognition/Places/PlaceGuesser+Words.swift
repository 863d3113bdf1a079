import Languages

/// What the words of a supposed place say themselves.
extension PlaceGuesser {
    /// Whether no place is called so, whatever stands around it.
    func isRefused(_ stem: Range<Int>, _ suffix: [Unit], _ units: MarkedText, isNamed: Bool) -> Bool {
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
    func isWholeName(_ stem: Range<Int>, _ suffix: [Unit], _ units: MarkedText) -> Bool {
        guard suffix.count == 1, let last = suffix.first, PlaceWords.shortSuffixes.contains(last) else {
            return false
        }
        let whole = units[stem.lowerBound..<(stem.upperBound + suffix.count)]
        return Vocabulary.general.entry(whole) == nil
            && units.word(at: stem)?.classes != .function
            && !PlaceWords.crossing.contains(units[stem.lowerBound])
    }

    /// Where the unit may belong to what stands behind; `false` where it surely does.
    func addWhatFollows(
        _ stem: Range<Int>, _ suffix: [Unit], _ units: MarkedText, _ features: inout NameFeatures
    ) -> Bool {
        // 升班马|河南男排
        if suffix.count == 1, PlaceWords.known.length(in: units, at: stem.upperBound) > 1,
            PlaceWords.known.length(in: units, endingAt: stem.upperBound + 1) < 2
        {
            features.insert(.placeBehind)
        }
        // 扬中|河豚, 就唱|山歌
        if PlaceWords.naturalSuffixes.contains(suffix), beginsWord(stem.upperBound, units) {
            if PlaceWords.known.contains(units[stem]) { return false }
            features.insert(.wordBehind)
        }
        return true
    }

    /// Whether the words count or tell what is done rather than name.
    func isPhrase(
        _ stem: Range<Int>, _ suffix: [Unit], _ units: MarkedText, isWordStem: Bool
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
    func addParts(
        _ stem: Range<Int>, _ suffix: [Unit], _ units: MarkedText, isWordStem: Bool,
        _ features: inout NameFeatures
    ) -> Bool {
        let (words, vocabulary) = (units[stem], Vocabulary.general)
        let isFirst = begins(stem.lowerBound, units)
        // 大风口|水库
        if words.count == 3, let first = words.first, PlaceWords.leads.contains(first), isFirst {
            features.insert(.leadFirst)
        }
        let ending = units[(stem.upperBound - 1)..<(stem.upperBound + suffix.count)]
        if words.count == 2, suffix.count == 1 {
            // 兴|华小区
            if PlaceWords.features.contains(ending) { return false }
            if vocabulary.entry(ending) != nil, !isFirst { features.insert(.endingIsWord) }
        }
        if words.count == 3 {
            if vocabulary.entry(ending) != nil { return false }
            if vocabulary.entry(words.dropFirst()) != nil { features.insert(.tailIsWord) }
            if let word = vocabulary.entry(words.prefix(2)), !isWordStem {
                features.insert(
                    word.classes.isDisjoint(with: [.noun, .place])
                        ? .headIsVerb : word.classes == .noun ? .headIsNoun : .headIsWord)
            }
        }
        return true
    }

    /// 双阳区|鹿乡镇: a stem may end in a unit behind the place that it lies in.
    private func isTownOfUnit(_ stem: Range<Int>, _ suffix: [Unit], _ units: MarkedText) -> Bool {
        stem.count == 2 && suffix.count == 1 && stem.lowerBound > 0
            && PlaceWords.regions.contains(units[(stem.lowerBound - 1)..<stem.lowerBound])
    }

    /// Whether it begins behind a mark or behind the region that it lies in.
    private func standsApart(_ start: Int, _ units: MarkedText) -> Bool {
        begins(start, units)
            || start > 2 && PlaceWords.isRegion(units[start - 1])
                && units.word(at: (start - 2)..<start) == nil
    }

    /// 马占山|正给羊羔喂奶: the words are rather somebody's name.
    private func isSubject(_ stem: Range<Int>, _ units: MarkedText) -> Bool {
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
    private func isCourse(_ end: Int, _ units: MarkedText) -> Bool {
        end < units.count && PlaceWords.courses.contains(units[(end - 1)...end])
    }

    /// 19项|城市改革: the first character counts what a number before it says.
    private func isCounting(_ stem: Range<Int>, _ units: MarkedText) -> Bool {
        let before = units[stem.lowerBound - 1]
        return (UnitShape.of(before) == .digit || ChineseNumber.isDigit(before))
            && (QuantityWords.units.contains(units[stem.lowerBound...stem.lowerBound])
                || QuantityWords.times.contains(units[stem.lowerBound...stem.lowerBound]))
    }

    /// 南五马路, 经三路.
    private func isNumberedRoad(_ words: ArraySlice<Unit>, _ suffix: [Unit]) -> Bool {
        guard let first = words.first, PlaceWords.roads.contains(suffix) else { return false }
        return PlaceWords.bearings.contains(first)
    }
}

import Languages

/// Supposes names of places before the generic words of administrative units, waters and ways, to be weighed against
/// other readings of the same words.
struct PlaceGuesser: Sendable {
    /// Longer words last.
    private static let units = [
        "市", "县", "区", "镇", "乡", "村", "屯", "旗", "河", "江", "山", "湖", "路", "街", "桥", "街道", "社区", "马路", "大路",
        "大街",
        "大道", "公路", "运河", "水库", "断面", "林场", "小镇", "古镇", "古城",
    ].map { StaticUnits(stringLiteral: $0).units }
    /// 市, 县, 区 also stand for the paper's own after a verb: 补选市人大代表.
    private static let regions: Set<[Unit]> = Set(
        ["市", "县", "省"].map { StaticUnits(stringLiteral: $0).units })
    private static let town = StaticUnits(stringLiteral: "镇").units
    private static let bridge = StaticUnits(stringLiteral: "桥").units
    private static let township = StaticUnits(stringLiteral: "乡").units
    private static let settlements = ["村", "屯", "镇", "乡", "街道", "社区"].map {
        StaticUnits(stringLiteral: $0).units
    }
    /// After which one character can be a whole name: 洨河, 赵县.
    private static let short = UnitSet("县河江湖山")
    /// What given names end in as well: 马占山.
    private static let natural: Set<[Unit]> = Set(
        ["河", "江", "山", "湖"].map { StaticUnits(stringLiteral: $0).units })
    private static let endsUnit: [Bool] = {
        var table = [Bool](repeating: false, count: Int(Unit.max) + 1)
        for unit in units { if let last = unit.last { table[Int(last)] = true } }
        return table
    }()

    /// In order of their end.
    func guesses(in units: [Unit]) -> [NameGuess] {
        var guesses: [NameGuess] = []
        for end in units.indices where Self.endsUnit[Int(units[end])] {
            guard let suffix = Self.units.last(where: { units.has($0, endingAt: end + 1) }) else { continue }
            let stemEnd = end + 1 - suffix.count
            let surroundings = Surroundings(units: units, suffix: stemEnd..<(end + 1))
            let isOrgan =
                (PlaceWords.regions.contains(suffix) || suffix == Self.town || suffix == Self.township)
                && OrganisationWords.relative.length(in: units, at: stemEnd) > 1
            for length in 1...3 where stemEnd >= length {
                let stem = (stemEnd - length)..<stemEnd
                guard UnitShape.of(units[stem.lowerBound]) == .han else { break }
                let bonus = surroundings.bonus(for: stem)
                let isNamed = bonus > 5 && PlaceWords.wordStems.contains(units[stem])
                guard var cost = cost(of: stem, suffix, in: units, isNamed: isNamed) else { continue }
                if begins(stem.lowerBound, units) { cost -= 1 }
                cost -= bonus
                guesses.append(NameGuess(stem.lowerBound..<(end + 1), cost: cost, classes: .place))
                // 云溪|县委: the next word has taken the unit.
                if isOrgan, length > 1 { guesses.append(NameGuess(stem, cost: cost, classes: .place)) }
            }
        }
        addHamlets(in: units, to: &guesses)
        addChained(in: units, to: &guesses)
        addSounded(in: units, to: &guesses)
        return guesses
    }

    /// 马家沟, 杜家岭村, 赵家坬村: a surname, 家 and what lies there.
    private func addHamlets(in units: [Unit], to guesses: inout [NameGuess]) {
        for index in units.indices.dropFirst()
        where units[index] == Unit(of: "家") || units[index] == Unit(of: "各") && units.has("庄", at: index + 1)
        {
            guard index + 1 < units.count,
                PersonTables.surnameCost(units[index - 1]) < 20
                    || ChineseNumber.isDigit(units[index - 1]) && units.has("子", at: index + 1),
                PlaceWords.hamlets.contains(units[index + 1]) || isVillage(index + 2, units)
            else { continue }
            var start = index - 1
            while start > 0, ChineseNumber.isDigit(units[start]), ChineseNumber.isDigit(units[start - 1]) {
                start -= 1
            }
            var end = index + 2
            if units.has("子", at: end) { end += 1 }
            for suffix in Self.settlements where units.has(suffix, at: end) {
                end += suffix.count
            }
            guesses.append(NameGuess(start..<end, cost: end - index > 2 ? 11 : 14, classes: .place))
        }
    }

    /// 赵家坬|村: whether the unit of a village stands at `index`.
    private func isVillage(_ index: Int, _ units: [Unit]) -> Bool {
        index < units.count && UnitShape.of(units[index - 1]) == .han
            && (units[index] == Unit(of: "村") || units[index] == Unit(of: "屯"))
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
            || start > 2 && Self.isRegion(units[start - 1])
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

    private func cost(of stem: Range<Int>, _ suffix: [Unit], in units: [Unit], isNamed: Bool) -> Float? {
        let words = units[stem]
        let vocabulary = Vocabulary.general
        guard !isRefused(stem, suffix, units, isNamed: isNamed) else { return nil }
        if words.count == 1 { return costOfOne(stem, suffix, units) }
        let isWordStem = PlaceWords.wordStems.contains(words)
        guard let behind = costOfWhatFollows(stem, suffix, units) else { return nil }
        if words.count == 3, isBranch(words, suffix) { return 15 }
        if isPhrase(stem, suffix, units, isWordStem: isWordStem) { return nil }
        let word = vocabulary.entry(words)
        if let word, word.classes.contains(.place), word.classes.isDisjoint(with: [.noun, .verb, .function]) {
            return word.cost + 5
        }
        guard let inside = costOfParts(stem, suffix, units, isWordStem: isWordStem) else { return nil }
        var cost = (Self.regions.contains(suffix) ? 6.5 : 4.5) + 6.5 * Float(words.count) + behind + inside
        if isWordStem, suffix == Self.bridge { cost -= 2 }
        if let first = words.first, !isWordStem {
            if vocabulary.entry([first])?.classes.contains(.verb) == true { cost += 3 }
            if PlaceWords.doubtfulOpeners.contains(first) { cost += 6 }
        }
        if let word, !isWordStem, PlaceWords.descriptive.contains(suffix) {
            cost += word.classes.contains(.noun) ? 1.5 : 6
        }
        return cost
    }

    /// Whether no place is called so, whatever stands around it.
    private func isRefused(_ stem: Range<Int>, _ suffix: [Unit], _ units: [Unit], isNamed: Bool) -> Bool {
        let words = units[stem]
        let inner = isTownOfUnit(stem, suffix, units) ? words.dropLast() : words
        // 大河家|镇
        let isHomestead =
            words.count == 3 && words.last == Unit(of: "家") && Self.settlements.contains(suffix)
        let named = isHomestead ? words.dropLast() : words
        if named.contains(where: { PlaceWords.openers.contains($0) })
            || inner.contains(where: { PlaceWords.innerUnits.contains($0) })
        {
            return true
        }
        if PlaceWords.generic.contains(words), !isNamed { return true }
        // 庆和县: at the end of two characters 和 is part of a name, elsewhere it joins.
        let mayEndSo = words.count == 2 && words.last == Unit(of: "和") && standsApart(stem.lowerBound, units)
        let ends = mayEndSo ? words.prefix(1) : words
        if ends.dropFirst().contains(where: { PlaceWords.innerVerbs.contains($0) }) { return true }
        if suffix.count == 1, let last = suffix.first, Self.short.contains(last), words.count > 1,
            let verb = words.last, PlaceWords.crossing.contains(verb)
        {
            return true
        }
        // 算上|柳河
        if Self.natural.contains(suffix), isSubject(stem, units) || isCourse(stem.upperBound + 1, units) {
            return true
        }
        return words.count == 3 && PlaceWords.complements.contains(words[stem.lowerBound + 1])
            && Vocabulary.general.entry(words.prefix(1))?.classes.contains(.noun) != true
    }

    /// 江|县: one character and a short unit.
    private func costOfOne(_ stem: Range<Int>, _ suffix: [Unit], _ units: [Unit]) -> Float? {
        guard suffix.count == 1, let last = suffix.first, Self.short.contains(last) else { return nil }
        let whole = units[stem.lowerBound..<(stem.upperBound + suffix.count)]
        return Vocabulary.general.entry(whole) == nil
            && Vocabulary.general.entry(units[stem])?.classes != .function
            && !PlaceWords.crossing.contains(units[stem.lowerBound]) ? 16.5 : nil
    }

    /// Where the unit may belong to what stands behind; `nil` where it surely does.
    private func costOfWhatFollows(_ stem: Range<Int>, _ suffix: [Unit], _ units: [Unit]) -> Float? {
        var cost: Float = 0
        // 升班马|河南男排
        if suffix.count == 1, PlaceWords.known.length(in: units, at: stem.upperBound) > 1,
            PlaceWords.known.length(in: units, endingAt: stem.upperBound + 1) < 2
        {
            cost += 6
        }
        // 扬中|河豚, 就唱|山歌
        if Self.natural.contains(suffix), beginsWord(stem.upperBound, units) {
            if PlaceWords.known.contains(units[stem]) { return nil }
            cost += 5
        }
        return cost
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
        if first == Unit(of: "和") { return true }
        // 评出|乡
        guard words.count == 2, PlaceWords.complements.contains(last) else { return false }
        return Vocabulary.general.entry([first])?.classes.contains(.verb)
            ?? (Vocabulary.general.entry(words)?.classes == .verb)
    }

    /// Where the words fall apart into others; `nil` where they surely do.
    private func costOfParts(
        _ stem: Range<Int>, _ suffix: [Unit], _ units: [Unit], isWordStem: Bool
    ) -> Float? {
        let (words, vocabulary) = (units[stem], Vocabulary.general)
        let isFirst = begins(stem.lowerBound, units)
        var cost: Float = 0
        // 大风口|水库
        if words.count == 3, let first = words.first, PlaceWords.leads.contains(first), isFirst { cost -= 2 }
        let ending = units[(stem.upperBound - 1)..<(stem.upperBound + suffix.count)]
        if words.count == 2, suffix.count == 1 {
            // 兴|华小区
            if PlaceWords.features.contains(ending) { return nil }
            if vocabulary.entry(ending) != nil, !isFirst { cost += 4 }
        }
        if words.count == 3 {
            if vocabulary.entry(ending) != nil { return nil }
            if vocabulary.entry(words.dropFirst()) != nil { cost += 5 }
            if let word = vocabulary.entry(words.prefix(2)), !isWordStem {
                cost += word.classes.isDisjoint(with: [.noun, .place]) ? 8 : word.classes == .noun ? 2 : 6
            }
        }
        return cost
    }
}

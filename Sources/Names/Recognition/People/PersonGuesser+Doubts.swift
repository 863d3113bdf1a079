import Languages

/// What speaks against a supposed name.
extension PersonGuesser {
    /// What the characters of a name, and the words that they may rather be part of, say against it.
    func doubts(
        about name: Range<Int>, _ given: Int, _ around: PersonContext, in units: MarkedText
    ) -> NameFeatures {
        let end = name.upperBound
        var doubts = NameFeatures()
        if given == 2 { doubt(theEndOf: name, around, in: units, &doubts) }
        if given == 1 { doubts.insert(.oneGiven) }
        // 代表们|满怀喜悦
        if let word = units.word(at: name) {
            if given == 1 { doubts.insert(.isWord) }
            if word.classes.isDisjoint(with: [.noun, .place]) { doubts.insert(.isOtherWord) }
        }
        if units.mayBe(.places, name), PlaceWords.known.contains(units[name]) { doubts.insert(.isPlace) }
        // 、金冲|及、: a list goes on behind whole names.
        if given == 1, end + 1 < units.count, UnitShape.of(units[end]) == .han,
            units[end + 1] == NamePunctuation.enumeration, units[end] != Particle.andOthers
        {
            doubts.insert(.listGoesOn)
        }
        return doubts
    }

    /// Doubts about the last character of a name of three, which may begin the next word.
    private func doubt(
        theEndOf name: Range<Int>, _ around: PersonContext, in units: MarkedText, _ doubts: inout NameFeatures
    ) {
        let end = name.upperBound
        let last = units[end - 1]
        if PersonWords.followers.contains(last), !isAmongNames(end, units) { doubts.insert(.followerLast) }
        // 韦梁|抱着
        if end < units.count, Self.isVerb(last), PersonWords.aspects.contains(units[end]) {
            doubts.insert(.aspectBehind)
        }
        if PersonWords.adverbs.contains(last) { doubts.insert(.adverbLast) }
        if joins(end, units) { doubts.insert(.joinerLast) }
        if around.contains(.list) {
            if let excuse = PersonTables.excuse(last) { doubts.insert(excuse) }
        } else if PersonTables.isSeldomGiven(last), units.begins(.verbs, at: end - 1) {
            // 滕青|陪他
            doubts.insert(.verbLast)
        }
    }

    /// 哈|副总理, “金海翔”号, 正轩|车架: whether the words rather are, or belong to, the name of something else.
    func isThing(_ name: Range<Int>, _ given: Int, in units: MarkedText) -> Bool {
        isTitle(name.upperBound - 1, upTo: name.upperBound, units) || isCalledSo(name, units)
            || given == 2 && isTrade((name.upperBound - 2)..<name.upperBound, in: units)
    }

    /// Whether a title begins at `start` and goes on behind `end`.
    func isTitle(_ start: Int, upTo end: Int, _ units: MarkedText) -> Bool {
        guard units.begins(.titles, at: start) else { return false }
        let length = PersonWords.titles.length(in: units, at: start)
        return length > 2 && start + length > end
    }

    /// “金海翔”号: the name of a ship, a brand or a prize.
    func isCalledSo(_ name: Range<Int>, _ units: MarkedText) -> Bool {
        name.lowerBound > 0 && name.upperBound + 1 < units.count
            && units[name.lowerBound - 1] == NamePunctuation.openingQuote
            && units[name.upperBound] == NamePunctuation.closingQuote
            && PersonWords.things.contains(units[name.upperBound + 1])
    }

    /// 店主陈福来|和老伴: whether what stands at `end` joins the name with another.
    func isAmongNames(_ end: Int, _ units: MarkedText) -> Bool {
        guard end + 1 < units.count else { return false }
        return units[end] == NamePunctuation.enumeration
            || Particle.joins(units[end])
                && PersonWords.titles.length(in: units, at: end + 1) > 0
    }

    /// 护士彭慧和|退伍军人: whether the last character rather joins the name with the title behind.
    func joins(_ end: Int, _ units: MarkedText) -> Bool {
        Particle.joins(units[end - 1])
            && (PersonWords.titles.length(in: units, at: end) > 1
                || PlaceWords.known.length(in: units, at: end) > 0)
    }

    static func isVerb(_ unit: Unit) -> Bool {
        Vocabulary.general.entry(CollectionOfOne(unit)).map {
            !$0.classes.isDisjoint(with: [.verb, .function])
        } ?? false
    }

    /// 学生|走进|新校区
    func beginsVerb(_ start: Int, in units: MarkedText) -> Bool {
        guard start + 2 <= units.count else { return false }
        return units.word(at: start..<(start + 2))?.classes.contains(.verb) ?? false
    }

    /// 作家阿来、: whether a mark or 等 ends the name.
    func isBounded(_ end: Int, _ units: MarkedText) -> Bool {
        end >= units.count || units[end] == NamePunctuation.enumeration
            || units[end] == NamePunctuation.opening
            || units[end] == Particle.andOthers
    }

    /// 正轩|车架, 金|小姐
    func isTrade(_ words: Range<Int>, in units: MarkedText) -> Bool {
        units.mayBe([.trades, .titles, .honorifics], words)
            && (OrganisationWords.trades.contains(units[words]) || PersonWords.titles.contains(units[words])
                || PersonWords.honorifics.contains(units[words]))
    }

    /// Whether words that nothing calls a name may yet be one.
    func mayBeWeak(_ range: Range<Int>, _ around: NameFeatures, in units: MarkedText) -> Bool {
        let start = range.lowerBound
        let end = range.upperBound
        if units.begins(.trades, at: end), OrganisationWords.trades.length(in: units, at: end) > 1 {
            return false
        }
        if units.ends(.roads, at: end), PlaceWords.roads.contains(units[(end - 1)..<end]) { return false }
        let isDoubtful = PersonWords.ambiguousSurnames.contains(units[start])
        guard !isDoubtful || range.count > 2 && !around.isEmpty,
            units.word(at: range) == nil
        else { return false }
        if start > 0, UnitShape.of(units[start - 1]) == .digit || UnitShape.of(units[start - 1]) == .latin {
            return false
        }
        // 从|罗庄赶来
        if units.ends(.approaches, at: start) { return false }
        let isSubject = range.count > 2 && (around.contains(.subject) || around.contains(.alone))
        let limit: Float = isSubject ? 8 : 6
        return units[range].dropFirst().allSatisfy { PersonTables.givenCost($0) < limit }
    }
}

import Languages

/// What the words right before, right behind and further around a supposed name say about it.
struct PersonContext: Sendable {
    var before: NameFeatures
    var behind: NameFeatures
    /// What the list or the run between marks tells in which the name stands.
    var beside = NameFeatures()

    var all: NameFeatures { before.union(behind).union(beside) }

    func contains(_ feature: NameFeature) -> Bool { all.contains(feature) }

    func subtracting(_ features: NameFeatures) -> PersonContext {
        PersonContext(
            before: before.subtracting(features), behind: behind.subtracting(features),
            beside: beside.subtracting(features))
    }

    /// What two sides tell is weighed twice.
    func sum(_ weights: NameWeights) -> Float {
        weights.sum(before) + weights.sum(behind) + weights.sum(beside)
    }
}

extension PersonContext {
    static func before(_ start: Int, in units: MarkedText) -> NameFeatures {
        var end = start
        if end > 0, units[end - 1] == NamePunctuation.space { end -= 1 }
        if units.ends(.titles, at: end) {
            let title = PersonWords.titles.length(in: units, endingAt: end)
            let isCredit = PersonWords.reporterTitles.contains(units[(end - title)..<end])
            return [isCredit ? .credit : end < start ? .titleApart : .titleBefore]
        }
        // 绩溪人|胡商岩
        if end == start, end > 2, units[end - 1] == PersonWords.native,
            PlaceWords.known.length(in: units, endingAt: end - 1) > 1
        {
            return [.titleApart]
        }
        if units.has(PersonWords.aged, endingAt: start), start > 3 { return [.vitae] }
        if isDubbed(start, in: units) { return [.titleApart] }
        if isJoined(start, in: units) { return [.list] }
        if units.ends(.naming, at: start) {
            let naming = PersonWords.naming.length(in: units, endingAt: start)
            let isCalled = units.has(PersonWords.called, endingAt: start)
            if isCalled || PersonWords.titles.length(in: units, endingAt: start - naming) > 0 {
                return [.titleApart]
            }
        }
        if end > 1, units[end - 1] == NamePunctuation.slash,
            PersonWords.makings.length(in: units, endingAt: end - 1) > 0
        {
            return [.credit]
        }
        if units.ends(.choosing, at: start) { return [.office] }
        if end == start, start > 1, PersonWords.occupations.contains(units[start - 1]),
            UnitShape.of(units[start - 2]) == .han
        {
            return [.occupation]
        }
        // 市长（兼）孙弘, 主任:田秀梅
        if end > 1, units[end - 1] == NamePunctuation.colon,
            PersonWords.titles.length(in: units, endingAt: end - 1) > 0,
            PersonWords.addresses.length(in: units, endingAt: end - 1) == 0
        {
            return [
                PersonWords.reporterTitles.length(in: units, endingAt: end - 1) > 0 ? .credit : .titleApart
            ]
        }
        return []
    }

    /// “樱桃大王”|初红军: what somebody is called in quotation marks stands before the name.
    private static func isDubbed(_ start: Int, in units: MarkedText) -> Bool {
        guard start > 3, units[start - 1] == NamePunctuation.closingQuote,
            UnitShape.of(units[start - 2]) == .han
        else {
            return false
        }
        return PersonWords.occupations.contains(units[start - 2])
            || PersonWords.titles.length(in: units, endingAt: start - 1) > 0
            || PersonWords.epithets.length(in: units, endingAt: start - 1) > 0
    }

    /// 徒弟付裕和|史一鸣: whether a name behind a title is joined to what begins at `start`.
    private static func isJoined(_ start: Int, in units: MarkedText) -> Bool {
        guard start > 3, Particle.joins(units[start - 1]),
            units.longestWord(at: start).map({ $0.length == 1 }) ?? true
        else { return false }
        return [2, 3].contains { length in
            let first = start - 1 - length
            return first > 0 && PersonTables.isNameLike(units[first..<(start - 1)])
                && units.word(at: first..<(start - 1)) == nil
                && (PersonWords.titles.length(in: units, endingAt: first) > 1
                    || units[first - 1] == NamePunctuation.enumeration)
        }
    }

    /// Whether a title stands right before `start`.
    static func isTitled(_ start: Int, in units: MarkedText) -> Bool {
        units.endsLonger(.titles, at: start) && PersonTables.givenCost(units[start]) < 16
    }

    static func behind(_ end: Int, start: Int, in units: MarkedText) -> NameFeatures {
        guard end < units.count else { return [] }
        if isMaker(start..<end, in: units) { return [.credit] }
        var features = NameFeatures()
        if units.begins([.speech, .deeds], at: end) || start == 0 && units[end] == NamePunctuation.colon {
            features.insert(.speech)
        } else if units.begins(.honorifics, at: end) {
            features.insert(.honorific)
        } else if acts(end, in: units) {
            features.insert(.action)
            if beginsClause(start, in: units) || isSaidOf(start, in: units) { features.insert(.subject) }
        } else if isSaidOf(start, in: units), UnitShape.of(units[end]) == .punctuation,
            units[end] != NamePunctuation.enumeration
        {
            features.insert(.subject)
        }
        if statesVitae(end, in: units) { features.insert(.vitae) }
        if units[end] == Particle.of, PersonWords.kin.length(in: units, at: end + 1) > 0 {
            features.insert(.kin)
        }
        if isCounted(start, end, in: units) { features.insert(.list) }
        if units[end] == Particle.andOthers, end + 1 < units.count, UnitShape.of(units[end + 1]) == .digit {
            features.insert(.honorific)
        }
        let begins =
            start == 0 || NamePunctuation.endsClause(units[start - 1])
            || units[start - 1] == NamePunctuation.space
        if begins, isOffice(end, in: units) { features.insert(.office) }
        return features
    }

    private static func acts(_ end: Int, in units: MarkedText) -> Bool {
        if units.begins(.verbs, at: end) { return true }
        guard let word = units.longestWord(at: end) else { return false }
        return word.length > 1 && word.entry.classes.contains(.verb)
    }

    /// 走出来的|阴卫东
    private static func isSaidOf(_ start: Int, in units: MarkedText) -> Bool {
        start > 2 && units[start - 1] == Particle.of
    }

    private static func beginsClause(_ start: Int, in units: MarkedText) -> Bool {
        guard start > 0 else { return true }
        let before = units[start - 1]
        return UnitShape.of(before) == .punctuation && before != NamePunctuation.enumeration
            && before != NamePunctuation.dot
    }

    /// `，女，`, `（满族）`, `，32岁`, `，1932年`
    private static func statesVitae(_ end: Int, in units: MarkedText) -> Bool {
        guard end + 2 < units.count,
            units[end] == NamePunctuation.comma || units[end] == NamePunctuation.opening
        else {
            return false
        }
        let next = end + 1
        if PersonWords.isSex(units[next]) {
            return UnitShape.of(units[next + 1]) == .punctuation
        }
        var index = next
        while index < units.count, UnitShape.of(units[index]) == .digit { index += 1 }
        if index > next { return index - next == 2 && units.has(PersonWords.yearsOld, at: index) }
        guard units[end] == NamePunctuation.opening else { return false }
        while index < units.count, UnitShape.of(units[index]) == .han { index += 1 }
        return units.has(PersonWords.people, endingAt: index) && index < units.count
            && units[index] == NamePunctuation.closing
    }

    /// 卿玉清、代云飞|两名技术员: whether so many people were named up to `end`.
    private static func isCounted(_ start: Int, _ end: Int, in units: MarkedText) -> Bool {
        guard start > 0, units[start - 1] == NamePunctuation.enumeration || units[start - 1] == Particle.and
        else {
            return false
        }
        var index = end
        while index < units.count,
            UnitShape.of(units[index]) == .digit || ChineseNumber.isDigit(units[index])
                || units[index] == ChineseNumber.pair
        { index += 1 }
        guard index > end, index < units.count else { return false }
        return PersonWords.countsPeople(units[index])
    }

    /// `（王敏 摘编）`
    private static func isMaker(_ name: Range<Int>, in units: MarkedText) -> Bool {
        guard name.lowerBound > 0, units[name.lowerBound - 1] == NamePunctuation.opening else { return false }
        var end = name.upperBound
        while end < units.count, units[end] == NamePunctuation.space { end += 1 }
        end += PersonWords.makings.length(in: units, at: end)
        return end > name.upperBound && end < units.count && units[end] == NamePunctuation.closing
    }

    /// `为…主任`, `的…职务`: what an appointment says after the name, within the clause.
    private static func isOffice(_ end: Int, in units: MarkedText) -> Bool {
        let isAppointed = PersonWords.appoints(units[end]) || units[end] == Particle.be
        guard isAppointed || units[end] == Particle.of else { return false }
        var index = end + 1
        while index < units.count, !NamePunctuation.endsClause(units[index]) { index += 1 }
        let tail = max(end + 1, index - 8)..<index
        if tail.contains(where: { units.has(PersonWords.office, at: $0) }) { return true }
        return isAppointed && PersonWords.titles.length(in: units, endingAt: index) > 0
    }
}

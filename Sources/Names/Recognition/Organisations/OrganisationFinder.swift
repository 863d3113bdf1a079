import Languages

/// Finds organisations: from the word that ends their name, leftwards to the place, level or proper name it begins with.
struct OrganisationFinder: Sendable {
    let sentence: Sentence

    func organisations() -> [Finding] {
        var findings: [Finding] = []
        for index in sentence.tokens.indices {
            if let finding = relative(at: index) { findings.append(finding) }
            if let finding = ended(by: index) { findings.append(finding) }
            if let finding = headed(by: index) { findings.append(finding) }
            if let finding = numberedSchool(at: index) { findings.append(finding) }
            if let finding = firm(endingWith: index) { findings.append(finding) }
        }
        findings += FirmFinder(sentence: sentence, known: findings).firms()
        return findings.filter { !isInLaw($0.range) && !isQuoted($0) }.outermost(sentence.weights)
    }

    private var units: MarkedText { sentence.units }

    /// 市委, 国务院, 辽源市人大.
    private func relative(at index: Int) -> Finding? {
        let start = sentence.tokens[index].range.lowerBound
        guard units.begins(.relative, at: start) else { return nil }
        let length = OrganisationWords.relative.length(in: units, at: start)
        if units.has(OrganisationWords.centre, endingAt: start + length),
            OrganisationWords.centralMatters.length(in: units, at: start + length) > 0
        {
            return nil
        }
        let last = sentence.tokenIndex(at: start + length - 1)
        guard sentence.tokens[last].range.upperBound == start + length else { return nil }
        let place = sentence.places.last {
            $0.range.lowerBound < start && (start...(start + 1)).contains($0.range.upperBound)
        }
        return Finding(
            range: (place?.range.lowerBound ?? start)..<(start + length), feature: .bodyOfLevel)
    }

    /// 市公安局长: the organisation inside the title of its head; 市公安局局长 names it whole.
    private func headed(by index: Int) -> Finding? {
        let end = sentence.tokens[index].range.upperBound
        guard units[end - 1] == OrganisationWords.head,
            units.ends(.heads, at: end),
            end < 3 || units[end - 3] != units[end - 2] && !OrganisationWords.former.contains(units[end - 3])
        else { return nil }
        let ending = (end - 2)..<(end - 1)
        let stem = OrganisationStem(
            sentence: sentence, suffix: sentence.tokenIndex(at: ending.lowerBound), ending: ending,
            isOrgan: true)
        guard let start = stem.start(), start < ending.lowerBound else { return nil }
        return Finding(range: start..<ending.upperBound, feature: .titleOfHead)
    }

    private func ended(by index: Int) -> Finding? {
        let end = sentence.tokens[index].range.upperBound
        guard units.ends([.organs, .bodies], at: end) else { return nil }
        let organ = OrganisationWords.organs.length(in: units, endingAt: end)
        let body = OrganisationWords.bodies.length(in: units, endingAt: end)
        let length = max(organ, body)
        guard !isCutShort(end) else { return nil }
        let suffix = sentence.tokenIndex(at: end - length)
        let isWhole = sentence.tokens[suffix].range.lowerBound == end - length
        guard isWhole || sentence.tokens[suffix].classes.contains(.place) else { return nil }
        let stem = OrganisationStem(
            sentence: sentence, suffix: suffix, ending: (end - length)..<end, isOrgan: organ >= body)
        guard let start = stem.start() else { return nil }
        return Finding(range: start..<closed(start..<end), feature: .bodyBehind)
    }

    /// The end of `range`, with the bracket that the name opened.
    private func closed(_ range: Range<Int>) -> Int {
        let end = range.upperBound
        let isOpen =
            units[range].contains(NamePunctuation.opening) && !units[range].contains(NamePunctuation.closing)
        return isOpen && end < units.count && units[end] == NamePunctuation.closing ? end + 1 : end
    }

    /// Whether the ending goes on: 局长, 公司化, 党委书记 does not.
    private func isCutShort(_ end: Int) -> Bool {
        guard end < units.count else { return false }
        return OrganisationWords.continuing.contains(units[end])
    }

    /// 辽源五中, 五中异地新建: a school called by its number.
    private func numberedSchool(at index: Int) -> Finding? {
        let end = sentence.tokens[index].range.upperBound
        guard end >= 2, end == units.count || !OrganisationWords.goesOnWithMiddle(units[end]) else {
            return nil
        }
        let isHigh = units[end - 1] == OrganisationWords.highSchool
        guard isHigh || units[end - 1] == OrganisationWords.school else { return nil }
        var start = end - 1
        while start > 0, ChineseNumber.isDigit(units[start - 1]), end - start < 4 { start -= 1 }
        guard start < end - 1, start == 0 || !units.has(OrganisationWords.session, endingAt: start) else {
            return nil
        }
        let place = sentence.places.last { $0.range.upperBound == start }
        guard place != nil && !isHigh || OrganisationWords.schoolMatters.length(in: units, at: end) > 0 else {
            return nil
        }
        return Finding(range: (place?.range.lowerBound ?? start)..<end, feature: .numberedSchool)
    }

    /// “中国蛋品”: what stands alone in quotation marks is what something wants to be, or a brand.
    private func isQuoted(_ finding: Finding) -> Bool {
        (finding.feature == .tradeBehind || finding.feature == .bodyBehind)
            && units.has(NamePunctuation.openingQuote, endingAt: finding.range.lowerBound)
            && units.has(NamePunctuation.closingQuote, at: finding.range.upperBound)
    }

    /// 鑫达钢铁: a proper name of two or three characters before a trade.
    private func firm(endingWith index: Int) -> Finding? {
        let end = sentence.tokens[index].range.upperBound
        guard units.endsLonger(.trades, at: end) else { return nil }
        let length = OrganisationWords.trades.length(in: units, endingAt: end)
        var cursor = sentence.tokenIndex(at: end - length)
        guard sentence.tokens[cursor].range.lowerBound == end - length else { return nil }
        if cursor > 0, OrganisationWords.brands.contains(sentence.word(cursor - 1)),
            sentence.tokens[cursor - 1].range.upperBound == end - length
        {
            let start = sentence.tokens[cursor - 1].range.lowerBound
            return Finding(range: start..<end, feature: .tradeBehind)
        }
        if let start = placeName(before: end - length), isMeant(end, since: start) {
            return Finding(range: start..<end, feature: .tradeBehind)
        }
        var start = end - length
        while cursor > 0, end - length - start < 3, isBrand(cursor - 1, upTo: start) {
            start = sentence.tokens[cursor - 1].range.lowerBound
            cursor -= 1
        }
        guard (2...3).contains(end - length - start), isRare(start..<(end - length)) else { return nil }
        // 红星|美凯龙|家居
        start -= OrganisationWords.brands.length(in: units, endingAt: start)
        return Finding(range: start..<end, feature: .tradeBehind)
    }

    /// 金河|钢铁, 辽源|泵业: where what looks like a place of two or three characters begins right before a trade.
    private func placeName(before trade: Int) -> Int? {
        let index = sentence.tokenIndex(at: trade - 1)
        let token = sentence.tokens[index]
        guard token.range.upperBound == trade, (2...3).contains(token.range.count),
            let place = sentence.places.first(where: { $0.range == token.range }),
            place.feature != .knownPlace || !PlaceWords.wide.contains(sentence.word(index))
        else { return nil }
        return place.range.lowerBound
    }

    /// Whether words of a place and a trade are a firm by what stands behind: 银山钢铁|90万吨, not 泉州陶瓷|产业.
    private func isMeant(_ end: Int, since start: Int) -> Bool {
        guard end < units.count else { return start == 0 }
        let isKnown = sentence.places.contains { $0.range.lowerBound == start && $0.feature == .knownPlace }
        if UnitShape.of(units[end]) == .digit { return true }
        if OrganisationWords.firmMatters.length(in: units, at: end) > 0 { return true }
        return !isKnown
            && (UnitShape.of(units[end]) != .han || units[end] == Particle.andOthers
                || Particle.joins(units[end]))
    }

    /// Whether the characters of a brand are no preposition and verb: 以|金翼|蛋品, 适配|汽车.
    private func isRare(_ range: Range<Int>) -> Bool {
        let first = sentence.tokens[sentence.tokenIndex(at: range.lowerBound)].classes
        return first != .function || PlaceWords.nameCharacters.contains(units[range.lowerBound])
    }

    /// Whether a token may be a character of a firm's proper name.
    private func isBrand(_ index: Int, upTo start: Int) -> Bool {
        let token = sentence.tokens[index]
        guard token.range.upperBound == start, token.range.count == 1 else { return false }
        let unit = units[token.range.lowerBound]
        return UnitShape.of(unit) == .han && !PlaceWords.openers.contains(unit)
            && !PlaceWords.doubtfulOpeners.contains(unit) && !OrganisationWords.joiners.contains(unit)
            && !isNumeral(token.range.lowerBound)
            && !QuantityWords.units.contains(sentence.word(index))
    }

    /// Whether a numeral is one, not a character of a name: 万通汽车, 3万|汽车.
    private func isNumeral(_ index: Int) -> Bool {
        guard ChineseNumber.isDigit(units[index]) else { return false }
        let before = index > 0 ? units[index - 1] : NamePunctuation.stop
        return !PlaceWords.nameCharacters.contains(units[index]) || UnitShape.of(before) == .digit
            || ChineseNumber.isDigit(before) || units.has(QuantityWords.piece, at: index + 1)
            || index + 1 < units.count && ChineseNumber.isDigit(units[index + 1])
    }

    /// Whether `range` lies in the title of a law, whose makers are not reported on.
    private func isInLaw(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start > 0, units[start] != NamePunctuation.openingTitle,
            units[start] != NamePunctuation.closingTitle
        { start -= 1 }
        guard units[start] == NamePunctuation.openingTitle,
            let end = units[start...].firstIndex(of: NamePunctuation.closingTitle)
        else {
            return false
        }
        return OrganisationWords.laws.length(in: units, endingAt: end) > 0
    }
}

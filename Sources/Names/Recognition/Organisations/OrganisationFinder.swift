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
        return findings.filter { !isInLaw($0.range) }.outermost(sentence.weights)
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
            end < 3 || units[end - 3] != units[end - 2] && units[end - 3] != OrganisationWords.deputy
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
        guard end >= 2, units[end - 1] == OrganisationWords.school,
            end == units.count || !OrganisationWords.goesOnWithMiddle(units[end])
        else {
            return nil
        }
        var start = end - 1
        while start > 0, ChineseNumber.isDigit(units[start - 1]), end - start < 4 { start -= 1 }
        guard start < end - 1, start == 0 || !units.has(OrganisationWords.session, endingAt: start) else {
            return nil
        }
        let place = sentence.places.last { $0.range.upperBound == start }
        guard place != nil || OrganisationWords.schoolMatters.length(in: units, at: end) > 0 else {
            return nil
        }
        return Finding(range: (place?.range.lowerBound ?? start)..<end, feature: .numberedSchool)
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
        var start = end - length
        while cursor > 0, end - length - start < 3, isBrand(cursor - 1, upTo: start) {
            start = sentence.tokens[cursor - 1].range.lowerBound
            cursor -= 1
        }
        guard (2...3).contains(end - length - start), isRare(start..<(end - length)) else { return nil }
        return Finding(range: start..<end, feature: .tradeBehind)
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
            && !PlaceWords.doubtfulOpeners.contains(unit) && !ChineseNumber.isDigit(unit)
            && !QuantityWords.units.contains(sentence.word(index))
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

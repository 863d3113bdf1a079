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
        return findings.filter { !isInLaw($0.range) }.outermost()
    }

    private var units: [Unit] { sentence.units }

    /// 市委, 国务院, 辽源市人大.
    private func relative(at index: Int) -> Finding? {
        let start = sentence.tokens[index].range.lowerBound
        let length = OrganisationWords.relative.length(in: units, at: start)
        guard length > 0 else { return nil }
        if units.has("中央", endingAt: start + length),
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
            range: (place?.range.lowerBound ?? start)..<(start + length), score: 0.9,
            evidence: "a body named by its level")
    }

    /// 市公安局长: the organisation inside the title of its head; 市公安局局长 names it whole.
    private func headed(by index: Int) -> Finding? {
        let end = sentence.tokens[index].range.upperBound
        guard units[end - 1] == Unit(of: "长"), OrganisationWords.heads.length(in: units, endingAt: end) > 0,
            end < 3 || units[end - 3] != units[end - 2] && units[end - 3] != Unit(of: "副")
        else { return nil }
        let ending = (end - 2)..<(end - 1)
        let stem = OrganisationStem(
            sentence: sentence, suffix: sentence.tokenIndex(at: ending.lowerBound), ending: ending,
            isOrgan: true)
        guard let start = stem.start(), start < ending.lowerBound else { return nil }
        return Finding(
            range: start..<ending.upperBound, score: 0.7, evidence: "it stands inside the title of its head")
    }

    private func ended(by index: Int) -> Finding? {
        let end = sentence.tokens[index].range.upperBound
        guard OrganisationWords.lasts.contains(units[end - 1]) else { return nil }
        let organ = OrganisationWords.organs.length(in: units, endingAt: end)
        let body = OrganisationWords.bodies.length(in: units, endingAt: end)
        let length = max(organ, body)
        guard length > 0, !isCutShort(end) else { return nil }
        let suffix = sentence.tokenIndex(at: end - length)
        let isWhole = sentence.tokens[suffix].range.lowerBound == end - length
        guard isWhole || sentence.tokens[suffix].classes.contains(.place) else { return nil }
        let stem = OrganisationStem(
            sentence: sentence, suffix: suffix, ending: (end - length)..<end, isOrgan: organ >= body)
        guard let start = stem.start() else { return nil }
        return Finding(
            range: start..<closed(start..<end), score: 0.8,
            evidence: "words before the word for a kind of organisation")
    }

    /// The end of `range`, with the bracket that the name opened.
    private func closed(_ range: Range<Int>) -> Int {
        let end = range.upperBound
        let isOpen = units[range].contains(Mark.opening) && !units[range].contains(Mark.closing)
        return isOpen && end < units.count && units[end] == Mark.closing ? end + 1 : end
    }

    /// Whether the ending goes on: 局长, 公司化, 党委书记 does not.
    private func isCutShort(_ end: Int) -> Bool {
        guard end < units.count else { return false }
        return OrganisationWords.continuing.contains(units[end])
    }

    /// 辽源五中, 五中异地新建: a school called by its number.
    private func numberedSchool(at index: Int) -> Finding? {
        let end = sentence.tokens[index].range.upperBound
        guard end >= 2, units[end - 1] == Unit(of: "中"), !units.has("全", at: end), !units.has("国", at: end)
        else {
            return nil
        }
        var start = end - 1
        while start > 0, ChineseNumber.isDigit(units[start - 1]), end - start < 4 { start -= 1 }
        guard start < end - 1, start == 0 || !units.has("届", endingAt: start) else { return nil }
        let place = sentence.places.last { $0.range.upperBound == start }
        guard place != nil || OrganisationWords.schoolMatters.length(in: units, at: end) > 0 else {
            return nil
        }
        return Finding(
            range: (place?.range.lowerBound ?? start)..<end, score: 0.7,
            evidence: "a school called by its number")
    }

    /// 鑫达钢铁: a proper name of two or three characters before a trade.
    private func firm(endingWith index: Int) -> Finding? {
        let end = sentence.tokens[index].range.upperBound
        let length = OrganisationWords.trades.length(in: units, endingAt: end)
        guard length >= 2 else { return nil }
        var cursor = sentence.tokenIndex(at: end - length)
        guard sentence.tokens[cursor].range.lowerBound == end - length else { return nil }
        let evidence = "a proper name before a trade"
        if cursor > 0, OrganisationWords.brands.contains(sentence.word(cursor - 1)),
            sentence.tokens[cursor - 1].range.upperBound == end - length
        {
            let start = sentence.tokens[cursor - 1].range.lowerBound
            return Finding(range: start..<end, score: 0.6, evidence: evidence)
        }
        var start = end - length
        while cursor > 0, end - length - start < 3, isBrand(cursor - 1, upTo: start) {
            start = sentence.tokens[cursor - 1].range.lowerBound
            cursor -= 1
        }
        guard (2...3).contains(end - length - start), isRare(start..<(end - length)) else { return nil }
        return Finding(range: start..<end, score: 0.6, evidence: evidence)
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
        while start > 0, units[start] != Mark.openingTitle, units[start] != Mark.closingTitle { start -= 1 }
        guard units[start] == Mark.openingTitle, let end = units[start...].firstIndex(of: Mark.closingTitle)
        else {
            return false
        }
        return OrganisationWords.laws.length(in: units, endingAt: end) > 0
    }
}

/// Chinese numerals.
enum ChineseNumber {
    private static let digits = UnitSet("〇零一二三四五六七八九十百千万亿两")

    private static let ones = "零一二三四五六七八九".unicodeScalars.map { Unit(of: $0) }

    static func isDigit(_ unit: Unit) -> Bool { digits.contains(unit) }

    /// The value of a numeral below a hundred.
    static func value(_ numeral: ArraySlice<Unit>) -> Int? {
        guard !numeral.isEmpty else { return nil }
        let ten = Unit(of: "十")
        guard let tens = numeral.firstIndex(of: ten) else {
            return numeral.count == 1 ? numeral.first.flatMap { ones.firstIndex(of: $0) } : nil
        }
        let before = tens == numeral.startIndex ? 1 : value(numeral[..<tens])
        let after = tens + 1 == numeral.endIndex ? 0 : value(numeral[(tens + 1)...])
        guard let before, let after else { return nil }
        return before * 10 + after
    }
}

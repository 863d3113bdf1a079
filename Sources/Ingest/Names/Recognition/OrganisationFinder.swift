/// Finds organisations: from the word that ends their name, leftwards to the place, level or proper name it begins with.
struct OrganisationFinder: Sendable {
    /// Names that the archive has seen whole.
    var known = Vocabulary()

    func organisations(in sentence: Sentence) -> [Finding] {
        var findings: [Finding] = []
        for index in sentence.tokens.indices {
            if let finding = relative(at: index, sentence) { findings.append(finding) }
            if let finding = ended(by: index, sentence) { findings.append(finding) }
            if let finding = firm(endingWith: index, sentence) { findings.append(finding) }
        }
        return outermost(findings)
    }

    /// 市委, 国务院, 市九届人大.
    private func relative(at index: Int, _ sentence: Sentence) -> Finding? {
        let start = sentence.tokens[index].range.lowerBound
        let length = OrganisationWords.relative.length(in: sentence.units, at: start)
        guard length > 0 else { return nil }
        let last = sentence.tokenIndex(at: start + length - 1)
        guard sentence.tokens[last].range.upperBound == start + length else { return nil }
        return Finding(
            range: start..<(start + length), score: 0.9, evidence: "a body named without its place")
    }

    private func ended(by index: Int, _ sentence: Sentence) -> Finding? {
        let end = sentence.tokens[index].range.upperBound
        let organ = OrganisationWords.organs.length(in: sentence.units, endingAt: end)
        let body = OrganisationWords.bodies.length(in: sentence.units, endingAt: end)
        let length = max(organ, body)
        guard length > 0, !isCutShort(end, sentence) else { return nil }
        let suffixStart = end - length
        let suffixToken = sentence.tokenIndex(at: suffixStart)
        guard
            sentence.tokens[suffixToken].range.lowerBound == suffixStart
                || sentence.tokens[suffixToken].classes.contains(.place)
        else { return nil }
        let stem = OrganisationStem(
            sentence: sentence, suffix: suffixToken, isOrgan: organ >= body, length: length)
        guard let start = stem.start() else { return nil }
        return Finding(
            range: start..<end, score: 0.8, evidence: "words before the word for a kind of organisation")
    }

    /// Whether the ending goes on: 局 of 局长, 公司 of 公司化, 人大 of 人大代表 stays.
    private func isCutShort(_ end: Int, _ sentence: Sentence) -> Bool {
        guard end < sentence.units.count else { return false }
        switch sentence.units[end] {
        case Unit(of: "长"), Unit(of: "化"), Unit(of: "部"), Unit(of: "面"), Unit(of: "级"), Unit(of: "界"),
            Unit(of: "房"):
            return true
        default: return false
        }
    }

    /// 鑫达钢铁: a proper name of two or three characters before a trade.
    private func firm(endingWith index: Int, _ sentence: Sentence) -> Finding? {
        let end = sentence.tokens[index].range.upperBound
        let length = OrganisationWords.trades.length(in: sentence.units, endingAt: end)
        guard length >= 2, sentence.tokens[index].range.lowerBound >= end - length else { return nil }
        let first = sentence.tokenIndex(at: end - length)
        guard sentence.tokens[first].range.lowerBound == end - length else { return nil }
        var start = end - length
        var cursor = first
        var unknowns = 0
        while cursor > 0, end - length - start < 3 {
            let token = sentence.tokens[cursor - 1]
            guard token.range.upperBound == start, token.range.count == 1,
                UnitShape.of(sentence.units[token.range.lowerBound]) == .han,
                !PlaceWords.breaking.contains(sentence.word(cursor - 1))
            else { break }
            if token.classes.contains(.unknown) { unknowns += 1 }
            start = token.range.lowerBound
            cursor -= 1
        }
        let stem = end - length - start
        guard stem >= 2, stem <= 3, unknowns > 0 || stem == 2 else { return nil }
        return Finding(range: start..<end, score: 0.6, evidence: "a proper name before a trade")
    }

    private func outermost(_ findings: [Finding]) -> [Finding] {
        let sorted = findings.sorted {
            ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
        }
        var kept: [Finding] = []
        for finding in sorted {
            if let last = kept.last, last.range.overlaps(finding.range) {
                if finding.range.count > last.range.count { kept[kept.count - 1] = finding }
            } else {
                kept.append(finding)
            }
        }
        return kept
    }
}

/// The words before the ending of an organisation's name.
private struct OrganisationStem {
    let sentence: Sentence
    /// The first token of the ending.
    let suffix: Int
    let isOrgan: Bool
    let length: Int

    /// Where the name begins.
    func start() -> Int? {
        var cursor = suffix
        var start = sentence.tokens[suffix].range.lowerBound
        var anchor: Int?
        while cursor > 0, accepts(cursor - 1, upTo: start) {
            cursor -= 1
            start = sentence.tokens[cursor].range.lowerBound
            if isAnchor(cursor) { anchor = start }
            if sentence.tokens[suffix].range.lowerBound - start > 24 { break }
        }
        if let anchor { return anchor }
        return unanchored(from: start, cursor)
    }

    private func accepts(_ index: Int, upTo start: Int) -> Bool {
        let token = sentence.tokens[index]
        guard token.range.upperBound == start, !token.isPerson else { return false }
        if token.classes.contains(.punctuation) {
            return isBracket(index)
        }
        if token.classes.contains(.number) || token.classes.contains(.latin) { return true }
        if PlaceWords.breaking.contains(sentence.word(index)) { return false }
        if sentence.isInsidePlace(token.range.lowerBound) || sentence.place(at: token.range.lowerBound) != nil
        {
            return true
        }
        if token.classes.contains(.title), token.range.count > 1, !token.classes.contains(.noun) {
            return false
        }
        if !token.classes.isDisjoint(with: [.noun, .unknown, .place, .action, .organisation]) { return true }
        return token.range.count == 1 && !token.classes.contains(.verb) || isOrdinal(index)
    }

    /// A bracket of a name: 辽源矿业(集团)有限公司.
    private func isBracket(_ index: Int) -> Bool {
        let mark = sentence.units[sentence.tokens[index].range.lowerBound]
        if mark == Mark.closing {
            return (max(0, index - 5)..<index).contains { sentence.isMark($0, Mark.opening) }
        }
        return mark == Mark.opening
            && (index..<min(index + 6, sentence.tokens.count)).contains { sentence.isMark($0, Mark.closing) }
    }

    private func isOrdinal(_ index: Int) -> Bool {
        sentence.units.has("第", at: sentence.tokens[index].range.lowerBound)
            || sentence.units.has("届", endingAt: sentence.tokens[index].range.upperBound)
            || sentence.word(index).allSatisfy { ChineseNumber.isDigit($0) }
    }

    private func isAnchor(_ index: Int) -> Bool {
        let start = sentence.tokens[index].range.lowerBound
        if sentence.place(at: start) != nil { return true }
        if sentence.isInsidePlace(start) { return false }
        return OrganisationWords.levels.contains(sentence.word(index))
            || OrganisationWords.relative.contains(sentence.word(index))
    }

    /// A name without a place: only what is proper about it, at most a few words.
    private func unanchored(from start: Int, _ cursor: Int) -> Int? {
        var first = cursor
        while first < suffix,
            OrganisationWords.generic.contains(sentence.word(first)) || sentence.isMark(first, Mark.opening)
                || !sentence.tokens[first].classes.isDisjoint(with: [.number, .latin])
        {
            first += 1
        }
        guard first < suffix else { return nil }
        let begin = sentence.tokens[first].range.lowerBound
        let stem = sentence.tokens[suffix].range.lowerBound - begin
        guard stem >= 2, stem <= 10 else { return nil }
        let inside = sentence.tokens[first..<suffix]
        let isProper = inside.contains { $0.classes.contains(.unknown) || $0.classes.contains(.place) }
        if isOrgan { return isProper || length >= 3 ? begin : nil }
        return isProper || suffix - first >= 2 ? begin : nil
    }
}

/// Chinese numerals.
enum ChineseNumber {
    private static let digits = Set("〇零一二三四五六七八九十百千万亿两".unicodeScalars.map { Unit(of: $0) })

    static func isDigit(_ unit: Unit) -> Bool { digits.contains(unit) }
}

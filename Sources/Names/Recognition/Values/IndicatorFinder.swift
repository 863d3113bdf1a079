import ArchiveModel
import Languages

/// A reported value with what it measures.
struct Indicator: Hashable, Sendable {
    var range: Range<Int>
    var name: Range<Int>
    /// By what the name was found.
    var feature: NameFeature
    /// The number with its unit.
    var figure: Range<Int>
    var value: [Unit]
    var upper: [Unit]?
    var unit: [Unit]
    /// Where the unit is printed, if it is.
    var unitRange: Range<Int>?
    /// Where number words of it are printed apart.
    var scale: Range<Int>?
    var bound: Mention.Bound
    /// Where the words stand that say of which part of a whole it speaks.
    var scope: [Range<Int>]
}

/// Finds values with a unit and, in the same clause, what they measure.
struct IndicatorFinder: Sendable {
    let sentence: Sentence
    /// Runs in which figures belong to a project's name.
    var projects: [Range<Int>] = []

    var units: MarkedText { sentence.units }

    func indicators() -> [Indicator] {
        var found: [Indicator] = []
        let reader = MeasurementReader(sentence: sentence)
        let bounds = BoundReader(sentence: sentence)
        var end = 0
        for index in sentence.tokens.indices where sentence.tokens[index].range.lowerBound >= end {
            guard let quantity = reader.measurement(at: index) else { continue }
            if isPartOfProject(quantity) { continue }
            guard let (feature, bare) = naming(of: quantity, after: found.last) else { continue }
            let name = qualified(withoutVerb(bare), of: quantity, after: found.last)
            end = quantity.range.upperBound
            if isPersonal(name) { continue }
            let range =
                min(
                    name.lowerBound, quantity.range.lowerBound)..<max(
                    name.upperBound, quantity.range.upperBound)
            found.append(
                Indicator(
                    range: range, name: name, feature: feature, figure: quantity.range,
                    value: quantity.value, upper: quantity.upper, unit: quantity.unit,
                    unitRange: quantity.unitRange, scale: quantity.scale, bound: bounds.bound(of: quantity),
                    scope: bounds.scope(of: quantity)))
        }
        return found
    }

    /// With what qualifies it, which no name of a measure can do without: 限上|社零额, 省级“3A”|示范村.
    private func qualified(_ name: Range<Int>, of figure: Measurement, after last: Indicator?) -> Range<Int> {
        if name == last?.name { return name }
        let isBehind = name.lowerBound >= figure.range.upperBound
        let edge = isBehind ? figure.range.upperBound : last?.range.upperBound ?? 0
        var start = name.lowerBound
        while start > edge {
            let length = QuantityWords.qualifiers.length(in: units, endingAt: start)
            if length > 0, start - length >= edge {
                start -= length
            } else if units[start - 1] == NamePunctuation.closingQuote, let open = quote(before: start, edge)
            {
                start = open
            } else {
                break
            }
        }
        return start..<name.upperBound
    }

    /// 裸露山体|治了209处: without a verb of one letter before the sign that it was done, which names no measure.
    private func withoutVerb(_ name: Range<Int>) -> Range<Int> {
        guard name.count > 2, units.has(Particle.done, at: name.upperBound) else { return name }
        let last = sentence.tokens[sentence.tokenIndex(at: name.upperBound - 1)].range
        return last.count == 1 ? name.lowerBound..<last.lowerBound : name
    }

    /// Where a few words in quotation marks begin that end before `end`.
    private func quote(before end: Int, _ edge: Int) -> Int? {
        let words = units[max(edge, end - 14)..<(end - 1)]
        guard let open = words.lastIndex(of: NamePunctuation.openingQuote),
            !words[open...].contains(where: NamePunctuation.endsClause)
        else { return nil }
        return open
    }

    /// Of a project's name; but 15个 of 辽河流域15个生态修复项目 counts projects.
    private func isPartOfProject(_ figure: Measurement) -> Bool {
        projects.contains {
            $0.lowerBound < figure.range.lowerBound && figure.range.upperBound < $0.upperBound
        } && !(figure.unitRange.map { Amount.counts(String(units[$0])) } ?? false)
    }

    /// 享年81岁
    private func isPersonal(_ name: Range<Int>) -> Bool { QuantityWords.personal.contains(units[name]) }

    /// 造成3人受伤, 北环路22公里: nothing that is measured, or where; but of people who are elected, 东丰县3名.
    private func isHollow(_ name: Range<Int>, _ figure: Measurement) -> Bool {
        QuantityWords.hollow.contains(units[name])
            || !QuantityWords.heads.contains(figure.unit) && sentence.places.contains { $0.range == name }
    }

    /// 三个|乡镇5.6万人: what is counted by the number before it.
    private func isCounted(_ name: Range<Int>) -> Bool {
        units.has(QuantityWords.piece, endingAt: name.lowerBound) && name.lowerBound > 1
            && (ChineseNumber.isDigit(units[name.lowerBound - 2]))
    }

    /// What the figure measures, by the first of the ways to say it that the sentence takes.
    private func naming(
        of figure: Measurement, after last: Indicator?
    ) -> (feature: NameFeature, name: Range<Int>)? {
        for feature in Self.ways where sentence.weights.counts(feature) {
            guard let name = name(of: figure, by: feature, after: last) else { continue }
            if isPersonal(name) || !isCounted(name) && !isHollow(name, figure) { return (feature, name) }
        }
        return nearest(to: figure, after: last)
    }

    private static let ways: [NameFeature] = [
        .countedCases, .awardBehind, .nounBehind, .objectBehind, .nounBefore, .nameCarried,
    ]

    private func name(of figure: Measurement, by way: NameFeature, after last: Indicator?) -> Range<Int>? {
        switch way {
        case .countedCases: figure.isNone ? caseName(after: figure) : nil
        case .awardBehind: figure.isPlain ? award(after: figure) : nil
        case .nounBehind: figure.isPlain ? nouns(after: figure).phrase : nil
        case .objectBehind:
            figure.isPlain ? object(from: nouns(after: figure).end, figure) : nil
        case .nounBefore: figure.isNone ? nil : nounPhrase(before: figure)
        case .nameCarried: carried(to: figure, from: last)
        default: nil
        }
    }

    /// 无|新增确诊病例.
    private func caseName(after figure: Measurement) -> Range<Int> {
        let start = figure.range.upperBound
        let length = units[start...].prefix(8).prefix { UnitShape.of($0) == .han }.count
        return start..<(start + length)
    }

    /// 5个村被评为“全国文明村镇”: what they became.
    private func award(after figure: Measurement) -> Range<Int>? {
        let start = figure.range.upperBound
        for index in start..<min(start + 9, units.count) {
            if NamePunctuation.endsClause(units[index]) { return nil }
            let length = QuantityWords.awards.length(in: units, at: index)
            guard length > 0, index + length < units.count,
                units[index + length] == NamePunctuation.openingQuote
            else {
                continue
            }
            let first = index + length + 1
            guard let end = units[first...].prefix(20).firstIndex(of: NamePunctuation.closingQuote) else {
                return nil
            }
            return first..<end
        }
        return nil
    }

    /// 65个工业项目: the words behind, when they are nouns, and the token behind those that might be.
    private func nouns(after figure: Measurement) -> (phrase: Range<Int>?, end: Int) {
        var start = figure.range.upperBound
        if start < units.count, units[start] == NamePunctuation.closing { start += 1 }
        var index = sentence.tokenIndex(at: start)
        var end = start
        var hasNoun = false
        while index < sentence.tokens.count, end - start < 12 {
            let isNoun = isNominal(index)
            guard isNoun || isAction(index) || end == start && isLink(index) || isAmount(index) else { break }
            hasNoun = hasNoun || isNoun
            if isAmount(index) { start = sentence.tokens[index].range.upperBound }
            end = sentence.tokens[index].range.upperBound
            index += 1
        }
        let isPlace = sentence.places.contains { $0.range == start..<end }
        return (hasNoun && end - start >= 2 && !isPlace && !isShare(figure) ? start..<end : nil, index)
    }

    private func isShare(_ figure: Measurement) -> Bool {
        units[figure.range].contains(NamePunctuation.percent)
    }

    /// 4208人领取了养老金: what is done, when the figure counts who does it.
    private func object(from index: Int, _ figure: Measurement) -> Range<Int>? {
        guard !isShare(figure), QuantityWords.heads.contains(figure.unit), index < sentence.tokens.count,
            sentence.tokens[index].classes.contains(.verb),
            sentence.tokens[index].range.lowerBound == figure.range.upperBound
        else { return nil }
        var next = index + 1
        if sentence.isMark(next, Particle.done) { next += 1 }
        guard next < sentence.tokens.count, isNominal(next) else { return nil }
        return sentence.tokens[next].range
    }

    /// 固定资产投资完成46.5亿元: the words before the verb, or right before the number.
    private func nounPhrase(before figure: Measurement) -> Range<Int>? {
        var index = sentence.tokenIndex(at: figure.range.lowerBound) - 1
        while index >= 0, isCopula(index) || figure.isRank && isRanking(index) { index -= 1 }
        let first = index
        while index >= 0, first - index < 4, isFiller(index) || isCopula(index) { index -= 1 }
        guard index >= 0 else { return nil }
        let end = sentence.tokens[index].range.upperBound
        var start = end
        while index >= 0, end - start < 14,
            isNominal(index) || isAction(index) || isRatePart(index, before: start)
        {
            start = sentence.tokens[index].range.lowerBound
            index -= 1
        }
        if end - start >= 2 { return start..<end }
        guard index >= 0, sentence.tokens[index].classes.contains(.verb),
            sentence.tokens[index].range.count >= 2
        else {
            return nil
        }
        let verb = sentence.tokens[index].range
        let place = sentence.places.last { $0.range.upperBound == verb.lowerBound }
        return (place?.range.lowerBound ?? verb.lowerBound)..<verb.upperBound
    }

    /// …60亿元,增长10%以上: the name of the value before, when the clause has none of its own.
    private func carried(to figure: Measurement, from last: Indicator?) -> Range<Int>? {
        guard let last, figure.range.lowerBound >= last.range.upperBound,
            figure.range.lowerBound - last.range.upperBound <= 12
        else { return nil }
        return units[last.range.upperBound..<figure.range.lowerBound].contains(NamePunctuation.stop)
            ? nil : last.name
    }
}

import Languages

/// A number with its unit, or a rank, or 无 before what there is none of.
struct Measurement: Hashable, Sendable {
    var range: Range<Int>
    /// In Arabic digits where it is one number.
    var value: [Unit]
    /// The end of a range: 5 of 3—5亩.
    var upper: [Unit]?
    var unit: [Unit]
    /// Where it is printed, if it is.
    var unitRange: Range<Int>?
    /// Where number words of it are printed apart: 亿 of 193亿5000万元.
    var scale: Range<Int>?
    var isRank = false
    /// 无新增病例: what stands behind is counted, and there is none.
    var isNone = false
    /// Neither a rank nor none.
    var isPlain: Bool { !isRank && !isNone }
}

/// Reads figures: 46.5亿元, 8900余万元, 第一位, 无.
struct MeasurementReader: Sendable {
    let sentence: Sentence

    private var units: MarkedText { sentence.units }

    /// The figure that begins with token `index`.
    func measurement(at index: Int) -> Measurement? {
        let start = sentence.tokens[index].range.lowerBound
        if let share = share(at: start) { return share }
        if let number = NumberReader(sentence: sentence).number(at: index) { return quantity(number) }
        if QuantityWords.beginsRank(units[start]) { return rank(at: start) }
        if units[start] == QuantityWords.none, QuantityWords.cases.length(in: units, at: start + 1) > 0 {
            let range = start..<(start + 1)
            return Measurement(
                range: range, value: [Unit(of: "0")], unit: [QuantityWords.patients], isNone: true)
        }
        return nil
    }

    /// The number with its unit, whatever name it belongs to.
    func extent(at index: Int) -> Range<Int>? {
        guard sentence.tokens[index].classes.contains(.number),
            let number = NumberReader(sentence: sentence).number(at: index)
        else { return nil }
        let end = number.range.upperBound
        let measure = QuantityWords.units.length(in: units, at: end)
        return measure > 0 ? number.range.lowerBound..<(end + measure) : nil
    }

    /// 百分之七十一
    private func share(at start: Int) -> Measurement? {
        guard let (words, sign) = QuantityWords.shares.first(where: { units.has($0.words.units, at: start) })
        else {
            return nil
        }
        let first = start + words.units.count
        var end = first
        while end < units.count, ChineseNumber.isDigit(units[end]) { end += 1 }
        guard end > first, let value = ChineseNumber.whole(units[first..<end]) else { return nil }
        return Measurement(
            range: start..<end, value: String(value).unicodeScalars.map { Unit(of: $0) }, unit: sign.units)
    }

    private func quantity(_ number: PrintedNumber) -> Measurement? {
        let start = number.range.lowerBound
        if start > 0, isPartOfName(start) { return nil }
        guard let end = self.unit(behind: number) else { return range(number, nil) }
        if isThreshold(end, behind: number.range.upperBound) { return nil }
        if numbersMeeting(start, end) { return nil }
        let isApart = number.scale.upperBound < number.range.upperBound
        let unit = (isApart ? number.range.upperBound : number.scale.lowerBound)..<end
        var figure = Measurement(
            range: start..<end, value: number.value,
            unit: ((isApart ? Array(units[number.scale]) : []) + units[unit]).filter {
                !QuantityWords.isMore($0)
            },
            unitRange: unit, scale: isApart ? number.scale : nil)
        if let range = range(number, figure) { figure = range }
        return figure
    }

    /// 二十届三中全会, 人大四次会议, 市委七届十次全会: whether a number tells meetings apart.
    private func numbersMeeting(_ start: Int, _ end: Int) -> Bool {
        if units[end - 1] == QuantityWords.session { return true }
        return units[end - 1] == QuantityWords.occasion && start > 0
            && QuantityWords.assemblies.contains(units[start - 1])
            && QuantityWords.meetings.length(in: units, at: end) > 0
    }

    /// The end of what a number counts; `nil` where there is no unit, or one of time.
    private func unit(behind number: PrintedNumber) -> Int? {
        var end = number.range.upperBound
        if end < units.count, QuantityWords.isMore(units[end]) {
            end += 1
            if number.scale.isEmpty { end += QuantityWords.multipliers.length(in: units, at: end) }
        }
        let measure = QuantityWords.units.length(in: units, at: end)
        guard measure > 0, QuantityWords.times.length(in: units, at: end) < measure else { return nil }
        guard number.isWritten else { return end + measure }
        // In numerals, a few are counted by few words, and one by none.
        let isFew = number.range.count == 1
        guard !isFew || QuantityWords.written.length(in: units, at: end) == measure,
            number.value != [Unit(of: "1")] || !isFew,
            sentence.tokens[sentence.tokenIndex(at: number.range.lowerBound)].range.upperBound <= end
                + measure
        else { return nil }
        return end + measure
    }

    /// 3—5万亩, 6%至7%: with the second number that ends it.
    private func range(_ number: PrintedNumber, _ first: Measurement?) -> Measurement? {
        let start = number.range.lowerBound
        let end = first?.range.upperBound ?? number.range.upperBound
        guard !number.isWritten, let joint = PeriodWords.joint(in: units.units, at: end), joint < units.count,
            start == 0 || !QuantityWords.isFrom(units[start - 1])
        else { return nil }
        let index = sentence.tokenIndex(at: joint)
        guard sentence.tokens[index].classes.contains(.number),
            sentence.tokens[index].range.lowerBound == joint,
            let second = NumberReader(sentence: sentence).number(at: index), let last = unit(behind: second)
        else { return nil }
        let unit = second.scale.lowerBound..<last
        guard first.map({ $0.unit.elementsEqual(units[unit]) }) ?? number.scale.isEmpty else { return nil }
        return Measurement(
            range: start..<last, value: number.value, upper: second.value,
            unit: units[unit].filter { !QuantityWords.isMore($0) }, unitRange: unit)
    }

    /// 第12次, 5G, “1+N”, 年产300万套: the number belongs to a name.
    private func isPartOfName(_ start: Int) -> Bool {
        let before = units[start - 1]
        if UnitShape.of(before) == .latin || QuantityWords.nameMarks.contains(before) { return true }
        if QuantityWords.capacities.length(in: units, endingAt: start) > 0 || isBoundOfCount(start) {
            return true
        }
        return QuantityWords.sizes.length(in: units, endingAt: start) > 0 && isSizeOfProject(start)
    }

    /// 500万元 in 33个500万元年度计划项目.
    private func isBoundOfCount(_ start: Int) -> Bool {
        let index = sentence.tokenIndex(at: start)
        guard index > 1, QuantityWords.units.contains(sentence.word(index - 1)) else { return false }
        return sentence.tokens[index - 2].classes.contains(.number)
    }

    /// 投资800万元、占地3公顷的苗圃项目.
    private func isSizeOfProject(_ start: Int) -> Bool {
        let clause = units[start...].prefix(40).prefix { !NamePunctuation.endsClause($0) }
        guard let of = clause.firstIndex(of: Particle.of), of - start < 24 else { return false }
        return clause[of...].indices.contains { ProjectWords.nouns.length(in: units, at: $0) > 0 }
    }

    /// 500万元以上项目: a bound that is part of a name.
    private func isThreshold(_ end: Int, behind number: Int) -> Bool {
        // 5户以上企业 counts.
        if Amount.counts(String(units[number..<end])) { return false }
        let bound = QuantityWords.thresholds.length(in: units, at: end)
        guard bound > 0, end + bound < units.count else { return false }
        return UnitShape.of(units[end + bound]) == .han && !units.has(Particle.of, at: end + bound)
    }

    /// 居全省第一位, 进入前十.
    private func rank(at start: Int) -> Measurement? {
        var end = start + 1
        var value: [Unit] = []
        while end < units.count, UnitShape.of(units[end]) == .digit {
            value.append(units[end])
            end += 1
        }
        if value.isEmpty {
            while end < units.count, ChineseNumber.isDigit(units[end]), end - start < 4 { end += 1 }
            guard let number = ChineseNumber.value(units[(start + 1)..<end]) else { return nil }
            value = String(number).unicodeScalars.map { Unit(of: $0) }
        }
        let first = units[max(0, start - 8)..<start].lastIndex(where: NamePunctuation.endsReport).map {
            $0 + 1
        }
        let window = (first ?? max(0, start - 8))..<start
        guard
            sentence.tokens[sentence.tokenIndex(at: window.lowerBound)...].prefix(while: {
                $0.range.lowerBound < start
            })
            .contains(where: { QuantityWords.ranking.contains(units[$0.range]) })
        else { return nil }
        if end < units.count, PersonWords.isCounter(units[end]) {
            end += 1
        } else if end < units.count, UnitShape.of(units[end]) == .han, units[end] != Particle.of,
            !Particle.joins(units[end])
        {
            return nil
        }
        return Measurement(range: start..<end, value: value, unit: [QuantityWords.place], isRank: true)
    }
}

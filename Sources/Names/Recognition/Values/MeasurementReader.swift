import Languages

/// A number with its unit, or a rank, or 无 before what there is none of.
struct Measurement: Hashable, Sendable {
    var range: Range<Int>
    /// In Arabic digits where it is one number.
    var value: [Unit]
    var unit: [Unit]
    /// Where it is printed, if it is.
    var unitRange: Range<Int>?
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
        if sentence.tokens[index].classes.contains(.number) { return quantity(at: index) }
        let start = sentence.tokens[index].range.lowerBound
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
        guard sentence.tokens[index].classes.contains(.number) else { return nil }
        let number = sentence.tokens[index].range
        let end = number.upperBound + QuantityWords.multipliers.length(in: units, at: number.upperBound)
        let measure = QuantityWords.units.length(in: units, at: end)
        return measure > 0 ? number.lowerBound..<(end + measure) : nil
    }

    private func quantity(at index: Int) -> Measurement? {
        let number = sentence.tokens[index].range
        if number.lowerBound > 0, isPartOfName(number.lowerBound) { return nil }
        let scale = QuantityWords.multipliers.length(in: units, at: number.upperBound)
        var end = number.upperBound + scale
        if end < units.count, QuantityWords.isMore(units[end]) {
            end += 1
            if scale == 0 { end += QuantityWords.multipliers.length(in: units, at: end) }
        }
        let measure = QuantityWords.units.length(in: units, at: end)
        let time = QuantityWords.times.length(in: units, at: end)
        guard measure > 0, time < measure else { return nil }
        end += measure
        if isThreshold(end) { return nil }
        let unit = units[number.upperBound..<end].filter { !QuantityWords.isMore($0) }
        return Measurement(
            range: number.lowerBound..<end, value: units[number].filter { $0 != NamePunctuation.comma },
            unit: unit, unitRange: number.upperBound..<end)
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
    private func isThreshold(_ end: Int) -> Bool {
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
        let window = max(0, start - 8)..<start
        guard
            sentence.tokens[sentence.tokenIndex(at: window.lowerBound)...].prefix(while: {
                $0.range.lowerBound < start
            })
            .contains(where: { QuantityWords.ranking.contains(units[$0.range]) })
        else { return nil }
        if end < units.count, PersonWords.isCounter(units[end]) { end += 1 }
        return Measurement(range: start..<end, value: value, unit: [QuantityWords.place], isRank: true)
    }
}

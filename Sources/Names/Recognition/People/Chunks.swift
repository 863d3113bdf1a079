import Languages

/// The runs between marks, among which lists of names are recognised.
struct Chunks {
    /// The chunk in which a unit stands.
    private let ranges: [Range<Int>]
    private let indexOf: [Int32]

    init(_ units: MarkedText) {
        var ranges: [Range<Int>] = []
        var indexOf = [Int32](repeating: -1, count: units.count)
        var start = 0
        for index in 0...units.count {
            let isEnd =
                index == units.count || UnitShape.of(units[index]) == .punctuation
                || UnitShape.of(units[index]) == .space
            guard isEnd else { continue }
            for inside in start..<index { indexOf[inside] = Int32(ranges.count) }
            ranges.append(start..<index)
            start = index + 1
        }
        self.ranges = ranges
        self.indexOf = indexOf
    }

    func features(of range: Range<Int>, in units: MarkedText) -> NameFeatures {
        let number = Int(indexOf[range.lowerBound])
        guard number >= 0 else { return [] }
        let chunk = ranges[number]
        let fillsBefore = chunk.lowerBound == range.lowerBound
        let fillsAfter =
            chunk.upperBound == range.upperBound || units.has(Particle.andOthers, at: range.upperBound)
        if fillsBefore, fillsAfter {
            if fillsBlock(number, units) || signs(number, units) { return [.credit] }
            if isWork(chunk, units) { return [.work] }
            let before =
                isSeparator(chunk.lowerBound - 1, units) && looksLikeName(number - 1, units, atEnd: true)
            let after = isSeparator(chunk.upperBound, units) && looksLikeName(number + 1, units, atEnd: false)
            if before || after || isBesideSounds(number, units) { return [.list] }
            let isBracketed =
                chunk.upperBound < units.count && units[chunk.upperBound] == NamePunctuation.opening
                && PersonTables.isNameLike(units[range]) && units.word(at: range) == nil
            return isBracketed ? [.bracketed] : [.alone]
        }
        if fillsAfter, isSeparator(chunk.upperBound, units), looksLikeName(number + 1, units, atEnd: false) {
            let goesOn =
                ranges.indices.contains(number + 1) && isSeparator(ranges[number + 1].upperBound, units)
                && looksLikeName(number + 2, units, atEnd: false)
            return [goesOn ? .list : .listEdge]
        }
        if fillsBefore, isSeparator(chunk.lowerBound - 1, units),
            looksLikeName(number - 1, units, atEnd: true)
        {
            return [.list]
        }
        return []
    }

    /// 《盘丝洞》
    private func isWork(_ chunk: Range<Int>, _ units: MarkedText) -> Bool {
        chunk.lowerBound > 0 && units[chunk.lowerBound - 1] == NamePunctuation.openingTitle
            && chunk.upperBound < units.count && units[chunk.upperBound] == NamePunctuation.closingTitle
    }

    /// Whether a block is nothing but a name.
    private func fillsBlock(_ number: Int, _ units: MarkedText) -> Bool {
        ranges[number].count == units.count && isPlainName(number, units)
    }

    /// …完工。（孟西安 王健）: names alone in brackets sign what ends before them.
    private func signs(_ number: Int, _ units: MarkedText) -> Bool {
        var first = number
        while first > 0, isPlainName(first, units),
            units[ranges[first].lowerBound - 1] == NamePunctuation.space
        {
            first -= 1
        }
        var last = number
        while last + 1 < ranges.count, isPlainName(last, units),
            units[ranges[last].upperBound] == NamePunctuation.space
        {
            last += 1
        }
        let start = ranges[first].lowerBound
        let end = ranges[last].upperBound
        return start > 1 && units[start - 1] == NamePunctuation.opening && end + 1 == units.count
            && units[end] == NamePunctuation.closing && !NamePunctuation.endsClause(units[end])
            && NamePunctuation.endsSentence(units[start - 2])
            && (first...last).allSatisfy { isPlainName($0, units) }
    }

    private func isPlainName(_ number: Int, _ units: MarkedText) -> Bool {
        (2...3).contains(ranges[number].count) && PersonTables.isNameLike(units[ranges[number]])
            && Vocabulary.general.entry(units[ranges[number]]) == nil
    }

    /// Whether names of the country stand on one side of `range`, apart by a mark of enumeration.
    func isListed(_ range: Range<Int>, in units: MarkedText) -> Bool {
        let number = Int(indexOf[range.lowerBound])
        guard number >= 0, ranges[number].lowerBound == range.lowerBound else { return false }
        let chunk = ranges[number]
        let ends = chunk.upperBound == range.upperBound || units.has(Particle.andOthers, at: range.upperBound)
        return isSeparator(chunk.lowerBound - 1, units) && looksLikeName(number - 1, units, atEnd: true)
            || ends && isSeparator(chunk.upperBound, units) && looksLikeName(number + 1, units, atEnd: false)
            || ends && isBesideSounds(number, units)
    }

    /// Whether a chunk beside it is written by sound.
    private func isBesideSounds(_ number: Int, _ units: MarkedText) -> Bool {
        [(number - 1, ranges[number].lowerBound - 1), (number + 1, ranges[number].upperBound)].contains {
            other, mark in
            ranges.indices.contains(other) && units.indices.contains(mark)
                && units[mark] == NamePunctuation.enumeration
                && (3...8).contains(ranges[other].count)
                && ranges[other].allSatisfy { PersonTables.isSound(units[$0]) }
        }
    }

    private func isSeparator(_ index: Int, _ units: MarkedText) -> Bool {
        units.indices.contains(index)
            && (units[index] == NamePunctuation.enumeration || units[index] == NamePunctuation.space)
    }

    /// Whether the words are a verb or nothing but a common noun: 监测、管控.
    private static func isOrdinary(_ words: ArraySlice<Unit>) -> Bool {
        guard let word = Vocabulary.general.entry(words) else { return false }
        return word.cost < 10 || !word.classes.isDisjoint(with: [.verb, .action, .function])
    }

    private func followsBracket(_ chunk: Range<Int>, _ units: MarkedText) -> Bool {
        chunk.isEmpty && chunk.lowerBound > 1 && units[chunk.lowerBound - 1] == NamePunctuation.closing
    }

    /// Whether a chunk is a name, or, at the end of a list's first chunk or the beginning of its last, holds one.
    private func looksLikeName(_ number: Int, _ units: MarkedText, atEnd: Bool) -> Bool {
        guard ranges.indices.contains(number) else { return false }
        // 吴秋菊（苗族）、向大旺: what stands in brackets is told of the name before.
        let chunk = ranges[atEnd && number > 1 && followsBracket(ranges[number], units) ? number - 2 : number]
        if (2...3).contains(chunk.count) {
            return PersonTables.isNameLike(units[chunk]) && !Self.isOrdinary(units[chunk])
        }
        guard chunk.count > 3 else { return false }
        if atEnd {
            if PersonWords.parts.length(in: units, endingAt: chunk.upperBound) > 0 { return true }
            return [2, 3, 4].contains { length in
                let start = chunk.upperBound - length
                return start > chunk.lowerBound && PersonTables.isNameLike(units[start..<chunk.upperBound])
                    && PersonWords.titles.length(in: units, endingAt: start) > 0
            }
        }
        return [2, 3].contains { length in
            let end = chunk.lowerBound + length
            return PersonTables.isNameLike(units[chunk.lowerBound..<end])
                && (units.has(Particle.andOthers, at: end)
                    || PersonWords.speech.length(in: units, at: end) > 0)
        }
    }
}

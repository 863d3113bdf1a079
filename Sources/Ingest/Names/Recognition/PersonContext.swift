/// What the words right before and right behind a supposed name say about it.
enum PersonContext {
    static func before(_ start: Int, in units: [Unit]) -> [PersonEvidence] {
        var end = start
        if end > 0, units[end - 1] == Mark.space { end -= 1 }
        let title = PersonWords.titles.length(in: units, endingAt: end)
        if title > 0 {
            let isCredit = PersonWords.reporterTitles.contains(units[(end - title)..<end])
            return [isCredit ? .credit : end < start ? .titleApart : .titleBefore]
        }
        // 绩溪人|胡商岩
        if end == start, end > 2, units[end - 1] == Unit(of: "人"),
            PlaceWords.known.length(in: units, endingAt: end - 1) > 1
        {
            return [.titleApart]
        }
        let naming = PersonWords.naming.length(in: units, endingAt: start)
        if naming > 0 {
            let isCalled = units.has("叫", endingAt: start)
            if isCalled || PersonWords.titles.length(in: units, endingAt: start - naming) > 0 {
                return [.titleApart]
            }
        }
        if end > 1, units[end - 1] == Unit(of: "/"),
            PersonWords.makings.length(in: units, endingAt: end - 1) > 0
        {
            return [.credit]
        }
        if PersonWords.choosing.length(in: units, endingAt: start) > 0 { return [.office] }
        if end == start, start > 1, PersonWords.occupations.contains(units[start - 1]),
            UnitShape.of(units[start - 2]) == .han
        {
            return [.occupation]
        }
        // 市长（兼）孙弘, 主任:田秀梅
        if end > 1, units[end - 1] == Mark.colon,
            PersonWords.titles.length(in: units, endingAt: end - 1) > 0,
            PersonWords.addresses.length(in: units, endingAt: end - 1) == 0
        {
            return [
                PersonWords.reporterTitles.length(in: units, endingAt: end - 1) > 0 ? .credit : .titleApart
            ]
        }
        return []
    }

    /// Whether a title stands right before `start`.
    static func isTitled(_ start: Int, in units: [Unit]) -> Bool {
        start > 1 && PersonTables.endsTitle(units[start - 1])
            && PersonTables.givenCost(units[start]) < 16
            && PersonWords.titles.length(in: units, endingAt: start) > 1
    }

    static func after(_ end: Int, start: Int, in units: [Unit]) -> [PersonEvidence] {
        guard end < units.count else { return [] }
        if isMaker(start..<end, in: units) { return [.credit] }
        var evidence: [PersonEvidence] = []
        if PersonWords.speech.length(in: units, at: end) > 0
            || PersonWords.deeds.length(in: units, at: end) > 0 || start == 0 && units[end] == Mark.colon
        {
            evidence.append(.speech)
        } else if PersonWords.honorifics.length(in: units, at: end) > 0 {
            evidence.append(.honorific)
        } else if acts(end, in: units) {
            evidence.append(.action)
            if beginsClause(start, in: units) || isSaidOf(start, in: units) { evidence.append(.subject) }
        } else if isSaidOf(start, in: units), UnitShape.of(units[end]) == .punctuation,
            units[end] != Mark.enumeration
        {
            evidence.append(.subject)
        }
        if statesVitae(end, in: units) { evidence.append(.vitae) }
        if units[end] == Unit(of: "等"), end + 1 < units.count, UnitShape.of(units[end + 1]) == .digit {
            evidence.append(.honorific)
        }
        let begins = start == 0 || Mark.endsClause(units[start - 1]) || units[start - 1] == Mark.space
        if begins, isOffice(end, in: units) { evidence.append(.office) }
        return evidence
    }

    private static func acts(_ end: Int, in units: [Unit]) -> Bool {
        if PersonWords.verbs.length(in: units, at: end) > 0 { return true }
        guard let word = Vocabulary.general.longest(in: units, at: end) else { return false }
        return word.length > 1 && word.entry.classes == .verb
    }

    /// 走出来的|阴卫东
    private static func isSaidOf(_ start: Int, in units: [Unit]) -> Bool {
        start > 2 && units[start - 1] == Unit(of: "的")
    }

    private static func beginsClause(_ start: Int, in units: [Unit]) -> Bool {
        guard start > 0 else { return true }
        let before = units[start - 1]
        return UnitShape.of(before) == .punctuation && before != Mark.enumeration && before != Mark.dot
    }

    /// `，女，`, `（满族）`, `，32岁`, `，1932年`
    private static func statesVitae(_ end: Int, in units: [Unit]) -> Bool {
        guard end + 2 < units.count, units[end] == Mark.comma || units[end] == Mark.opening else {
            return false
        }
        let next = end + 1
        if units[next] == Unit(of: "男") || units[next] == Unit(of: "女") {
            return UnitShape.of(units[next + 1]) == .punctuation
        }
        var index = next
        while index < units.count, UnitShape.of(units[index]) == .digit { index += 1 }
        if index > next { return index - next == 2 && units.has("岁", at: index) }
        guard units[end] == Mark.opening else { return false }
        while index < units.count, UnitShape.of(units[index]) == .han { index += 1 }
        return units.has("族", endingAt: index) && index < units.count && units[index] == Mark.closing
    }

    /// `（王敏 摘编）`
    private static func isMaker(_ name: Range<Int>, in units: [Unit]) -> Bool {
        guard name.lowerBound > 0, units[name.lowerBound - 1] == Mark.opening else { return false }
        var end = name.upperBound
        while end < units.count, units[end] == Mark.space { end += 1 }
        end += PersonWords.makings.length(in: units, at: end)
        return end > name.upperBound && end < units.count && units[end] == Mark.closing
    }

    /// `为…主任`, `的…职务`: what an appointment says after the name, within the clause.
    private static func isOffice(_ end: Int, in units: [Unit]) -> Bool {
        let isAppointed =
            units[end] == Unit(of: "为") || units[end] == Unit(of: "任") || units[end] == Unit(of: "是")
        guard isAppointed || units[end] == Unit(of: "的") else { return false }
        var index = end + 1
        while index < units.count, !Mark.endsClause(units[index]) { index += 1 }
        let tail = max(end + 1, index - 8)..<index
        if tail.contains(where: { units.has("职务", at: $0) }) { return true }
        return isAppointed && PersonWords.titles.length(in: units, endingAt: index) > 0
    }
}

/// The runs between marks, among which lists of names are recognised.
struct Chunks {
    /// The chunk in which a unit stands.
    private let ranges: [Range<Int>]
    private let indexOf: [Int32]

    init(_ units: [Unit]) {
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

    func evidence(for range: Range<Int>, in units: [Unit]) -> [PersonEvidence] {
        let number = Int(indexOf[range.lowerBound])
        guard number >= 0 else { return [] }
        let chunk = ranges[number]
        let fillsBefore = chunk.lowerBound == range.lowerBound
        let fillsAfter = chunk.upperBound == range.upperBound || units.has("等", at: range.upperBound)
        if fillsBefore, fillsAfter {
            let before =
                isSeparator(chunk.lowerBound - 1, units) && looksLikeName(number - 1, units, atEnd: true)
            let after = isSeparator(chunk.upperBound, units) && looksLikeName(number + 1, units, atEnd: false)
            if before || after || isBesideSounds(number, units) { return [.list] }
            let isBracketed =
                chunk.upperBound < units.count && units[chunk.upperBound] == Mark.opening
                && PersonTables.isNameLike(units[range]) && Vocabulary.general.entry(units[range]) == nil
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

    /// Whether names of the country stand on one side of `range`, apart by a mark of enumeration.
    func isListed(_ range: Range<Int>, in units: [Unit]) -> Bool {
        let number = Int(indexOf[range.lowerBound])
        guard number >= 0, ranges[number].lowerBound == range.lowerBound else { return false }
        let chunk = ranges[number]
        let ends = chunk.upperBound == range.upperBound || units.has("等", at: range.upperBound)
        return isSeparator(chunk.lowerBound - 1, units) && looksLikeName(number - 1, units, atEnd: true)
            || ends && isSeparator(chunk.upperBound, units) && looksLikeName(number + 1, units, atEnd: false)
            || ends && isBesideSounds(number, units)
    }

    /// Whether a chunk beside it is written by sound.
    private func isBesideSounds(_ number: Int, _ units: [Unit]) -> Bool {
        [(number - 1, ranges[number].lowerBound - 1), (number + 1, ranges[number].upperBound)].contains {
            other, mark in
            ranges.indices.contains(other) && units.indices.contains(mark) && units[mark] == Mark.enumeration
                && (3...8).contains(ranges[other].count)
                && ranges[other].allSatisfy { PersonTables.isSound(units[$0]) }
        }
    }

    private func isSeparator(_ index: Int, _ units: [Unit]) -> Bool {
        units.indices.contains(index) && (units[index] == Mark.enumeration || units[index] == Mark.space)
    }

    /// Whether the words are a verb or nothing but a common noun: 监测、管控.
    private static func isOrdinary(_ words: ArraySlice<Unit>) -> Bool {
        guard let word = Vocabulary.general.entry(words) else { return false }
        return word.cost < 10 || !word.classes.isDisjoint(with: [.verb, .action, .function])
    }

    private func followsBracket(_ chunk: Range<Int>, _ units: [Unit]) -> Bool {
        chunk.isEmpty && chunk.lowerBound > 1 && units[chunk.lowerBound - 1] == Mark.closing
    }

    /// Whether a chunk is a name, or, at the end of a list's first chunk or the beginning of its last, holds one.
    private func looksLikeName(_ number: Int, _ units: [Unit], atEnd: Bool) -> Bool {
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
                && (units.has("等", at: end) || PersonWords.speech.length(in: units, at: end) > 0)
        }
    }
}

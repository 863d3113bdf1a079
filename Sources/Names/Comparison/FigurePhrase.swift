import ArchiveModel
import Languages

/// Where the words stand that say what a figure is of.
struct FigurePhrase {
    /// Of the block, one for each scalar.
    let text: [Unit]
    /// From where its clause begins.
    private(set) var clause: Range<Int>
    private(set) var ranges: [Range<Int>] = []
    /// Whether it is in a language with blanks, where only the words that were read as what is measured count.
    private(set) var isLatin = false
    let figure: Range<Int>

    /// `mention` is of an indicator in the block with `text`.
    init(_ mention: Mention, in text: [Unit]) {
        self.text = text
        let start = min(max(0, mention.position.offset), text.count)
        let end = min(mention.position.end, text.count)
        figure = start..<end
        clause = start..<end
        guard start < end else { return }
        isLatin = !text[figure].contains { UnitShape.of($0) == .han }
        if isLatin {
            ranges = Self.words(of: figure, in: text)
            return
        }
        let name = mention.name.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
        clause = Self.clauseStart(before: start, in: text)..<end
        let left = listEnd..<start
        if let nameEnd = Self.end(of: name, at: start, in: text, before: end) {
            ranges = [left, start..<nameEnd, nameEnd..<stop(from: nameEnd)]
            if let tail = tail(behind: nameEnd, mention.quantity?.value ?? "") { ranges.append(tail) }
        } else {
            let digits = text[start..<end].firstIndex { UnitShape.of($0) != .digit } ?? end
            let behind = Self.firstWord(behind: digits, name, in: text, before: end)
            ranges = [left, behind..<stop(from: end)]
        }
    }

    /// Runs of letters.
    private static func words(of range: Range<Int>, in text: [Unit]) -> [Range<Int>] {
        text[range].indices.split { UnitShape.of(text[$0]) != .latin }.compactMap { run in
            guard let first = run.first, let last = run.last else { return nil }
            return first..<(last + 1)
        }
    }

    // MARK: Clauses

    static func breaks(_ text: [Unit], at index: Int) -> Bool {
        let unit = text[index]
        if unit == NamePunctuation.comma {
            let isInNumber =
                index > 0 && index + 1 < text.count && UnitShape.of(text[index - 1]) == .digit
                && UnitShape.of(text[index + 1]) == .digit
            return !isInNumber
        }
        return NamePunctuation.endsClause(unit) || unit == NamePunctuation.enumeration
            || unit == NamePunctuation.opening || unit == NamePunctuation.closing
    }

    static func endsSentence(_ text: [Unit], at index: Int) -> Bool {
        NamePunctuation.endsSentence(text[index])
            || text[index] == NamePunctuation.point && text.has(NamePunctuation.space, at: index + 1)
    }

    /// Where the clause begins that holds what stands before `end`.
    static func clauseStart(before end: Int, in text: [Unit]) -> Int {
        var start = end
        while start > 0, !breaks(text, at: start - 1), end - start < limit { start -= 1 }
        return start
    }

    private static let limit = 40

    /// Behind 等 of what is only counted together: 中医院扩建等|民生项目; else where the clause begins.
    private var listEnd: Int {
        text[clause.lowerBound..<figure.lowerBound].lastIndex(of: Particle.andOthers).map { $0 + 1 }
            ?? clause.lowerBound
    }

    /// Where a clause or a number ends what begins at `start`.
    private func stop(from start: Int) -> Int {
        var end = start
        while end < text.count, !Self.breaks(text, at: end), UnitShape.of(text[end]) != .digit,
            end - start < Self.limit / 2
        {
            end += 1
        }
        return end
    }

    /// Where `name` ends that is printed from `start` on, with blanks or without.
    private static func end(of name: [Unit], at start: Int, in text: [Unit], before end: Int) -> Int? {
        var index = start
        for unit in name {
            while index < end, UnitShape.of(text[index]) == .space { index += 1 }
            guard index < end, text[index] == unit else { return nil }
            index += 1
        }
        return name.isEmpty ? nil : index
    }

    /// Where `name` stands behind a figure.
    private static func firstWord(behind start: Int, _ name: [Unit], in text: [Unit], before end: Int) -> Int
    {
        (start..<max(start, end)).last { Self.end(of: name, at: $0, in: text, before: end) != nil } ?? end
    }

    /// The words right before a value whose name another value bears: 60亿元，|增长|10%.
    private func tail(behind nameEnd: Int, _ value: String) -> Range<Int>? {
        let digits = value.unicodeScalars.map { Unit(of: $0) }
        guard !digits.isEmpty,
            let place = (nameEnd..<max(nameEnd, figure.upperBound)).last(where: { text.has(digits, at: $0) })
        else { return nil }
        let start = max(nameEnd, Self.clauseStart(before: place, in: text))
        return start > nameEnd ? start..<place : nil
    }

    // MARK: The clause before

    /// What the clauses before say is done, of which this is the next member: 治理河道42.7公里，|裸露山体209处.
    var worksBefore: Set<Int> {
        guard ranges.count > 2, !beginsWithVerb else { return [] }
        var end = clause.lowerBound
        for _ in 0..<4 {
            guard end > 0,
                text[end - 1] == NamePunctuation.comma || text[end - 1] == NamePunctuation.enumeration
            else { return [] }
            let start = Self.clauseStart(before: end - 1, in: text)
            guard let digit = text[start..<(end - 1)].firstIndex(where: { UnitShape.of($0) == .digit }) else {
                return []
            }
            let wording = MeasureWording([start..<digit], of: text)
            if !wording.works.isEmpty { return wording.beginsWithWork ? wording.works : [] }
            end = start
        }
        return []
    }

    /// 惠及|居民: what is done to it, it says itself.
    private var beginsWithVerb: Bool {
        guard let start = MeasureWording(ranges, of: text).start,
            let word = Vocabulary.general.longest(in: text, at: start)
        else { return false }
        return word.entry.classes.contains(.verb)
            && word.entry.classes.isDisjoint(with: [.noun, .action])
    }
}

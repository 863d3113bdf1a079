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
    /// The name, where it stands neither in the clause nor behind the figure: that of the value before.
    private(set) var carried: [Unit] = []
    /// Whether the figure stands behind the name.
    private var isBehind = false

    /// `mention` is of an indicator in the block with `text`.
    init(_ mention: Mention, in text: [Unit]) {
        self.text = text
        let start = min(max(0, mention.position.offset), text.count)
        let end = min(mention.position.end, text.count)
        figure = start..<end
        clause = start..<end
        guard start < end else { return }
        let name = mention.name.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
        let around = text[max(0, start - Self.limit)..<min(text.count, end + Self.limit)]
        isLatin = !(name + around).contains { UnitShape.of($0) == .han }
        guard !isLatin else {
            guard let place = Self.place(of: name, in: figure, of: text) else {
                carried = name
                return
            }
            let words = text[place.upperBound..<end].prefix { UnitShape.of($0) != .digit }
            ranges = [place] + (words.endIndex < end ? [words.indices] : [])
            return
        }
        clause = Self.clauseStart(before: start, in: text)..<end
        let first = listEnd
        if let place = Self.place(of: name, in: first..<end, of: text), place.lowerBound <= start {
            ranges = [first..<place.upperBound, place.upperBound..<stop(from: place.upperBound)]
            isBehind = true
        } else if let place = Self.place(of: name, in: start..<stop(from: end), of: text) {
            ranges = [first..<start, place.lowerBound..<stop(from: place.upperBound)]
        } else {
            ranges = [first..<start]
            carried = name
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

    /// Whether what stands at `offset` is one of those that are counted together.
    func isListed(_ offset: Int) -> Bool { clause.contains(offset) && offset < listEnd }

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

    /// Where `name` is printed last in a range, with blanks or without.
    private static func place(of name: [Unit], in range: Range<Int>, of text: [Unit]) -> Range<Int>? {
        guard !name.isEmpty else { return nil }
        for start in range.reversed() {
            var index = start
            var isThere = true
            for unit in name {
                while index < range.upperBound, UnitShape.of(text[index]) == .space { index += 1 }
                isThere = index < range.upperBound && text[index] == unit
                guard isThere else { break }
                index += 1
            }
            if isThere { return start..<index }
        }
        return nil
    }

    // MARK: The clause before

    /// What the clauses before say is done, of which this is the next member: 治理河道42.7公里，|裸露山体209处.
    var worksBefore: Set<Int> {
        guard isBehind else { return [] }
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
}

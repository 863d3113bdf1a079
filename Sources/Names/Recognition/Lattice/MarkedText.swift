import Languages

/// The units of a block with the words that stand in it: walked along once, asked at every place.
final class MarkedText: Sendable {
    struct Word: Sendable {
        var end: Int32
        var entry: Vocabulary.Entry
    }

    let units: [Unit]
    /// The words that begin at each unit, the shortest first, and where those of the next unit begin.
    private let words: [Word]
    private let firstWords: [Int32]
    /// The sets that have a word that begins at each unit, that ends before it, and one of two units and more.
    private let beginning: [WordMarks]
    private let ending: [WordMarks]
    private let endingLonger: [WordMarks]

    init(_ units: [Unit], _ vocabulary: Vocabulary = .general) {
        var words: [Word] = []
        words.reserveCapacity(units.count * 2)
        var firstWords = [Int32](repeating: 0, count: units.count + 1)
        var beginning = [WordMarks](repeating: [], count: units.count)
        var ending = [WordMarks](repeating: [], count: units.count + 1)
        var endingLonger = ending
        vocabulary.visit(units) { start, end, entry, sets in
            if entry.cost < .infinity {
                words.append(Word(end: Int32(truncatingIfNeeded: end), entry: entry))
                firstWords[start + 1] = Int32(truncatingIfNeeded: words.count)
            }
            guard !sets.isEmpty else { return }
            beginning[start].formUnion(sets)
            ending[end].formUnion(sets)
            if end > start + 1 { endingLonger[end].formUnion(sets) }
        }
        for place in units.indices where firstWords[place + 1] == 0 {
            firstWords[place + 1] = firstWords[place]
        }
        self.units = units
        self.words = words
        self.firstWords = firstWords
        self.beginning = beginning
        self.ending = ending
        self.endingLonger = endingLonger
    }
}

extension MarkedText {
    /// Whether a word of one of `sets` begins at `start`.
    @inline(__always)
    func begins(_ sets: WordMarks, at start: Int) -> Bool {
        start >= 0 && start < beginning.count && !beginning[start].isDisjoint(with: sets)
    }

    /// Whether a word of one of `sets` ends before `end`.
    @inline(__always)
    func ends(_ sets: WordMarks, at end: Int) -> Bool {
        end >= 0 && end < ending.count && !ending[end].isDisjoint(with: sets)
    }

    /// Whether a word of one of `sets`, of two units and more, ends before `end`.
    @inline(__always)
    func endsLonger(_ sets: WordMarks, at end: Int) -> Bool {
        end >= 0 && end < endingLonger.count && !endingLonger[end].isDisjoint(with: sets)
    }

    /// Whether `range` may be a word of one of `sets`.
    @inline(__always)
    func mayBe(_ sets: WordMarks, _ range: Range<Int>) -> Bool {
        begins(sets, at: range.lowerBound) && ends(sets, at: range.upperBound)
    }

    /// The places of the words that begin at `start`.
    @inline(__always)
    func words(at start: Int) -> Range<Int> { Int(firstWords[start])..<Int(firstWords[start + 1]) }

    @inline(__always)
    func word(_ place: Int) -> Word { words[place] }

    /// The longest word that begins at `start`.
    func longestWord(at start: Int) -> (length: Int, entry: Vocabulary.Entry)? {
        let places = words(at: start)
        guard !places.isEmpty else { return nil }
        let word = words[places.upperBound - 1]
        return (Int(word.end) - start, word.entry)
    }

    /// The word that `range` is.
    func word(at range: Range<Int>) -> Vocabulary.Entry? {
        guard range.lowerBound < range.upperBound else { return nil }
        for place in words(at: range.lowerBound) where Int(words[place].end) == range.upperBound {
            return words[place].entry
        }
        return nil
    }
}

extension MarkedText {
    var count: Int { units.count }
    var indices: Range<Int> { units.indices }

    @inline(__always)
    subscript(_ index: Int) -> Unit { units[index] }

    @inline(__always)
    subscript(_ range: some RangeExpression<Int>) -> ArraySlice<Unit> { units[range] }

    func has(_ unit: Unit, at index: Int) -> Bool { units.has(unit, at: index) }
    func has(_ unit: Unit, endingAt end: Int) -> Bool { units.has(unit, endingAt: end) }
    func has(_ word: [Unit], at index: Int) -> Bool { units.has(word, at: index) }
    func has(_ word: [Unit], endingAt end: Int) -> Bool { units.has(word, endingAt: end) }
}

extension WordSet {
    /// The length of the longest word that begins at `start`; 0 when there is none.
    @inline(__always)
    func length(in text: MarkedText, at start: Int) -> Int {
        if mark.isEmpty { return length(in: text.units, at: start) }
        return text.begins(mark, at: start) ? forward.longest(in: text.units, at: start)?.length ?? 0 : 0
    }

    /// The length of the longest word that ends before `end`; 0 when there is none.
    @inline(__always)
    func length(in text: MarkedText, endingAt end: Int) -> Int {
        if mark.isEmpty { return length(in: text.units, endingAt: end) }
        return text.ends(mark, at: end) ? backward.longest(in: text.units, endingAt: end)?.length ?? 0 : 0
    }
}

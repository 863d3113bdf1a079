import Languages

/// What a figure is of, as far as its words can be compared with those of another article.
struct MeasureWording: Sendable {
    enum Change: Hashable, Sendable { case none, rise, fall }

    /// What is left when all is taken away that says nothing of which thing it is: the same for 完成植树造林 and 造林绿化面积.
    private(set) var thing: [Unit] = []
    /// How much of `thing` tells it from other things.
    private(set) var telling = 0
    /// What is done to it, by rows of words.
    private(set) var works: Set<Int> = []
    /// Whether it was carried out or completed, by the row of the word.
    private(set) var light: Int?
    /// Marks of a part of a whole or of how it is reckoned, by rows: 其中, 累计, 人均.
    private(set) var parts: Set<Int> = []
    private(set) var change = Change.none
    /// Words for all of an area, where they stand: 全市.
    private(set) var wholes: [Range<Int>] = []
    /// Whether `works` was read through a misprint, or taken over from the clause before.
    private(set) var isGuessed = false
    /// The places of the words that say what it is.
    private(set) var places: [Int] = []
    /// Where its first word stands that says anything.
    private(set) var start: Int?
    private(set) var beginsWithWork = false

    private struct Piece {
        var range: Range<Int>
        var word: Likeness.Word?
    }

    /// Of the words of `text` in `ranges`.
    init(_ ranges: [Range<Int>], of text: [Unit], _ words: Likeness = .words) {
        let pieces = Self.joined(ranges).flatMap { Self.pieces($0, of: text, words) }
        for (number, piece) in pieces.enumerated() {
            let isTied =
                piece.range.count == 1 && UnitShape.of(text[piece.range.lowerBound]) == .han
                && Self.isPlain(pieces, number - 1) && Self.isPlain(pieces, number + 1)
            if let word = piece.word, !isTied {
                add(word, piece.range, words)
            } else {
                add(piece.range, of: text)
            }
        }
        readMisprint(of: text, words)
    }

    /// What touches is one range.
    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.reduce(into: []) { joined, range in
            if let last = joined.last, last.upperBound == range.lowerBound {
                joined[joined.count - 1] = last.lowerBound..<range.upperBound
            } else {
                joined.append(range)
            }
        }
    }

    /// Whether nothing is known of the piece `number`, so that one character beside it may be part of it.
    private static func isPlain(_ pieces: [Piece], _ number: Int) -> Bool {
        pieces.indices.contains(number) && pieces[number].word == nil
    }

    private static func pieces(_ range: Range<Int>, of text: [Unit], _ words: Likeness) -> [Piece] {
        var pieces: [Piece] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let shape = UnitShape.of(text[index])
            if shape == .punctuation && text[index] != NamePunctuation.point || shape == .space {
                index += 1
            } else if let end = date(at: index, range.upperBound, of: text, words) {
                index = end
            } else if let (length, word) = words.longest(in: text, at: index, end: range.upperBound),
                word.sense != .date
            {
                pieces.append(Piece(range: index..<(index + length), word: word))
                index += length
            } else {
                if let last = pieces.last, last.word == nil, last.range.upperBound == index {
                    pieces[pieces.count - 1].range = last.range.lowerBound..<(index + 1)
                } else {
                    pieces.append(Piece(range: index..<(index + 1), word: nil))
                }
                index += 1
            }
        }
        return pieces
    }

    /// Where a date ends that begins at `start`: 2021年, 3月.
    private static func date(at start: Int, _ limit: Int, of text: [Unit], _ words: Likeness) -> Int? {
        var end = start
        while end < limit, UnitShape.of(text[end]) == .digit { end += 1 }
        guard end > start, end < limit, let (length, word) = words.longest(in: text, at: end, end: limit),
            word.sense == .date
        else { return nil }
        return end + length
    }

    private mutating func add(_ word: Likeness.Word, _ range: Range<Int>, _ words: Likeness) {
        switch word.sense {
        case .empty, .date: return
        case .sum: note(range)
        case .light: light = word.row
        case .whole: wholes.append(range)
        case .part: parts.insert(word.row)
        case .rise: change = .rise
        case .fall: change = .fall
        case .level: change = .none
        case .work:
            works.insert(word.row)
            if start == nil { beginsWithWork = true }
            note(range)
        case .thing:
            thing += words.name(ofRow: word.row)
            telling += range.count
            note(range)
        case .plain:
            thing += word.units
            note(range)
        }
    }

    private mutating func add(_ range: Range<Int>, of text: [Unit]) {
        thing += text[range]
        telling += range.count
        note(range)
    }

    private mutating func note(_ range: Range<Int>) {
        places += range
        start = start ?? range.lowerBound
    }

    /// Takes the first two characters for the work that they were meant for: 治量|河道.
    private mutating func readMisprint(of text: [Unit], _ words: Likeness) {
        guard works.isEmpty, let start, thing.count >= 4,
            Array(text[start...].prefix(2)) == Array(thing.prefix(2)),
            let row = words.misprintedWork(thing[..<2])
        else { return }
        works = [row]
        isGuessed = true
        telling -= 2
        thing.removeFirst(2)
    }

    /// Takes over what the clause before says is done: 治理河道42.7公里，裸露山体209处.
    mutating func inherit(_ other: Set<Int>) {
        works = other
        isGuessed = true
    }

    /// Adds the name that another value bears: 60亿元，增长|10%.
    mutating func add(name: [Unit]) {
        guard !name.isEmpty else { return }
        let other = MeasureWording([name.indices], of: name)
        thing = other.thing + thing
        telling += other.telling
        works.formUnion(other.works)
        parts.formUnion(other.parts)
        isGuessed = true
    }

    /// What the printed words around a figure say of its part: 累计, 新增.
    mutating func add(scope: [Unit]) {
        let other = MeasureWording([scope.indices], of: scope)
        parts.formUnion(other.parts)
        works.formUnion(other.works)
    }

    /// Whether it says enough to be compared: not 项目, 投资.
    var isTelling: Bool { telling > 1 }

    /// Whether what is done to the thing is not different, where the things are the same.
    func suits(_ other: Self) -> Bool {
        if let light, let second = other.light, light != second { return false }
        return works == other.works || isGuessed && other.works.isEmpty || other.isGuessed && works.isEmpty
    }
}

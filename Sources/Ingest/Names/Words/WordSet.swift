import ArchiveModel

/// A set of words that can be asked for at a place in a text, forwards and backwards.
final class WordSet: Sendable {
    private let forward: PhraseTrie
    private let backward: PhraseTrie
    /// The two units that words begin and end with: most questions are answered by them alone.
    private let openings: PairFilter
    private let endings: PairFilter
    /// In the order in which they were given, folded.
    let words: [[Unit]]

    /// `words` with blanks between them.
    init(_ words: String) {
        let words = words.split { $0 == " " || $0 == "\n" }.map {
            $0.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
        }
        var (forward, backward) = (PhraseTrie(), PhraseTrie())
        var (openings, endings) = (PairFilter(capacity: words.count), PairFilter(capacity: words.count))
        for (number, word) in words.enumerated() {
            openings.insert(word[0], word.dropFirst().first)
            endings.insert(word[word.count - 1], word.dropLast().last)
            _ = forward.insert(word, number: number)
            _ = backward.insert(word.reversed(), number: number)
        }
        self.words = words
        self.forward = forward
        self.backward = backward
        self.openings = openings
        self.endings = endings
    }

    func contains(_ word: some Collection<Unit>) -> Bool {
        guard let first = word.first, openings.mayContain(first, word.dropFirst().first) else { return false }
        var node: Int32 = 0
        for unit in word {
            guard let next = forward.step(from: node, by: unit) else { return false }
            node = next
        }
        return forward.values[Int(node)] >= 0
    }

    /// The length of the longest word that begins at `start`; 0 when there is none.
    @inline(__always)
    func length(in text: [Unit], at start: Int) -> Int {
        guard start >= 0, start < text.count else { return 0 }
        let next = start + 1 < text.count ? text[start + 1] : nil
        guard openings.mayContain(text[start], next) else { return 0 }
        return forward.longest(in: text, at: start)?.length ?? 0
    }

    /// The length of the longest word that ends before `end`; 0 when there is none.
    @inline(__always)
    func length(in text: [Unit], endingAt end: Int) -> Int {
        guard end > 0, end <= text.count else { return 0 }
        guard endings.mayContain(text[end - 1], end > 1 ? text[end - 2] : nil) else { return 0 }
        return backward.longest(in: text, endingAt: end)?.length ?? 0
    }
}

/// Pairs of units by one bit each: says for certain which are not among them.
private struct PairFilter: Sendable {
    private var bits: [UInt64]
    private var holdsSingles = false

    /// About one pair in sixteen that is not among `capacity` seems to be.
    init(capacity: Int) {
        var size = 4
        while size * 4 < capacity { size *= 2 }
        bits = Array(repeating: 0, count: size)
    }

    /// A pair that begins with `first`, or `first` alone.
    mutating func insert(_ first: Unit, _ second: Unit?) {
        if second == nil { holdsSingles = true }
        let place = place(first, second ?? 0)
        bits[place >> 6] |= 1 << UInt64(place & 63)
    }

    @inline(__always)
    func mayContain(_ first: Unit, _ second: Unit?) -> Bool {
        if let second, holds(place(first, second)) { return true }
        return holdsSingles && holds(place(first, 0))
    }

    @inline(__always)
    private func holds(_ place: Int) -> Bool { bits[place >> 6] >> UInt64(place & 63) & 1 == 1 }

    @inline(__always)
    private func place(_ first: Unit, _ second: Unit) -> Int {
        let pair = UInt64(first) << 16 | UInt64(second)
        return Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 40) & (bits.count << 6 - 1)
    }
}

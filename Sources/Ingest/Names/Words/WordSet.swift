import ArchiveModel

/// A set of words that can be asked for at a place in a text, forwards and backwards.
struct WordSet: Sendable {
    private var forward = PhraseTrie()
    private var backward = PhraseTrie()
    /// The units that words begin and end with: most questions are answered by them alone.
    private var openings = UnitFilter()
    private var endings = UnitFilter()
    /// In the order in which they were given, folded.
    let words: [[Unit]]

    /// `words` with blanks between them.
    init(_ words: String) {
        self.words = words.split { $0 == " " || $0 == "\n" }.map {
            $0.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
        }
        for (number, word) in self.words.enumerated() {
            openings.insert(word[0])
            endings.insert(word[word.count - 1])
            _ = forward.insert(word, number: number)
            _ = backward.insert(word.reversed(), number: number)
        }
    }

    func contains(_ word: some Collection<Unit>) -> Bool {
        guard let first = word.first, openings.mayContain(first) else { return false }
        var node: Int32 = 0
        for unit in word {
            guard let next = forward.step(from: node, by: unit) else { return false }
            node = next
        }
        return forward.values[Int(node)] >= 0
    }

    /// The length of the longest word that begins at `start`; 0 when there is none.
    func length(in text: [Unit], at start: Int) -> Int {
        guard text.indices.contains(start), openings.mayContain(text[start]) else { return 0 }
        return forward.longest(in: text, at: start)?.length ?? 0
    }

    /// The length of the longest word that ends before `end`; 0 when there is none.
    func length(in text: [Unit], endingAt end: Int) -> Int {
        guard text.indices.contains(end - 1), endings.mayContain(text[end - 1]) else { return 0 }
        return backward.longest(in: text, endingAt: end)?.length ?? 0
    }
}

/// Units by nine bits of theirs: says for certain which are not among them.
private struct UnitFilter: Sendable {
    private var bits = SIMD8<UInt64>()

    @inline(__always)
    func mayContain(_ unit: Unit) -> Bool { bits[Self.word(unit)] >> UInt64(unit & 63) & 1 == 1 }

    mutating func insert(_ unit: Unit) { bits[Self.word(unit)] |= 1 << UInt64(unit & 63) }

    @inline(__always)
    private static func word(_ unit: Unit) -> Int { Int(unit >> 6 & 7) }
}

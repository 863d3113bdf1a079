import ArchiveModel
import Languages

/// A set of words that can be asked for at a place in a text, forwards and backwards.
final class WordSet: Sendable {
    let forward: PhraseTrie
    let backward: PhraseTrie
    /// The two units that words begin and end with: most questions are answered by them alone.
    let openings: PairFilter
    let endings: PairFilter
    /// In the order in which they were given, folded.
    let words: [[Unit]]
    /// Empty for a set that is seldom asked for.
    let mark: WordMarks

    /// `words` folded, none of them empty.
    init(_ words: [[Unit]], _ mark: WordMarks = []) {
        var (forward, backward) = (PhraseTrie(), PhraseTrie())
        var (openings, endings) = (PairFilter(capacity: words.count), PairFilter(capacity: words.count))
        for (number, word) in words.enumerated() {
            openings.insert(word[0], word.dropFirst().first)
            endings.insert(word[word.count - 1], word.dropLast().last)
            _ = forward.insert(word, number: number)
            _ = backward.insert(word.reversed(), number: number)
        }
        self.words = words
        self.mark = mark
        self.forward = forward
        self.backward = backward
        self.openings = openings
        self.endings = endings
    }

    /// `words` with blanks between them.
    convenience init(_ words: String, _ mark: WordMarks = []) {
        self.init(
            words.split { $0 == " " || $0 == "\n" }.map {
                $0.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
            }, mark)
    }

    func contains(_ word: ArraySlice<Unit>) -> Bool {
        guard let first = word.first else { return false }
        let second = word.count > 1 ? word[word.startIndex + 1] : nil
        guard openings.mayContain(first, second) else { return false }
        var node: Int32 = 0
        for unit in word {
            guard let next = forward.step(from: node, by: unit) else { return false }
            node = next
        }
        return forward.values[Int(node)] >= 0
    }

    func contains(_ word: [Unit]) -> Bool { contains(word[...]) }

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

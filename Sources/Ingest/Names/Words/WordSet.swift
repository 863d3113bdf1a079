import ArchiveModel

/// A set of words that can be asked for at a place in a text, forwards and backwards.
struct WordSet: Sendable {
    private var forward = PhraseTrie()
    private var backward = PhraseTrie()
    /// In the order in which they were given, folded.
    let words: [[Unit]]

    /// `words` with blanks between them.
    init(_ words: String) {
        self.words = words.split { $0 == " " || $0 == "\n" }.map {
            $0.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
        }
        for (number, word) in self.words.enumerated() {
            _ = forward.insert(word, number: number)
            _ = backward.insert(word.reversed(), number: number)
        }
    }

    func contains(_ word: some Collection<Unit>) -> Bool {
        var node: Int32 = 0
        for unit in word {
            guard let next = forward.step(from: node, by: unit) else { return false }
            node = next
        }
        return forward.values[Int(node)] >= 0
    }

    /// The length of the longest word that begins at `start`; 0 when there is none.
    func length(in text: [Unit], at start: Int) -> Int {
        start < 0 ? 0 : forward.longest(in: text, at: start)?.length ?? 0
    }

    /// The length of the longest word that ends before `end`; 0 when there is none.
    func length(in text: [Unit], endingAt end: Int) -> Int {
        end > text.count ? 0 : backward.longest(in: text, endingAt: end)?.length ?? 0
    }
}

import Languages

/// Finds the words of `likeness.tsv` in a text.
struct Likeness: Sendable {
    struct Word: Sendable {
        let sense: LikenessWords.Sense
        /// Of its row: words of one row mean one thing.
        let row: Int
        let units: [Unit]
    }

    static let words = Likeness(LikenessWords.rows)

    private var trie = PhraseTrie()
    private var entries: [Word] = []
    private let rows: [LikenessWords.Row]

    init(_ rows: [LikenessWords.Row]) {
        self.rows = rows
        for (number, row) in rows.enumerated() {
            for word in row.words where trie.insert(word, number: entries.count) == entries.count {
                entries.append(Word(sense: row.sense, row: number, units: word))
            }
        }
    }

    /// The word for a change.
    func word(for change: MeasureWording.Change) -> String? {
        let sense: LikenessWords.Sense? =
            switch change {
            case .none: nil
            case .rise: .rise
            case .fall: .fall
            }
        return sense.flatMap { sense in
            rows.first { $0.sense == sense && $0.words[0].allSatisfy { UnitShape.of($0) == .han } }
        }.map { String($0.words[0]) }
    }

    /// What stands for all the words of a row.
    func name(ofRow row: Int) -> [Unit] { rows[row].words[0] }

    /// The longest word that begins at `start` and ends before `end`; in Latin letters a whole one.
    func longest(in text: [Unit], at start: Int, end: Int) -> (length: Int, word: Word)? {
        if start > 0, isLetter(text[start]), isLetter(text[start - 1]) { return nil }
        var node: Int32 = 0
        var index = start
        var best: (length: Int, word: Word)?
        while index < end, let next = trie.step(from: node, by: text[index]) {
            node = next
            index += 1
            let number = Int(trie.values[Int(node)])
            guard number >= 0, index == text.count || !isLetter(text[index]) || !isLetter(text[index - 1])
            else {
                continue
            }
            best = (index - start, entries[number])
        }
        return best
    }

    /// The row of the work that a word of two characters was most likely meant for: it has one of them in its place, is no
    /// word itself, and no other work is as near.
    func misprintedWork(_ word: ArraySlice<Unit>) -> Int? {
        guard word.count == 2, let first = word.first, let last = word.last,
            UnitShape.of(first) == .han, UnitShape.of(last) == .han, Vocabulary.general.entry(word) == nil
        else { return nil }
        let near = entries.filter {
            $0.sense == .work && $0.units.count == 2 && ($0.units[0] == first) != ($0.units[1] == last)
        }
        return Set(near.map(\.row)).count == 1 ? near[0].row : nil
    }

    private func isLetter(_ unit: Unit) -> Bool { UnitShape.of(unit) == .latin }
}

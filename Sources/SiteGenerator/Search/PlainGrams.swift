import ArchiveModel

/// What is found in texts without their diacritics, and only so: grams of plain letters (of `Müller` mu, ul and u), beside
/// those that the text itself has.
///
/// Positions are counted in plain letters, as all positions of the index are: a letter stands where its first plain letter
/// does. So both kinds of grams agree, and a text without diacritics has the positions that it would have anyway.
struct PlainGrams {
    struct Occurrence {
        /// A plain letter with `bigram` or `single`.
        var first: UInt32
        /// The plain letter behind it, or 0.
        var second: UInt32
        var position: Int
    }

    /// From a letter on, positions lie so far behind its index.
    struct Shift {
        var index: Int
        var by: Int
    }

    /// Marks the first scalar of a gram of two plain letters, and a plain letter alone.
    static let bigram: UInt32 = 0x20_0000
    static let single: UInt32 = 0x40_0000

    /// What is left of the first scalar of a gram without its mark.
    static func letter(_ first: UInt32) -> UInt32 { first & (bigram - 1) }

    /// The letters of those lists that are of such grams, rising; `nil` when there are more than a manifest should tell.
    static func letters(of lists: GramLists) -> [UInt32]? {
        var letters: Set<UInt32> = []
        for list in lists.lists where list.first & (bigram | single) != 0 {
            letters.insert(letter(list.first))
            if list.second != 0 { letters.insert(list.second) }
            if letters.count > 400 { return nil }
        }
        return letters.sorted()
    }

    private(set) var occurrences: [Occurrence] = []
    /// The last letter of the text before, where what follows may join it.
    private var open: JoinedGrams.Place?
    private(set) var shifts: [Shift] = []
    /// Where each document begins in both, and at last where the last one ends.
    private(set) var starts: [(occurrence: Int, shift: Int)] = [(0, 0)]
    private var shift = 0

    /// The text of one document that follows: `letters` begin at `index` of the document.
    ///
    /// Returns the position behind them. A headline may be joined with the one before it.
    mutating func add(_ letters: [UInt32], at index: Int, isHeadline: Bool = false) -> Int {
        if !isHeadline { open = nil }
        join(letters, at: index)
        if letters.contains(where: { LetterFolder.plainLetters(of: $0) != nil }) { read(letters, at: index) }
        return index + letters.count + shift
    }

    mutating func endDocument() {
        starts.append((occurrences.count, shifts.count))
        shift = 0
        open = nil
    }

    /// Notes which letters become neighbours when marks and blanks between them are left out: of each pair two
    /// occurrences, where the one stands and where the other does.
    private mutating func join(_ letters: [UInt32], at start: Int) {
        var last = open
        var isParted = last != nil
        var isOverBlank = isParted
        var behind = shift
        for (index, letter) in letters.enumerated() {
            let position = start + index + behind
            behind += (LetterFolder.plainLetters(of: letter)?.count ?? 1) - 1
            if JoinedGrams.isMark(letter) {
                isParted = true
                isOverBlank = isOverBlank || letter == 0x20
                continue
            }
            if isParted, let last, JoinedGrams.joins(last.letter, letter, overBlank: isOverBlank) {
                for place in [last.position, position] {
                    occurrences.append(
                        Occurrence(first: last.letter | JoinedGrams.mark, second: letter, position: place))
                }
            }
            last = .init(letter: letter, position: position)
            (isParted, isOverBlank) = (false, false)
        }
        open = last
    }

    private mutating func read(_ letters: [UInt32], at start: Int) {
        // The last plain letter, and the index of the letter that it is itself, if it is one.
        var last: (letter: UInt32, index: Int?)?
        for (index, letter) in letters.enumerated() {
            let position = start + index + shift
            let plain = LetterFolder.plainLetters(of: letter)
            for (offset, one) in (plain ?? [letter]).enumerated() {
                if let last, plain != nil || last.index != index - 1 {
                    occurrences.append(
                        Occurrence(
                            first: last.letter | Self.bigram, second: one, position: position + offset - 1))
                }
                if plain != nil {
                    occurrences.append(
                        Occurrence(first: one | Self.single, second: 0, position: position + offset))
                }
                last = (one, plain == nil ? index : nil)
            }
            if let plain, plain.count != 1 {
                shift += plain.count - 1
                shifts.append(Shift(index: start + index + 1, by: shift))
            }
        }
    }
}

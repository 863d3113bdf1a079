/// Folds a text into the letters by which it is matched, linked and searched, scalar by scalar.
///
/// What `Fold` does, and more: canonically equivalent texts have the same letters (é in one scalar or two, 한 in one or
/// three); what is neither seen nor read (soft hyphens, joiners, variation selectors) is no letter; quotation marks,
/// hyphens and middle dots of all kinds are one; forms of one Han character are one; a typographic form of several letters
/// (ﬁ) is these letters. So letters are not scalars: each knows its places in the text.
package struct LetterFolder: Sendable {
    package private(set) var letters: [UInt32] = []
    /// The first place of each letter, and the first one behind it: those of a base letter and its marks are the same.
    package private(set) var starts: [Int] = []
    package private(set) var ends: [Int] = []

    private let table = LetterData.table
    /// Marks behind the last letter, which compose with it in an order of their own.
    private var marks: [UInt32] = []
    private var start = 0
    private var end = 0

    package init() {}

    /// The folder of a whole text, whose places are scalars.
    package init(_ text: some StringProtocol) {
        let count = text.utf8.count
        letters.reserveCapacity(count)
        starts.reserveCapacity(count)
        ends.reserveCapacity(count)
        var place = 0
        for scalar in text.unicodeScalars {
            append(scalar.value, place, place + 1)
            place += 1
        }
        finish()
    }

    /// Takes the next scalar, which stands at the places from `start` to `end`.
    @inline(__always)
    package mutating func append(_ scalar: UInt32, _ start: Int, _ end: Int) {
        let letter = scalar < table.count ? table[Int(scalar)] : LetterData.letter(beyondTable: scalar)
        guard letter < LetterData.special, marks.isEmpty else { return appendSpecial(scalar, start, end) }
        letters.append(letter)
        starts.append(start)
        ends.append(end)
    }

    /// Ends the text: the last letter has all its marks.
    package mutating func finish() {
        guard !marks.isEmpty else { return }
        var first = start
        if let base = letters.popLast() {
            marks.insert(contentsOf: Composition.decomposed(base), at: 0)
            first = starts.popLast() ?? first
            ends.removeLast()
        }
        for letter in Composition.composed(marks) {
            letters.append(letter)
            starts.append(first)
            ends.append(end)
        }
        marks.removeAll(keepingCapacity: true)
    }

    /// Forgets all letters, but not their memory.
    package mutating func removeAll() {
        letters.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
    }

    private mutating func appendSpecial(_ scalar: UInt32, _ start: Int, _ end: Int) {
        if LetterData.isVariationSelector(scalar) { return extend(from: start, to: end) }
        for letter in LetterData.letters(of: scalar) {
            if LetterData.isMark(letter) {
                if marks.isEmpty { self.start = start }
                marks.append(letter)
                self.end = end
            } else {
                finish()
                letters.append(letter)
                starts.append(start)
                ends.append(end)
            }
        }
    }

    /// A variation selector belongs to the letter right before it.
    private mutating func extend(from start: Int, to end: Int) {
        if !marks.isEmpty {
            self.end = end
        } else if let last = ends.last, last == start {
            ends[ends.count - 1] = end
        }
    }

    /// For each letter of `text` the scalar with which it is written: in as many scalars in every form that is the same.
    package static func writtenLetters(of text: some StringProtocol) -> [Unicode.Scalar] {
        let scalars = Array(text.unicodeScalars)
        return LetterFolder(text).starts.map { scalars[$0] }
    }

    /// The letters of `text`.
    package static func letters(of text: some StringProtocol) -> [UInt32] { LetterFolder(text).letters }

    /// The letters of `text` as a text.
    package static func string(_ text: some StringProtocol) -> String { LetterFolder(text).string }

    /// The letters as a text.
    package var string: String { letters.lazy.compactMap(Unicode.Scalar.init).string }

    /// The letters that are left of a letter when what is written above, below and across it is left out (u of ü, two of
    /// ß, none of a fatha); `nil` where that changes nothing.
    package static func plainLetters(of letter: UInt32) -> [UInt32]? {
        letter < LetterData.hasPlain.count && LetterData.hasPlain[Int(letter)]
            ? LetterData.plain[letter] : nil
    }
}

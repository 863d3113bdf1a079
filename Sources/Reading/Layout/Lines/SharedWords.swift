import ArchiveModel

/// How much of each headline's wording stands in each body: the share of its character pairs and numbers, rare ones
/// counting more, half for the whole body and half for its opening.
///
/// Only words of headlines are looked for, so that the work grows with the length of the text alone.
struct SharedWords {
    private let headWords: [[Int]]
    /// By word: the bodies that hold it, in order, and whether their openings do.
    private let places: [[Place]]

    fileprivate struct Place {
        var body: Int
        var isInOpening: Bool
    }

    /// A body and the share of a headline's words that stand in it, 0…1.
    struct Share {
        var body: Int
        var share: Double
    }

    /// How many characters of a body are its opening.
    private static let openingLength = 160

    init(heads: [[Range<Int>]], bodies: [[Range<Int>]], of lines: [PageLine]) {
        var index = WordIndex()
        headWords = heads.map { head in Self.words(in: head, of: lines).map { index.add($0) } }
        var places = [[Place]](repeating: [], count: index.count)
        for (body, runs) in bodies.enumerated() where index.count > 0 {
            var scanner = WordScanner()
            var room = Self.openingLength
            // How many more words begin in the opening; any number of them while it is read.
            var opening = Int.max
            func note(_ word: UInt64) {
                opening -= 1
                guard let id = index[word], places[id].last?.body != body else { return }
                places[id].append(Place(body: body, isInOpening: opening >= 0))
            }
            for run in runs {
                for line in run {
                    let text = lines[line].folded
                    if room > 0, text.count >= room {
                        scanner.read(text[..<room], note)
                        opening = scanner.pending
                        scanner.read(text[room...], note)
                        room = 0
                    } else {
                        scanner.read(text[...], note)
                        room -= text.count
                    }
                }
            }
            scanner.finish(note)
        }
        self.places = places
    }

    /// The bodies of `window` that share words with a head, in order.
    func shares(ofHead head: Int, in window: Range<Int>) -> [Share] {
        var total = 0.0
        var shared = [Double](repeating: 0, count: window.count)
        for word in headWords[head] {
            let near = places[word][...].inside(window)
            let weight = 1 / Double(max(1, near.count))
            total += weight
            for place in near {
                shared[place.body - window.lowerBound] += place.isInOpening ? weight : weight / 2
            }
        }
        return shared.indices.compactMap { index in
            shared[index] > 0 ? Share(body: window.lowerBound + index, share: shared[index] / total) : nil
        }
    }

    /// For each word of a head the bodies of `window` that hold it, in order.
    func places(ofHead head: Int, in window: Range<Int>) -> [[Int]] {
        headWords[head].map { places[$0][...].inside(window).map(\.body) }
    }

    /// The share of one headline's words in one body, by themselves.
    static func share(of head: ArraySlice<PageLine>, in body: ArraySlice<PageLine>) -> Double {
        let lines = Array(head + body)
        let words = SharedWords(
            heads: [[0..<head.count]], bodies: [[head.count..<lines.count]], of: lines)
        return words.shares(ofHead: 0, in: 0..<1).first?.share ?? 0
    }

    static func words(in runs: [Range<Int>], of lines: [PageLine]) -> [UInt64] {
        var words: [UInt64] = []
        var scanner = WordScanner()
        for run in runs { for line in run { scanner.read(lines[line].folded[...]) { words.append($0) } } }
        scanner.finish { words.append($0) }
        return words
    }
}

/// Reads the words of a folded text, piece by piece: pairs of Han characters; a run of digits is one word, so that 2021
/// shares nothing with 2022; so is a run of four and more Latin letters.
struct WordScanner {
    private var last: UInt64 = 0
    private var number: UInt64 = 0
    private var latin: UInt64 = 0
    private var letters = 0

    /// How many words have begun that are not yet told.
    var pending: Int { (letters > 3 ? 1 : 0) + (number != 0 ? 1 : 0) }

    @inline(__always)
    mutating func read(_ text: ArraySlice<Unicode.Scalar>, _ visit: (UInt64) -> Void) {
        for scalar in text {
            let value = UInt64(scalar.value)
            if last != 0, 0x4E00...0x9FFF ~= value {
                visit(last << 32 | value)
                last = value
            } else {
                read(scalar, visit)
            }
        }
    }

    /// A character that continues no word of two.
    private mutating func read(_ scalar: Unicode.Scalar, _ visit: (UInt64) -> Void) {
        let value = UInt64(scalar.value)
        if scalar.isLowercaseLatin {
            latin = latin &* 31 &+ value
            letters += 1
            last = 0
            return
        }
        if letters > 0 {
            if letters > 3 { visit(1 << 62 | latin & 0xFFFF_FFFF) }
            (letters, latin) = (0, 0)
        }
        if scalar.isBlank { return }
        if scalar.isDigit {
            number = (number &* 10 &+ UInt64(scalar.value & 0xF)) & 0xFFFF_FFFF
            last = 0
            return
        }
        if number != 0 { visit(1 << 63 | number) }
        number = 0
        guard scalar.isHan else {
            last = 0
            return
        }
        if last != 0 { visit(last << 32 | value) }
        last = value
    }

    mutating func finish(_ visit: (UInt64) -> Void) {
        if letters > 3 { visit(1 << 62 | latin & 0xFFFF_FFFF) }
        if number != 0 { visit(1 << 63 | number) }
        self = WordScanner()
    }
}

extension ArraySlice<SharedWords.Place> {
    /// Those whose bodies are in `window`.
    fileprivate func inside(_ window: Range<Int>) -> ArraySlice<SharedWords.Place> {
        let start = place(of: window.lowerBound)
        return self[start..<Swift.max(start, place(of: window.upperBound))]
    }

    private func place(of body: Int) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if self[middle].body < body { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Numbers for the words of headlines: open addressing, as nearly every word that is looked for is none of them.
struct WordIndex {
    /// A word and its number, by the word's hash or behind it; no word is 0.
    private var slots = [(word: UInt64, id: Int)](repeating: (0, 0), count: 1 << 10)
    private(set) var count = 0

    mutating func add(_ word: UInt64) -> Int {
        if let id = self[word] { return id }
        if count * 4 >= slots.count { grow() }
        insert(word, count)
        count += 1
        return count - 1
    }

    subscript(word: UInt64) -> Int? {
        let slot = slots[place(of: word)]
        return slot.word == 0 ? nil : slot.id
    }

    private mutating func insert(_ word: UInt64, _ id: Int) { slots[place(of: word)] = (word, id) }

    private mutating func grow() {
        let known = slots
        slots = [(word: UInt64, id: Int)](repeating: (0, 0), count: slots.count * 4)
        for slot in known where slot.word != 0 { insert(slot.word, slot.id) }
    }

    /// Where the word stands, or the empty slot where it would.
    private func place(of word: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
        while slots[place].word != 0, slots[place].word != word { place = (place + 1) & (slots.count - 1) }
        return place
    }
}

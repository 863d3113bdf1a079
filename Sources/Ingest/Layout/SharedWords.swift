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

    init(heads: [[Unicode.Scalar]], bodies: [[Unicode.Scalar]]) {
        var index = WordIndex()
        headWords = heads.map { head in Self.words(in: head).map { index.add($0) } }
        var places = [[Place]](repeating: [], count: index.count)
        if index.count > 0 {
            for (body, text) in bodies.enumerated() {
                var opening = Self.words(in: Array(text.prefix(Self.openingLength))).count
                Self.forEachWord(in: text) { word in
                    defer { opening -= 1 }
                    guard let id = index[word], places[id].last?.body != body else { return }
                    places[id].append(Place(body: body, isInOpening: opening > 0))
                }
            }
        }
        self.places = places
    }

    /// The bodies of `window` that share words with a head, in order.
    func shares(ofHead head: Int, in window: Range<Int>) -> [Share] {
        var total = 0.0
        var shared: [Int: Double] = [:]
        for word in headWords[head] {
            let near = places[word][...].inside(window)
            let weight = 1 / Double(max(1, near.count))
            total += weight
            for place in near { shared[place.body, default: 0] += place.isInOpening ? weight : weight / 2 }
        }
        return shared.map { Share(body: $0.key, share: $0.value / total) }.sorted { $0.body < $1.body }
    }

    /// For each word of a head the bodies of `window` that hold it, in order.
    func places(ofHead head: Int, in window: Range<Int>) -> [[Int]] {
        headWords[head].map { places[$0][...].inside(window).map(\.body) }
    }

    /// The share of one headline's words in one body, by themselves.
    static func share(of head: [Unicode.Scalar], in body: [Unicode.Scalar]) -> Double {
        SharedWords(heads: [head], bodies: [body]).shares(ofHead: 0, in: 0..<1).first?.share ?? 0
    }

    static func words(in text: [Unicode.Scalar]) -> [UInt64] {
        var words: [UInt64] = []
        forEachWord(in: text) { words.append($0) }
        return words
    }

    /// Pairs of Han characters; a run of digits is one word, so that 2021 shares nothing with 2022; so is a run of
    /// four and more Latin letters. Width, case and script do not count.
    static func forEachWord(in text: [Unicode.Scalar], _ visit: (UInt64) -> Void) {
        var last: UInt64 = 0
        var number: UInt64 = 0
        var (letters, latin) = (0, 0 as UInt64)
        for scalar in Fold.scalars(text) {
            let value = UInt64(scalar.value)
            if scalar.isLowercaseLatin {
                latin = latin &* 31 &+ value
                letters += 1
                continue
            }
            if letters > 0 {
                if letters > 3 { visit(1 << 62 | latin & 0xFFFF_FFFF) }
                (letters, latin, last) = (0, 0, 0)
            }
            if scalar.isBlank { continue }
            if scalar.isDigit {
                number = (number &* 10 &+ UInt64(scalar.value & 0xF)) & 0xFFFF_FFFF
                last = 0
                continue
            }
            if number != 0 { visit(1 << 63 | number) }
            number = 0
            guard scalar.isHan else {
                last = 0
                continue
            }
            if last != 0 { visit(last << 32 | value) }
            last = value
        }
        if letters > 3 { visit(1 << 62 | latin & 0xFFFF_FFFF) }
        if number != 0 { visit(1 << 63 | number) }
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

/// Numbers for the words of headlines, behind a filter that turns most other words away at once.
private struct WordIndex {
    private var ids: [UInt64: Int] = [:]
    private var filter = [UInt64](repeating: 0, count: 1 << 10)

    var count: Int { ids.count }

    mutating func add(_ word: UInt64) -> Int {
        if let id = ids[word] { return id }
        let bit = Self.bit(of: word)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
        ids[word] = ids.count
        return ids.count - 1
    }

    subscript(word: UInt64) -> Int? {
        let bit = Self.bit(of: word)
        return filter[bit >> 6] & 1 << UInt64(bit & 63) == 0 ? nil : ids[word]
    }

    private static func bit(of word: UInt64) -> Int { Int((word &* 0x9E37_79B9_7F4A_7C15) >> 48) }
}

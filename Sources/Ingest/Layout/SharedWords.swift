/// How much of each headline's wording stands in each body: the share of its character pairs and numbers, rare ones
/// counting more, half for the whole body and half for its opening.
///
/// Only words of headlines are looked for, so that the work grows with the length of the text alone.
struct SharedWords {
    private let headWords: [[Int]]
    /// By word: the bodies that hold it, in order, and whether their openings do.
    private let places: [[Place]]

    private struct Place {
        var body: Int
        var isInOpening: Bool
    }

    /// How many characters of a body are its opening.
    private static let openingLength = 160
    /// A word that more bodies hold than these says nothing about any of them.
    private static let mostBodies = 64

    init(heads: [[Unicode.Scalar]], bodies: [[Unicode.Scalar]]) {
        var index = WordIndex()
        headWords = heads.map { head in Self.words(in: head).map { index.add($0) } }
        var places = [[Place]](repeating: [], count: index.count)
        for (body, text) in bodies.enumerated() {
            var opening = Self.words(in: text.prefix(Self.openingLength)).count
            Self.forEachWord(in: text) { word in
                defer { opening -= 1 }
                guard let id = index[word], places[id].count < Self.mostBodies else { return }
                if places[id].last?.body != body {
                    places[id].append(Place(body: body, isInOpening: opening > 0))
                }
            }
        }
        self.places = places
    }

    /// 0…1.
    func share(ofHead head: Int, inBody body: Int) -> Double {
        var total = 0.0
        var shared = 0.0
        for word in headWords[head] {
            let weight = 1 / Double(max(1, places[word].count))
            total += weight
            guard let place = place(of: word, in: body) else { continue }
            shared += place.isInOpening ? weight : weight / 2
        }
        return total == 0 ? 0 : shared / total
    }

    /// The bodies that share a word with a head, in order.
    func bodies(sharingWith head: Int) -> [Int] {
        Set(headWords[head].flatMap { places[$0].map(\.body) }).sorted()
    }

    private func place(of word: Int, in body: Int) -> Place? {
        let all = places[word]
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].body < body { low = middle + 1 } else { high = middle }
        }
        return low < all.count && all[low].body == body ? all[low] : nil
    }

    static func words(in text: some Sequence<Unicode.Scalar>) -> [UInt64] {
        var words: [UInt64] = []
        forEachWord(in: text) { words.append($0) }
        return words
    }

    /// Pairs of characters; a run of digits is one word, so that 2021 shares nothing with 2022.
    static func forEachWord(in text: some Sequence<Unicode.Scalar>, _ visit: (UInt64) -> Void) {
        var last: UInt64 = 0
        var number: UInt64 = 0
        for scalar in text where !scalar.isBlank {
            if scalar.isDigit {
                number = (number &* 10 &+ UInt64(scalar.value & 0xF)) & 0xFFFF_FFFF
                last = 0
                continue
            }
            if number != 0 { visit(1 << 63 | number) }
            number = 0
            guard scalar.isHan || scalar.isLatinLetter else {
                last = 0
                continue
            }
            if last != 0 { visit(last << 32 | UInt64(scalar.value)) }
            last = UInt64(scalar.value)
        }
        if number != 0 { visit(1 << 63 | number) }
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

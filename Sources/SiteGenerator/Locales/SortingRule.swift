import Memo

/// Where names stand in an index: the letters that head it, in order, and what is sorted as which of them.
struct SortingRule: Hashable, Sendable {
    /// How names in Han characters are sorted.
    enum Han: String, CaseIterable, Sendable {
        /// By their reading, among the letters.
        case pinyin
        /// Behind the letters, by character.
        case none
    }

    let han: Han
    /// The headings, as they are shown.
    let letters: [String]
    /// What counts as which letter: single scalars, of which those of ASCII once more by their value, and longer units.
    private let single: [Unicode.Scalar: Int]
    private let ascii: [Int?]
    private let units: [[Unicode.Scalar]: Int]
    private let longest: Int
    /// What is sorted as several letters: `ß` as `ss`.
    private let expansions: [Unicode.Scalar: [Unicode.Scalar]]
    /// How readings of Han characters are written in the letters of the index, the longest match first: `zh` as `ㄓ`.
    private let spellings: [[Unicode.Scalar]: [Unicode.Scalar]]
    private let longestSpelling: Int

    /// What begins with none of the letters stands behind them under this heading.
    static let others = "#"

    /// A to Z, where no file of a theme says anything.
    static let latin = SortingRule(
        han: .pinyin, letters: (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(Unicode.Scalar($0)) },
        expansions: [:], spellings: [:])

    /// Each of `letters` is a heading, and behind `/` what else counts as the same letter: `I/ı`; without such, its
    /// lower case. A letter with a mark that is none of these counts as the letter without it.
    init(han: Han, letters: [String], expansions: [String: String], spellings: [String: String]) {
        self.han = han
        var units: [[Unicode.Scalar]: Int] = [:]
        self.letters = letters.enumerated().map { number, letter in
            let forms = letter.split(separator: "/").map(String.init)
            let heading = forms.first ?? letter
            for form in [heading] + (forms.count > 1 ? forms.dropFirst() : [heading.lowercased()]) {
                units[Array(form.unicodeScalars)] = number
                let mixed = form.prefix(1) + form.dropFirst().lowercased()
                if forms.count == 1 { units[Array(mixed.unicodeScalars)] = number }
            }
            return heading
        }
        let short = units.filter { $0.key.count == 1 }.map { ($0.key[0], $0.value) }
        let single = Dictionary(short, uniquingKeysWith: { first, _ in first })
        self.single = single
        ascii = (UInt8(0)..<128).map { single[Unicode.Scalar($0)] }
        self.units = units.filter { $0.key.count > 1 }
        longest = self.units.keys.map(\.count).max() ?? 1
        var expanded: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for (text, letters) in expansions {
            for form in [text, text.uppercased()] {
                guard let scalar = form.unicodeScalars.first, form.unicodeScalars.count == 1 else { continue }
                expanded[scalar] = Array(letters.unicodeScalars)
            }
        }
        self.expansions = expanded
        let spelt = spellings.map { (Array($0.key.unicodeScalars), Array($0.value.unicodeScalars)) }
        self.spellings = Dictionary(spelt, uniquingKeysWith: { first, _ in first })
        longestSpelling = spelt.map(\.0.count).max() ?? 0
    }

    /// Where something stands in an index.
    struct Place: Comparable, Sendable {
        fileprivate let weights: [UInt32]
        fileprivate let tie: String
        /// The letter under which it stands.
        let heading: String

        /// What stands before the first blank: of a person the family name.
        var firstWord: ArraySlice<UInt32> { weights.prefix { $0 != 0x20 } }

        static func < (one: Place, other: Place) -> Bool {
            one.weights == other.weights
                ? one.tie < other.tie : one.weights.lexicographicallyPrecedes(other.weights)
        }
    }

    func place(of name: String, _ reading: Pronunciation) -> Place {
        let text = han == .pinyin ? reading.sorted : name.beginning
        let isSpelt = han == .pinyin && reading.isOfHan && longestSpelling > 0
        return place(sorting: isSpelt ? spelt(text) : scalars(of: text), text)
    }

    /// Of words as they are sorted: `O'Neill Winifred`.
    func place(of words: String) -> Place { place(sorting: scalars(of: words.beginning), words.beginning) }

    private func place(sorting scalars: [Unicode.Scalar], _ text: String) -> Place {
        let weights = weights(of: scalars)
        let first = weights.first.map { Int($0) - Int(Self.firstLetter) } ?? -1
        return Place(
            weights: weights, tie: text,
            heading: letters.indices.contains(first) ? letters[first] : Self.others)
    }

    private static let firstLetter: UInt32 = 0x100
    private static let behindLetters: UInt32 = 0x10000

    /// Marks and digits first, then the letters in their order, then everything else.
    private func weights(of scalars: [Unicode.Scalar]) -> [UInt32] {
        var weights: [UInt32] = []
        weights.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            let (letter, length) = letter(in: scalars[index...])
            if let letter {
                weights.append(Self.firstLetter + UInt32(letter))
            } else if let scalar = scalars[index...].first, !scalar.isMark {
                let isBefore = scalar.value < 0x80 && !scalar.properties.isAlphabetic
                weights.append(isBefore ? scalar.value : Self.behindLetters + scalar.value)
            }
            index += length
        }
        return weights
    }

    /// Composed, with what is sorted as several letters written out.
    private func scalars(of text: String) -> [Unicode.Scalar] {
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
        guard !isPlain else { return Array(text.unicodeScalars) }
        return Transliteration.composed(text).unicodeScalars.flatMap { expansions[$0] ?? [$0] }
    }

    /// A reading in the letters of the index.
    private func spelt(_ reading: String) -> [Unicode.Scalar] {
        var rest = Array(reading.unicodeScalars)[...]
        var result: [Unicode.Scalar] = []
        while let first = rest.first {
            let lengths = stride(from: min(longestSpelling, rest.count), to: 0, by: -1)
            let length = lengths.first { spellings[Array(rest.prefix($0))] != nil } ?? 1
            result += spellings[Array(rest.prefix(length))] ?? [first]
            rest = rest.dropFirst(length)
        }
        return result
    }

    /// The number of the letter with which `scalars` begin, and how many scalars it takes.
    private func letter(in scalars: ArraySlice<Unicode.Scalar>) -> (Int?, Int) {
        for length in stride(from: min(longest, scalars.count), to: 1, by: -1) {
            if let unit = units[Array(scalars.prefix(length))] { return (unit, length) }
        }
        guard let first = scalars.first else { return (nil, 1) }
        if first.isASCII { return (ascii[Int(first.value)], 1) }
        if let letter = single[first] { return (letter, 1) }
        return (Transliteration.base(first).flatMap { single[$0] }, 1)
    }
}

extension Unicode.Scalar {
    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }
}

extension SortingRule: Keyable {
    func add(to key: inout KeyedHash) {
        key.add(han.rawValue)
        let all = units.merging(single.map { ([$0], $1) }, uniquingKeysWith: { first, _ in first })
        for (unit, number) in all.map({ (String(String.UnicodeScalarView($0)), $1) }).sorted(by: <) {
            key.add(unit)
            key.add(number)
        }
        for letter in letters { key.add(letter) }
        for (scalar, letters) in expansions.sorted(by: { $0.key.value < $1.key.value }) {
            key.add(Int(scalar.value))
            for letter in letters { key.add(Int(letter.value)) }
        }
        let spelt = spellings.map {
            (String(String.UnicodeScalarView($0)), String(String.UnicodeScalarView($1)))
        }
        for (reading, letters) in spelt.sorted(by: <) {
            key.add(reading)
            key.add(letters)
        }
    }
}

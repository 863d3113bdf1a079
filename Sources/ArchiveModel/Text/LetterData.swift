/// The generated table of letters, unpacked.
enum LetterData {
    /// A value of `table` that is no letter: the scalar is nothing, several letters, or a mark.
    static let special: UInt32 = 0x11_0000

    /// The letter of each scalar, or `special`.
    static let table: [UInt32] = {
        var table = Fold.targets + Array(UInt32(Fold.targets.count)..<0x3_4000)
        FoldingTable["letter.runs"].forEachRun { table[Int($0)] = $1 }
        let marked = Set(several.keys).union(classes.keys).union(Composition.seconds)
        for scalar in ignored.union(marked) where scalar < table.count { table[Int(scalar)] = special }
        return table
    }()

    /// Only what is not seen lies beyond the table, and what no alphabet has.
    static func letter(beyondTable scalar: UInt32) -> UInt32 { ignored.contains(scalar) ? special : scalar }

    /// What a scalar is matched by, one that `table` calls special.
    static func letters(of scalar: UInt32) -> [UInt32] {
        if let letters = several[scalar] { return letters }
        if ignored.contains(scalar) { return [] }
        let letter = scalar < table.count ? table[Int(scalar)] : scalar
        return [letter < special ? letter : scalar]
    }

    /// Whether a letter may compose with the one before it, or changes places with marks beside it.
    static func isMark(_ letter: UInt32) -> Bool {
        letter >= 0x300 && (classes[letter] != nil || Composition.seconds.contains(letter))
    }

    static func isVariationSelector(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
        default: false
        }
    }

    /// Combining classes above 0.
    static let classes: [UInt32: UInt8] = {
        var classes: [UInt32: UInt8] = [:]
        FoldingTable["letter.classes"].forEachStretch { classes[$0] = $1 }
        return classes
    }()

    /// What is found by plain letters, and by which.
    static let plain: [UInt32: [UInt32]] = {
        var plain: [UInt32: [UInt32]] = [:]
        FoldingTable["letter.diacritics"].forEachStretch { scalar, _ in plain[scalar] = [] }
        for row in FoldingTable["letter.plain"].numbers { plain[row[0]] = Array(row.dropFirst()) }
        let whole = Set(FoldingTable["letter.whole"].numbers.joined())
        for letter in Composition.parts.keys where !whole.contains(letter) {
            let parts = Composition.decomposed(letter)
            let left = parts.flatMap { plain[$0] ?? [$0] }
            if left != parts { plain[letter] = Composition.composed(left) }
        }
        return plain
    }()

    /// Whether a letter is in `plain`, up to the last one that is.
    static let hasPlain: [Bool] = {
        var result = [Bool](repeating: false, count: Int(plain.keys.max() ?? 0) + 1)
        for letter in plain.keys { result[Int(letter)] = true }
        return result
    }()

    private static let ignored: Set<UInt32> = {
        var ignored = Set<UInt32>()
        FoldingTable["letter.ignored"].forEachStretch { scalar, _ in ignored.insert(scalar) }
        return ignored
    }()

    private static let several = Dictionary(
        FoldingTable["letter.several"].numbers.map { ($0[0], Array($0.dropFirst())) },
        uniquingKeysWith: { first, _ in first })
}

/// Canonical decomposition, order and composition (Unicode Standard Annex 15) of what is folded already.
enum Composition {
    /// The first and the second part of each composed letter.
    static let parts = Dictionary(
        rows.map { ($0[2], ($0[0], $0[1])) }, uniquingKeysWith: { first, _ in first })

    /// What may be a second part.
    static let seconds = Set(rows.map { $0[1] }).union(0x1161...0x1175).union(0x11A8...0x11C2)

    static func decomposed(_ letter: UInt32) -> [UInt32] {
        if (hangul..<hangul + 11_172).contains(letter) {
            let (syllable, last) = ((letter - hangul) / 28, (letter - hangul) % 28)
            let jamo = [0x1100 + syllable / 21, 0x1161 + syllable % 21]
            return last == 0 ? jamo : jamo + [0x11A7 + last]
        }
        guard let (first, second) = parts[letter] else { return [letter] }
        return decomposed(first) + decomposed(second)
    }

    /// `letters`, of which none is composed, in the order of their classes and composed as far as they go.
    static func composed(_ letters: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        var starter: Int?
        var last: UInt8?
        for (letter, combining) in ordered(letters) {
            if let starter, last.map({ $0 < combining }) ?? true,
                let whole = composition(result[starter], letter)
            {
                result[starter] = whole
                continue
            }
            (starter, last) = combining == 0 ? (result.count, nil) : (starter, combining)
            result.append(letter)
        }
        return result
    }

    /// With marks between two letters of class 0 by class, those of one class as they stand.
    private static func ordered(_ letters: [UInt32]) -> [(letter: UInt32, combining: UInt8)] {
        var result = letters.map { (letter: $0, combining: LetterData.classes[$0] ?? 0) }
        var start = 0
        while start < result.count {
            guard result[start].combining > 0 else {
                start += 1
                continue
            }
            var end = start + 1
            while end < result.count, result[end].combining > 0 { end += 1 }
            // Sorting is stable.
            result[start..<end].sort { $0.combining < $1.combining }
            start = end
        }
        return result
    }

    private static func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
        if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
            return hangul + ((first - 0x1100) * 21 + second - 0x1161) * 28
        }
        if (hangul..<hangul + 11_172).contains(first), (first - hangul) % 28 == 0 {
            return (0x11A8...0x11C2).contains(second) ? first + second - 0x11A7 : nil
        }
        return wholes[UInt64(first) << 32 | UInt64(second)]
    }

    private static let hangul: UInt32 = 0xAC00
    private static let rows = FoldingTable["letter.compositions"].numbers
    private static let wholes = Dictionary(
        rows.map { (UInt64($0[0]) << 32 | UInt64($0[1]), $0[2]) }, uniquingKeysWith: { first, _ in first })
}

/// The Latin letters of a text without tone marks, and whether each one begins or ends a word.
struct SpokenText {
    private var letters: [UInt8] = []
    /// Whether a letter stood right before the letter of this index.
    private var isJoined: [Bool] = []

    init(_ text: String) {
        var isInside = false
        for scalar in text.unicodeScalars {
            if let letter = Self.letter(scalar) {
                letters.append(letter)
                isJoined.append(isInside)
                isInside = true
            } else {
                if !Self.joiners.contains(scalar) {
                    letters.append(0)
                    isJoined.append(false)
                }
                isInside = false
            }
        }
    }

    /// Calls `body` with the letters from each beginning of a word on, and with whether a word ends behind so many.
    func forEachWord(_ body: (ArraySlice<UInt8>, (Int) -> Bool) -> Void) {
        for start in letters.indices where letters[start] != 0 && !isJoined[start] {
            body(letters[start...]) { start + $0 == letters.count || !isJoined[start + $0] }
        }
    }

    private static let joiners: Set<Unicode.Scalar> = [" ", "-", "_", "'", "’", ".", "·"]

    private static func letter(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x61...0x7A: UInt8(scalar.value)
        case 0x41...0x5A: UInt8(scalar.value + 0x20)
        case 0xC0...0x1DC: toned[scalar]
        default: nil
        }
    }

    private static let toned: [Unicode.Scalar: UInt8] = {
        var table: [Unicode.Scalar: UInt8] = [:]
        let rows = [
            ("a", "āáǎàĀÁǍÀ"), ("e", "ēéěèĒÉĚÈ"), ("i", "īíǐìĪÍǏÌ"), ("o", "ōóǒòŌÓǑÒ"), ("u", "ūúǔùŪÚǓÙ"),
            ("u", "üǖǘǚǜÜǕǗǙǛ"),
        ]
        for (letter, signs) in rows {
            for sign in signs.unicodeScalars { table[sign] = letter.utf8.first }
        }
        return table
    }()
}

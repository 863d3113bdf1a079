import ArchiveModel

/// What stands side by side once blanks and marks are left out: 头起 of 开好头 起好步, 四五 of 十“四”五.
///
/// Marks between two digits are never left out, nor blanks between letters of scripts that part words by them.
enum JoinedGrams {
    /// Marks the first scalar of a gram whose two letters are parted in the text.
    static let mark: UInt32 = 0x80_0000

    /// A letter and where it stands.
    struct Place {
        var letter: UInt32
        var position: Int
    }

    /// Whether a letter is left out: punctuation and blanks, but for the signs that are read aloud.
    static func isMark(_ letter: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(letter), !spoken.contains(letter) else { return false }
        return switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator:
            true
        default: false
        }
    }

    /// Whether two letters are neighbours when what parts them is left out.
    static func joins(_ one: UInt32, _ other: UInt32, overBlank: Bool) -> Bool {
        if isDigit(one) && isDigit(other) { return false }
        return !overBlank || isDense(one) || isDense(other)
    }

    private static func isDigit(_ letter: UInt32) -> Bool {
        Unicode.Scalar(letter)?.properties.generalCategory == .decimalNumber
    }

    /// Whether a letter is of a script that puts no blanks between words.
    private static func isDense(_ letter: UInt32) -> Bool {
        dense.contains { $0.contains(letter) }
    }

    /// Kana, Han, Thai and Lao, Burmese, Khmer; `joined.js` has the same.
    private static let dense: [ClosedRange<UInt32>] = [
        0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
        0x20000...0x3FFFF,
        0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF,
    ]

    /// # % & @ ‰
    private static let spoken: Set<UInt32> = [0x23, 0x25, 0x26, 0x40, 0x2030]
}

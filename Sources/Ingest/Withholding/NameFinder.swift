import ArchiveModel

/// The letters of a text as withheld names are looked for (`LetterFolder`), without blanks, apostrophes, the signs of
/// Markdown and the points of vowels. Each letter knows its place.
package struct LetterText: Sendable {
    package private(set) var letters: [Unicode.Scalar] = []
    /// The index of each letter among the scalars of the text.
    package private(set) var places: [Int] = []
    /// The first index behind each letter and its marks.
    package private(set) var ends: [Int] = []

    package init(_ text: some StringProtocol) {
        var folder = LetterFolder()
        for (place, scalar) in text.unicodeScalars.enumerated() where !Self.isSign(scalar) {
            folder.append(scalar.value, place, place + 1)
        }
        folder.finish()
        for (index, value) in folder.letters.enumerated() {
            guard let letter = Unicode.Scalar(value), letter != "'", !letter.isVowelPoint else { continue }
            letters.append(letter)
            places.append(folder.starts[index])
            ends.append(folder.ends[index])
        }
    }

    /// What may stand between two letters of a name without parting them: blanks, and `*`, `\`, `_` and `~`; the backtick
    /// is an apostrophe.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2A, 0x5C, 0x5F, 0x7E: true
        default: scalar.isBlank
        }
    }
}

extension Unicode.Scalar {
    /// Points of Hebrew and Arabic: the same name is written with and without. What makes another letter (hamza, madda) is
    /// none.
    var isVowelPoint: Bool {
        guard value >= 0x591, value <= 0x6ED else { return false }
        switch value {
        case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7, 0x610...0x61A, 0x64B...0x652,
            0x656...0x65F, 0x670,
            0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7, 0x6E8, 0x6EA...0x6ED:
            return true
        default: return false
        }
    }
}

/// Finds withheld names, also where blanks, line ends or signs part their characters and where every character
/// stands twice.
package struct NameFinder: Sendable {
    package struct Find: Hashable, Sendable {
        /// Indices of letters.
        package var letters: Range<Int>
        package var name: String
    }

    private struct Pattern: Sendable {
        var letters: [Unicode.Scalar]
        var name: String
    }

    /// By first letter; longer ones first.
    private var patterns: [Unicode.Scalar: [Pattern]] = [:]

    package init(_ names: [String]) {
        for name in names {
            let letters = LetterText(name).letters
            guard let first = letters.first else { continue }
            let doubled = letters.flatMap { [$0, $0] }
            patterns[first, default: []] += [letters, doubled].map { Pattern(letters: $0, name: name) }
        }
        for first in patterns.keys { patterns[first]?.sort { $0.letters.count > $1.letters.count } }
    }

    package var isEmpty: Bool { patterns.isEmpty }

    /// Every name that stands somewhere, also within another.
    package func names(in letters: [Unicode.Scalar]) -> Set<String> {
        guard !patterns.isEmpty else { return [] }
        var names = Set<String>()
        for (index, letter) in letters.enumerated() {
            for pattern in patterns[letter, default: []] where letters[index...].starts(with: pattern.letters)
            {
                names.insert(pattern.name)
            }
        }
        return names
    }

    /// From left to right, the longest at each place; they do not overlap.
    package func all(in letters: [Unicode.Scalar]) -> [Find] {
        guard !patterns.isEmpty else { return [] }
        var finds: [Find] = []
        var index = 0
        while index < letters.count {
            if let pattern = patterns[letters[index]]?.first(where: {
                letters[index...].starts(with: $0.letters)
            }) {
                finds.append(Find(letters: index..<index + pattern.letters.count, name: pattern.name))
                index += pattern.letters.count
            } else {
                index += 1
            }
        }
        return finds
    }

    /// Whether a name stands somewhere in `text`.
    package func finds(_ text: String) -> Bool { !all(in: LetterText(text).letters).isEmpty }
}

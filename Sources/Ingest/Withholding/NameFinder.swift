import ArchiveModel

/// The letters of a text as withheld names are looked for: folded, without blanks, invisible characters and the
/// signs of Markdown. Each letter knows its place.
package struct LetterText: Sendable {
    package private(set) var letters: [Unicode.Scalar] = []
    /// The index of each letter among the scalars of the text.
    package private(set) var places: [Int] = []

    package init(_ text: some StringProtocol) {
        for (place, scalar) in text.unicodeScalars.enumerated() { append(scalar, at: place) }
    }

    package init() {}

    package mutating func append(_ scalar: Unicode.Scalar, at place: Int) {
        guard let letter = Self.letter(scalar) else { return }
        letters.append(letter)
        places.append(place)
    }

    /// `nil` for what may stand between two letters of a name without parting them.
    package static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x4E00...0x9FFF: return Fold.scalar(scalar)
        case 0x2A, 0x5C, 0x5F, 0x60, 0x7E, 0xAD, 0x200C...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F: return nil
        default: return scalar.isBlank ? nil : Fold.scalar(scalar)
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

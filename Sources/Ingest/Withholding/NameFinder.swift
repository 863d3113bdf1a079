import ArchiveModel

/// Finds withheld names, also where blanks, line ends or signs part their characters and where every character
/// stands twice.
///
/// In alphabets with capitals a short name begins a word, and a very short one ends it, too: `Ann` is not in `annual`.
package struct NameFinder: Sendable {
    package struct Find: Hashable, Sendable {
        /// Indices of letters.
        package var letters: Range<Int>
        package var name: String
    }

    fileprivate struct Pattern: Sendable {
        var letters: [Unicode.Scalar]
        var name: String
        var beginsWord = false
        var endsWord = false
        /// Which letters are capitals wherever the name stands; none where it does not matter.
        var isLarge: [Bool] = []
    }

    /// By first letter; longer ones first.
    private var patterns: [Unicode.Scalar: [Pattern]] = [:]

    /// `initials` are names that stand as whole words, with the capitals that they are given with.
    package init(_ names: [String], initials: [String] = []) {
        for name in names {
            let letters = LetterText(name).letters
            var pattern = Pattern(letters: letters, name: name)
            let isShort = letters.count < Self.longLetters
            pattern.beginsWord = isShort && letters.first?.properties.isCased == true
            pattern.endsWord = letters.count < Self.fewLetters && letters.last?.properties.isCased == true
            add(pattern)
            pattern.letters = letters.flatMap { [$0, $0] }
            add(pattern)
        }
        for name in initials {
            let text = LetterText(name)
            add(
                Pattern(
                    letters: text.letters, name: name, beginsWord: true, endsWord: true, isLarge: text.isLarge
                ))
        }
        for first in patterns.keys { patterns[first]?.sort { $0.letters.count > $1.letters.count } }
    }

    private mutating func add(_ pattern: Pattern) {
        if let first = pattern.letters.first { patterns[first, default: []].append(pattern) }
    }

    /// From so many letters on a name that stands within a longer word is nothing else.
    private static let longLetters = 8
    /// A name of fewer is the beginning of many words.
    private static let fewLetters = 5

    package var isEmpty: Bool { patterns.isEmpty }

    /// Every name that stands somewhere, also within another.
    package func names(in text: LetterText) -> Set<String> {
        guard !patterns.isEmpty else { return [] }
        var names = Set<String>()
        for (index, letter) in text.letters.enumerated() {
            for pattern in patterns[letter, default: []] where text.holds(pattern, at: index) {
                names.insert(pattern.name)
            }
        }
        return names
    }

    /// From left to right, the longest at each place; they do not overlap.
    package func all(in text: LetterText) -> [Find] {
        guard !patterns.isEmpty else { return [] }
        var finds: [Find] = []
        var index = 0
        while index < text.letters.count {
            if let pattern = patterns[text.letters[index]]?.first(where: { text.holds($0, at: index) }) {
                finds.append(Find(letters: index..<index + pattern.letters.count, name: pattern.name))
                index += pattern.letters.count
            } else {
                index += 1
            }
        }
        return finds
    }

    /// Whether a name stands somewhere in `text`.
    package func finds(_ text: String) -> Bool { !all(in: LetterText(text)).isEmpty }
}

extension LetterText {
    fileprivate func holds(_ pattern: NameFinder.Pattern, at index: Int) -> Bool {
        let end = index + pattern.letters.count
        guard end <= letters.count, !pattern.beginsWord || !isJoined[index],
            !pattern.endsWord || end == letters.count || !isJoined[end],
            letters[index...].starts(with: pattern.letters)
        else { return false }
        return pattern.isLarge.indices.allSatisfy { !pattern.isLarge[$0] || isLarge[index + $0] }
    }
}

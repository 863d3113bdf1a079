import ArchiveModel

/// How many of a line's words stand in the text right behind it and right before it. A headline's stand in its text, the
/// first line of another matter has few in common with what came before.
struct WordsAround: Sendable {
    /// By line, from 0 (none, or no words to look for) to 4.
    private(set) var ahead: [Int]
    private(set) var behind: [Int]

    /// In characters, of the text that is looked at on each side.
    private static let reach = 400
    private static let places = 1 << 14

    init(_ lines: [PageLine], isHan: Bool) {
        let words = lines.map { isHan ? Self.pairs($0.folded) : Self.words($0.folded) }
        ahead = Self.shares(words, lines.map(\.clean.count))
        behind = Self.shares(words.reversed(), lines.reversed().map(\.clean.count)).reversed()
    }

    /// The share of each line's words that stand in the lines behind it.
    private static func shares(_ words: [[Int]], _ lengths: [Int]) -> [Int] {
        var counts = [UInt16](repeating: 0, count: places)
        var (end, size) = (0, 0)
        return words.indices.map { index in
            if end <= index {
                (end, size) = (index + 1, 0)
            } else {
                // The line itself leaves the window.
                for word in words[index] { counts[word] -= 1 }
                size -= lengths[index]
            }
            while end < words.count, size < reach {
                for word in words[end] { counts[word] += 1 }
                size += lengths[end]
                end += 1
            }
            guard !words[index].isEmpty else { return 0 }
            let found = words[index].count { counts[$0] > 0 }
            return found == 0 ? 0 : min(4, 1 + found * 5 / words[index].count)
        }
    }

    /// Pairs of Han letters.
    private static func pairs(_ text: [Unicode.Scalar]) -> [Int] {
        var found: [Int] = []
        for (one, other) in zip(text, text.dropFirst()) where one.isHan && other.isHan {
            found.append(place(UInt32(truncatingIfNeeded: one.value &* 0x9E37 &+ other.value)))
        }
        return found
    }

    /// The beginnings of words of four letters and more.
    private static func words(_ text: [Unicode.Scalar]) -> [Int] {
        var found: [Int] = []
        var (letters, hash): (Int, UInt32) = (0, 0)
        for scalar in text {
            if scalar.properties.isAlphabetic {
                letters += 1
                if letters <= 6 { hash = hash &* 31 &+ scalar.value }
            } else {
                if letters >= 4 { found.append(place(hash)) }
                (letters, hash) = (0, 0)
            }
        }
        if letters >= 4 { found.append(place(hash)) }
        return found
    }

    private static func place(_ hash: UInt32) -> Int { Int((hash &* 0x9E37_79B1) >> 18) }
}

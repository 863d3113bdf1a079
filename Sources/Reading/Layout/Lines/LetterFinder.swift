import ArchiveModel

/// Finds who signs the letters of readers: a name behind the last sentence of a text that addresses the editor.
struct LetterFinder {
    let lines: [PageLine]

    private static let words = PaperWords.letters
    /// In lines.
    private static let longestLetter = 60
    /// In characters.
    private static let longestName = 28

    /// The indices of the lines that sign a letter, in order.
    func signatures() -> [Int] {
        lines.indices.filter { Letters.addressesEditor(folded: lines[$0].folded) }.compactMap {
            signature(from: $0)
        }
    }

    private func signature(from salutation: Int) -> Int? {
        let letter = (salutation + 1..<lines.count).prefix(Self.longestLetter)
            .prefix { !Letters.addressesEditor(folded: lines[$0].folded) }
        return letter.first { index in
            let line = lines[index]
            return lines[index - 1].endsSentence && line.clean.count <= Self.longestName && !line.endsSentence
                && !line.hasStop && Self.names(line) && (lines[safe: index + 1].map(begins) ?? true)
        }
    }

    private func begins(_ next: PageLine) -> Bool {
        next.blanksBefore > 0 || next.isDate || Letters.addressesEditor(folded: next.folded)
    }

    /// 城北区 王女士, 读者 王某; Jane Doe, Riverton.
    private static func names(_ line: PageLine) -> Bool {
        if line.hasLatin, LatinText.isLatin(line.clean) {
            let parts = line.clean.split { $0.isBlank || $0 == "," }
            return (2...6).contains(parts.count) && parts.allSatisfy { $0.first?.isUppercaseLatin == true }
        }
        let last = line.clean.split(whereSeparator: \.isBlank).last ?? []
        return words.titles.end(last) || PersonNames.isName(last) || words.readers.begin(last)
    }
}

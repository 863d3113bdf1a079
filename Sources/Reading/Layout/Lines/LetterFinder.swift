import ArchiveModel

/// Finds who signs the letters of readers: a name behind the last sentence of a text that addresses the editor.
struct LetterFinder {
    let lines: [PageLine]

    /// In lines.
    private static let longestLetter = 60
    /// In characters.
    private static let longestName = 28

    /// The indices of the lines that sign a letter, in order.
    func signatures() -> [Int] {
        lines.indices.filter { addressesEditor(lines[$0]) }.compactMap {
            signature(from: $0)
        }
    }

    private func signature(from salutation: Int) -> Int? {
        let letter = (salutation + 1..<lines.count).prefix(Self.longestLetter)
            .prefix { !addressesEditor(lines[$0]) }
        return letter.first { index in
            let line = lines[index]
            return lines[index - 1].endsSentence && line.clean.count <= Self.longestName && !line.endsSentence
                && !line.hasStop && Self.names(line) && (lines[safe: index + 1].map(begins) ?? true)
        }
    }

    private func begins(_ next: PageLine) -> Bool {
        next.blanksBefore > 0 || next.isDate || addressesEditor(next)
    }

    /// 城北区 王女士, 读者 王某; Jane Doe, Riverton.
    private static func names(_ line: PageLine) -> Bool {
        if line.hasLatin, LatinText.isLatin(line.clean) {
            let parts = line.clean.split { $0.isBlank || $0 == "," }
            return (2...6).contains(parts.count) && parts.allSatisfy { $0.first?.isUppercaseLatin == true }
        }
        let last = line.clean.split(whereSeparator: \.isBlank).last ?? []
        return line.paper.letters.titles.end(last) || PersonNames.isName(last)
            || line.paper.letters.readers.begin(last)
    }

    private func addressesEditor(_ line: PageLine) -> Bool {
        Letters.addressesEditor(folded: line.folded, in: line.paper)
    }
}

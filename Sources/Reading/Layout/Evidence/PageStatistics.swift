import ArchiveModel

/// What the lines of a page have in common: the measure of each line, and the regime.
struct PageStatistics: Sendable {
    /// In half-width units: of the usual line, and of all but the longest.
    let median: Int
    let long: Int
    /// Lines are those of columns.
    let hasColumnLines: Bool
    /// Most letters are Han.
    let isHan: Bool
    let blanks: Blanks
    /// A blank line stands inside of a sentence.
    let hasCuts: Bool
    /// Blank lines stand so near each other that no story stands between them: a few lines of a column, or a paragraph.
    let isCrumbled: Bool
    /// A number for how the page is set: lines of columns or whole paragraphs, blank lines, indents.
    let regime: Int

    /// What blank lines of the page do.
    enum Blanks: Int, Sendable {
        /// There are none.
        case none
        /// They stand where a text may end.
        case divide
        /// They stand inside of sentences, too.
        case cut
        /// They stand behind nearly every line.
        case everywhere
    }

    static let regimes = 16
    /// In lines of a column: the usual story is longer.
    private static let shortestStory = 8

    init(_ lines: [PageLine], hasColumnLines: Bool) {
        self.hasColumnLines = hasColumnLines
        let widths = lines.map(\.width).sorted()
        median = max(1, widths[safe: (widths.count - 1) / 2] ?? 1)
        long = max(1, widths[safe: (widths.count - 1) * 19 / 20] ?? 1)
        var (han, latin, indented, gaps, cutting) = (0, 0, 0, 0, 0)
        for (index, line) in lines.enumerated() {
            for scalar in line.clean {
                if scalar.isHan { han += 1 } else if scalar.isLatinLetter { latin += 1 }
            }
            if line.isIndented { indented += 1 }
            guard index > 0, line.blanksBefore > 0 else { continue }
            gaps += 1
            let last = lines[index - 1]
            if last.width * 10 >= median * 8, !Self.mayEnd(last) { cutting += 1 }
        }
        isHan = han > latin
        hasCuts = cutting > 0
        let others = max(1, lines.count - 1)
        blanks =
            gaps == 0
            ? .none
            : gaps * 100 > others * 85 ? .everywhere : cutting * 4 > gaps ? .cut : .divide
        isCrumbled = lines.count < (gaps + 1) * (hasColumnLines ? Self.shortestStory : 2)
        let marks = indented * 20 > lines.count && indented * 20 < lines.count * 19
        regime = blanks.rawValue * 4 + (hasColumnLines ? 2 : 0) + (marks ? 1 : 0)
    }

    private static func mayEnd(_ line: PageLine) -> Bool {
        guard let last = line.clean.last else { return true }
        return EndClass.of(last) < EndClass.pause || EndClass.of(last) == EndClass.bracket
    }
}

import ArchiveModel

/// Finds where one panel of a page ends and another begins without a headline, an opener or a closer between them.
///
/// It is asked only where blank lines mean nothing, as nothing else tells panels apart there.
struct PanelSeams {
    private let lines: [PageLine]
    private let regime: PageRegime
    private let widths: [Int]
    /// Lines that begin with the first words of a headline of the page, and alone do so.
    private let announced: Set<Int>

    init(lines: [PageLine], regime: PageRegime, widths: [Int], heads: [Range<Int>]) {
        self.lines = lines
        self.regime = regime
        self.widths = widths
        announced = regime.hasColumnLines && regime.ignoresBlankLines ? Self.announced(lines, heads) : []
    }

    /// What lets a panel begin with line `index` of the run of body lines `range`; `nil` when none does.
    func feature(of index: Int, in range: Range<Int>) -> DivisionFeature? {
        guard regime.hasColumnLines, regime.ignoresBlankLines, index > 0, lines[index - 1].endsSentence else {
            return nil
        }
        if announced.contains(index) { return .headlineWords }
        if isForeword(index) { return .foreword }
        return changesWidth(index, in: range) ? .columnWidth : nil
    }

    private static func announced(_ lines: [PageLine], _ heads: [Range<Int>]) -> Set<Int> {
        let labels = Set(heads.map { HeadLabel.of(lines[$0.lowerBound].clean) }.filter { !$0.isEmpty })
        guard !labels.isEmpty else { return [] }
        let headLines = Set(heads.flatMap { Array($0) })
        var places: [[Unicode.Scalar]: [Int]] = [:]
        for index in lines.indices where !headLines.contains(index) {
            guard index == 0 || lines[index - 1].isFinished || headLines.contains(index - 1) else { continue }
            let label = HeadLabel.of(lines[index].clean)
            if labels.contains(label) { places[label, default: []].append(index) }
        }
        return Set(places.values.filter { $0.count == 1 }.flatMap { $0 })
    }

    /// In half-width units: a paragraph's last line is narrower than its column by so much and more.
    private static let shortfall = 4

    /// A couplet that is a paragraph of its own, before a paragraph that begins with a day: a foreword.
    private func isForeword(_ index: Int) -> Bool {
        let couplet = lines[index].clean
        guard let end = couplet.last, Punctuation.endsCouplet.contains(end),
            lines[index].width <= widths[index] - Self.shortfall,
            let next = lines[safe: index + 1], PrintedDates.opensWithDay(next.clean)
        else { return false }
        let halves = couplet.dropLast().split(separator: Punctuation.comma)
        return halves.count == 2 && halves[0].count == halves[1].count && halves[0].count >= 4
    }

    /// A lasting change of the column's full width behind a finished sentence. A change too small to tell by itself
    /// counts behind an exhortation (！) that ends a paragraph, as reports end.
    private func changesWidth(_ index: Int, in range: Range<Int>) -> Bool {
        let before = lines[max(range.lowerBound, index - 16)..<index].map(\.width)
        let after = lines[index..<min(range.upperBound, index + 16)].map(\.width)
        guard before.count >= 12, after.count >= 12 else { return false }
        if lines[index - 1].clean.last == Punctuation.exclamation,
            lines[index - 1].width * 5 < widths[index - 1] * 4
        {
            return abs(before.sorted()[before.count / 2] - after.sorted()[after.count / 2]) >= 2
        }
        let (wide, narrow) = (before.sorted()[before.count * 4 / 5], after.sorted()[after.count * 4 / 5])
        guard abs(wide - narrow) >= 4 else { return false }
        if narrow < wide {
            return after.allSatisfy { $0 <= narrow + 2 } && before.suffix(8).contains { $0 >= wide - 1 }
        }
        return before.allSatisfy { $0 <= wide + 2 } && after.prefix(8).contains { $0 >= narrow - 1 }
    }
}

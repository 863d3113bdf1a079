import ArchiveModel

/// A page's source with its lines and how it was set: computed once, asked by every rule.
struct PageText: Sendable {
    let number: Int
    let source: SourceText
    let lines: [PageLine]
    let regime: PageRegime
    /// The local column width of each line.
    let widths: [Int]
    /// Numbers of lines that are set apart from running text.
    let setApart: Set<Int>

    init(number: Int, source: SourceText) {
        self.number = number
        self.source = source
        let lines = PageLine.lines(of: source)
        self.lines = lines
        regime = PageRegime(lines)
        let finder = HeadFinder(lines, regime)
        widths = finder.widths
        setApart = Set(finder.candidates().flatMap { $0.map { lines[$0].number } })
    }

    /// The lines with text in `range`, cut where the range begins or ends inside a line.
    func lines(in range: Range<Int>) -> [PageLine] {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return lines[low...].prefix { $0.range.lowerBound < range.upperBound }.compactMap { line in
            if range.lowerBound <= line.range.lowerBound, line.range.upperBound <= range.upperBound {
                return line
            }
            let cut = source.trimmed(line.range.clamped(to: range))
            return cut.isEmpty
                ? nil : PageLine(source, line.number, cut, blanksBefore: line.blanksBefore)
        }
    }

    func width(ofLine number: Int) -> Int {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return widths[safe: low] ?? 0
    }

    /// The part of the page from the first to the last of `lines`.
    func part(_ lines: ArraySlice<PageLine>) -> ArticlePart? {
        guard let first = lines.first, let last = lines.last else { return nil }
        return ArticlePart(
            page: number, range: first.range.lowerBound..<last.range.upperBound,
            lines: first.number...last.number)
    }
}

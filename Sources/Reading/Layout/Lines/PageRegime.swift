import ArchiveModel

/// How a page was set, found before anything else (how text lines and blank lines are used).
struct PageRegime: Sendable {
    /// Lines are lines of narrow columns, not whole columns or paragraphs.
    var hasColumnLines: Bool
    /// Nearly every line is followed by one blank line, or none is: blank lines mean nothing.
    var ignoresBlankLines: Bool

    var hasBlankLines: Bool
    /// Blank lines say nothing about which column lines stand together.
    var standsLineByLine: Bool { hasColumnLines && ignoresBlankLines }

    /// In half-width units: most of a page's text stands in lines no wider than this, or in whole columns.
    static let widestColumn = 60

    init(_ lines: [PageLine]) {
        let narrow = lines.reduce(0) { $1.width <= Self.widestColumn ? $0 + $1.width : $0 }
        hasColumnLines = lines.count >= 6 && narrow * 2 > lines.reduce(0) { $0 + $1.width }
        let single = lines.dropFirst().count { $0.blanksBefore == 1 }
        let spaced = lines.dropFirst().count { $0.blanksBefore > 0 }
        hasBlankLines = spaced * 100 > lines.count
        ignoresBlankLines =
            lines.count > 8
            && (single * 100 >= (lines.count - 1) * 85 || hasColumnLines && !hasBlankLines)
    }
}

/// The local width of a column: what its full lines have.
enum ColumnWidth {
    /// For each line the width of a full line around it, in half-width units: the 80th percentile of 15 lines.
    static func local(_ lines: [PageLine]) -> [Int] {
        var window = lines.prefix(7).map(\.width).sorted()
        var widths: [Int] = []
        widths.reserveCapacity(lines.count)
        for index in lines.indices {
            if let next = lines[safe: index + 7] {
                window.insert(next.width, at: window.place(of: next.width))
            }
            if let gone = lines[safe: index - 8] { window.remove(at: window.place(of: gone.width)) }
            widths.append(window[window.count * 4 / 5])
        }
        return widths
    }
}

extension [Int] {
    /// Where `value` stands or would stand in these sorted numbers.
    fileprivate func place(of value: Int) -> Int { firstIndex { $0 >= value } ?? count }
}

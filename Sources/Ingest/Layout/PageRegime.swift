/// How a page was set, found before anything else (how text lines and blank lines are used).
struct PageRegime: Sendable {
    /// Lines are lines of narrow columns, not whole columns or paragraphs.
    var hasColumnLines: Bool
    /// Nearly every line is followed by one blank line: blank lines mean nothing.
    var ignoresBlankLines: Bool

    init(_ lines: [PageLine]) {
        let widths = lines.map(\.width).sorted()
        let median = widths.isEmpty ? 0 : widths[widths.count / 2]
        hasColumnLines = median <= 60 && lines.count >= 6
        let single = lines.dropFirst().count { $0.blanksBefore == 1 }
        ignoresBlankLines = lines.count > 8 && single * 100 >= (lines.count - 1) * 85
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

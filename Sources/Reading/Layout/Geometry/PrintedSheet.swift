import ArchiveModel

/// The lines of a page with their boxes, and the measures of the page that all others are compared with.
struct PrintedSheet {
    let width: Float
    let height: Float
    let lines: [SheetLine]
    /// Of most letters of the page.
    let usualHeight: Float
    let usualWidth: Float
    /// In points; `nil` when the source does not say.
    let usualSize: Float?
    /// From the top of a line to the top of the next one, where text runs.
    let pitch: Float

    /// `nil` when a line has no box, or one that is nowhere. `firstLine`: the number of the first line of `geometry`.
    init?(_ lines: [PageLine], _ geometry: PageGeometry, firstLine: Int) {
        var placed: [SheetLine] = []
        placed.reserveCapacity(lines.count)
        for line in lines {
            guard let place = geometry.lines[safe: line.number - firstLine] ?? nil, place.box.isFinite else {
                return nil
            }
            placed.append(SheetLine(line, place))
        }
        guard !placed.isEmpty else { return nil }
        width = max(geometry.width, placed.map(\.right).max() ?? 0, 0.001)
        height = max(geometry.height, placed.map(\.bottom).max() ?? 0, 0.001)
        let usualHeight = max(Self.median(placed.map { ($0.height, $0.count) }), 0.001)
        self.usualHeight = usualHeight
        usualWidth = max(0.001, Self.median(placed.map { ($0.width, $0.count) }))
        let sizes = placed.compactMap { line in line.size.map { ($0, line.count) } }
        usualSize = sizes.isEmpty ? nil : Self.median(sizes)
        let steps = zip(placed, placed.dropFirst()).compactMap { one, next -> Float? in
            let step = next.top - one.top
            return one.block == next.block && step > 0 && step < 3 * usualHeight ? step : nil
        }
        let pitch = steps.isEmpty ? 1.1 * usualHeight : steps.sorted().middle
        self.pitch = pitch
        let letters = placed.reduce(0) { $0 + $1.count }
        let bold = placed.reduce(0) { $0 + ($1.isBold ? $1.count : 0) }
        let isBoldRare = bold * 5 < letters * 2
        for index in placed.indices {
            placed[index].isBold = placed[index].isBold && isBoldRare
            placed[index].column = Self.column(of: index, in: placed, within: 14 * pitch)
        }
        self.lines = placed
    }

    /// The edges of the column that a line stands in: of the wide ones among the lines around it, above and below.
    private static func column(of index: Int, in lines: [SheetLine], within reach: Float) -> (
        left: Float, right: Float
    ) {
        let line = lines[index]
        let near = lines[max(0, index - neighbours)...min(lines.count - 1, index + neighbours)].filter {
            $0.overlap(with: line) > 0.5 * min($0.width, line.width) && abs($0.top - line.top) < reach
        }
        let widths = near.map(\.width).sorted()
        let wide = widths.isEmpty ? line.width : widths[min(widths.count - 1, widths.count * 3 / 4)]
        let full = near.filter { $0.width >= 0.9 * wide && $0.width <= 1.15 * wide }
        guard !full.isEmpty else { return (line.left, line.right) }
        return (full.map(\.left).sorted().middle, full.map(\.right).sorted().middle)
    }

    /// In lines, on each side.
    private static let neighbours = 6

    /// The value below which half of all letters are.
    static func median(_ values: [(value: Float, letters: Int)]) -> Float {
        let sorted = values.sorted { $0.value < $1.value }
        let all = sorted.reduce(0) { $0 + $1.letters }
        var count = 0
        for (value, letters) in sorted {
            count += letters
            if count * 2 >= all { return value }
        }
        return 1
    }
}

/// A line with its box.
struct SheetLine {
    let line: PageLine
    let left: Float
    let top: Float
    let width: Float
    let height: Float
    let block: Int
    let size: Float?
    /// And few lines of the page are.
    var isBold: Bool
    var column: (left: Float, right: Float) = (0, 0)

    init(_ line: PageLine, _ place: PageGeometry.Line) {
        self.line = line
        left = place.box.left
        top = place.box.top
        width = place.box.width
        height = place.box.height
        block = place.block
        size = place.size.flatMap { $0 > 0 ? $0 : nil }
        isBold = place.isBold
    }

    var right: Float { left + width }
    var bottom: Float { top + height }
    /// How many letters it has.
    var count: Int { line.text.count }

    func overlap(with other: SheetLine) -> Float { min(right, other.right) - max(left, other.left) }

    // MARK: In its column

    private var measure: Float { max(0.001, column.right - column.left) }
    /// Of the column's width.
    var share: Float { width / measure }
    var indent: Float { (left - column.left) / measure }
    /// What is free behind it.
    var rest: Float { (column.right - right) / measure }
    var isCentred: Bool { abs(indent - rest) < 0.12 && indent > 0.04 && rest > 0.04 }
}

extension PageGeometry.Box {
    fileprivate var isFinite: Bool { (left + top + width + height).isFinite }
}

extension [Float] {
    /// Of sorted values, of which there are some.
    var middle: Float {
        count.isMultiple(of: 2) ? (self[count / 2 - 1] + self[count / 2]) / 2 : self[count / 2]
    }
}

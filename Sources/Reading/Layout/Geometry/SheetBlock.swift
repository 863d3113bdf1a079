import ArchiveModel

/// A block of a page: lines that stand together, and what is seen of them at a glance.
struct SheetBlock {
    /// Indices of lines.
    let lines: Range<Int>
    let left: Float
    let right: Float
    let top: Float
    let bottom: Float
    /// Of all characters, blanks between the lines counted.
    let count: Int
    let letters: Int
    /// 0…1, of the letters.
    let capitals: Float
    /// 0…1, of all characters.
    let digits: Float
    /// Of its middle line, in usual heights.
    let height: Float
    /// In usual sizes; `nil` when the source does not say.
    let size: Float?
    let isBold: Bool
    let isCentred: Bool
    /// Of its widest line, in widths of its column.
    let share: Float
    /// In usual widths of a line.
    let span: Float
    /// What is free behind its last line, in widths of the column.
    let rest: Float
    let first: EdgeSign
    let last: EdgeSign
    /// The blocks next above and below that share its column.
    var above: Int?
    var below: Int?
    /// To those, in pitches.
    var gapAbove: Float?
    var gapBelow: Float?
    /// How many of the page's gaps are smaller, 0…1.
    var rank: Float?

    /// What it may be at most: few lines in capitals or high letters.
    var isHeadShaped: Bool {
        lines.count <= 4 && count < 160 && letters > 3 && (height > 1.3 || capitals > 0.6)
    }
    var isText: Bool { !isHeadShaped && (lines.count >= 3 || count >= 120) }
    var standsFree: Bool { !isText && isCentred }
    var isInCapitals: Bool { capitals > 0.6 }
    var width: Float { right - left }

    func overlaps(_ other: SheetBlock) -> Bool {
        min(right, other.right) - max(left, other.left) > 0.3 * min(width, other.width)
    }

    init(_ range: Range<Int>, of sheet: PrintedSheet) {
        lines = range
        let all = sheet.lines[range]
        left = all.map(\.left).min() ?? 0
        right = all.map(\.right).max() ?? 0
        top = all.map(\.top).min() ?? 0
        bottom = all.map(\.bottom).max() ?? 0
        count = all.reduce(all.count - 1) { $0 + $1.count }
        var (letters, capitals, digits) = (0, 0, 0)
        for line in all {
            for scalar in line.line.text {
                if scalar.isDigit {
                    digits += 1
                } else if scalar.properties.isAlphabetic {
                    letters += 1
                    if scalar.properties.isUppercase { capitals += 1 }
                }
            }
        }
        self.letters = letters
        self.capitals = Float(capitals) / Float(max(1, letters))
        self.digits = Float(digits) / Float(max(1, count))
        height = all.map(\.height).sorted()[all.count / 2] / sheet.usualHeight
        let sizes = all.compactMap { line in line.size.map { ($0, line.count) } }
        size = sheet.usualSize.flatMap { sizes.isEmpty ? nil : PrintedSheet.median(sizes) / $0 }
        isBold = all.reduce(0) { $0 + ($1.isBold ? $1.count : 0) } * 2 > count
        isCentred = all.count(where: \.isCentred) * 5 >= all.count * 3
        share = all.map(\.share).max() ?? 1
        span = (right - left) / sheet.usualWidth
        rest = all.last?.rest ?? 0
        first = EdgeSign(beginning: all.first?.line.text.first)
        last = EdgeSign(ending: all.last?.line.text.last)
    }
}

/// What a text begins or ends with, in any script.
enum EdgeSign: Int {
    case capital, small, digit, quote, dash, other, stop, comma, hyphen, colon

    init(beginning scalar: Unicode.Scalar?) {
        switch scalar {
        case "«", "\"", "“", "„", "'": self = .quote
        case "-", "—", "–": self = .dash
        case let scalar? where Punctuation.opening.contains(scalar): self = .quote
        case let scalar?: self = Self.letter(scalar)
        case nil: self = .other
        }
    }

    init(ending scalar: Unicode.Scalar?) {
        switch scalar {
        case ".", "»", "\"", "”", Punctuation.stop: self = .stop
        case Punctuation.semicolon, Punctuation.latinSemicolon, Punctuation.listComma: self = .comma
        case "-", "¬", "—", "\u{AD}": self = .hyphen
        case let scalar? where Punctuation.calls.contains(scalar): self = .stop
        case let scalar? where Punctuation.commas.contains(scalar): self = .comma
        case let scalar? where Punctuation.colons.contains(scalar): self = .colon
        case let scalar?: self = Self.letter(scalar)
        case nil: self = .other
        }
    }

    private static func letter(_ scalar: Unicode.Scalar) -> EdgeSign {
        if scalar.isDigit { return .digit }
        if scalar.properties.isUppercase { return .capital }
        return scalar.properties.isLowercase ? .small : .other
    }

    /// Whether a sentence may go on in the next line.
    var isOpen: Bool { self == .hyphen || self == .comma || self == .small || self == .capital }
}

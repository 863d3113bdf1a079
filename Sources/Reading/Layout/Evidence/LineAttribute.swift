/// What is seen of a line, as a small number: what the weights of `RoleModel` are for. Their files name these.
///
/// A new one is seen by no page until the weights are learned anew (Tools/ReadingModel).
enum LineAttribute: String, CaseIterable, Sendable {
    // How wide it is: beside the page's usual and longest lines, and its column.
    case width, reach, column
    // What is in it.
    case end, begin, digits, capitals, titled, words, stops, commas, gaps
    // How it is set: an indent, blank lines, its place in its block and on its page, short lines around it.
    case indent, before, after, place, block, top, bottom, shorts
    // What it says.
    case opening, numbering, credit, finish, date
    // What the rules say of it.
    case kind, candidate, rules
    // How many of its words stand in the text behind and before it.
    case ahead, behind
    // Of the whole page.
    case regime

    /// How many values it has; one more stands for a line beyond the end of its page.
    var count: Int {
        switch self {
        case .width: 9
        case .reach: 6
        case .column: 7
        case .end: 12
        case .begin: 9
        case .digits: 4
        case .capitals, .titled: 5
        case .words: 9
        case .stops, .commas, .gaps: 3
        case .indent, .numbering, .date: 2
        case .before, .after: 4
        case .place: 5
        case .block: 7
        case .top: 8
        case .bottom: 4
        case .shorts: 5
        case .opening: 4
        case .credit: 4
        case .finish: 3
        case .kind: 7
        case .candidate: 3
        case .rules: RuledRole.count
        case .ahead, .behind: 5
        case .regime: PageStatistics.regimes
        }
    }

    /// Its place among the attributes of a line.
    static let places = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
}

/// What the rules make of a line, before all evidence is summed.
enum RuledRole: UInt8, Sendable {
    case inside, head, moreHead, beginning, behindHead, trailingHead, moreTrailingHead, photo, morePhoto
    case furniture

    static let count = 10
}

/// The attributes of all lines of a page.
struct LineAttributes: Sendable {
    static let width = LineAttribute.allCases.count
    let lines: Int
    private(set) var values: [UInt8]

    init(lines: Int) {
        self.lines = lines
        values = [UInt8](repeating: 0, count: lines * Self.width)
    }

    /// The value of `attribute`, the `place`th, in line `line`.
    subscript(line: Int, place: Int) -> Int {
        @inline(__always) get { Int(values[line * Self.width + place]) }
    }

    /// Sets the attributes of a line, in the order of their declaration.
    mutating func set(_ line: Int, _ all: [Int]) {
        for (place, value) in all.enumerated() {
            values[line * Self.width + place] = UInt8(truncatingIfNeeded: value)
        }
    }
}

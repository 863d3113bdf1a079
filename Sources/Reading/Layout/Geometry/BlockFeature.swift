/// The name of what speaks for what a block is. Each has a small number as its value; `blocks.tsv` has a weight for each.
enum BlockFeature: Int, CaseIterable, Sendable {
    case any

    // The block by itself.
    case lines, capitals, height, size, bold, text, headShape, standsFree, digits, fewLetters, share, span
    case firstLetter, lastLetter

    // Its place.
    case gapAbove, gapAboveText, gapBelow, gapRank, gapRankText, nearness, depth, order
    case flow, columnTop, sense, senseFlow

    // The blocks beside it in the order of the file.
    case noneBefore, linesBefore, capitalsBefore, heightBefore, textBefore, headShapeBefore, freeBefore
    case noneBehind, linesBehind, capitalsBehind, heightBehind, textBehind, headShapeBehind, freeBehind
    case againstBefore, headPair, headsInRow, headsBelow, freeOverText, headOverText, aloneInText

    /// What `extract --explain` says of it.
    var division: DivisionFeature {
        switch self {
        case .height, .size, .againstBefore, .headsInRow, .headsBelow, .heightBefore, .heightBehind: .typeSize
        case .capitals, .bold, .headShape, .headPair, .headOverText, .fewLetters: .headShape
        case .gapAbove, .gapAboveText, .gapBelow, .gapRank, .gapRankText, .nearness: .gap
        case .flow, .columnTop, .sense, .senseFlow, .depth, .order: .readingOrder
        case .standsFree, .freeOverText, .aloneInText: .centred
        default: .blockShape
        }
    }

    /// Values are below this.
    static let values = 64
    static let count = allCases.count * values
}

/// One feature with its value, as a place among the weights.
struct BlockEvidence: Hashable, Sendable {
    let place: Int

    init(_ feature: BlockFeature, _ value: Int = 0) { place = feature.rawValue * BlockFeature.values + value }

    var feature: BlockFeature { BlockFeature.allCases[place / BlockFeature.values] }
}

/// How the text goes on from a block to the one behind it in the file.
enum BlockFlow: Int {
    case start, below, further, back
    case rightAbove, rightBeside, rightBelow
    case leftAbove, leftBeside, leftBelow

    /// From the block before `index`.
    init(to index: Int, in blocks: [SheetBlock], of sheet: PrintedSheet) {
        guard index > 0 else {
            self = .start
            return
        }
        let (block, before) = (blocks[index], blocks[index - 1])
        if block.overlaps(before) {
            if block.top < before.top {
                self = .back
            } else {
                self = before.below == index || block.above == index - 1 ? .below : .further
            }
            return
        }
        let isAbove = block.top < before.top - sheet.usualHeight
        let isBeside = block.top < before.bottom
        if block.left >= before.left {
            self = isAbove ? .rightAbove : isBeside ? .rightBeside : .rightBelow
        } else {
            self = isAbove ? .leftAbove : isBeside ? .leftBeside : .leftBelow
        }
    }

    var isToTheRight: Bool { self == .rightAbove || self == .rightBeside || self == .rightBelow }
}

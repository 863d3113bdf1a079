import ArchiveModel

extension BlockEvidence {
    /// What speaks for what each of the blocks is.
    static func all(of blocks: [SheetBlock], on sheet: PrintedSheet) -> [[BlockEvidence]] {
        let own = blocks.map(shape)
        return blocks.indices.map { index in
            let (before, behind) = (blocks[safe: index - 1], blocks[safe: index + 1])
            var all = own[index].all(besides: nil) + place(index, blocks, sheet)
            all += own[safe: index - 1]?.all(besides: -1) ?? [.init(.noneBefore)]
            all += own[safe: index + 1]?.all(besides: 1) ?? [.init(.noneBehind)]
            if let before { all += behindOther(blocks[index], before) }
            if let behind { all += beforeOther(blocks[index], behind) }
            if let before, let behind, blocks[index].standsFree, blocks[index].lines.count <= 2,
                before.isText,
                behind.isText
            {
                all.append(.init(.aloneInText, before.last == .stop || before.rest > 0.1 ? 0 : 1))
            }
            return all
        }
    }

    // MARK: By itself

    /// The features of a block that are seen from its neighbours too.
    private struct Shape {
        let lines, capitals, height, headShape, text, free: Int
        let others: [BlockEvidence]

        func all(besides step: Int?) -> [BlockEvidence] {
            switch step {
            case nil:
                [
                    .init(.lines, lines), .init(.capitals, capitals), .init(.height, height),
                    .init(.headShape, headShape), .init(.text, text), .init(.standsFree, free),
                ] + others
            case -1:
                [
                    .init(.linesBefore, lines), .init(.capitalsBefore, capitals),
                    .init(.heightBefore, height), .init(.headShapeBefore, headShape),
                    .init(.textBefore, text), .init(.freeBefore, free),
                ]
            default:
                [
                    .init(.linesBehind, lines), .init(.capitalsBehind, capitals),
                    .init(.heightBehind, height), .init(.headShapeBehind, headShape),
                    .init(.textBehind, text), .init(.freeBehind, free),
                ]
            }
        }
    }

    private static func shape(of block: SheetBlock) -> Shape {
        var others: [BlockEvidence] = [
            .init(.any), .init(.share, block.share.step([0.5, 0.85, 1.15])),
            .init(.span, block.span.step([1.2, 1.7])), .init(.firstLetter, block.first.rawValue),
            .init(.lastLetter, block.last.rawValue),
        ]
        if block.digits > 0.25 { others.append(.init(.digits)) }
        if block.isBold { others.append(.init(.bold)) }
        if block.letters < 4 { others.append(.init(.fewLetters)) }
        if let size = block.size { others.append(.init(.size, size.step([0.9, 1.1, 1.4]))) }
        return Shape(
            lines: Float(block.lines.count).step([2, 3, 5]), capitals: block.capitals.step([0.3, 0.6]),
            height: block.height.step([0.9, 1.15, 1.4, 2]), headShape: block.isHeadShaped.number,
            text: block.isText.number, free: block.standsFree.number, others: others)
    }

    // MARK: Its place

    private static func place(_ index: Int, _ blocks: [SheetBlock], _ sheet: PrintedSheet) -> [BlockEvidence]
    {
        let block = blocks[index]
        let text = block.isText.number
        let above = gap(block.gapAbove)
        var all: [BlockEvidence] = [
            .init(.gapAbove, above), .init(.gapAboveText, above * 2 + text),
            .init(.gapBelow, gap(block.gapBelow)),
            .init(.depth, (block.top / sheet.height).step([0.05, 0.1, 0.18])),
        ]
        if index < 3 { all.append(.init(.order, index)) }
        if let rank = block.rank?.step([0.25, 0.5, 0.75, 0.9]) {
            all += [.init(.gapRank, rank), .init(.gapRankText, rank * 2 + text)]
        }
        if let above = block.gapAbove, let below = block.gapBelow, !block.isText {
            let ratio = (max(0, above) + 0.3) / (max(0, below) + 0.3)
            all.append(.init(.nearness, ratio.step([0.5, 0.8, 1.25, 2])))
        }
        let flow = BlockFlow(to: index, in: blocks, of: sheet)
        all.append(.init(.flow, flow.rawValue))
        guard let before = blocks[safe: index - 1] else { return all }
        let sense = sense(of: block, behind: before)
        all += [.init(.sense, sense), .init(.senseFlow, sense * 10 + flow.rawValue)]
        if flow.isToTheRight {
            let top = block.above.map { above in
                1 + (blocks[above].span > 1.3).number * 4 + blocks[above].isHeadShaped.number * 2
                    + (above > index).number
            }
            all.append(.init(.columnTop, top ?? 0))
        }
        return all
    }

    private static func gap(_ value: Float?) -> Int {
        value.map { $0.step([0.5, 0.8, 1.2, 2, 3.2, 6]) } ?? 7
    }

    /// 0: a sentence goes on; 1: a sentence has ended; 2: neither is seen.
    private static func sense(of block: SheetBlock, behind before: SheetBlock) -> Int {
        if block.first == .small || before.last.isOpen && before.rest < 0.1 && block.first != .capital {
            return 0
        }
        return before.last == .stop ? 1 : 2
    }

    // MARK: Beside another

    private static func behindOther(_ block: SheetBlock, _ before: SheetBlock) -> [BlockEvidence] {
        let ratio = (block.height / max(0.2, before.height)).step([0.7, 0.88, 1.12, 1.4])
        var all: [BlockEvidence] = [
            .init(.againstBefore, ratio),
            .init(.headPair, block.isHeadShaped.number * 2 + before.isHeadShaped.number),
        ]
        if block.isHeadShaped, before.isHeadShaped {
            all.append(
                .init(.headsInRow, ratio * 4 + before.isInCapitals.number * 2 + block.isInCapitals.number))
        }
        return all
    }

    private static func beforeOther(_ block: SheetBlock, _ behind: SheetBlock) -> [BlockEvidence] {
        var all: [BlockEvidence] = [
            .init(.freeOverText, block.standsFree.number * 2 + behind.isText.number),
            .init(.headOverText, block.isHeadShaped.number * 2 + behind.isText.number),
        ]
        if block.isHeadShaped, behind.isHeadShaped {
            let ratio = (block.height / max(0.2, behind.height)).step([0.7, 0.88, 1.12, 1.4])
            all.append(
                .init(.headsBelow, ratio * 4 + block.isInCapitals.number * 2 + behind.isInCapitals.number))
        }
        return all
    }
}

extension Float {
    /// How many of the rising `edges` it reaches.
    fileprivate func step(_ edges: [Float]) -> Int { edges.firstIndex { self < $0 } ?? edges.count }
}

extension Bool {
    fileprivate var number: Int { self ? 1 : 0 }
}

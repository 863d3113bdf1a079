import ArchiveModel

/// Finds the blocks of a sheet, and for each the ones above and below it.
enum BlockFinder {
    static func blocks(of sheet: PrintedSheet) -> [SheetBlock] {
        var blocks = ranges(of: sheet).map { SheetBlock($0, of: sheet) }
        link(&blocks, sheet)
        let gaps = blocks.compactMap { $0.gapAbove.map { max(0, $0) } }.sorted()
        for index in blocks.indices {
            guard let gap = blocks[index].gapAbove else { continue }
            let below = gaps.place { $0 >= max(0, gap) }
            let upTo = gaps.place { $0 > max(0, gap) }
            blocks[index].rank = Float(below + upTo) / 2 / Float(gaps.count)
        }
        return blocks
    }

    // MARK: Where blocks begin

    /// The source's own blocks; where they hold columns as a whole, cut at what is seen in them.
    private static func ranges(of sheet: PrintedSheet) -> [Range<Int>] {
        let lines = sheet.lines
        let given = 1 + zip(lines, lines.dropFirst()).count { $0.block != $1.block }
        let isCoarse = lines.count > coarse * given
        var ranges: [Range<Int>] = []
        var start = 0
        for index in lines.indices.dropFirst() {
            guard
                lines[index].block != lines[index - 1].block
                    || lines[index].top < lines[index - 1].top - 2 * sheet.usualHeight
                    || isCoarse && begins(index, of: sheet)
            else { continue }
            ranges.append(start..<index)
            start = index
        }
        return ranges + [start..<lines.count]
    }

    /// In lines: a page of larger blocks was not cut into paragraphs.
    private static let coarse = 60

    /// Whether a line of a column begins something: behind a gap, where type changes, or as a paragraph does.
    private static func begins(_ index: Int, of sheet: PrintedSheet) -> Bool {
        let (line, before) = (sheet.lines[index], sheet.lines[index - 1])
        if line.top - before.bottom > 0.7 * sheet.pitch { return true }
        if before.rest > 0.1, line.indent > 0.015 { return true }
        return isSetApart(line, sheet) != isSetApart(before, sheet)
    }

    private static func isSetApart(_ line: SheetLine, _ sheet: PrintedSheet) -> Bool {
        let cased = line.line.text.filter { $0.properties.isAlphabetic }
        return cased.count > 3
            && (line.height > 1.3 * sheet.usualHeight
                || cased.count(where: { $0.properties.isUppercase }) * 5 > cased.count * 3)
    }

    // MARK: Above and below

    /// Blocks by the vertical strips of the sheet that they stand in, so that each looks at few others.
    private static let strips = 64

    private static func link(_ blocks: inout [SheetBlock], _ sheet: PrintedSheet) {
        var standing = [[Int]](repeating: [], count: strips)
        for index in blocks.indices.sorted(by: { (blocks[$0].top, $0) < (blocks[$1].top, $1) }) {
            for strip in cells(blocks[index], sheet) { standing[strip].append(index) }
        }
        for index in blocks.indices {
            let block = blocks[index]
            let cells = cells(block, sheet)
            let middle = (block.top + block.bottom) / 2
            var (above, below): (Int?, Int?)
            let (low, high) = (cells.lowerBound, cells.upperBound)
            for strip in [(3 * low + high) / 4, (low + high) / 2, (low + 3 * high) / 4] {
                let others = standing[strip]
                let place = others.place { blocks[$0].top >= middle }
                for other in others[place..<min(others.count, place + reach)]
                where other != index && block.overlaps(blocks[other]) {
                    if below.map({ blocks[other].top < blocks[$0].top }) ?? true { below = other }
                    break
                }
                for other in others[max(0, place - reach)..<place].reversed()
                where other != index && (blocks[other].top + blocks[other].bottom) / 2 < middle
                    && block.overlaps(blocks[other])
                {
                    if above.map({ blocks[other].bottom > blocks[$0].bottom }) ?? true { above = other }
                    break
                }
            }
            (blocks[index].above, blocks[index].below) = (above, below)
            blocks[index].gapAbove = above.map { (block.top - blocks[$0].bottom) / sheet.pitch }
            blocks[index].gapBelow = below.map { (blocks[$0].top - block.bottom) / sheet.pitch }
        }
    }

    /// How many blocks of a strip are looked at in each direction.
    private static let reach = 4

    private static func cells(_ block: SheetBlock, _ sheet: PrintedSheet) -> ClosedRange<Int> {
        let scale = Float(strips) / sheet.width
        func strip(_ place: Float) -> Int { Int(min(Float(strips - 1), max(0, place * scale))) }
        let low = strip(block.left)
        return low...max(low, strip(block.right - 0.001 / scale))
    }
}

extension Array {
    /// The first place whose element `matches`, where all behind it match too; the end when none does.
    fileprivate func place(_ matches: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if matches(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// A set of byte strings, each with a number, laid out so that a walk costs one array access a byte.
///
/// A transition by byte `b` from cell `s` leads to cell `cells[s].base ^ b` if that cell's `parent` is `s`. Source:
/// Aoe, “An Efficient Digital Search Algorithm by Using a Double-Array Structure” (1989), with the exclusive-or
/// addressing that keeps the children of a cell in one block of 256.
package struct DoubleArrayTrie: Sendable {
    private struct Cell: Sendable {
        /// 0 while the cell has no children.
        var base: Int32 = 0
        /// -1 while the cell is free; the root's is -2.
        var parent: Int32 = -1
        /// -1 when no key ends here.
        var value: Int32 = -1
    }

    private var cells: [Cell] = []

    /// `keys[n]` gets the number n; of equal keys the first one counts, and an empty key is left out.
    package init(_ keys: [[UInt8]]) {
        let order = keys.indices.filter { !keys[$0].isEmpty }
            .sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) || (keys[$0] == keys[$1] && $0 < $1) }
        var builder = Builder(keys: keys, order: order)
        cells = builder.build()
    }

    package var byteCount: Int { cells.count * MemoryLayout<Cell>.stride }

    /// Calls `found` with the end and the number of each key that begins at `start`, shortest first.
    package func forEachKey(in text: [UInt8], at start: Int, _ found: (_ end: Int, _ number: Int) -> Void) {
        var cell = 0
        var index = start
        while index < text.count {
            let next = Int(cells[cell].base) ^ Int(text[index])
            guard next < cells.count, Int(cells[next].parent) == cell else { return }
            cell = next
            index += 1
            let value = cells[cell].value
            if value >= 0 { found(index, Int(value)) }
        }
    }

    /// The end and the number of the longest key that begins at `start`.
    package func longestKey(in text: [UInt8], at start: Int) -> (end: Int, number: Int)? {
        var result: (end: Int, number: Int)?
        forEachKey(in: text, at: start) { result = ($0, $1) }
        return result
    }

    private struct Builder {
        let keys: [[UInt8]]
        let order: [Int]
        var cells = [Cell](repeating: Cell(), count: 256)
        /// The lowest block that is still searched for room.
        var firstOpenBlock = 0
        var freeInBlock = [256]

        mutating func build() -> [Cell] {
            cells[0].parent = -2
            freeInBlock[0] = 255
            var pending: [(cell: Int, range: Range<Int>, depth: Int)] = [(0, order.indices, 0)]
            while let (cell, range, depth) = pending.popLast() {
                var start = range.lowerBound
                while start < range.upperBound, keys[order[start]].count == depth {
                    if cells[cell].value < 0 { cells[cell].value = Int32(order[start]) }
                    start += 1
                }
                let branches = branches(start..<range.upperBound, depth)
                guard let first = branches.first else { continue }
                let base = room(for: branches.map(\.label), first: Int(first.label))
                cells[cell].base = Int32(base)
                for branch in branches {
                    let child = base ^ Int(branch.label)
                    cells[child].parent = Int32(cell)
                    freeInBlock[child >> 8] -= 1
                    pending.append((child, branch.range, depth + 1))
                }
            }
            return cells
        }

        private func branches(_ range: Range<Int>, _ depth: Int) -> [(label: UInt8, range: Range<Int>)] {
            var result: [(label: UInt8, range: Range<Int>)] = []
            var start = range.lowerBound
            while start < range.upperBound {
                let label = keys[order[start]][depth]
                var end = start + 1
                while end < range.upperBound, keys[order[end]][depth] == label { end += 1 }
                result.append((label, start..<end))
                start = end
            }
            return result
        }

        /// A base under which the cells of all `labels` are free. Blocks that are nearly full are given up, and only
        /// the last few are searched, which bounds the work at the price of a few empty cells.
        private mutating func room(for labels: [UInt8], first: Int) -> Int {
            while firstOpenBlock < freeInBlock.count - 1,
                freeInBlock[firstOpenBlock] < 8 || firstOpenBlock + 24 < freeInBlock.count
            {
                firstOpenBlock += 1
            }
            for block in firstOpenBlock..<freeInBlock.count where freeInBlock[block] >= labels.count {
                for cell in (block << 8)..<((block + 1) << 8) where cells[cell].parent == -1 {
                    let base = cell ^ first
                    if base != 0, labels.allSatisfy({ cells[base ^ Int($0)].parent == -1 }) { return base }
                }
            }
            let base = cells.count
            cells.append(contentsOf: repeatElement(Cell(), count: 256))
            freeInBlock.append(256)
            return base
        }
    }
}

import ArchiveModel

/// Where columns end, on a page whose lines are whole columns: columns of one page hold about the same.
///
/// A column that is cut inside a sentence says how much a column holds. A line that ends a sentence where a column
/// must end says nothing about the paragraph, which may go on in the next column.
struct ColumnLoads {
    /// The indices of lines that end a sentence and a column.
    private(set) var ends: Set<Int> = []

    /// How many columns must hold the same, and how far from it each may be.
    private static let fewest = 3
    private static let tolerance = 0.06

    init(_ lines: [PageLine], heads: [Range<Int>]) {
        let headLines = Set(heads.flatMap { Array($0) })
        var cut: [Int] = []
        Self.walk(lines, headLines) { index, load in
            if !lines[index].endsSentence { cut.append(load) }
            return false
        }
        let usual = cut.sorted()[safe: cut.count / 2] ?? 0
        guard cut.count(where: { Self.isNear($0, usual) }) >= Self.fewest else { return }
        var ends = Set<Int>()
        Self.walk(lines, headLines) { index, load in
            guard lines[index].endsSentence, Self.isNear(load, usual) else { return false }
            ends.insert(index)
            return true
        }
        self.ends = ends
    }

    private static func isNear(_ load: Int, _ usual: Int) -> Bool {
        Double(abs(load - usual)) <= tolerance * Double(usual)
    }

    /// Visits the body lines with what their column holds up to them, in half-width units; a column ends where a
    /// sentence is cut, where `visit` says so, and before a head.
    private static func walk(
        _ lines: [PageLine], _ heads: Set<Int>, _ visit: (Int, Int) -> Bool
    ) {
        var load = 0
        for index in lines.indices {
            if heads.contains(index) {
                load = 0
                continue
            }
            load += lines[index].width
            if visit(index, load) || !lines[index].endsSentence { load = 0 }
        }
    }
}

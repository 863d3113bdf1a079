/// The ways to cut a block into words and supposed names, and the cheapest way to every position.
struct Lattice: Sendable {
    /// A word or a supposed name.
    struct Edge: Sendable {
        var start: Int32
        var end: Int32
        var cost: Float
        var classes: WordClass
        /// The supposed name that it is; -1 for a word.
        var candidate: Int32
    }

    private struct Way {
        var cost: Float = .infinity
        /// Its last word.
        var edge: Int32 = -1
        /// Of its last word.
        var classes: WordClass = []
    }

    private var ways: [Way]
    /// In order of their beginning.
    private(set) var edges: [Edge] = []

    init(count: Int) {
        ways = Array(repeating: Way(), count: count + 1)
        ways[0].cost = 0
        edges.reserveCapacity(count * 4)
    }

    /// The classes of the word that ends at `position` on the cheapest way there.
    func classes(before position: Int) -> WordClass { ways[position].classes }

    func isReached(_ position: Int) -> Bool { ways[position].cost < .infinity }

    /// Adds an edge, and takes the way over it when it is the cheapest to its end.
    @inline(__always)
    mutating func relax(_ range: Range<Int>, _ cost: Float, _ classes: WordClass, candidate: Int = -1) {
        let number = Int32(truncatingIfNeeded: edges.count)
        let start = Int32(truncatingIfNeeded: range.lowerBound)
        edges.append(
            Edge(
                start: start, end: Int32(truncatingIfNeeded: range.upperBound), cost: cost, classes: classes,
                candidate: Int32(truncatingIfNeeded: candidate)))
        let total = ways[range.lowerBound].cost + cost
        let way = ways[range.upperBound]
        if total < way.cost {
            ways[range.upperBound] = Way(cost: total, edge: number, classes: classes)
        } else if total == way.cost, edges[Int(way.edge)].start == start {
            ways[range.upperBound].classes.formUnion(classes)
        }
    }

    func path() -> [Token] {
        var tokens: [Token] = []
        var end = ways.count - 1
        while end > 0 {
            let start = Int(edges[Int(ways[end].edge)].start)
            tokens.append(Token(range: start..<end, classes: ways[end].classes))
            end = start
        }
        return tokens.reversed()
    }
}

extension Lattice {
    /// By how much every way over some name that is on the cheapest way is cheaper than the cheapest without it.
    ///
    /// Every way has one word over the first unit of the name, so that only those words are asked.
    func margins(of names: [(range: Range<Int>, classes: WordClass)]) -> [Float] {
        guard !names.isEmpty else { return [] }
        var behind = [Float](repeating: .infinity, count: ways.count)
        behind[ways.count - 1] = 0
        for edge in edges.reversed() where behind[Int(edge.end)] + edge.cost < behind[Int(edge.start)] {
            behind[Int(edge.start)] = behind[Int(edge.end)] + edge.cost
        }
        var first = 0
        return names.map { name in
            while first < edges.count, Int(edges[first].start) < name.range.lowerBound - Self.longest {
                first += 1
            }
            var (with, without) = (Float.infinity, Float.infinity)
            var next = first
            while next < edges.count, Int(edges[next].start) <= name.range.lowerBound {
                let edge = edges[next]
                next += 1
                guard Int(edge.end) > name.range.lowerBound else { continue }
                let total = ways[Int(edge.start)].cost + edge.cost + behind[Int(edge.end)]
                let isName =
                    Int(edge.start) == name.range.lowerBound && Int(edge.end) == name.range.upperBound
                    && !edge.classes.isDisjoint(with: name.classes)
                if isName { with = min(with, total) } else { without = min(without, total) }
            }
            return without - with
        }
    }

    /// In units: no word and no name is longer.
    private static let longest = 24
}

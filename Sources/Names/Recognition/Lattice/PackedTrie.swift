import Languages

/// The phrases of a `PhraseTrie`, packed for walking: about six bytes a node, the children of a node side by side.
///
/// Nodes are numbered in order of depth, so that those of node n are `children[n]..<children[n + 1]`, in order of
/// their units: the whole vocabulary of a language stays near the processor.
struct PackedTrie: Sendable {
    /// The unit that leads to each node; that of the root says nothing.
    private var units: [Unit] = [0]
    private var children: [Int32] = [1]
    /// The nodes of first units; 0 for none.
    private var first = [Int32](repeating: 0, count: Int(Unit.max) + 1)
    /// What phrases of two units and more begin with, which answers most steps from a first unit.
    private var openings: PairFilter
    /// The number of the phrase that ends at each node; -1 for none.
    private(set) var numbers: [Int32]

    init(_ trie: PhraseTrie) {
        let edges = trie.sortedEdges()
        var edge = [Int](repeating: 0, count: trie.values.count + 1)
        for (origin, _, _) in edges { edge[origin + 1] += 1 }
        for node in edge.indices.dropFirst() { edge[node] += edge[node - 1] }
        openings = PairFilter(capacity: edges.count / 8)
        var order = [0]
        var next = 0
        while next < order.count {
            for (_, unit, target) in edges[edge[order[next]]..<edge[order[next] + 1]] {
                if next == 0 { first[Int(unit)] = Int32(order.count) }
                units.append(unit)
                order.append(target)
            }
            children.append(Int32(order.count))
            next += 1
        }
        numbers = order.map { trie.values[$0] }
        for (first, node) in first.enumerated() where node != 0 {
            for child in children[Int(node)]..<children[Int(node) + 1] {
                openings.insert(Unit(first), units[Int(child)])
            }
        }
    }

    /// Gives `body` every node that the units of `text` lead to from each of their places, with the end of the way there.
    @inline(__always)
    func visit(_ text: [Unit], _ body: (_ start: Int, _ end: Int, _ node: Int) -> Void) {
        let (text, units, children, first) = (text.span, self.units.span, self.children.span, self.first.span)
        for start in 0..<text.count {
            var node = Int(first[Int(text[start])])
            guard node != 0 else { continue }
            var end = start + 1
            body(start, end, node)
            guard end < text.count, openings.mayContain(text[start], text[end]) else { continue }
            while end < text.count {
                let unit = text[end]
                var low = Int(children[node])
                var count = Int(children[node + 1]) - low
                while count > 1 {
                    let half = count / 2
                    low += units[low + half] <= unit ? half : 0
                    count -= half
                }
                guard count == 1, units[low] == unit else { break }
                node = low
                end += 1
                body(start, end, node)
            }
        }
    }

    /// Whether a phrase may begin with both.
    @inline(__always)
    func mayBegin(_ first: Unit, _ second: Unit) -> Bool { openings.mayContain(first, second) }

    /// The node of a first unit.
    @inline(__always)
    func step(by unit: Unit) -> Int32? {
        let node = first[Int(unit)]
        return node == 0 ? nil : node
    }

    /// The node that `unit` leads to from `node`.
    @inline(__always)
    func step(from node: Int32, by unit: Unit) -> Int32? {
        var low = Int(children[Int(node)])
        var count = Int(children[Int(node) + 1]) - low
        // Halved without a branch, for where a unit stands cannot be foreseen.
        while count > 1 {
            let half = count / 2
            low += units[low + half] <= unit ? half : 0
            count -= half
        }
        return count == 1 && units[low] == unit ? Int32(truncatingIfNeeded: low) : nil
    }
}

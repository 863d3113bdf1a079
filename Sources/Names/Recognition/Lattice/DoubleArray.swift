import Languages

/// The nodes of a `PhraseTrie` laid out so that a step is one addition and one comparison: unit u leads from the node
/// at place p to place `base[p]` + u, if that one belongs to p. The nodes of first units stand at the places of these.
struct DoubleArray {
    private(set) var bases: [Int32]
    /// The place that each place belongs to.
    private(set) var owners: [Int32]
    /// The place of each node; 0 for the root.
    private(set) var places: [Int32]

    static let free: Int32 = -1
    static let root: Int32 = -2

    private static let unitCount = Int(Unit.max) + 1

    init(_ trie: PhraseTrie) {
        let edges = trie.sortedEdges()
        bases = Array(repeating: 0, count: Self.unitCount)
        owners = Array(repeating: Self.free, count: Self.unitCount)
        places = Array(repeating: 0, count: trie.values.count)
        var first = [Int](repeating: 0, count: trie.values.count + 1)
        for (origin, _, _) in edges { first[origin + 1] += 1 }
        for node in first.indices.dropFirst() { first[node] += first[node - 1] }
        var depth: [Int] = []
        for (_, unit, target) in edges[..<first[1]] {
            places[target] = Int32(unit)
            owners[Int(unit)] = Self.root
            depth.append(target)
        }
        // Nodes of many children find room while there is much of it.
        depth.sort { first[$0 + 1] - first[$0] > first[$1 + 1] - first[$1] }
        var search = Search()
        while !depth.isEmpty {
            var next: [Int] = []
            for node in depth where first[node] < first[node + 1] {
                let children = edges[first[node]..<first[node + 1]]
                let base = search.base(for: children, owners)
                grow(to: base + Self.unitCount)
                bases[Int(places[node])] = Int32(base)
                for (_, unit, target) in children {
                    places[target] = Int32(base + Int(unit))
                    owners[base + Int(unit)] = places[node]
                    next.append(target)
                }
            }
            depth = next
        }
    }

    /// Every unit has a place behind every base.
    private mutating func grow(to count: Int) {
        guard count > owners.count else { return }
        let more = max(count, owners.count + owners.count / 4) - owners.count
        bases += repeatElement(0, count: more)
        owners += repeatElement(Self.free, count: more)
    }

    /// Looks for bases from left to right, those of nodes of few children and of many apart.
    private struct Search {
        private var starts = [Int](repeating: 0, count: 9)

        /// The first base at which the places of `children`, in ascending order, are free.
        mutating func base(for children: ArraySlice<PhraseTrie.Edge>, _ owners: [Int32]) -> Int {
            let kind = min(children.count, starts.count - 1)
            let unit = Int(children[children.startIndex].unit)
            var place = max(starts[kind], unit)
            while !fits(place - unit, children, owners) { place += 1 }
            starts[kind] = place
            return place - unit
        }

        private func fits(_ base: Int, _ children: ArraySlice<PhraseTrie.Edge>, _ owners: [Int32]) -> Bool {
            for child in children {
                let place = base + Int(child.unit)
                if place < owners.count, owners[place] != DoubleArray.free { return false }
            }
            return true
        }
    }
}

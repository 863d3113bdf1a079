import Languages

/// Phrases with numbers, walked unit by unit; phrases can be added at any time.
///
/// The edges stand in one open-addressing table keyed by node and unit, so that building costs one insertion a unit
/// and a step of a walk about one memory access. An edge is one word of memory: its node of origin (24 bits), its
/// unit (16) and its target (24), so that the words of a language stay in the cache.
struct PhraseTrie: Sendable {
    /// 0 where a place is free: no edge leads to the root.
    private(set) var edges: [UInt64]
    private var edgeCount = 0
    /// The number of the phrase that ends at a node; -1 for none.
    private(set) var values: [Int32] = [-1]

    private static let nodeLimit = 1 << 24

    init(capacity: Int = 64) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        edges = Array(repeating: 0, count: size)
    }

    var isEmpty: Bool { edgeCount == 0 }

    /// The number that `phrase` already has, or `number`, which it then gets.
    mutating func insert(_ phrase: some Sequence<Unit>, number: Int) -> Int {
        var node: Int32 = 0
        for unit in phrase {
            if let next = step(from: node, by: unit) {
                node = next
                continue
            }
            precondition(values.count < Self.nodeLimit, "a trie holds at most 2^24 nodes")
            values.append(-1)
            addEdge(Self.key(node, unit) << 24 | UInt64(values.count - 1))
            node = Int32(values.count - 1)
        }
        if node == 0 { return number }
        if values[Int(node)] < 0 { values[Int(node)] = Int32(number) }
        return Int(values[Int(node)])
    }

    /// The node that `unit` leads to from `node`; 0 is the root.
    @inline(__always)
    func step(from node: Int32, by unit: Unit) -> Int32? {
        let key = Self.key(node, unit)
        let mask = edges.count - 1
        var place = Self.hash(key) & mask
        while true {
            let edge = edges[place]
            if edge >> 24 == key, edge != 0 { return Int32(truncatingIfNeeded: edge & 0xFF_FFFF) }
            if edge == 0 { return nil }
            place = (place + 1) & mask
        }
    }

    typealias Edge = (origin: Int, unit: Unit, target: Int)

    /// The edges in order of their node of origin and unit.
    func sortedEdges() -> [Edge] {
        edges.filter { $0 != 0 }.sorted().map { edge in
            (Int(edge >> 40), Unit(truncatingIfNeeded: edge >> 24), Int(edge & 0xFF_FFFF))
        }
    }

    /// The length and the number of the longest phrase that begins at `start`.
    func longest(in text: [Unit], at start: Int) -> (length: Int, number: Int)? {
        var node: Int32 = 0
        var index = start
        var best: (length: Int, number: Int)?
        while index < text.count, let next = step(from: node, by: text[index]) {
            node = next
            index += 1
            if values[Int(node)] >= 0 { best = (index - start, Int(values[Int(node)])) }
        }
        return best
    }

    /// The length and the number of the longest phrase whose reverse was inserted and that ends before `end`.
    func longest(in text: [Unit], endingAt end: Int) -> (length: Int, number: Int)? {
        var node: Int32 = 0
        var index = end
        var best: (length: Int, number: Int)?
        while index > 0, let next = step(from: node, by: text[index - 1]) {
            node = next
            index -= 1
            if values[Int(node)] >= 0 { best = (end - index, Int(values[Int(node)])) }
        }
        return best
    }

    @inline(__always)
    static func key(_ node: Int32, _ unit: Unit) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 16 | UInt64(unit)
    }

    @inline(__always)
    static func hash(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    private mutating func addEdge(_ edge: UInt64) {
        if (edgeCount + 1) * 2 > edges.count {
            let old = edges
            edges = Array(repeating: 0, count: old.count * 2)
            for edge in old where edge != 0 { place(edge) }
        }
        place(edge)
        edgeCount += 1
    }

    private mutating func place(_ edge: UInt64) {
        let mask = edges.count - 1
        var place = Self.hash(edge >> 24) & mask
        while edges[place] != 0 { place = (place + 1) & mask }
        edges[place] = edge
    }
}

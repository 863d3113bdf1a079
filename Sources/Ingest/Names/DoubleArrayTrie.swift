/// A set of byte strings in two arrays (J. Aoe, “An Efficient Digital Search Algorithm by Using a Double-Array
/// Structure”, 1989): each step of a walk is two array reads, whatever the number of keys.
struct DoubleArrayTrie: Sendable {
    /// `base[state] + code` is the next state where `check` there equals `state`; codes are bytes + 1, 0 ends a key.
    private var base: [Int32]
    private var check: [Int32]

    /// `keys` in strictly ascending byte order, none empty; a key's value is its index.
    init(sortedKeys keys: [[UInt8]]) {
        var builder = Builder(keys: keys)
        builder.build()
        base = builder.base
        check = builder.check
    }

    /// The value and end of the longest key that begins at `start` of `text`.
    func longestMatch(in text: Span<UInt8>, from start: Int) -> (value: Int, end: Int)? {
        var state: Int32 = 0
        var best: (value: Int, end: Int)?
        var index = start
        while true {
            let terminal = Int(base[Int(state)])
            if terminal < check.count, check[terminal] == state, base[terminal] < 0 {
                best = (Int(-base[terminal] - 1), index)
            }
            guard index < text.count else { return best }
            let next = Int(base[Int(state)]) + Int(text[index]) + 1
            guard next < check.count, check[next] == state else { return best }
            state = Int32(next)
            index += 1
        }
    }
}

private struct Builder {
    let keys: [[UInt8]]
    var base: [Int32] = [1]
    var check: [Int32] = [0]
    /// No slot below this one is free.
    private var firstFree = 1

    init(keys: [[UInt8]]) { self.keys = keys }

    mutating func build() {
        guard !keys.isEmpty else {
            base = [0]
            check = [-1]
            return
        }
        var pending = [(state: 0, keys: 0..<keys.count, depth: 0)]
        while let node = pending.popLast() {
            let children = children(of: node.keys, depth: node.depth)
            let offset = place(children.map(\.code))
            base[node.state] = Int32(offset)
            for child in children {
                let slot = offset + child.code
                check[slot] = Int32(node.state)
                if child.code == 0 {
                    base[slot] = Int32(-child.keys.lowerBound - 1)
                } else {
                    pending.append((slot, child.keys, node.depth + 1))
                }
            }
        }
    }

    private func children(of range: Range<Int>, depth: Int) -> [(code: Int, keys: Range<Int>)] {
        var children: [(code: Int, keys: Range<Int>)] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let code = code(of: start, depth)
            var end = start + 1
            while end < range.upperBound, self.code(of: end, depth) == code { end += 1 }
            children.append((code, start..<end))
            start = end
        }
        return children
    }

    private func code(of key: Int, _ depth: Int) -> Int {
        depth < keys[key].count ? Int(keys[key][depth]) + 1 : 0
    }

    /// The lowest offset at which all `codes` fall on free slots; grows the arrays as needed.
    private mutating func place(_ codes: [Int]) -> Int {
        let (first, last) = (codes.first ?? 0, codes.last ?? 0)
        while firstFree < check.count, check[firstFree] >= 0 { firstFree += 1 }
        var offset = max(1, firstFree - first)
        while true {
            grow(to: offset + last + 1)
            if codes.allSatisfy({ check[offset + $0] < 0 }) { return offset }
            offset += 1
        }
    }

    private mutating func grow(to count: Int) {
        guard count > check.count else { return }
        let more = max(count - check.count, 256)
        base += [Int32](repeating: 0, count: more)
        check += [Int32](repeating: -1, count: more)
    }
}

/// How much of a headline's wording stands in a body: the share of its character pairs, rare ones counting more.
struct SharedWords {
    private let bodies: [Set<UInt64>]
    private var frequency: [UInt64: Int] = [:]

    init(_ bodies: [[Unicode.Scalar]]) {
        self.bodies = bodies.map { Set(Self.pairs(in: $0)) }
        for body in self.bodies {
            for pair in body { frequency[pair, default: 0] += 1 }
        }
    }

    /// 0…1.
    func share(of head: [Unicode.Scalar], inBody index: Int) -> Double {
        let pairs = Self.pairs(in: head)
        var total = 0.0
        var shared = 0.0
        for pair in pairs {
            let weight = 1 / Double(max(1, frequency[pair] ?? 1))
            total += weight
            if bodies[index].contains(pair) { shared += weight }
        }
        return total == 0 ? 0 : shared / total
    }

    private static func pairs(in text: [Unicode.Scalar]) -> [UInt64] {
        let dense = text.filter { $0.isHan || $0.isDigit || $0.isLatinLetter }
        return zip(dense, dense.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }
    }
}

/// Which of 2^bits shards holds a gram; `hash.js` computes the same.
enum GramShard {
    /// A hash of one or two scalars: a multiplicative step each, then a mix of the high bits into the low ones.
    static func hash(_ scalars: some Sequence<UInt32>) -> UInt32 {
        var hash: UInt32 = 0
        for scalar in scalars {
            hash = (hash ^ scalar) &* 0x9E37_79B1
            hash ^= hash >> 15
        }
        return hash
    }

    /// The smallest number of bits for which an average shard of `total` bytes stays within `target`.
    static func bits(total: Int, target: Int) -> Int {
        var bits = 0
        while bits < 14, total > target << bits { bits += 1 }
        return bits
    }

    static func index(of scalars: some Sequence<UInt32>, bits: Int) -> Int {
        Int(hash(scalars)) & ((1 << bits) - 1)
    }
}

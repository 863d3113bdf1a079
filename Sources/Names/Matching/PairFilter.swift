import Languages

/// Pairs of units by one bit each: says for certain which are not among them.
struct PairFilter: Sendable {
    private(set) var bits: [UInt64]
    private(set) var holdsSingles = false

    /// About one pair in sixteen that is not among `capacity` seems to be.
    init(capacity: Int) {
        var size = 4
        while size * 4 < capacity { size *= 2 }
        bits = Array(repeating: 0, count: size)
    }

    /// A pair that begins with `first`, or `first` alone.
    mutating func insert(_ first: Unit, _ second: Unit?) {
        if second == nil { holdsSingles = true }
        let place = place(first, second ?? 0)
        bits[place >> 6] |= 1 << UInt64(place & 63)
    }

    @inline(__always)
    func mayContain(_ first: Unit, _ second: Unit?) -> Bool {
        if let second, holds(place(first, second)) { return true }
        return holdsSingles && holds(place(first, 0))
    }

    @inline(__always)
    func holds(_ place: Int) -> Bool { bits[place >> 6] >> UInt64(place & 63) & 1 == 1 }

    @inline(__always)
    func place(_ first: Unit, _ second: Unit) -> Int {
        let pair = UInt64(first) << 16 | UInt64(second)
        return Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 40) & (bits.count << 6 - 1)
    }
}

import Languages

/// A set of units, one bit for each that there is.
struct UnitSet: Sendable {
    private(set) var bits = [UInt64](repeating: 0, count: (Int(Unit.max) + 1) / 64)

    init(_ units: some Sequence<Unit>) {
        for unit in units { bits[Int(unit / 64)] |= 1 << UInt64(unit % 64) }
    }

    init(_ words: [[Unit]]) { self.init(words.joined()) }

    init(_ text: String) { self.init(text.unicodeScalars.map { Unit(of: $0) }) }

    @inline(__always)
    func contains(_ unit: Unit) -> Bool { bits[Int(unit / 64)] >> UInt64(unit % 64) & 1 == 1 }
}

extension UnitSet: Sequence {
    func makeIterator() -> some IteratorProtocol<Unit> {
        (0...Unit.max).lazy.filter(contains).makeIterator()
    }
}

/// A hash of values one after the other: SipHash-1-3 with 128 bits (Aumasson, Bernstein).
///
/// Without knowing the key nobody can write two inputs with one hash, so page text from strangers cannot make a memo
/// take one text for another. Each value is told apart from its neighbours: a text begins with its length.
package struct KeyedHash: Sendable {
    private var v0, v1, v2, v3: UInt64
    private var words: UInt64 = 0

    package init(key: MemoKey) {
        v0 = key.first ^ 0x736f_6d65_7073_6575
        v1 = key.second ^ 0x646f_7261_6e64_6f6d ^ 0xee
        v2 = key.first ^ 0x6c79_6765_6e65_7261
        v3 = key.second ^ 0x7465_6462_7974_6573
    }

    package mutating func add(_ word: UInt64) {
        v3 ^= word
        round()
        v0 ^= word
        words &+= 1
    }

    package mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

    package mutating func add(_ hash: ContentHash) {
        add(hash.high)
        add(hash.low)
    }

    package mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

    package mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    package mutating func add(_ bytes: UnsafeRawBufferPointer) {
        add(UInt64(bytes.count))
        let whole = bytes.count & ~7
        var offset = 0
        while offset < whole {
            add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset += 8
        }
        var last: UInt64 = 0
        while offset < bytes.count {
            last = last << 8 | UInt64(bytes[offset])
            offset += 1
        }
        if whole < bytes.count { add(last) }
    }

    package func finish() -> ContentHash {
        var end = self
        end.add(words)
        end.v2 ^= 0xee
        for _ in 0..<3 { end.round() }
        let high = end.v0 ^ end.v1 ^ end.v2 ^ end.v3
        end.v1 ^= 0xdd
        for _ in 0..<3 { end.round() }
        return ContentHash(high: high, low: end.v0 ^ end.v1 ^ end.v2 ^ end.v3)
    }

    private mutating func round() {
        v0 &+= v1
        v1 = v1 << 13 | v1 >> 51
        v1 ^= v0
        v0 = v0 << 32 | v0 >> 32
        v2 &+= v3
        v3 = v3 << 16 | v3 >> 48
        v3 ^= v2
        v0 &+= v3
        v3 = v3 << 21 | v3 >> 43
        v3 ^= v0
        v2 &+= v1
        v1 = v1 << 17 | v1 >> 47
        v1 ^= v2
        v2 = v2 << 32 | v2 >> 32
    }
}

/// The secret of a memo.
package struct MemoKey: Hashable, Sendable {
    package var first: UInt64
    package var second: UInt64

    package init(first: UInt64, second: UInt64) {
        self.first = first
        self.second = second
    }

    package static func random() -> MemoKey {
        MemoKey(first: .random(in: .min ... .max), second: .random(in: .min ... .max))
    }
}

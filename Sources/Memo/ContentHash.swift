/// 128 bits that tell two contents apart; against accidents, not against forgers.
///
/// The function is MurmurHash3 x64 128 (Austin Appleby, public domain), with seed 0.
package struct ContentHash: Hashable, Sendable, CustomStringConvertible {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// From 32 hexadecimal digits.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 32 else { return nil }
        let middle = text.utf8.index(text.startIndex, offsetBy: 16)
        guard let high = UInt64(text[..<middle], radix: 16), let low = UInt64(text[middle...], radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    package init(of bytes: [UInt8]) {
        var state = Murmur()
        bytes.withUnsafeBytes { raw in
            let blocks = raw.count / 16
            for block in 0..<blocks {
                state.mix(
                    UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: block * 16, as: UInt64.self)),
                    UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: block * 16 + 8, as: UInt64.self)))
            }
            state.mixTail(raw[(blocks * 16)...])
        }
        self = state.finish(count: bytes.count)
    }

    package var description: String { Self.digits(high) + Self.digits(low) }

    private static func digits(_ word: UInt64) -> String {
        let text = String(word, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}

private struct Murmur {
    private var one: UInt64 = 0
    private var two: UInt64 = 0
    private static let factorOne: UInt64 = 0x87c3_7b91_1142_53d5
    private static let factorTwo: UInt64 = 0x4cf5_ad43_2745_937f

    mutating func mix(_ first: UInt64, _ second: UInt64) {
        one ^= Self.scrambleFirst(first)
        one = (Self.rotate(one, 27) &+ two) &* 5 &+ 0x52dc_e729
        two ^= Self.scrambleSecond(second)
        two = (Self.rotate(two, 31) &+ one) &* 5 &+ 0x3849_5ab5
    }

    mutating func mixTail(_ tail: Slice<UnsafeRawBufferPointer>) {
        var first: UInt64 = 0
        var second: UInt64 = 0
        for (index, byte) in tail.enumerated() {
            if index < 8 {
                first |= UInt64(byte) << (8 * index)
            } else {
                second |= UInt64(byte) << (8 * (index - 8))
            }
        }
        two ^= Self.scrambleSecond(second)
        one ^= Self.scrambleFirst(first)
    }

    func finish(count: Int) -> ContentHash {
        var (one, two) = (one ^ UInt64(count), two ^ UInt64(count))
        one &+= two
        two &+= one
        one = Self.finalise(one)
        two = Self.finalise(two)
        one &+= two
        two &+= one
        return ContentHash(high: one, low: two)
    }

    private static func scrambleFirst(_ word: UInt64) -> UInt64 {
        rotate(word &* factorOne, 31) &* factorTwo
    }

    private static func scrambleSecond(_ word: UInt64) -> UInt64 {
        rotate(word &* factorTwo, 33) &* factorOne
    }

    private static func rotate(_ word: UInt64, _ distance: UInt64) -> UInt64 {
        word << distance | word >> (64 - distance)
    }

    private static func finalise(_ word: UInt64) -> UInt64 {
        var word = word
        word = (word ^ word >> 33) &* 0xff51_afd7_ed55_8ccd
        word = (word ^ word >> 33) &* 0xc4ce_b9fe_1a85_ec53
        return word ^ word >> 33
    }
}

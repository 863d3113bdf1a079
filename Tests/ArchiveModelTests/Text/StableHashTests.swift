import ArchiveModel
import Testing

/// Ids that files and addresses hold: they never change.
struct StableHashTests {
    @Test(arguments: [
        ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
        ("甲", "27b2971b6d06418c"),
    ])
    func `the hash is FNV-1a of 64 bits`(text: String, expected: String) {
        #expect(StableHash(of: text).hex == expected)
    }

    @Test func `a text is its bytes, one after the other`() {
        var hash = StableHash()
        for byte in "河湾".utf8 { hash.add(UInt64(byte)) }
        #expect(hash.value == StableHash(of: "河湾").value)
    }

    @Test func `a number is one step, whatever its size`() {
        var one = StableHash()
        one.add(0x0102)
        var two = StableHash()
        two.add(1)
        two.add(2)
        #expect(one.value != two.value)
        let (start, factor): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x100_0000_01B3)
        #expect(one.value == (start ^ 0x0102) &* factor)
    }

    @Test func `a hash has sixteen digits, also where the first are zero`() {
        for number in 0..<512 { #expect(StableHash(of: "\(number)").hex.utf8.count == 16) }
    }
}

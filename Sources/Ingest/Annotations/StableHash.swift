/// A hash that is the same on every machine and in every version: 64-bit FNV-1a. Not for secrets.
package enum StableHash {
    /// The first `digits` (at most 16) of the hash of the text's UTF-8, in lower-case hexadecimal.
    package static func hex(of text: String, digits: Int = 16) -> String {
        hex(of: text.utf8, digits: digits)
    }

    static func hex(of bytes: some Sequence<UInt8>, digits: Int = 16) -> String {
        let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let text = String(hash, radix: 16)
        return String((String(repeating: "0", count: 16 - text.utf8.count) + text).prefix(digits))
    }
}

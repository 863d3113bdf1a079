/// A hash that is the same on every machine and in every version: 64-bit FNV-1a. Not for secrets.
///
/// Ids of notes and matters, addresses of found names and the stamp of a search index are made of it: it never changes.
package struct StableHash: Sendable {
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    /// Of the UTF-8 of `text`.
    package init(of text: String) { for byte in text.utf8 { add(UInt64(byte)) } }

    /// A byte, or a number in one step.
    package mutating func add(_ number: UInt64) { value = (value ^ number) &* 0x100_0000_01B3 }

    /// 16 lower-case hexadecimal digits.
    package var hex: String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
}

/// How many attributes an element may have: the library compares each one with all before it.
enum XMLTagBound {
    private static let most = 1_000

    /// Where an element with more begins.
    static func fault(in bytes: [UInt8]) -> XMLFault? {
        var start: Int?
        var quote: UInt8?
        var count = 0
        for (index, byte) in bytes.enumerated() {
            guard let tag = start else {
                if byte == UInt8(ascii: "<"), beginsName(bytes, behind: index) { (start, count) = (index, 0) }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if quote == nil { quote = byte } else if quote == byte { quote = nil }
            case UInt8(ascii: "=") where quote == nil:
                count += 1
                guard count <= most else {
                    let line = bytes[..<tag].count { $0 == 0x0A } + 1
                    let column = tag - (bytes[..<tag].lastIndex(of: 0x0A) ?? -1)
                    return XMLFault(
                        reason: "the element has more than \(most) attributes", line: line, column: column)
                }
            case UInt8(ascii: ">") where quote == nil: start = nil
            default: break
            }
        }
        return nil
    }

    /// Whether an element begins, no comment, declaration or instruction; also where letters have two bytes.
    private static func beginsName(_ bytes: [UInt8], behind index: Int) -> Bool {
        for byte in bytes[(index + 1)...].prefix(2) where byte != 0 {
            return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == UInt8(ascii: "_") || byte >= 0x80
        }
        return false
    }
}

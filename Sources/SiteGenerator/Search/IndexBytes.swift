/// Bytes of an index file: JSON with strings, numbers and base64.
struct IndexBytes {
    private(set) var bytes: [UInt8] = []

    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// JSON that was made before.
    mutating func json(_ value: [UInt8]) { bytes.append(contentsOf: value) }

    mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

    /// A JSON string that is a JavaScript string as well and cannot end a script element.
    mutating func string(_ text: String) {
        bytes.append(0x22)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: raw("\\\"")
            case 0x5C: raw("\\\\")
            case 0..<0x20, 0x3C, 0x7F, 0x2028, 0x2029: escape(scalar.value)
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        bytes.append(0x22)
    }

    mutating func list<Element>(_ elements: some Sequence<Element>, _ write: (inout Self, Element) -> Void) {
        raw("[")
        var isFirst = true
        for element in elements {
            if !isFirst { raw(",") }
            isFirst = false
            write(&self, element)
        }
        raw("]")
    }

    mutating func base64(_ data: ArraySlice<UInt8>) {
        bytes.reserveCapacity(bytes.count + (data.count + 2) / 3 * 4 + 2)
        bytes.append(0x22)
        var index = data.startIndex
        while index + 2 < data.endIndex {
            append(
                UInt32(data[index]) << 16 | UInt32(data[index + 1]) << 8 | UInt32(data[index + 2]), digits: 4)
            index += 3
        }
        if index + 1 < data.endIndex {
            append(UInt32(data[index]) << 16 | UInt32(data[index + 1]) << 8, digits: 3)
        } else if index < data.endIndex {
            append(UInt32(data[index]) << 16, digits: 2)
        }
        bytes.append(0x22)
    }

    private mutating func append(_ group: UInt32, digits: Int) {
        for digit in 0..<4 {
            guard digit < digits else {
                bytes.append(0x3D)
                continue
            }
            bytes.append(Self.digits[Int(group >> UInt32(18 - 6 * digit)) & 63])
        }
    }

    private mutating func escape(_ value: UInt32) {
        raw("\\u")
        for shift in [12, 8, 4, 0] as [UInt32] { bytes.append(Self.hexadecimal[Int(value >> shift) & 15]) }
    }

    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let hexadecimal = Array("0123456789abcdef".utf8)
}

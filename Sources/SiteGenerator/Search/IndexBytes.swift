import Markup

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
    mutating func string(_ text: String) { JSONString.append(text, for: .script, to: &bytes) }

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
        bytes.append(0x22)
        data.withUnsafeBufferPointer { data in
            Self.digits.withUnsafeBufferPointer { digits in
                bytes += [UInt8](unsafeUninitializedCapacity: (data.count + 2) / 3 * 4) { text, count in
                    for start in stride(from: 0, to: data.count, by: 3) {
                        let left = data.count - start
                        let group =
                            UInt32(data[start]) << 16 | (left > 1 ? UInt32(data[start + 1]) << 8 : 0)
                            | (left > 2 ? UInt32(data[start + 2]) : 0)
                        text[count] = digits[Int(group >> 18)]
                        text[count + 1] = digits[Int(group >> 12) & 63]
                        text[count + 2] = left > 1 ? digits[Int(group >> 6) & 63] : 0x3D
                        text[count + 3] = left > 2 ? digits[Int(group) & 63] : 0x3D
                        count += 4
                    }
                }
            }
        }
        bytes.append(0x22)
    }

    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}

/// The one place that writes and reads percent-encoded addresses (RFC 3986).
package enum PercentEncoding {
    /// `base` and behind it `text`, of which unreserved characters stay as they are and all others are encoded; the `/`
    /// between segments stays when `keepsSlash`.
    package static func encoded(_ text: String, keepsSlash: Bool = false, behind base: String = "") -> String
    {
        String(unsafeUninitializedCapacity: base.utf8.count + 3 * text.utf8.count) { buffer in
            var end = buffer.initialize(fromContentsOf: base.utf8)
            for byte in text.utf8 {
                if isUnreserved(byte) || keepsSlash && byte == UInt8(ascii: "/") {
                    buffer[end] = byte
                    end += 1
                } else {
                    buffer[end] = UInt8(ascii: "%")
                    buffer[end + 1] = digit(byte >> 4)
                    buffer[end + 2] = digit(byte & 15)
                    end += 3
                }
            }
            return end
        }
    }

    /// The bytes that `text` stands for; `nil` where a `%` has no two digits behind it.
    package static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                result.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(value), let low = rest.popFirst().flatMap(value) else {
                return nil
            }
            result.append(high << 4 | low)
        }
        return result
    }

    /// `text` with the characters that `%E5%8D%95` stands for; what is no escape stays as it is.
    package static func read(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, let escaped = decoded([byte] + digits) {
                bytes += escaped
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

/// The one place that escapes text for HTML, in element content and in quoted attributes alike.
package enum HTML {
    package static func escape(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends `text` with `& < > " '` escaped; characters that HTML forbids become U+FFFD.
    package static func append(_ text: some StringProtocol, to output: inout [UInt8]) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &output) }
        if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, to: &output) } }
    }

    /// Appends the UTF-8 text `bytes` in the same way.
    package static func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { append($0, to: &output) }
    }

    /// `text` with U+FFFD for the characters that HTML forbids; nothing is escaped.
    static func legible(_ text: String) -> String {
        let isForbidden = { (byte: UInt8) in (byte < 0x20 || byte == 0x7F) && escape(of: byte) != nil }
        guard text.utf8.contains(where: isForbidden) else { return text }
        let bytes = text.utf8.flatMap { isForbidden($0) ? Array("\u{FFFD}".utf8) : [$0] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Runs that need no escape are copied whole.
    private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var start = 0
        for index in bytes.indices where bytes[index] <= largestEscaped || bytes[index] == 0x7F {
            guard let replacement = escape(of: bytes[index]) else { continue }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            output.append(contentsOf: replacement.utf8)
            start = index + 1
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    /// `>`, but for DEL.
    private static let largestEscaped: UInt8 = 0x3E

    private static func escape(of byte: UInt8) -> StaticString? {
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22: "&quot;"
        case 0x27: "&#39;"
        case 0x00...0x08, 0x0B, 0x0E...0x1F, 0x7F: "\u{FFFD}"
        default: nil
        }
    }
}

extension StaticString {
    fileprivate var utf8: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    }
}

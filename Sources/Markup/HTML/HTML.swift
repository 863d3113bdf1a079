/// The one place that escapes text for HTML, in element content and in quoted attributes alike.
package enum HTML {
    package static func escape(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends `text` with `& < > " '` escaped; characters that HTML forbids become U+FFFD.
    package static func append(_ text: some StringProtocol, to output: inout [UInt8]) {
        output.reserveCapacity(output.count + text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case 0x26: output.append(contentsOf: "&amp;".utf8)
            case 0x3C: output.append(contentsOf: "&lt;".utf8)
            case 0x3E: output.append(contentsOf: "&gt;".utf8)
            case 0x22: output.append(contentsOf: "&quot;".utf8)
            case 0x27: output.append(contentsOf: "&#39;".utf8)
            case 0x00...0x08, 0x0B, 0x0E...0x1F, 0x7F: output.append(contentsOf: [0xEF, 0xBF, 0xBD])
            default: output.append(byte)
            }
        }
    }
}

/// The one place that writes texts as JSON strings.
package enum JSONString {
    /// What a reader of the string may be beside a JSON parser.
    package enum Reader: Sendable {
        /// HTML, in any element: `<`, `>` and `&` are escaped, blanks of text have their short escapes.
        case page
        /// JavaScript, in a `script` element: `<`, U+2028 and U+2029 are escaped.
        case script
    }

    /// `text` with its quotation marks.
    package static func of(_ text: String, for reader: Reader) -> String {
        var bytes: [UInt8] = []
        append(text, for: reader, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends `text` with its quotation marks; runs that need no escape are copied whole.
    package static func append(_ text: String, for reader: Reader, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { source in
            var start = 0
            for index in source.indices where mayNeedEscape(source[index]) {
                guard let scalar = escaped(in: source, at: index, for: reader) else { continue }
                output.append(contentsOf: source[start..<index])
                escape(scalar, for: reader, to: &output)
                start = index + (scalar < 0x80 ? 1 : 3)
            }
            output.append(contentsOf: source[start...])
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F, 0xE2: true
        default: false
        }
    }

    /// The scalar that begins at `index`, if it cannot stand in a string.
    private static func escaped(
        in source: UnsafeBufferPointer<UInt8>, at index: Int, for reader: Reader
    ) -> UInt32? {
        let byte = source[index]
        switch (byte, reader) {
        case (0x26, .script), (0x3E, .script), (0x7F, .page), (0xE2, .page): return nil
        case (0xE2, .script):
            guard source[index + 1] == 0x80, source[index + 2] & 0xFE == 0xA8 else { return nil }
            return 0x2000 | UInt32(source[index + 2] & 0x3F)
        default: return UInt32(byte)
        }
    }

    private static func escape(_ scalar: UInt32, for reader: Reader, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\\"))
        switch (scalar, reader) {
        case (0x22, _), (0x5C, _): output.append(UInt8(scalar))
        case (0x0A, .page): output.append(UInt8(ascii: "n"))
        case (0x09, .page): output.append(UInt8(ascii: "t"))
        default:
            output.append(UInt8(ascii: "u"))
            for shift in [12, 8, 4, 0] as [UInt32] { output.append(digits[Int(scalar >> shift) & 15]) }
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}

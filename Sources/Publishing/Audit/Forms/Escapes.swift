/// Reads the escapes of JSON, scripts and style sheets.
enum Escapes {
    /// `text` as JSON and scripts read it, and as style sheets do, where these are other texts.
    static func readings(of text: String) -> [String] {
        guard text.utf8.contains(backslash) else { return [] }
        let scalars = Array(text.unicodeScalars)
        let readings = [reading(scalars, inScript), reading(scalars, inStyle)]
        return readings.filter { $0 != text }
    }

    private typealias Escape = ([Unicode.Scalar], Int) -> (scalar: Unicode.Scalar?, end: Int)?

    /// `escape` reads what stands behind a backslash; `nil` where that is no escape.
    private static func reading(_ text: [Unicode.Scalar], _ escape: Escape) -> String {
        var result = String.UnicodeScalarView()
        var index = 0
        while index < text.count {
            if text[index] == "\\", let read = escape(text, index + 1) {
                if let scalar = read.scalar { result.append(scalar) }
                index = read.end
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return String(result)
    }

    /// `\u5355`, `\u{5355}`, `\x41`, `\101`, `\/`; two halves of a character are one.
    private static func inScript(_ text: [Unicode.Scalar], _ start: Int) -> (
        scalar: Unicode.Scalar?, end: Int
    )? {
        guard start < text.count else { return nil }
        switch text[start] {
        case "u":
            if start + 1 < text.count, text[start + 1] == "{" {
                guard let (value, end) = number(text, start + 2, digits: 1...8, radix: 16), end < text.count,
                    text[end] == "}"
                else { return nil }
                return (Unicode.Scalar(value), end + 1)
            }
            guard let (value, end) = number(text, start + 1, digits: 4...4, radix: 16) else { return nil }
            return half(value, text, end)
        case "x":
            return number(text, start + 1, digits: 2...2, radix: 16).map {
                (Unicode.Scalar($0.value), $0.end)
            }
        case "0"..."7":
            return number(text, start, digits: 1...3, radix: 8).map { (Unicode.Scalar($0.value), $0.end) }
        case "n", "r", "t", "f", "v": return (" ", start + 1)
        case "b", "\n": return (nil, start + 1)
        default: return (text[start], start + 1)
        }
    }

    /// A character of which `value` is the first half and the escape at `start` the other; or `value` itself.
    private static func half(_ value: UInt32, _ text: [Unicode.Scalar], _ start: Int)
        -> (scalar: Unicode.Scalar?, end: Int)
    {
        guard (0xD800...0xDBFF).contains(value), start + 1 < text.count, text[start] == "\\",
            text[start + 1] == "u",
            let (low, end) = number(text, start + 2, digits: 4...4, radix: 16),
            (0xDC00...0xDFFF).contains(low)
        else { return (Unicode.Scalar(value), start) }
        return (Unicode.Scalar(0x1_0000 + (value - 0xD800) << 10 + (low - 0xDC00)), end)
    }

    /// `\5355` and up to six digits, with one blank behind them that says nothing.
    private static func inStyle(_ text: [Unicode.Scalar], _ start: Int) -> (
        scalar: Unicode.Scalar?, end: Int
    )? {
        guard start < text.count else { return nil }
        guard let (value, end) = number(text, start, digits: 1...6, radix: 16) else {
            return text[start] == "\n" ? (nil, start + 1) : (text[start], start + 1)
        }
        let isBlank = end < text.count && [" ", "\n", "\t"].contains(text[end])
        return (Unicode.Scalar(value), isBlank ? end + 1 : end)
    }

    private static func number(
        _ text: [Unicode.Scalar], _ start: Int, digits: ClosedRange<Int>, radix: UInt32
    ) -> (value: UInt32, end: Int)? {
        var value: UInt32 = 0
        var end = start
        while end < text.count, end - start < digits.upperBound,
            let digit = Character(text[end]).hexDigitValue, digit < radix, text[end].isASCII
        {
            value = value * radix + UInt32(digit)
            end += 1
        }
        return end - start >= digits.lowerBound ? (value, end) : nil
    }

    private static let backslash = UInt8(ascii: "\\")
}

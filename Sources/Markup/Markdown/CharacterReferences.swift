import Synchronization

/// Reads the character references of HTML: all that are numbers, and all names that HTML 5 knows.
package enum CharacterReferences {
    /// `text` with each reference as its characters, also where its semicolon is missing.
    package static func read(_ text: String) -> String {
        guard text.utf8.contains(ampersand) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == ampersand, let (words, end) = reference(at: index + 1, in: bytes) {
                result += words.utf8
                index = end
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The characters of the reference whose `&` stands before `start`, and the first byte behind it.
    private static func reference(at start: Int, in bytes: [UInt8]) -> (String, end: Int)? {
        guard start < bytes.count else { return nil }
        if bytes[start] == UInt8(ascii: "#") { return number(at: start + 1, in: bytes) }
        var end = start
        while end < bytes.count, end - start < longestName, bytes[end].isAlphanumeric { end += 1 }
        guard end - start >= 2 else { return nil }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        if end < bytes.count, bytes[end] == semicolon, let words = characters(named: name) {
            return (words, end + 1)
        }
        for length in stride(from: min(6, name.count), through: 2, by: -1)
        where withoutSemicolon.contains(name.prefix(length)) {
            return characters(named: String(name.prefix(length))).map { ($0, start + length) }
        }
        return nil
    }

    private static func number(at start: Int, in bytes: [UInt8]) -> (String, end: Int)? {
        var index = start
        let isHexadecimal = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { index += 1 }
        let first = index
        var value: UInt32 = 0
        while index < bytes.count, let digit = bytes[index].digit(isHexadecimal: isHexadecimal) {
            value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
            index += 1
        }
        guard index > first else { return nil }
        if index < bytes.count, bytes[index] == semicolon { index += 1 }
        let meant = (0x80...0x9F).contains(value) ? windows[Int(value - 0x80)] : value
        return (String(Character(Unicode.Scalar(meant) ?? "\u{FFFD}")), index)
    }

    /// As cmark's own table, which is that of HTML 5, has it.
    private static func characters(named name: String) -> String? {
        if let known = usual[name] { return known }
        return found.withLock { found in
            if let known = found[name] { return known }
            let html = CommonMark.conformanceHTML("x&\(name);x", extensions: [])
            let words = String(
                Substring(html.utf8.dropFirst("<p>x".utf8.count).dropLast("x</p>\n".utf8.count)))
            // What HTML escapes is escaped again.
            let characters =
                words == "&amp;\(name);"
                ? nil
                : String(
                    decoding: usual.reduce(Array(words.utf8)) {
                        $0.replacing(Array("&\($1.key);".utf8), with: Array($1.value.utf8))
                    }, as: UTF8.self)
            if found.count < 4_096 { found[name] = .some(characters) }
            return characters
        }
    }

    private static let found = Mutex<[String: String?]>([:])
    private static let usual = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]
    private static let ampersand = UInt8(ascii: "&")
    private static let semicolon = UInt8(ascii: ";")
    /// `CounterClockwiseContourIntegral`.
    private static let longestName = 31

    /// Those of HTML 4 for Latin 1, which browsers read without a semicolon, too.
    private static let withoutSemicolon = Set(
        """
        AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave \
        Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc \
        acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth \
        euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde \
        oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig \
        thorn times uacute ucirc ugrave uml uuml yacute yen yuml
        """.split(separator: " "))

    /// What the numbers from 128 to 159 mean to browsers: windows-1252.
    private static let windows: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
        0x8D,
        0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161,
        0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ]
}

extension UInt8 {
    fileprivate var isAlphanumeric: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    fileprivate func digit(isHexadecimal: Bool) -> UInt32? {
        switch self {
        case 0x30...0x39: UInt32(self) - 0x30
        case 0x41...0x46 where isHexadecimal: UInt32(self) - 0x37
        case 0x61...0x66 where isHexadecimal: UInt32(self) - 0x57
        default: nil
        }
    }
}

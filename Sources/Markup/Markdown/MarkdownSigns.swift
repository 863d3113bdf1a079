/// Three signs that no text holds: Unicode keeps them for a program's own use, and a source's are replaced first.
///
/// They are put into a source before the library reads it, and taken out of every word that it gives back, so that they
/// may be put anywhere, into code and addresses as well.
enum MarkdownSigns {
    /// Stands on both sides of the number of a wiki link.
    static let link = sign(0x90)
    /// A letter that is not there: what stands beside it is no punctuation, and begins nothing.
    static let letter = sign(0x91)
    /// A bar that divides no cells.
    static let bar = sign(0x92)

    static let linkBytes: [UInt8] = [0xEF, 0xB7, 0x90]
    static let letterBytes: [UInt8] = [0xEF, 0xB7, 0x91]
    static let barBytes: [UInt8] = [0xEF, 0xB7, 0x92]

    /// U+FDC0 and what follows it, by the last byte.
    private static func sign(_ last: UInt32) -> Unicode.Scalar { Unicode.Scalar(0xFD40 + last) ?? "\u{FFFD}" }

    /// Whether one of them begins at `index`.
    static func isSign(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index] == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xB7
            && (0x90...0x92).contains(bytes[index + 2])
    }

    /// Whether `text` holds any.
    static func are(in text: String) -> Bool {
        guard text.utf8.contains(0xEF) else { return false }
        let bytes = Array(text.utf8)
        return bytes.indices.contains { isSign(bytes, $0) }
    }

    /// The bytes of `text`, its lines ended by line feeds, with U+FFFD for each of the signs.
    static func bytes(of text: String) -> [UInt8] {
        let source = Array(text.utf8)
        guard source.contains(where: { $0 == 0xEF || $0 == 0x0D }) else { return source }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            if isSign(source, index) {
                bytes += [0xEF, 0xBF, 0xBD]
                index += 2
            } else if source[index] != 0x0D {
                bytes.append(source[index])
            } else if index + 1 == source.count || source[index + 1] != 0x0A {
                bytes.append(0x0A)
            }
            index += 1
        }
        return bytes
    }

    /// `text` without letters that are not there, and with bars for those that divide nothing.
    static func removed(from text: String) -> String {
        guard are(in: text) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard isSign(bytes, index), bytes[index + 2] != linkBytes[2] else {
                result.append(bytes[index])
                index += 1
                continue
            }
            if bytes[index + 2] == barBytes[2] { result.append(UInt8(ascii: "|")) }
            index += 3
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Whether an odd number of backslashes stands before `index`.
    func isEscaped(_ index: Int) -> Bool {
        var start = index
        while start > 0, self[start - 1] == UInt8(ascii: "\\") { start -= 1 }
        return (index - start) % 2 == 1
    }
}

/// Where the addresses of a text's links end: looked for once for all that begin before.
struct AddressEnds {
    private var end = 0

    /// Whether the address of a link begins at `index`: `(…)` without blanks but before a title. Asked from the front
    /// of `bytes` to their end.
    mutating func hasAddress(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return false }
        if end <= index {
            end = bytes[(index + 1)...].firstIndex { $0 == UInt8(ascii: ")") || $0 <= 0x20 } ?? bytes.count
        }
        return end < bytes.count && bytes[end] == UInt8(ascii: ")")
    }
}

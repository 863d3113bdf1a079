import FoundationEssentials

/// What mail and address cards hold in the two codings of MIME (RFC 2045 §6.7 and §6.8, RFC 2047).
enum MailWords {
    /// The bytes of each coded word and body in `text`; none of a text that is no mail.
    static func parts(of text: String) -> [[UInt8]] {
        let bytes = Array(text.utf8)
        var parts: [[UInt8]] = []
        if text.contains("=?") { parts.append(words(of: text)) }
        guard names("encoding", in: bytes) else { return parts.filter { !$0.isEmpty } }
        if names("quoted-printable", in: bytes) { parts.append(printable(bytes[...])) }
        if names("content-transfer-encoding", in: bytes) || names("encoding=b", in: bytes) {
            parts += bodies(of: text)
        }
        return parts.filter { !$0.isEmpty && $0 != bytes }
    }

    private static func names(_ word: String, in bytes: [UInt8]) -> Bool {
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return false }
        return (0...(bytes.count - word.count)).contains { start in
            bytes[start] | 0x20 == word[0]
                && bytes[start..<(start + word.count)].elementsEqual(word) { $0 == $1 || $0 | 0x20 == $1 }
        }
    }

    /// `=?utf-8?B?5ZGo?=`: what they say, one behind the other, as the words of a name may be coded apart.
    private static func words(of text: String) -> [UInt8] {
        var result: [UInt8] = []
        for piece in text.split(separator: "=?", omittingEmptySubsequences: false).dropFirst() {
            let fields = piece.split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
            guard fields.count == 4, fields[3].hasPrefix("=") else { continue }
            switch fields[1] {
            case "B", "b": result += Data(base64Encoded: String(fields[2])).map(Array.init) ?? []
            case "Q", "q": result += printable(ArraySlice(fields[2].utf8))
            default: break
            }
        }
        return result
    }

    /// Read as quoted-printable: `=E5`, and `=` at the end of a line that goes on.
    private static func printable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let next = bytes[index...].dropFirst().prefix(2)
            if bytes[index] == UInt8(ascii: "="), let high = next.first.flatMap(digit),
                let low = next.dropFirst().first.flatMap(digit)
            {
                result.append(high << 4 | low)
                index += 3
            } else if bytes[index] == UInt8(ascii: "="), next.first == 0x0A || next.first == 0x0D {
                index += next.elementsEqual([0x0D, 0x0A]) ? 3 : 2
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.flatMap { UInt8(exactly: $0) }
    }

    /// Runs of lines that are base64 and nothing else; of a field such as `NOTE;ENCODING=B:…`, what follows its colon.
    private static func bodies(of text: String) -> [[UInt8]] {
        var bodies: [[UInt8]] = []
        var digits = ""
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for line in lines + [Substring()] {
            let fields = line.split(separator: ":", maxSplits: 1)
            let part = (fields.last ?? "").drop { $0 == " " }
            if !part.isEmpty, part.utf8.allSatisfy(isBase64) {
                digits = fields.count > 1 ? String(part) : digits + part
            } else {
                if let data = Data(base64Encoded: digits), !data.isEmpty { bodies.append(Array(data)) }
                digits = ""
            }
        }
        return bodies
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2F, 0x3D: true
        default: false
        }
    }
}

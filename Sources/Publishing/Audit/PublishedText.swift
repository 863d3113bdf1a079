import Markup

/// The texts that a reader or a program can take out of a published file.
struct PublishedText {
    /// Everything in the file, with escapes and character references read; of a page also the words alone, so that a
    /// name is found whatever elements part it.
    let texts: [String]

    init(_ bytes: [UInt8], path: String) {
        let raw = String(decoding: bytes, as: UTF8.self)
        var texts = [raw]
        if path.hasSuffix(".html") || path.hasSuffix(".xml") || path.hasSuffix(".svg") {
            texts = [Self.references(in: raw), Self.references(in: Self.words(of: bytes))]
        }
        if raw.contains("\\u") { texts.append(Self.escapes(in: raw)) }
        self.texts = texts + texts.filter { $0.utf8.contains(0x25) }.map { PercentEncoding.read($0) }
    }

    /// Markup without its tags.
    private static func words(of bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var isTag = false
        for byte in bytes {
            if byte == UInt8(ascii: "<") { isTag = true }
            if !isTag { result.append(byte) }
            if byte == UInt8(ascii: ">") { isTag = false }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `&#21333;` and `&#x5355;` as characters; of the named ones only those that our own escaping writes.
    static func references(in text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return replacing(text, from: "&", to: ";") { name in
            switch name {
            case "amp": "&"
            case "lt": "<"
            case "gt": ">"
            case "quot": "\""
            default:
                name.hasPrefix("#x") || name.hasPrefix("#X")
                    ? scalar(name.dropFirst(2), radix: 16)
                    : name.hasPrefix("#") ? scalar(name.dropFirst(), radix: 10) : nil
            }
        }
    }

    private static func replacing(
        _ text: String, from: Character, to: Character, _ value: (Substring) -> String?
    ) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: from) {
            result += rest[..<start]
            rest = rest[start...]
            let head = rest.dropFirst().prefix(10)
            if let end = head.firstIndex(of: to), let words = value(head[..<end]) {
                result += words
                rest = rest[rest.index(after: end)...]
            } else {
                result.append(from)
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    private static func scalar(_ digits: Substring, radix: Int) -> String? {
        UInt32(digits, radix: radix).flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }

    /// `\u5355` of JSON and JavaScript as characters.
    private static func escapes(in text: String) -> String {
        let pieces = text.split(separator: "\\u", omittingEmptySubsequences: false)
        return pieces.dropFirst().reduce(into: String(pieces.first ?? "")) { result, piece in
            if let scalar = scalar(piece.prefix(4), radix: 16) {
                result += scalar + piece.dropFirst(4)
            } else {
                result += "\\u" + piece
            }
        }
    }
}

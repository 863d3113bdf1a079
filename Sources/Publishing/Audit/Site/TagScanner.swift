import Ingest
import Markup

/// The tags of a file of HTML or XML, in order, and the text between them. What is not well formed is read as far as it
/// can be; nothing is refused.
struct TagScanner: Sequence, IteratorProtocol {
    enum Token {
        case start(Tag)
        case end(String)
        /// Bytes between tags, character references unread.
        case text(ArraySlice<UInt8>)
    }

    struct Tag {
        /// In lower case.
        var name: String
        var attributes: [(name: String, value: String)]

        /// The value of an attribute, its character references read.
        subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    private let bytes: [UInt8]
    private var index = 0
    /// The element whose content is text up to its end tag: `script`, `style`.
    private var rawElement: String?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Token? {
        guard index < bytes.count else { return nil }
        if let element = rawElement, let text = rawText(of: element) { return text }
        if bytes[index] != UInt8(ascii: "<") { return .text(take { $0 != UInt8(ascii: "<") }) }
        if matches("<!--") { return comment() }
        if matches("<!") || matches("<?") {
            _ = take { $0 != UInt8(ascii: ">") }
            index += 1
            return next()
        }
        return tag()
    }

    /// The content of an element that holds no tags; `nil` at its end.
    private mutating func rawText(of element: String) -> Token? {
        rawElement = nil
        let start = index
        while index < bytes.count, !matches("</\(element)") { index += 1 }
        return start == index ? nil : .text(bytes[start..<index])
    }

    private mutating func comment() -> Token? {
        while index < bytes.count, !matches("-->") { index += 1 }
        index += 3
        return next()
    }

    private mutating func tag() -> Token? {
        index += 1
        let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let name = lowercased(
            take { !Self.isBlank($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") })
        let attributes = attributes()
        index += 1
        if isEnd { return .end(name) }
        if name == "script" || name == "style" { rawElement = name }
        return .start(Tag(name: name, attributes: attributes))
    }

    private mutating func attributes() -> [(name: String, value: String)] {
        var result: [(name: String, value: String)] = []
        while true {
            _ = take { Self.isBlank($0) || $0 == UInt8(ascii: "/") }
            guard index < bytes.count, bytes[index] != UInt8(ascii: ">") else { return result }
            let name = take {
                !Self.isBlank($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">")
                    && $0 != UInt8(ascii: "/")
            }
            _ = take(while: Self.isBlank)
            guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
                if name.isEmpty { index += 1 } else { result.append((lowercased(name), "")) }
                continue
            }
            index += 1
            result.append((lowercased(name), value()))
        }
    }

    private mutating func value() -> String {
        _ = take(while: Self.isBlank)
        guard index < bytes.count else { return "" }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return text(take { !Self.isBlank($0) && $0 != UInt8(ascii: ">") })
        }
        index += 1
        let value = take { $0 != quote }
        index += 1
        return text(value)
    }

    private func text(_ bytes: ArraySlice<UInt8>) -> String {
        CharacterReferences.read(String(decoding: bytes, as: UTF8.self))
    }

    private func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    }

    private mutating func take(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        guard index < bytes.count else { return [] }
        let start = index
        while index < bytes.count, condition(bytes[index]) { index += 1 }
        return bytes[start..<index]
    }

    private func matches(_ text: String) -> Bool {
        index + text.utf8.count <= bytes.count && bytes[index...].starts(with: text.utf8)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

import ArchiveModel

/// What the first bytes of a file say of its form, whatever its name.
package struct FileHead: Sendable {
    /// The local name of the root element, as written; `nil` for what is no markup.
    package let root: String?
    /// The first 64 KB of markup, ASCII in lower case; of other files the first bytes only.
    package let text: String

    private static let size = 1 << 16

    package init(of bytes: [UInt8]) {
        var head = Array(bytes.prefix(Self.size))
        if let mark = ByteOrderMark(beginning: head) {
            head = Array(head.dropFirst(mark.length))
            if mark.encoding != .utf8 { head = Iconv.text(head, from: mark.encoding, isCut: true) ?? [] }
        } else if head.starts(with: [0x3C, 0]) {
            head = Iconv.text(head, from: .utf16LittleEndian, isCut: true) ?? []
        } else if head.starts(with: [0, 0x3C]) {
            head = Iconv.text(head, from: .utf16BigEndian, isCut: true) ?? []
        }
        root = Self.root(in: head)
        text =
            root == nil
            ? String(decoding: head.prefix(16), as: UTF8.self)
            : String(decoding: head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// Behind the declaration, comments, instructions and the document type.
    private static func root(in bytes: [UInt8]) -> String? {
        var index = 0
        func skip(past end: String) -> Bool {
            let end = Array(end.utf8)
            guard let found = bytes[index...].firstRange(of: end) else { return false }
            index = found.upperBound
            return true
        }
        while true {
            while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
            let rest = bytes[index...]
            guard rest.first == UInt8(ascii: "<") else { return nil }
            if rest.starts(with: "<?".utf8) {
                guard skip(past: "?>") else { return nil }
            } else if rest.starts(with: "<!--".utf8) {
                guard skip(past: "-->") else { return nil }
            } else if rest.starts(with: "<!".utf8) {
                let isOpen = rest.prefix { $0 != UInt8(ascii: ">") }.contains(UInt8(ascii: "["))
                guard skip(past: isOpen ? "]" : ">"), !isOpen || skip(past: ">") else { return nil }
            } else {
                let name = rest.dropFirst().prefix {
                    $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
                }
                guard let first = name.first, first >= 0x41 else { return nil }
                let local = name.split(separator: UInt8(ascii: ":")).last ?? name
                return String(decoding: local, as: UTF8.self)
            }
        }
    }
}

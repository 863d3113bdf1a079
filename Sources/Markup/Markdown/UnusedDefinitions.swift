import ArchiveModel
import CMarkGFM

/// Keeps definitions that nothing refers to as text: `[甲]: 乙` and `[^1]: 丙` would be nowhere on the page otherwise.
///
/// CommonMark shows no definition, and GFM no footnote, that is not used; of two that define the same it uses the first.
/// A letter that is not there is put into their brackets, which does no harm to what only looks like a definition.
struct UnusedDefinitions {
    struct Definition {
        var label: String
        /// Behind its first bracket, and behind its last.
        var start: Int
        var end: Int
        /// From 0.
        var line: Int
    }

    /// What looks like a definition.
    private var definitions: [Definition] = []
    /// What other brackets hold.
    private var used = Set<String>()

    init(_ bytes: [UInt8]) {
        let hasDefinition = zip(bytes, bytes.dropFirst()).contains {
            $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":")
        }
        if hasDefinition { readBrackets(of: bytes) }
    }

    /// Those that are not on the page that `document` is, which was made of `bytes`; none of those in code.
    func lost(in document: MarkdownNode, _ bytes: [UInt8]) -> [Definition] {
        guard !definitions.isEmpty else { return [] }
        var footnotes = Set<Int>()
        var addresses = Set<String>()
        var code: [ClosedRange<Int>] = []
        document.forEachEvent { node, isEntered in
            guard isEntered else { return }
            switch node.type {
            case CMARK_NODE_FOOTNOTE_DEFINITION: if let start = node.start { footnotes.insert(start.line) }
            case CMARK_NODE_LINK, CMARK_NODE_IMAGE: addresses.insert(node.address)
            case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
                if let start = node.start { code.append(start.line...max(start.line, node.endLine)) }
            default: break
            }
        }
        var seen = Set<String>()
        var rest = code[...]
        return definitions.filter { definition in
            while let block = rest.first, block.upperBound < definition.line { rest.removeFirst() }
            if rest.first?.contains(definition.line) == true { return false }
            if definition.label.hasPrefix("^") { return !footnotes.contains(definition.line) }
            guard let address = Self.address(bytes, definition.end + 1) else {
                return !used.contains(definition.label) || !seen.insert(definition.label).inserted
            }
            return !addresses.contains(address)
        }
    }

    /// What is written behind the colon; `nil` where the library does not take it as it is written.
    private static func address(_ bytes: [UInt8], _ start: Int) -> String? {
        let written = bytes[min(start, bytes.count)...].drop { $0 == 0x20 || $0 == 0x09 }
            .prefix { $0 > 0x20 }
        guard !written.isEmpty, !written.contains(where: { "&\\<".utf8.contains($0) }) else { return nil }
        return String(decoding: written, as: UTF8.self)
    }

    private mutating func readBrackets(of bytes: [UInt8]) {
        var open: Int?
        var addresses = AddressEnds()
        var (line, lineStart) = (0, 0)
        for index in bytes.indices {
            switch bytes[index] {
            case 0x0A: (line, lineStart) = (line + 1, index + 1)
            case UInt8(ascii: "[") where !bytes.isEscaped(index): open = index
            case UInt8(ascii: "]") where !bytes.isEscaped(index):
                guard let start = open else { continue }
                open = nil
                guard index - start < 1_000 else { continue }
                let label = Self.normalised(bytes[(start + 1)..<index])
                let isDefinition =
                    index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ":")
                    && (start < lineStart || Self.isPrefix(bytes[lineStart..<start]))
                if isDefinition {
                    definitions.append(
                        Definition(label: label, start: start + 1, end: index + 1, line: line))
                } else if !addresses.hasAddress(bytes, at: index + 1) {
                    used.insert(label)
                }
            default: break
            }
        }
    }

    /// Blanks, marks of quotations and of lists.
    private static func isPrefix(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { " \t>-+*.)".utf8.contains($0) || (0x30...0x39).contains($0) }
    }

    private static func normalised(_ label: ArraySlice<UInt8>) -> String {
        String(decoding: label, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }
}

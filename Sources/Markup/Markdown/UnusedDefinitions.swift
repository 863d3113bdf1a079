import ArchiveModel

/// Keeps definitions that nothing refers to as text: `[甲]: 乙` and `[^1]: 丙` would be nowhere on the page otherwise.
///
/// CommonMark shows no definition, and GFM no footnote, that is not used; of two that define the same it uses the first.
struct UnusedDefinitions {
    /// As they are called, with the line (from 0) each stands in.
    private(set) var unused: [(label: String, line: Int)] = []
    private(set) var bytes: [UInt8]

    private struct Definition {
        var label: String
        /// Behind the bracket.
        var end: Int
        var line: Int
        /// It cannot be a definition within a paragraph.
        var beginsParagraph: Bool
    }

    init(_ source: [UInt8]) {
        bytes = source
        let hasDefinition = zip(source, source.dropFirst()).contains {
            $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":")
        }
        guard hasDefinition else { return }
        let (definitions, used) = Self.brackets(of: source)
        var kept: [String: Int] = [:]
        for (number, definition) in definitions.enumerated() where used.contains(definition.label) {
            let isBetter = kept[definition.label].map {
                !definitions[$0].beginsParagraph && definition.beginsParagraph
            }
            if isBetter ?? true { kept[definition.label] = number }
        }
        bytes = []
        var copied = 0
        for (number, definition) in definitions.enumerated() where kept[definition.label] != number {
            bytes += source[copied..<definition.end] + MarkdownSigns.letterBytes
            copied = definition.end
            if definition.beginsParagraph { unused.append((definition.label, definition.line)) }
        }
        bytes += source[copied...]
    }

    /// The brackets that define something, and what the others refer to.
    private static func brackets(of source: [UInt8]) -> (definitions: [Definition], used: Set<String>) {
        var definitions: [Definition] = []
        var used = Set<String>()
        var open: Int?
        var (line, lineStart) = (0, 0)
        // Whether the line before was blank, or a definition.
        var isAfterBlank = true
        var defines = false
        for index in source.indices {
            switch source[index] {
            case 0x0A:
                isAfterBlank = defines || source[lineStart..<index].allSatisfy { " \t>".utf8.contains($0) }
                (line, lineStart, defines) = (line + 1, index + 1, false)
            case UInt8(ascii: "[") where !source.isEscaped(index): open = index
            case UInt8(ascii: "]") where !source.isEscaped(index):
                guard let start = open else { continue }
                open = nil
                guard index - start < 1_000 else { continue }
                let label = normalised(source[(start + 1)..<index])
                let isDefinition =
                    index + 1 < source.count && source[index + 1] == UInt8(ascii: ":")
                    && start >= lineStart && isPrefix(source[lineStart..<start])
                if isDefinition {
                    let begins =
                        isAfterBlank || label.hasPrefix("^")
                        || source[lineStart..<start].contains { $0 > 0x20 && $0 != UInt8(ascii: ">") }
                    definitions.append(
                        Definition(label: label, end: index + 1, line: line, beginsParagraph: begins))
                    defines = begins
                } else if !source.beginsAddress(index + 1) {
                    used.insert(label)
                }
            default: break
            }
        }
        return (definitions, used)
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

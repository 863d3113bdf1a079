/// A source as the library is given it, with signs where the archive's dialect differs from the library's.
struct PreparedMarkdown {
    let links: WikiLinks
    let bytes: [UInt8]

    init(_ text: String) {
        links = WikiLinks(MarkdownSigns.bytes(of: text))
        bytes = Self.withoutOpenFootnotes(WideEmphasis.marked(links.bytes))
    }

    /// `bytes` with a letter that is not there behind a `[` that opens a footnote's mark which its line does not close:
    /// the library looks for its end on the lines behind, and leaves out letters between.
    private static func withoutOpenFootnotes(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var copied = 0
        // The next `]` or end of a line, which is that of all marks before it.
        var end = 0
        for index in bytes.indices.dropLast()
        where bytes[index] == UInt8(ascii: "[") && bytes[index + 1] == UInt8(ascii: "^") {
            if end <= index {
                end = bytes[index...].firstIndex { $0 == UInt8(ascii: "]") || $0 == 0x0A } ?? bytes.count
            }
            if end < bytes.count, bytes[end] != 0x0A { continue }
            result += bytes[copied...index] + MarkdownSigns.letterBytes
            copied = index + 1
        }
        return copied == 0 ? bytes : result + bytes[copied...]
    }
}

/// What the library would leave out of a page: cells for which a table's head has no column, and definitions that are
/// not used.
struct LeftOut {
    /// Bars that divide too many cells, with their lines (from 0).
    private var bars: [(index: Int, line: Int)] = []
    private(set) var definitions: [UnusedDefinitions.Definition] = []
    private let bytes: [UInt8]

    /// By the `document` that was made of `bytes`.
    init(_ bytes: [UInt8], _ document: MarkdownNode, hasTables: Bool) {
        self.bytes = bytes
        definitions = UnusedDefinitions(bytes).lost(in: document, bytes)
        if hasTables, bytes.contains(UInt8(ascii: "|")) { findBars(document) }
    }

    var isEmpty: Bool { bars.isEmpty && definitions.isEmpty }
    /// From 0.
    var longRows: [Int] { Set(bars.map(\.line)).sorted() }

    /// The bytes of which the library leaves nothing out.
    var mended: [UInt8] {
        let letter = MarkdownSigns.letterBytes
        var edits = bars.map { (range: $0.index..<$0.index + 1, bytes: MarkdownSigns.barBytes) }
        for definition in definitions {
            edits += [definition.start, definition.end].map { (range: $0..<$0, bytes: letter) }
        }
        var mended: [UInt8] = []
        var copied = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where edit.range.lowerBound >= copied {
            mended += bytes[copied..<edit.range.lowerBound] + edit.bytes
            copied = edit.range.upperBound
        }
        return mended + bytes[copied...]
    }

    private mutating func findBars(_ document: MarkdownNode) {
        var starts: [Int]?
        var found: [(index: Int, line: Int)] = []
        document.forEachEvent { node, isEntered in
            guard isEntered, node.kind == "table_row", let place = node.start else { return }
            let columns = node.parent?.columns ?? 0
            let known = starts ?? [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 } as [Int]
            starts = known
            guard known.indices.contains(place.line) else { return }
            // The table's column; a row may stand further to the left.
            var start = min(known[place.line] + place.column, bytes.count)
            while start > known[place.line], !" \t>".utf8.contains(bytes[start - 1]) { start -= 1 }
            for index in dividers(from: start).dropFirst(max(0, columns - 1)) {
                found.append((index, place.line))
            }
        }
        bars = found
    }

    /// The bars between the cells of the row that begins at `start`.
    private func dividers(from start: Int) -> [Int] {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        guard let first = bytes[start..<end].firstIndex(where: { $0 > 0x20 }),
            let last = bytes[start..<end].lastIndex(where: { $0 > 0x20 })
        else { return [] }
        return (first...last).filter {
            bytes[$0] == UInt8(ascii: "|") && $0 > first && $0 < last && !bytes.isEscaped($0)
        }
    }
}

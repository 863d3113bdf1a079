/// A source as the library is given it, with signs where the archive's dialect differs from the library's.
struct PreparedMarkdown {
    let links: WikiLinks
    /// Definitions that stay text, with their lines (from 0).
    let unused: [(label: String, line: Int)]
    var bytes: [UInt8]

    init(_ text: String) {
        links = WikiLinks(MarkdownSigns.bytes(of: text))
        let definitions = UnusedDefinitions(links.bytes)
        unused = definitions.unused
        bytes = WideEmphasis.marked(definitions.bytes)
    }
}

/// Rows of tables that have more cells than the head. GFM leaves out what they hold.
enum LongRows {
    /// `bytes` with all that is too much in the last cell of its row, and those lines (from 0); `nil` when no row of
    /// `document`, which was made of them, is too long.
    static func mended(_ bytes: [UInt8], _ document: MarkdownNode) -> (bytes: [UInt8], lines: [Int])? {
        var bars: [(index: Int, line: Int)] = []
        var starts: [Int]?
        document.forEachEvent { node, isEntered in
            guard isEntered, node.kind == "table_row", let place = node.start else { return }
            let columns = node.parent?.columns ?? 0
            let known = starts ?? Self.starts(ofLines: bytes)
            starts = known
            guard known.indices.contains(place.line) else { return }
            let start = min(known[place.line] + place.column, bytes.count)
            for index in dividers(bytes, from: start).dropFirst(max(0, columns - 1)) {
                bars.append((index, place.line))
            }
        }
        guard !bars.isEmpty else { return nil }
        var mended: [UInt8] = []
        var copied = 0
        for bar in bars.sorted(by: { $0.index < $1.index }) where bar.index >= copied {
            mended += bytes[copied..<bar.index] + MarkdownSigns.barBytes
            copied = bar.index + 1
        }
        return (mended + bytes[copied...], Set(bars.map(\.line)).sorted())
    }

    private static func starts(ofLines bytes: [UInt8]) -> [Int] {
        [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    }

    /// The bars between the cells of the row that begins at `start`.
    private static func dividers(_ bytes: [UInt8], from start: Int) -> [Int] {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        let isBlank = { (byte: UInt8) in byte <= 0x20 }
        guard let first = bytes[start..<end].firstIndex(where: { !isBlank($0) }),
            let last = bytes[start..<end].lastIndex(where: { !isBlank($0) })
        else { return [] }
        return (first...last).filter {
            bytes[$0] == UInt8(ascii: "|") && $0 > first && $0 < last && !bytes.isEscaped($0)
        }
    }
}

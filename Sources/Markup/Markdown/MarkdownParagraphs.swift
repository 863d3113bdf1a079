/// What a line begins with, before its words.
struct LineBeginning {
    /// Of quotations, items of lists and footnotes.
    private(set) var marks = 0
    /// Blanks that belong to no mark: two of them or more keep an item open.
    private(set) var columns = 0

    /// `nil` for an empty line. What is further to the right than `open` items are wide is code, with whatever mark.
    init?(_ line: ArraySlice<UInt8>, open: Int) {
        if line.prefix(while: Self.isBlank).count > 17 * open + 3 {
            columns = 4 * line.count
            if line.allSatisfy(Self.isBlank) { return nil }
            return
        }
        let rule = Self.rule(in: line)
        var index = line.startIndex
        while index < line.endIndex {
            switch line[index] {
            case 0x20: columns += 1
            case 0x09: columns += 4
            default:
                guard let end = Self.mark(in: line, at: index), index < rule else { return }
                marks += 1
                index = end
                // The blank behind a mark is part of it, and of a tab one column.
                if index < line.endIndex, line[index] == 0x09 { columns += 3 }
            }
            index += 1
        }
        if marks == 0 { return nil }
    }

    /// The end of the mark that begins at `start`; what follows it is a blank, if anything.
    private static func mark(in line: ArraySlice<UInt8>, at start: Int) -> Int? {
        let byte = line[start]
        if byte == UInt8(ascii: ">") {
            let next = start + 1
            return next < line.endIndex && isBlank(line[next]) ? next : start
        }
        var end = start + 1
        if byte == UInt8(ascii: "[") {
            guard end < line.endIndex, line[end] == UInt8(ascii: "^"),
                let close = line[end...].firstIndex(where: { $0 == UInt8(ascii: "]") || isBlank($0) }),
                close + 1 < line.endIndex, line[close] == UInt8(ascii: "]"),
                line[close + 1] == UInt8(ascii: ":")
            else { return nil }
            return close + 1
        }
        if isDigit(byte) {
            while end < line.endIndex, isDigit(line[end]) { end += 1 }
            guard end < line.endIndex, ".)".utf8.contains(line[end]) else { return nil }
            end += 1
        } else if !"-+*".utf8.contains(byte) {
            return nil
        }
        return end == line.endIndex || isBlank(line[end]) ? end : nil
    }

    /// Where the rule that a line ends in begins: three or more of one mark with nothing but blanks between them.
    private static func rule(in line: ArraySlice<UInt8>) -> Int {
        guard let mark = line.last(where: { !isBlank($0) }), "-*_".utf8.contains(mark) else {
            return line.endIndex
        }
        var (start, count) = (line.endIndex, 0)
        while start > line.startIndex, line[start - 1] == mark || isBlank(line[start - 1]) {
            start -= 1
            count += line[start] == mark ? 1 : 0
        }
        return count < 3 ? line.endIndex : start
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// Lines in a row of which none is empty: a paragraph of the library never goes beyond them.
struct Paragraphs: Sequence, IteratorProtocol {
    struct Paragraph {
        var length = 0
        /// Runs of asterisks and the like that may begin emphasis, and that may end it.
        var opening = 0
        var closing = 0
        /// `<!` and `<?`.
        var markup = 0
    }

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Paragraph? {
        guard index < bytes.count else { return nil }
        var paragraph = Paragraph()
        var isEmpty = true
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A {
                index += 1
                if isEmpty { break }
                isEmpty = true
                continue
            }
            if byte > 0x20 { isEmpty = false }
            if byte == UInt8(ascii: "<"), index + 1 < bytes.count, "!?".utf8.contains(bytes[index + 1]) {
                paragraph.markup += 1
            }
            guard MarkdownCost.isEmphasis(byte) else {
                index += 1
                continue
            }
            let isOpen = index > start && bytes[index - 1] > 0x20
            while index < bytes.count, bytes[index] == byte { index += 1 }
            paragraph.closing += isOpen ? 1 : 0
            paragraph.opening += index < bytes.count && bytes[index] > 0x20 ? 1 : 0
        }
        paragraph.length = index - start
        return paragraph
    }
}

/// The decoded text of one source file: immutable UTF-8, its lines, and where it came from.
///
/// Lines end at LF, CRLF or CR; a form feed stays in its line. The line terminators are not part of a line.
///
/// Where the file is no text but a form of markup, the lines are those that its reader made of it, and each has its place in
/// the file: numbers of lines are those of the text, positions in messages those of the file.
package struct SourceText: Hashable, Sendable {
    package let path: String
    package let encoding: TextEncoding
    /// Well-formed UTF-8 without a byte order mark.
    package let bytes: [UInt8]
    /// One half-open byte range a line, terminators excluded; at least one, as an empty file has one empty line.
    package let lines: [Range<Int>]
    /// The number of the first of `lines` in the file: above 1 behind a form feed.
    package let firstLine: Int
    /// Where the lines stand on the sheet; `nil` for formats that do not say.
    package let geometry: PageGeometry?
    /// Where each line stands in the file, if that is not a text.
    package let places: [FilePlace]?
    /// Whether each of its lines is a whole paragraph, as tables of articles give them, and none a line of print.
    package var hasParagraphLines = false

    /// `bytes` must be well-formed UTF-8: readers validate once, everything behind them relies on it. `geometry` and `places`
    /// have as many lines as `bytes`.
    package init(
        path: String, encoding: TextEncoding = .utf8, bytes: [UInt8], firstLine: Int = 1,
        geometry: PageGeometry? = nil, places: [FilePlace]? = nil
    ) {
        self.path = path
        self.encoding = encoding
        self.bytes = bytes
        self.firstLine = firstLine
        self.geometry = geometry
        self.places = places
        self.lines = Self.lineRanges(of: bytes)
    }

    package init(path: String, _ text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    package func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The text of a line, by its number in the file.
    package func line(_ number: Int) -> String { string(lines[number - firstLine]) }

    /// The number in the file of the line that holds `offset`; an offset in a terminator belongs to the line before.
    package func lineNumber(at offset: Int) -> Int {
        var low = 0
        var high = lines.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle].lowerBound <= offset { low = middle } else { high = middle }
        }
        return low + firstLine
    }

    package func location(of range: Range<Int>) -> SourceLocation {
        let line = lineNumber(at: range.lowerBound)
        if places != nil { return location(ofLine: line) }
        let whole = lines[line - firstLine]
        return SourceLocation(
            path, line: line, column: range.lowerBound - whole.lowerBound + 1,
            length: max(0, min(range.upperBound, whole.upperBound) - range.lowerBound))
    }

    /// Of the line with this number; in a form of markup, of the element that it was made of.
    package func location(ofLine number: Int) -> SourceLocation {
        guard let places else { return SourceLocation(path, line: number) }
        guard let place = places[safe: number - firstLine] else { return SourceLocation(path) }
        return SourceLocation(path, line: place.line, column: place.column)
    }

    /// The same with `geometry`, and with what else is said of its lines.
    package func with(_ geometry: PageGeometry?) -> SourceText {
        var text = SourceText(
            path: path, encoding: encoding, bytes: bytes, firstLine: firstLine, geometry: geometry,
            places: places)
        text.hasParagraphLines = hasParagraphLines
        return text
    }

    private static func lineRanges(of bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A || byte == 0x0D {
                ranges.append(start..<index)
                if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
                start = index + 1
            }
            index += 1
        }
        if start < bytes.count || ranges.isEmpty { ranges.append(start..<bytes.count) }
        return ranges
    }
}

/// A place in a file, as editors show it.
package struct FilePlace: Hashable, Sendable {
    /// 1-based.
    package var line: Int
    /// 1-based, in bytes; 0 when the whole line is meant.
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

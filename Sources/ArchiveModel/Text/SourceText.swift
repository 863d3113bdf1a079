/// The decoded text of one source file: immutable UTF-8, its lines, and where it came from.
///
/// Lines end at LF, CRLF or CR; a form feed stays in its line. The line terminators are not part of a line.
package struct SourceText: Hashable, Sendable {
    package let path: String
    package let encoding: TextEncoding
    /// Well-formed UTF-8 without a byte order mark.
    package let bytes: [UInt8]
    /// One half-open byte range a line, terminators excluded; at least one, as an empty file has one empty line.
    package let lines: [Range<Int>]
    /// The number of the first of `lines` in the file: above 1 behind a form feed.
    package let firstLine: Int

    /// `bytes` must be well-formed UTF-8: readers validate once, everything behind them relies on it.
    package init(path: String, encoding: TextEncoding = .utf8, bytes: [UInt8], firstLine: Int = 1) {
        self.path = path
        self.encoding = encoding
        self.bytes = bytes
        self.firstLine = firstLine
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
        let whole = lines[line - firstLine]
        return SourceLocation(
            path, line: line, column: range.lowerBound - whole.lowerBound + 1,
            length: max(0, min(range.upperBound, whole.upperBound) - range.lowerBound))
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

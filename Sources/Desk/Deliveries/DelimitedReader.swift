import ArchiveModel

/// Reads the records of a table by RFC 4180, one after the other: cells between delimiters, quoted where they hold a delimiter, a quote or a
/// line break. Lines end in LF, CR LF or CR; lines without anything are no records.
struct DelimitedReader {
    struct Cell {
        var text: String
        /// In the bytes of the source.
        var range: Range<Int>
    }

    /// Why a table cannot be read on.
    enum Problem: Error {
        /// A quote in a cell that is not quoted, or words behind the quote that ends one.
        case strayQuote(Int)
        case wordsBehindQuote(Int)
        /// A quote that nothing ends.
        case openQuote(Int)
        case control(Int)
    }

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var index: Int

    init(_ bytes: [UInt8], delimiter: UInt8, from start: Int = 0) {
        self.bytes = bytes
        self.delimiter = delimiter
        index = start
    }

    /// Where the next record begins.
    var place: Int { index }

    /// The next record; `nil` at the end.
    mutating func next() throws(Problem) -> [Cell]? {
        while index < bytes.count, isLineEnd(bytes[index]) { index += 1 }
        guard index < bytes.count else { return nil }
        var cells: [Cell] = []
        while true {
            cells.append(try bytes[safe: index] == Self.quote ? quoted() : plain())
            guard index < bytes.count else { return cells }
            let byte = bytes[index]
            index += 1
            if byte == delimiter { continue }
            if byte == 0x0D, bytes[safe: index] == 0x0A { index += 1 }
            return cells
        }
    }

    private static let quote = UInt8(ascii: "\"")

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// Up to the delimiter or line end behind it.
    private mutating func plain() throws(Problem) -> Cell {
        let start = index
        while index < bytes.count, bytes[index] != delimiter, !isLineEnd(bytes[index]) {
            if bytes[index] == Self.quote { throw .strayQuote(index) }
            if bytes[index] == 0 { throw .control(index) }
            index += 1
        }
        return Cell(text: String(decoding: bytes[start..<index], as: UTF8.self), range: start..<index)
    }

    private mutating func quoted() throws(Problem) -> Cell {
        let start = index
        var text: [UInt8] = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0 { throw .control(index) }
            if byte != Self.quote {
                text.append(byte)
                index += 1
                continue
            }
            guard bytes[safe: index + 1] == Self.quote else { break }
            text.append(byte)
            index += 2
        }
        guard index < bytes.count else { throw .openQuote(start) }
        index += 1
        if let byte = bytes[safe: index], byte != delimiter, !isLineEnd(byte) {
            throw .wordsBehindQuote(index)
        }
        return Cell(text: String(decoding: text, as: UTF8.self), range: start..<index)
    }
}

extension DelimitedReader.Problem {
    func diagnostic(in source: SourceText) -> Diagnostic {
        switch self {
        case .strayQuote(let place):
            Self.diagnostic(
                "A cell with a quote is quoted itself", place, source, "write it as \"5\"\" gun\"")
        case .wordsBehindQuote(let place):
            Self.diagnostic(
                "Behind the quote that ends a cell stands a delimiter or a line end", place, source,
                "write a quote inside a quoted cell twice")
        case .openQuote(let place):
            Self.diagnostic(
                "A cell that begins with a quote ends with one", place, source,
                "write a quote inside a quoted cell twice", "end the cell with a quote")
        case .control(let place):
            Self.diagnostic("A table is text, and holds no NUL", place, source, "save it as CSV in UTF-8")
        }
    }

    private static func diagnostic(
        _ message: String, _ place: Int, _ source: SourceText, _ fixes: String...
    ) -> Diagnostic {
        let location = source.location(of: place..<place + 1)
        return Diagnostic(
            .badTable, message, at: location, excerpt: source.line(location.line), fixes: fixes)
    }
}

import ArchiveModel

/// What a result shows, and the texts from which its snippet is cut, in files by range of document numbers.
struct DocumentTables: Sendable {
    /// A file holds the documents whose numbers agree above these low bits.
    let spanBits: Int
    /// By path without extension, relative to the folder of the index; the numbers index `ranges`.
    let files: [(path: String, table: Int)]

    private let documents: [SearchDocument]
    private let numbers: [Int]
    private let ranges: [Range<Int>]

    init(_ documents: [SearchDocument], numbers: [Int]) {
        self.documents = documents
        self.numbers = numbers
        var total = 0
        for document in documents {
            for text in document.texts { total += text.text.utf8.count }
        }
        var bits = 0
        var ranges = Self.ranges(of: numbers, bits: bits)
        while bits < 40, ranges.count > 1 {
            let wider = Self.ranges(of: numbers, bits: bits + 1)
            guard total / wider.count <= Self.targetSize else { break }
            bits += 1
            ranges = wider
        }
        spanBits = bits
        self.ranges = ranges
        files = ranges.enumerated().map { ("documents/\(numbers[$1.lowerBound] >> bits)", $0) }
    }

    func json(_ table: Int) -> [UInt8] {
        var output = IndexBytes()
        output.list(ranges[table]) { output, index in
            let document = documents[index]
            output.raw("[")
            output.number(numbers[index])
            for text in [document.title, document.folio] {
                output.raw(",")
                output.string(text)
            }
            output.raw(",")
            output.string(document.texts.map(\.role.rawValue).joined())
            output.raw(",")
            output.list(document.texts) { $0.string($1.text) }
            if let language = document.language {
                for text in [language.tag, language.direction.rawValue] {
                    output.raw(",")
                    output.string(text)
                }
            }
            output.raw("]")
        }
        return output.bytes
    }

    private static func ranges(of numbers: [Int], bits: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var begin = 0
        for index in numbers.indices
        where index + 1 == numbers.count || numbers[index] >> bits != numbers[index + 1] >> bits {
            ranges.append(begin..<index + 1)
            begin = index + 1
        }
        return ranges
    }

    /// Of an average file, in bytes of text.
    private static let targetSize = 12 << 10
}

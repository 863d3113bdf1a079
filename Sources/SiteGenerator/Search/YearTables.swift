import ArchiveModel

/// The numbers of all documents and their kinds, a file for each year: what facets are counted from, and what a search
/// without words begins with.
struct YearTables: Sendable {
    /// Rising; each has a file `years/<year>`.
    let years: [Int]
    private let tables: [Int: [UInt8]]

    init(_ documents: [SearchDocument], numbers: [Int], kinds: [Article.Kind]) {
        var byYear: [Int: [Int]] = [:]
        for (index, document) in documents.enumerated() {
            byYear[document.article.page.issue.date.year, default: []].append(index)
        }
        years = byYear.keys.sorted()
        let letters = Dictionary(
            kinds.enumerated().map { ($1, Self.letter($0)) }, uniquingKeysWith: { first, _ in first })
        tables = byYear.mapValues { indices in
            var output = IndexBytes()
            output.raw("{\"documents\":")
            output.base64(DocumentList.bytes(indices.map { numbers[$0] })[...])
            output.raw(",\"kinds\":")
            output.string(
                String(String.UnicodeScalarView(indices.compactMap { letters[documents[$0].kind] })))
            output.raw("}")
            return output.bytes
        }
    }

    func json(_ year: Int) -> [UInt8] { tables[year] ?? [] }

    /// A document's kind by its place in the manifest's list: `a` for the first, and on through Unicode.
    private static func letter(_ place: Int) -> Unicode.Scalar { Unicode.Scalar(UInt32(0x61 + place)) ?? "a" }

    /// The kinds of an index: those that are known, then the others in order.
    static func kinds(of documents: [SearchDocument]) -> [Article.Kind] {
        let others = Set(documents.map(\.kind)).filter { !$0.isKnown }
        return Article.Kind.known + others.sorted { $0.rawValue < $1.rawValue }
    }
}

/// Numbers of documents, rising, as the differences between them in varints.
enum DocumentList {
    static func bytes(_ numbers: [Int]) -> [UInt8] {
        var bytes: [UInt8] = []
        var previous = 0
        for number in numbers {
            var rest = number - previous
            while rest >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(rest))
            previous = number
        }
        return bytes
    }
}

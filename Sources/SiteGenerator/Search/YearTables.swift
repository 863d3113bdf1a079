import ArchiveModel

/// The numbers of all documents and their kinds, a file for each year: what facets are counted from, and what a search
/// without words begins with.
struct YearTables: Sendable {
    /// Rising; each has a file `years/<year>`.
    let years: [Int]
    private let tables: [Int: [UInt8]]

    init(_ documents: [SearchDocument], numbers: [Int]) {
        var byYear: [Int: [Int]] = [:]
        for (index, document) in documents.enumerated() {
            byYear[document.article.page.issue.date.year, default: []].append(index)
        }
        years = byYear.keys.sorted()
        tables = byYear.mapValues { indices in
            var output = IndexBytes()
            output.raw("{\"documents\":")
            output.base64(DocumentList.bytes(indices.map { numbers[$0] })[...])
            output.raw(",\"kinds\":")
            output.string(Self.letters(indices.map { documents[$0].kind }))
            output.raw("}")
            return output.bytes
        }
    }

    func json(_ year: Int) -> [UInt8] { tables[year] ?? [] }

    /// One letter a document: `a` for the first kind of the manifest's list.
    private static func letters(_ kinds: [Article.Kind]) -> String {
        String(
            decoding: kinds.map { 0x61 + UInt8(Article.Kind.allCases.firstIndex(of: $0) ?? 0) }, as: UTF8.self
        )
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

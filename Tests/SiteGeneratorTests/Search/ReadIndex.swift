import ArchiveModel
import Foundation

@testable import SiteGenerator

/// A built index, read again from its files by a reader that shares no code with the builder.
struct ReadIndex {
    struct Entry {
        var numbers: [Int]
        var weights: [UInt8]
    }

    let index: SearchIndex

    init(_ documents: [SearchDocument], options: SearchOptions = SearchOptions()) {
        index = SearchIndex.build(documents, options: options)
    }

    func json(_ path: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(index.file(path)), options: .fragmentsAllowed)
    }

    /// All document lists, by gram.
    func grams() throws -> [String: Entry] {
        try lists("grams").mapValues { parts in
            var entry = Entry(numbers: [], weights: [])
            for bytes in parts {
                var place = 0
                var number = 0
                while place < bytes.count {
                    number += varint(bytes, &place)
                    entry.numbers.append(number)
                    entry.weights.append(bytes[place])
                    place += 1
                }
            }
            return entry
        }
    }

    /// All position lists, by bigram: for each document its positions.
    func positions() throws -> [String: [[Int]]] {
        try lists("positions").mapValues { parts in
            var documents: [[Int]] = []
            for bytes in parts {
                var place = 0
                while place < bytes.count {
                    var positions: [Int] = []
                    var value = 1
                    while value & 1 == 1 {
                        value = varint(bytes, &place)
                        positions.append((positions.last ?? 0) + value >> 1)
                    }
                    documents.append(positions)
                }
            }
            return documents
        }
    }

    private func lists(_ folder: String) throws -> [String: [[UInt8]]] {
        var lists: [String: [[UInt8]]] = [:]
        let prefix = "search/data/\(folder)/"
        for path in index.paths where path.hasPrefix(prefix) && path.hasSuffix(".json") {
            guard let shard = try json(path) as? [String: Any] else { continue }
            for (gram, list) in shard {
                let code = gram.unicodeScalars.map { "u" + String($0.value, radix: 16) }.joined()
                let parts = (list as? [Int]).map { (0..<$0.count / 2).map { "\(prefix)\(code)-\($0).json" } }
                let texts = try parts?.map { try json($0) } ?? [list]
                lists[gram] = texts.map { text in
                    Array((text as? String).flatMap { Data(base64Encoded: $0) } ?? Data())
                }
            }
        }
        return lists
    }

    private func varint(_ bytes: [UInt8], _ place: inout Int) -> Int {
        var value = 0
        var shift = 0
        while bytes[place] >= 0x80 {
            value |= Int(bytes[place] & 0x7F) << shift
            shift += 7
            place += 1
        }
        value |= Int(bytes[place]) << shift
        place += 1
        return value
    }
}

extension SearchDocument {
    /// Article `number` of the first page of the days of 2021, ten a day.
    static func sample(_ number: Int, _ texts: [String], headlines: Int = 1) -> SearchDocument {
        let first = CalendarDate(year: 2021, month: 1 + number / 280, day: 1 + number / 10 % 28)
        let page = PageID(IssueID(first ?? CalendarDate.sample), 1)
        let article = ArticleID(page, 1 + number % 10)
        return SearchDocument(
            article: article, title: texts.first ?? "", folio: "\(page.issue)",
            texts: texts.enumerated().map { SearchText($1, $0 < headlines ? .headline : .body) })
    }
}

extension CalendarDate {
    static var sample: CalendarDate {
        guard let date = CalendarDate(year: 2021, month: 1, day: 1) else { fatalError("a real date") }
        return date
    }
}

import ArchiveModel
import Foundation

/// The articles and records that a full-text index knows, read from its manifest, its years and its records.
struct SearchHoldings {
    private(set) var articles: Set<ArticleID> = []
    private(set) var records: Set<EntityID> = []
    /// How many articles the manifest promises.
    private(set) var promised: Int

    private struct Manifest: Decodable {
        var documents: Int
        var firstYear: Int
        var editions: [String]
        var bits: [String: Int]
    }

    private struct Year: Decodable {
        var documents: String
    }

    private struct Record: Decodable {
        init(from decoder: any Decoder) throws {}
    }

    private let manifest: Manifest

    /// `nil` when the manifest cannot be read.
    init?(manifest bytes: [UInt8]) {
        guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)) else { return nil }
        self.manifest = manifest
        promised = manifest.documents
    }

    /// A file of `years/`.
    mutating func add(year bytes: [UInt8]) {
        guard let year = try? JSONDecoder().decode(Year.self, from: Data(bytes)),
            let list = Data(base64Encoded: year.documents)
        else { return }
        var (number, value, shift) = (0, 0, 0)
        for byte in list {
            value |= Int(byte & 0x7F) << shift
            shift += 7
            guard byte < 0x80 else { continue }
            number += value
            (value, shift) = (0, 0)
            if let article = article(number) { articles.insert(article) }
        }
    }

    /// A file of `entities/`.
    mutating func add(entities bytes: [UInt8]) {
        let names =
            (try? JSONDecoder().decode([String: Record].self, from: Data(bytes)))?.keys.map(\.self) ?? []
        records.formUnion(names.compactMap { EntityID($0) })
    }

    /// Day, edition, page and article, packed from high to low.
    private func article(_ number: Int) -> ArticleID? {
        var rest = number
        func take(_ field: String) -> Int {
            let bits = manifest.bits[field] ?? 0
            defer { rest >>= bits }
            return rest & (1 << bits - 1)
        }
        let (article, page, edition) = (take("article"), take("page"), take("edition"))
        guard manifest.editions.indices.contains(edition),
            let first = CalendarDate(year: manifest.firstYear, month: 1, day: 1)
        else { return nil }
        let date = CalendarDate(dayNumber: first.dayNumber + rest).description
        let name = manifest.editions[edition]
        return ArticleID("\(name.isEmpty ? date : "\(date)-\(name)")-p\(page)-a\(article)")
    }
}

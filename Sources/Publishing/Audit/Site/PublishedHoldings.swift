import ArchiveModel
import Foundation

/// What each part of a site says that the archive holds: its pages, its data, its search and its sitemap.
struct PublishedHoldings {
    enum Part: String, CaseIterable {
        case pages, tables, texts, search, sitemap
    }

    /// Of one year: articles by the parts that know them.
    private var articles: [Part: Set<ArticleID>] = [:]
    private var records: [Part: Set<EntityID>] = [:]
    /// The parts that the site has; one without `base_url` has no sitemap.
    private var parts: Set<Part> = [.pages]

    mutating func add(page path: String) {
        if let article = Self.article(at: path) { articles[.pages, default: []].insert(article) }
        if let record = Self.record(at: path) { records[.pages, default: []].insert(record) }
    }

    /// `articles-2021.csv`, `entities.csv`: the first column.
    mutating func add(table bytes: [UInt8]) {
        parts.insert(.tables)
        for id in Self.firstColumn(of: bytes) {
            if let article = ArticleID(id) { articles[.tables, default: []].insert(article) }
            if let record = EntityID(id) { records[.tables, default: []].insert(record) }
        }
    }

    mutating func add(texts: [ExportedText]) {
        parts.insert(.texts)
        articles[.texts, default: []].formUnion(texts.compactMap { ArticleID($0.id) })
    }

    mutating func add(sitemap paths: [String]) {
        parts.insert(.sitemap)
        for path in paths {
            if let article = Self.article(at: path) { articles[.sitemap, default: []].insert(article) }
            if let record = Self.record(at: path) { records[.sitemap, default: []].insert(record) }
        }
    }

    mutating func add(search index: SearchHoldings) {
        parts.insert(.search)
        articles[.search, default: []].formUnion(index.articles)
        records[.search, default: []].formUnion(index.records)
    }

    func count(of part: Part) -> Int { articles[part, default: []].count }
    var recordCount: Int { records[.pages, default: []].count }

    /// One error for each article and record that some parts have and others lack.
    var findings: [Diagnostic] {
        disagreements(articles, among: parts).map { id, has, lacks in
            .counts(Self.path(of: id), id.description, has, lacks)
        }
            + disagreements(records, among: parts.subtracting([.texts])).map { id, has, lacks in
                .counts("\(id)/index.html", id.description, has, lacks)
            }
    }

    private func disagreements<ID: Hashable & Comparable>(
        _ known: [Part: Set<ID>], among parts: Set<Part>
    ) -> [(ID, has: [Part], lacks: [Part])] {
        let all = known.values.reduce(into: Set<ID>()) { $0.formUnion($1) }
        let ordered = Part.allCases.filter(parts.contains)
        return all.sorted().compactMap { id in
            let has = ordered.filter { known[$0, default: []].contains(id) }
            return has.count == ordered.count ? nil : (id, has, ordered.filter { !has.contains($0) })
        }
    }

    // MARK: Addresses

    static func path(of article: ArticleID) -> String {
        "\(article.page.issue)/p\(article.page.number)/a\(article.number)/index.html"
    }

    /// `2021-01-27/p1/a7/index.html` names an article.
    static func article(at path: String) -> ArticleID? {
        let parts = path.split(separator: "/")
        guard parts.count == 4, parts[3] == "index.html" else { return nil }
        return ArticleID("\(parts[0])-\(parts[1])-\(parts[2])")
    }

    private static func record(at path: String) -> EntityID? {
        let parts = path.split(separator: "/")
        return parts.count == 3 && parts[2] == "index.html" ? EntityID("\(parts[0])/\(parts[1])") : nil
    }

    /// Of a table in CSV (RFC 4180).
    private static func firstColumn(of bytes: [UInt8]) -> [String] {
        var column: [String] = []
        var (isQuoted, isFirst) = (false, true)
        var cell: [UInt8] = []
        for byte in bytes {
            if byte == 0x22 { isQuoted.toggle() }
            if byte == 0x0A, !isQuoted {
                column.append(unquoted(String(decoding: cell, as: UTF8.self)))
                (cell, isFirst) = ([], true)
            } else if byte == 0x2C, !isQuoted {
                isFirst = false
            } else if isFirst, byte != 0x0D {
                cell.append(byte)
            }
        }
        return Array(column.dropFirst())
    }

    private static func unquoted(_ cell: String) -> String {
        cell.hasPrefix("\"") ? String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"") : cell
    }
}

/// One line of `data/articles-2021.jsonl`.
struct ExportedText: Decodable {
    var id: String
    var headline: String?
    var paragraphs: [String]

    /// All that can be read of a file of lines.
    static func all(in bytes: [UInt8]) -> [ExportedText] {
        let decoder = JSONDecoder()
        return bytes.split(separator: 0x0A).compactMap { try? decoder.decode(Self.self, from: Data($0)) }
    }
}

extension Diagnostic {
    fileprivate static func counts(
        _ path: String, _ id: String, _ has: [PublishedHoldings.Part], _ lacks: [PublishedHoldings.Part]
    ) -> Diagnostic {
        Diagnostic(
            .countsDisagree, "Pages, data, search and sitemap hold the same articles and records",
            at: SourceLocation(path),
            notes: [
                "\(id) is in \(has.map(\.rawValue).joined(separator: ", ")), "
                    + "not in \(lacks.map(\.rawValue).joined(separator: ", "))."
            ])
    }
}

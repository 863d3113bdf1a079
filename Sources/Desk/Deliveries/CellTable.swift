import ArchiveModel
import Markup
import Reading

/// A table of cells: CSV and its like.
struct CellTable {
    private let source: SourceText
    private let hasTexts: Bool
    private(set) var articles: [DeliveredArticle] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: SourceText, hasTexts: Bool) {
        self.source = source
        self.hasTexts = hasTexts
    }

    /// The delimiters, most likely first.
    private static let delimiters = ",;\t|".utf8

    mutating func read(_ options: ImportOptions) {
        do throws(DelimitedReader.Problem) {
            guard var reader = try reader(), let header = try reader.next() else {
                diagnostics.append(
                    .missingColumn("a first line that names its columns", SourceLocation(source.path), []))
                return
            }
            guard let columns = columns(header, options) else { return }
            let isExport = columns.contains(.sourceLines) && columns.contains(.address)
            while let cells = try reader.next() {
                add(cells, columns, isExport: isExport, options)
                guard diagnostics.count(where: { $0.severity == .error }) < DeliveredTable.mostErrors else {
                    diagnostics.append(
                        .badCell(
                            "Other rows are not looked at before these are right", SourceLocation(source.path)
                        ))
                    return
                }
            }
        } catch {
            diagnostics.append(error.diagnostic(in: source))
        }
    }

    /// With the delimiter that makes most known names of the first line; `sep=;` on a line before it says which.
    private func reader() throws(DelimitedReader.Problem) -> DelimitedReader? {
        guard !source.bytes.isEmpty else { return nil }
        let first = source.lines[0]
        let words = Array(source.bytes[first])
        if words.count == 5, words.starts(with: "sep=".utf8), let delimiter = words.last {
            return DelimitedReader(source.bytes, delimiter: delimiter, from: first.upperBound)
        }
        var best: (known: Int, reader: DelimitedReader)?
        for delimiter in Self.delimiters {
            var reader = DelimitedReader(source.bytes, delimiter: delimiter)
            let header = try? reader.next()
            let known = (header ?? []).count { TableColumn(named: $0.text) != nil }
            if best.map({ known > $0.known }) ?? true {
                best = (known, DelimitedReader(source.bytes, delimiter: delimiter))
            }
        }
        return best?.reader
    }

    /// What each column is, `nil` for one that is left out; `nil` with an error when articles cannot be made of them.
    private mutating func columns(_ header: [DelimitedReader.Cell], _ options: ImportOptions)
        -> [TableColumn?]?
    {
        let names = header.map { $0.text.onOneLine }
        let line = source.line(source.location(of: header[0].range).line)
        if names.contains("surface") || names.contains("entity") || names.contains("qualifier") {
            diagnostics.append(.otherTable(source.path, "This table is of the export, and not of articles"))
            return nil
        }
        var unused: [String] = []
        var seen: [TableColumn: String] = [:]
        let columns = zip(header, names).map { cell, name -> TableColumn? in
            let location = source.location(of: cell.range)
            if let column = TableColumn(named: name), TableColumn.ofCells.contains(column) {
                if let other = seen.updateValue(name, forKey: column) {
                    diagnostics.append(
                        .badCell(
                            "Two columns say the same, '\(other)' and '\(name)'", location,
                            ["call one of them otherwise"]))
                }
                return column
            }
            if let near = TableColumn.near(name, among: TableColumn.ofCells) {
                diagnostics.append(.unknownColumn(name, near: near, location, line))
            } else if !name.isEmpty {
                unused.append(name)
            }
            return nil
        }
        let start = source.location(of: header[0].range)
        if !unused.isEmpty { diagnostics.append(.unusedColumns(unused, start)) }
        guard !diagnostics.hasErrors else { return nil }
        return isWhole(columns, start, options) ? columns : nil
    }

    /// Whether articles can be made of `columns`.
    private mutating func isWhole(
        _ columns: [TableColumn?], _ start: SourceLocation, _ options: ImportOptions
    ) -> Bool {
        guard columns.contains(.text) else {
            if columns.contains(.sourceLines), hasTexts {
                diagnostics.append(
                    .otherTable(
                        source.path,
                        "The texts of these articles stand in a table of JSON Lines, which is taken"))
            } else {
                let lies = columns.contains(.sourceLines)
                diagnostics.append(
                    .missingColumn(
                        "a column 'text'", start,
                        lies
                            ? ["import the file '.jsonl' that lies beside it and has the texts"]
                            : ["call the column with the texts so"]))
            }
            return false
        }
        let needed = [TableColumn.date, .page].filter {
            !columns.contains($0) && !($0 == .date && options.date != nil)
        }
        guard columns.contains(.id) || needed.isEmpty else {
            diagnostics.append(
                .missingColumn(
                    needed.map { "a column '\($0.rawValue)'" }.joined(separator: " and "), start,
                    needed.contains(.date) ? ["give the date of all rows with --date 2021-01-27"] : []))
            return false
        }
        return true
    }

    private mutating func add(
        _ cells: [DelimitedReader.Cell], _ columns: [TableColumn?], isExport: Bool, _ options: ImportOptions
    ) {
        let range = cells[0].range.lowerBound..<(cells.last?.range.upperBound ?? 0)
        let location = source.location(of: range)
        guard cells.count == columns.count else {
            diagnostics.append(
                .badCell(
                    "A row has \(columns.count) cells, as the first line has; this one has \(cells.count)",
                    location))
            return
        }
        if cells.allSatisfy({ $0.text.allSatisfy(\.isWhitespace) }) { return }
        var row = TableRow(location: location, hash: SHA256.hex(of: Array(source.bytes[range])))
        for (cell, column) in zip(cells, columns) {
            guard let column else { continue }
            let text = isExport ? SpreadsheetCell.original(cell.text) : cell.text
            row.values[column] = (text, source.location(of: cell.range))
        }
        guard var article = row.article(options).unwrap(into: &diagnostics) else { return }
        article.knowsHeadline = columns.contains(.headline)
        article.body = .text(row[.text] ?? "")
        if let deck = row[.deck] { article.subheads = [Subhead(deck.onOneLine, before: 0)] }
        if let byline = row[.byline], !isExport {
            article.byline = [Credit(name: byline.onOneLine, role: "")]
        }
        guard row[.text] != nil || article.headline != nil else {
            diagnostics.append(.badCell("A row has a text or a headline", location, ["take the row out"]))
            return
        }
        articles.append(article)
    }
}

import ArchiveModel
import FoundationEssentials

/// A table of JSON Lines: an object a line, with the members of the export.
struct JSONTable {
    private let source: SourceText
    private(set) var articles: [DeliveredArticle] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var unused: [String] = []
    /// How many corrections stand beside the texts.
    private var corrections = 0

    init(_ source: SourceText) { self.source = source }

    mutating func read(_ options: ImportOptions) {
        let decoder = JSONDecoder()
        for range in source.lines {
            guard source.bytes[range].contains(where: { $0 > 0x20 }) else { continue }
            do {
                let line = try decoder.decode(JSONLine.self, from: Data(source.bytes[range]))
                if line.isNote {
                    diagnostics.append(
                        .otherTable(
                            source.path, "This table is of the notes of the export, and not of articles"))
                    return
                }
                add(line, range, options)
            } catch {
                diagnostics.append(Self.diagnostic(error, range, source))
            }
            guard diagnostics.count(where: { $0.severity == .error }) < DeliveredTable.mostErrors else {
                diagnostics.append(
                    .badCell(
                        "Other lines are not looked at before these are right", SourceLocation(source.path)))
                return
            }
        }
        tellCorrections()
        if !unused.isEmpty {
            diagnostics.append(.unusedColumns(unused, SourceLocation(source.path, line: 1)))
        }
    }

    private mutating func tellCorrections() {
        guard corrections > 0 else { return }
        diagnostics.append(
            Diagnostic(
                .unusedColumn, "The texts are taken as they were corrected, in \(corrections) places",
                at: SourceLocation(source.path, line: 1),
                notes: ["What the source had there stays in 'corrections' of this table."],
                fixes: ["keep the table beside the archive"]))
    }

    private mutating func add(_ line: JSONLine, _ range: Range<Int>, _ options: ImportOptions) {
        for key in line.unknown where !unused.contains(key) {
            if let near = TableColumn.near(key, among: TableColumn.allCases) {
                let location = Self.place(of: key, range, source)
                diagnostics.append(.unknownColumn(key, near: near, location, source.line(location.line)))
                return
            }
            unused.append(key)
        }
        var row = TableRow(
            location: source.location(of: range), hash: SHA256.hex(of: Array(source.bytes[range])))
        for (column, text) in line.texts {
            row.values[column] = (text, Self.place(of: column.rawValue, range, source))
        }
        guard var article = row.article(options).unwrap(into: &diagnostics) else { return }
        if let label = line.label, let page = article.label == nil ? article.page : nil, page > 0 {
            article.label = PageLabel(label)
        }
        article.knowsHeadline = true
        article.subheads = line.subheads
        if let deck = row[.deck] { article.subheads.insert(Subhead(deck.onOneLine, before: 0), at: 0) }
        article.byline = line.byline
        article.breaks = line.breaks.sorted { ($0.paragraph, $0.offset) < ($1.paragraph, $1.offset) }
        guard
            let body = line.paragraphs.map(DeliveredArticle.Body.paragraphs)
                ?? row[.text].map(DeliveredArticle.Body.text)
        else {
            diagnostics.append(.missingColumn("'paragraphs' or 'text'", row.location, ["write one of them"]))
            return
        }
        article.body = body
        corrections += line.corrections
        articles.append(article)
    }

    // MARK: Problems

    private static func diagnostic(_ error: any Error, _ range: Range<Int>, _ source: SourceText)
        -> Diagnostic
    {
        let whole = source.location(of: range)
        guard let error = error as? DecodingError else {
            return .badCell("A line of JSON Lines is one object", whole)
        }
        switch error {
        case .typeMismatch(_, let context) where context.codingPath.isEmpty:
            return .badCell("A line of JSON Lines is one object", whole)
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context):
            return .badCell(context.debugDescription.withoutStop, place(of: context, range, source))
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            return .badCell(context.debugDescription.withoutStop, place(of: context, range, source))
        case .dataCorrupted:
            let place = min(JSONPlace.ofError(in: source.bytes[range]), range.upperBound - 1)
            return .badCell(
                "A line of JSON Lines is one object, and this is none",
                source.location(of: place..<place + 1))
        @unknown default: return .badCell("A line of JSON Lines is one object", whole)
        }
    }

    private static func place(of context: DecodingError.Context, _ range: Range<Int>, _ source: SourceText)
        -> SourceLocation
    {
        context.codingPath.first.map { place(of: $0.stringValue, range, source) }
            ?? source.location(of: range)
    }

    /// Where the member `key` stands first in a line.
    private static func place(of key: String, _ range: Range<Int>, _ source: SourceText) -> SourceLocation {
        let word = Array("\"\(key)\"".utf8)
        let found = range.first { index in
            source.bytes[index] == 0x22 && source.bytes[index..<range.upperBound].starts(with: word)
        }
        return source.location(of: found.map { $0..<$0 + word.count } ?? range)
    }
}

extension String {
    fileprivate var withoutStop: String { last == "." ? String(dropLast()) : self }
}

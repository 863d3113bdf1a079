package import ArchiveModel
import Languages

extension Ledger {
    /// The rows of `articles.tsv`; a line that cannot be read is an error and no row.
    package static func parse(_ source: SourceText) -> Diagnosed<Ledger> {
        var parser = LedgerParser(source: source)
        for range in source.lines { parser.read(range) }
        parser.ledger.below = parser.comments
        return Diagnosed(parser.ledger, parser.diagnostics + LedgerChecks(parser.ledger).diagnostics)
    }
}

private struct LedgerParser {
    let source: SourceText
    var ledger: Ledger
    var diagnostics: [Diagnostic] = []
    var comments: [String] = []
    /// Kinds that were told already: one warning is enough for a file.
    private var oddKinds = Set<String>()

    init(source: SourceText) {
        self.source = source
        ledger = Ledger(path: source.path)
    }

    /// A column of a row, with its place.
    struct Field {
        var text: String
        var range: Range<Int>
    }

    mutating func read(_ range: Range<Int>) {
        let line = source.string(range)
        if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") {
            if !line.isEmpty { comments.append(line) }
            return
        }
        let fields = fields(of: range)
        if fields[0].text == "id" {
            readHeader(fields)
        } else if let row = furniture(fields, range) {
            if let row { ledger.furniture.append(row) }
            comments = []
        } else if let row = row(fields, range) {
            ledger.rows.append(row)
            comments = []
        }
    }

    private func fields(of range: Range<Int>) -> [Field] {
        source.bytes[range].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
            let range = source.trimmed($0.startIndex..<$0.endIndex)
            return Field(text: source.string(range), range: range)
        }
    }

    /// The first four columns are always the same; the others are those that the header names.
    private mutating func readHeader(_ fields: [Field]) {
        let first = Ledger.firstColumns
        for (index, column) in first.enumerated() where index >= fields.count || fields[index].text != column
        {
            let field = fields[min(index, fields.count - 1)]
            diagnostics.append(.badHeader(field.text, column, source.location(of: field.range)))
        }
        var columns: [Ledger.Column] = []
        for field in fields.dropFirst(first.count) where !field.text.isEmpty {
            if let column = Ledger.Column(rawValue: field.text), !columns.contains(column) {
                columns.append(column)
            } else {
                diagnostics.append(.badColumn(field.text, source.location(of: field.range)))
            }
        }
        ledger.columns = columns
    }

    private mutating func row(_ fields: [Field], _ range: Range<Int>) -> Ledger.Row? {
        let line = source.string(range)
        let location = source.location(of: range)
        let first = Ledger.firstColumns.count
        guard (first...first + max(1, ledger.columns.count)).contains(fields.count) else {
            diagnostics.append(.badRow(fields.count, ledger.columns, location, line))
            return nil
        }
        guard let id = LocalArticleID(fields[0].text) else {
            diagnostics.append(.badID(fields[0].text, source.location(of: fields[0].range), line))
            return nil
        }
        let words = words(fields)
        guard let content = content(fields, words[.headline] ?? .fromText, line) else { return nil }
        var row = Ledger.Row(
            id, by: fields[2].text, content, kicker: words[.kicker] ?? .fromText,
            deck: words[.deck] ?? .fromText, at: location, line: line)
        row.above = comments
        return row
    }

    /// A row of furniture; an inner `nil` where it cannot be read, an outer one where the line is of another kind.
    private mutating func furniture(_ fields: [Field], _ range: Range<Int>) -> Ledger.FurnitureRow?? {
        let id = Ledger.FurnitureRow.ID(fields[0].text)
        let isOfKind = fields.count > 1 && fields[1].text == Ledger.FurnitureRow.kind
        guard id != nil || isOfKind else { return nil }
        let line = source.string(range)
        guard let id, isOfKind, fields.count >= Ledger.firstColumns.count else {
            diagnostics.append(.notFurniture(fields.map(\.text), source.location(of: fields[0].range), line))
            return .some(nil)
        }
        guard let parts = parts(fields[3], line) else { return .some(nil) }
        if let part = parts.first(where: { $0.page != id.page }) {
            diagnostics.append(.foreignFurniture(id, part, line))
            return .some(nil)
        }
        var row = Ledger.FurnitureRow(
            id, by: fields[2].text, parts, at: source.location(of: range), line: line)
        row.above = comments
        return row
    }

    private func words(_ fields: [Field]) -> [Ledger.Column: DividedArticle.Headline] {
        let columns = ledger.columns.isEmpty ? [.headline] : ledger.columns
        let named = zip(columns, fields.dropFirst(Ledger.firstColumns.count).map(\.text))
        return Dictionary(uniqueKeysWithValues: named.map { ($0, DividedArticle.Headline($1)) })
    }

    private mutating func content(
        _ fields: [Field], _ headline: DividedArticle.Headline, _ line: String
    ) -> Ledger.Row.Content? {
        let kind = fields[1]
        if kind.text == "gone" { return gone(fields[3], line).map { .gone($0) } }
        let place = source.location(of: kind.range)
        guard !kind.text.isEmpty, !fields[3].text.hasPrefix("→") else {
            diagnostics.append(.notGone(kind.text, place, line))
            return nil
        }
        guard let parts = parts(fields[3], line), !parts.isEmpty else { return nil }
        if !KindNames.kind(kind.text).isKnown, let near = KindNames.nearest(to: kind.text),
            oddKinds.insert(kind.text).inserted
        {
            diagnostics.append(.oddKind(kind.text, near, place, line))
        }
        return .article(kind: Article.Kind(rawValue: kind.text), parts: parts, headline: headline)
    }

    private mutating func gone(_ field: Field, _ line: String) -> Ledger.Redirection? {
        guard field.text.hasPrefix("→") else { return .reason(field.text) }
        let target = field.text.dropFirst().drop(while: \.isWhitespace)
        guard let id = LocalArticleID(target) else {
            diagnostics.append(.badID(String(target), source.location(of: field.range), line))
            return nil
        }
        return .article(id)
    }

    /// `nil` when one of the parts cannot be read.
    private mutating func parts(_ field: Field, _ line: String) -> [Ledger.Part]? {
        var parts: [Ledger.Part] = []
        var isWhole = true
        for piece in source.bytes[field.range].split(
            separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        {
            let range = source.trimmed(piece.startIndex..<piece.endIndex)
            let location = source.location(of: range)
            if let part = Ledger.Part(source.string(range), at: location) {
                parts.append(part)
            } else {
                diagnostics.append(.badPart(source.string(range), location, line))
                isWhole = false
            }
        }
        return isWhole ? parts : nil
    }
}

extension Ledger.Part {
    /// From `1:46-48 first…last`.
    fileprivate init?(_ text: String, at location: SourceLocation) {
        guard let colon = text.firstIndex(of: ":"), let page = Int(text[..<colon]), page > 0 else {
            return nil
        }
        let rest = text[text.index(after: colon)...]
        let numbers = rest.prefix { !$0.isWhitespace }
        let ends = numbers.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        let words = String(rest.dropFirst(numbers.count).drop(while: \.isWhitespace))
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first > 0,
            first <= last, last <= LocalArticleID.highestNumber, !DenseText(words).isEmpty
        else { return nil }
        let pieces = words.split(separator: "…", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        let ending = pieces.count > 1 ? String(pieces[1].drop { $0 == "…" }) : nil
        guard !DenseText(pieces[0]).isEmpty, ending.map({ !DenseText($0).isEmpty }) ?? true else {
            return nil
        }
        self.init(page: page, lines: first...last, first: pieces[0], last: ending, location: location)
    }
}

extension DividedArticle.Headline {
    /// As a column of a row says it: nothing, `—`, or the words.
    package init(_ column: String) {
        self =
            switch column {
            case "": .fromText
            case "—", "——": .none
            default: .given(column)
            }
    }
}

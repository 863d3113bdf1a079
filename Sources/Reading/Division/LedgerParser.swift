package import ArchiveModel

extension Ledger {
    /// The rows of `articles.tsv`; a line that cannot be read is an error and no row.
    package static func parse(_ source: SourceText) -> Diagnosed<Ledger> {
        var parser = LedgerParser(source: source)
        for range in source.lines { parser.read(range) }
        parser.ledger.below = parser.comments
        parser.checkIDs()
        return Diagnosed(parser.ledger, parser.diagnostics)
    }
}

private struct LedgerParser {
    let source: SourceText
    var ledger: Ledger
    var diagnostics: [Diagnostic] = []
    var comments: [String] = []

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
            checkHeader(fields)
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

    private mutating func checkHeader(_ fields: [Field]) {
        for (field, column) in zip(fields, Ledger.columns) where field.text != column {
            diagnostics.append(.badHeader(field.text, column, source.location(of: field.range)))
        }
    }

    private mutating func row(_ fields: [Field], _ range: Range<Int>) -> Ledger.Row? {
        let line = source.string(range)
        let location = source.location(of: range)
        guard (4...5).contains(fields.count) else {
            diagnostics.append(.badRow(fields.count, location, line))
            return nil
        }
        guard let id = LocalArticleID(fields[0].text) else {
            diagnostics.append(.badID(fields[0].text, source.location(of: fields[0].range), line))
            return nil
        }
        guard let content = content(fields, line) else { return nil }
        var row = Ledger.Row(id, by: fields[2].text, content, at: location, line: line)
        row.above = comments
        return row
    }

    private mutating func content(_ fields: [Field], _ line: String) -> Ledger.Row.Content? {
        if fields[1].text == "gone" { return gone(fields[3], line).map { .gone($0) } }
        guard let kind = Article.Kind(rawValue: fields[1].text) else {
            diagnostics.append(.unknownKind(fields[1].text, source.location(of: fields[1].range), line))
            return nil
        }
        let parts = parts(fields[3], line)
        guard let parts, !parts.isEmpty else { return nil }
        let headline = fields.count > 4 ? fields[4].text : ""
        switch headline {
        case "": return .article(kind: kind, parts: parts, headline: .fromText)
        case "—", "——": return .article(kind: kind, parts: parts, headline: .none)
        default: return .article(kind: kind, parts: parts, headline: .given(headline))
        }
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

    mutating func checkIDs() {
        var first: [LocalArticleID: Ledger.Row] = [:]
        var next: [Int: Int] = [:]
        for row in ledger.rows {
            guard let other = first[row.id] else {
                first[row.id] = row
                continue
            }
            let number = next[row.id.page] ?? ledger.nextNumber(page: row.id.page)
            next[row.id.page] = number + 1
            diagnostics.append(
                .duplicateID(row, other, free: LocalArticleID(page: row.id.page, number: number)))
        }
        for row in ledger.rows {
            guard case .gone(.article(let target)) = row.content, first[target] == nil || target == row.id
            else { continue }
            diagnostics.append(.goneNowhere(row, target))
        }
        checkCircles()
    }

    /// Tombstones that send readers round and round: each circle is told once, at its first row.
    private mutating func checkCircles() {
        var next: [LocalArticleID: LocalArticleID] = [:]
        for row in ledger.rows {
            if case .gone(.article(let target)) = row.content, target != row.id { next[row.id] = target }
        }
        var settled = Set<LocalArticleID>()
        for row in ledger.rows {
            var chain: [LocalArticleID] = []
            var id: LocalArticleID? = row.id
            while let current = id, settled.insert(current).inserted {
                chain.append(current)
                id = next[current]
            }
            if let back = id, let start = chain.firstIndex(of: back) {
                let circle = Array(chain[start...])
                guard let first = ledger.rows.first(where: { circle.contains($0.id) }) else { continue }
                diagnostics.append(.circle(first, circle))
            }
        }
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

extension Diagnostic {
    fileprivate static func badHeader(_ text: String, _ column: String, _ location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            .badLedger, "The column '\(column)' stands here, not '\(text)'", at: location,
            notes: ["The columns are \(Ledger.columns.joined(separator: ", ")), with tabs between."])
    }

    fileprivate static func badRow(_ count: Int, _ location: SourceLocation, _ line: String) -> Diagnostic {
        Diagnostic(
            .badLedger, "A row has four or five columns with tabs between, not \(count)",
            at: location,
            excerpt: line, notes: ["The columns are \(Ledger.columns.joined(separator: ", "))."],
            fixes: count == 1 ? ["an editor may have turned tabs into spaces: put tabs back"] : [])
    }

    fileprivate static func badID(_ text: String, _ location: SourceLocation, _ line: String) -> Diagnostic {
        Diagnostic(
            .badLedger, "An article is named by page and number, as p1-a3, not '\(text)'",
            at: location, excerpt: line)
    }

    fileprivate static func unknownKind(_ text: String, _ location: SourceLocation, _ line: String)
        -> Diagnostic
    {
        let kinds = Article.Kind.allCases.map(\.rawValue) + ["gone"]
        return Diagnostic(
            .unknownKind, "'\(text)' is not a kind of article", at: location, excerpt: line,
            notes: ["The kinds are \(kinds.joined(separator: ", "))."],
            fixes: nearMiss(for: text, among: kinds).map { ["did you mean '\($0)'?"] } ?? [])
    }

    fileprivate static func badPart(_ text: String, _ location: SourceLocation, _ line: String) -> Diagnostic
    {
        Diagnostic(
            .badLedger, "A part is 'page:first-last first words…last words', not '\(text)'",
            at: location, excerpt: line)
    }

    fileprivate static func duplicateID(_ row: Ledger.Row, _ other: Ledger.Row, free: LocalArticleID)
        -> Diagnostic
    {
        Diagnostic(
            .duplicateID, "Two articles have the id \(row.id)", at: row.location, excerpt: row.line,
            notes: [
                "The other one is in line \(other.location.line), by \(other.by); this one is by \(row.by)."
            ],
            fixes: ["give the one whose address is not yet published the id \(free)"])
    }

    fileprivate static func circle(_ row: Ledger.Row, _ circle: [LocalArticleID]) -> Diagnostic {
        let ids = (circle + circle.prefix(1)).map(\.description).joined(separator: " → ")
        return Diagnostic(
            .redirectCircle, "These addresses lead in a circle: \(ids)", at: row.location,
            excerpt: row.line,
            fixes: ["let one of them name the article that holds the words now, or say why it is gone"])
    }

    fileprivate static func goneNowhere(_ row: Ledger.Row, _ target: LocalArticleID) -> Diagnostic {
        Diagnostic(
            .danglingID, "\(row.id) is said to have gone to \(target), which is not in this file",
            at: row.location, excerpt: row.line)
    }
}

import ArchiveModel
import Languages
import Reading

/// A table of articles, one a row: CSV, with `;`, tabs or bars too, or JSON Lines.
package enum DeliveredTable {
    package static let suffixes = [".csv", ".tsv", ".jsonl", ".ndjson"]

    package static func isTable(_ path: String) -> Bool {
        suffixes.contains { path.lowercased().hasSuffix($0) }
    }

    /// Errors of one table beyond these say nothing new.
    static let mostErrors = 20

    /// The articles of the tables among `files`.
    static func articles(of files: [ArchiveFile], _ options: ImportOptions) -> Diagnosed<[DeliveredArticle]> {
        var diagnostics: [Diagnostic] = []
        let tables = files.filter { isTable($0.path) }
        let hasTexts = tables.contains { isLines($0.path) }
        let articles = tables.flatMap { table in
            Self.articles(table, options, hasTexts: hasTexts).unwrap(into: &diagnostics)
        }
        return Diagnosed(articles, diagnostics)
    }

    private static func isLines(_ path: String) -> Bool {
        let path = path.lowercased()
        return path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson")
    }

    /// The articles of `file`. `hasTexts`: whether another table of the same delivery has the texts that this one may lack.
    static func articles(_ file: ArchiveFile, _ options: ImportOptions, hasTexts: Bool)
        -> Diagnosed<[DeliveredArticle]>
    {
        var diagnostics: [Diagnostic] = []
        let origin = TextOrigin(encoding: options.encoding)
        guard
            let source = TextDecoder.decode(file.bytes, path: file.path, as: origin)
                .unwrap(into: &diagnostics)
        else { return Diagnosed([], diagnostics) }
        if isLines(file.path) {
            var reader = JSONTable(source)
            reader.read(options)
            return whole(reader.articles, diagnostics + reader.diagnostics)
        }
        var reader = CellTable(source, hasTexts: hasTexts)
        reader.read(options)
        return whole(reader.articles, diagnostics + reader.diagnostics)
    }

    /// A table is taken whole or not at all: pages with a part of their articles could not be completed later.
    private static func whole(_ articles: [DeliveredArticle], _ diagnostics: [Diagnostic])
        -> Diagnosed<[DeliveredArticle]>
    {
        Diagnosed(diagnostics.hasErrors ? [] : articles, diagnostics)
    }
}

/// A row with the places of what it says, before it is an article.
struct TableRow {
    var location: SourceLocation
    var hash: String
    var values: [TableColumn: (text: String, location: SourceLocation)] = [:]

    subscript(column: TableColumn) -> String? {
        values[column].flatMap { $0.text.allSatisfy(\.isWhitespace) ? nil : $0.text }
    }

    private func place(_ column: TableColumn) -> SourceLocation { values[column]?.location ?? location }

    /// The article without its body; `nil` with an error when its place cannot be told.
    func article(_ options: ImportOptions) -> Diagnosed<DeliveredArticle?> {
        var diagnostics: [Diagnostic] = []
        let id = self[.id].flatMap { ArticleID($0) }
        // Where date and page say enough, an id may be of another house.
        if let text = self[.id], id == nil, self[.page] == nil || self[.date] == nil {
            return Diagnosed(
                nil, [.badCell("An id is like 2021-01-27-p1-a7; this is '\(text)'", place(.id))])
        }
        let date = date(id, options, &diagnostics)
        let page = page(id, options, &diagnostics)
        guard let date, let page, diagnostics.isEmpty else { return Diagnosed(nil, diagnostics) }
        let edition = options.edition ?? self[.edition] ?? id?.page.issue.edition
        guard let issue = edition == nil ? IssueID(date) : IssueID("\(date)-\(edition ?? "")") else {
            let text = edition ?? ""
            return Diagnosed(
                nil, [.badCell("An edition is a word in lower case; this is '\(text)'", place(.edition))])
        }
        var article = DeliveredArticle(
            issue: issue, page: page.page ?? 0, label: page.label, location: location, hash: hash)
        article.number = number(id, &diagnostics)
        article.kind = kind(&diagnostics)
        article.headline = self[.headline]?.onOneLine
        article.kicker = self[.kicker]?.onOneLine
        article.language = self[.language].flatMap { tag in
            let language = PaperLanguage(tag: tag)
            if language == nil {
                diagnostics.append(
                    .badCell("'\(tag)' is not the tag of a language, as en or zh-Hant is", place(.language)))
            }
            return language
        }
        return Diagnosed(diagnostics.hasErrors ? nil : article, diagnostics)
    }

    private func date(_ id: ArticleID?, _ options: ImportOptions, _ diagnostics: inout [Diagnostic])
        -> CalendarDate?
    {
        if let date = options.date { return date }
        guard let text = self[.date] else {
            if id == nil {
                diagnostics.append(
                    .badCell("A row has the date of its issue", location, ["give it with --date 2021-01-27"]))
            }
            return id?.page.issue.date
        }
        let name = DeliveryName(text + ".x")
        guard let date = name.match.date else {
            let doubt = name.match.doubt
            let fixes = doubt.map { "write it as \($0)" }
            diagnostics.append(
                .badCell(
                    doubt.isEmpty
                        ? "A date is a day like 2021-01-27; this is '\(text)'"
                        : "'\(text)' may be \(doubt.map(\.description).joined(separator: " or "))",
                    place(.date), fixes))
            return nil
        }
        if let other = id?.page.issue.date, other != date {
            diagnostics.append(
                .badCell("The id of this row is of \(other), and its date \(date)", place(.date)))
        }
        return date
    }

    private func page(_ id: ArticleID?, _ options: ImportOptions, _ diagnostics: inout [Diagnostic])
        -> FileNamePattern.Match?
    {
        var match = FileNamePattern.Match()
        match.page = id?.page.number
        guard let text = self[.page] else {
            if id == nil {
                diagnostics.append(.badCell("A row has the page that its article is on", location))
                return nil
            }
            return match
        }
        let name = DeliveryName(text + ".x").match
        let isNumber = name.page != nil || name.label != nil
        if !isNumber {
            diagnostics.append(
                .badCell("A page is a number from 1 on, or a label like A01; this is '\(text)'", place(.page))
            )
            return nil
        }
        if let held = match.page, let page = name.page, held != page {
            diagnostics.append(
                .badCell("The id of this row is of page \(held), and its page is \(page)", place(.page)))
        }
        (match.page, match.label) = id == nil ? (name.page, name.label) : (match.page, nil)
        return match
    }

    private func number(_ id: ArticleID?, _ diagnostics: inout [Diagnostic]) -> Int? {
        guard let text = self[.article] else { return id?.number }
        if let number = Int(text), (1...LocalArticleID.highestNumber / 4).contains(number) { return number }
        diagnostics.append(
            .badCell("The article is a number from 1 on; this is '\(text)'", place(.article)))
        return nil
    }

    private func kind(_ diagnostics: inout [Diagnostic]) -> Article.Kind? {
        guard let text = self[.kind]?.onOneLine else { return nil }
        let kind = KindNames.kind(text)
        let near = kind.isKnown ? nil : KindNames.nearest(to: text)
        guard near == nil, !["gone", "furniture"].contains(text), !text.contains("\t") else {
            diagnostics.append(
                .badCell(
                    "'\(text)' is not a kind of article", place(.kind),
                    near.map { ["did you mean '\($0)'?"] } ?? ["leave it empty"]))
            return nil
        }
        return kind
    }
}

extension String {
    /// With blanks for its line breaks, and none at its ends.
    var onOneLine: String {
        split(whereSeparator: \.isNewline).map { line in
            let start = line.drop { $0.isWhitespace }
            return String(start.reversed().drop { $0.isWhitespace }.reversed())
        }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

package import ArchiveModel

/// What editors looked at and found right, `checked.tsv` (formats §5).
package struct Checked: Hashable, Sendable {
    package typealias Aspect = CheckedAspect

    /// One line: it holds as long as the words of the page are those that its hash tells of.
    package struct Row: Hashable, Sendable {
        package var page: Int
        package var aspects: [Aspect]
        package var author: String
        package var date: CalendarDate
        package var hash: String
        package var location: SourceLocation

        package init(
            page: Int, aspects: [Aspect], author: String, date: CalendarDate, hash: String,
            location: SourceLocation
        ) {
            self.page = page
            self.aspects = aspects
            self.author = author
            self.date = date
            self.hash = hash
            self.location = location
        }

        /// The line, without its end.
        package var written: String {
            let aspects = aspects.map(\.rawValue).joined(separator: "|")
            let author = author.split { $0 == "\t" || $0.isNewline }.joined(separator: " ")
            return ["p\(page)", aspects, author, date.description, hash].joined(separator: "\t")
        }
    }

    /// In the order of the file.
    package var rows: [Row]

    package init(rows: [Row] = []) { self.rows = rows }

    /// What stands for the words of a page: line breaks, blanks and the encoding do not count, every character does.
    package static func hash(of page: SourceText) -> String {
        let words = String(decoding: page.bytes, as: UTF8.self).unicodeScalars.filter { !$0.isBlank }
        return StableHash(of: words.string).hex
    }

    /// What was checked of a page and still holds.
    package func aspects(of page: Int, _ source: SourceText) -> Set<Aspect> {
        let mine = rows.filter { $0.page == page }
        guard !mine.isEmpty else { return [] }
        let hash = Self.hash(of: source)
        return Set(mine.filter { $0.hash == hash }.flatMap(\.aspects))
    }

    /// A note for every line that holds no longer, and a warning for one about a page that is not held.
    package func diagnostics(pages: [Int: SourceText]) -> [Diagnostic] {
        let hashes = pages.mapValues(Self.hash)
        let valid = rows.filter { $0.hash == hashes[$0.page] }
        let renewed = Dictionary(grouping: valid, by: \.page).mapValues { Set($0.map { Set($0.aspects) }) }
        return rows.compactMap { row in
            guard let hash = hashes[row.page] else { return .noPage(row) }
            let isRenewed = renewed[row.page]?.contains { $0.isSuperset(of: row.aspects) } ?? false
            return row.hash == hash || isRenewed ? nil : .expired(row)
        }
    }
}

/// Reads `checked.tsv`: page, aspects, author, date, hash of the words.
package enum CheckedReader {
    package static func checked(_ source: SourceText) -> Diagnosed<Checked> {
        var diagnostics: [Diagnostic] = []
        let rows = source.lines.compactMap { range -> Checked.Row? in
            let line = source.string(range)
            guard !line.hasPrefix("#"), line.contains(where: { !$0.isWhitespace }) else { return nil }
            do throws(BadField) {
                return try row(of: line, at: source.location(of: range))
            } catch {
                diagnostics.append(.badField(error, source.location(of: range), line))
                return nil
            }
        }
        return Diagnosed(Checked(rows: rows), diagnostics)
    }

    private static func row(of line: String, at location: SourceLocation) throws(BadField) -> Checked.Row {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 5 else { throw BadField(problem: .count, text: "\(fields.count)", column: 0) }
        var columns = [0]
        for field in fields { columns.append((columns.last ?? 0) + field.utf8.count + 1) }
        guard fields[0].hasPrefix("p"), let page = Int(fields[0].dropFirst()), page > 0 else {
            throw BadField(problem: .page, text: fields[0], column: 0)
        }
        var aspects: [Checked.Aspect] = []
        for word in fields[1].split(separator: "|", omittingEmptySubsequences: false) {
            guard let aspect = Checked.Aspect(rawValue: String(word)) else {
                throw BadField(problem: .aspect, text: String(word), column: columns[1])
            }
            aspects.append(aspect)
        }
        guard let date = CalendarDate(fields[3]) else {
            throw BadField(problem: .date, text: fields[3], column: columns[3])
        }
        guard fields[4].utf8.count == 16, fields[4].allSatisfy(\.isHexDigit) else {
            throw BadField(problem: .hash, text: fields[4], column: columns[4])
        }
        return Checked.Row(
            page: page, aspects: aspects, author: fields[2], date: date, hash: fields[4].lowercased(),
            location: location)
    }
}

private struct BadField: Error {
    enum Problem { case count, page, aspect, date, hash }

    var problem: Problem
    var text: String
    /// Bytes of the line before it.
    var column: Int
}

extension Diagnostic {
    fileprivate static func badField(_ field: BadField, _ location: SourceLocation, _ line: String)
        -> Diagnostic
    {
        var location = location
        location.column += field.column
        if field.problem != .count { location.length = field.text.utf8.count }
        let aspects = Checked.Aspect.allCases.map(\.rawValue)
        let (message, fix) =
            switch field.problem {
            case .count: ("A line has five columns; this one has \(field.text)", "separate columns with tabs")
            case .page: ("'\(field.text)' is not a page", "write 'p1'")
            case .aspect:
                (
                    "'\(field.text)' is not something to check",
                    nearMiss(for: field.text, among: aspects).map { "did you mean '\($0)'?" }
                        ?? "write \(aspects.joined(separator: ", ")), or several with '|' between them"
                )
            case .date: ("'\(field.text)' is not a date", "write dates like 2026-03-02")
            case .hash:
                ("'\(field.text)' is not a hash of the words", "take the line out and check the page again")
            }
        return Diagnostic(.badCheck, message, at: location, excerpt: line, fixes: [fix])
    }

    fileprivate static func expired(_ row: Checked.Row) -> Diagnostic {
        Diagnostic(
            .checkExpired,
            "Page \(row.page) has changed since \(row.author) checked it on \(row.date)", at: row.location,
            excerpt: row.written, fixes: ["check the page again, or take the line out"])
    }

    fileprivate static func noPage(_ row: Checked.Row) -> Diagnostic {
        Diagnostic(
            .checkWithoutPage, "Page \(row.page) was checked, but the archive does not hold it",
            at: row.location, excerpt: row.written)
    }
}

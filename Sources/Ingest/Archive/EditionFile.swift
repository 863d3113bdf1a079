package import ArchiveModel
import Reading

/// `editions/2.tsv`: what an edition brought (formats §1).
package enum EditionFile {
    package static let folder = "editions"

    package static func path(of number: Int) -> String { "\(folder)/\(number).tsv" }

    /// The number that the file name `name` gives an edition; `nil` when it is none.
    static func number(_ name: some StringProtocol) -> Int? {
        guard name.hasSuffix(".tsv"), let number = Int(name.dropLast(4)), number > 0,
            "\(number).tsv" == name
        else { return nil }
        return number
    }

    private static let header = "change\tarticle\twords\tcorrections"

    package static func written(_ edition: EditionRecord) -> String {
        let rows = edition.changes.map { change in
            guard let state = change.state else { return "\(change.kind.rawValue)\t\(change.article)" }
            let made = state.corrections.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
            return "\(change.kind.rawValue)\t\(change.article)\t\(state.words)"
                + (made.isEmpty ? "" : "\t" + made.joined(separator: " "))
        }
        return (["edition\t\(edition.id)\t\(edition.date)", header] + rows).joined(separator: "\n") + "\n"
    }

    /// `nil` with an error when a line cannot be understood: an edition of which a part is lost would tell readers what
    /// is not so.
    package static func read(_ source: SourceText, number: Int) -> Diagnosed<EditionRecord?> {
        var diagnostics: [Diagnostic] = []
        var changes: [EditionRecord.Change] = []
        var head: (id: String, date: CalendarDate)?
        for range in source.lines {
            let line = source.string(range)
            guard !line.hasPrefix("#"), line != header, !line.isEmpty else { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if head == nil, fields.count == 3, fields[0] == "edition", let date = CalendarDate(fields[2]) {
                head = (fields[1], date)
            } else if head != nil, let change = change(fields) {
                changes.append(change)
            } else {
                diagnostics.append(.badLine(isFirst: head == nil, source.location(of: range), line))
            }
        }
        if head == nil, diagnostics.isEmpty {
            diagnostics.append(.badLine(isFirst: true, SourceLocation(source.path, line: 1), nil))
        }
        guard diagnostics.isEmpty, let head else { return Diagnosed(nil, diagnostics) }
        return Diagnosed(EditionRecord(number: number, id: head.id, date: head.date, changes: changes))
    }

    private static func change(_ fields: [String]) -> EditionRecord.Change? {
        guard (2...4).contains(fields.count), let kind = EditionRecord.Change.Kind(rawValue: fields[0]),
            let article = ArticleID(fields[1])
        else { return nil }
        guard kind != .withdrawn else {
            return fields.count == 2 ? EditionRecord.Change(kind, article, nil) : nil
        }
        guard fields.count > 2, !fields[2].isEmpty else { return nil }
        var made: [String: String] = [:]
        for entry in fields.count > 3 ? fields[3].split(separator: " ") : [] {
            guard let mark = entry.lastIndex(of: "=") else { return nil }
            made[String(entry[..<mark])] = String(entry[entry.index(after: mark)...])
        }
        return EditionRecord.Change(kind, article, .init(words: fields[2], corrections: made))
    }
}

extension ArchiveTree {
    /// In their order, and an error where one is missing.
    func readEditions() -> Diagnosed<[EditionRecord]> {
        let sorted = editions.sorted { $0.number < $1.number }
        var read = sorted.readEach { edition in
            edition.file.read { EditionFile.read($0, number: edition.number) }
        }
        for (index, edition) in sorted.enumerated() where edition.number != index + 1 {
            read.diagnostics.append(.missingEdition(index + 1, edition.file.path))
            break
        }
        return read
    }
}

extension [EditionRecord] {
    /// A warning where the edition that the settings name is none of these, and some are.
    func unrecorded(_ settings: ArchiveSettings?) -> [Diagnostic] {
        guard !isEmpty, let edition = settings?.edition, !contains(where: { $0.id == edition.id }) else {
            return []
        }
        return [.unrecordedEdition(edition.id)]
    }
}

extension Diagnostic {
    fileprivate static func badLine(isFirst: Bool, _ location: SourceLocation, _ line: String?) -> Diagnostic
    {
        Diagnostic(
            .badEdition,
            isFirst
                ? "The first line of an edition is 'edition', its id and its date, with tabs between them"
                : "A line of an edition is 'added', 'corrected' or 'withdrawn', and an article",
            at: location, excerpt: line,
            fixes: ["take the file back to what 'broadsheet edition' wrote: git checkout -- \(location.path)"]
        )
    }

    fileprivate static func missingEdition(_ number: Int, _ next: String) -> Diagnostic {
        Diagnostic(
            .badEdition, "Editions are numbered from 1 on, and \(EditionFile.path(of: number)) is missing",
            at: SourceLocation(next), fixes: ["bring the file back; the later ones build on it"])
    }

    fileprivate static func unrecordedEdition(_ id: String) -> Diagnostic {
        Diagnostic(
            .unrecordedEdition, "Nothing tells readers what is new in edition '\(id)'",
            at: SourceLocation("archive.yml"),
            fixes: ["write it down before you publish: broadsheet edition"])
    }
}

import ArchiveModel
import Reading

/// What a column of a table of articles says; the names are those of the export.
enum TableColumn: String, CaseIterable, Sendable {
    case id, date, edition, page, article, kind, headline, kicker, deck, byline, text, language
    /// Of JSON Lines only.
    case subheads, paragraphs
    case pageBreaks = "page_breaks"
    case label
    /// What follows from the texts.
    case dateline, characters
    case sourceLines = "source_lines"
    case reviewed, corrections, address

    /// In CSV: the others are lists.
    static let ofCells: [TableColumn] = allCases.filter {
        ![.subheads, .paragraphs, .pageBreaks, .corrections].contains($0)
    }

    /// Whether nothing is taken from it.
    var isDerived: Bool {
        switch self {
        case .dateline, .characters, .sourceLines, .reviewed, .corrections, .address: true
        default: false
        }
    }

    /// The name that `name` is but for one letter, or for two that changed places: `editor` is none for `edition`.
    static func near(_ name: String, among columns: [TableColumn]) -> String? {
        let name = name.lowercased()
        return columns.map(\.rawValue).first { known in
            let same = zip(known, name).prefix { $0 == $1 }.count
            let rest = (known.dropFirst(same), name.dropFirst(same))
            let isOne = [(1, 0), (0, 1), (1, 1)].contains { rest.0.dropFirst($0.0) == rest.1.dropFirst($0.1) }
            let isTurned =
                rest.0.count == rest.1.count && rest.0.dropFirst(2) == rest.1.dropFirst(2)
                && rest.0.prefix(2).elementsEqual(rest.1.prefix(2).reversed())
            return known.count > 2 && (isOne || isTurned)
        }
    }

    /// By the name of the export, or as a language calls it: `Titel`.
    init?(named name: String) {
        let name = String(name.map { $0 == " " || $0 == "-" ? "_" : $0 }).lowercased()
        guard
            let known = TableColumn(rawValue: name)
                ?? FileNameWords.column(Array(name.unicodeScalars)).flatMap({ TableColumn(rawValue: $0) })
        else { return nil }
        self = known
    }
}

extension Diagnostic {
    static func unknownColumn(_ name: String, near: String, _ location: SourceLocation, _ line: String)
        -> Diagnostic
    {
        Diagnostic(
            .badTable, "'\(name)' is not the name of a column", at: location, excerpt: line,
            fixes: ["did you mean '\(near)'?", "call it otherwise if it is to be left out"])
    }

    static func unusedColumns(_ names: [String], _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .unusedColumn,
            names.count == 1
                ? "Nothing is taken from the column '\(names[0])'"
                : "Nothing is taken from the columns \(names.map { "'\($0)'" }.joined(separator: ", "))",
            at: location, notes: ["Taken are \(TableColumn.taken)."],
            fixes: ["keep the table beside the archive"])
    }

    static func missingColumn(_ names: String, _ location: SourceLocation, _ fixes: [String]) -> Diagnostic {
        Diagnostic(.badTable, "A table of articles has \(names)", at: location, fixes: fixes)
    }

    /// A value that is not what its column holds.
    static func badCell(_ message: String, _ location: SourceLocation, _ fixes: [String] = []) -> Diagnostic {
        Diagnostic(.badTable, message, at: location, fixes: fixes)
    }

    static func otherTable(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(.otherTable, reason, at: SourceLocation(path))
    }
}

extension TableColumn {
    static let taken =
        allCases.filter { !$0.isDerived }.map(\.rawValue).joined(separator: ", ")
}

import Reading

extension Redivision.Change {
    /// One line: a sign, the id, what became of it.
    var line: String {
        switch self {
        case .added(let id, let title): "+ \(id)  \(title)"
        case .changed(let id, let before, let after):
            "~ \(id)  \(Self.list(before))  →  \(Self.list(after))"
        case .moved(let id, let from, let to):
            "  \(id)  the same words, lines \(from.lines.lowerBound)-\(from.lines.upperBound)"
                + " → \(to.lines.lowerBound)-\(to.lines.upperBound)"
        case .reworded(let id, let before, let after): "≈ \(id)  other words inside: \(before)  →  \(after)"
        case .gone(let id, let heir?): "- \(id)  its words are in \(heir) now; its address leads there"
        case .gone(let id, nil): "- \(id)  its words are gone; its address says so"
        case .unfit(let id, let editor):
            "! \(id)  the row of \(editor) no longer fits the source and stays for \(editor) to put right"
        case .unfitFurniture(let row):
            "! \(row.id)  the row of \(row.by) no longer fits the source and stays for \(row.by) to put right"
        case .furniture(let row): "= \(row.id)  of no article: \(Self.list(row.parts))"
        case .freed(let id): "- \(id)  its lines belong to articles now"
        case .said(let id, let what, let before, let after):
            "~ \(id)  \(what): \(Self.said(before))  →  \(Self.said(after))"
        }
    }

    private static func said(_ words: String) -> String { words.isEmpty ? "from the text" : words }

    private static func list(_ parts: [Ledger.Part]) -> String {
        parts.map(\.description).joined(separator: " | ")
    }
}

import ArchiveModel
import Desk
import Ingest
import Names
import Reading

/// Where each file goes, by what evidence, and what becomes of recorded articles.
struct ImportTable {
    private(set) var text = ""

    init(_ plan: ImportPlan) {
        var rows = [["file", "issue", "page", "articles", "", "date by", "page by"]]
        rows += plan.placements.map { place in
            [
                place.path, place.issue.description, Self.page(place),
                place.state == .refused ? "–" : String(place.articles), place.state.rawValue, place.datedBy,
                place.pagedBy,
            ]
        }
        text = plan.placements.isEmpty ? "" : Self.table(rows)
        for (issue, changes) in plan.changes.sorted(by: { $0.key < $1.key }) {
            let news = changes.filter { if case .added = $0 { false } else { true } }
            let lines = news.map(\.line) + (plan.effects[issue].map(Self.lines) ?? [])
            guard !lines.isEmpty else { continue }
            text += "\n\(issue)\n" + lines.map { "  " + $0 }.joined(separator: "\n")
        }
    }

    /// Its number, and what the paper calls it.
    private static func page(_ place: ImportPlan.Placement) -> String {
        place.label.map { "\(place.page) (\($0))" } ?? String(place.page)
    }

    private static func lines(of effects: ReplacementEffects) -> [String] {
        effects.notes.map { change in
            "note \(change.note): \(change.from.rawValue) → \(change.to?.rawValue ?? "in no article")"
                + "  “\(change.quote.prefix(24))”"
        }
            + effects.decisions.map { decision in
                "! \(decision.location.path):\(decision.location.line): the page no longer has "
                    + "\(decision.before)⟦\(decision.name)⟧\(decision.after)"
            }
    }

    /// Columns as wide as their widest entry, two blanks apart.
    static func table(_ rows: [[String]]) -> String {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = ""
            for (column, entry) in row.enumerated() {
                let isLast = column == row.count - 1
                let blanks = isLast ? 0 : widths[column] - entry.count + 2
                line += entry + String(repeating: " ", count: blanks)
            }
            return line
        }.joined(separator: "\n")
    }
}

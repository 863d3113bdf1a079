import ArchiveModel
import Desk

/// The lines of a page as a person reads them: number, article, words.
enum PageLinesPrinter {
    /// In characters: where a line is cut.
    private static let width = 64

    /// Articles of `page` are named without it; `–` stands for what the reader takes for furniture.
    static func text(of page: PageLines, on number: Int) -> String {
        let rows = page.lines.map { line in
            (
                number: "\(line.number)",
                owner: line.owners.isEmpty
                    ? "–" : line.owners.map { short($0, number) }.joined(separator: "+"),
                text: line.text
            )
        }
        let widths = (rows.map(\.number.count).max() ?? 0, rows.map(\.owner.count).max() ?? 0)
        return rows.map { row in
            let number = String(repeating: " ", count: widths.0 - row.number.count) + row.number
            let owner = row.owner + String(repeating: " ", count: widths.1 - row.owner.count)
            return "\(number)  \(owner)  \(cut(row.text))"
        }.joined(separator: "\n")
    }

    private static func cut(_ text: String) -> String {
        let opening = text.opening(width)
        return text.unicodeScalars.count > width + 1 ? opening + "…" : text
    }

    private static func short(_ owner: String, _ page: Int) -> String {
        let prefix = "p\(page)-"
        return owner.hasPrefix(prefix) ? String(owner.dropFirst(prefix.count)) : owner
    }
}

import ArchiveModel

/// What the ids of a ledger say wrongly of each other.
struct LedgerChecks {
    private let ledger: Ledger
    private(set) var diagnostics: [Diagnostic] = []

    init(_ ledger: Ledger) {
        self.ledger = ledger
        checkIDs()
    }

    private mutating func checkIDs() {
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
        var furniture: [Ledger.FurnitureRow.ID: Ledger.FurnitureRow] = [:]
        for row in ledger.furniture {
            if let other = furniture.updateValue(row, forKey: row.id) {
                diagnostics.append(
                    .duplicateFurniture(row, other, free: ledger.nextFurniture(page: row.id.page)))
            }
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

extension Diagnostic {
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

    fileprivate static func duplicateFurniture(
        _ row: Ledger.FurnitureRow, _ other: Ledger.FurnitureRow, free: Ledger.FurnitureRow.ID
    ) -> Diagnostic {
        Diagnostic(
            .duplicateID, "Two rows of furniture have the id \(row.id)", at: row.location, excerpt: row.line,
            notes: ["The other one is in line \(other.location.line)."],
            fixes: ["give one of them the id \(free)"])
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

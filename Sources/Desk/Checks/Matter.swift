package import ArchiveModel
import Ingest

/// Something that an editor should look at.
package struct Matter: Hashable, Sendable {
    /// `weekday-conflict-3fa9c1d2`: the kind, and a hash of the facts. Other facts make another matter, so what was
    /// accepted comes back when it changes; a line that only moved does not.
    package var id: String
    /// Among matters of one urgency: the higher, the earlier.
    package var weight: Double
    package var diagnostic: Diagnostic

    /// A finding of a check; `facts` are what it rests on.
    package init(_ diagnostic: Diagnostic, facts: [String], weight: Double = 0) {
        id = Self.id(diagnostic, facts)
        self.weight = weight
        self.diagnostic = diagnostic
    }

    /// A finding that reading or planning reported, its path below `folder`; the id does not tell where that is.
    package init(_ diagnostic: Diagnostic, in folder: String = "") {
        let weight: Double =
            switch diagnostic.severity {
            case .error: 2
            case .warning: 1
            case .note: 0
            }
        let path = diagnostic.location?.path ?? ""
        let inside = path.hasPrefix(folder) ? path.dropFirst(folder.count).drop { $0 == "/" } : path[...]
        self.init(
            diagnostic, facts: [String(inside), diagnostic.message, diagnostic.excerpt ?? ""], weight: weight)
    }

    package var urgency: Urgency { diagnostic.kind.urgency }

    private static func id(_ diagnostic: Diagnostic, _ facts: [String]) -> String {
        diagnostic.id + "-" + StableHash(of: facts.joined(separator: "\u{1F}")).hex.prefix(8)
    }
}

/// What there is to look at in an archive, and what was settled already.
package struct MatterList: Sendable {
    /// By urgency, then weight, then place.
    package var open: [Matter]
    /// How many are off the list because an editor accepted them.
    package var accepted: Int
    /// Lines of `accepted.tsv` that settle nothing any more.
    package var idle: [Acceptance]
    /// How many withholdings are in force; `nil` when the archive names no folder of them.
    package var withholdings: Int?

    /// Everything that `archive` and `diagnostics` give to look at, without what `acceptances` settle.
    package init(_ matters: [Matter], acceptances: [Acceptance] = []) {
        let settled = Set(acceptances.map(\.id))
        var seen = Set<Matter>()
        let all = matters.filter { seen.insert($0).inserted }
        open = all.filter { $0.urgency == .error || !settled.contains($0.id) }
            .map { ($0, Place($0.diagnostic.location)) }
            .sorted {
                ($0.0.urgency, -$0.0.weight, $0.1, $0.0.id) < ($1.0.urgency, -$1.0.weight, $1.1, $1.0.id)
            }.map(\.0)
        accepted = all.count - open.count
        let known = Set(all.map(\.id))
        idle = acceptances.filter { !known.contains($0.id) }
    }

    private struct Place: Comparable {
        var path: String
        var line: Int
        var column: Int

        init(_ location: SourceLocation?) {
            path = location?.path ?? ""
            line = location?.line ?? 0
            column = location?.column ?? 0
        }

        static func < (one: Self, other: Self) -> Bool {
            (one.path, one.line, one.column) < (other.path, other.line, other.column)
        }
    }
}

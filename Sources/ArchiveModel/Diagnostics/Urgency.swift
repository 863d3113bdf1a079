/// How soon an editor should look at a finding: what matters first, first.
package enum Urgency: String, Hashable, Comparable, Sendable, Codable, CaseIterable {
    case error
    case unplacedNote = "unplaced-note"
    case continuation
    case gap
    case conflict
    case boundary
    case name
    case figure
    case link
    case repetition
    case other

    package static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

import ArchiveModel

/// What the machine takes for a name and is not sure enough of for a page: an index lists it behind the others.
struct DoubtedName: Sendable {
    let kind: EntityKind
    let name: String
    let articles: Int
    let reading: Pronunciation

    /// Below it most are no names.
    private static let least = 0.5

    /// Of each kind those that most articles have.
    private static let most = 2_000

    /// Those of kinds of which an archive shows names at all.
    static func all(
        of names: [FoundName], _ policy: ArchiveSettings.UnreviewedPolicy
    ) -> [DoubtedName] {
        let kept = EntityKind.allCases.flatMap { kind -> ArraySlice<FoundName> in
            guard policy[kind] != .none else { return [] }
            return names.filter { $0.kind.record == kind && $0.confidence.value >= least }
                .sorted { ($1.articles, $0.name) < ($0.articles, $1.name) }.prefix(most)
        }
        return zip(kept, FoundName.readings(of: kept.map { ($0.name, $0.kind) })).compactMap {
            found, reading in
            found.kind.record.map {
                DoubtedName(kind: $0, name: found.name, articles: found.articles, reading: reading)
            }
        }
    }
}

import ArchiveModel

/// Two people who, by their records, held one office at once.
enum OfficeCheck {
    static func matters(of entities: [Entity]) -> [Matter] {
        let places = Dictionary(entities.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let groups = Dictionary(grouping: Tenure.all(in: entities)) {
            [$0.role.title, $0.role.of?.description]
        }
        let clashes = groups.values.filter { $0.count <= Tenure.mostOfOneOffice }.flatMap { tenures in
            tenures.indices.flatMap { one in
                tenures[(one + 1)...].filter { tenures[one].clashes(with: $0) }.map { (tenures[one], $0) }
            }
        }
        return clashes.sorted { ($0.0.holder, $0.1.holder) < ($1.0.holder, $1.1.holder) }.compactMap {
            one, other in
            guard let first = places[one.holder], let second = places[other.holder] else { return nil }
            return Matter(
                .twoHolders(one.role.title, first, second),
                facts: [one.role.title, "\(one.holder)", "\(other.holder)"])
        }
    }
}

extension Diagnostic {
    fileprivate static func twoHolders(_ title: String, _ one: Entity, _ other: Entity) -> Diagnostic {
        Diagnostic(
            .twoHolders, "\(one.name) and \(other.name) are both '\(title)' at one time",
            at: one.location,
            notes: ["The other record is \(other.location.path)."],
            fixes: ["give 'to' and 'from' their dates", "or accept that the sources say so"])
    }
}

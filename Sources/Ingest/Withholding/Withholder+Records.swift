import ArchiveModel
import Memo
import Names

/// What stays of the records, with links to those that go made into words.
struct PublishRecords: Step {
    let withholder: Withholder

    func add(to key: inout KeyedHash) { key.add(withholder) }

    func run(_ records: [Keyed<Record>]) -> [Entity] { withholder.records(records.map(\.value.entity)) }
}

extension Withholder {
    fileprivate func records(_ entities: [Entity]) -> [Entity] {
        guard !isEmpty else { return entities }
        return entities.compactMap(masked).map { entity in
            var entity = entity
            if let within = entity.within, gone[within] != nil { entity.within = nil }
            for index in entity.roles.indices {
                if let of = entity.roles[index].of, gone[of] != nil { entity.roles[index].of = nil }
            }
            entity.topics = masked(entity.topics)
            entity.body = unlinked(entity.body)
            return entity
        }
    }

    /// The record without withheld names; `nil` when it is not published.
    func masked(_ record: Entity) -> Entity? {
        guard !unlisted.contains(where: { $0.isIn(record.name) }), !record.sources.restOnly(on: taken) else {
            return nil
        }
        let left = taken.isEmpty ? record : withoutTaken(record)
        return masks.reduce(left) { record, mask in record.flatMap { mask.masked($0) } }
    }

    /// The record without what rests only on articles that are withdrawn with their records.
    private func withoutTaken(_ record: Entity) -> Entity {
        var record = record
        record.roles.removeAll { $0.sources.restOnly(on: taken) }
        record.stages.removeAll { [$0.source].compactMap(\.self).restOnly(on: taken) }
        for index in record.roles.indices { record.roles[index].seen.removeAll(where: taken.contains) }
        return record
    }

    /// Decisions about records that are not published, or about withheld names, decide nothing.
    func decides(_ decision: Decision) -> Bool {
        if case .record(let id) = decision.verdict, gone[id] != nil { return false }
        return !(masks + unlisted).contains { $0.isIn(decision.name) }
    }

    /// The mentions without those of names that have no page; what is shown in the place of a name is none.
    func mentions(_ mentions: [Mention]) -> [Mention] {
        guard !isEmpty else { return mentions }
        return mentions.filter { mention in
            if unlisted.contains(where: { $0.isIn(mention.name) || $0.isIn(mention.surface) }) {
                return false
            }
            guard mention.resolution == .unreviewed else { return true }
            return !masks.contains { !$0.shownAs.isEmpty && mention.name.contains($0.shownAs.string) }
        }
    }

    /// A tombstone for every record that has no page any more; none where its address would spell a masked name.
    func tombstones(of entities: [Entity]) -> [Redirect] {
        entities.flatMap { entity -> [Redirect] in
            guard !masks.contains(where: { $0.isIn(entity.name) }),
                let reason = withholdings.first(where: {
                    $0.action == .unlist && $0.target == .everywhere && $0.mask?.isIn(entity.name) == true
                })?.publicReason
            else { return [] }
            return ([entity.id] + entity.formerIDs).map { Redirect(from: .entity($0), to: .gone(reason)) }
        }
    }
}

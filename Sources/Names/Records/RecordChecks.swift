package import ArchiveModel

/// What can be said of records only when all of them and all articles are known.
package enum RecordChecks {
    package static func check(_ records: [Record], articles: Set<ArticleID>) -> [Diagnostic] {
        let ids = Set(records.map(\.entity.id))
        let known = Known(entities: ids, articles: articles, for: records)
        return records.flatMap { dangling($0, known) } + sharedNames(records) + formerIDs(records, ids)
            + circles(records)
    }

    private struct Known {
        let entities: Set<EntityID>
        let articles: Set<ArticleID>
        /// What near misses are looked for in; empty when nothing dangles.
        let entityNames: [String]
        let articleNames: [String]

        init(entities: Set<EntityID>, articles: Set<ArticleID>, for records: [Record]) {
            self.entities = entities
            self.articles = articles
            let dangles = records.contains { record in
                record.references.contains { reference in
                    switch reference.target {
                    case .entity(let id): !entities.contains(id)
                    case .article(let id): !articles.contains(id)
                    }
                }
            }
            entityNames = dangles ? entities.map(\.description).sorted() : []
            articleNames = dangles ? articles.map(\.description).sorted() : []
        }
    }

    private static func dangling(_ record: Record, _ known: Known) -> [Diagnostic] {
        record.references.compactMap { reference in
            switch reference.target {
            case .entity(let id):
                let kind: EntityKind = reference.key == "within" ? .place : .organisation
                guard known.entities.contains(id) else {
                    return .dangling(id.description, "record", reference, known.entityNames)
                }
                return id.kind == kind ? nil : .wrongKind(id, kind, reference)
            case .article(let id):
                return known.articles.contains(id)
                    ? nil : .dangling(id.description, "article", reference, known.articleNames)
            }
        }
    }

    private static func sharedNames(_ records: [Record]) -> [Diagnostic] {
        let groups = Dictionary(grouping: records.map(\.entity)) {
            "\($0.id.kind.folder)/\(LetterFolder.string($0.name))"
        }
        let shared = groups.values.filter { $0.count > 1 }.map { $0.sorted { $0.id < $1.id } }
        return shared.sorted { $0[0].id < $1[0].id }.compactMap { group in
            let qualifiers = Set(group.map { $0.qualifier ?? "" })
            return qualifiers.count == group.count && !qualifiers.contains("") ? nil : .sharedName(group)
        }
    }

    private static func formerIDs(_ records: [Record], _ ids: Set<EntityID>) -> [Diagnostic] {
        var owners: [EntityID: Entity] = [:]
        return records.map(\.entity).sorted { $0.id < $1.id }.flatMap { entity in
            entity.formerIDs.compactMap { former -> Diagnostic? in
                if ids.contains(former) { return .formerIDInUse(former, entity) }
                if let other = owners[former], other.id != entity.id {
                    return .formerIDTwice(former, entity, other)
                }
                owners[former] = entity
                return nil
            }
        }
    }

    private static func circles(_ records: [Record]) -> [Diagnostic] {
        let within = Dictionary(
            records.map { ($0.entity.id, $0.entity.within) }, uniquingKeysWith: { one, _ in one })
        return records.compactMap { record in
            var seen: Set<EntityID> = []
            var place = record.entity.within
            while let next = place, seen.insert(next).inserted {
                if next == record.entity.id {
                    return .circle(record.entity, record.references.first { $0.key == "within" })
                }
                place = within[next] ?? nil
            }
            return nil
        }
    }
}

extension Diagnostic {
    fileprivate static func dangling(
        _ id: String, _ noun: String, _ reference: Record.Reference, _ known: [String]
    ) -> Diagnostic {
        Diagnostic(
            .danglingID,
            "'\(id)' under '\(reference.key)' is not \(noun == "article" ? "an" : "a") \(noun) of this archive",
            at: reference.location, excerpt: reference.excerpt,
            fixes: nearMiss(for: id, among: known).map { ["did you mean '\($0)'?"] } ?? [])
    }

    fileprivate static func wrongKind(_ id: EntityID, _ kind: EntityKind, _ reference: Record.Reference)
        -> Diagnostic
    {
        Diagnostic(
            .wrongKind, "'\(reference.key)' names one of \(kind.folder), not '\(id)'",
            at: reference.location, excerpt: reference.excerpt)
    }

    fileprivate static func sharedName(_ group: [Entity]) -> Diagnostic {
        Diagnostic(
            .sharedName, "\(group.count) records bear the name '\(group[0].name)'",
            at: group[0].location, notes: group.map { "\($0.id): \($0.qualifier ?? "no qualifier")." },
            fixes: ["give each a 'qualifier', or merge them and list the old id under 'former_ids'"])
    }

    fileprivate static func formerIDInUse(_ former: EntityID, _ entity: Entity) -> Diagnostic {
        Diagnostic(
            .formerID, "'\(former)' is a record of its own and cannot redirect to '\(entity.id)'",
            at: entity.location, fixes: ["delete that record or the line under 'former_ids'"])
    }

    fileprivate static func formerIDTwice(_ former: EntityID, _ entity: Entity, _ other: Entity) -> Diagnostic
    {
        Diagnostic(
            .formerID, "'\(former)' cannot redirect to both '\(other.id)' and '\(entity.id)'",
            at: entity.location, notes: ["It is also claimed in \(other.location.path)."])
    }

    fileprivate static func circle(_ entity: Entity, _ reference: Record.Reference?) -> Diagnostic {
        Diagnostic(
            .placeCircle, "'\(entity.id)' cannot lie within itself",
            at: reference?.location ?? entity.location, excerpt: reference?.excerpt)
    }
}

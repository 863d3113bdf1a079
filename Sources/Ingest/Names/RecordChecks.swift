package import ArchiveModel

/// What only all records together can show: dangling ids and two records of one name.
package enum RecordChecks {
    package static func check(_ entities: [Entity], articles: Set<ArticleID>) -> [Diagnostic] {
        let known = Set(entities.map(\.id))
        var diagnostics: [Diagnostic] = []
        for entity in entities {
            for reference in references(of: entity) where !known.contains(reference) {
                diagnostics.append(.dangling(reference.description, entity, known.map(\.description)))
            }
            for article in sources(of: entity) where !articles.contains(article) {
                diagnostics.append(.dangling(article.description, entity, articles.map(\.description)))
            }
            for former in entity.formerIDs where known.contains(former) {
                diagnostics.append(.formerInUse(former, entity))
            }
        }
        return diagnostics + sameNames(entities)
    }

    private static func references(of entity: Entity) -> [EntityID] {
        (entity.within.map { [$0] } ?? []) + entity.roles.compactMap(\.of)
    }

    private static func sources(of entity: Entity) -> [ArticleID] {
        var sources: [FactSource?] = []
        for role in entity.roles {
            sources += [role.from?.source, role.to?.source] + role.seen.map { .article($0) }
        }
        sources += entity.stages.map(\.source)
        return sources.compactMap { if case .article(let id)? = $0 { id } else { nil } }
    }

    /// Two records of one name and kind are right only if each says which one it is.
    private static func sameNames(_ entities: [Entity]) -> [Diagnostic] {
        var first: [String: Entity] = [:]
        var diagnostics: [Diagnostic] = []
        for entity in entities {
            let key = entity.id.kind.rawValue + "/" + entity.name
            if let other = first[key], other.qualifier == entity.qualifier || entity.qualifier == nil {
                diagnostics.append(.sameName(entity, other))
            }
            if first[key] == nil { first[key] = entity }
        }
        return diagnostics
    }
}

extension Diagnostic {
    fileprivate static func dangling(_ id: String, _ entity: Entity, _ known: [String]) -> Diagnostic {
        Diagnostic(
            "dangling-id", .error, "'\(id)' is not in the archive", at: entity.location,
            fixes: nearMiss(for: id, among: known.sorted()).map { ["did you mean '\($0)'?"] } ?? [])
    }

    fileprivate static func formerInUse(_ id: EntityID, _ entity: Entity) -> Diagnostic {
        Diagnostic(
            "duplicate-id", .error, "'\(id)' is a former id here and a record of its own", at: entity.location
        )
    }

    fileprivate static func sameName(_ entity: Entity, _ other: Entity) -> Diagnostic {
        Diagnostic(
            "same-name", .warning, "Two records are named '\(entity.name)': \(other.id) and \(entity.id)",
            at: entity.location, notes: ["The other one is in \(other.location.path)."],
            fixes: [
                "tell them apart with 'qualifier'", "merge them and keep the old address in 'former_ids'",
            ])
    }
}

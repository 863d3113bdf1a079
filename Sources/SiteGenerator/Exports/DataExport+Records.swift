import ArchiveModel

extension DataExport {
    var entities: Table {
        Table(
            fields: entityFields,
            rows: site.archive.entities.map { entity in
                [
                    entity.id.description, entity.id.kind.folder, entity.name, entity.qualifier,
                    site.index.pronunciations[entity.id]?.text,
                    entity.aliases.joined(separator: style.tableSeparator),
                    entity.type, entity.within?.description, entity.coordinates.map { "\($0.latitude)" },
                    entity.coordinates.map { "\($0.longitude)" }, entity.coordinates?.datum,
                    entity.sameAs.joined(separator: " "), "\(site.index.count(of: entity.id))",
                    entity.topics.map(\.name).joined(separator: style.tableSeparator),
                ]
            })
    }

    var roles: Table {
        Table(
            fields: roleFields,
            rows: site.archive.entities.flatMap { entity in
                entity.roles.map { role in
                    [
                        entity.id.description, role.title, role.of?.description,
                        role.from?.date?.description, role.from?.by, source(role.from?.source),
                        role.to?.date?.description, role.to?.by, source(role.to?.source),
                        role.seen.map(\.description).joined(separator: " "),
                    ]
                }
            })
    }

    var stages: Table {
        Table(
            fields: stageFields,
            rows: site.archive.entities.flatMap { entity in
                entity.stages.flatMap { stage -> [[String?]] in
                    let head = [
                        entity.id.description, stage.status, stage.when?.description, source(stage.source),
                    ]
                    guard !stage.figures.isEmpty else { return [head + [nil, nil, nil, nil]] }
                    return stage.figures.map {
                        head + [$0.name, $0.value, $0.unit, $0.measure?.rawValue]
                    }
                }
            })
    }

    private func source(_ source: FactSource?) -> String? {
        switch source {
        case .article(let id): id.description
        case .url(let url): url
        case nil: nil
        }
    }
}

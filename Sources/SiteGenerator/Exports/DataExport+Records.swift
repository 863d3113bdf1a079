import ArchiveModel

extension DataExport {
    var entities: Table {
        Table(
            fields: [
                .init("id", "The record; also its address"), .init("kind", "people, places, …"),
                .init("name", "Its name"), .init("qualifier", "What tells it from others of the name"),
                .init("reading", "Pinyin"), .init("aliases", "Divided by 、"), .init("type", "city, road, …"),
                .init("within", "The place it lies in"), .init("latitude", "number", "Degrees north"),
                .init("longitude", "number", "Degrees east"), .init("datum", "Of the coordinates"),
                .init("same_as", "Addresses elsewhere, divided by blanks"),
                .init("articles", "integer", "How many articles name it"),
            ],
            rows: site.archive.entities.map { entity in
                [
                    entity.id.description, entity.id.kind.rawValue, entity.name, entity.qualifier,
                    site.index.pronunciations[entity.id]?.text, entity.aliases.joined(separator: "、"),
                    entity.type, entity.within?.description, entity.coordinates.map { "\($0.latitude)" },
                    entity.coordinates.map { "\($0.longitude)" }, entity.coordinates?.datum,
                    entity.sameAs.joined(separator: " "), "\(site.index.count(of: entity.id))",
                ]
            })
    }

    var roles: Table {
        Table(
            fields: [
                .init("entity", "The record"), .init("title", "The office"),
                .init("of", "The record of the organisation"), .init("from", "EDTF date"),
                .init("from_by", "任命, 当选 …"), .init("from_source", "Article or address"),
                .init("to", "EDTF date"), .init("to_by", "辞职, 免去 …"),
                .init("to_source", "Article or address"), .init("seen", "Articles, divided by blanks"),
            ],
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
            fields: [
                .init("entity", "The record"), .init("status", "As the source words it"),
                .init("when", "EDTF date of what is told"), .init("source", "Article or address"),
                .init("figure", "What was counted"), .init("value", "As printed"),
                .init("unit", "As printed"),
                .init("measure", "actual, target or forecast"),
            ],
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

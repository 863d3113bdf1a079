import ArchiveModel
import Markup

/// The offices of a record: held from and to, and attested, each with its source.
struct RecordRoles {
    let site: SiteContext
    let path: String
    let entity: Entity

    private var sources: SourceLinks { SourceLinks(site: site, path: path) }

    var values: TemplateObject {
        ["has_roles": .flag(!entity.roles.isEmpty), "roles": .list(entity.roles.map(role))]
    }

    private func role(_ role: Role) -> TemplateValue {
        .object([
            "title": .text(role.title),
            "of": role.of.flatMap { site.entity($0) }.map { site.leader($0.id, count: 0, from: path) }
                ?? .missing,
            "from": change(role.from), "to": change(role.to),
            "others": .list(others(role).map { site.leader($0, count: 0, from: path) }),
            "seen": .list(
                role.seen.filter { site.index.articles[$0] != nil }.map {
                    .object([
                        "href": TemplateValue(sources.href(.article($0))),
                        "text": .text(sources.label(.article($0))),
                    ])
                }),
        ])
    }

    /// Who by their records held the office at the same time.
    private func others(_ role: Role) -> [EntityID] {
        let all = site.index.tenures[role.title, default: []]
        guard all.count <= Tenure.mostOfOneOffice else { return [] }
        let own = all.filter { $0.holder == entity.id && $0.role == role }
        return Set(own.flatMap { one in all.filter(one.clashes).map(\.holder) }).sorted()
    }

    private func change(_ change: Role.Change?) -> TemplateValue {
        guard let change else { return .missing }
        let words = [change.date.map { site.locale.date($0) }, change.by].compactMap { $0 }
        return .object([
            "text": .text(words.joined(separator: " ")),
            "href": TemplateValue(change.source.flatMap(sources.href)),
        ])
    }
}

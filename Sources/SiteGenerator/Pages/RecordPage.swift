import ArchiveModel
import Markup

/// A person, project, place or organisation: what the record says and where the paper names it.
struct RecordPage {
    let site: SiteContext
    let path: String
    let record: Int

    private var entity: Entity { site.archive.entities[record] }

    var values: TemplateObject {
        let entity = entity
        let body = site.html(entity.body, from: path, on: entity.id.description).value
        let appearances = RecordAppearances(site: site, path: path, entity: entity)
        var values: TemplateObject = [
            "page_title": .text(entity.name), "kind": .text(site.locale.name(of: entity.id.kind)),
            "kind_href": .text(Address.link(from: path, to: "\(entity.id.kind.folder)/index.html")),
            "description": .text(description(appearances)),
            "name": .text(entity.name), "reading": TemplateValue(site.index.pronunciations[entity.id]?.text),
            "qualifier": TemplateValue(entity.qualifier),
            "aliases": TemplateValue(site.archive.settings.paperStyle.list(entity.aliases)),
            "type": TemplateValue(entity.type.map { site.locale.optional("type_\($0)") ?? $0 }),
            "within": within(entity), "body": body.isEmpty ? .missing : .html(body),
            "body_lang": site.attributes(ofEditors: entity.body.text),
            "record_id": .text(entity.id.description),
            "has_elsewhere": .flag(!entity.sameAs.isEmpty), "elsewhere": .list(entity.sameAs.map(elsewhere)),
        ]
        values.merge(site.values(of: entity.topics, from: path))
        values.merge(appearances.values)
        values.merge(RecordRoles(site: site, path: path, entity: entity).values)
        values.merge(ProjectStory(site: site, path: path, entity: entity).values)
        values.merge(PlaceMap(site: site, path: path, entity: entity).values)
        values.merge(contents(entity))
        values.merge(likely(entity))
        values.merge(BacklinkValues(site: site, path: path).values(of: .entity(entity.id)))
        return values
    }

    private func description(_ appearances: RecordAppearances) -> String {
        let entity = entity
        let isShared = site.index.names[entity.name] == .some(nil)
        let telling = entity.qualifier ?? (isShared ? entity.id.description : nil)
        let words = [entity.name, telling, appearances.summary].compactMap { $0 }
        return words.joined(separator: site.locale.text("clause_separator"))
    }

    private func within(_ entity: Entity) -> TemplateValue {
        guard let id = entity.within, site.entity(id) != nil else { return .missing }
        return site.leader(id, count: 0, from: path)
    }

    private func elsewhere(_ url: String) -> TemplateValue {
        .object(["href": .text(url), "text": .text(SourceLinks(site: site, path: path).label(.url(url)))])
    }

    /// Machine-found names that may mean the record.
    private func likely(_ entity: Entity) -> TemplateObject {
        let names = site.names.likely[entity.id, default: []].prefix(FoundNamePage.likelyShown).map {
            site.likely(site.names.pages[$0.page], $0.reason, from: path)
        }
        return ["has_likely": .flag(!names.isEmpty), "likely": .list(names)]
    }

    /// What lies in a place, by kind: the places first, the people last.
    private func contents(_ entity: Entity) -> TemplateObject {
        let all = site.index.contents[entity.id, default: []]
        let others = EntityKind.allCases.filter { $0 != .place && $0 != .person }
        let groups = ([.place] + others + [.person]).compactMap { kind -> TemplateValue? in
            let ids = all.filter { $0.kind == kind }
            guard !ids.isEmpty else { return nil }
            return .object([
                "title": .text(site.locale.name(of: kind)),
                "items": .list(
                    site.index.mostNamed(ids, 100).map {
                        site.leader($0, count: site.index.count(of: $0), from: path)
                    }),
            ])
        }
        return ["has_contents": .flag(!groups.isEmpty), "contents": .list(groups)]
    }
}

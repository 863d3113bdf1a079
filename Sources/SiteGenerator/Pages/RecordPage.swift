import ArchiveModel
import Markup

/// A person, project, place or organisation: what the record says and where the paper names it.
struct RecordPage {
    let site: Site
    let path: String
    let record: Int

    private var entity: Entity { site.archive.entities[record] }

    var values: Diagnosed<[String: TemplateValue]> {
        let entity = entity
        let body = site.html(entity.body, from: path)
        let all = site.index.appearances[entity.id, default: []]
        let years = years(all)
        let facts = RecordFacts(site: site, path: path, entity: entity)
        let contents = site.index.contents[entity.id, default: []]
        var values: [String: TemplateValue] = [
            "page_title": .text(entity.name), "kind": .text(site.locale.name(of: entity.id.kind)),
            "name": .text(entity.name), "reading": TemplateValue(site.index.pronunciations[entity.id]?.text),
            "qualifier": TemplateValue(entity.qualifier),
            "aliases": TemplateValue(entity.aliases.isEmpty ? nil : entity.aliases.joined(separator: "、")),
            "type": TemplateValue(entity.type), "within": within(entity),
            "seen": .text(site.locale.text("articles_count", all.count)),
            "body": body.value.isEmpty ? .missing : .html(body.value), "has_appearances": .flag(!all.isEmpty),
            "years": .list(years), "has_contents": .flag(!contents.isEmpty),
            "contents": .list(contents.map { site.leader($0, count: site.index.count(of: $0), from: path) }),
        ]
        values.merge(facts.values) { $1 }
        values.merge(companions(all)) { $1 }
        return Diagnosed(values)
    }

    private func within(_ entity: Entity) -> TemplateValue {
        guard let id = entity.within, site.entity(id) != nil else { return .missing }
        return site.leader(id, count: 0, from: path)
    }

    // MARK: Appearances

    private func years(_ all: [Appearance]) -> [TemplateValue] {
        let byYear = Dictionary(grouping: all) { site.archive.issues[$0.issue].id.date.year }
        let isSplit = all.count > RoutePlan.appearancesOnOnePage
        return byYear.keys.sorted(by: >).map { year in
            let appearances = byYear[year, default: []]
            let own = Address.path(of: entity.id).dropLast(10) + "\(year)/index.html"
            let shown = isSplit ? appearances.prefix(3) : appearances[...]
            return .object([
                "anchor": .text("y\(year)"), "title": .text(site.locale.text("year_heading", year)),
                "count": .text(site.locale.text("articles_count", appearances.count)),
                "items": .object(["list": .list(shown.map(value))]),
                "more": isSplit
                    ? site.link(
                        to: String(own), site.locale.text("all_of", site.locale.text("year_heading", year)),
                        from: path)
                    : .missing,
            ])
        }
    }

    /// The page of one year of a long record.
    func values(of year: Int) -> Diagnosed<[String: TemplateValue]> {
        let appearances = site.index.appearances[entity.id, default: []]
            .filter { site.archive.issues[$0.issue].id.date.year == year }
        let title = site.locale.text("year_heading", year)
        return Diagnosed([
            "page_title": .text("\(entity.name) \(title)"), "name": .text(entity.name), "title": .text(title),
            "record_href": .text(Address.link(from: path, to: Address.path(of: entity.id))),
            "count": .text(site.locale.text("articles_count", appearances.count)),
            "items": .object(["list": .list(appearances.map(value))]),
        ])
    }

    private func value(_ appearance: Appearance) -> TemplateValue {
        let issue = site.archive.issues[appearance.issue]
        let article = issue.articles[appearance.article]
        let position = appearance.position
        let sentence = Sentence(
            of: article.text(ofBlock: position.block), offset: position.offset, length: position.length)
        return .object([
            "href": .text(
                Address.link(
                    from: path, to: Address.path(of: article.id),
                    anchor: position.block < 0 ? nil : "p\(position.block + 1)")),
            "date": .text(issue.id.date.description), "date_text": .text(site.locale.date(issue.id.date)),
            "page": .text(site.locale.text("page_label", site.label(of: article.id.page, in: issue))),
            "before": .text(sentence.before), "surface": .text(sentence.surface),
            "after": .text(sentence.after),
            "title": .text(site.title(of: article)),
        ])
    }

    // MARK: Companions

    /// Who and what is named in the same articles, by number of articles.
    private func companions(_ all: [Appearance]) -> [String: TemplateValue] {
        var counts: [EntityID: Int] = [:]
        for appearance in all {
            let mentions = site.archive.issues[appearance.issue].articles[appearance.article].mentions
            var seen: Set<EntityID> = [entity.id]
            for case .record(let id) in mentions.map(\.resolution) where seen.insert(id).inserted {
                counts[id, default: 0] += 1
            }
        }
        let groups = EntityKind.allCases.compactMap { kind -> TemplateValue? in
            let most = counts.filter { $0.key.kind == kind }.sorted {
                ($1.value, $0.key) < ($0.value, $1.key)
            }.prefix(8)
            guard !most.isEmpty else { return nil }
            return .object([
                "title": .text(site.locale.name(of: kind)),
                "items": .list(most.map { site.leader($0.key, count: $0.value, from: path) }),
            ])
        }
        return ["has_companions": .flag(!groups.isEmpty), "companions": .list(groups)]
    }
}

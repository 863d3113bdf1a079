import ArchiveModel
import Markup

struct ArticlePage {
    let site: Site
    let path: String
    let issue: Int
    let article: Int

    private var held: Issue { site.archive.issues[issue] }
    private var text: Article { site.archive.issues[issue].articles[article] }

    var values: Diagnosed<[String: TemplateValue]> {
        let (held, text) = (held, text)
        let body = ArticleBody(site: site, path: path, issue: held, article: text)
        let notes = NoteValues(site: site, path: path)
        let whole = text.annotations.filter { $0.anchor == nil }
        let unplaced = text.annotations.filter { $0.anchor != nil && !body.isPlaced($0) }
        var values: [String: TemplateValue] = [
            "page_title": .text(site.title(of: text)),
            "description": .text(site.opening(of: text, limit: 100)),
            "folio": site.folio(of: text, in: held), "kicker": TemplateValue(text.kicker),
            "pauses": site.pauses(of: text),
            "decks": .list(text.subheads.filter { isDeck($0, text) }.map { .text($0.text) }),
            "credits": .list(credits(text)), "reviewed": site.reviewed(held),
            "provisional": .flag(!text.isRecorded),
            "blocks": .list(body.blocks), "has_whole_notes": .flag(!whole.isEmpty),
            "whole_notes": .list(notes.values(whole, marks: [:])), "has_unplaced": .flag(!unplaced.isEmpty),
            "unplaced": .list(notes.values(unplaced, marks: [:])),
        ]
        values.merge(surroundings(held, text)) { $1 }
        values.merge(names(text)) { $1 }
        values["citation"] = Citation(site: site, issue: held, article: text).values
        values["article_id"] = .text(text.id.description)
        values["sources"] = .list(sources(held, text).map { .text($0) })
        return Diagnosed(values)
    }

    private func isDeck(_ subhead: Subhead, _ text: Article) -> Bool {
        subhead.before == 0
            && (subhead.text.hasPrefix("—") || subhead.text.hasPrefix("（") || subhead.text.hasPrefix("("))
    }

    private func credits(_ text: Article) -> [TemplateValue] {
        var roles: [(role: String, names: [String])] = []
        for credit in text.byline {
            if let index = roles.firstIndex(where: { $0.role == credit.role }) {
                roles[index].names.append(credit.name)
            } else {
                roles.append((credit.role, [credit.name]))
            }
        }
        return roles.map {
            .object(["role": .text($0.role), "name": .text($0.names.joined(separator: "　"))])
        }
    }

    private func surroundings(_ held: Issue, _ text: Article) -> [String: TemplateValue] {
        let neighbour = { (index: Int) -> TemplateValue in
            guard let other = held.articles[safe: index] else { return .missing }
            return site.link(to: Address.path(of: other.id), site.title(of: other), from: path)
        }
        let siblings = (held.pages.first { $0.id == text.id.page }?.articles ?? []).compactMap {
            site.article($0)
        }
        return [
            "previous": neighbour(article - 1), "next": neighbour(article + 1),
            "issue_href": .text(Address.link(from: path, to: Address.path(of: held.id))),
            "page_href": .text(Address.link(from: path, to: Address.path(of: text.id.page))),
            "siblings": .list(
                siblings.map { other in
                    .object([
                        "href": .text(Address.link(from: path, to: Address.path(of: other.id))),
                        "title": .text(site.title(of: other)), "current": .flag(other.id == text.id),
                    ])
                }),
        ]
    }

    private func names(_ text: Article) -> [String: TemplateValue] {
        var seen = Set<EntityID>()
        var names: [TemplateValue] = []
        var undecided: [String: [EntityID]] = [:]
        for mention in text.mentions {
            switch mention.resolution {
            case .record(let id):
                if seen.insert(id).inserted {
                    names.append(site.leader(id, count: site.index.count(of: id), from: path))
                }
            case .undecided(let ids): undecided[mention.name] = ids
            case .unreviewed: break
            }
        }
        let open = undecided.keys.sorted().map { name -> TemplateValue in
            let candidates = undecided[name, default: []].compactMap { site.entity($0) }
            return .object([
                "name": .text(name),
                "candidates": .list(
                    candidates.map {
                        site.link(to: Address.path(of: $0.id), $0.qualifier ?? $0.id.slug, from: path)
                    }),
            ])
        }
        return [
            "has_names": .flag(!names.isEmpty || !open.isEmpty), "names": .list(names),
            "has_undecided": .flag(!open.isEmpty), "undecided": .list(open),
        ]
    }

    private func sources(_ held: Issue, _ text: Article) -> [String] {
        text.parts.compactMap { part in
            guard let page = held.pages.first(where: { $0.id.number == part.page }) else { return nil }
            let lines =
                part.lines.count == 1
                ? "\(part.lines.lowerBound)" : "\(part.lines.lowerBound)—\(part.lines.upperBound)"
            return site.locale.text("source_lines", page.source.path, lines)
        }
    }
}

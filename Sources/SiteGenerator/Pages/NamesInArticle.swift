import ArchiveModel
import Markup

/// The people, projects, places and organisations that an article names: known to the editors, undecided, machine-found.
struct NamesInArticle {
    let site: SiteContext
    let path: String
    let article: Article
    /// Those that it names, in order.
    let records: [Int]

    var values: TemplateObject {
        let (known, undecided, found) = (known, undecided, found)
        return [
            "has_names": .flag(!known.isEmpty || !undecided.isEmpty || !found.isEmpty),
            "has_known": .flag(!known.isEmpty), "names": .list(known),
            "has_undecided": .flag(!undecided.isEmpty), "undecided": .list(undecided),
            "has_found": .flag(!found.isEmpty), "found": .list(found),
        ]
    }

    /// Records, in the order in which the article names them.
    private var known: [TemplateValue] {
        let signers = article.byline.compactMap(site.index.signer).compactMap { site.index.entities[$0] }
        var first: [EntityID: Mention] = [:]
        for mention in article.mentions {
            if case .record(let id) = mention.resolution, first[id] == nil { first[id] = mention }
        }
        var seen = Set<Int>()
        return (signers + records).filter { seen.insert($0).inserted }.map { record in
            let entity = site.archive.entities[record]
            let office = Self.office(of: entity, in: article).map { site.locale.text("then_office", $0) }
            return .object([
                "href": .text(Address.link(from: path, to: Address.path(of: entity.id))),
                "name": .text(entity.name), "kind": .text(site.locale.name(ofOne: entity.id.kind)),
                "qualifier": TemplateValue(office ?? entity.qualifier),
                "why": first[entity.id].map { site.why($0, in: article) } ?? .missing,
            ])
        }
    }

    /// The office that the record says was held when the article appeared, by attestation or between two dates.
    static func office(of entity: Entity, in article: Article) -> String? {
        let date = article.id.page.issue.date.description
        let held = entity.roles.first { role in
            if role.seen.contains(article.id) { return true }
            guard let from = role.from?.date?.description, let to = role.to?.date?.description else {
                return false
            }
            return from <= date && date.prefix(to.count) <= to
        }
        return held?.title
    }

    /// Of many candidates the first few: the page of the name has the others.
    private static let candidatesShown = 12

    private var undecided: [TemplateValue] {
        var open: [String: (ids: [EntityID], mention: Mention)] = [:]
        for mention in article.mentions {
            guard case .undecided(let ids) = mention.resolution else { continue }
            open[mention.name] = (ids, mention)
        }
        return open.sorted { $0.key < $1.key }.map { name, found in
            let candidates = found.ids.prefix(Self.candidatesShown).compactMap { site.entity($0) }
            let isCut = found.ids.count > Self.candidatesShown
            return .object([
                "name": .text(name),
                "href": TemplateValue(
                    site.names.path(of: found.mention).map { Address.link(from: path, to: $0) }),
                "why": site.why(found.mention, in: article),
                "candidates": .list(
                    candidates.map {
                        site.link(to: Address.path(of: $0.id), $0.qualifier ?? $0.id.slug, from: path)
                    }),
                "and_others": TemplateValue(isCut ? site.locale.text("and_others") : nil),
            ])
        }
    }

    /// What the machine found and no record knows, each with the reason.
    private var found: [TemplateValue] {
        var seen = Set<String>()
        return article.mentions.compactMap { mention in
            guard mention.resolution == .unreviewed, mention.kind != .indicator,
                seen.insert("\(mention.kind.word) \(mention.name)").inserted
            else { return nil }
            return .object([
                "name": .text(mention.name), "kind": .text(site.locale.text("\(mention.kind.localeKey)_one")),
                "href": TemplateValue(
                    site.names.path(of: mention).map { Address.link(from: path, to: $0) }),
                "roles": TemplateValue(article.style.list(mention.roles.map { site.text(of: $0) })),
                "why": site.why(mention, in: article),
            ])
        }
    }
}

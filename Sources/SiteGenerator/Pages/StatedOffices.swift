import ArchiveModel
import Markup

/// The offices that the paper states of a name: taken, borne and left, each with the place that says so.
struct StatedOffices {
    let site: SiteContext
    let path: String
    let found: FoundName

    /// So many offices are shown, those stated most often, and of each so many places that say it was taken or left.
    private static let most = 12
    private static let acts = 3

    private struct Act {
        var role: StatedRole
        var place: Appearance
    }

    /// The oldest first.
    private var stated: [Act] {
        found.appearances.reversed().flatMap { place -> [Act] in
            let article = site.archive.issues[place.issue].articles[place.article]
            return article.mentions.indices.flatMap { number -> [Act] in
                let mention = article.mentions[number]
                guard !mention.roles.isEmpty, mention.kind == found.kind, mention.name == found.name else {
                    return []
                }
                let here = Appearance(issue: place.issue, article: place.article, mention: number)
                return mention.roles.map { Act(role: $0, place: here) }
            }
        }
    }

    var values: TemplateObject {
        let stated = stated
        var order: [String] = []
        var byTitle: [String: [Act]] = [:]
        for act in stated {
            if byTitle[act.role.title] == nil { order.append(act.role.title) }
            byTitle[act.role.title, default: []].append(act)
        }
        let often = Set(
            order.enumerated().sorted {
                let (one, other) = (byTitle[$0.element]?.count ?? 0, byTitle[$1.element]?.count ?? 0)
                return (other, $0.offset) < (one, $1.offset)
            }.prefix(Self.most).map(\.element))
        let offices = order.filter(often.contains).map { title in
            TemplateValue.object([
                "title": .text(title.isEmpty ? site.locale.text("standing_left_office") : title),
                "acts": .list(acts(byTitle[title, default: []])),
            ])
        }
        // The one article that calls somebody something says it below.
        let isTold = found.appearances.count > 1 || stated.contains { $0.role.standing != .attested }
        return ["has_offices": .flag(isTold && !offices.isEmpty), "offices": .list(isTold ? offices : [])]
    }

    /// What was taken, then in how many articles it was borne, then what was left.
    private func acts(_ all: [Act]) -> [TemplateValue] {
        let of = { (standings: Set<StatedRole.Standing>) in
            all.filter { standings.contains($0.role.standing) }.prefix(Self.acts)
        }
        let taken = of([.appointed, .elected]).map { value($0, "took") }
        let sought = of([.sought]).map { value($0, "sought") }
        let left = of([.left]).map { value($0, "left") }
        let borne = all.filter { $0.role.standing == .attested }
        let articles = Set(borne.map { [$0.place.issue, $0.place.article] }).count
        let seen = borne.first.map { value($0, "seen", count: articles > 1 ? articles : nil) }
        return sought + taken + [seen].compactMap(\.self) + left
    }

    private func value(_ act: Act, _ name: String, count: Int? = nil) -> TemplateValue {
        let issue = site.archive.issues[act.place.issue]
        let article = issue.articles[act.place.article]
        let mention = article.mentions[act.place.mention ?? 0]
        let block = mention.position.block
        let page = site.locale.text("page_label", issue.label(of: article.page(ofBlock: block)))
        return .object([
            "act": .text(name), "word": .text(site.locale.text("act_\(name)")),
            "href": .text(
                Address.link(
                    from: path, to: Address.path(of: article.id), anchor: block < 0 ? nil : "p\(block + 1)")),
            "date": .text(issue.id.date.description), "page": .text(page),
            "count": TemplateValue(count.map { site.locale.count("articles", $0) }),
            "sentence": article.sentence(of: mention, share: 2).value(on: site),
        ])
    }
}

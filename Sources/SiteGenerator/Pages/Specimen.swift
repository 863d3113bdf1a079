import ArchiveModel
import Markup

/// The names of one kind that most articles have, in four sizes of type: records first, and where they do not fill the
/// line, names that the machine found and the settings show.
struct Specimen {
    let value: TemplateValue
    let hasRecords: Bool
    let hasFound: Bool

    private static let shown = 8

    private struct Name {
        var text: String
        var qualifier: String?
        var href: String
        var count: Int
        var isFound: Bool
    }

    /// `nil` where nothing of the kind is named.
    init?(site: SiteContext, path: String, kind: EntityKind) {
        let ids = site.archive.entities.map(\.id).filter { $0.kind == kind }
        let known = site.index.mostNamed(ids, Self.shown).filter { site.index.count(of: $0) > 0 }
            .map { id in
                Name(
                    text: site.entity(id)?.name ?? id.description, qualifier: site.entity(id)?.qualifier,
                    href: Address.link(from: path, to: Address.path(of: id)), count: site.index.count(of: id),
                    isFound: false)
            }
        let found = site.names.pages.filter { $0.kind.record == kind && $0.candidates.isEmpty }
            .map { (name: $0, count: $0.articles) }
            .sorted { ($1.count, $0.name.name) < ($0.count, $1.name.name) }.prefix(Self.shown - known.count)
            .map {
                Name(
                    text: $0.name.name, href: Address.link(from: path, to: $0.name.path), count: $0.count,
                    isFound: true)
            }
        let names = known + found
        guard !names.isEmpty else { return nil }
        (hasRecords, hasFound) = (!known.isEmpty, !found.isEmpty)
        let most = names.map(\.count).max() ?? 1
        let bearers = Dictionary(names.map { ($0.text, 1) }, uniquingKeysWith: +)
        let title = site.locale.name(of: kind)
        value = .object([
            "title": .text(title),
            "items": .list(
                names.map { name in
                    .object([
                        "href": .text(name.href), "name": .text(name.text),
                        "qualifier": TemplateValue(
                            bearers[name.text, default: 0] > 1 ? name.qualifier : nil),
                        "size": .text(Self.size(of: name.count, most: most)), "found": .flag(name.isFound),
                        "count": .number(name.count),
                        "count_text": .text(site.locale.count("articles", name.count)),
                    ])
                }),
            "all_href": .text(Address.link(from: path, to: "\(kind.folder)/index.html")),
            "all_text": .text(site.locale.text("all_of", title)),
        ])
    }

    /// By the share of what the first has; where the first has little, nothing is large.
    private static func size(of count: Int, most: Int) -> String {
        if most < 3 { return count == most ? "m" : "s" }
        switch Double(count) / Double(most) {
        case 0.9...: return "xl"
        case 0.6...: return "l"
        case 0.3...: return "m"
        default: return "s"
        }
    }
}

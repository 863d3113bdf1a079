import ArchiveModel
import Markup
import Names

/// How the archive reads: every rule by which the machine says something, in words for readers, with the reasons that
/// pages give.
struct RulesPage {
    let site: SiteContext

    static let path = "about/rules/index.html"

    private enum Section: String, CaseIterable {
        case division, headlines, dates, names, people, places, organisations, projects, roles, figures,
            stages
        case disagreements, same, excerpts, corrections, decisions
    }

    var values: TemplateObject {
        let reasons = reasons
        let title = site.locale.text("rules")
        return [
            "page_title": .text(title), "title": .text(title),
            "summary": .text(site.locale.text("rules_summary")),
            "sections": .list(
                Section.allCases.map { section in
                    let name = section.rawValue
                    let title = site.locale.optional("rules_\(name)") ?? site.locale.text(name)
                    let found = reasons[section, default: []].sorted()
                    return .object([
                        "anchor": .text(name), "title": .text(title),
                        "text": .text(site.locale.text("rules_\(name)_text")),
                        "has_reasons": .flag(!found.isEmpty), "reasons": .list(found.map { .text($0) }),
                    ])
                }),
        ]
    }

    /// All for which the theme has words, by what they are about.
    private var reasons: [Section: [String]] {
        var sections: [Section: [String]] = [:]
        let features = Dictionary(
            NameFeature.allCases.compactMap { one in one.reason.map { ($0, one.subject) } },
            uniquingKeysWith: { first, _ in first })
        for key in site.locale.keys(of: "evidence: ") {
            let subject = features[String(key.dropFirst("evidence: ".count))]
            let section =
                switch subject {
                case .record(let kind)?: Section(rawValue: kind.folder) ?? .names
                case .indicator?: Section.figures
                case nil: Section.names
                }
            sections[section, default: []].append(site.locale.text(key, "…"))
        }
        sections[.same] = site.locale.keys(of: "variant_").map { site.locale.text($0) }
        return sections.mapValues { Array(Set($0)) }
    }
}

/// The page of the rules, where the theme has a template for it.
enum RulesPages: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        guard site.theme.hasRules else { return [] }
        return [FixedPage(path: RulesPage.path) { site, _ in WebPage("rules", RulesPage(site: site).values) }]
    }
}

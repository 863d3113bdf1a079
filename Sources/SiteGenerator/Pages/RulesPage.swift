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
            let reason = String(key.dropFirst("evidence: ".count))
            let section: Section =
                switch features[reason] {
                case .record(let kind)?: Section(rawValue: kind.folder) ?? .names
                case .indicator?: .figures
                case nil where Self.general.contains(reason): .names
                case nil: OfficeReason(rawValue: reason) == nil ? .figures : .roles
                }
            sections[section, default: []].append(site.locale.text(key, "…"))
        }
        sections[.same] = site.locale.keys(of: "variant_").map { site.locale.text($0) }
        return sections.mapValues { Array(Set($0)) }
    }

    /// Reasons for names of any kind.
    static let general: Set<String> = [
        "those named here are named with {0} elsewhere", "an editor decided so", "no record",
        "the record {0} bears this name", "{0} records bear this name",
        "{0} records or more bear this name", "the office stated here is that of {0}",
        "the place named here is that of {0}", "the article names {0} elsewhere",
        "what stands behind the name of {0} makes no other of it", "a word for where stands before it",
        "articles that are sure of it", "it begins with a given name", "it ends with a surname",
        "it ends with a word for organisations", "it ends with a word for places",
        "it has the shape of a name and no other reading", "names are made of such characters",
        "names often stand before what stands behind it", "names often stand behind what stands before it",
        "names often stand between such words", "no other words explain its characters",
        "the article has it elsewhere", "the words around it are like those around such names",
        "the words around it end at its edges",
    ]
}

/// The page of the rules, where the theme has a template for it.
enum RulesPages: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        guard site.theme.hasRules else { return [] }
        return [FixedPage(path: RulesPage.path) { site, _ in WebPage("rules", RulesPage(site: site).values) }]
    }
}

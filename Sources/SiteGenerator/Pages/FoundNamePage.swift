import ArchiveModel
import Markup

/// The page of a machine-found or undecided name: that it is one, whom it may mean, the roles stated, and each article
/// with its sentence.
struct FoundNamePage {
    let site: SiteContext
    let path: String
    let found: FoundName

    /// How many records bear the name beside those that are shown.
    private var more: Int? {
        guard found.hasManyCandidates else { return nil }
        let bearers = site.archive.entities.count { $0.name == found.name || $0.aliases.contains(found.name) }
        return bearers > found.candidates.count ? bearers - found.candidates.count : nil
    }

    /// Of the articles that hold it: a word that the machine takes for a name may stand in half of all.
    static let articlesShown = 200

    /// Of the names that may mean the same.
    static let likelyShown = 20

    var values: TemplateObject {
        let all = found.others
        let shown = all.prefix(Self.articlesShown)
        let others = all.count - shown.count
        let values: TemplateObject = [
            "page_title": .text(found.name), "noindex": .flag(true), "name": .text(found.name),
            "kind": .text(site.locale.text(found.kind.localeKey)),
            "roles": TemplateValue(
                site.archive.settings.paperStyle.list(found.stated.map { site.text(of: $0) })),
            "state": .text(site.locale.text(found.candidates.isEmpty ? "names_found" : "names_undecided")),
            "hint": .text(site.locale.text(found.candidates.isEmpty ? "found_hint" : "undecided_hint")),
            "has_candidates": .flag(!found.candidates.isEmpty),
            "candidates": .list(
                found.candidates.map { site.leader($0, count: site.index.count(of: $0), from: path) }),
            "more_candidates": TemplateValue(more.map { site.locale.counted("more_candidates", $0) }),
            "has_likely": .flag(!found.likely.isEmpty),
            "likely": .list(
                found.likely.prefix(Self.likelyShown).map { site.likely($0, of: found, from: path) }),
            "data_href": .text(Address.link(from: path, to: "data/index.html")),
            "seen": .text(site.locale.count("articles", found.appearances.count)),
            "items": items(shown), "has_others": .flag(!all.isEmpty),
            "more_articles": TemplateValue(others > 0 ? site.locale.counted("more_articles", others) : nil),
            "has_groups": .flag(!found.groups.isEmpty), "groups": .list(found.groups.map(group)),
        ]
        let open = site.index.figures.of(found)
        let stages = FoundStages(site: site, path: path, found: found).values
        return values.merging(stages)
            .merging(DisagreementValues(site: site, path: path).values(of: open))
            .merging(NamesInside(site: site).values(of: found.appearances, from: path))
    }

    private func items(_ appearances: some Sequence<Appearance>) -> TemplateValue {
        .object(["list": .list(appearances.map { site.value(of: $0, calledFirst: found.name, from: path) })])
    }

    /// One of those whom the roles tell apart, with what is said of these: that an office was taken or left.
    private func group(_ group: FoundName.Group) -> TemplateValue {
        let stated = found.stated.filter { group.roles.contains($0.title) }
        return .object([
            "roles": TemplateValue(
                site.archive.settings.paperStyle.list(stated.map { site.text(of: $0) })),
            "seen": .text(site.locale.count("articles", group.appearances.count)),
            "items": items(group.appearances.prefix(Self.articlesShown)),
        ])
    }
}

extension SiteContext {
    /// A name that may mean the same, with what speaks for it in the words of the theme.
    fileprivate func likely(
        _ likely: FoundName.Likely, of found: FoundName, from path: String
    ) -> TemplateValue {
        switch likely.target {
        case .page(let number): self.likely(names.pages[number], likely.reason, from: path)
        case .record(let id):
            .object([
                "href": .text(Address.link(from: path, to: Address.path(of: id))),
                "name": .text(entity(id)?.name ?? id.description),
                "qualifier": .text(locale.text("variant_\(likely.reason)")),
                "count": .text(locale.count("articles", index.count(of: id))),
                "address": .text("decisions/\(found.name).tsv *"),
            ])
        }
    }

    /// A machine-found name, with why it is shown.
    func likely(_ found: FoundName, _ reason: String, from path: String) -> TemplateValue {
        .object([
            "href": .text(Address.link(from: path, to: found.path)), "name": .text(found.name),
            "qualifier": .text(locale.text("variant_\(reason)")),
            "count": .text(locale.count("articles", found.appearances.count)),
            "address": .text("decisions/\(found.name).tsv *"),
        ])
    }
}

extension FigureDisagreements {
    /// Those of the project or body of a found name.
    func of(_ found: FoundName) -> [Int] { found.kind.record.map { of($0, called: [found.name]) } ?? [] }
}

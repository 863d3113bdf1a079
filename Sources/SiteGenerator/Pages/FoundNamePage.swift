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

    /// Of the names that may mean the same.
    static let likelyShown = 20

    /// Of each whom the roles tell apart, when years have pages of their own.
    private static let shownOfGroup = 20

    private var isSplit: Bool { YearPages(of: found.appearances, in: site).isSplit }

    /// By year: of a long list all, of a short one what tells of none of the groups.
    private var lists: YearLists<Appearance> {
        YearLists(
            site: site, path: path, owner: found.path, items: isSplit ? found.appearances : found.others,
            issue: { $0.issue }, counted: "articles", value: { ["items": items($0)] })
    }

    var values: TemplateObject {
        let years = lists.years
        let kind = found.kind.record.flatMap { site.nameIndex.held.contains($0) ? $0.folder : nil }
        let values: TemplateObject = [
            "page_title": .text(found.name), "description": .text(description), "noindex": .flag(true),
            "name": .text(found.name),
            "kind": .text(site.locale.text(found.kind.localeKey)),
            "kind_href": TemplateValue(kind.map { Address.link(from: path, to: "\($0)/index.html") }),
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
            "seen": .text(site.summary(of: found.appearances)), "years": .list(years),
            "frequency": Frequency(site: site, appearances: found.appearances).value,
            "has_groups": .flag(!found.groups.isEmpty), "groups": .list(found.groups.map(group)),
        ]
        let open = site.index.figures.of(found)
        let stages = FoundStages(site: site, path: path, found: found).values
        return values.merging(stages)
            .merging(DisagreementValues(site: site, path: path).values(of: open))
            .merging(StatedOffices(site: site, path: path, found: found).values)
            .merging(Companions(site: site, path: path).values(of: found.appearances))
            .merging(NamesInside(site: site).values(of: found.appearances, from: path))
    }

    /// A page of one year of a long list.
    func values(of page: YearPages.Page) -> TemplateObject {
        let lists = lists
        let title = site.locale.date(ofYear: page.year)
        return lists.values(of: page).merging([
            "page_title": .text("\(found.name) \(title)"), "name": .text(found.name),
            "record_href": .text(Address.link(from: path, to: found.path)), "noindex": .flag(true),
            "is_guess": .flag(true), "items": items(lists.items(on: page)),
        ])
    }

    private var description: String {
        let style = site.archive.settings.paperStyle
        let state = site.locale.text(found.candidates.isEmpty ? "names_found" : "names_undecided")
        let said = [
            found.name, style.list(Array(found.roles.prefix(5))), site.locale.text(found.kind.localeKey),
            state,
            site.locale.count("articles", found.appearances.count),
        ]
        return said.compactMap(\.self).joined(separator: site.locale.text("clause_separator"))
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
            "items": items(group.appearances.prefix(isSplit ? Self.shownOfGroup : .max)),
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
                "qualifier": TemplateValue(entity(id)?.qualifier), "is_reviewed": .flag(true),
                "reason": .text(locale.text("variant_\(likely.reason)")),
                "count": .text(locale.count("articles", index.count(of: id))),
                "address": .text("decisions/\(found.name).tsv *"),
            ])
        }
    }

    /// A machine-found name, with why it is shown.
    func likely(_ found: FoundName, _ reason: String, from path: String) -> TemplateValue {
        .object([
            "href": .text(Address.link(from: path, to: found.path)), "name": .text(found.name),
            "qualifier": .missing, "is_reviewed": .flag(false),
            "reason": .text(locale.text("variant_\(reason)")),
            "count": .text(locale.count("articles", found.appearances.count)),
            "address": .text("decisions/\(found.name).tsv *"),
        ])
    }
}

extension FigureDisagreements {
    /// Those of the project or body of a found name.
    func of(_ found: FoundName) -> [Int] { found.kind.record.map { of($0, called: [found.name]) } ?? [] }
}

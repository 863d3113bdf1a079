import ArchiveModel
import Markup

/// What the archive is in the words of its editors, and the ways into it. A part that has nothing is not there.
struct FrontPage {
    let site: SiteContext
    let path: String

    var values: TemplateObject {
        let summary = summary
        let leaders = EntityKind.allCases.filter(\.row.isOnFrontPage).compactMap { kind -> Specimen? in
            Specimen(site: site, path: path, kind: kind)
        }
        return [
            "summary": .text(summary), "description": .text(summary), "opening": opening,
            "other_years": site.archive.issues.count > 1
                ? OtherYears(site: site, path: path).index : .missing,
            "start": start, "latest": NewestIssue(site: site, path: path).value,
            "has_leaders": .flag(!leaders.isEmpty), "leaders": .list(leaders.map(\.value)),
            "has_found": .flag(leaders.contains(where: \.hasFound)),
            "has_records": .flag(leaders.contains(where: \.hasRecords)),
            "spines": Spines(site: site, path: path).value,
        ]
    }

    /// How much is held, and how much of it an editor has read.
    private var summary: String {
        let issues = site.archive.issues
        guard let first = issues.first?.id.date.year, let last = issues.last?.id.date.year else {
            return site.locale.text("front_empty")
        }
        let locale = site.locale
        let holdings = locale.text(
            first == last ? "front_summary_one" : "front_summary", first, last,
            locale.count("issues", issues.count),
            locale.count("pages", issues.reduce(0) { $0 + $1.pages.count }),
            locale.count("articles", issues.reduce(0) { $0 + $1.articles.count }))
        let reviewed = issues.count(where: \.isReviewed)
        return holdings
            + (reviewed == 0
                ? locale.text("front_unreviewed")
                : locale.text("front_reviewed", locale.count("issues", reviewed)))
    }

    /// What the editors say, and who says it.
    private var opening: TemplateValue {
        guard let front = site.archive.front, !front.body.text.allSatisfy(\.isWhitespace) else {
            return .missing
        }
        return .object([
            "html": .html(site.html(front.body, from: path, folder: "").value),
            "lang": site.attributes(ofEditors: front.body.text),
            "by": TemplateValue(front.author.map { site.locale.text("front_by", $0) }),
        ])
    }

    /// The page with which the editors would have a reader begin.
    private var start: TemplateValue {
        guard let number = (site.archive.front?.start).flatMap({ site.freePages[$0.name] }) else {
            return .missing
        }
        let page = site.archive.freePages[number]
        let steps = DossierSteps(site: site, path: path, page: page)
        return .object([
            "href": .text(Address.link(from: path, to: Address.path(ofFreePage: page.slug))),
            "title": .text(page.title), "summary": TemplateValue(page.summary),
            "lang": site.attributes(ofEditors: page.title + " " + (page.summary ?? "")),
            "versus": page.versusValue, "has_steps": .flag(steps.isShown), "steps": steps.values,
            "extent": TemplateValue(steps.extent),
        ])
    }
}

extension FreePage {
    /// Two values that stand against each other; missing where there are none.
    var versusValue: TemplateValue {
        versus.map {
            .object(["one": .text($0.one), "other": .text($0.other), "unit": TemplateValue($0.unit)])
        } ?? .missing
    }
}

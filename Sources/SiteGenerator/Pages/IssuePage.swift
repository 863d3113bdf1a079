import ArchiveModel
import Markup

/// One issue, page by page, as a newspaper's contents.
struct IssuePage {
    let site: SiteContext
    let path: String
    let issue: Int

    var values: TemplateObject {
        let held = site.archive.issues[issue]
        let date = held.id.date
        let introduction = held.introduction.map { site.html($0, from: path, on: held.id.description) }
        let values: TemplateObject = [
            "page_title": .text(site.locale.date(date)),
            "description": .text(
                site.description(
                    of: held.listedArticles,
                    [
                        site.locale.date(date), held.id.edition, site.locale.count("pages", held.pages.count),
                        site.locale.count("articles", held.articles.count),
                    ])),
            "date": .text(date.description),
            "date_text": .text(site.locale.date(of: held)), "facts": .list(facts(held).map { .text($0) }),
            "weekday": .text(site.locale.weekday(of: held)),
            "lunar": TemplateValue(held.masthead.lunar), "reviewed": site.reviewed(held),
            "previous": neighbour(issue - 1), "next": neighbour(issue + 1),
            "year": site.link(
                to: Address.path(ofYear: date.year), site.locale.text("year_calendar", date.year), from: path),
            "day": site.link(
                to: Address.path(ofDay: date.day, month: date.month), site.locale.text("on_this_day"),
                from: path),
            "text_lang": site.attributes(of: held.language),
            "introduction_lang": site.attributes(ofEditors: held.introduction?.text ?? ""),
            "date_source": .text(site.locale.source(ofDateOf: held)), "origin": TemplateValue(held.origin),
            "rights": TemplateValue(held.rights), "issue_id": .text(held.id.description),
            "introduction": introduction.map { .html($0.value) } ?? .missing, "pages": .list(pages(held)),
        ]
        return values
    }

    private func facts(_ held: Issue) -> [String] {
        [
            held.masthead.issueNumber.map { site.locale.text("issue_number", $0) },
            held.masthead.pagesToday.map { site.locale.counted("pages_today", $0) },
            held.masthead.cnNumber.map { site.locale.text("cn_number", $0) }, held.id.edition,
        ].compactMap { $0 }
    }

    private func neighbour(_ index: Int) -> TemplateValue {
        guard let other = site.archive.issues[safe: index] else { return .missing }
        return site.link(to: Address.path(of: other.id), site.locale.date(other.id.date), from: path)
    }

    /// The pages held, and those that 今日N版 says there were.
    private func pages(_ held: Issue) -> [TemplateValue] {
        let last = max(held.masthead.pagesToday ?? 0, held.pages.map(\.id.number).max() ?? 0)
        return (1...max(1, min(last, 200))).map { number in
            let page = held.pages.first { $0.id.number == number }
            let articles = page?.articles.compactMap { site.article($0) } ?? []
            return .object([
                "anchor": .text("p\(number)"), "label": .text(page?.label ?? String(number)),
                "is_held": .flag(page != nil),
                "href": TemplateValue(page.map { Address.link(from: path, to: Address.path(of: $0.id)) }),
                "count": .text(site.locale.count("articles", articles.count)),
                "facsimile": TemplateValue(held.facsimiles[number]),
                "stories": Stories(site: site, path: path, articles: articles, page: PageID(held.id, number))
                    .values,
            ])
        }
    }
}

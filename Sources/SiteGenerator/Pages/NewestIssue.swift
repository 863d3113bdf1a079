import ArchiveModel
import Markup

/// The issue of the latest date as a small front page: how its lead begins, further stories of its first page, and the
/// headlines of the pages inside.
struct NewestIssue {
    let site: SiteContext
    let path: String

    private static let stories = 5
    private static let titlesOfOnePage = 8
    private static let pagesShown = 12

    var value: TemplateValue {
        guard let issue = site.archive.issues.last else { return .missing }
        let listed = issue.listedArticles
        guard let lead = Self.lead(of: listed) else { return bare(issue) }
        let here = listed.filter { $0.id.page == lead.id.page && $0.id != lead.id }
        let beside = here.filter { $0.headline != nil && $0.kind != .advertisement }.prefix(Self.stories)
        let shown = Set(beside.map(\.id) + [lead.id])
        let inside = pages(of: issue, listed.filter { !shown.contains($0.id) })
        var values = folio(of: issue)
        values["lead"] = story(lead, limit: 220)
        values["has_stories"] = .flag(!beside.isEmpty)
        values["stories"] = .list(beside.map { story($0, limit: 44) })
        values["has_inside"] = .flag(!inside.isEmpty)
        values["inside"] = .list(inside)
        return .object(values)
    }

    /// The first article with a headline of its own and something to read, or else the first.
    private static func lead(of articles: [Article]) -> Article? {
        let headed = articles.filter { $0.headline != nil && $0.kind != .advertisement }
        let first = headed.first?.id.page
        return headed.first { $0.id.page == first && !$0.paragraphs.isEmpty && $0.kind != .photo }
            ?? headed.first ?? articles.first
    }

    /// An issue of which no article is listed.
    private func bare(_ issue: Issue) -> TemplateValue {
        var values = folio(of: issue)
        values["has_stories"] = .flag(false)
        values["has_inside"] = .flag(false)
        values["lead"] = .missing
        values["stories"] = .list([])
        values["inside"] = .list([])
        return .object(values)
    }

    private func folio(of issue: Issue) -> TemplateObject {
        [
            "date": .text(issue.id.date.description), "date_text": .text(site.locale.date(of: issue)),
            "weekday": .text(site.locale.weekday(of: issue)),
            "lunar": TemplateValue(issue.masthead.lunar),
            "pages": .text(site.locale.count("pages", issue.pages.count)),
            "count": .text(site.locale.count("articles", issue.articles.count)),
            "href": .text(Address.link(from: path, to: Address.path(of: issue.id))),
            "reviewed": site.reviewed(issue), "text_lang": site.attributes(of: issue.language),
        ]
    }

    private func story(_ article: Article, limit: Int) -> TemplateValue {
        let opening = Opening(of: beginning(of: article, limit), in: article.style, limit: limit)
        return .object([
            "kicker": article.kicker.map { .heading(article.style.set($0)) } ?? .missing,
            "href": .text(Address.link(from: path, to: Address.path(of: article.id))),
            "pauses": site.pauses(of: article), "text_lang": site.attributes(of: article.language),
            "opening": TemplateValue(opening.text.isEmpty ? nil : opening.text),
            "is_cut": .flag(opening.isCut),
        ])
    }

    /// As many paragraphs as fill `limit`: the first sentence of a report often only says when it was sent.
    private func beginning(of article: Article, _ limit: Int) -> String {
        var text = article.shownBody
        guard let first = article.paragraphs.firstIndex(where: { text.hasSuffix($0.text) }) else {
            return text
        }
        for paragraph in article.paragraphs[(first + 1)...]
        where text.unicodeScalars.count < limit * article.style.density / 2 {
            text += (article.style.hasBlanks ? " " : "") + paragraph.text
        }
        return text
    }

    private func pages(of issue: Issue, _ articles: [Article]) -> [TemplateValue] {
        let byPage = Dictionary(grouping: articles, by: \.id.page)
        return issue.pages.prefix(Self.pagesShown).compactMap { page in
            let here = byPage[page.id, default: []].filter { $0.kind != .advertisement && $0.kind != .photo }
            guard !here.isEmpty else { return nil }
            return .object([
                "label": .text(site.locale.text("page_label", issue.label(of: page.id))),
                "href": .text(Address.link(from: path, to: Address.path(of: page.id))),
                "titles": .list(
                    here.prefix(Self.titlesOfOnePage).map { article in
                        .object([
                            "href": .text(Address.link(from: path, to: Address.path(of: article.id))),
                            "title": .heading(article.shownTitle),
                            "text_lang": site.attributes(of: article.language),
                        ])
                    }),
                "more": here.count > Self.titlesOfOnePage
                    ? .text(site.locale.text("and_others")) : .missing,
            ])
        }
    }
}

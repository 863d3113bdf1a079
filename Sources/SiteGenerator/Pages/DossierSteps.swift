import ArchiveModel
import Markup

/// The articles that a page of the archive's own quotes, in the order of their dates.
struct DossierSteps {
    let site: SiteContext
    let path: String
    let page: FreePage

    private var articles: [(issue: Issue, article: Article)] {
        let ids = Set(page.quotations.map(\.article)).sorted()
        return ids.compactMap { id in
            guard let place = site.index.articles[id] else { return nil }
            let issue = site.archive.issues[place.issue]
            let article = issue.articles[place.article]
            return article.isUnlisted ? nil : (issue, article)
        }
    }

    /// One article has no order.
    var isShown: Bool { articles.count > 1 }

    var values: TemplateValue {
        .list(
            articles.map { issue, article in
                .object([
                    "href": .text(Address.link(from: path, to: Address.path(of: article.id))),
                    "pauses": site.pauses(of: article), "date": .text(issue.id.date.description),
                    "date_text": .text(site.locale.date(of: issue)),
                    "page": .text(site.locale.text("page_label", issue.label(of: article.id.page))),
                    "text_lang": site.attributes(of: article.language),
                ])
            })
    }

    /// `5 篇，6,000 字`: how much there is to read.
    var extent: String? {
        let articles = articles
        guard !articles.isEmpty else { return nil }
        let hasBlanks = articles[0].article.style.hasBlanks
        let length = articles.reduce(0) {
            $0 + $1.article.style.length(of: $1.article.paragraphs.lazy.map(\.text))
        }
        return site.locale.count("articles", articles.count) + site.locale.text("clause_separator")
            + site.locale.count(hasBlanks ? "words" : "characters", length)
    }

    /// How many quotations were compared with what is printed, and how many of them are not there.
    var checked: String? {
        let all = page.quotations
        guard !all.isEmpty else { return nil }
        let lost = all.count { !$0.isFound }
        let count = site.locale.count("quotations", all.count)
        return lost == 0
            ? site.locale.text("quotations_checked", count)
            : site.locale.text("quotations_lost", count, site.locale.count("quotations", lost))
    }
}

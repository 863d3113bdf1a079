import ArchiveModel
import Markup

/// The entries of lists that many pages share.
extension SiteContext {
    /// The date, weekday, number and page that head an article.
    func folio(of article: Article, in issue: Issue, from path: String) -> TemplateValue {
        let page = locale.text("page_label", issue.label(of: article.id.page))
        let href = Address.link(from: path, to: Address.path(of: article.id.page))
        return folio(of: issue, page: page, from: path, pageHref: href)
    }

    /// `pageHref` leads to the page of the paper, unless it is the page of the site itself.
    func folio(of issue: Issue, page: String, from path: String, pageHref: String? = nil) -> TemplateValue {
        .object([
            "issue_href": .text(Address.link(from: path, to: Address.path(of: issue.id))),
            "page_href": TemplateValue(pageHref),
            "date": .text(issue.id.date.description), "date_text": .text(locale.date(of: issue)),
            "weekday": .text(locale.weekday(of: issue)),
            "lunar": TemplateValue(issue.masthead.lunar),
            "number": TemplateValue(issue.masthead.issueNumber.map { locale.text("issue_number", $0) }),
            "page": .text(page),
        ])
    }

    /// How an article begins, and where it stands: two with the same words are told apart.
    func description(of article: Article, in issue: Issue) -> String {
        let style = article.style
        let opening = Opening(of: article.shownBody, in: style, limit: 100).text
        let place = [locale.date(issue.id.date), locale.text("page_label", issue.label(of: article.id.page))]
        let blank = style.hasBlanks ? " " : ""
        return opening + blank + style.remark.open
            + place.joined(separator: locale.text("clause_separator")) + style.remark.close
    }

    /// The first headlines of some articles, with what is said of all of them.
    func description(of articles: some Sequence<Article>, _ facts: [String?]) -> String {
        var heads: [String] = []
        for article in articles where article.headline != nil {
            heads.append(article.shownTitle)
            if heads.count == 3 { break }
        }
        let facts = facts.compactMap(\.self).joined(separator: locale.text("clause_separator"))
        return ([facts] + heads).joined(separator: locale.text("reason_separator"))
    }

    /// The clauses of a headline.
    func pauses(of article: Article) -> TemplateValue { .list(article.shownPauses.map { .heading($0) }) }

    func reviewed(_ issue: Issue) -> TemplateValue { .flag(issue.isReviewed) }

    /// One issue in a list: its date, what it opens with, whether it was reviewed.
    func line(_ issue: Issue, from path: String) -> TemplateValue {
        .object([
            "href": .text(Address.link(from: path, to: Address.path(of: issue.id))),
            "date": .text(issue.id.date.description),
            "text": .text(locale.date(issue.id.date) + (issue.id.edition.map { " \($0)" } ?? "")),
            "weekday": .text(locale.weekday(issue.id.date)),
            "lead": TemplateValue(issue.listedArticles.first { $0.headline != nil }?.shownTitle),
            "text_lang": attributes(of: issue.language),
            "count": .text(locale.count("articles", issue.articles.count)), "reviewed": reviewed(issue),
        ])
    }

    /// A record in an index: link, name, qualifier, count.
    func leader(_ id: EntityID, count: Int, from path: String) -> TemplateValue {
        let entity = entity(id)
        return .object([
            "href": .text(Address.link(from: path, to: Address.path(of: id))),
            "name": .text(entity?.name ?? id.description), "qualifier": TemplateValue(entity?.qualifier),
            "count": .text(locale.count("articles", count)),
        ])
    }

    /// A link in the previous/next pair.
    func link(to target: String, _ text: String, from path: String) -> TemplateValue {
        .object([
            "href": .text(Address.link(from: path, to: target)), "text": .text(text), "title": .text(text),
        ])
    }
}

extension TemplateValue {
    /// Words of a heading: those that the paper printed in capitals throughout stay so, and a style sheet may set them
    /// smaller and wider.
    static func heading(_ words: String) -> TemplateValue {
        words.isCapitals ? .html("<span class=\"caps\">\(HTML.escape(words))</span>") : .text(words)
    }
}

extension String {
    /// Whether it has letters and all of them are capitals.
    var isCapitals: Bool {
        let letters = unicodeScalars.filter(\.properties.isAlphabetic)
        return letters.count > 3 && letters.allSatisfy(\.properties.isUppercase)
    }
}

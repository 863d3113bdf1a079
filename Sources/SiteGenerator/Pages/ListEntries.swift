import ArchiveModel
import Markup

/// The entries of lists that many pages share.
extension SiteContext {
    /// The date, weekday, number and page that head an article.
    func folio(of article: Article, in issue: Issue) -> TemplateValue {
        folio(of: issue, page: locale.text("page_label", issue.label(of: article.id.page)))
    }

    func folio(of issue: Issue, page: String) -> TemplateValue {
        .object([
            "date": .text(issue.id.date.description), "date_text": .text(locale.date(of: issue)),
            "weekday": .text(locale.weekday(of: issue)),
            "lunar": TemplateValue(issue.masthead.lunar),
            "number": TemplateValue(issue.masthead.issueNumber.map { locale.text("issue_number", $0) }),
            "page": .text(page),
        ])
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

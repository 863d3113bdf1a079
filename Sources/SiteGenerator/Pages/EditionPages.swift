import ArchiveModel
import Markup

/// What each edition brought: a list of editions, and a page for each.
struct EditionPages {
    let site: SiteContext
    let path: String

    /// Of articles that an edition added; where there are more, their issues are listed, and of many issues the years.
    private static let mostArticles = 150
    private static let mostIssues = 300
    /// Of corrected and of withdrawn articles.
    private static let mostChanged = 150

    var all: TemplateObject {
        let title = site.locale.text("editions")
        return [
            "page_title": .text(title), "title": .text(title),
            "description": .text(
                title + site.locale.text("clause_separator") + site.locale.text("editions_hint")),
            "feed": feed,
            "editions": .list(
                site.editions.value.reversed().map { edition in
                    .object([
                        "href": .text(Address.link(from: path, to: Address.path(ofEdition: edition.number))),
                        "text": .text(site.locale.text("edition", edition.id)),
                        "date": .text(edition.date.description),
                        "date_text": .text(site.locale.date(edition.date)),
                        "summary": .text(site.summary(of: edition)),
                    ])
                }),
        ]
    }

    func values(of number: Int) -> TemplateObject {
        let editions = site.editions.value
        guard let place = editions.firstIndex(where: { $0.number == number }) else { return [:] }
        let edition = editions[place]
        let title = site.locale.text("edition", edition.id)
        var values: TemplateObject = [
            "page_title": .text(title), "title": .text(title), "date": .text(edition.date.description),
            "date_text": .text(site.locale.date(edition.date)), "summary": .text(site.summary(of: edition)),
            "editions_href": .text(Address.link(from: path, to: Address.editions)),
            "previous": neighbour(editions[safe: place - 1]), "next": neighbour(editions[safe: place + 1]),
            "feed": feed,
        ]
        values.merge(added(edition.added))
        let corrected = edition.corrected.prefix(Self.mostChanged).compactMap(corrected)
        values.merge([
            "has_corrected": .flag(!corrected.isEmpty), "corrected": .list(corrected),
            "more_corrected": more(edition.corrected.count - Self.mostChanged),
            "has_withdrawn": .flag(!edition.withdrawn.isEmpty),
            "withdrawn": .list(edition.withdrawn.prefix(Self.mostChanged).map(withdrawn)),
            "more_withdrawn": more(edition.withdrawn.count - Self.mostChanged),
        ])
        return values
    }

    private var feed: TemplateValue {
        guard site.archive.settings.baseURL != nil else { return .missing }
        return .text(Address.link(from: path, to: ChangesFeed.path))
    }

    private func more(_ count: Int) -> TemplateValue {
        TemplateValue(count > 0 ? site.locale.counted("edition_more", count) : nil)
    }

    private func neighbour(_ edition: EditionChanges?) -> TemplateValue {
        guard let edition else { return .missing }
        return site.link(
            to: Address.path(ofEdition: edition.number), site.locale.text("edition", edition.id), from: path)
    }

    private func added(_ ids: [ArticleID]) -> TemplateObject {
        let byIssue = Dictionary(grouping: ids, by: \.page.issue)
        let byYear = Dictionary(grouping: ids, by: \.page.issue.date.year)
        let (areFew, isLong) = (ids.count <= Self.mostArticles, byIssue.count > Self.mostIssues)
        let issues = byIssue.keys.sorted().map { id -> TemplateValue in
            .object([
                "href": .text(Address.link(from: path, to: Address.path(of: id))),
                "text": .text(site.locale.date(id.date) + (id.edition.map { " \($0)" } ?? "")),
                "count": .text(site.locale.count("articles", byIssue[id, default: []].count)),
                "articles": .list(areFew ? byIssue[id, default: []].compactMap(link) : []),
            ])
        }
        let years = byYear.keys.sorted().map { year -> TemplateValue in
            .object([
                "href": .text(Address.link(from: path, to: Address.path(ofYear: year))),
                "text": .text(site.locale.date(ofYear: year)),
                "count": .text(site.locale.count("articles", byYear[year, default: []].count)),
                "articles": .list([]),
            ])
        }
        return ["has_added": .flag(!ids.isEmpty), "added": .list(isLong ? years : issues)]
    }

    private func link(_ id: ArticleID) -> TemplateValue? {
        guard let article = site.article(id) else { return nil }
        return .object([
            "href": .text(Address.link(from: path, to: Address.path(of: id))),
            "text": .text(article.shownTitle), "text_lang": site.attributes(of: article.language),
        ])
    }

    private func corrected(_ change: EditionChanges.Corrected) -> TemplateValue? {
        guard let article = site.article(change.article) else { return nil }
        let style = article.style
        return .object([
            "href": .text(Address.link(from: path, to: Address.path(of: change.article))),
            "anchor": .text("\(change.article)"), "text": .text(article.shownTitle),
            "text_lang": site.attributes(of: article.language),
            "place": .text(site.place(of: change.article)),
            "has_words": .flag(!change.corrections.isEmpty),
            "words": .list(
                change.corrections.map { correction in
                    .object([
                        "href": .text(
                            Address.link(
                                from: path, to: Address.path(of: change.article),
                                anchor: "p\(correction.paragraph + 1)")),
                        "old": .text(style.set(correction.printed)),
                        "new": .text(style.set(correction.proposed)),
                        "is_misprint": .flag(correction.state != .misreading),
                    ])
                }),
        ])
    }

    private func withdrawn(_ id: ArticleID) -> TemplateValue {
        .object([
            "anchor": .text("\(id)"), "text": .text(site.place(of: id)),
            "href": TemplateValue(
                site.leadsOn(id) ? Address.link(from: path, to: Address.path(of: id)) : nil),
        ])
    }
}

/// The list of editions and their pages, where the archive writes down what they bring and the theme has templates.
enum EditionOutputs: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        guard site.hasEditions else { return [] }
        return [
            FixedPage(path: Address.editions) {
                WebPage("editions", EditionPages(site: $0, path: $1).all)
            }
        ]
            + site.archive.editions.map { edition in
                FixedPage(path: Address.path(ofEdition: edition.number)) { [number = edition.number] in
                    WebPage("edition", EditionPages(site: $0, path: $1).values(of: number))
                }
            }
    }

    static func sources(in site: SiteContext) -> [String] { site.archive.editions.map { "\($0.number)" } }
}

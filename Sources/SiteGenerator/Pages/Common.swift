import ArchiveModel
import Markup

/// What every page is given, and the values that many share.
extension Site {
    func common(_ route: Route) -> [String: TemplateValue] {
        let root = Address.root(from: route.path)
        let settings = archive.settings
        let base = route.content == .notFound ? basePath : root
        return [
            "language": .text(settings.language), "root": .text(base), "site_title": .text(settings.title),
            "paper_name": .text(settings.paperName), "t": locale.values, "menu": .list(menu(route, base)),
            "edition": edition, "page_title": .missing, "description": .missing, "noindex": .missing,
            "canonical": TemplateValue(canonical(route)),
            "footer_links": .list(
                archive.freePages.map {
                    .object([
                        "href": .text(base + "\(Address.percentEncoded($0.slug))/index.html"),
                        "text": .text($0.title),
                    ])
                }),
        ]
    }

    /// The path part of `base_url`, where 404.html is served from any address.
    private var basePath: String {
        guard let url = archive.settings.baseURL, let scheme = url.firstRange(of: "://") else { return "/" }
        let rest = url[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    }

    private func canonical(_ route: Route) -> String? {
        guard let base = archive.settings.baseURL, route.content != .notFound else { return nil }
        if case .redirect = route.content { return nil }
        let path = route.path.hasSuffix("index.html") ? String(route.path.dropLast(10)) : route.path
        return base
            + path.split(separator: "/", omittingEmptySubsequences: false)
            .map { Address.percentEncoded($0) }.joined(separator: "/")
    }

    private func menu(_ route: Route, _ root: String) -> [TemplateValue] {
        var items: [(path: String, key: String)] = [
            ("index.html", "home"), ("issues/index.html", "calendar"), ("people/index.html", "people"),
            ("projects/index.html", "projects"), ("places/index.html", "places"),
            ("organisations/index.html", "organisations"), ("search/index.html", "search"),
        ]
        if archive.freePages.contains(where: { $0.slug == "about" }) {
            items.append(("about/index.html", "about"))
        }
        return items.map { item in
            .object([
                "href": .text(root + item.path), "text": .text(locale.text(item.key)),
                "current": .flag(item.path == route.path),
            ])
        }
    }

    private var edition: TemplateValue {
        guard let edition = archive.settings.edition else { return .missing }
        return .object([
            "label": .text(locale.text("edition", edition.id)), "date": .text(edition.date.description),
            "date_text": .text(locale.date(edition.date)),
        ])
    }

    // MARK: Articles

    func article(_ id: ArticleID) -> Article? {
        index.articles[id].map { archive.issues[$0.issue].articles[$0.article] }
    }

    func entity(_ id: EntityID) -> Entity? { index.entities[id].map { archive.entities[$0] } }

    /// The headline, or the opening words in 〔〕.
    func title(of article: Article) -> String {
        if let headline = article.headline, !headline.isEmpty { return headline }
        return "〔" + opening(of: article, limit: 18) + "〕"
    }

    /// The first words of the body, up to a pause before `limit` characters where there is one.
    func opening(of article: Article, limit: Int) -> String {
        let text = article.paragraphs.first?.text ?? ""
        guard text.unicodeScalars.count > limit else { return text.isEmpty ? article.id.description : text }
        let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit)))
        guard let pause = head.lastIndex(where: { "，。；：、,;: ".contains($0) }), pause > head.startIndex else {
            return head
        }
        return String(head[..<pause])
    }

    /// The clauses of a headline: lines break between them only.
    func pauses(of article: Article) -> TemplateValue {
        guard article.headline != nil else { return .list([.text(title(of: article))]) }
        return .list(
            title(of: article).split(whereSeparator: { $0 == " " || $0 == "　" }).map { .text(String($0)) })
    }

    func folio(of article: Article, in issue: Issue) -> TemplateValue {
        folio(of: issue, page: locale.text("page_label", label(of: article.id.page, in: issue)))
    }

    func folio(of issue: Issue, page: String) -> TemplateValue {
        .object([
            "date": .text(issue.id.date.description), "date_text": .text(locale.date(issue.id.date)),
            "weekday": .text(issue.masthead.weekday ?? locale.weekday(issue.id.date)),
            "lunar": TemplateValue(issue.masthead.lunar),
            "number": TemplateValue(issue.masthead.issueNumber.map { locale.text("issue_number", $0) }),
            "page": .text(page),
        ])
    }

    func label(of page: PageID, in issue: Issue) -> String {
        issue.pages.first { $0.id == page }?.label ?? String(page.number)
    }

    /// An article in a list of stories.
    func story(_ article: Article, from path: String, first: Bool = false) -> TemplateValue {
        let count = article.paragraphs.reduce(0) { $0 + $1.text.unicodeScalars.count }
        let notes = article.annotations.count
        return .object([
            "first": .flag(first), "kicker": TemplateValue(article.kicker),
            "href": .text(Address.link(from: path, to: Address.path(of: article.id))),
            "pauses": pauses(of: article),
            "opening": .text(article.headline == nil ? "" : opening(of: article, limit: 60)),
            "byline": TemplateValue(
                article.byline.isEmpty ? nil : article.byline.map(\.name).joined(separator: "、")),
            "length": .text(locale.text("characters", count)),
            "notes": notes == 0 ? .missing : .text(locale.text("notes_count", notes)),
        ])
    }

    func reviewed(_ issue: Issue) -> TemplateValue { .flag(issue.isReviewed) }

    // MARK: Records

    /// A record in an index: link, name, qualifier, count.
    func leader(_ id: EntityID, count: Int, from path: String) -> TemplateValue {
        let entity = entity(id)
        return .object([
            "href": .text(Address.link(from: path, to: Address.path(of: id))),
            "name": .text(entity?.name ?? id.description), "qualifier": TemplateValue(entity?.qualifier),
            "count": .text(locale.text("articles_count", count)),
        ])
    }

    /// A link in the previous/next pair.
    func link(to target: String, _ text: String, from path: String) -> TemplateValue {
        .object([
            "href": .text(Address.link(from: path, to: target)), "text": .text(text), "title": .text(text),
        ])
    }

    // MARK: Markdown

    /// The HTML of an editor's Markdown, its `[[links]]` leading from `path`.
    func html(_ source: MarkdownSource, from path: String, idPrefix: String = "") -> Diagnosed<String> {
        Markdown(headingOffset: 1, idPrefix: idPrefix).html(source) { target in
            if let id = EntityID(target) ?? (index.names[target] ?? nil), let entity = entity(id) {
                return WikiLink(
                    href: Address.link(from: path, to: Address.path(of: id)), text: entity.name,
                    cssClass: "name")
            }
            guard let id = ArticleID(target), let article = article(id) else { return nil }
            return WikiLink(
                href: Address.link(from: path, to: Address.path(of: id)), text: title(of: article))
        }
    }

    /// The warnings of every link that editors wrote, found once when the site is planned.
    func checkLinks() -> [Diagnostic] {
        var sources = archive.entities.map(\.body) + archive.freePages.map(\.body)
        for issue in archive.issues {
            sources += [issue.introduction].compactMap { $0 }
            sources += issue.pages.flatMap { $0.annotations.map(\.body) }
            sources += issue.articles.flatMap { $0.annotations.map(\.body) }
        }
        return sources.flatMap { html($0, from: "index.html").diagnostics }
    }
}

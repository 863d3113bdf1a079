import ArchiveModel
import Markup

/// The values that many pages share.
extension Site {
    // MARK: Articles

    func article(_ id: ArticleID) -> Article? {
        index.articles[id].map { archive.issues[$0.issue].articles[$0.article] }
    }

    func entity(_ id: EntityID) -> Entity? { index.entities[id].map { archive.entities[$0] } }

    /// The headline, or the opening words in 〔〕.
    func title(of article: Article) -> String {
        if let headline = article.headline, !headline.isEmpty { return Typesetting.set(headline) }
        let text = Typesetting.set(body(of: article))
        guard !text.isEmpty else { return "〔\(article.id)〕" }
        var words = Self.words(of: text, limit: 18, least: 8, stops: "。！？；：，、")
        while let last = words.last, "。！？；：，、".contains(last) { words.removeLast() }
        return "〔\(words.isEmpty ? text : words)〕"
    }

    /// The first sentences of `body` within `limit` characters, or its first clauses when no sentence is so short.
    func opening(of body: String, limit: Int) -> (text: String, isCut: Bool) {
        let text = Typesetting.set(body)
        guard text.isLonger(than: limit) else { return (text, false) }
        let sentences = Self.words(of: text, limit: limit, least: limit / 3, stops: "。！？", keepsStop: true)
        if sentences.unicodeScalars.count < limit { return (sentences, false) }
        return (Self.words(of: text, limit: limit, least: limit / 3, stops: "；，、："), true)
    }

    /// The first paragraph without the dateline that opens it, 本报讯（记者 …）; and the next after a salutation or a
    /// word that only announces it: 各位代表：.
    func body(of article: Article) -> String {
        let texts = article.paragraphs.lazy.map(\.text).filter { !$0.isEmpty }
        guard let text = texts.first else { return "" }
        if let last = text.unicodeScalars.last, ":：".unicodeScalars.contains(last),
            let next = texts.dropFirst().first
        {
            return text + next
        }
        guard let dateline = article.dateline, text.hasPrefix(dateline) else { return text }
        let rest = text.dropFirst(dateline.count).drop { ")）]】 　".contains($0) }
        return rest.isEmpty ? text : String(rest)
    }

    /// `text` up to the last of `stops` that leaves between `least` and `limit` scalars; all of `limit` without one.
    private static func words(
        of text: String, limit: Int, least: Int, stops: String, keepsStop: Bool = false
    ) -> String {
        guard text.isLonger(than: limit) else { return text }
        let head = text.unicodeScalars.prefix(limit)
        let end = head.lastIndex { stops.unicodeScalars.contains($0) }
        guard let end, head[..<end].count >= least else { return String(head) }
        return String(keepsStop ? head[...end] : head[..<end])
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
            "date": .text(issue.id.date.description), "date_text": .text(date(of: issue)),
            "weekday": .text(weekday(of: issue)),
            "lunar": TemplateValue(issue.masthead.lunar),
            "number": TemplateValue(issue.masthead.issueNumber.map { locale.text("issue_number", $0) }),
            "page": .text(page),
        ])
    }

    /// In 〔〕 when the archive supplied it: no page of the issue prints a date.
    func date(of issue: Issue) -> String {
        let date = locale.date(issue.id.date)
        return issue.isDatePrinted ? date : "〔\(date)〕"
    }

    /// As the paper prints it, where that is the language of the interface; in 〔〕 when the archive supplied it.
    func weekday(of issue: Issue) -> String {
        let name = locale.weekday(issue.id.date)
        guard let printed = issue.masthead.weekday else { return "〔\(name)〕" }
        return locale.isChinese ? printed : name
    }

    func label(of page: PageID, in issue: Issue) -> String {
        let place = issue.pages.indices.first { issue.pages[$0].id == page }
        return place.flatMap { issue.pages[$0].label } ?? String(page.number)
    }

    func reviewed(_ issue: Issue) -> TemplateValue { .flag(issue.isReviewed) }

    /// One issue in a list: its date, what it opens with, whether it was reviewed.
    func line(_ issue: Issue, from path: String) -> TemplateValue {
        .object([
            "href": .text(Address.link(from: path, to: Address.path(of: issue.id))),
            "date": .text(issue.id.date.description),
            "text": .text(locale.date(issue.id.date) + (issue.id.edition.map { " \($0)" } ?? "")),
            "weekday": .text(locale.weekday(issue.id.date)),
            "lead": TemplateValue(issue.listedArticles.first { $0.headline != nil }.map { title(of: $0) }),
            "count": .text(locale.count("articles", issue.articles.count)), "reviewed": reviewed(issue),
        ])
    }

    // MARK: Records

    /// Of `ids` the `limit` that most articles name, those first.
    func mostNamed(_ ids: [EntityID], _ limit: Int) -> [EntityID] {
        Array(ids.sorted { (index.count(of: $1), $0) < (index.count(of: $0), $1) }.prefix(limit))
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

    // MARK: Markdown

    /// The HTML of an editor's Markdown, its `[[links]]` leading from `path`.
    func html(
        _ source: MarkdownSource, from path: String, idPrefix: String = "", headingOffset: Int = 0
    ) -> Diagnosed<String> {
        Markdown(headingOffset: headingOffset, idPrefix: idPrefix).html(source) { target in
            wikiLink(target, from: path)
        }
    }

    private func wikiLink(_ target: String, from path: String) -> WikiLink? {
        switch destination(of: target) {
        case .entity(let id) where entity(id) != nil:
            return WikiLink(
                href: Address.link(from: path, to: Address.path(of: id)), text: entity(id)?.name ?? target,
                cssClass: "name")
        case .article(let id) where article(id) != nil:
            return WikiLink(
                href: Address.link(from: path, to: Address.path(of: id)),
                text: article(id).map { title(of: $0) } ?? target)
        case nil: return nil
        default:
            return Redirect.Source(link: target).map {
                WikiLink(href: Address.link(from: path, to: $0.path), text: target)
            }
        }
    }

    /// What a `[[link]]` means, also by an id that it had before: a record, an article, or the tombstone of one.
    func destination(of link: String) -> Redirect.Target? {
        if let id = EntityID(link) ?? (index.names[link] ?? nil), entity(id) != nil { return .entity(id) }
        if let id = ArticleID(link), article(id) != nil { return .article(id) }
        return Redirect.Source(link: link).flatMap { index.forwarding.target(of: $0) }
    }

    /// The warnings of every link that editors wrote, and of articles with too many names; found once when the site is planned.
    func checkLinks() -> [Diagnostic] {
        var sources = archive.entities.map(\.body) + archive.freePages.map(\.body)
        for issue in archive.issues {
            sources += [issue.introduction].compactMap { $0 }
            sources += issue.pages.flatMap { $0.annotations.map(\.body) }
            sources += issue.articles.flatMap { $0.annotations.map(\.body) }
        }
        let crowded = archive.issues.flatMap(\.articles).filter {
            $0.mentions.count > ArticleBody.namesLinked
        }
        return sources.flatMap { html($0, from: "index.html").diagnostics }
            + crowded.map { .namesNotLinked($0.id, $0.mentions.count) }
    }
}

extension Diagnostic {
    fileprivate static func namesNotLinked(_ id: ArticleID, _ count: Int) -> Diagnostic {
        Diagnostic(
            "names-not-linked", .warning,
            "An article has at most \(ArticleBody.namesLinked) linked names; the last "
                + "\(count - ArticleBody.namesLinked) of \(id) stay words",
            fixes: ["look whether its page was divided"])
    }
}

extension String {
    /// In Unicode scalars.
    fileprivate func isLonger(than limit: Int) -> Bool {
        unicodeScalars.index(startIndex, offsetBy: limit, limitedBy: endIndex).map { $0 < endIndex } ?? false
    }
}

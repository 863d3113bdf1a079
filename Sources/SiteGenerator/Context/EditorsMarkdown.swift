import ArchiveModel
import Markup

extension SiteContext {
    /// The HTML of an editor's Markdown, its `[[links]]` leading from `path`.
    ///
    /// `own` is what a link calls the page that the text stands on: `[[#p2]]` leads to a place there. `found` is told of
    /// each file of the site that the text names. `folder` is that of a free-standing page below `pages/`.
    func html(
        _ source: MarkdownSource, from path: String, on own: String? = nil, idPrefix: String = "",
        headingOffset: Int = 0, folder: String? = nil, found: (EditorsAddress) -> Void = { _ in }
    ) -> Diagnosed<String> {
        let beside = folder.map { EditorsAddress.Beside(folder: $0, files: besidePages) }
        return Markdown(headingOffset: headingOffset, idPrefix: idPrefix).html(
            source,
            file: { address, place in
                guard let address = EditorsAddress(address, on: path, at: place, beside: beside) else {
                    return address
                }
                found(address)
                return address.written
            }, link: { target in wikiLink(target, from: path, on: own) })
    }

    /// Where `[[target]]` leads; a target may name a place of a page behind `#`.
    private func wikiLink(_ target: String, from path: String, on own: String?) -> WikiLink? {
        if let page = page(named: target) { return page.link(from: path) }
        guard let (name, placeName) = ArchiveIndex.place(in: target),
            let page = page(named: name.isEmpty ? own ?? "" : name)
        else { return nil }
        guard let place = place(placeName, on: page) else {
            var link = page.link(from: path)
            if name.isEmpty { link.text = target }
            link.missingPlace = placeName
            return link
        }
        return WikiLink(
            href: Address.link(from: path, to: place.path, anchor: place.anchor),
            text: name.isEmpty ? place.words : page.words, cssClass: page.cssClass)
    }

    private func page(named target: String) -> LinkedPage? {
        switch index.destination(of: target) {
        case .entity(let id) where entity(id) != nil:
            return LinkedPage(path: Address.path(of: id), words: entity(id)?.name ?? target, cssClass: "name")
        case .article(let id):
            guard let article = article(id) else { break }
            return LinkedPage(path: Address.path(of: id), words: article.shownTitle, holds: .article(article))
        case .some: break
        case nil:
            if let page = pageOfIssue(named: target) { return page }
            return freePages[target].map { number in
                let page = archive.freePages[number]
                return LinkedPage(path: Address.path(ofFreePage: page.slug), words: page.title)
            }
        }
        return Redirect.Source(link: target).map { LinkedPage(path: $0.path, words: target) }
    }

    private func pageOfIssue(named target: String) -> LinkedPage? {
        if let id = IssueID(target), let issue = index.issues[id].map({ archive.issues[$0] }) {
            return LinkedPage(path: Address.path(of: id), words: locale.date(id.date), holds: .issue(issue))
        }
        guard let id = PageID(target), let issue = index.issues[id.issue].map({ archive.issues[$0] }),
            let page = issue.pages.first(where: { $0.id == id })
        else { return nil }
        return LinkedPage(
            path: Address.path(of: id),
            words: "\(locale.date(id.issue.date)) \(locale.text("page_label", issue.label(of: id)))",
            holds: .page(page))
    }

    // MARK: Places of a page

    private func place(_ name: String, on page: LinkedPage) -> LinkedPlace? {
        switch page.holds {
        case .article(let article):
            return article.paragraphs.indices.first { "p\($0 + 1)" == name }
                .map { LinkedPlace(page.path, name, locale.text("paragraph_label", $0 + 1)) }
                ?? note(name, among: article.annotations, on: page.path, article.style)
        case .issue(let issue):
            return issue.pages.first { "p\($0.id.number)" == name }
                .map { LinkedPlace(page.path, name, locale.text("page_label", issue.label(of: $0.id))) }
        case .page(let held):
            let articles = held.articles.compactMap(article)
            if let article = articles.first(where: { $0.id.page == held.id && "a\($0.id.number)" == name }) {
                return LinkedPlace(page.path, name, article.shownTitle)
            }
            let style = archive.settings.paperStyle
            return note(name, among: held.annotations, on: page.path, style)
                ?? articles.lazy.compactMap { article in
                    self.note(
                        name, among: article.annotations, on: Address.path(of: article.id), article.style)
                }.first
        case nil: return nil
        }
    }

    /// A note by the id that its editor gave it, or by what addresses call it.
    private func note(_ name: String, among notes: [Annotation], on path: String, _ style: TextStyle)
        -> LinkedPlace?
    {
        guard
            let note = notes.first(where: {
                $0.id.description == name || Address.anchor(of: $0.id) == name
            })
        else { return nil }
        let quote = note.anchor.map { style.ends(of: style.set($0.quote), limit: 16, each: 6) }
        return LinkedPlace(
            path, Address.anchor(of: note.id), quote.map { locale.text("note_on", $0) } ?? name)
    }
}

/// What a `[[link]]` leads to.
private struct LinkedPage {
    /// What has places that links may name.
    enum Holder {
        case article(Article)
        case issue(Issue)
        case page(Page)
    }

    var path: String
    var words: String
    var cssClass: String?
    var holds: Holder?

    func link(from source: String) -> WikiLink {
        WikiLink(href: Address.link(from: source, to: path), text: words, cssClass: cssClass)
    }
}

/// A place that a link names behind `#`, and what it is called where the page itself needs no name.
private struct LinkedPlace {
    var path: String
    var anchor: String
    var words: String

    init(_ path: String, _ anchor: String, _ words: String) {
        self.path = path
        self.anchor = anchor
        self.words = words
    }
}

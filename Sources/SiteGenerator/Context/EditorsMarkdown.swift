import ArchiveModel
import Markup

extension SiteContext {
    /// The HTML of an editor's Markdown, its `[[links]]` leading from `path`.
    ///
    /// `found` is told of each file of the site that the text names.
    func html(
        _ source: MarkdownSource, from path: String, idPrefix: String = "", headingOffset: Int = 0,
        found: (EditorsAddress) -> Void = { _ in }
    ) -> Diagnosed<String> {
        Markdown(headingOffset: headingOffset, idPrefix: idPrefix).html(
            source,
            file: { address, place in
                guard let address = EditorsAddress(address, on: path, at: place) else { return address }
                found(address)
                return address.written
            }, link: { target in wikiLink(target, from: path) })
    }

    /// Where `[[target]]` leads; a target may name a place of a page behind `#`.
    private func wikiLink(_ target: String, from path: String) -> WikiLink? {
        if let page = page(named: target) { return page.link(from: path) }
        guard let (name, place) = ArchiveIndex.place(in: target), var page = page(named: name) else {
            return nil
        }
        page.place = place
        return page.link(from: path)
    }

    private func page(named target: String) -> LinkedPage? {
        switch index.destination(of: target) {
        case .entity(let id) where entity(id) != nil:
            return LinkedPage(path: Address.path(of: id), words: entity(id)?.name ?? target, cssClass: "name")
        case .article(let id):
            guard let article = article(id) else { break }
            return LinkedPage(
                path: Address.path(of: id), words: article.shownTitle,
                places: Set(article.paragraphs.indices.map { "p\($0 + 1)" }))
        case .some: break
        case nil: return pageOfIssue(named: target)
        }
        return Redirect.Source(link: target).map { LinkedPage(path: $0.path, words: target) }
    }

    private func pageOfIssue(named target: String) -> LinkedPage? {
        if let id = IssueID(target), let issue = index.issues[id].map({ archive.issues[$0] }) {
            return LinkedPage(
                path: Address.path(of: id), words: locale.date(id.date),
                places: Set(issue.pages.map { "p\($0.id.number)" }))
        }
        guard let id = PageID(target), let issue = index.issues[id.issue].map({ archive.issues[$0] }),
            let page = issue.pages.first(where: { $0.id == id })
        else { return nil }
        return LinkedPage(
            path: Address.path(of: id),
            words: "\(locale.date(id.issue.date)) \(locale.text("page_label", issue.label(of: id)))",
            places: Set(page.articles.filter { $0.page == id }.map { "a\($0.number)" }))
    }
}

/// What a `[[link]]` leads to.
private struct LinkedPage {
    var path: String
    var words: String
    var cssClass: String?
    /// The ids on it that links may name.
    var places: Set<String> = []
    /// The one that this link names.
    var place: String?

    func link(from source: String) -> WikiLink {
        let isKnown = place.map(places.contains) ?? true
        return WikiLink(
            href: Address.link(from: source, to: path, anchor: isKnown ? place : nil), text: words,
            cssClass: cssClass, missingPlace: isKnown ? nil : place)
    }
}

import ArchiveModel
import Markup

/// A page that editors wrote.
struct FreePageOutput: Output {
    let path: String
    let number: Int

    var isGeneral: Bool { true }

    func content(in site: SiteContext) -> OutputContent {
        .page(WebPage("free", FreePageValues(site: site, path: path, number: number).values))
    }
}

enum FreePages: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        site.archive.freePages.enumerated().map {
            FreePageOutput(path: Address.path(ofFreePage: $1.slug), number: $0)
        }
    }
}

/// What a free-standing page shows: its text, who wrote it, what it quotes, and its place among the pages of its folder.
struct FreePageValues {
    let site: SiteContext
    let path: String
    let number: Int

    private var page: FreePage { site.archive.freePages[number] }

    var values: TemplateObject {
        let page = page
        let body = site.html(page.body, from: path, folder: page.sourceFolder).value
        let steps = DossierSteps(site: site, path: path, page: page)
        let children = page.isFolder ? Self.children(of: page.slug, in: site) : []
        var values: TemplateObject = [
            "page_title": .text(page.title), "body": body.isEmpty ? .missing : .html(body),
            "body_lang": site.attributes(ofEditors: page.title + " " + page.body.text),
            "summary": TemplateValue(page.summary),
            "author": TemplateValue(page.author),
            "date": TemplateValue(page.date?.description),
            "date_text": TemplateValue(page.date.map { site.locale.date($0) }),
            "has_credits": .flag(page.author != nil || page.date != nil || !page.topics.isEmpty),
            "versus": page.versusValue, "has_steps": .flag(steps.isShown), "steps": steps.values,
            "extent": TemplateValue(steps.extent), "checked": TemplateValue(steps.checked),
            "has_pages": .flag(!children.isEmpty), "pages": .list(children.map(entry)),
        ]
        if let summary = page.summary { values["description"] = .text(summary) }
        values.merge(site.values(of: page.topics, from: path))
        values.merge(surroundings(page))
        return values
    }

    /// The folder, and the pages before and behind it there.
    private func surroundings(_ page: FreePage) -> TemplateObject {
        guard !page.folder.isEmpty else {
            return [
                "parent": .missing, "previous": .missing, "next": .missing, "has_neighbours": .flag(false),
            ]
        }
        let parent = site.freePages[page.folder].map { site.archive.freePages[$0] }
        let siblings = Self.children(of: page.folder, in: site)
        let place = siblings.firstIndex { $0.slug == page.slug }
        let link = { (page: FreePage?) -> TemplateValue in
            guard let page else { return .missing }
            return site.link(to: Address.path(ofFreePage: page.slug), page.title, from: path)
        }
        return [
            "has_neighbours": .flag(siblings.count > 1), "parent": link(parent),
            "previous": link(place.flatMap { siblings[safe: $0 - 1] }),
            "next": link(place.flatMap { siblings[safe: $0 + 1] }),
        ]
    }

    private func entry(_ page: FreePage) -> TemplateValue {
        .object([
            "href": .text(Address.link(from: path, to: Address.path(ofFreePage: page.slug))),
            "title": .text(page.title), "summary": TemplateValue(page.summary),
            "author": TemplateValue(page.author), "date": TemplateValue(page.date?.description),
            "date_text": TemplateValue(page.date.map { site.locale.date($0) }),
            "lang": site.attributes(ofEditors: page.title + " " + (page.summary ?? "")),
        ])
    }

    /// The pages that lie in a folder, by their order and then by name.
    static func children(of folder: String, in site: SiteContext) -> [FreePage] {
        site.archive.freePages.filter { $0.folder == folder && $0.slug != folder }
            .sorted { ($0.order ?? .max, $0.slug) < ($1.order ?? .max, $1.slug) }
    }
}

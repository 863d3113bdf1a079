import ArchiveModel
import Markup

/// What the page at `path` shows of the editors' notes that link to what it is of.
struct BacklinkValues {
    let site: SiteContext
    let path: String

    /// A page shows this many, the newest, and counts the rest.
    static let limit = 100

    /// The notes that link to `target`; those on itself are left out.
    func values(of target: Redirect.Source) -> TemplateObject {
        let all = site.backlinks.origins(of: target).reversed().filter { site.path(of: $0) != path }
        let rest = all.count - Self.limit
        return [
            "has_backlinks": .flag(!all.isEmpty),
            "backlinks": .list(all.prefix(Self.limit).map { value($0) }),
            "more_backlinks": rest > 0
                ? .text(site.locale.text("more_backlinks", site.locale.count("notes", rest))) : .missing,
        ]
    }

    private func value(_ origin: Backlinks.Origin) -> TemplateValue {
        let issue = site.archive.issues[origin.issue]
        let page = site.locale.text("page_label", issue.label(of: origin.page))
        let title = origin.article.map { issue.articles[$0].shownTitle }
        return .object([
            "href": .text(
                Address.link(
                    from: path, to: site.path(of: origin), anchor: Address.anchor(of: origin.note.id))),
            "date": .text(issue.id.date.description), "date_text": .text(site.locale.date(of: issue)),
            "page": .text(page), "title": .text(title ?? site.locale.text("page_note")),
            "lemma": TemplateValue(NoteValues.lemma(of: origin.note, in: issue.style)),
            "text_lang": site.attributes(of: issue.language),
            "by": TemplateValue(NoteValues.signature(of: origin.note)),
        ])
    }
}

extension SiteContext {
    fileprivate func path(of origin: Backlinks.Origin) -> String {
        origin.article.map { Address.path(of: archive.issues[origin.issue].articles[$0].id) }
            ?? Address.path(of: origin.page)
    }
}

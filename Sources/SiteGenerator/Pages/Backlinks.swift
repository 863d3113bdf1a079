import ArchiveModel
import Markup

/// Which editors' notes link to each record and each article: "notes that mention this".
struct Backlinks: Sendable {
    /// A note that links somewhere, by the page that shows it.
    struct Origin: Hashable, Sendable {
        /// Indices into the archive's issues, and their articles; without one the note is on a page.
        var issue: Int
        var article: Int?
        var page: PageID
        var note: Annotation
    }

    /// In order of issue and place.
    private var origins: [Redirect.Source: [Origin]] = [:]

    /// A page shows this many, the newest, and counts the rest.
    static let limit = 100

    init() {}

    /// Notes on articles that are kept out of lists are left out.
    init(_ site: Site) {
        for (number, issue) in site.archive.issues.enumerated() {
            for page in issue.pages {
                for note in page.annotations {
                    add(Origin(issue: number, article: nil, page: page.id, note: note), site)
                }
            }
            for (place, article) in issue.articles.enumerated() where !article.isUnlisted {
                for note in article.annotations {
                    add(Origin(issue: number, article: place, page: article.id.page, note: note), site)
                }
            }
        }
    }

    private mutating func add(_ origin: Origin, _ site: Site) {
        guard origin.note.body.text.contains("[[") else { return }
        var seen = Set<Redirect.Source>()
        for link in Markdown().targets(of: origin.note.body) {
            guard let target = site.destination(of: link)?.source, seen.insert(target).inserted else {
                continue
            }
            origins[target, default: []].append(origin)
        }
    }

    /// The notes that link to `target`.
    func origins(of target: Redirect.Source) -> [Origin] { origins[target, default: []] }

    /// What the page at `path` shows of the notes that link to `target`; those on itself are left out.
    func values(of target: Redirect.Source, site: Site, from path: String) -> TemplateObject {
        let all = origins[target, default: []].reversed().filter { site.path(of: $0) != path }
        let rest = all.count - Self.limit
        return [
            "has_backlinks": .flag(!all.isEmpty),
            "backlinks": .list(all.prefix(Self.limit).map { value($0, site, path) }),
            "more_backlinks": rest > 0
                ? .text(site.locale.text("more_backlinks", site.locale.count("notes", rest))) : .missing,
        ]
    }

    private func value(_ origin: Origin, _ site: Site, _ path: String) -> TemplateValue {
        let issue = site.archive.issues[origin.issue]
        let page = site.locale.text("page_label", site.label(of: origin.page, in: issue))
        let title = origin.article.map { site.title(of: issue.articles[$0]) }
        return .object([
            "href": .text(
                Address.link(
                    from: path, to: site.path(of: origin), anchor: NoteValues.anchor(of: origin.note))),
            "date": .text(issue.id.date.description), "date_text": .text(site.date(of: issue)),
            "page": .text(page), "title": .text(title ?? site.locale.text("page_note")),
            "lemma": TemplateValue(NoteValues.lemma(of: origin.note)),
            "by": TemplateValue(NoteValues.signature(of: origin.note)),
        ])
    }
}

extension Site {
    fileprivate func path(of origin: Backlinks.Origin) -> String {
        origin.article.map { Address.path(of: archive.issues[origin.issue].articles[$0].id) }
            ?? Address.path(of: origin.page)
    }
}

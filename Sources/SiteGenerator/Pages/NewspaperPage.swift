import ArchiveModel
import Markup

/// One page of an issue: its articles in the page's order, each with the part that stands on it.
struct NewspaperPage {
    let site: SiteContext
    let path: String
    let issue: Int
    let page: Int

    var values: TemplateObject {
        let held = site.archive.issues[issue]
        let page = held.pages[page]
        let label = site.locale.text("page_label", held.label(of: page.id))
        let notes = NoteValues(
            site: site, path: path, owner: page.id.description, language: held.language
        ).values(page.annotations, marks: [:])
        let furniture = page.furniture.map { TemplateValue.text(page.source.string($0.range)) }
        return [
            "page_title": .text("\(site.locale.date(held.id.date)) \(label)"),
            "description": .text(
                site.description(
                    of: page.articles.lazy.compactMap { site.article($0) },
                    [
                        site.locale.date(held.id.date), label,
                        site.locale.count("articles", page.articles.count),
                    ])),
            "folio": site.folio(of: held, page: label, from: path),
            "date_text": .text(site.locale.date(of: held)),
            "text_lang": site.attributes(of: held.language), "label": .text(label),
            "count": .text(site.locale.count("articles", page.articles.count)),
            "facsimile": TemplateValue(held.facsimiles[page.id.number]),
            "previous": neighbour(self.page - 1, held),
            "next": neighbour(self.page + 1, held),
            "issue_href": .text(Address.link(from: path, to: Address.path(of: held.id))),
            "has_notes": .flag(!notes.isEmpty), "notes": .list(notes),
            "has_furniture": .flag(!furniture.isEmpty),
            "furniture": .list(furniture),
            "stories": .list(page.articles.compactMap { site.article($0) }.map { story($0, on: page) }),
        ]
    }

    private func neighbour(_ index: Int, _ held: Issue) -> TemplateValue {
        guard let other = held.pages[safe: index] else { return .missing }
        return site.link(
            to: Address.path(of: other.id),
            site.locale.text("page_label", held.label(of: other.id)), from: path)
    }

    private func story(_ article: Article, on page: Page) -> TemplateValue {
        let parts = article.parts.filter { $0.page == page.id.number }
        let begins = article.id.page == page.id
        let lines = site.locale.ranges(parts.map(\.lines))
        let seam = article.paragraphs.compactMap(\.seam).first
        return .object([
            "anchor": .text(begins ? "a\(article.id.number)" : "\(article.id.local)"),
            "kind": .text(site.locale.name(of: article.kind)),
            "lines": .text(site.locale.text("source_lines", "", lines)),
            "kicker": begins
                ? article.kicker.map { .heading(article.style.set($0)) } ?? .missing
                : .text(site.locale.text("comes_from", seam?.fromPage ?? article.id.page.number)),
            "href": .text(Address.link(from: path, to: Address.path(of: article.id))),
            "pauses": site.pauses(of: article),
            "paragraphs": .list(
                Self.paragraphs(of: article, on: page.id.number).map {
                    .text(article.style.set($0))
                }),
        ])
    }

    /// The article's text on this page: a paragraph that a page break cuts is cut here too.
    static func paragraphs(of article: Article, on number: Int) -> [String] {
        article.paragraphs.compactMap { paragraph in
            guard let seam = paragraph.seam, seam.offset > 0 else {
                return paragraph.page == number ? paragraph.text : nil
            }
            let scalars = paragraph.text.unicodeScalars
            if seam.fromPage == number {
                return String(String.UnicodeScalarView(scalars.prefix(seam.offset)))
            }
            if seam.toPage == number {
                return String(String.UnicodeScalarView(scalars.dropFirst(seam.offset)))
            }
            return nil
        }
    }
}

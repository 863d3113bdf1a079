import ArchiveModel
import Markup

/// What tells machines what a page is, and where in the site it belongs.
struct PageHead: Sendable {
    /// The first page of its section of the menu; by default that of its folder.
    var section: String?
    /// schema.org, for JSON-LD.
    var data: JSON?
    /// Of Open Graph.
    var type = "website"
    var published: CalendarDate?
    /// Names and contents of metadata.
    var citation: [(name: String, content: String)] = []
    /// The record that has a feed of its own.
    var feed: EntityID?
    /// What a report of a mistake says that it is about; `nil`: there is nothing to report.
    var subject: MistakeLink.Subject?
    /// Whether the page is the one that stands at its address: a notice of where another went is not.
    var isCanonical = true
    /// Whether it has a card of its own; others show that of the site.
    var hasCard = false
    /// Whether it is shown at any address that has no page.
    var isAnywhere = false
}

extension SiteContext {
    /// What the page at `path` is given beside its own values, `page`, and those of every page.
    func surroundings(of path: String, _ head: PageHead, page: TemplateObject = [:]) -> TemplateObject {
        let trail = Trail(of: path, head, in: self)
        let base = head.isAnywhere ? basePath : Address.root(from: path)
        let hasFeeds = archive.settings.baseURL != nil && !head.isAnywhere
        let feed = Address.link(from: path, to: Address.feed(of: head.feed))
        var values: TemplateObject = [
            "page_title": .missing,
            "description": TemplateValue(PageDescription.text(of: page, trail, in: self)),
            "noindex": .missing,
            "canonical": TemplateValue(head.isCanonical && !head.isAnywhere ? url(of: path) : nil),
            "root": .text(base), "json_ld": head.data.map { .html($0.text) } ?? .missing,
            "trail_ld": trail.data(page.title, path, in: self).map { .html($0.text) } ?? .missing,
            "card": TemplateValue(
                hasCards ? url(of: Address.card(of: head.hasCard ? path : "index.html")) : nil),
            "og_type": .text(head.type), "published": TemplateValue(head.published?.description),
            "citation_meta": .list(
                head.citation.map { .object(["name": .text($0.name), "content": .text($0.content)]) }),
            "feed_href": TemplateValue(hasFeeds ? feed : nil),
            "mistake": mistake(head.subject, at: path),
            "has_own_feed": .flag(archive.settings.baseURL != nil && head.feed != nil),
        ]
        values.merge(trail.values(from: path, to: page.title, in: self))
        values.merge(navigation.values(of: path, base: base, section: head.section))
        return values
    }

    /// The path part of `base_url`, where 404.html is served from any address.
    private var basePath: String {
        guard let url = archive.settings.baseURL, let scheme = url.firstRange(of: "://") else { return "/" }
        let rest = url[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    }
}

extension Archive {
    /// What every page of the site is given, the same on each.
    func constants(_ locale: Locale) -> TemplateObject {
        let paper = settings.paperLanguage
        let interface = PaperLanguage(tag: locale.language) ?? .english
        let outer = locale.direction == .leftToRight ? paper : .english
        return [
            "language": .text(settings.language),
            "plurals": .text(locale.rules.plurals.json),
            "foreign": TemplateValue(paper == interface ? nil : paper.tag),
            "paper_lang": .html(paper == interface ? "" : paper.attributes(within: interface)),
            "interface_lang": .html(locale.attributes(within: outer)),
            "paper_title": .text(settings.paperStyle.title(settings.paperName)),
            "site_title": .text(settings.title), "paper_name": .text(settings.paperName), "brand": brand,
            "edition": edition(locale), "t": locale.values,
        ]
    }

    /// The paper's name and what the site's title adds to it, without a final remark in brackets.
    private var brand: TemplateValue {
        guard settings.title.hasPrefix(settings.paperName) else {
            return .object(["name": .text(settings.title), "rest": .missing, "remark": .missing])
        }
        let rest = settings.title.dropFirst(settings.paperName.count)
        let bracket = rest.firstIndex { TextStyle.remarkOpenings.contains($0) } ?? rest.endIndex
        let words = rest[..<bracket].split(separator: " ").joined(separator: " ")
        let short = rest.first == " " && !words.isEmpty ? " " + words : words
        return .object([
            "name": .text(settings.paperName), "rest": TemplateValue(short.isEmpty ? nil : short),
            "remark": TemplateValue(bracket == rest.endIndex ? nil : String(rest[bracket...])),
        ])
    }

    private func edition(_ locale: Locale) -> TemplateValue {
        guard let edition = settings.edition else { return .missing }
        return .object([
            "label": .text(locale.text("edition", edition.id)), "date": .text(edition.date.description),
            "date_text": .text(locale.date(edition.date)),
        ])
    }
}

extension TemplateObject {
    /// What the page is called; empty for the first page of the site.
    fileprivate var title: String {
        guard case .text(let title)? = self["page_title"] else { return "" }
        return title
    }
}

import ArchiveModel
import Markup

/// What surrounds the content of every page.
extension Site {
    /// What a page is given beside its own values and those of every page.
    func common(_ route: Route) -> TemplateObject {
        let base = route.content == .notFound ? basePath : Address.root(from: route.path)
        var values: TemplateObject = [
            "page_title": .missing, "description": .missing, "noindex": .missing,
            "canonical": TemplateValue(canonical(route)), "root": .text(base),
        ]
        values.merge(navigation(for: route, base))
        values.merge(StructuredData(site: self, route: route).values)
        return values
    }

    private func canonical(_ route: Route) -> String? {
        if case .redirect = route.content { return nil }
        return route.content == .notFound ? nil : url(of: route.path)
    }

    /// The path part of `base_url`, where 404.html is served from any address.
    private var basePath: String {
        guard let url = archive.settings.baseURL, let scheme = url.firstRange(of: "://") else { return "/" }
        let rest = url[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    }

    /// The absolute address of a file of the site; `nil` without `base_url`.
    func url(of path: String) -> String? {
        guard let base = archive.settings.baseURL else { return nil }
        return Address.encoded(
            path.hasSuffix("index.html") ? String(path.dropLast(10)) : path, behind: base)
    }

    private func navigation(for route: Route, _ base: String) -> TemplateObject {
        let section = navigation.section(of: route)
        if route.path != section, let made = navigations[base]?[section] { return made }
        return navigation.values(base: base, page: route.path, section: section)
    }
}

/// The main menu and the links at the foot of a page.
struct Navigation: Sendable {
    private let menu: [(path: String, text: String)]
    private let foot: [(path: String, text: String)]

    init(_ archive: Archive, _ index: ArchiveIndex, _ locale: Locale) {
        var items: [(path: String, key: String)] = [
            ("index.html", "home"), ("issues/index.html", "calendar"), ("people/index.html", "people"),
            ("projects/index.html", "projects"), ("places/index.html", "places"),
            ("organisations/index.html", "organisations"), ("search/index.html", "search"),
        ]
        if !index.indicators.isEmpty { items.insert(("indicators/index.html", "indicators"), at: 6) }
        if archive.freePages.contains(where: { $0.slug == "about" }) {
            items.append(("about/index.html", "about"))
        }
        menu = items.map { ($0.path, locale.text($0.key)) }
        foot =
            archive.freePages.map { (Address.encoded("\($0.slug)/index.html"), $0.title) }
            + [("data/index.html", locale.text("data"))]
    }

    /// The entry of the menu that a page belongs to; empty when there is none.
    func section(of route: Route) -> String {
        let path: String =
            switch route.content {
            case .issue, .page, .article, .year, .day, .days: "issues/index.html"
            default: String(route.path.prefix { $0 != "/" }) + "/index.html"
            }
        return menu.contains { $0.path == path } ? path : ""
    }

    /// Of a page of `section` that is not its first page, by section, for the folders of most pages.
    func all() -> [String: [String: TemplateObject]] {
        var all: [String: [String: TemplateObject]] = [:]
        for base in ["../", "../../", "../../../"] {
            for section in menu.map(\.path) + [""] {
                all[base, default: [:]][section] = values(base: base, page: "", section: section)
            }
        }
        return all
    }

    func values(base: String, page: String, section: String) -> TemplateObject {
        [
            "menu": .list(
                menu.map { item in
                    .object([
                        "href": .text(base + item.path), "text": .text(item.text),
                        "current": .flag(item.path == page),
                        "within": .flag(item.path != page && item.path == section),
                    ])
                }),
            "footer_links": .list(
                foot.map { .object(["href": .text(base + $0.path), "text": .text($0.text)]) }),
        ]
    }
}

extension Archive {
    /// What every page of the site is given, the same on each.
    func constants(_ locale: Locale) -> TemplateObject {
        [
            "language": .text(settings.language),
            "foreign": TemplateValue(locale.isChinese ? nil : "zh-Hans"),
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
        let bracket = rest.firstIndex { "（(".contains($0) } ?? rest.endIndex
        let short = rest[..<bracket].split(separator: " ").joined(separator: " ")
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

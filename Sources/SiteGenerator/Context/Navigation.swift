import ArchiveModel
import Markup

/// The main menu and the links at the foot of a page.
struct Navigation: Sendable {
    private let menu: [(path: String, text: String)]
    private let foot: [(path: String, text: String)]
    /// Of pages that are not the first of their section, by the way back to the root of the site, then by section: for
    /// the folders of most pages.
    private var made: [String: [String: TemplateObject]] = [:]

    /// `rules`, `editions`: whether there are pages of them.
    init(
        _ archive: Archive, _ index: ArchiveIndex, _ locale: Locale, rules: Bool, editions: Bool
    ) {
        var items = [("index.html", "home"), ("issues/index.html", "calendar")]
        items += EntityKind.allCases.map { ("\($0.folder)/index.html", $0.folder) }
        if !index.indicators.isEmpty { items.append(("indicators/index.html", "indicators")) }
        items.append(("search/index.html", "search"))
        if archive.freePages.contains(where: { $0.slug == "about" }) {
            items.append(("about/index.html", "about"))
        }
        menu = items.map { path, key in (path, locale.text(key)) }
        foot =
            archive.freePages.map { (Address.encoded(Address.path(ofFreePage: $0.slug)), $0.title) }
            + (rules ? [("about/rules/index.html", locale.text("rules"))] : [])
            + (editions ? [(Address.editions, locale.text("editions"))] : [])
            + [("data/index.html", locale.text("data"))]
        for base in ["../", "../../", "../../../"] {
            for section in menu.map(\.path) + [""] {
                made[base, default: [:]][section] = values(base: base, page: "", section: section)
            }
        }
    }

    /// What the menu calls the page at `path`, or the links at the foot; `nil` for a page that stands in neither.
    func text(of path: String) -> String? { (menu + foot).first { $0.path == path }?.text }

    /// What the page at `path` shows, which belongs to `section`, by default to that of its folder; `base` leads to the
    /// root of the site.
    func values(of path: String, base: String, section: String?) -> TemplateObject {
        let section = section ?? String(path.prefix { $0 != "/" }) + "/index.html"
        let shown = menu.contains { $0.path == section } ? section : ""
        if path != shown, let made = made[base]?[shown] { return made }
        return values(base: base, page: path, section: shown)
    }

    private func values(base: String, page: String, section: String) -> TemplateObject {
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

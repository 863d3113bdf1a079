import ArchiveModel
import Markup

/// The main menu and the links at the foot of a page.
struct Navigation: Sendable {
    /// `lang`: attributes of words that editors wrote.
    private typealias Item = (path: String, text: String, lang: TemplateValue)

    private let menu: [Item]
    private let foot: [Item]
    /// Of pages that are not the first of their section, by the way back to the root of the site, then by section: for
    /// the folders of most pages.
    private var made: [String: [String: TemplateObject]] = [:]

    /// `rules`, `topics`, `editions`: whether there are pages of them.
    init(
        _ archive: Archive, _ index: ArchiveIndex, _ names: NameIndex, _ locale: Locale, rules: Bool,
        topics: Bool, editions: Bool
    ) {
        var items = [("index.html", "home"), ("issues/index.html", "calendar")]
        items += names.held.map { ("\($0.folder)/index.html", $0.folder) }
        if !index.indicators.isEmpty { items.append(("indicators/index.html", "indicators")) }
        if topics { items.append(("topics/index.html", "topics")) }
        let interface = PaperLanguage(tag: locale.language) ?? .english
        let link = { (page: FreePage) -> Item in
            (
                Address.encoded(Address.path(ofFreePage: page.slug)), page.title,
                archive.attributes(ofEditors: page.title, within: interface)
            )
        }
        let own = Self.inMenu(archive).map(link)
        let isAboutOwn = own.contains { $0.path == "about/index.html" }
        let before = items.count
        items.append(("search/index.html", "search"))
        if !isAboutOwn, archive.freePages.contains(where: { $0.slug == "about" }) {
            items.append(("about/index.html", "about"))
        }
        let named = items.map { path, key -> Item in (path, locale.text(key), .html("")) }
        menu = named[..<before] + own + named[before...]
        foot =
            archive.freePages.filter(\.folder.isEmpty).map(link)
            + (rules ? [("about/rules/index.html", locale.text("rules"), .html(""))] : [])
            + (editions ? [(Address.editions, locale.text("editions"), .html(""))] : [])
            + [("data/index.html", locale.text("data"), .html(""))]
        for base in ["../", "../../", "../../../"] {
            for section in menu.map(\.path) + [""] {
                made[base, default: [:]][section] = values(base: base, page: "", section: section)
            }
        }
    }

    /// What the menu calls the page at `path`, or the links at the foot; `nil` for a page that stands in neither.
    func text(of path: String) -> String? { (menu + foot).first { $0.path == path }?.text }

    /// The free-standing pages of the menu: those that the settings name, and then those that say so themselves.
    private static func inMenu(_ archive: Archive) -> [FreePage] {
        let named = archive.settings.menu.compactMap { one in archive.freePages.first { $0.slug == one.name }
        }
        let others = archive.freePages.filter { page in page.isInMenu && !named.contains(page) }
        return named + others.sorted { ($0.order ?? .max, $0.slug) < ($1.order ?? .max, $1.slug) }
    }

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
                        "href": .text(base + item.path), "text": .text(item.text), "lang": item.lang,
                        "current": .flag(item.path == page),
                        "within": .flag(item.path != page && item.path == section),
                    ])
                }),
            "footer_links": .list(
                foot.map {
                    .object(["href": .text(base + $0.path), "text": .text($0.text), "lang": $0.lang])
                }),
        ]
    }
}

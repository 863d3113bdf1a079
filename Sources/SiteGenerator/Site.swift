package import ArchiveModel
import Markup
package import Memo

/// A planned site: its routes, and everything that a page is made from. `render` is pure and may run on any thread.
///
/// A class, so that the pages that are made of it at the same time do not count references to each of its parts.
package final class Site: Sendable {
    /// In the order in which they are written; no two have one path.
    package let routes: [Route]
    let archive: Archive
    let theme: Theme
    let locale: Locale
    let index: ArchiveIndex
    /// What the machine found and no record knows.
    let names: FoundNames
    /// Every file of the full-text index, by its route.
    let search: LazySearchIndex
    let backlinks: Backlinks
    let checksums = Checksums()
    /// Without them every file is made each time.
    let keys: SiteKeys?
    /// What every page is given, the same on each.
    let constants: TemplateObject
    /// The theme's, with the constants written into them.
    private let templates: TemplateSet
    let navigation: Navigation
    /// By the way back to the root of the site, then by section.
    let navigations: [String: [String: TemplateObject]]

    /// The site that `theme` makes of `archive`. With `keys`, what `memo` knows is not made again.
    ///
    /// For a preview the routes have no keys and lead to no file of the full-text index: that is made when
    /// `searchRoute` asks for it.
    package static func plan(
        _ archive: Archive, theme: Theme, keys: ArchiveKeys? = nil, memo: Memo = Memo(),
        forPreview: Bool = false
    ) -> Diagnosed<Site> {
        let draft = Site(archive, theme: theme, keys, memo)
        let search = LazySearchIndex {
            SearchIndex.build(
                draft.searchDocuments(), names: draft.searchNames(),
                options: SearchOptions(hasScriptTwins: archive.settings.offline))
        }
        let siteKeys = forPreview ? nil : keys.map { SiteKeys(draft, $0, memo) }
        let plan = RoutePlan(
            archive: archive, theme: theme, index: draft.index,
            searchFiles: forPreview ? [] : search.paths(siteKeys, memo), names: draft.names)
        let routes = memo.routes(of: plan, keys)
        let site = Site(
            draft, routes: routes.value, search: search, backlinks: Backlinks(draft), keys: siteKeys)
        return Diagnosed(site, routes.diagnostics + site.checkLinks())
    }

    /// The route of a file of the full-text index; `nil` when there is no such file.
    package func searchRoute(_ path: String) -> Route? {
        guard path.hasPrefix("\(SearchOptions().folder)/"), search.index.paths.contains(path) else {
            return nil
        }
        return Route(path: path, content: .searchFile(path))
    }

    /// A site without routes.
    private init(_ archive: Archive, theme: Theme, _ keys: ArchiveKeys?, _ memo: Memo) {
        self.archive = archive
        self.theme = theme
        let language = archive.settings.language
        locale = Locale(language: language, strings: theme.locales[language] ?? [:])
        let hasNamePages = theme.templates.names.contains("name")
        (index, names) = Concurrently.both(
            { memo.index(of: archive, keys) },
            { memo.foundNames(in: hasNamePages ? archive : Archive(settings: archive.settings), keys) })
        constants = archive.constants(locale)
        templates = theme.templates.filled(with: constants)
        navigation = Navigation(archive, index, locale)
        navigations = navigation.all()
        search = LazySearchIndex { SearchIndex.build([]) }
        backlinks = Backlinks()
        self.keys = nil
        routes = []
    }

    private init(
        _ draft: Site, routes: [Route], search: LazySearchIndex, backlinks: Backlinks, keys: SiteKeys?
    ) {
        self.routes = routes
        self.search = search
        self.backlinks = backlinks
        self.keys = keys
        archive = draft.archive
        theme = draft.theme
        locale = draft.locale
        index = draft.index
        names = draft.names
        constants = draft.constants
        templates = draft.templates
        navigation = draft.navigation
        navigations = draft.navigations
    }

    /// The bytes of one file.
    package func render(_ route: Route) -> Diagnosed<[UInt8]> {
        if let page = page(route) { return render(page, route) }
        let bytes: [UInt8] =
            switch route.content {
            case .asset(let name): theme.assets[name] ?? []
            case .searchFile(let path): search.index.file(path)
            case .sitemap: Sitemap(site: self).index
            case .sitemapPart(let part): Sitemap(site: self).xml(of: part)
            case .robots: Sitemap(site: self).robots
            case .feed(let record): Feed(site: self, record: record).xml
            case .dataFile(let file): dataFile(file)
            default: []
            }
        return Diagnosed(bytes)
    }

    private func dataFile(_ file: DataFile) -> [UInt8] {
        let bytes = DataExport(site: self).bytes(of: file)
        if !file.isChecksums, keys != nil { _ = checksum(of: file) { bytes } }
        return bytes
    }

    /// What a template is given: `docs/themes.md` describes every value.
    struct PageValues {
        var template: String
        var values: TemplateObject

        init(_ template: String, _ values: TemplateObject) {
            self.template = template
            self.values = values
        }
    }

    /// The template of a route and what is special to it; `nil` for files that no template makes.
    func page(_ route: Route) -> PageValues? {
        let path = route.path
        return switch route.content {
        case .front: PageValues("front", FrontPage(site: self, path: path).values)
        case .calendar: PageValues("issues", CalendarPages(site: self, path: path).all)
        case .year(let year): PageValues("year", CalendarPages(site: self, path: path).year(year))
        case .days: PageValues("days", DayPages(site: self, path: path).all)
        case .day(let month, let day):
            PageValues("day", DayPages(site: self, path: path).day(month: month, day: day))
        case .issue(let issue): PageValues("issue", IssuePage(site: self, path: path, issue: issue).values)
        case .page(let issue, let number):
            PageValues("page", NewspaperPage(site: self, path: path, issue: issue, page: number).values)
        case .article(let issue, let article):
            PageValues(
                "article", ArticlePage(site: self, path: path, issue: issue, article: article).values)
        case .kind(let kind): PageValues("kind", KindPage(site: self, path: path, kind: kind).values)
        case .letter(let kind, let letter, let part):
            PageValues("kind", KindPage(site: self, path: path, kind: kind).values(of: letter, part: part))
        case .record(let record):
            PageValues("record", RecordPage(site: self, path: path, record: record).values)
        case .recordYear(let record, let year): PageValues("record-year", recordYear(record, year, path))
        case .indicators: PageValues("indicators", IndicatorPage.index(self, path))
        case .indicator(let number):
            PageValues(
                "indicator",
                IndicatorPage(site: self, path: path, indicator: index.indicators[number]).values)
        case .indicatorYear(let number, let year):
            PageValues(
                "indicator",
                IndicatorPage(site: self, path: path, indicator: index.indicators[number]).values(of: year))
        case .name(let number):
            PageValues("name", FoundNamePage(site: self, path: path, found: names.pages[number]).values)
        case .free(let number): PageValues("free", freePage(number, path))
        case .data: PageValues("data", DataPage(site: self, path: path).values)
        case .search: PageValues("search", ["page_title": .text(locale.text("search"))])
        case .notFound:
            PageValues("404", ["page_title": .text(locale.text("not_found")), "noindex": .flag(true)])
        case .redirect(let target): PageValues("redirect", redirect(target, path))
        case .asset, .searchFile, .sitemap, .sitemapPart, .robots, .feed, .dataFile: nil
        }
    }

    private func render(_ page: PageValues, _ route: Route) -> Diagnosed<[UInt8]> {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16_384)
        let scopes: [TemplateValue] = [.object(constants), .object(common(route)), .object(page.values)]
        let found = templates.render(page.template, scopes, page: route.path, into: &bytes)
        return Diagnosed(bytes, found)
    }

    private func recordYear(_ record: Int, _ year: Int, _ path: String) -> TemplateObject {
        RecordAppearances(site: self, path: path, entity: archive.entities[record]).values(of: year)
    }

    private func freePage(_ number: Int, _ path: String) -> TemplateObject {
        let page = archive.freePages[number]
        return ["page_title": .text(page.title), "body": .html(html(page.body, from: path).value)]
    }

    private func redirect(_ target: Redirect.Target, _ path: String) -> TemplateObject {
        var values: TemplateObject = [
            "page_title": .text(locale.text("moved")), "noindex": .flag(true), "target": .missing,
            "text": .missing,
        ]
        switch target {
        case .gone(let reason): values["text"] = .text(reason)
        case .article(let id):
            values["target"] = .text(Address.link(from: path, to: Address.path(of: id)))
            values["text"] = .text(article(id).map { title(of: $0) } ?? id.description)
        case .entity(let id):
            values["target"] = .text(Address.link(from: path, to: Address.path(of: id)))
            values["text"] = .text(entity(id)?.name ?? id.description)
        }
        return values
    }
}

package import ArchiveModel
import Markup

/// A planned site: its routes, and everything that a page is made from. `render` is pure and may run on any thread.
package struct Site: Sendable {
    /// In the order in which they are written; no two have one path.
    package private(set) var routes: [Route]
    let archive: Archive
    let theme: Theme
    let locale: Locale
    let index: ArchiveIndex
    /// Every file of the full-text index, by its route.
    private(set) var search: SearchIndex

    /// The site that `theme` makes of `archive`.
    package static func plan(_ archive: Archive, theme: Theme) -> Diagnosed<Site> {
        var site = Site(archive, theme: theme)
        site.search = SearchIndex.build(
            site.searchDocuments(), names: site.searchNames(),
            options: SearchOptions(hasScriptTwins: archive.settings.offline))
        let plan = RoutePlan(
            archive: archive, theme: theme, index: site.index, searchFiles: site.search.paths)
        let routes = plan.routes()
        site.routes = routes.value
        return Diagnosed(site, routes.diagnostics + site.checkLinks())
    }

    private init(_ archive: Archive, theme: Theme) {
        self.archive = archive
        self.theme = theme
        let language = archive.settings.language
        locale = Locale(language: language, strings: theme.locales[language] ?? [:])
        index = ArchiveIndex(archive)
        search = SearchIndex.build([])
        routes = []
    }

    /// The bytes of one file.
    package func render(_ route: Route) -> Diagnosed<[UInt8]> {
        switch route.content {
        case .front: page("front", FrontPage(site: self, path: route.path).values, route)
        case .calendar: page("issues", CalendarPages(site: self, path: route.path).all, route)
        case .year(let year): page("year", CalendarPages(site: self, path: route.path).year(year), route)
        case .days: page("days", DayPages(site: self, path: route.path).all, route)
        case .day(let month, let day):
            page("day", DayPages(site: self, path: route.path).day(month: month, day: day), route)
        case .issue(let issue):
            page("issue", IssuePage(site: self, path: route.path, issue: issue).values, route)
        case .page(let issue, let number):
            page(
                "page", NewspaperPage(site: self, path: route.path, issue: issue, page: number).values, route)
        case .article(let issue, let article):
            page(
                "article", ArticlePage(site: self, path: route.path, issue: issue, article: article).values,
                route)
        case .kind(let kind): page("kind", KindPage(site: self, path: route.path, kind: kind).values, route)
        case .letter(let kind, let letter):
            page("kind", KindPage(site: self, path: route.path, kind: kind).values(of: letter), route)
        case .record(let record):
            page("record", RecordPage(site: self, path: route.path, record: record).values, route)
        case .recordYear(let record, let year):
            page("record-year", recordYear(record, year, route.path), route)
        case .free(let number): page("free", freePage(number, route.path), route)
        case .search: page("search", ["page_title": .text(locale.text("search"))], route)
        case .notFound:
            page("404", ["page_title": .text(locale.text("not_found")), "noindex": .flag(true)], route)
        case .redirect(let target): page("redirect", redirect(target, route.path), route)
        case .asset(let name): Diagnosed(theme.assets[name] ?? [])
        case .searchFile(let path): Diagnosed(search.file(path))
        case .sitemap: Diagnosed(Sitemap(site: self).index)
        case .sitemapPart(let part): Diagnosed(Sitemap(site: self).xml(of: part))
        case .feed(let record): Diagnosed(Feed(site: self, record: record).xml)
        case .data: page("data", DataPage(site: self, path: route.path).values, route)
        case .dataFile(let file): Diagnosed(DataExport(site: self).bytes(of: file))
        case .robots: Diagnosed(Sitemap(site: self).robots)
        }
    }

    private func page(_ template: String, _ values: [String: TemplateValue], _ route: Route) -> Diagnosed<
        [UInt8]
    > {
        page(template, Diagnosed(values), route)
    }

    private func page(
        _ template: String, _ values: Diagnosed<[String: TemplateValue]>, _ route: Route
    ) -> Diagnosed<[UInt8]> {
        let all = common(route).merging(values.value) { $1 }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16_384)
        let found = theme.templates.render(template, .object(all), into: &bytes)
        return Diagnosed(bytes, values.diagnostics + found)
    }

    private func recordYear(_ record: Int, _ year: Int, _ path: String) -> [String: TemplateValue] {
        RecordAppearances(site: self, path: path, entity: archive.entities[record]).values(of: year)
    }

    private func freePage(_ number: Int, _ path: String) -> Diagnosed<[String: TemplateValue]> {
        let page = archive.freePages[number]
        return html(page.body, from: path).map { ["page_title": .text(page.title), "body": .html($0)] }
    }

    private func redirect(_ target: Redirect.Target, _ path: String) -> [String: TemplateValue] {
        var values: [String: TemplateValue] = [
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

import ArchiveModel
import Markup

/// A page that every site has, quickly made each time.
struct FixedPage: Output {
    let path: String
    var isGeneral = true
    let page: @Sendable (SiteContext, String) -> WebPage

    func content(in site: SiteContext) -> OutputContent { .page(page(site, path)) }
}

/// The first page, the lists of issues and days, the search, and what stands where nothing is.
enum FixedPages: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] { all }

    private static let all = [
        FixedPage(path: "index.html") {
            let data = StructuredData(site: $0).page
            return WebPage("front", FrontPage(site: $0, path: $1).values, head: PageHead(data: data))
        },
        FixedPage(path: "issues/index.html") { WebPage("issues", CalendarPages(site: $0, path: $1).all) },
        FixedPage(path: "days/index.html") {
            WebPage("days", DayPages(site: $0, path: $1).all, head: .ofIssues)
        },
        FixedPage(path: "search/index.html") { site, _ in
            WebPage("search", ["page_title": .text(site.locale.text("search"))])
        },
        FixedPage(path: "404.html", isGeneral: false) { site, _ in
            let values: TemplateObject = [
                "page_title": .text(site.locale.text("not_found")), "noindex": .flag(true),
            ]
            return WebPage("404", values, head: PageHead(isAnywhere: true))
        },
    ]
}

extension PageHead {
    /// Of a page that belongs to the issues.
    static let ofIssues = PageHead(section: "issues/index.html")
}

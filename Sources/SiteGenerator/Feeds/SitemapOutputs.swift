import ArchiveModel

/// Maps of all pages, for programs that look for them: they need absolute addresses, and to know the pages.
enum Sitemaps: OutputFamily {
    static func outputs(of site: SiteContext, after earlier: [any Output]) -> [any Output] {
        guard site.archive.settings.baseURL != nil else { return [RobotsOutput()] }
        let general = earlier.filter(\.isGeneral).map(\.path)
        let parts = Sitemap.parts(of: site.archive, general: general)
        return [RobotsOutput(), SitemapIndexOutput()] + parts.map { SitemapOutput(part: $0) }
    }
}

struct RobotsOutput: Output {
    var path: String { "robots.txt" }
    func content(in site: SiteContext) -> OutputContent { .bytes(Sitemap(site: site).robots) }
}

struct SitemapIndexOutput: Output {
    var path: String { "sitemap.xml" }
    func content(in site: SiteContext) -> OutputContent { .bytes(Sitemap(site: site).index) }
}

struct SitemapOutput: Output {
    let part: Sitemap.Part

    var path: String { part.path }
    func content(in site: SiteContext) -> OutputContent { .bytes(Sitemap(site: site).xml(of: part)) }
}

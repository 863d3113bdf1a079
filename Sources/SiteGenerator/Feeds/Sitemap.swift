import ArchiveModel
import Markup

/// `sitemap.xml` (sitemaps.org protocol 0.9) and `robots.txt`.
struct Sitemap {
    let site: Site

    var xml: [UInt8] {
        var output = Array(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                .utf8)
        for route in site.routes where route.path.hasSuffix("index.html") {
            if case .redirect = route.content { continue }
            output += "<url><loc>".utf8
            HTML.append(base + encoded(route.path.dropLast(10)), to: &output)
            output += "</loc></url>\n".utf8
        }
        return output + "</urlset>\n".utf8
    }

    var robots: [UInt8] {
        let map = site.archive.settings.baseURL.map { "Sitemap: \($0)sitemap.xml\n" } ?? ""
        return Array("User-agent: *\nAllow: /\n\(map)".utf8)
    }

    private var base: String { site.archive.settings.baseURL ?? "" }

    private func encoded(_ path: Substring) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).map { Address.percentEncoded($0) }
            .joined(separator: "/")
    }
}

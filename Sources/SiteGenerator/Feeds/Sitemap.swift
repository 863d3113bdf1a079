import ArchiveModel
import Markup

/// Sitemaps (sitemaps.org 0.9): an index over one map of general pages, one of records, one of each year.
struct Sitemap {
    let site: SiteContext

    enum Part: Sendable {
        /// The paths of the pages that are neither of an issue nor of a record.
        case general([String])
        /// Up to `limit` pages of records, counted from 0.
        case records(Int)
        case year(Int)

        var path: String {
            switch self {
            case .general: "sitemaps/general.xml"
            case .records(let number): "sitemaps/records-\(number + 1).xml"
            case .year(let year): "sitemaps/\(year).xml"
            }
        }
    }

    /// The protocol allows 50,000 addresses to a map.
    private static let limit = 10_000
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private static let space = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""

    /// The maps of `archive`, with `general` the paths of the pages that are neither of an issue nor of a record.
    static func parts(of archive: Archive, general: [String] = []) -> [Part] {
        let maps = (archive.entities.count + limit - 1) / limit
        return [.general(general)] + (0..<maps).map { .records($0) }
            + Set(archive.issues.map(\.id.date.year)).sorted().map { .year($0) }
    }

    var index: [UInt8] {
        var output = Array("\(Self.head)<sitemapindex \(Self.space)>\n".utf8)
        for part in Self.parts(of: site.archive) {
            location(part.path, in: "sitemap", to: &output)
        }
        return output + "</sitemapindex>\n".utf8
    }

    func xml(of part: Part) -> [UInt8] {
        var output = Array("\(Self.head)<urlset \(Self.space)>\n".utf8)
        for path in paths(of: part) { location(path, in: "url", to: &output) }
        return output + "</urlset>\n".utf8
    }

    var robots: [UInt8] {
        let map = site.url(of: "sitemap.xml").map { "Sitemap: \($0)\n" } ?? ""
        return Array("User-agent: *\nAllow: /\n\(map)".utf8)
    }

    private func paths(of part: Part) -> [String] {
        switch part {
        case .general(let paths): return paths
        case .records(let number):
            let entities = site.archive.entities.dropFirst(number * Self.limit).prefix(Self.limit)
            return entities.map { Address.path(of: $0.id) }
        case .year(let year):
            return site.archive.issues.filter { $0.id.date.year == year }.flatMap { issue in
                [Address.path(of: issue.id)] + issue.pages.map { Address.path(of: $0.id) }
                    + issue.listedArticles.map { Address.path(of: $0.id) }
            }
        }
    }

    private func location(_ path: String, in element: String, to output: inout [UInt8]) {
        output += "<\(element)><loc>".utf8
        HTML.append(site.url(of: path) ?? "", to: &output)
        output += "</loc></\(element)>\n".utf8
    }
}

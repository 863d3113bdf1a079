import ArchiveModel

/// One file of the published site.
package struct Route: Hashable, Sendable {
    /// Relative to the site's root, `/`-separated: `2021-01-27/p1/a7/index.html`.
    package let path: String
    let content: Content

    enum Content: Hashable, Sendable {
        case front, calendar, search, notFound, days, sitemap, robots
        case year(Int)
        case day(month: Int, day: Int)
        /// Indices into the archive's issues, their pages and articles.
        case issue(Int)
        case page(issue: Int, page: Int)
        case article(issue: Int, article: Int)
        case kind(EntityKind)
        /// Part of the records of one letter, counted from 0.
        case letter(EntityKind, String, part: Int)
        case record(Int)
        case recordYear(Int, year: Int)
        case indicators
        /// By its place in the index.
        case indicator(Int)
        case indicatorYear(Int, year: Int)
        /// A machine-found name.
        case name(Int)
        case free(Int)
        case redirect(Redirect.Target)
        case data
        case dataFile(DataFile)
        case sitemapPart(Sitemap.Part)
        /// Of the archive, or of a record.
        case feed(Int?)
        case asset(String)
        case searchFile(String)

        /// Whether a theme gives it more than words.
        var isThemed: Bool {
            switch self {
            case .dataFile, .feed, .searchFile: false
            default: true
            }
        }
    }
}

import ArchiveModel

/// Where a fact comes from, as a link: an article of this archive or an address elsewhere.
struct SourceLinks {
    let site: SiteContext
    let path: String

    /// `nil` for an article that the archive does not hold.
    func href(_ source: FactSource) -> String? {
        switch source {
        case .url(let url): url
        case .article(let id):
            site.index.articles[id] == nil ? nil : Address.link(from: path, to: Address.path(of: id))
        }
    }

    /// `2021-01-27 第1版`, the host of an address elsewhere, or that it is not known.
    func label(_ source: FactSource?) -> String {
        switch source {
        case .article(let id):
            "\(id.page.issue.date) " + site.locale.text("page_label", id.page.number)
        case .url(let url):
            url.split(separator: "/", maxSplits: 2).dropFirst().first.map(String.init) ?? url
        case nil: site.locale.text("unknown")
        }
    }
}

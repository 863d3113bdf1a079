import ArchiveModel

/// A feed of the newest 50 articles of the archive, or of those that name one record.
struct Feed {
    let site: SiteContext
    /// `nil`: all articles.
    let record: Int?

    private static let limit = 50

    var xml: [UInt8] {
        let entity = record.map { site.archive.entities[$0] }
        let articles = articles
        let title = site.archive.settings.title
        var atom = Atom(
            entity.map { "\($0.name) · \(title)" } ?? title, path: Address.feed(of: entity?.id),
            page: entity.map { Address.path(of: $0.id) } ?? "index.html", updated: updated(articles), in: site
        )
        for article in articles {
            let address = site.url(of: Address.path(of: article.id)) ?? ""
            atom.entry(
                article.shownTitle, at: address + place(in: article), id: address,
                in: article.language, amid: site.interface, on: article.id.page.issue.date,
                by: article.byline.map(\.name),
                summary: Opening(of: article.shownBody, in: article.style, limit: 200).text)
        }
        atom.end()
        return atom.bytes
    }

    /// Newest first.
    private var articles: [Article] {
        if let record {
            let all = site.index.appearances[site.archive.entities[record].id, default: []]
            return all.prefix(Self.limit).map { site.archive.issues[$0.issue].articles[$0.article] }
        }
        var newest: [Article] = []
        for issue in site.archive.issues.reversed() where newest.count < Self.limit {
            newest += issue.listedArticles.prefix(Self.limit - newest.count)
        }
        return newest
    }

    /// The date of the edition, or of the newest article.
    private func updated(_ articles: [Article]) -> CalendarDate? {
        [site.archive.settings.edition?.date, articles.first?.id.page.issue.date].compactMap { $0 }.max()
    }

    /// Where in an article the record is named first, as its address has it.
    private func place(in article: Article) -> String {
        guard let record else { return "" }
        let id = site.archive.entities[record].id
        guard
            let mention = article.mentions.first(where: {
                $0.resolution == .record(id) && article.paragraphs.indices.contains($0.position.block)
            })
        else { return "" }
        return Address.place(
            finding: mention.surface, anchor: "p\(mention.position.block + 1)")
    }
}

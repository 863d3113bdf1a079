import ArchiveModel
import Markup

/// An Atom feed (RFC 4287): the newest 50 articles of the archive, or those that name one record.
struct Feed {
    let site: SiteContext
    /// `nil`: all articles.
    let record: Int?

    private static let limit = 50

    var xml: [UInt8] {
        let entity = record.map { site.archive.entities[$0] }
        let page = entity.map { Address.path(of: $0.id) } ?? "index.html"
        let (own, home) = (site.url(of: Address.feed(of: entity?.id)) ?? "", site.url(of: page) ?? "")
        let articles = articles
        var output: [UInt8] = []
        output +=
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"".utf8
        output += " xml:lang=\"\(site.archive.settings.language)\">\n".utf8
        let title = site.archive.settings.title
        element("title", entity.map { "\($0.name) · \(title)" } ?? title, to: &output)
        element("id", home, to: &output)
        output += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(own)\"/>\n".utf8
        output +=
            "<link rel=\"alternate\" type=\"text/html\" hreflang=\"\(site.archive.settings.language)\" href=\"\(home)\"/>\n"
            .utf8
        element("updated", time(updated(articles)), to: &output)
        output += "<author><name>".utf8
        HTML.append(site.archive.settings.paperName, to: &output)
        output += "</name></author>\n".utf8
        for article in articles { entry(article, at: place(in: article), to: &output) }
        return output + "</feed>\n".utf8
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

    /// The date of the edition, or of the newest article: no clock is read.
    private func updated(_ articles: [Article]) -> CalendarDate? {
        [site.archive.settings.edition?.date, articles.first?.id.page.issue.date].compactMap { $0 }.max()
    }

    private func time(_ date: CalendarDate?) -> String { (date?.description ?? "1970-01-01") + "T00:00:00Z" }

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

    /// `place` follows the address of the article where the entry leads; its id never changes.
    private func entry(_ article: Article, at place: String, to output: inout [UInt8]) {
        let address = site.url(of: Address.path(of: article.id)) ?? ""
        let isForeign = article.language != site.interface
        output += (isForeign ? "<entry xml:lang=\"\(article.language.tag)\">\n" : "<entry>\n").utf8
        element("title", article.shownTitle, to: &output)
        element("id", address, to: &output)
        output +=
            "<link rel=\"alternate\" type=\"text/html\" hreflang=\"\(article.language.tag)\" href=\"\(address)\(place)\"/>\n"
            .utf8
        let date = time(article.id.page.issue.date)
        element("published", date, to: &output)
        element("updated", date, to: &output)
        for credit in article.byline {
            output += "<author><name>".utf8
            HTML.append(credit.name, to: &output)
            output += "</name></author>\n".utf8
        }
        element("summary", Opening(of: article.shownBody, in: article.style, limit: 200).text, to: &output)
        output += "</entry>\n".utf8
    }

    private func element(_ name: String, _ text: String, to output: inout [UInt8]) {
        output += "<\(name)>".utf8
        HTML.append(text, to: &output)
        output += "</\(name)>\n".utf8
    }
}

import ArchiveModel

/// A feed of what is new in the archive: of each edition, the newest first, what it is, what it corrected and withdrew,
/// and what it added where that is not much.
struct ChangesFeed {
    let site: SiteContext

    static let path = "editions/feed.xml"
    private static let limit = 100
    /// Of articles that one edition added.
    private static let mostAdded = 30

    var xml: [UInt8] {
        let editions = Array(site.editions.value.reversed())
        let locale = site.locale
        var atom = Atom(
            "\(locale.text("editions")) · \(site.archive.settings.title)", path: Self.path,
            page: Address.editions, updated: editions.first?.date, in: site)
        var left = Self.limit
        for edition in editions where left > 0 {
            let page = site.url(of: Address.path(ofEdition: edition.number)) ?? ""
            atom.entry(
                locale.text("edition", edition.id), at: page, in: site.interface, amid: site.interface,
                on: edition.date, summary: site.summary(of: edition))
            left -= 1
            for entry in entries(of: edition).prefix(left) {
                atom.entry(
                    entry.title, at: entry.address ?? page, id: "\(page)#\(entry.anchor)",
                    in: site.interface, amid: site.interface, on: edition.date, summary: entry.summary)
                left -= 1
            }
        }
        atom.end()
        return atom.bytes
    }

    private struct Entry {
        var title: String
        var anchor: String
        var address: String?
        var summary: String
    }

    private func entries(of edition: EditionChanges) -> [Entry] {
        let added = edition.added.count > Self.mostAdded ? [] : edition.added
        return edition.corrected.compactMap { change in
            entry("change_corrected", change.article) { _ in
                change.corrections.map { site.words(of: $0) }.joined(
                    separator: site.locale.text("reason_separator"))
            }
        }
            + edition.withdrawn.map { id in
                Entry(
                    title: site.locale.text("change_withdrawn", site.place(of: id)), anchor: "\(id)",
                    address: site.leadsOn(id) ? site.url(of: Address.path(of: id)) : nil,
                    summary: site.place(of: id))
            }
            + added.compactMap { id in
                entry("change_added", id) {
                    Opening(of: $0.shownBody, in: $0.style, limit: 200).text
                }
            }
    }

    private func entry(_ key: String, _ id: ArticleID, _ summary: (Article) -> String) -> Entry? {
        guard let article = site.article(id) else { return nil }
        let words = summary(article)
        return Entry(
            title: site.locale.text(key, article.shownTitle), anchor: "\(id)",
            address: site.url(of: Address.path(of: id)), summary: words.isEmpty ? site.place(of: id) : words)
    }
}

extension SiteContext {
    /// How much an edition brought.
    func summary(of edition: EditionChanges) -> String {
        let counts = [
            ("edition_added", edition.added.count), ("edition_corrected", edition.corrected.count),
            ("edition_withdrawn", edition.withdrawn.count),
        ]
        let said = counts.filter { $0.1 > 0 }.map { locale.text($0.0, locale.count("articles", $0.1)) }
        return said.isEmpty
            ? locale.text("edition_unchanged") : said.joined(separator: locale.text("clause_separator"))
    }

    /// Where an article stands or stood, without a word of it.
    func place(of id: ArticleID) -> String {
        let issue = index.issues[id.page.issue].map { archive.issues[$0] }
        let label = issue?.label(of: id.page) ?? "\(id.page.number)"
        return [
            locale.date(id.page.issue.date), id.page.issue.edition, locale.text("page_label", label), "\(id)",
        ]
        .compactMap(\.self).joined(separator: locale.text("clause_separator"))
    }

    /// Whether the address of an article that is gone has a page that says where it went.
    func leadsOn(_ id: ArticleID) -> Bool { index.forwarding.target(of: .article(id)) != nil }

    func words(of correction: EditionChanges.Correction) -> String {
        locale.text("change_words", correction.printed, correction.proposed)
    }
}

/// The feed of changes, where the archive writes them down.
enum ChangesFeedOutputs: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        site.hasEditions && site.archive.settings.baseURL != nil ? [ChangesFeedOutput()] : []
    }

    static func sources(in site: SiteContext) -> [String] { site.archive.editions.map { "\($0.number)" } }
}

struct ChangesFeedOutput: Output {
    var path: String { ChangesFeed.path }
    func content(in site: SiteContext) -> OutputContent { .bytes(ChangesFeed(site: site).xml) }
}

import ArchiveModel
import Memo

/// Cards: one of the site, and one for each issue, article and record, where something draws them and the site has an
/// address, without which nobody would find them.
enum CardOutputs: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        guard site.hasCards else { return [] }
        var outputs: [any Output] = [CardOutput(path: Address.card(of: "index.html"), .site)]
        for (number, issue) in site.archive.issues.enumerated() {
            outputs.append(CardOutput(path: Address.card(of: Address.path(of: issue.id)), .issue(number)))
            outputs += issue.articles.indices.map {
                CardOutput(
                    path: Address.card(of: Address.path(of: issue.articles[$0].id)), .article(number, $0))
            }
        }
        return outputs
            + site.archive.entities.enumerated().map {
                CardOutput(path: Address.card(of: Address.path(of: $1.id)), .record($0))
            }
    }

    static func sources(in site: SiteContext) -> [String] { [site.hasCards ? "cards" : ""] }
}

/// The drawing of a card; what reaches the site is the picture that a program makes of it.
struct CardOutput: Output {
    enum Subject {
        case site
        /// Into the archive's issues, and into the articles of one.
        case issue(Int)
        case article(Int, Int)
        /// Into the archive's entities.
        case record(Int)
    }

    let path: String
    private let subject: Subject

    init(path: String, _ subject: Subject) {
        self.path = path
        self.subject = subject
    }

    var isDrawn: Bool { true }

    /// A picture depends on its drawing and on the program alone: what else changes draws none anew.
    func key(in site: SiteContext) -> ContentHash? {
        fileKey(in: site) {
            $0.add(site.archive.drawer ?? "")
            $0.add(String(decoding: card(in: site).svg, as: UTF8.self))
        }
    }

    func content(in site: SiteContext) -> OutputContent { .bytes(card(in: site).svg) }

    private func card(in site: SiteContext) -> Card {
        let (locale, settings) = (site.locale, site.archive.settings)
        let separator = locale.text("part_separator")
        let title = settings.title.hasPrefix(settings.paperName) ? settings.title : settings.paperName
        let rest = title.dropFirst(settings.paperName.count)
        let bracket = rest.firstIndex { TextStyle.remarkOpenings.contains($0) } ?? rest.endIndex
        let added = rest[..<bracket].split(separator: " ").joined(separator: " ")
        var card = Card(
            brand: settings.paperName, rest: added.isEmpty ? nil : added, folio: "", kicker: nil,
            phrases: [settings.title], deck: nil, language: settings.paperLanguage)
        switch subject {
        case .site:
            let years = site.archive.issues.map(\.id.date.year)
            if let first = years.first, let last = years.last { card.folio = locale.ranges([first...last]) }
            card.deck = locale.count("articles", site.archive.issues.reduce(0) { $0 + $1.articles.count })
        case .issue(let number):
            let issue = site.archive.issues[number]
            card.phrases = [locale.date(of: issue)]
            card.kicker = locale.weekday(of: issue)
            card.folio = locale.count("articles", issue.articles.count)
            card.deck = issue.listedArticles.first { $0.headline != nil }?.shownTitle
            card.language = issue.language
        case .article(let number, let place):
            let issue = site.archive.issues[number]
            let article = issue.articles[place]
            card.phrases = article.shownPauses
            card.kicker = article.kicker.map { article.style.set($0) }
            card.deck = article.subheads.first { $0.before == 0 && article.style.isDeck($0.text) }
                .map { article.style.set($0.text) }
            card.folio =
                locale.date(of: issue) + separator
                + locale.text("page_label", issue.label(of: article.id.page))
            card.language = article.language
        case .record(let number):
            let entity = site.archive.entities[number]
            card.phrases = [entity.name]
            card.kicker = entity.qualifier
            card.isName = true
            card.folio = locale.name(of: entity.id.kind) + separator + locale.text("record_reviewed")
            card.deck = locale.count("articles", site.index.count(of: entity.id))
        }
        return card
    }
}

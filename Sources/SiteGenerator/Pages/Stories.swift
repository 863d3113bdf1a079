import ArchiveModel
import Markup

/// Articles as a newspaper page lays them out: three columns, some stories two columns wide, no hole at the end.
struct Stories {
    let site: SiteContext
    let path: String
    let articles: [Article]
    /// The page that is listed: an article that begins on another shows how it goes on here.
    var page: PageID?

    var values: TemplateValue {
        let wide = Self.wide(of: articles.count)
        var column = 0
        return .list(
            articles.enumerated().map { index, article in
                let isWide = wide.contains(index)
                let startsRow = column == 0
                column = (column + (isWide ? 2 : 1)) % 3
                return story(article, isLead: index == 0 && isWide, isWide: isWide, startsRow: startsRow)
            })
    }

    /// The indices of the stories that are two columns wide, so that the last row is full wherever it can be.
    static func wide(of count: Int) -> Set<Int> {
        switch (count % 3, count) {
        case (0, 0...3), (_, ..<1): []
        case (2, _), (_, 1): [0]
        case (1, _): [0, 3]
        default: [0, 3, 4]
        }
    }

    private func story(_ article: Article, isLead: Bool, isWide: Bool, startsRow: Bool) -> TemplateValue {
        let style = article.style
        let length = style.length(of: article.paragraphs.lazy.map(\.text))
        let notes = article.annotations.count { !$0.isMachineMade }
        let continued = page.flatMap { $0 == article.id.page ? nil : continuation(of: article, on: $0) }
        let opening = Opening(
            of: continued?.text ?? article.shownBody, in: style, limit: isWide ? 110 : 64)
        return .object([
            "lead": .flag(isLead), "wide": .flag(isWide), "row": .flag(startsRow),
            "kicker": (continued?.kicker ?? article.kicker.map(style.set)).map { .heading($0) } ?? .missing,
            "href": .text(Address.link(from: path, to: Address.path(of: article.id))),
            "pauses": site.pauses(of: article),
            "opening": .text(opening.text), "is_cut": .flag(opening.isCut),
            "byline": TemplateValue(style.list(article.byline.map(\.name))),
            "length": .text(site.locale.count(style.hasBlanks ? "words" : "characters", length)),
            "text_lang": site.attributes(of: article.language),
            "notes": notes == 0 ? .missing : .text(site.locale.count("notes", notes)),
        ])
    }

    /// 上接第1版, and the first words that stand on the page.
    private func continuation(of article: Article, on page: PageID) -> (kicker: String, text: String) {
        let seam = article.paragraphs.compactMap(\.seam).first { $0.toPage == page.number }
        let kicker = site.locale.text("comes_from", seam?.fromPage ?? article.id.page.number)
        let texts = NewspaperPage.paragraphs(of: article, on: page.number)
        return (kicker, texts.first { !$0.isEmpty } ?? "")
    }
}

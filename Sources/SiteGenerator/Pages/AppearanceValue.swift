import ArchiveModel
import Markup

extension SiteContext {
    /// One article in which something stands that is mostly called `name`: date, page, sentence, and how it is called there.
    func value(of appearance: Appearance, calledFirst name: String, from path: String) -> TemplateValue {
        let issue = archive.issues[appearance.issue]
        let article = issue.articles[appearance.article]
        let mention = appearance.mention(in: archive)
        let position = mention?.position ?? TextPosition(block: -1, offset: 0, length: 0)
        let sentence =
            appearance.credit(in: archive).map { Sentence($0, in: article.language) }
            ?? article.sentence(at: position)
        let roles = mention?.roles.map(\.title) ?? []
        let words = roles.isEmpty && mention != nil && sentence.surface != name ? [sentence.surface] : roles
        return .object([
            "href": .text(
                Address.link(
                    from: path, to: Address.path(of: article.id),
                    anchor: position.block < 0 ? nil : "p\(position.block + 1)")),
            "date": .text(issue.id.date.description),
            "date_text": .text(locale.date(issue.id.date)),
            "page": .text(locale.text("page_label", issue.label(of: article.id.page))),
            "sentence": sentence.value(on: self), "title": .text(article.shownTitle),
            "text_lang": attributes(of: article.language),
            "called": TemplateValue(
                article.style.list(words).map { locale.text("appeared_as", $0) }),
            "reviewed": reviewed(issue),
        ])
    }
}

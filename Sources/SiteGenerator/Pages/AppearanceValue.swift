import ArchiveModel
import Markup

extension Site {
    /// One article in which something stands that is mostly called `name`: date, page, sentence, and how it is called there.
    func value(of appearance: Appearance, calledFirst name: String, from path: String) -> TemplateValue {
        let issue = archive.issues[appearance.issue]
        let article = issue.articles[appearance.article]
        let position = appearance.position
        let sentence =
            appearance.credit.map { Sentence($0) }
            ?? Sentence(
                of: article.text(ofBlock: position.block), offset: position.offset, length: position.length)
        let isOther = appearance.credit == nil && sentence.surface != name
        let words = appearance.roles.isEmpty && isOther ? [sentence.surface] : appearance.roles
        return .object([
            "href": .text(
                Address.link(
                    from: path, to: Address.path(of: article.id),
                    anchor: position.block < 0 ? nil : "p\(position.block + 1)")),
            "date": .text(issue.id.date.description),
            "date_text": .text(locale.monthAndDay(issue.id.date)),
            "page": .text(locale.text("page_label", label(of: article.id.page, in: issue))),
            "sentence": sentence.value, "title": .text(title(of: article)),
            "called": TemplateValue(
                words.isEmpty ? nil : locale.text("appeared_as", words.joined(separator: "、"))),
            "reviewed": reviewed(issue),
        ])
    }
}

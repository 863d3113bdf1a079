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
            ?? mention.map { article.sentence(of: $0) } ?? article.sentence(at: position)
        return .object([
            "href": .text(
                Address.link(
                    from: path, to: Address.path(of: article.id), finding: sentence.surface,
                    anchor: position.block < 0 ? nil : "p\(position.block + 1)")),
            "date": .text(issue.id.date.description),
            "date_text": .text(locale.date(issue.id.date)),
            "page": .text(locale.text("page_label", issue.label(of: article.page(ofBlock: position.block)))),
            "sentence": sentence.value(on: self), "title": .text(article.shownTitle),
            "text_lang": attributes(of: article.language),
            "called": TemplateValue(called(mention, otherThan: name, sentence, article.style)),
            "why": mention.map { why($0, in: article) } ?? .missing,
            "reviewed": reviewed(issue),
        ])
    }

    /// How it is called there, and which offices are said to be its own, others', or no longer.
    private func called(
        _ mention: Mention?, otherThan name: String, _ sentence: Sentence, _ style: TextStyle
    ) -> String? {
        guard let mention else { return nil }
        let titles = mention.roles.filter { $0.standing == .attested }.map(\.title)
        let others = mention.roles.filter { $0.standing != .attested }.map { text(of: $0) }
        let words = mention.roles.isEmpty && sentence.surface != name ? [sentence.surface] : titles
        let clauses = [style.list(words).map { locale.text("appeared_as", $0) }].compactMap(\.self) + others
        return clauses.isEmpty ? nil : clauses.joined(separator: locale.text("clause_separator"))
    }
}

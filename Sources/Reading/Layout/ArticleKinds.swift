import ArchiveModel

/// What kind of text an article is, from its own words.
enum ArticleKinds {
    private static let words = PaperWords.notices

    static func kind(of article: Article) -> Article.Kind {
        let headline = Array((article.headline ?? "").unicodeScalars)
        let opening = Array((article.paragraphs.first?.text ?? "").unicodeScalars.prefix(4))
        if article.subheads.contains(where: {
            $0.before == 0 && words.visits.begin(Array($0.text.unicodeScalars))
        })
            || words.portraits.begin(opening)
        {
            return .interview
        }
        if words.changes.occur(in: headline) || words.appointments.begin(opening) { return .appointments }
        if words.decisions.end(headline) { return .decision }
        if words.notices.end(headline) { return .notice }
        if words.reports.end(headline) { return .report }
        if words.lists.end(headline) { return .list }
        return article.dateline != nil ? .news : .feature
    }
}

package import ArchiveModel

/// Who made an article, as a table says it beside the text, and a page whose lines are paragraphs in its heads: role, tab, name.
package enum GivenCredits {
    /// The role of one who is named without any.
    private static let none = "\u{2014}"

    /// The lines of a head that say of `credits` what `paragraphs` do not say themselves.
    package static func lines(
        for credits: [Credit], over paragraphs: [String], in language: PaperLanguage?
    ) -> [String] {
        guard !credits.isEmpty else { return [] }
        var article = Article(
            id: ArticleID(PageID(IssueID(CalendarDate(dayNumber: 0)), 1), 1), parts: [],
            paragraphs: paragraphs.map { Paragraph($0, page: 1, lines: 1...1) })
        Credits.read(into: &article, of: PaperWords.of(language))
        let said = Set(article.byline)
        return credits.filter { !said.contains($0) }.map { credit in
            (credit.role.isEmpty ? none : credit.role) + "\t" + credit.name
        }
    }

    /// What such a line says, or a byline as papers print it; `nil` for any other line.
    static func people(in line: PageLine) -> [Credit]? {
        let fields = line.text.split(separator: "\t")
        guard fields.count == 2 else { return line.byline.flatMap { $0.isEmpty ? nil : $0 } }
        let role = fields[0].string
        return [Credit(name: fields[1].string, role: role == none ? "" : role)]
    }
}

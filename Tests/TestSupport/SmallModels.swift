package import ArchiveModel

extension Entity {
    package static func named(_ id: String, _ name: String) -> Entity {
        let path = SourceLocation("\(id).md")
        return Entity(
            id: EntityID(id) ?? EntityID(.person, "invalid"), name: name, body: MarkdownSource("", at: path),
            location: path)
    }
}

extension Article {
    /// An article on page 1 of 2021-01-05.
    package static func holding(_ paragraphs: String...) -> Article { holding(paragraphs) }

    package static func holding(_ paragraphs: [String], headline: String? = nil) -> Article {
        let issue = CalendarDate(year: 2021, month: 1, day: 5).map { IssueID($0) }
        let page = PageID(issue ?? IssueID("1970-01-01")!, 1)
        var article = Article(
            id: ArticleID(page, 1), parts: [ArticlePart(page: 1, range: 0..<1, lines: 1...1)],
            paragraphs: paragraphs.map { Paragraph($0, page: 1, lines: 1...1) })
        article.headline = headline
        return article
    }
}

import ArchiveModel

/// Articles that hold a name to be masked.
enum MaskedArticle {
    static let place = SourceLocation("1.notes.md", line: 3)

    static func id() -> ArticleID? { ArticleID("2021-03-01-p1-a1") }

    /// An article of `paragraphs`.
    static func of(_ paragraphs: [String], headline: String? = nil) -> Article? {
        guard let id = id() else { return nil }
        var article = Article(
            id: id, parts: [ArticlePart(page: 1, range: 0..<9, lines: 1...1)],
            paragraphs: paragraphs.map { Paragraph($0, page: 1, lines: 1...1) })
        article.headline = headline
        return article
    }

    /// A note on `length` scalars behind `offset` of a paragraph.
    static func note(
        _ id: String = "n1", on quote: String = "", block: Int = 0, _ offset: Int, _ length: Int
    ) -> Annotation {
        Annotation(
            id: NoteID(id),
            anchor: TextAnchor(
                quote: quote, state: .exact,
                position: TextPosition(block: block, offset: offset, length: length)),
            body: MarkdownSource("", at: place), location: place)
    }
}

/// A page of the archive's own: Markdown with a title.
package struct FreePage: Hashable, Sendable {
    /// Its path below `pages/` without the ending, `essays/ice`; of the first page of a folder (`essays/index.md`) that of
    /// the folder.
    package var slug: String
    package var title: String
    package var body: MarkdownSource
    package var author: String?
    package var date: PartialDate?
    /// What it is about, in a sentence.
    package var summary: String?
    /// Its place in lists, before pages without one.
    package var order: Int?
    package var isInMenu = false
    /// Whether pages of its folder stand below it.
    package var isFolder = false
    package var topics: [Topic] = []
    /// Two values that it sets against each other.
    package var versus: Versus?
    /// What it quotes from articles, in order.
    package var quotations: [CheckedQuotation] = []

    package init(slug: String, title: String, body: MarkdownSource) {
        self.slug = slug
        self.title = title
        self.body = body
    }

    package struct Versus: Hashable, Sendable {
        package var one: String
        package var other: String
        package var unit: String?

        package init(_ one: String, _ other: String, unit: String? = nil) {
            self.one = one
            self.other = other
            self.unit = unit
        }
    }

    /// The folder that it lies in; empty for none.
    package var folder: String { Self.folder(of: slug) }

    /// That of its file below `pages/`: of the first page of a folder the folder itself.
    package var sourceFolder: String { body.location.path.hasSuffix("/index.md") ? slug : folder }

    /// What stands before the last `/` of a path.
    package static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
}

/// A quotation of an article, looked for in what the article prints.
package struct CheckedQuotation: Hashable, Sendable {
    package var article: ArticleID
    /// Whether every word of it stands there.
    package var isFound: Bool

    package init(_ article: ArticleID, isFound: Bool) {
        self.article = article
        self.isFound = isFound
    }
}

/// What the editors say on the first page, and where they would have a reader begin.
package struct FrontText: Hashable, Sendable {
    package var body: MarkdownSource
    package var author: String?
    /// A free-standing page by its slug.
    package var start: ArchiveSettings.Named?

    package init(body: MarkdownSource, author: String? = nil, start: ArchiveSettings.Named? = nil) {
        self.body = body
        self.author = author
        self.start = start
    }
}

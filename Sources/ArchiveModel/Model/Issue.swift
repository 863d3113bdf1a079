/// One issue of the paper: its pages as held, and its articles, each with its id on the page where it begins.
package struct Issue: Sendable {
    package var id: IssueID
    /// What its articles are written in: as `issue.md` says, or else the paper's.
    package var language = PaperLanguage.simplifiedChinese
    package var masthead: Masthead
    /// In order of page number; gaps are pages that the archive does not hold.
    package var pages: [Page]
    /// In order of page and place on the page.
    package var articles: [Article]
    package var introduction: MarkdownSource?
    package var origin: String?
    package var rights: String?
    /// Link to a facsimile, by page number.
    package var facsimiles: [Int: String]
    /// Whether `checked.tsv` says that an editor read the whole issue.
    package var isReviewed: Bool

    package init(
        id: IssueID, masthead: Masthead = Masthead(), pages: [Page], articles: [Article],
        introduction: MarkdownSource? = nil
    ) {
        self.id = id
        self.masthead = masthead
        self.pages = pages
        self.articles = articles
        self.introduction = introduction
        self.origin = nil
        self.rights = nil
        self.facsimiles = [:]
        self.isReviewed = false
    }

    /// Those that stand in lists, feeds, exports and search.
    package var listedArticles: [Article] { articles.filter { !$0.isUnlisted } }
}

/// What a masthead, a folio line or `issue.md` says about the issue. Every value as printed.
package struct Masthead: Hashable, Sendable {
    package var paper: String?
    package var date: CalendarDate?
    /// The date that a page of the issue prints; that of the issue may be another, or printed nowhere.
    package var printedDate: CalendarDate?
    /// How the date was found, for people: `masthead, line 9`, `file name`, `inferred from a signature, line 21`.
    package var dateEvidence: String?
    /// 总第N期.
    package var issueNumber: Int?
    /// The page number that the page itself states.
    package var page: Int?
    package var weekday: String?
    /// The traditional date as printed: 庚子年十二月十五.
    package var lunar: String?
    /// 今日N版.
    package var pagesToday: Int?
    /// 国内统一连续出版物号.
    package var cnNumber: String?

    package init() {}
}

/// One page as held.
package struct Page: Sendable {
    package var id: PageID
    /// The printed label where it is not the number: `A1`.
    package var label: String?
    package var source: SourceText
    package var furniture: [Furniture]
    /// The articles with a part on this page, in the page's order; those that a withholding keeps out of lists are not
    /// among them.
    package var articles: [ArticleID]
    /// Notes on the whole page.
    package var annotations: [Annotation]
    /// The date that its masthead or folio prints.
    package var printedDate: CalendarDate?
    /// What editors looked at and found right, and what has not changed since.
    package var checked: Set<CheckedAspect> = []

    package init(
        id: PageID, label: String? = nil, source: SourceText, furniture: [Furniture] = [],
        articles: [ArticleID] = [], annotations: [Annotation] = []
    ) {
        self.id = id
        self.label = label
        self.source = source
        self.furniture = furniture
        self.articles = articles
        self.annotations = annotations
    }
}

extension Page {
    /// The same page with no more of its source than its furniture.
    package var withFurnitureOnly: Page {
        var page = self
        var bytes: [UInt8] = []
        for index in furniture.indices {
            let start = bytes.count
            bytes += source.bytes[furniture[index].range]
            page.furniture[index].range = start..<bytes.count
        }
        page.source = SourceText(
            path: source.path, encoding: source.encoding, bytes: bytes, firstLine: source.firstLine)
        return page
    }
}

/// What of a page an editor can find right (`checked.tsv`).
package enum CheckedAspect: String, Hashable, Sendable, CaseIterable {
    case division, text, names
}

/// Source text that belongs to the page and to no article.
package struct Furniture: Hashable, Sendable {
    package enum Kind: String, Sendable, Codable {
        case masthead, folio, credit, rule, advertisement, other
    }

    package var kind: Kind
    /// Bytes of the page's source.
    package var range: Range<Int>
    /// 1-based, inclusive.
    package var lines: ClosedRange<Int>

    package init(kind: Kind, range: Range<Int>, lines: ClosedRange<Int>) {
        self.kind = kind
        self.range = range
        self.lines = lines
    }
}

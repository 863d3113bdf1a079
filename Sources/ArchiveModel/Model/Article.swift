/// One article as a reader sees it: its parts, wherever the newspaper continued it, as one text.
package struct Article: Sendable {
    package var id: ArticleID
    /// What it is written in: as its issue.
    package var language = PaperLanguage.simplifiedChinese
    package var kind: Kind
    /// Where its text stands, in reading order. The headline's part comes first when it does not touch the body.
    package var parts: [ArticlePart]
    /// 主题, clauses separated by single spaces; `nil` when the paper printed none.
    package var headline: String?
    /// 肩题.
    package var kicker: String?
    /// 副题 (lines that qualify the headline, at `before` 0) and 小标题 (section heads inside the body).
    package var subheads: [Subhead]
    package var byline: [Credit]
    /// As printed: `本报讯`, `新华社北京1月5日电`.
    package var dateline: String?
    package var signedBy: String?
    package var signedDate: CalendarDate?
    /// Body text only.
    package var paragraphs: [Paragraph]
    /// As printed, without brackets: `下转第三版` gives `第三版`.
    package var continuesTo: String?
    package var continuedFrom: String?
    /// 0…1, from the evidence of its boundaries and headline.
    package var confidence: Double
    /// `false` when it has no row in `articles.tsv`: its address is provisional.
    package var isRecorded: Bool
    /// Who last touched its row in `articles.tsv`: `auto` or an editor; `nil` without a row.
    package var dividedBy: String?
    /// Kept out of lists, indexes, feeds and search by a withholding.
    package var isUnlisted: Bool
    /// In order of block, then offset; never overlapping.
    package var mentions: MentionList
    /// In order of place; unplaced ones last.
    package var annotations: [Annotation]
    /// What reading took out of its words, in the order of its parts.
    package var omissions: [Omission]
    /// What editors say that it is about.
    package var topics: [Topic] = []

    package init(id: ArticleID, kind: Kind = .news, parts: [ArticlePart], paragraphs: [Paragraph]) {
        self.id = id
        self.kind = kind
        self.parts = parts
        self.paragraphs = paragraphs
        headline = nil
        kicker = nil
        subheads = []
        byline = []
        dateline = nil
        signedBy = nil
        signedDate = nil
        continuesTo = nil
        continuedFrom = nil
        confidence = 1
        isRecorded = false
        dividedBy = nil
        isUnlisted = false
        mentions = []
        annotations = []
        omissions = []
    }

    /// The text of a block: -1 is the headline, 0… are paragraphs. Empty when there is none.
    package func text(ofBlock block: Int) -> String {
        block < 0 ? headline ?? "" : paragraphs.indices.contains(block) ? paragraphs[block].text : ""
    }

    /// The words of a block at `position`.
    package func words(at position: TextPosition) -> String {
        let text = text(ofBlock: position.block).unicodeScalars
        return String(text.dropFirst(position.offset).prefix(position.length))
    }
}

/// A run of source text that belongs to an article.
package struct ArticlePart: Hashable, Sendable {
    package var page: Int
    /// Bytes of the page's source; may begin and end inside a line.
    package var range: Range<Int>
    /// 1-based, inclusive.
    package var lines: ClosedRange<Int>

    package init(page: Int, range: Range<Int>, lines: ClosedRange<Int>) {
        self.page = page
        self.range = range
        self.lines = lines
    }
}

/// A subhead and the index of the paragraph that it stands before.
package struct Subhead: Hashable, Sendable {
    package var text: String
    /// Index into `paragraphs`; 0 for a line that belongs to the headline, `paragraphs.count` at the very end.
    package var before: Int

    package init(_ text: String, before: Int) {
        self.text = text
        self.before = before
    }
}

/// Who made it and in what capacity: 记者, 通讯员, 整理, 摄影, 本报记者.
package struct Credit: Hashable, Sendable, Codable {
    package var name: String
    package var role: String

    package init(name: String, role: String) {
        self.name = name
        self.role = role
    }
}

/// One paragraph of body text, rebuilt from its lines, with misreadings corrected.
package struct Paragraph: Hashable, Sendable {
    package var text: String
    /// In order, not overlapping; offsets count in `text`.
    package var emendations: [Emendation]
    /// Where the newspaper broke it or begins it anew on another page; `nil` inside a page.
    package var seam: Seam?
    /// The page on which it begins.
    package var page: Int
    /// The source lines it was made of on its first page, 1-based, inclusive.
    package var lines: ClosedRange<Int>

    package init(
        _ text: String, page: Int, lines: ClosedRange<Int>, emendations: [Emendation] = [], seam: Seam? = nil
    ) {
        self.text = text
        self.page = page
        self.lines = lines
        self.emendations = emendations
        self.seam = seam
    }
}

/// The place where an article goes on on another page.
package struct Seam: Hashable, Sendable {
    /// In Unicode scalars of the paragraph; 0 when the page breaks before the paragraph.
    package var offset: Int
    package var fromPage: Int
    package var toPage: Int
    /// 下转第三版 and 上接第一版 as printed, without brackets; `nil` where the paper did not say so.
    package var leaving: String?
    package var arriving: String?

    package init(offset: Int, fromPage: Int, toPage: Int, leaving: String? = nil, arriving: String? = nil) {
        self.offset = offset
        self.fromPage = fromPage
        self.toPage = toPage
        self.leaving = leaving
        self.arriving = arriving
    }
}

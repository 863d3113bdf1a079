import ArchiveModel
import Markup

/// The body of an article: paragraphs with their marks, subheads, seams, and the notes beside each paragraph.
struct ArticleBody {
    let site: SiteContext
    let path: String
    let issue: Issue
    let article: Article
    /// What the text calls each note: one numbering over notes, readings and misprints.
    private let marks: [NoteID: String]

    init(site: SiteContext, path: String, issue: Issue, article: Article) {
        self.site = site
        self.path = path
        self.issue = issue
        self.article = article
        var marks: [NoteID: String] = [:]
        for note in article.annotations
        where marks[note.id] == nil && Self.place(of: note, in: article) != nil {
            let key =
                switch note.correction?.state {
                case .misreading: "reading"
                case .misprint: "misprint"
                case .doubtful: "doubtful"
                case nil: "note"
                }
            marks[note.id] = site.locale.text(key) + "\(marks.count + 1)"
        }
        self.marks = marks
    }

    /// Whether the note stands beside a paragraph.
    func isPlaced(_ note: Annotation) -> Bool { Self.place(of: note, in: article) != nil }

    private static func place(of note: Annotation, in article: Article) -> TextPosition? {
        if let position = note.anchor?.position, article.paragraphs.indices.contains(max(0, position.block)) {
            return position
        }
        for (block, paragraph) in article.paragraphs.enumerated() {
            if let emendation = paragraph.emendations.first(where: { $0.note == note.id }) {
                return TextPosition(block: block, offset: emendation.offset, length: emendation.length)
            }
        }
        return nil
    }

    var blocks: [TemplateValue] {
        var blocks: [TemplateValue] = []
        let links = links
        for (index, paragraph) in article.paragraphs.enumerated() {
            blocks += subheads(before: index)
            blocks += self.blocks(of: paragraph, index, links[index, default: []])
        }
        return blocks + subheads(before: article.paragraphs.count)
    }

    /// What leads to the side-heads of a long article; nothing where there are few.
    var sections: [TemplateValue] {
        let heads = shownSubheads
        guard heads.count >= 3 else { return [] }
        return heads.map { number, subhead in
            .object([
                "href": .text("#s\(number + 1)"), "title": .heading(article.style.set(subhead.text)),
            ])
        }
    }

    /// The side-heads that stand in the text, numbered.
    private var shownSubheads: [(number: Int, subhead: Subhead)] {
        article.subheads.filter { $0.before > 0 || !article.style.isDeck($0.text) }
            .enumerated().map { ($0, $1) }
    }

    private func subheads(before index: Int) -> [TemplateValue] {
        shownSubheads.filter { $0.subhead.before == index }.map { number, subhead in
            block([
                "subhead": .heading(article.style.set(subhead.text)), "id": .text("s\(number + 1)"),
            ])
        }
    }

    private func blocks(of paragraph: Paragraph, _ index: Int, _ links: [AnnotatedText.Span])
        -> [TemplateValue]
    {
        let text = annotated(paragraph, index, links)
        let notes = NoteValues(
            site: site, path: path, owner: article.id.description, language: issue.language
        ).values(
            article.annotations.filter {
                max(0, Self.place(of: $0, in: article)?.block ?? -2) == index && isPlaced($0)
            },
            marks: marks)
        var whole: TemplateObject = [
            "id": .text("p\(index + 1)"), "number": .number(index + 1),
            "address": .text(site.locale.text("paragraph_address", index + 1)),
            "has_notes": .flag(!notes.isEmpty), "notes": .list(notes),
            "notes_count": .text(site.locale.count("notes", notes.count)),
            "is_signature": .flag(isSignature(paragraph, index)),
        ]
        let seam = paragraph.seam.map { block(["seam": value(of: $0)]) }
        guard let offset = paragraph.seam?.offset, offset > 0 else {
            whole["html"] = .html(text.html())
            return [seam, block(whole)].compactMap { $0 }
        }
        let end = paragraph.text.unicodeScalars.count
        let rest: TemplateObject = ["html": .html(text.html(offset..<end)), "runs_on": .flag(true)]
        whole["html"] = .html(text.html(0..<offset))
        return [block(whole), seam, block(rest)].compactMap { $0 }
    }

    /// Who signed and when, at the end of a notice.
    private func isSignature(_ paragraph: Paragraph, _ index: Int) -> Bool {
        guard index + 2 >= article.paragraphs.count, paragraph.text.unicodeScalars.count <= 40 else {
            return false
        }
        if let signed = article.signedBy, paragraph.text.contains(signed) { return true }
        guard let date = article.signedDate else { return false }
        return article.style.signedDates(date.year, date.month, date.day)
            .contains(paragraph.text.filter { $0 != " " })
    }

    private func block(_ values: TemplateObject) -> TemplateValue { .object(Self.empty.merging(values)) }

    private static let empty: TemplateObject = [
        "subhead": .missing, "seam": .missing, "html": .missing, "id": .missing, "runs_on": .missing,
        "has_notes": .missing, "notes": .missing, "notes_count": .missing, "is_signature": .missing,
        "number": .missing,
        "address": .missing,
    ]

    private func value(of seam: Seam) -> TemplateValue {
        let link = { (number: Int) in
            Address.link(
                from: path, to: Address.path(of: PageID(issue.id, number)),
                anchor: number == article.id.page.number
                    ? "a\(article.id.number)" : article.id.local.description)
        }
        return .object([
            "label": .text(site.locale.text("seam", seam.fromPage, seam.toPage)),
            "leaving": .text(seam.leaving ?? site.locale.text("goes_to", seam.toPage)),
            "arriving": .text(seam.arriving ?? site.locale.text("comes_from", seam.fromPage)),
            "to_href": .text(link(seam.toPage)), "from_href": .text(link(seam.fromPage)),
        ])
    }

    // MARK: Marks in the text

    /// The names that are linked, by paragraph; of those that lie in one another the outermost that leads anywhere.
    private var links: [Int: [AnnotatedText.Span]] {
        var links: [Int: [AnnotatedText.Span]] = [:]
        var last: TextPosition?
        for mention in article.mentions.prefix(Self.namesLinked)
        where last?.strictlyContains(mention.position) != true {
            guard let link = link(mention) else { continue }
            links[mention.position.block, default: []].append(link)
            last = mention.position
        }
        return links
    }

    /// Of the names in one article so many lead to their records, which no article of a newspaper has; the others stay
    /// words. A page of megabytes of names would else pass what a page may hold (docs/decisions/0014).
    static let namesLinked = 20_000

    private func annotated(_ paragraph: Paragraph, _ index: Int, _ links: [AnnotatedText.Span])
        -> AnnotatedText
    {
        var text = AnnotatedText(paragraph.text, in: article.style)
        text.links = links
        for emendation in paragraph.emendations {
            let range = emendation.offset..<emendation.offset + emendation.length
            let isReading = emendation.state == .misreading
            text.marks.append(
                .init(
                    range: range, open: "<span class=\"\(isReading ? "reading" : "misprint")\">",
                    close: "</span>"))
            if emendation.state == .misprint {
                let words = site.locale.text("should_read", emendation.proposed)
                let supplied = HTML.escape(article.style.supplied(words))
                text.insertions.append(
                    .init(
                        offset: range.upperBound, html: "<span class=\"supplied\">\(supplied)</span>",
                        isLink: false))
            }
        }
        text.insertions += disagreements(index)
        for note in article.annotations {
            guard let place = Self.place(of: note, in: article), place.block == index,
                let mark = marks[note.id]
            else { continue }
            let html =
                "<a class=\"ref\" href=\"#\(Address.anchor(of: note.id))\">\(HTML.escape(mark))</a>"
            text.insertions.append(.init(offset: place.offset + place.length, html: html))
        }
        return text
    }

    /// A sign behind each figure of a paragraph that another article gives differently, which leads to both.
    private func disagreements(_ block: Int) -> [AnnotatedText.Insertion] {
        guard let place = site.index.articles[article.id] else { return [] }
        let figures = site.index.figures.figures(ofArticle: place.article, in: place.issue)
        return figures.sorted { $0.key < $1.key }.compactMap { mention, number in
            let position = article.mentions[mention].position
            guard position.block == block, let indicator = site.index.indicator(showing: number) else {
                return nil
            }
            let href = HTML.escape(Address.link(from: path, to: indicator.path))
            let label = HTML.escape(site.locale.text("disagreement"))
            return .init(
                offset: position.end,
                html: "<a class=\"ref\" href=\"\(href)#h-two\" aria-label=\"\(label)\">≠</a>")
        }
    }

    private func link(_ mention: Mention) -> AnnotatedText.Span? {
        let range = mention.position.offset..<mention.position.offset + mention.position.length
        switch mention.resolution {
        case .record(let id):
            let href = HTML.escape(Address.link(from: path, to: Address.path(of: id)))
            return .init(range: range, open: "<a class=\"name\" href=\"\(href)\">", close: "</a>")
        case .undecided:
            let href = site.names.path(of: mention).map { Address.link(from: path, to: $0) } ?? "#h-ent"
            return .init(
                range: range, open: "<a class=\"name guess\" href=\"\(HTML.escape(href))\">", close: "</a>")
        case .unreviewed:
            guard let page = site.names.path(of: mention) else { return nil }
            let href = HTML.escape(Address.link(from: path, to: page))
            return .init(range: range, open: "<a class=\"name guess\" href=\"\(href)\">", close: "</a>")
        }
    }
}

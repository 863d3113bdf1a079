import ArchiveModel

/// Makes an article of a page whose lines are paragraphs (formats, “Pages that were put together”).
///
/// A line with another one of the article right under it is a head; one with a blank line under it is a paragraph. Of the
/// heads over the first paragraph one is the headline, if the article has one; what stands over it is the kicker.
struct ParagraphArticle {
    let pages: [Int: PageText]
    let paper: PaperWords

    private struct Line {
        var line: PageLine
        var page: Int
        var isHead: Bool
        /// Its last word goes on on the next page: a soft hyphen, which no words of a division hold, stands behind it.
        var isDivided: Bool

        var isCredit: Bool { line.text.contains("\t") }

        /// As it was given, with every blank inside.
        var text: String { line.text.string }
    }

    func article(
        _ id: ArticleID, kind: Article.Kind?, parts: [ArticlePart], headline: DividedArticle.Headline
    ) -> Article {
        let lines = parts.flatMap(lines)
        let head = headLength(lines, headline, isPhoto: kind == .photo)
        var (paragraphs, subheads): ([Paragraph], [Subhead]) = ([], [])
        var before: Line?
        for line in lines.dropFirst(head) {
            if line.isHead {
                subheads.append(Subhead(line.text, before: paragraphs.count))
            } else {
                add(line, after: before, to: &paragraphs)
                before = line
            }
        }
        var article = Article(id: id, kind: kind ?? .news, parts: parts, paragraphs: paragraphs)
        let decks = setHead(Array(lines.prefix(head)), headline, &article)
        article.subheads = decks + subheads
        Credits.read(into: &article, of: paper)
        if kind == nil { article.kind = ArticleKinds.kind(of: article) }
        return article
    }

    private func lines(of part: ArticlePart) -> [Line] {
        let lines = pages[part.page]?.lines(in: part.range) ?? []
        return lines.enumerated().map { index, line in
            let next = lines[safe: index + 1]
            let behind = pages[part.page]?.source.bytes[line.range.upperBound...].prefix(2)
            return Line(
                line: line, page: part.page, isHead: next?.number == line.number + 1,
                isDivided: behind?.elementsEqual([0xC2, 0xAD]) == true)
        }
    }

    /// How many of the first lines are the head: those over the first paragraph, or the headline alone.
    private func headLength(
        _ lines: [Line], _ headline: DividedArticle.Headline, isPhoto: Bool
    ) -> Int {
        let heads = lines.prefix { $0.isHead }.count
        if case .none = headline { return isPhoto ? heads : lines.prefix { $0.isCredit && $0.isHead }.count }
        guard heads == 0, case .given(let text) = headline, let first = lines.first else { return heads }
        return first.text == text ? 1 : 0
    }

    /// Sets kicker, headline and who wrote, and returns the decks.
    private func setHead(
        _ head: [Line], _ headline: DividedArticle.Headline, _ article: inout Article
    ) -> [Subhead] {
        var lines = head
        var place = 0
        switch headline {
        case .none:
            // Over a caption.
            guard !lines.isEmpty else { return [] }
            if let first = lines.first, !first.isCredit { article.kicker = lines.removeFirst().text }
            place = -1
        case .fromText: article.headline = lines.first?.text
        case .given(let text):
            article.headline = text
            guard let found = lines.firstIndex(where: { $0.text == text }) else {
                place = -1
                break
            }
            place = found
        }
        if place > 0 { article.kicker = lines[..<place].map(\.text).joined(separator: " ") }
        lines.removeFirst(min(place + 1, lines.count))
        return lines.compactMap { line in
            if let people = GivenCredits.people(in: line.line) {
                article.byline += people
                return nil
            }
            return Subhead(line.text, before: 0)
        }
    }

    /// A paragraph goes on from one page to another where it has not ended.
    private func add(_ line: Line, after before: Line?, to paragraphs: inout [Paragraph]) {
        let number = line.line.number
        guard let last = paragraphs.last, last.page != line.page || last.seam != nil,
            last.seam?.toPage != line.page
        else {
            paragraphs.append(Paragraph(line.text, page: line.page, lines: number...number))
            return
        }
        let from = last.seam?.toPage ?? last.page
        var text = Array(last.text.unicodeScalars)
        guard !text.endsSentence else {
            let seam = Seam(offset: 0, fromPage: from, toPage: line.page)
            paragraphs.append(Paragraph(line.text, page: line.page, lines: number...number, seam: seam))
            return
        }
        var start = text.count
        if before?.isDivided == true {
            text += line.line.text
        } else {
            start = LineJoining.append(line.line.text, to: &text)
        }
        paragraphs[paragraphs.count - 1].text = text.string
        paragraphs[paragraphs.count - 1].seam = Seam(offset: start, fromPage: from, toPage: line.page)
    }
}

import ArchiveModel
import Ingest
import Reading

/// What a page that was put together consists of.
struct MadePage: Sendable {
    var pieces: [PagePieces.Piece] = []
    /// The articles that begin on it.
    var stated: [StatedArticle] = []
    /// What its source says belongs to no article of it.
    var furniture: [ArticlePart] = []
    /// The files and tables, in order.
    var sources: [Source] = []
    /// What the tables say that they are written in.
    var language: PaperLanguage?

    struct Source: Sendable {
        var path: String
        /// With the lines that are meant.
        var shown: String
        var articles: Int
    }
}

extension [ReceivedPage] {
    /// The articles that these pages state, each with its parts on these pages.
    var stated: [StatedArticle] {
        let numbers = Set(map(\.page))
        return flatMap(\.made.stated).map { article in
            var article = article
            article.parts.removeAll { !numbers.contains($0.page) }
            return article
        }
    }
}

/// A page that is being put together from articles.
struct PageMaker {
    let issue: IssueID
    let page: Int
    let form: PagePieces.Piece.Form
    private(set) var bytes: [UInt8] = []
    private(set) var pieces: [PagePieces.Piece] = []
    private(set) var sources: [MadePage.Source] = []

    init(_ issue: IssueID, _ page: Int, _ form: PagePieces.Piece.Form) {
        (self.issue, self.page, self.form) = (issue, page, form)
    }

    /// Adds a text, a blank line before it, and returns its bytes in the page.
    mutating func add(
        _ text: [UInt8], named name: String, encoding: TextEncoding = .utf8, hash: String
    ) -> Range<Int> {
        if !bytes.isEmpty {
            if bytes.last != 0x0A, bytes.last != 0x0D { bytes.append(0x0A) }
            bytes += form == .paragraphs ? [0x0A, 0x0A] : [0x0A]
        }
        let range = bytes.count..<bytes.count + text.count
        bytes += text
        pieces.append(
            PagePieces.Piece(
                page: page, form: form, bytes: range, encoding: encoding, hash: hash, name: name))
        return range
    }

    /// Counts an article of `path`, which stands at `line` where that is a table.
    mutating func count(_ path: String, line: Int? = nil) {
        guard let line else {
            sources.append(MadePage.Source(path: path, shown: path, articles: 1))
            return
        }
        guard let last = sources.last, last.path == path else {
            sources.append(MadePage.Source(path: path, shown: "\(path):\(line)", articles: 1))
            return
        }
        let first = last.shown.dropFirst(path.count + 1).prefix { $0.isNumber }
        sources[sources.count - 1].shown = "\(path):\(first)-\(line)"
        sources[sources.count - 1].articles += 1
    }

    var source: SourceText {
        var source = SourceText(path: "issues/\(issue)/\(page).txt", bytes: bytes)
        source.hasParagraphLines = form == .paragraphs
        return source
    }
}

extension SourceText {
    /// The part of `page` in `range`, without blanks at its ends; `nil` when it has no words.
    func part(_ range: Range<Int>, of page: Int) -> ArticlePart? {
        let range = trimmed(range)
        guard !range.isEmpty else { return nil }
        return ArticlePart(
            page: page, range: range,
            lines: lineNumber(at: range.lowerBound)...lineNumber(at: range.upperBound - 1))
    }
}

import ArchiveModel
import Ingest
import Reading

/// The pages of one issue that the rows of tables make.
struct TablePages {
    private let rows: [DeliveredArticle]

    /// A page of more is no page of a newspaper.
    private static let mostArticles = 2_000

    init(_ rows: [DeliveredArticle]) { self.rows = rows }

    var pages: Diagnosed<[ReceivedPage]> {
        var diagnostics: [Diagnostic] = []
        guard let issue = rows.first?.issue else { return Diagnosed([]) }
        for (page, count) in Dictionary(rows.map { ($0.page, 1) }, uniquingKeysWith: +).sorted(by: {
            $0.key < $1.key
        })
        where count > Self.mostArticles {
            let row = rows.first { $0.page == page }
            diagnostics.append(
                .badCell(
                    "A page holds at most \(Self.mostArticles) articles; page \(page) of \(issue) has \(count)",
                    row?.location ?? SourceLocation("")))
        }
        guard !diagnostics.hasErrors else { return Diagnosed([], diagnostics) }
        let sorted = sorted(&diagnostics)
        guard !diagnostics.hasErrors else { return Diagnosed([], diagnostics) }
        let texts = sorted.map { $0.paragraphs }
        let form: PagePieces.Piece.Form = texts.contains(nil) ? .lines : .paragraphs
        var makers: [Int: PageMaker] = [:]
        var found: [(row: DeliveredArticle, runs: [(page: Int, range: Range<Int>)])] = []
        for (row, paragraphs) in zip(sorted, texts) {
            let runs = ArticleText(row, form == .lines ? nil : paragraphs).runs
            let placed = runs.map { run in
                let range = makers[run.page, default: PageMaker(issue, run.page, form)].add(
                    Array(run.text.utf8), named: row.name, hash: row.hash)
                return (run.page, range)
            }
            makers[row.page]?.count(row.location.path, line: row.location.line)
            found.append((row, placed))
        }
        return Diagnosed(Self.pages(issue, makers, found), diagnostics)
    }

    /// In order of page, and of number where all of a page have one; a number that stands twice on a page is an error.
    private func sorted(_ diagnostics: inout [Diagnostic]) -> [DeliveredArticle] {
        var first: [LocalArticleID: DeliveredArticle] = [:]
        var kept: [DeliveredArticle] = []
        for row in rows {
            if let number = row.number {
                let id = LocalArticleID(page: row.page, number: number)
                if let other = first[id] {
                    diagnostics.append(.twoRows(row, id, other))
                    continue
                }
                first[id] = row
            }
            kept.append(row)
        }
        return Dictionary(grouping: kept, by: \.page).sorted { $0.key < $1.key }.flatMap { _, rows in
            let isNumbered = rows.allSatisfy { $0.number != nil }
            return isNumbered ? rows.sorted { ($0.number ?? 0) < ($1.number ?? 0) } : rows
        }
    }

    private static func pages(
        _ issue: IssueID, _ makers: [Int: PageMaker],
        _ found: [(row: DeliveredArticle, runs: [(page: Int, range: Range<Int>)])]
    ) -> [ReceivedPage] {
        let sources = makers.mapValues(\.source)
        let stated = found.compactMap { row, runs -> StatedArticle? in
            let parts = runs.compactMap { run in sources[run.page]?.part(run.range, of: run.page) }
            guard !parts.isEmpty else { return nil }
            return StatedArticle(
                by: .table, number: row.number, kind: row.kind,
                headline: row.headline.map { .given($0) } ?? (row.knowsHeadline ? .none : .fromText),
                parts: parts)
        }
        let byPage = Dictionary(grouping: stated) { $0.page ?? 0 }
        return makers.sorted { $0.key < $1.key }.map { number, maker in
            let rows = found.lazy.map(\.row).filter { $0.page == number }
            let path = rows.first?.name ?? found.first?.row.name ?? ""
            var page = ReceivedPage(
                file: ArchiveFile(path: path, bytes: maker.bytes), issue: issue, page: number,
                datedBy: "table", pagedBy: "table", texts: [maker.source], reader: PlainTextReader())
            page.label = rows.lazy.compactMap(\.label).first
            page.made = MadePage(
                pieces: maker.pieces, stated: byPage[number] ?? [], sources: maker.sources)
            let languages = Set(rows.map(\.language))
            page.made.language = languages.count == 1 ? languages.first.flatMap { $0 } : nil
            return page
        }
    }
}

/// The text of an article as its pages hold it.
private struct ArticleText {
    /// One on each page that it stands on.
    private(set) var runs: [(page: Int, text: String)] = []

    /// `paragraphs`: one a line, or `nil` for the text as it came.
    init(_ row: DeliveredArticle, _ paragraphs: [String]?) {
        guard let paragraphs else {
            let head = [row.kicker, row.headline].compactMap(\.self)
            let credits = row.byline.map { $0.role.isEmpty ? $0.name : $0.role + " " + $0.name }
            let decks = row.subheads.map(\.text)
            let body: String
            switch row.body {
            case .text(let text): body = text
            case .paragraphs(let paragraphs): body = paragraphs.joined(separator: "\n\n")
            }
            let heads = (head + decks + credits).joined(separator: "\n\n")
            runs = [(row.page, heads.isEmpty ? body : heads + "\n\n" + body)]
            return
        }
        add(row, paragraphs)
    }

    private mutating func add(_ row: DeliveredArticle, _ paragraphs: [String]) {
        var blocks: [String] = []
        var page = row.page
        var head = [row.kicker, row.headline].compactMap(\.self)
        var breaks = row.breaks[...]
        let credits = GivenCredits.lines(for: row.byline, over: paragraphs, in: row.language)
        func heads(before index: Int) -> [String] { row.subheads.filter { $0.before == index }.map(\.text) }
        for (index, paragraph) in paragraphs.enumerated() {
            if index == 0 { head += credits }
            head += heads(before: index)
            var rest = Array(paragraph.unicodeScalars)[...]
            while let place = breaks.first, place.paragraph == index {
                breaks.removeFirst()
                let cut = min(max(place.offset, 0) + rest.startIndex, rest.endIndex)
                let before = rest[rest.startIndex..<cut].string.onOneLine
                if !before.isEmpty {
                    blocks.append((head + [before + seam(rest, cut)]).joined(separator: "\n"))
                    head = []
                }
                runs.append((page, blocks.joined(separator: "\n\n")))
                (blocks, page) = ([], place.page)
                rest = rest[cut...]
            }
            blocks.append((head + [rest.string.onOneLine]).joined(separator: "\n"))
            head = []
        }
        head += row.subheads.filter { $0.before >= paragraphs.count }.map(\.text)
        if paragraphs.isEmpty { head += credits }
        if !head.isEmpty { blocks.append(head.joined(separator: "\n")) }
        runs.append((page, blocks.joined(separator: "\n\n")))
        runs.removeAll { $0.text.isEmpty }
    }

    /// What says that a word goes on behind `cut`.
    private func seam(_ text: ArraySlice<Unicode.Scalar>, _ cut: Int) -> String {
        guard cut > text.startIndex, cut < text.endIndex, text[cut - 1].isOfWord, text[cut].isOfWord
        else { return "" }
        return "\u{AD}"
    }
}

extension ArraySlice<Unicode.Scalar> {
    fileprivate var string: String { Array(self).string }
}

extension Diagnostic {
    fileprivate static func twoRows(_ row: DeliveredArticle, _ id: LocalArticleID, _ other: DeliveredArticle)
        -> Diagnostic
    {
        Diagnostic(
            .articleTaken, "Two rows claim article \(id) of \(row.issue)", at: row.location,
            notes: ["The other one is \(other.name)."], fixes: ["leave one of them out"])
    }
}

import ArchiveModel
import Ingest
import Reading

/// What was delivered, with the number of each page, and pages put together where files or rows are articles.
struct Delivery {
    private let located: [ReceivedPage]
    private let rows: [DeliveredArticle]
    private let folders: [IssueID: ArchiveTree.IssueFolder]

    init(_ located: [ReceivedPage], _ rows: [DeliveredArticle], into tree: ArchiveTree) {
        self.located = located
        self.rows = rows
        folders = Dictionary(tree.issues.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var pages: Diagnosed<[ReceivedPage]> {
        var diagnostics: [Diagnostic] = []
        let (located, rows) = numbered(&diagnostics)
        var pages: [ReceivedPage] = []
        let byPage = Dictionary(grouping: located) { PageID($0.issue, $0.page) }
        for (_, files) in byPage.sorted(by: { $0.key < $1.key }) {
            guard let articles = articles(files, &diagnostics) else {
                pages += files
                continue
            }
            let page = Self.page(of: articles)
            if let page = page.unwrap(into: &diagnostics) { pages.append(page) }
        }
        for (_, rows) in Dictionary(grouping: rows, by: \.issue).sorted(by: { $0.key < $1.key }) {
            pages += TablePages(rows).pages.unwrap(into: &diagnostics)
        }
        return Diagnosed(pages, diagnostics)
    }

    // MARK: Labels

    /// The same with numbers for labels.
    private func numbered(_ diagnostics: inout [Diagnostic]) -> ([ReceivedPage], [DeliveredArticle]) {
        var (located, rows) = (located, rows)
        let labels =
            located.compactMap { page in page.label.map { (page.issue, $0) } }
            + rows.compactMap { row in row.page > 0 ? nil : row.label.map { (row.issue, $0) } }
        var numbering: [IssueID: PageNumbering] = [:]
        for (issue, found) in Dictionary(grouping: labels, by: \.0).sorted(by: { $0.key < $1.key }) {
            let folder = folders[issue]
            let notes = folder.flatMap { IssueFolderReader.notes(of: $0).value }
            var known = PageNumbering(
                labels: notes?.labels ?? [:],
                pages: Set(folder.map { IssueFolderReader.pages(of: $0).value.keys.map { $0 } } ?? []))
            known.add(Set(found.map(\.1)))
            diagnostics += known.late.compactMap { label in
                known.number(of: label).map { .outOfOrder(label, issue, $0) }
            }
            numbering[issue] = known
        }
        for index in located.indices {
            let page = located[index]
            if let number = page.label.flatMap({ numbering[page.issue]?.number(of: $0) }) {
                located[index].page = number
            }
        }
        for index in rows.indices where rows[index].page == 0 {
            let row = rows[index]
            rows[index].page = row.label.flatMap { numbering[row.issue]?.number(of: $0) } ?? 0
        }
        return (located, rows)
    }

    // MARK: Files

    /// The files of a page in the order of its articles, where each is one: by their numbers, or else by their names, when all are called
    /// otherwise; `nil` when a file is the page.
    private func articles(_ files: [ReceivedPage], _ diagnostics: inout [Diagnostic]) -> [ReceivedPage]? {
        if files.allSatisfy({ $0.name.article != nil }) {
            let sorted = files.sorted {
                ($0.name.article ?? 0, $0.file.path) < ($1.name.article ?? 0, $1.file.path)
            }
            for (one, other) in zip(sorted, sorted.dropFirst()) where one.name.article == other.name.article {
                diagnostics.append(
                    .twoArticles(other.file.path, other.name.article ?? 0, other, one.file.path))
            }
            return Set(files.map(\.name.article)).count == files.count ? sorted : []
        }
        guard files.count > 1, files.allSatisfy({ $0.name.article == nil && !$0.name.rest.isEmpty }),
            Set(files.map(\.name.rest)).count == files.count
        else { return nil }
        return files.sorted { $0.file.path < $1.file.path }
    }

    private static func page(of files: [ReceivedPage]) -> Diagnosed<ReceivedPage?> {
        guard var page = files.first else { return Diagnosed(nil) }
        let feeds = files.filter { $0.texts.count > 1 }
        guard feeds.isEmpty else { return Diagnosed(nil, feeds.map { .feeds($0.file.path) }) }
        var maker = PageMaker(page.issue, page.page, .lines)
        var found: [(range: Range<Int>, number: Int?, headline: DividedArticle.Headline)] = []
        for file in files {
            guard let text = file.texts.first else { continue }
            let range = maker.add(
                text.bytes,
                named: file.file.path.split(separator: "/").last.map(String.init) ?? file.file.path,
                encoding: text.encoding, hash: SHA256.hex(of: file.file.bytes))
            maker.count(file.file.path)
            found.append((range, file.name.article, FirstLine.headline(of: text)))
        }
        let source = maker.source
        page.made = MadePage(pieces: maker.pieces, sources: maker.sources)
        page.made.stated = found.compactMap { range, number, headline in
            source.part(range, of: page.page).map {
                StatedArticle(by: .file, number: number, headline: headline, parts: [$0])
            }
        }
        page.file = ArchiveFile(path: page.file.path, bytes: maker.bytes)
        page.texts = [source]
        page.reader = PlainTextReader()
        page.stated = nil
        return Diagnosed(page)
    }
}

/// The first line of a file that is an article.
enum FirstLine {
    /// In characters.
    private static let longest = 120

    /// The line itself where an empty line stands under it and it is no sentence: what else could it be? Otherwise the reader finds out.
    static func headline(of text: SourceText) -> DividedArticle.Headline {
        let filled = text.lines.map { text.trimmed($0) }
        guard let first = filled.firstIndex(where: { !$0.isEmpty }), let next = filled[safe: first + 1],
            next.isEmpty, filled[(first + 1)...].contains(where: { !$0.isEmpty })
        else { return .fromText }
        let line = text.string(filled[first])
        guard line.unicodeScalars.count <= longest, let last = line.unicodeScalars.last,
            !last.properties.isSentenceTerminal || "?!".unicodeScalars.contains(last) || last == "\u{FF1F}"
                || last == "\u{FF01}",
            line.first != "#"
        else { return .fromText }
        return .given(line)
    }
}

extension Diagnostic {
    fileprivate static func outOfOrder(_ label: PageLabel, _ issue: IssueID, _ number: Int) -> Diagnostic {
        Diagnostic(
            .pageOutOfOrder, "Page \(label) of \(issue) stands behind the others, as page \(number)",
            notes: ["The pages around it are held already, and keep their addresses."])
    }

    static func twoArticles(_ path: String, _ number: Int, _ page: ReceivedPage, _ other: String)
        -> Diagnostic
    {
        Diagnostic(
            .articleTaken, "Two files claim article \(number) of page \(page.page) of \(page.issue)",
            at: SourceLocation(path), notes: ["The other one is \(other)."], fixes: ["leave one of them out"])
    }

    fileprivate static func feeds(_ path: String) -> Diagnostic {
        Diagnostic(
            .tooManyPages, "A file that is one article holds no form feed", at: SourceLocation(path),
            fixes: ["take the form feed out, or say with --pattern how the files are named"])
    }
}

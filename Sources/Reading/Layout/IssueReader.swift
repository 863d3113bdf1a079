package import ArchiveModel

/// What reading makes of the pages of one issue.
package struct IssueReading: Sendable {
    package var masthead: Masthead
    /// In order of id.
    package var articles: [Article]
    /// By page number.
    package var furniture: [Int: [Furniture]]
    /// What each page prints itself, by its number.
    package var dates: [Int: CalendarDate] = [:]
    /// What decided where each article stands, if that was asked; none of articles whose place was given.
    package var reasons: [ArticleID: [ReadingReason]] = [:]
}

/// Reads the pages of one issue: decided articles as decided, the rest of each page divided by the layout rules.
package enum IssueReader {
    /// `pages` by number. Articles without a decision are numbered after the decided ones of their page, and after
    /// the ids in `taken`, which once were given. `furniture`: what editors or the source say belongs to no article.
    /// `stated`: pages whose articles the source names; what it leaves out is then divided, and nothing is taken for
    /// furniture by its boxes. `language`: of the issue, if it is known. `explains`: whether to keep what decided.
    package static func read(
        issue: IssueID, pages: [Int: SourceText], in language: PaperLanguage? = nil,
        decided: [DividedArticle] = [], furniture: [ArticlePart] = [], stated: Set<Int> = [],
        taken: Set<LocalArticleID> = [], explains: Bool = false
    ) -> Diagnosed<IssueReading> {
        let paper = PaperWords.of(language)
        let texts = pages.reduce(into: [Int: PageText]()) {
            $0[$1.key] = PageText(number: $1.key, source: $1.value, in: paper)
        }
        let composer = ArticleComposer(pages: texts, in: paper, decided: decided)
        let confidence = Confidence(texts)
        var reading = IssueReading(masthead: Masthead(), articles: [], furniture: [:])
        var articles = decided.map { row in
            var article = composer.compose(
                ArticleID(issue, row.id), kind: row.kind, parts: row.parts, headline: row.headline)
            article.isRecorded = true
            return article
        }
        for page in texts.values.sorted(by: { $0.number < $1.number }) {
            let parts = decided.flatMap(\.parts).filter { $0.page == page.number }
            let division = divide(
                page, around: parts, furniture: furniture.filter { $0.page == page.number },
                isStated: stated.contains(page.number), of: reading.masthead.paper, explains: explains)
            reading.furniture[page.number] = division.furniture
            reading.dates[page.number] = division.masthead.date
            reading.masthead = reading.masthead.filled(from: division.masthead)
            let given = taken.union(decided.map(\.id)).filter { $0.page == page.number }
            var number = given.map(\.number).max() ?? 0
            for draft in division.drafts {
                number += 1
                var article = composer.compose(
                    ArticleID(PageID(issue, page.number), number), kind: draft.isPhoto ? .photo : nil,
                    parts: draft.parts, headline: .fromText, head: draft.head)
                article.confidence =
                    draft.isPhoto
                    ? draft.confidence : confidence.of(article, assignment: draft.confidence)
                articles.append(article)
                if explains { reading.reasons[article.id] = draft.reasons(of: article) }
            }
        }
        let joined = JumpJoiner(composer: composer, pages: texts, paper: paper).join(articles)
        reading.articles = joined.value.articles.sorted { $0.id < $1.id }
        for (id, other) in joined.value.continuations {
            let continued = reading.reasons.removeValue(forKey: other) ?? []
            reading.reasons[id]? += continued
        }
        if reading.masthead.date == nil { reading.masthead.inferDate(from: reading.articles) }
        let checks = ReadingChecks.check(reading.articles, reading.masthead, texts, of: paper)
        return Diagnosed(reading, joined.diagnostics + checks)
    }

    private struct Draft {
        let parts: [ArticlePart]
        let isPhoto: Bool
        let head: PrintedLines?
        let confidence: Double
        let decisions: [Decision]
        let writer: ReasonWriter

        func reasons(of article: Article) -> [ReadingReason] {
            writer.reasons(for: decisions.filter { $0.feature != .noHeadline || article.headline == nil })
        }
    }

    private struct Division {
        var drafts: [Draft] = []
        var furniture: [Furniture] = []
        var masthead = Masthead()
    }

    private static func divide(
        _ page: PageText, around decided: [ArticlePart], furniture given: [ArticlePart], isStated: Bool,
        of paper: String?, explains: Bool
    ) -> Division {
        var division = Division()
        var free: [Int] = []
        let mastheadEnd = page.mastheadLength
        let head = given.isEmpty ? [] : page.lines.prefix { line in given.contains { $0.overlaps(line) } }
        let names = Set([paper].compactMap { $0.map { Fold.scalars(Array($0.unicodeScalars)).dense } })
        division.masthead = MastheadReader.read(
            page.lines.prefix(max(mastheadEnd, head.count)).filter { line in
                !decided.contains { $0.overlaps(line) }
            })
        for (index, line) in page.lines.enumerated() {
            let taken = decided.isEmpty ? [] : decided.filter { $0.overlaps(line) }
            let isGiven = given.contains { $0.overlaps(line) }
            if !taken.isEmpty {
                division.furniture += remnants(of: line, taken, page)
            } else if let kind = furniture(page.lines, index, isMasthead: index < mastheadEnd, names)
                ?? (isGiven ? .other : page.furniture(at: index))
            {
                division.furniture.append(
                    Furniture(kind: kind, range: line.range, lines: line.number...line.number))
                if kind == .folio {
                    division.masthead = division.masthead.filled(
                        from: MastheadReader.read([line], place: "folio"))
                }
            } else {
                free.append(index)
            }
        }
        let (drafts, writer) = drafts(
            of: free, on: page, findsFurniture: !isStated, explains: explains, &division)
        let captions = drafts.filter(\.isPhoto).flatMap(\.bodies).flatMap { Array(writer.lines[$0]) }
        division.drafts = drafts.flatMap { draft in
            let runs = (draft.heads.united + draft.bodies).flatMap { contiguous($0, writer.lines) }
            let parts = runs.compactMap { page.part(writer.lines[$0]) }
            let pictures = draft.isPhoto ? page.captions(in: parts, among: captions) : [parts]
            return pictures.map { parts in
                Draft(
                    parts: parts, isPhoto: draft.isPhoto, head: draft.head, confidence: draft.confidence,
                    decisions: draft.decisions, writer: writer)
            }
        }
        return division
    }

    /// What boxes make of the lines, where they have some, and else their words. Furniture that boxes find is added.
    private static func drafts(
        of free: [Int], on page: PageText, findsFurniture: Bool, explains: Bool, _ division: inout Division
    ) -> (drafts: [PageDraft], writer: ReasonWriter) {
        let lines = free.count == page.lines.count ? page.lines : free.map { page.lines[$0] }
        guard let known = SheetDivider(lines, of: page.source)?.division(findsFurniture: findsFurniture)
        else {
            return page.drafts(of: free, explains: explains)
        }
        let head = known.furniture.prefix { $0.lowerBound < known.drafts.first?.start ?? 0 }
        division.masthead = division.masthead.filled(
            from: MastheadReader.read(head.flatMap { Array(lines[$0]) }))
        for range in known.furniture {
            division.furniture += lines[range].map {
                Furniture(kind: .masthead, range: $0.range, lines: $0.number...$0.number)
            }
        }
        return (known.drafts, ReasonWriter(page: page.number, lines: lines, widths: lines.map(\.width)))
    }

    private static func furniture(
        _ lines: [PageLine], _ index: Int, isMasthead: Bool, _ names: Set<[Unicode.Scalar]>
    ) -> Furniture.Kind? {
        if isMasthead { return .masthead }
        if PictureLines.isPageCredit(lines[index].clean) { return .credit }
        let isAtEdge = index < edge || index >= lines.count - edge
        if MastheadReader.isFolio(lines[index], isAtEdge: isAtEdge, names: names) { return .folio }
        return isGuide(lines, index) ? .other : nil
    }

    /// In lines, from the head and from the foot of a page.
    private static let edge = 2

    /// Lines of the front page's guide to the others stand together, under 导读 or without.
    private static func isGuide(_ lines: [PageLine], _ index: Int) -> Bool {
        let line = lines[index].clean
        guard Notices.isGuide(line) || Notices.isGuideTitle(line) else { return false }
        return [index - 1, index + 1].compactMap { lines[safe: $0] }.contains { other in
            Notices.isGuide(other.clean)
                || Notices.isGuide(line) && Notices.isGuideTitle(other.clean)
        }
    }

    /// `run` cut where lines of others (furniture, decided articles) stand between two of its lines.
    private static func contiguous(_ run: Range<Int>, _ lines: [PageLine]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = run.lowerBound
        for index in run.dropFirst()
        where lines[index].number - lines[index - 1].number != lines[index].blanksBefore + 1 {
            runs.append(start..<index)
            start = index
        }
        return start < run.upperBound ? runs + [start..<run.upperBound] : runs
    }

    /// The words of a line that decided parts leave over: kept as furniture, so that nothing is lost.
    private static func remnants(of line: PageLine, _ parts: [ArticlePart], _ page: PageText) -> [Furniture] {
        var rest: [Range<Int>] = []
        var position = line.range.lowerBound
        for part in parts.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            if part.range.lowerBound > position { rest.append(position..<part.range.lowerBound) }
            position = max(position, part.range.upperBound)
        }
        if position < line.range.upperBound { rest.append(position..<line.range.upperBound) }
        return rest.map { page.source.trimmed($0) }.filter { !$0.isEmpty }.map {
            Furniture(kind: .other, range: $0, lines: line.number...line.number)
        }
    }
}

extension ArticlePart {
    fileprivate func overlaps(_ line: PageLine) -> Bool { range.overlaps(line.range) }
}

extension Masthead {
    /// What this one lacks, taken from `other`.
    fileprivate func filled(from other: Masthead) -> Masthead {
        var result = self
        if result.date == nil { (result.date, result.dateEvidence) = (other.date, other.dateEvidence) }
        result.paper = result.paper ?? other.paper
        result.issueNumber = result.issueNumber ?? other.issueNumber
        result.page = result.page ?? other.page
        result.weekday = result.weekday ?? other.weekday
        result.lunar = result.lunar ?? other.lunar
        result.pagesToday = result.pagesToday ?? other.pagesToday
        result.cnNumber = result.cnNumber ?? other.cnNumber
        return result
    }

    /// The latest signature's date, or the latest day that a paragraph begins with, as evidence only: the issue is not
    /// older than it.
    fileprivate mutating func inferDate(from articles: [Article]) {
        if let date = articles.compactMap(\.signedDate).max() {
            dateEvidence = "no date is printed; the latest signature is of \(date)"
            return
        }
        let days = articles.flatMap(\.paragraphs).compactMap { DayOfYear(opening: $0.text) }
        if let day = days.max() {
            dateEvidence =
                "no date is printed; the latest day that a paragraph begins with is \(day)"
        }
    }
}

/// A day without a year: 1月9日.
private struct DayOfYear: Comparable, CustomStringConvertible {
    var month: Int
    var day: Int

    private static let names = PaperWords.dates

    /// As papers print it.
    var description: String { "\(month)\(Self.names.month)\(day)\(Self.names.day)" }

    /// The first day named among the first words of a paragraph.
    init?(opening text: String) {
        let words = Array(text.unicodeScalars.prefix(40)).dense
        for index in words.indices where words[index] == Self.names.month {
            let before = words[..<index].reversed().prefix { $0.isDigit }.reversed()
            let after = words[(index + 1)...].prefix { $0.isDigit }
            guard let month = Int(Array(before).string), let day = Int(Array(after).string),
                words[safe: after.endIndex] == Self.names.day,
                1...12 ~= month, 1...31 ~= day
            else { continue }
            (self.month, self.day) = (month, day)
            return
        }
        return nil
    }

    static func < (one: Self, other: Self) -> Bool { (one.month, one.day) < (other.month, other.day) }
}

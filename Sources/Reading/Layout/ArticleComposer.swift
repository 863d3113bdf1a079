import ArchiveModel

/// Makes an article of the parts that a division gives it. The same parts always give the same article, whether a
/// rule or an editor chose them.
struct ArticleComposer {
    let pages: [Int: PageText]
    private let paper: PaperWords
    /// What all pages say of the hyphens at line ends.
    private let divided: DividedWords
    /// What editors say of the heads of articles, beside their headlines.
    private let heads: [LocalArticleID: DecidedHead]

    init(pages: [Int: PageText], in paper: PaperWords, decided: [DividedArticle] = []) {
        self.pages = pages
        self.paper = paper
        heads = Dictionary(
            decided.compactMap { article in DecidedHead(article).map { (article.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        divided = pages.values.reduce(into: DividedWords(in: paper)) { $0.formUnion($1.divided) }
    }

    /// `known`: which lines of the parts are its head, where boxes said so; else their words say it.
    func compose(
        _ id: ArticleID, kind: Article.Kind?, parts: [ArticlePart], headline: DividedArticle.Headline,
        head known: PrintedLines? = nil
    ) -> Article {
        if !parts.isEmpty, parts.allSatisfy({ pages[$0.page]?.source.hasParagraphLines == true }) {
            return ParagraphArticle(pages: pages, paper: paper).article(
                id, kind: kind, parts: parts, headline: headline)
        }
        let runs = Self.joiningNames(
            parts.compactMap { part in pages[part.page].map { (page: $0, lines: $0.lines(in: part.range)) } })
        let said = heads[id.local]
        let headEnd = kind == .photo ? (0, 0) : headEnd(runs, known, given: headline, said)
        var head: [[PageLine]] = []
        var bodies: [(lines: [PageLine], page: PageText, leaving: String?, arriving: String?)] = []
        var marks = JumpTrail()
        for (number, run) in runs.enumerated() {
            var lines = run.lines
            if number < headEnd.0 || number == headEnd.0 && headEnd.1 > 0 {
                let count = number < headEnd.0 ? lines.count : headEnd.1
                head += Self.blocks(Array(lines.prefix(count)), run.page.regime)
                lines = Array(lines.dropFirst(count))
            } else if number > 0, run.page.number != runs[number - 1].page.number {
                lines = lines.droppingRepeated(head)
            }
            guard !lines.isEmpty else { continue }
            let leaving = marks.leaving
            lines = marks.take(from: lines, onPage: run.page.number)
            bodies.append((lines, run.page, leaving, marks.arriving))
        }
        func built(hasSubheads: Bool) -> ParagraphBuilder {
            var builder = ParagraphBuilder(hasSubheads: hasSubheads, divided)
            for body in bodies {
                builder.add(body.lines, of: body.page, leaving: body.leaving, arriving: body.arriving)
            }
            builder.finish()
            return builder
        }
        let heading = kind == .photo ? bodies.first.flatMap { CaptionText.heading(of: $0.lines) } : nil
        if let heading, heading.isAlone { bodies[0].lines.removeFirst() }
        var builder = built(hasSubheads: kind != .photo)
        // Where all lines are set apart, as in an advertisement, none is a subhead.
        if builder.paragraphs.isEmpty { builder = built(hasSubheads: false) }
        var article = Article(id: id, kind: kind ?? .news, parts: parts, paragraphs: builder.paragraphs)
        article.subheads = builder.subheads
        article.continuesTo = marks.firstTarget
        article.continuedFrom = marks.origin(onPage: parts.first?.page)
        article.omissions = runs.flatMap { page, lines in
            lines.compactMap { line in
                line.doubling.map { Omission(page: page.number, line: line.number, runs: $0.omitted) }
            }
        }
        setHead(head, series: series(of: parts), known, headline, said, &article)
        if let heading, article.kicker == nil { article.kicker = heading.words }
        Credits.read(into: &article, of: paper)
        if kind == nil { article.kind = ArticleKinds.kind(of: article) }
        return article
    }

    private typealias Run = (page: PageText, lines: [PageLine])

    /// The runs, where the name of a report that comes from another page stands in one with what says so.
    private static func joiningNames(_ runs: [Run]) -> [Run] {
        runs.reduce(into: []) { result, run in
            if result.count > 1, let last = result.last, last.page.number == run.page.number,
                last.page.number != result[result.count - 2].page.number, last.lines.count <= 2,
                let first = run.lines.first, first.isArrivalAlone
            {
                result[result.count - 1].lines += run.lines
            } else {
                result.append(run)
            }
        }
    }

    /// Lines that stand in several heads of the pages of an article.
    private func series(of parts: [ArticlePart]) -> Set<[Unicode.Scalar]> {
        guard let first = parts.first, let series = pages[first.page]?.series else { return [] }
        let others = Set(parts.map(\.page)).subtracting([first.page])
        return others.reduce(into: series) { $0.formUnion(pages[$1]?.series ?? []) }
    }

    /// Every line of the head is kept, whatever an editor gave in its place: beside it, as kicker or decks, or else as
    /// the first paragraphs.
    private func setHead(
        _ blocks: [[PageLine]], series: Set<[Unicode.Scalar]>, _ known: PrintedLines?,
        _ decision: DividedArticle.Headline, _ said: DecidedHead?, _ article: inout Article
    ) {
        if let known {
            let head = KnownHead(known, in: blocks, divided)
            (article.kicker, article.headline) = (head.kicker, head.headline)
            article.subheads = head.decks.map { Subhead($0, before: 0) } + article.subheads
            return
        }
        let blocks = said?.leaving(of: blocks) ?? blocks
        let head = HeadReader(blocks, series: series, divided)
        var (kicker, decks) = (head.kicker, head.decks)
        switch decision {
        case .fromText: article.headline = head.headline
        case .none:
            article.headline = nil
            decks.insert(contentsOf: [head.headline].compactMap { $0 }, at: 0)
        case .given(let text):
            article.headline = text
            if let printed = head.headline, !Self.areSame(printed, text) {
                let known = PrintedHead(saying: text, in: blocks, divided)
                (kicker, decks) = known.map { ($0.kicker, $0.decks) } ?? (kicker, [printed] + decks)
            }
        }
        if let said {
            let rest = said.decide(&kicker, &decks)
            let lines = blocks.first?.first.map { $0.number...$0.number } ?? article.parts.first?.lines
            article.paragraphs.insert(
                contentsOf: rest.map {
                    Paragraph($0, page: article.parts.first?.page ?? 1, lines: lines ?? 1...1)
                }, at: 0)
            for index in article.subheads.indices where article.subheads[index].before > 0 {
                article.subheads[index].before += rest.count
            }
        }
        article.kicker = kicker
        article.byline = head.byline
        article.subheads = decks.map { Subhead($0, before: 0) } + article.subheads
    }

    /// Whatever their blanks, width and case.
    static func areSame(_ one: String, _ other: String) -> Bool {
        Array(Fold.string(one).unicodeScalars).dense == Array(Fold.string(other).unicodeScalars).dense
    }

    /// Where the head ends: the index of the run that holds its last lines, and how many lines of that run.
    private func headEnd(
        _ runs: [Run], _ known: PrintedLines?, given: DividedArticle.Headline, _ said: DecidedHead?
    ) -> (Int, Int) {
        if let known { return Self.end(of: known, in: runs) }
        var number = 0
        while number + 1 < runs.count,
            isHeadRun(runs[number]) || standsAlone(runs[number], before: runs[number + 1])
        {
            number += 1
        }
        guard let run = runs[safe: number] else { return (0, 0) }
        if number > 0, run.lines.first.map({ !$0.isHeading }) ?? true { return (number, 0) }
        var count = 0
        for line in run.lines {
            let isHead =
                line.isHeading || run.page.setsApart(line.number)
                || count > 0 && line.qualifiesHead
            guard isHead, !line.opensStory else { break }
            count += 1
        }
        if case .given(let text) = given { count = max(count, Self.lines(saying: text, in: run.lines)) }
        count = max(count, said?.texts.map { Self.lines(saying: $0, in: run.lines) }.max() ?? 0)
        guard count == run.lines.count else { return (number, count) }
        guard case .given(let text) = given else { return (number, 0) }
        let said = Self.lines(saying: text, in: run.lines)
        return (number, said < count ? said : 0)
    }

    /// Behind the lines of a head; at the beginning where it has all lines, so that the article has a text.
    private static func end(of head: PrintedLines, in runs: [Run]) -> (Int, Int) {
        var (number, rest) = (0, head.count)
        while let run = runs[safe: number], rest >= run.lines.count {
            rest -= run.lines.count
            number += 1
        }
        return number < runs.count ? (number, rest) : (0, 0)
    }

    /// How many of the first lines a headline that an editor gave takes with it: up to the line that ends it.
    private static func lines(saying headline: String, in lines: [PageLine]) -> Int {
        let wanted = Array(Fold.string(headline).unicodeScalars).dense
        for start in 0..<min(3, lines.count) {
            var text: [Unicode.Scalar] = []
            for index in start..<min(start + 5, lines.count) {
                text += Fold.scalars(lines[index].clean).dense
                if text == wanted { return index + 1 }
                if text.count >= wanted.count { break }
            }
        }
        return 0
    }

    private func isHeadRun(_ run: Run) -> Bool {
        !run.lines.isEmpty && run.lines.count <= 8
            && run.lines.allSatisfy { line in
                !line.opensStory && !line.clean.contains(Punctuation.stop) && line.clean.count <= 80
                    && (!line.hasLatin || !LatinText.isLatin(line.clean) || run.page.setsApart(line.number)
                        || line.qualifiesHead || LatinText.isHeadline(line.clean))
            }
    }

    /// Whether a run is a head because it is one: text that goes on at once is cut there only by who divides the page.
    private func standsAlone(_ run: Run, before next: Run) -> Bool {
        guard let last = run.lines.last, let line = next.lines.first, run.lines.count <= 3,
            run.page.number == next.page.number, line.number - last.number == line.blanksBefore + 1,
            line.clean.first(where: \.isLatinLetter)?.isLowercaseLatin != true
        else { return false }
        return run.lines.allSatisfy { !$0.endsSentence && !$0.opensStory && $0.clean.count <= 80 }
    }

    private static func blocks(_ lines: [PageLine], _ regime: PageRegime) -> [[PageLine]] {
        var blocks: [[PageLine]] = []
        for line in lines {
            if let last = blocks.last?.last,
                regime.standsLineByLine
                    || last.number + 1 == line.number && line.blanksBefore == 0
            {
                blocks[blocks.count - 1].append(line)
            } else {
                blocks.append([line])
            }
        }
        return blocks
    }
}

extension [PageLine] {
    /// Without the leading lines that only say the headline again, as the other page of a continued article does.
    fileprivate func droppingRepeated(_ head: [[PageLine]]) -> [PageLine] {
        let known = head.flatMap { $0 }.map { $0.clean.filter { !$0.isBlank } }
        return Array(
            drop { line in
                let dense = line.clean.filter { !$0.isBlank }
                return known.contains { $0 == dense }
            })
    }
}

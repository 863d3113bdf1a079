import ArchiveModel

/// Makes an article of the parts that a division gives it. The same parts always give the same article, whether a
/// rule or an editor chose them.
struct ArticleComposer {
    let pages: [Int: PageText]
    /// What all pages say of the hyphens at line ends.
    private let divided: DividedWords

    init(pages: [Int: PageText]) {
        self.pages = pages
        divided = pages.values.reduce(into: DividedWords()) { $0.formUnion($1.divided) }
    }

    func compose(
        _ id: ArticleID, kind: Article.Kind?, parts: [ArticlePart], headline: DividedArticle.Headline
    ) -> Article {
        let runs = parts.compactMap { part in
            pages[part.page].map { (page: $0, lines: $0.lines(in: part.range)) }
        }
        let headEnd = kind == .photo ? (0, 0) : headEnd(runs.map { ($0.page, $0.lines) }, given: headline)
        var head: [[PageLine]] = []
        var builder = ParagraphBuilder(hasSubheads: kind != .photo, divided)
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
            builder.add(lines, of: run.page, leaving: leaving, arriving: marks.arriving)
        }
        builder.finish()
        var article = Article(id: id, kind: kind ?? .news, parts: parts, paragraphs: builder.paragraphs)
        article.subheads = builder.subheads
        article.continuesTo = marks.firstTarget
        article.continuedFrom = marks.origin(onPage: parts.first?.page)
        article.omissions = runs.flatMap { page, lines in
            lines.compactMap { line in
                line.doubling.map { Omission(page: page.number, line: line.number, runs: $0.omitted) }
            }
        }
        setHead(HeadReader(head, series: series(of: parts), divided), headline, &article)
        Credits.read(into: &article)
        if kind == nil { article.kind = ArticleKinds.kind(of: article) }
        return article
    }

    /// Lines that stand in several heads of the pages of an article.
    private func series(of parts: [ArticlePart]) -> Set<[Unicode.Scalar]> {
        guard let first = parts.first, let series = pages[first.page]?.series else { return [] }
        let others = Set(parts.map(\.page)).subtracting([first.page])
        return others.reduce(into: series) { $0.formUnion(pages[$1]?.series ?? []) }
    }

    private func setHead(_ head: HeadReader, _ decision: DividedArticle.Headline, _ article: inout Article) {
        switch decision {
        case .fromText: article.headline = head.headline
        case .none: article.headline = nil
        case .given(let text): article.headline = text
        }
        article.kicker = head.kicker
        article.byline = head.byline
        article.subheads = head.decks.map { Subhead($0, before: 0) } + article.subheads
    }

    /// Where the head ends: the index of the run that holds its last lines, and how many lines of that run.
    private func headEnd(
        _ runs: [(page: PageText, lines: [PageLine])], given: DividedArticle.Headline
    ) -> (Int, Int) {
        var number = 0
        while number + 1 < runs.count, isHeadRun(runs[number].lines) { number += 1 }
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
        return (number, count == run.lines.count ? 0 : count)
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

    private func isHeadRun(_ lines: [PageLine]) -> Bool {
        !lines.isEmpty && lines.count <= 8
            && lines.allSatisfy { line in
                !line.opensStory && !line.clean.contains(Punctuation.stop)
                    && line.clean.count <= 80
            }
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

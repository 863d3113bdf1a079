import ArchiveModel

/// A page's source with its lines and how it was set: computed once, asked by every rule.
///
/// It never changes: a class, so that handing it on costs nothing.
final class PageText: Sendable {
    let number: Int
    let source: SourceText
    let paper: PaperWords
    let lines: [PageLine]
    /// How many of the lines, from the first, are the masthead.
    let mastheadLength: Int
    let regime: PageRegime
    /// The runs of lines that are set apart from running text.
    let heads: [HeadCandidate]
    /// The local column width of each line.
    let widths: [Int]
    /// What its lines are by summed evidence; `nil` where rules decide.
    let learned: RoleChain?
    /// The numbers of 一是, 二是 … that begin lines behind a finished text.
    private let statements: Set<Int>
    /// Lines that are set apart from running text, by their place below the first of the file.
    private let apart: [Bool]
    /// Numbers of lines that end a sentence where a column must end.
    private let columnEnds: Set<Int>
    /// Lines of several heads, folded and without blanks: the names of series.
    let series: Set<[Unicode.Scalar]>
    /// What its lines say of the hyphens at their ends.
    let divided: DividedWords

    init(number: Int, source: SourceText, in paper: PaperWords) {
        self.number = number
        self.source = source
        self.paper = paper
        var lines = PageLine.lines(of: source, paper)
        mastheadLength = source.hasParagraphLines ? 0 : MastheadReader.length(in: lines)
        for index in 0..<mastheadLength { lines[index] = lines[index].playing(.masthead) }
        self.lines = lines
        regime = PageRegime(lines)
        statements = Set(
            zip(lines.dropFirst(), lines).compactMap { line, before -> Int? in
                guard before.isFinished, line.clean.prefix(3).contains(PaperWords.paragraphs.statement) else {
                    return nil
                }
                return Numbering.all(in: Array(line.clean.prefix(4)), startsSentence: true).first?.number
            })
        let finder = HeadFinder(lines, regime)
        widths = finder.widths
        heads = finder.candidates()
        learned =
            source.geometry == nil
            ? Self.learned(lines, regime, finder.widths, heads, masthead: mastheadLength) : nil
        var apart = [Bool](repeating: false, count: source.lines.count)
        for head in heads { for index in head.lines { apart[lines[index].number - source.firstLine] = true } }
        for (index, role) in (learned?.roles ?? []).enumerated() where role.isHead {
            apart[lines[index].number - source.firstLine] = true
        }
        self.apart = apart
        let loads = regime.hasColumnLines ? nil : ColumnLoads(lines, heads: heads.map(\.lines))
        columnEnds = Set((loads?.ends ?? []).map { lines[$0].number })
        divided = DividedWords(lines, in: paper)
        series = Self.repeated(heads.flatMap { $0.lines.map { lines[$0] } })
    }

    /// The roles of the lines, where there are weights for pages like this one.
    private static func learned(
        _ lines: [PageLine], _ regime: PageRegime, _ widths: [Int], _ heads: [HeadCandidate], masthead: Int
    ) -> RoleChain? {
        let statistics = PageStatistics(lines, hasColumnLines: regime.hasColumnLines)
        guard let model = RoleModel.forPage(statistics, lines: lines.count) else { return nil }
        return RoleChain(attributes(lines, statistics, regime, widths, heads, masthead: masthead), model)
    }

    private static func attributes(
        _ lines: [PageLine], _ statistics: PageStatistics, _ regime: PageRegime, _ widths: [Int],
        _ heads: [HeadCandidate], masthead: Int
    ) -> LineAttributes {
        LineAttributes(
            lines, statistics, widths: widths, heads: heads.map(\.lines),
            rules: RuledRole.all(
                PageDivider(lines, regime, widths, heads).drafts(), count: lines.count, masthead: masthead))
    }

    /// What is seen of the lines, whether weights decide or rules: what weights are learned from.
    func attributes() -> (lines: LineAttributes, page: PageStatistics) {
        let statistics = PageStatistics(lines, hasColumnLines: regime.hasColumnLines)
        return (
            Self.attributes(lines, statistics, regime, widths, heads, masthead: mastheadLength), statistics
        )
    }

    private static func repeated(_ heads: [PageLine]) -> Set<[Unicode.Scalar]> {
        var known = Set<[Unicode.Scalar]>()
        var repeated = Set<[Unicode.Scalar]>()
        for line in heads where line.folded.count >= 3 && !line.qualifiesHead {
            let words = line.folded.dense
            if !known.insert(words).inserted { repeated.insert(words) }
        }
        return repeated
    }

    /// Whether line `number` is set apart from running text.
    func setsApart(_ number: Int) -> Bool { apart[safe: number - source.firstLine] ?? false }

    /// The lines with text in `range`, cut where the range begins or ends inside a line.
    func lines(in range: Range<Int>) -> [PageLine] {
        let low = lines.firstPlace { $0.range.upperBound > range.lowerBound }
        let high = max(low, lines.firstPlace { $0.range.lowerBound >= range.upperBound })
        guard low < high else { return [] }
        if lines[low].range.lowerBound >= range.lowerBound,
            lines[high - 1].range.upperBound <= range.upperBound
        {
            return Array(lines[low..<high])
        }
        return lines[low..<high].compactMap { line in
            if range.lowerBound <= line.range.lowerBound, line.range.upperBound <= range.upperBound {
                return line
            }
            let cut = source.trimmed(line.range.clamped(to: range))
            return cut.isEmpty ? nil : piece(of: line, cut)
        }
    }

    /// A part of a line; of one that was printed over itself, read once too.
    private func piece(of line: PageLine, _ range: Range<Int>) -> PageLine {
        let piece = PageLine(
            source, line.number, range,
            setting: LineSetting(blanksBefore: line.blanksBefore, spacesFigures: line.spacesFigures), paper)
        guard line.doubling != nil, let doubling = Doubling(piece.words) else { return piece }
        return piece.read(once: doubling)
    }

    /// `parts` of captions; each that stands in one line with others by itself. `lines`: all lines with captions.
    func captions(in parts: [ArticlePart], among lines: [PageLine]) -> [[ArticlePart]] {
        guard parts.count == 1, let part = parts.first, part.lines.count == 1,
            let line = lines.first(where: { $0.range.lowerBound == part.range.lowerBound })
        else { return [parts] }
        let places = CaptionText.places(in: line, among: lines)
        guard !places.isEmpty else { return [parts] }
        return places.map { [ArticlePart(page: number, range: $0, lines: part.lines)] }
    }

    /// `line` cut before the 六是 that the extraction ran into it, where 五是 and 七是 begin paragraphs.
    func pieces(of line: PageLine) -> [PageLine] {
        guard statements.count >= 3,
            let cut = Numbering.all(in: line.clean, startsSentence: false).first(where: { numbering in
                numbering.style == .isStatement && !statements.contains(numbering.number)
                    && statements.contains(numbering.number + 1)
            })
        else { return [line] }
        return [
            line.saying(Array(line.clean[..<cut.offset])), line.saying(Array(line.clean[cut.offset...])),
        ]
    }

    /// Whether a column ends with line `number`, so that its full stop says nothing about the paragraph.
    func endsColumn(_ number: Int) -> Bool { columnEnds.contains(number) }

    func width(ofLine number: Int) -> Int { widths[safe: index(ofLine: number)] ?? 0 }

    /// The index of the first line with text whose number is not below `number`.
    func index(ofLine number: Int) -> Int { lines.firstPlace { $0.number >= number } }

    /// The part of the page from the first to the last of `lines`.
    func part(_ lines: ArraySlice<PageLine>) -> ArticlePart? {
        guard let first = lines.first, let last = lines.last else { return nil }
        return ArticlePart(
            page: number, range: first.range.lowerBound..<last.range.upperBound,
            lines: first.number...last.number)
    }
}

extension [PageLine] {
    /// The first line that `matches`, where all behind it match too; the end when none does.
    fileprivate func firstPlace(_ matches: (PageLine) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if matches(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

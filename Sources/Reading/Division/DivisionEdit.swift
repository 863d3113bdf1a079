package import ArchiveModel

/// One thing that an editor says of how pages divide into articles. Every one means the pages as they were before.
package enum DivisionEdit: Hashable, Sendable {
    /// Whole lines of one page.
    package struct Lines: Hashable, Sendable, CustomStringConvertible {
        package var page: Int
        package var numbers: ClosedRange<Int>

        package init(page: Int, numbers: ClosedRange<Int>) {
            self.page = page
            self.numbers = numbers
        }

        package var description: String { "\(page):\(numbers.lowerBound)-\(numbers.upperBound)" }
    }

    /// The articles are one, in this order; the first keeps its id, and the others lead to it.
    case join([LocalArticleID])
    /// The article ends before the lines, and another begins with them: with its headline, where that is known.
    case split(LocalArticleID, Lines, isHead: Bool = false)
    /// The lines, in this order, are an article, and nothing else is in it.
    case article([Lines], kind: String?)
    /// The lines belong to the article, between those that stand before and behind them on the page.
    case give([Lines], LocalArticleID)
    /// The lines belong to no article.
    case furniture([Lines])
    case kind(LocalArticleID, String)
    case head(Ledger.Column, LocalArticleID, DividedArticle.Headline)

    /// The lines that it wants for itself.
    var claims: [Lines] {
        switch self {
        case .article(let lines, _), .give(let lines, _), .furniture(let lines): lines
        case .join, .split, .kind, .head: []
        }
    }

    /// Earlier ones are made first: what is furniture is taken out of what articles are given.
    fileprivate var rank: Int {
        switch self {
        case .join: 0
        case .split: 1
        case .article: 2
        case .give: 3
        case .furniture: 4
        case .kind, .head: 5
        }
    }

    fileprivate var isFurniture: Bool { if case .furniture = self { true } else { false } }
}

extension [DivisionEdit] {
    /// In the order in which they are made.
    var inOrder: [DivisionEdit] {
        enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    }

    /// Lines that two of them want for articles, or two for the furniture.
    var rivals: [(DivisionEdit.Lines, DivisionEdit.Lines)] {
        let claims = flatMap { edit in edit.claims.map { (lines: $0, isFurniture: edit.isFurniture) } }
        return claims.enumerated().flatMap { index, one in
            claims[..<index].filter { other in
                other.isFurniture == one.isFurniture && other.lines.page == one.lines.page
                    && other.lines.numbers.overlaps(one.lines.numbers)
            }.map { ($0.lines, one.lines) }
        }
    }
}

extension Diagnostic {
    static func rivals(
        _ one: DivisionEdit.Lines, _ other: DivisionEdit.Lines, _ source: SourceText?
    ) -> Diagnostic {
        let both = one.numbers.clamped(to: other.numbers)
        return Diagnostic(
            .editUnfit, "Lines \(one) and \(other) are both asked for, and no line can go to two places",
            at: source.map { SourceLocation($0.path, line: both.lowerBound) },
            fixes: ["take line \(both.lowerBound) out of one of them"])
    }

    static func noLines(_ lines: DivisionEdit.Lines, _ source: SourceText) -> Diagnostic {
        let last = source.firstLine + source.lines.count - 1
        let isInside = source.firstLine...last ~= lines.numbers.upperBound
        return Diagnostic(
            .editUnfit,
            isInside
                ? "Lines \(lines) are blank"
                : "Page \(lines.page) has the lines \(source.firstLine) to \(last), not \(lines.numbers.upperBound)",
            at: SourceLocation(source.path, line: min(max(lines.numbers.lowerBound, source.firstLine), last)),
            fixes: ["look at the lines with --lines"])
    }

    static func noPageToEdit(_ page: Int, _ held: [Int]) -> Diagnostic {
        Diagnostic(
            .editUnfit, "The archive does not hold page \(page) of this issue",
            notes: ["Held: \(held.sorted().map { "p\($0)" }.joined(separator: ", "))."])
    }

    static func noArticle(
        _ id: LocalArticleID, _ known: [LocalArticleID], heir: LocalArticleID?
    ) -> Diagnostic {
        let ids = known.filter { $0.page == id.page }.sorted().map(\.description)
        let near = heir?.description ?? nearMiss(for: id.description, among: ids)
        return Diagnostic(
            .editUnfit,
            heir == nil ? "There is no article \(id)" : "\(id) is gone, and its words are in another article",
            notes: ids.isEmpty ? [] : ["Page \(id.page) has \(ids.joined(separator: ", "))."],
            fixes: near.map { ["did you mean '\($0)'?"] } ?? [])
    }

    static func noCut(
        _ id: LocalArticleID, _ line: DivisionEdit.Lines, _ parts: [ArticlePart], _ source: SourceText
    ) -> Diagnostic {
        let number = line.numbers.lowerBound
        let isFirst = parts.first.map { $0.page == line.page && $0.lines.lowerBound == number } ?? false
        let held = parts.map { "\($0.page):\($0.lines.lowerBound)-\($0.lines.upperBound)" }
        return Diagnostic(
            .editUnfit,
            isFirst
                ? "\(id) begins with line \(number): nothing would stand before the cut"
                : "Line \(number) of page \(line.page) is not in \(id)",
            at: SourceLocation(source.path, line: number),
            notes: ["\(id) has the lines \(held.joined(separator: ", "))."],
            fixes: ["name the line with which the second article begins"])
    }

    static func untold(_ id: String, _ part: ArticlePart, _ source: SourceText?) -> Diagnostic {
        Diagnostic(
            .editUnfit, "Nothing tells the words of this part of \(id) from others on the page",
            at: source.map { SourceLocation($0.path, line: part.lines.lowerBound) },
            fixes: ["take more or fewer lines"])
    }
}

package import ArchiveModel
import Languages

/// Where the text that a ledger records stands in the pages.
package struct RecordedDivision: Hashable, Sendable {
    package var articles: [DividedArticle] = []
    /// What editors call furniture.
    package var furniture: [ArticlePart] = []
}

extension Ledger {
    /// The articles as recorded, each part where its words stand now. A row with a part that no longer fits is an
    /// error and left out.
    package func resolve(pages: [Int: SourceText]) -> Diagnosed<[DividedArticle]> {
        let division = division(of: pages)
        return Diagnosed(division.value.articles, division.diagnostics)
    }

    /// The same with the furniture, which goes before rows of the tool's own: they have what it leaves.
    package func division(of pages: [Int: SourceText]) -> Diagnosed<RecordedDivision> {
        let finder = PartFinder(pages: pages)
        var division = RecordedDivision()
        var diagnostics: [Diagnostic] = []
        var claims: [Claim] = []
        func find(_ parts: [Part], _ owner: Owner) -> [ArticlePart]? {
            var found: [ArticlePart] = []
            for part in parts {
                switch finder.find(part) {
                case .found(let place): found.append(place)
                case .missing(let reason): diagnostics.append(.unfit(part, reason, owner))
                }
            }
            return found.count == parts.count ? found : nil
        }
        for row in furniture {
            let owner = Owner(row)
            guard let found = find(row.parts, owner) else { continue }
            division.furniture += found
            claims += found.map { Claim(owner: owner, part: $0) }
        }
        var seen = Set<LocalArticleID>()
        for row in rows {
            guard case .article(let kind, let parts, let headline) = row.content,
                seen.insert(row.id).inserted,
                var found = find(parts, Owner(row))
            else { continue }
            if row.isAutomatic, !division.furniture.isEmpty {
                let rest = found.flatMap { $0.without(division.furniture, pages[$0.page]) }
                if !rest.isEmpty { found = rest }
            }
            claims += found.map { Claim(owner: Owner(row), part: $0) }
            division.articles.append(
                DividedArticle(
                    id: row.id, kind: KindNames.kind(kind.rawValue), parts: found, headline: headline,
                    kicker: row.kicker, deck: row.deck))
        }
        return Diagnosed(division, diagnostics + overlaps(claims, pages))
    }

    /// Words that two rows claim.
    private func overlaps(_ claims: [Claim], _ pages: [Int: SourceText]) -> [Diagnostic] {
        let claims = claims.sorted {
            ($0.part.page, $0.part.range.lowerBound, $0.owner) < (
                $1.part.page, $1.part.range.lowerBound, $1.owner
            )
        }
        var diagnostics: [Diagnostic] = []
        var widest = claims.first
        for claim in claims.dropFirst() {
            guard let other = widest else { break }
            if other.part.page == claim.part.page, other.part.range.overlaps(claim.part.range),
                let source = pages[claim.part.page]
            {
                diagnostics.append(
                    .overlap(
                        max(claim.owner, other.owner), min(claim.owner, other.owner),
                        source.excerpt(other.part.range.clamped(to: claim.part.range)), claim.part))
            }
            if other.part.page != claim.part.page || claim.part.range.upperBound > other.part.range.upperBound
            {
                widest = claim
            }
        }
        return diagnostics
    }

    private struct Claim {
        var owner: Owner
        var part: ArticlePart
    }
}

/// The row that claims a part, as diagnostics name it.
private struct Owner: Comparable {
    let name: String
    let location: SourceLocation
    let line: String?
    private let page: Int
    private let isFurniture: Bool
    private let number: Int

    init(_ row: Ledger.Row) {
        (name, location, line) = ("\(row.id)", row.location, row.line)
        (page, isFurniture, number) = (row.id.page, false, row.id.number)
    }

    init(_ row: Ledger.FurnitureRow) {
        (name, location, line) = ("\(row.id)", row.location, row.line)
        (page, isFurniture, number) = (row.id.page, true, row.id.number)
    }

    static func < (one: Self, other: Self) -> Bool {
        (one.page, one.isFurniture ? 1 : 0, one.number) < (
            other.page, other.isFurniture ? 1 : 0, other.number
        )
    }
}

extension ArticlePart {
    /// What `others` leave of it; `source` is its page.
    package func without(_ others: [ArticlePart], _ source: SourceText?) -> [ArticlePart] {
        let others = others.filter { $0.page == page && $0.range.overlaps(range) }
        guard let source, !others.isEmpty else { return [self] }
        var rest: [Range<Int>] = []
        var place = range.lowerBound
        for other in others.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            if other.range.lowerBound > place { rest.append(place..<other.range.lowerBound) }
            place = max(place, other.range.upperBound)
        }
        if place < range.upperBound { rest.append(place..<range.upperBound) }
        return rest.compactMap { ArticlePart(page: page, trimming: $0, of: source) }
    }

    /// The text in `range` without blanks at its ends; `nil` when it is all blank.
    package init?(page: Int, trimming range: Range<Int>, of source: SourceText) {
        let range = source.trimmed(range)
        guard !range.isEmpty else { return nil }
        self.init(
            page: page, range: range,
            lines: source.lineNumber(at: range.lowerBound)...source.lineNumber(at: range.upperBound - 1))
    }
}

extension Diagnostic {
    fileprivate static func unfit(_ part: Ledger.Part, _ reason: PartFinder.Reason, _ row: Owner)
        -> Diagnostic
    {
        var diagnostic = Diagnostic(
            .partUnfit, "A part of \(row.name) is no longer in the source: \(part.words)",
            at: part.location, excerpt: row.line)
        switch reason {
        case .noPage(let held):
            diagnostic.message =
                "A part of \(row.name) is on page \(part.page), which the archive does not hold"
            diagnostic.notes = ["Held: \(held.map { "page \($0)" }.joined(separator: ", "))."]
            diagnostic.fixes = ["import page \(part.page), or take the part out"]
        case .noWords(let missing, let now, let candidate):
            diagnostic.notes = [
                "The words '\(missing)' are not on page \(part.page).",
                "Lines \(part.lines.lowerBound)-\(part.lines.upperBound) hold now: \(now)",
            ]
            if let candidate { diagnostic.fixes = ["did you mean '\(candidate.description)'?"] }
        case .ambiguous(let lines):
            diagnostic.message = "A part of \(row.name) fits more than one place: \(part.words)"
            diagnostic.notes = [
                "It fits lines "
                    + lines.prefix(4).map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " and ")
                    + "."
            ]
            diagnostic.fixes = ["write more of its first and last words"]
        }
        return diagnostic
    }

    fileprivate static func overlap(
        _ row: Owner, _ other: Owner, _ words: String, _ part: ArticlePart
    ) -> Diagnostic {
        Diagnostic(
            .overlappingParts, "\(row.name) and \(other.name) both hold '\(words)'", at: row.location,
            excerpt: row.line,
            notes: ["Page \(part.page), lines \(part.lines.lowerBound)-\(part.lines.upperBound)."],
            fixes: ["change the first or last words of one of them"])
    }
}

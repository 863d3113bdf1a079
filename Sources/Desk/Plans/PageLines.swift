package import ArchiveModel
package import Reading

/// The lines of a page, each with what has it: what an editor looks at before and after a division is mended.
package struct PageLines: Sendable {
    package struct Line: Hashable, Sendable {
        package var number: Int
        /// Local ids of articles and of rows of furniture; none of what the reader alone takes for furniture.
        package var owners: [String]
        package var text: String
    }

    /// Those that are not blank.
    package let lines: [Line]

    /// `ledger` has to record every article of `pages`.
    package init(of page: Int, in pages: [Int: SourceText], _ ledger: Ledger) {
        guard let source = pages[page] else {
            lines = []
            return
        }
        let division = ledger.division(of: pages).value
        var claims = division.articles.flatMap { article in
            article.parts.map { (owner: "\(article.id)", part: $0) }
        }
        var places = division.furniture[...]
        for row in ledger.furniture {
            claims += places.prefix(row.parts.count).map { (owner: "\(row.id)", part: $0) }
            places = places.dropFirst(row.parts.count)
        }
        claims = claims.filter { $0.part.page == page }.sorted {
            $0.part.range.lowerBound < $1.part.range.lowerBound
        }
        lines = source.lines.enumerated().compactMap { index, range in
            let range = source.trimmed(range)
            guard !range.isEmpty else { return nil }
            var owners: [String] = []
            for claim in claims
            where claim.part.range.overlaps(range) && !owners.contains(claim.owner) {
                owners.append(claim.owner)
            }
            return Line(number: source.firstLine + index, owners: owners, text: source.string(range))
        }
    }
}

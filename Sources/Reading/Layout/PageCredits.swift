import ArchiveModel

/// Who took the photographs of a page, as a line of its furniture says: 本版摄影 甲 乙.
enum PageCredits {
    private static let words = PaperWords.pictures

    /// The photographers that a line names; those who edited, set or proofread the page made none of its articles.
    static func photographers(in line: [Unicode.Scalar]) -> [Credit] {
        guard words.pageCredits.begin(line) else { return [] }
        var role: String?
        var credits: [Credit] = []
        for piece in line.split(whereSeparator: isMark) {
            var rest = piece
            if let length = words.pictureCredits.length(beginning: rest) {
                role = said(in: rest.prefix(length))
                rest = rest.dropFirst(length)
            } else if words.pageCredits.begin(rest) || words.pageMakers.begin(rest) {
                role = nil
            }
            guard let role else { continue }
            rest = rest.drop { words.byWhom.contains($0) }
            if let length = words.bearers.length(beginning: rest) { rest = rest.dropFirst(length) }
            while let last = rest.last, words.photographs.contains(last) { rest = rest.dropLast() }
            if PersonNames.isName(rest) { credits.append(Credit(name: rest.string, role: role)) }
        }
        return credits
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isBlank || Punctuation.colons.contains(scalar) || Punctuation.slashes.contains(scalar)
            || Punctuation.betweenNames.contains(scalar)
    }

    /// 摄影 of 本版摄影, as printed; what it means where the words name the pictures.
    private static func said(in words: ArraySlice<Unicode.Scalar>) -> String {
        Self.words.photography.end(words) ? words.suffix(2).string : Self.words.photographer
    }

    /// `articles` with the photographers of their pages: each line speaks for the article that it stands behind, or, above
    /// all of them, for the first.
    static func added(
        to articles: [Article], of pages: [Int: PageText], _ furniture: [Int: [Furniture]]
    ) -> [Article] {
        var articles = articles
        for (number, page) in pages.sorted(by: { $0.key < $1.key }) {
            let lines = furniture[number, default: []].filter { $0.kind == .credit }
            for line in lines {
                let words = page.lines.filter { line.range.overlaps($0.range) }.map(\.clean)
                let credits = words.flatMap { photographers(in: $0) }
                guard !credits.isEmpty, let index = article(beside: line, on: number, articles) else {
                    continue
                }
                let known = Set(articles[index].byline.map(\.name))
                articles[index].byline += credits.filter { !known.contains($0.name) }
            }
        }
        return articles
    }

    private static func article(beside line: Furniture, on page: Int, _ articles: [Article]) -> Int? {
        let parts = articles.enumerated().flatMap { index, article in
            article.parts.filter { $0.page == page }.map { (index: index, range: $0.range) }
        }
        let before = parts.filter { $0.range.upperBound <= line.range.lowerBound }
        return before.max { $0.range.upperBound < $1.range.upperBound }?.index
            ?? parts.min { $0.range.lowerBound < $1.range.lowerBound }?.index
    }
}

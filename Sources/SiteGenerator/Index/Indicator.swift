import ArchiveModel
import Names

/// A quantity that the paper reports again and again, under one name: 地区生产总值.
struct Indicator: Hashable, Sendable {
    /// One value where the paper gives it.
    struct Report: Hashable, Sendable {
        /// Indices into the archive's issues and their articles.
        var issue: Int
        var article: Int
        /// Among those of the article.
        var mention: Int
        var position: TextPosition
        var quantity: Mention.Quantity
    }

    var name: String
    var slug: String
    /// Where its values stand, newest first.
    var appearances: [Appearance]
    /// Of `FigureDisagreements`: those that the page shows.
    var disagreements: [Int] = []

    var path: String { "indicators/\(slug)/index.html" }
    func path(of year: Int) -> String { "indicators/\(slug)/\(year)/index.html" }

    /// Names that two articles or more give a value of, in order of reading. What stands in one article only is found by
    /// the search, and so is what names no quantity: a place, or a thing in two characters (项目, 企业), whose values in two
    /// articles are not of the same; but not what two articles give different values of, in whatever words.
    static func all(
        of archive: Archive, sorting: SortingRule = .latin, _ figures: FigureDisagreements = .none
    ) -> [Indicator] {
        let places = Set(archive.entities.filter { $0.id.kind == .place }.flatMap { [$0.name] + $0.aliases })
        var found: [String: [Appearance]] = [:]
        for (number, issue) in archive.issues.enumerated() {
            for (place, article) in issue.articles.enumerated() where !article.isUnlisted {
                for (index, name) in headings(of: article, figures.reader) where !name.isEmpty {
                    found[name, default: []].append(
                        Appearance(issue: number, article: place, mention: index))
                }
            }
        }
        var open: [String: [Int]] = [:]
        for (number, disagreement) in figures.all.enumerated() {
            let places = disagreement.all.map {
                Appearance(issue: $0.issue, article: $0.article, mention: $0.mention)
            }
            let known = found[disagreement.heading, default: []]
            found[disagreement.heading] = Set(known + places).sorted()
            open[disagreement.heading, default: []].append(number)
        }
        let shown = found.filter { name, appearances in
            open[name] != nil
                || name.unicodeScalars.count > 2 && !places.contains(name)
                    && appearances.areOfSeveralArticles
        }
        let readings = Pronunciation.all(shown.map { ($0.key, given: nil, isPerson: false) })
        let placed = zip(shown, readings).map { found, reading in
            (found.key, reading, found.value, sorting.place(of: found.key, reading))
        }
        var taken: [String: Int] = [:]
        return placed.sorted { ($0.3, $0.0) < ($1.3, $1.0) }.map { name, reading, appearances, _ in
            let slug = slug(of: reading)
            taken[slug, default: 0] += 1
            let number = taken[slug, default: 1]
            return Indicator(
                name: name, slug: number == 1 ? slug : "\(slug)-\(number)",
                appearances: appearances.reversed(), disagreements: open[name, default: []])
        }
    }

    /// Under what each figure is told, in order: figures of other areas and classes, and growth, not under the name of the
    /// whole or of the amount.
    private static func headings(
        of article: Article, _ reader: FigureReader?
    ) -> [(mention: Int, name: String)] {
        let headings = reader?.headings(of: article)
        return article.mentions.indices.compactMap { index in
            let mention = article.mentions[index]
            guard mention.kind == .indicator, mention.quantity != nil else { return nil }
            return (headings == nil ? mention.name : headings?[index]).map { (index, $0) }
        }
    }

    /// Pinyin in lower case, words divided by `-`.
    private static func slug(of reading: Pronunciation) -> String {
        var words = ""
        for byte in reading.key.utf8 {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: words.unicodeScalars.append(Unicode.Scalar(byte))
            default: if !words.hasSuffix("-") { words += "-" }
            }
        }
        while words.hasSuffix("-") { words.removeLast() }
        while words.hasPrefix("-") { words.removeFirst() }
        return words.isEmpty ? "x" : words
    }
}

extension [Appearance] {
    /// Whether these, which are in order of reading, are not all of one article.
    fileprivate var areOfSeveralArticles: Bool {
        guard let first, let last else { return false }
        return !first.isInSameArticle(as: last)
    }
}

extension Archive {
    /// What the paper reported of a quantity, newest first.
    func reports(of indicator: Indicator) -> [Indicator.Report] {
        indicator.appearances.compactMap { place in
            guard let mention = place.mention(in: self), let quantity = mention.quantity else { return nil }
            return Indicator.Report(
                issue: place.issue, article: place.article, mention: place.mention ?? 0,
                position: mention.position, quantity: quantity)
        }
    }
}

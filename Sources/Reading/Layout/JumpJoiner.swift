import ArchiveModel

/// Joins the parts of a report that continues on another page of the issue.
struct JumpJoiner {
    let composer: ArticleComposer
    let pages: [Int: PageText]
    let paper: PaperWords

    struct Joined {
        var articles: [Article]
        /// Ids of articles and of what continued them, which is no article any more.
        var continuations: [(ArticleID, ArticleID)]
    }

    /// The articles with each continuation joined to where it begins; a jump line without a partner is a warning.
    func join(_ articles: [Article]) -> Diagnosed<Joined> {
        var result = articles
        var diagnostics: [Diagnostic] = []
        var joined = Set<ArticleID>()
        var continuations: [(ArticleID, ArticleID)] = []
        let arriving = Dictionary(grouping: result.indices.filter { result[$0].continuedFrom != nil }) {
            result[$0].id.page.number
        }
        for index in result.indices {
            guard let target = result[index].continuesTo, !spans(result[index]) else { continue }
            let page = result[index].id.page.number
            let candidates = arriving.keys.filter { $0 != page }.sorted()
                .flatMap { arriving[$0, default: []].map { result[$0] } }
                .filter { !joined.contains($0.id) && !($0.isRecorded && result[index].isRecorded) }
            guard let other = partner(of: result[index], target, among: candidates) else {
                diagnostics.append(
                    .unmatched(target, leaving: true, result[index], location(of: result[index])))
                continue
            }
            joined.insert(other.id)
            continuations.append((result[index].id, other.id))
            var whole = composer.compose(
                result[index].id, kind: result[index].kind, parts: result[index].parts + other.parts,
                headline: result[index].headline.map { .given($0) }
                    ?? (result[index].isRecorded ? .none : .fromText))
            whole.continuedFrom = result[index].continuedFrom
            whole.continuesTo = target
            whole.confidence = min(result[index].confidence, other.confidence)
            whole.isRecorded = result[index].isRecorded
            result[index] = whole
        }
        result.removeAll { joined.contains($0.id) }
        for article in result where article.continuedFrom != nil && !spans(article) {
            let place = article.parts.first.flatMap { part in
                pages[part.page].map { $0.source.location(ofLine: part.lines.lowerBound) }
            }
            diagnostics.append(.unmatched(article.continuedFrom ?? "", leaving: false, article, place))
        }
        return Diagnosed(Joined(articles: result, continuations: continuations), diagnostics)
    }

    private func spans(_ article: Article) -> Bool { Set(article.parts.map(\.page)).count > 1 }

    private func partner(
        of article: Article, _ target: String, among candidates: [Article]
    ) -> Article? {
        let page = JumpLine.pageNumber(target, of: paper)
        let arriving = candidates.filter { other in
            guard let from = other.continuedFrom else { return false }
            return JumpLine.pageNumber(from, of: paper).map { $0 == article.id.page.number } ?? true
        }
        let name = words(of: leavingName(of: article)).union(words(of: article.headline))
        let shared = Dictionary(
            uniqueKeysWithValues: arriving.map { ($0.id, words(of: $0.headline).intersection(name).count) })
        let there = arriving.filter { page == nil || page == $0.id.page.number }
        // A page may be held under another number than the paper gives it.
        guard !there.isEmpty else { return arriving.first { shared[$0.id, default: 0] > 0 } }
        let most = shared.filter { id, _ in there.contains { $0.id == id } }.values.max() ?? 0
        return there.first { $0.headline != nil && $0.headline == article.headline }
            ?? there.first { shared[$0.id, default: 0] == most }
    }

    private func words(of text: String?) -> Set<[Unicode.Scalar]> {
        Set(LatinText.words(Fold.scalars(Array((text ?? "").unicodeScalars))))
    }

    /// COUNCIL of See COUNCIL, Page 2.
    private func leavingName(of article: Article) -> String? {
        guard let part = article.parts.last, let line = pages[part.page]?.lines(in: part.range).last else {
            return nil
        }
        return line.departure?.name.string
    }

    private func location(of article: Article) -> SourceLocation? {
        guard let part = article.parts.last, let page = pages[part.page] else { return nil }
        return page.source.location(ofLine: part.lines.upperBound)
    }
}

extension Diagnostic {
    fileprivate static func unmatched(
        _ page: String, leaving: Bool, _ article: Article, _ location: SourceLocation?
    ) -> Diagnostic {
        let first = article.paragraphs.first.map { Array($0.text.unicodeScalars.prefix(16)).string } ?? ""
        let last = article.paragraphs.last.map { Array($0.text.unicodeScalars.suffix(16)).string } ?? ""
        let isLatin = page.unicodeScalars.first?.isLatinLetter == true
        let words = isLatin ? JumpWords.english : .chinese
        let jump =
            (leaving ? words.shownLeaving : words.shownArriving) + words.shownBlank
            + (isLatin ? page.lowercased() : page)
        return Diagnostic(
            .continuationUnmatched,
            leaving
                ? "This report goes on (\(jump)), and nothing there continues it: …\(last)"
                : "This report continues another (\(jump)), and nothing there leads to it: \(first)…",
            at: location, fixes: ["import the other page, or divide the issue anew"])
    }
}

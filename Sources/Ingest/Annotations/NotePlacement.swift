import ArchiveModel

/// The notes of an issue on their way to articles.
struct NotePlacement {
    /// A quotation and where its note says that it stands.
    struct Entry {
        var item: NoteItem
        var page: Int
        var target: SectionFinder.Target
        /// The article that it was put with.
        var article: ArticleID?
        var outcome: ArticleNotes.Outcome?
    }

    var diagnostics: [Diagnostic] = []
    private var issue: Issue
    private let finder: SectionFinder
    private var ids = NoteIDs()
    private var headings: [(heading: Sidecar.Heading, article: ArticleID)] = []
    private var entries: [Entry] = []
    /// Notes on whole articles, and on pages by number.
    private var whole: [ArticleID: [Annotation]] = [:]
    private var onPages: [Int: [Annotation]] = [:]
    private let words: IssueWords
    private var placed: [ArticleID: ArticleNotes] = [:]
    private var effort = SearchEffort()

    init(_ issue: Issue, _ redirects: [Redirect]) {
        self.issue = issue
        finder = SectionFinder(issue, redirects: redirects)
        words = IssueWords(issue)
    }

    // MARK: Taking in

    mutating func add(_ section: Sidecar.Section, page: Int) {
        let target = finder.target(of: section.heading, page: page).unwrap(into: &diagnostics)
        if case .article(let id) = target, let heading = section.heading { headings.append((heading, id)) }
        for note in section.notes {
            guard let quotation = note.quotation else {
                addWhole(note, target, section.heading, page)
                continue
            }
            let count = quotation.changes.count + (quotation.highlight == nil ? 0 : 1)
            let ids = ids.ids(
                of: note, max(1, count), scope: scope(target, page), words: quotation.words, &diagnostics)
            let item = NoteItem(
                note: note, quotation: quotation, search: QuotationSearch(quotation), ids: ids)
            entries.append(Entry(item: item, page: page, target: target))
        }
    }

    private func scope(_ target: SectionFinder.Target, _ page: Int) -> String {
        if case .article(let id) = target { id.description } else { PageID(issue.id, page).description }
    }

    private mutating func addWhole(
        _ note: Sidecar.Note, _ target: SectionFinder.Target, _ heading: Sidecar.Heading?, _ page: Int
    ) {
        let id = ids.ids(of: note, 1, scope: scope(target, page), words: "", &diagnostics)[0]
        var annotation = Annotation(
            id: id, author: note.signature.author, date: note.signature.date, body: note.body,
            location: note.location)
        annotation.topics = note.topics
        switch target {
        case .article(let article): whole[article, default: []].append(annotation)
        case .page: onPages[page, default: []].append(annotation)
        case .several(let articles):
            annotation.anchor = TextAnchor(
                quote: heading?.text ?? "", state: .ambiguous, position: nil, score: 0,
                candidates: articles.map(finder.title))
            onPages[page, default: []].append(annotation)
        case .none:
            annotation.anchor = TextAnchor(
                quote: heading?.text ?? "", state: .orphan, position: nil, score: 0)
            onPages[page, default: []].append(annotation)
        }
    }

    // MARK: Finding

    mutating func resolve() -> Diagnosed<Issue> {
        for index in entries.indices {
            switch entries[index].target {
            case .article(let id): entries[index].article = id
            case .page: look(index, among: articles(onPage: entries[index].page))
            case .several(let ids): look(index, among: ids)
            case .none: break
            }
        }
        place(in: Set(entries.compactMap(\.article)))
        follow()
        return finished()
    }

    private func articles(onPage page: Int) -> [ArticleID] {
        issue.articles.filter { $0.parts.contains { $0.page == page } }.map(\.id)
    }

    /// Puts a quotation that names no article with the only one of `ids` where it stands.
    private mutating func look(_ index: Int, among ids: [ArticleID]) {
        let found = finds(entries[index].item, among: ids, isExact: true)
        if found.count == 1 {
            entries[index].article = found[0].article
        } else if found.count > 1 {
            entries[index].outcome = .unplaced(
                .ambiguous, candidates: found.prefix(3).compactMap(candidate))
        }
    }

    /// A place in some article.
    private typealias Find = (match: QuotationMatch, article: ArticleID)

    /// Where the quotation stands, each occurrence: exactly, or else nearly.
    private mutating func finds(_ item: NoteItem, among ids: [ArticleID], isExact: Bool) -> [Find] {
        ids.flatMap { id -> [Find] in
            guard let text = words.texts[id] else { return [] }
            let matches = isExact ? item.search.exact(in: text) : item.search.near(in: text, &effort)
            return matches.map { ($0, id) }
        }
    }

    private func candidate(_ find: Find) -> ArticleNotes.Candidate? {
        words.texts[find.article].map { text in
            ArticleNotes.Candidate(
                article: find.article, place: text.place(of: find.match.whole),
                words: text.words(around: find.match.whole), score: find.match.score)
        }
    }

    /// A quotation that its article lost, and where else in the issue it may stand, best first.
    private struct Lost {
        var entry: Int
        var found: [Find]
        var isExact: Bool
        var known: [ArticleNotes.Candidate]
    }

    /// Quotations that an article lost are looked for in the rest of the issue: notes follow their words. Where one of
    /// them shows that words of its article stand in another one now, the other notes follow more readily.
    private mutating func follow() {
        var lost = entries.indices.compactMap { loss(at: $0) }
        var divisions: [ArticleID: Set<ArticleID>] = [:]
        var followed = Set<ArticleID>()
        for _ in 0..<2 {
            var rest: [Lost] = []
            for one in lost {
                let from = entries[one.entry].article
                guard let to = destination(of: one, divisions) else {
                    rest.append(one)
                    continue
                }
                if let from { divisions[from, default: []].insert(to) }
                entries[one.entry].item.isMoved = true
                entries[one.entry].article = to
                followed.insert(to)
            }
            lost = rest
        }
        for one in lost {
            let candidates = (one.known + one.found.prefix(3).compactMap(candidate))
                .sorted { $0.score > $1.score }
            let isTwice = one.isExact && one.found.count > 1 && entries[one.entry].article == nil
            entries[one.entry].outcome = .unplaced(
                isTwice ? .ambiguous : .orphan, candidates: Array(candidates.prefix(3)))
        }
        place(in: followed)
    }

    private mutating func loss(at index: Int) -> Lost? {
        let entry = entries[index]
        var known: [ArticleNotes.Candidate] = []
        switch entry.outcome {
        case .placed, .unplaced(.ambiguous, _): return nil
        case .unplaced(_, let candidates): known = candidates
        case nil: break
        }
        let others = issue.articles.map(\.id).filter { $0 != entry.article }
        let exact = finds(entry.item, among: others, isExact: true)
        guard exact.isEmpty else { return Lost(entry: index, found: exact, isExact: true, known: known) }
        let near = finds(entry.item, among: others, isExact: false).sorted { $0.match.score > $1.match.score }
        return Lost(entry: index, found: near, isExact: false, known: known)
    }

    /// The article that the note follows its words to, if that is sure; `divisions` are the articles that others followed to.
    private mutating func destination(of lost: Lost, _ divisions: [ArticleID: Set<ArticleID>]) -> ArticleID? {
        let entry = entries[lost.entry]
        let rival = lost.found.dropFirst().first?.match.score ?? 0
        let rule = PlacementRule(words: words)
        guard let best = lost.found.first, rival < best.match.score - 0.1,
            effort.take(rule.cost(of: entry.item.search.words))
        else { return nil }
        let isDivided = entry.article.map { divisions[$0, default: []].contains(best.article) } ?? false
        let follows = rule.follows(
            best.match, entry.item.search.words, from: entry.article, to: best.article, isDivided: isDivided)
        return follows ? best.article : nil
    }

    private mutating func place(in ids: Set<ArticleID>) {
        let entriesOf = Dictionary(grouping: entries.indices) { entries[$0].article }
        for article in issue.articles where ids.contains(article.id) {
            let id = article.id
            let mine = entriesOf[id, default: []]
            let notes = ArticleNotes(article, mine.map { entries[$0].item }, in: words, &effort)
            placed[id] = notes
            for (index, outcome) in zip(mine, notes.outcomes) { entries[index].outcome = outcome }
        }
    }

    // MARK: Handing over

    private mutating func finished() -> Diagnosed<Issue> {
        let mine = Dictionary(grouping: entries.filter { $0.article != nil }, by: \.article)
        for index in issue.articles.indices {
            let id = issue.articles[index].id
            let printed = issue.articles[index]
            let rewriter = placed[id]?.rewriter
            if let rewriter { issue.articles[index] = rewriter.article }
            let quoted = mine[id, default: []].flatMap { annotations($0, printed) }
            issue.articles[index].annotations = whole[id, default: []] + quoted.inOrderOfPlace
            issue.articles[index] = OmissionNotes.told(
                in: issue.articles[index], printed: printed, rewriter, issue)
        }
        for index in issue.pages.indices {
            let number = issue.pages[index].id.number
            let unplaced = entries.filter { $0.article == nil && $0.page == number }
            issue.pages[index].annotations =
                onPages[number, default: []] + unplaced.flatMap { annotations($0, nil) }
        }
        let corrected = Dictionary(
            issue.articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (heading, id) in headings {
            if let article = corrected[id], !finder.fits(heading, article) {
                diagnostics.append(.mismatch(heading, id, finder.title(id)))
            }
        }
        return Diagnosed(issue, diagnostics)
    }

    private mutating func annotations(_ entry: Entry, _ article: Article?) -> [Annotation] {
        let writer = AnnotationWriter(
            entry: entry, rewriter: entry.article.flatMap { placed[$0]?.rewriter }, texts: words.texts)
        diagnostics += writer.diagnostics(of: article)
        return writer.annotations
    }
}

extension [Annotation] {
    /// By place, in the order of the sidecar where two stand at one; unplaced ones last.
    fileprivate var inOrderOfPlace: [Annotation] {
        enumerated().sorted { one, other in
            switch (one.element.anchor?.position, other.element.anchor?.position) {
            case (let first?, let second?) where first != second: first < second
            case (nil, _?): false
            case (_?, nil): true
            default: one.offset < other.offset
            }
        }.map(\.element)
    }
}

extension Diagnostic {
    fileprivate static func mismatch(_ heading: Sidecar.Heading, _ id: ArticleID, _ title: String)
        -> Diagnostic
    {
        Diagnostic(
            .headingMismatch, "'\(heading.text)' is not the headline of \(id.local)",
            at: heading.location, excerpt: heading.line,
            notes: ["\(id.local) is '\(title)'. The id wins."],
            fixes: ["write the headline that the article has", "write the id of the article that is meant"])
    }
}

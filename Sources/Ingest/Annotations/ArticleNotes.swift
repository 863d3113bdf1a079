import ArchiveModel

/// A quotation with its note, on the way to its place.
struct NoteItem: Sendable {
    var note: Sidecar.Note
    var quotation: Quotation
    var search: QuotationSearch
    /// The note's own id, then one for each further annotation that the quotation makes.
    var ids: [NoteID]
    /// It was looked for in another article than the one where it stands.
    var isMoved = false

    /// The id of the annotation that tells of correction `index`; without highlighted words the first one is the note.
    func id(ofChange index: Int) -> NoteID { ids[ids.count - quotation.changes.count + index] }
}

/// Where a quotation stands in the text of an article as printed.
struct Placement: Sendable {
    var state: TextAnchor.State
    var score: Double
    /// Scalars of the text as printed: the words that the note stands on, and the whole quotation.
    var words: Range<Int>
    var whole: Range<Int>
    var changes: [ChangePlacement] = []
    /// What follows the quotation, folded.
    var following: [Unicode.Scalar]
}

/// What becomes of a correction.
enum ChangePlacement: Sendable {
    case edit(TextEdit)
    case done(Range<Int>)
    /// Not made, and why.
    case refused(Range<Int>, Refusal)

    enum Refusal: Sendable { case fuzzy, overlap, acrossSegments }
}

/// The notes on quotations of one article: each placed, its corrections made, or with the reason why not.
struct ArticleNotes {
    enum Outcome: Sendable {
        case placed(Placement)
        /// With the best candidates: words and where they stand.
        case unplaced(TextAnchor.State, candidates: [Candidate])
    }

    struct Candidate: Hashable, Sendable {
        var article: ArticleID
        var place: String
        var words: String
        var score: Double
    }

    let printed: Article
    private let text: ArticleText
    private var accepted: AcceptedEdits
    /// One for each item.
    private(set) var outcomes: [Outcome?]
    private(set) var rewriter: ArticleRewriter
    private let items: [NoteItem]

    private let rule: PlacementRule

    init(_ article: Article, _ items: [NoteItem], in words: IssueWords, _ effort: inout SearchEffort) {
        printed = article
        text = words.texts[article.id] ?? ArticleText(article)
        accepted = AcceptedEdits(count: text.scalars.count)
        rule = PlacementRule(words: words)
        self.items = items
        outcomes = Array(repeating: nil, count: items.count)
        rewriter = ArticleRewriter(article, text, [])
        place(in: text, backward: nil)
        if !edits.isEmpty {
            rewriter = ArticleRewriter(article, text, edits)
            placeInCorrected()
        }
        placeNear(&effort)
        rewriter = ArticleRewriter(article, text, edits)
    }

    // MARK: Exact

    private var edits: [TextEdit] { accepted.edits }

    /// Places the quotations that stand once in `text`. `backward` gives the scalars as printed of a match.
    private mutating func place(in text: ArticleText, backward: ArticleRewriter?) {
        for (index, item) in items.enumerated() where outcomes[index] == nil {
            let matches = item.search.exact(in: text)
            guard matches.count == 1 else { continue }
            let mapper = PlacementMapper(printed: self.text, matched: text, backward: backward)
            var placement = mapper.placement(matches[0], item, state: item.isMoved ? .moved : .exact)
            settle(&placement)
            outcomes[index] = .placed(placement)
        }
    }

    /// Once corrections are made, what quotes the corrected words is found, and may itself correct.
    private mutating func placeInCorrected() {
        for _ in 0..<3 where outcomes.contains(where: { $0 == nil }) {
            let count = edits.count
            place(in: ArticleText(rewriter.article), backward: rewriter)
            guard edits.count > count else { break }
            rewriter = ArticleRewriter(printed, self.text, edits)
        }
    }

    /// Accepts the corrections that do not stand in the way of an earlier one.
    private mutating func settle(_ placement: inout Placement) {
        for index in placement.changes.indices {
            guard case .edit(let edit) = placement.changes[index] else { continue }
            if !accepted.take(edit) { placement.changes[index] = .refused(edit.range, .overlap) }
        }
    }

    // MARK: Near

    private mutating func placeNear(_ effort: inout SearchEffort) {
        let corrected = edits.isEmpty ? nil : ArticleText(rewriter.article)
        for (index, item) in items.enumerated() where outcomes[index] == nil {
            outcomes[index] = near(item, corrected, &effort)
        }
    }

    private func near(_ item: NoteItem, _ corrected: ArticleText?, _ effort: inout SearchEffort) -> Outcome {
        let exact = item.search.exact(in: text)
        guard exact.isEmpty else { return .unplaced(.ambiguous, candidates: candidates(exact, text)) }
        let asPrinted = (
            matches: item.search.near(in: text, &effort), text: text, backward: ArticleRewriter?.none
        )
        var best = asPrinted
        if let corrected {
            let other = item.search.near(in: corrected, &effort)
            if (other.first?.score ?? 0) > (asPrinted.matches.first?.score ?? 0) {
                best = (other, corrected, rewriter)
            }
        }
        guard best.matches.isEmpty || effort.take(rule.cost(of: item.search.words)) else {
            return .unplaced(.orphan, candidates: candidates(best.matches, best.text))
        }
        switch rule.verdict(best.matches, item.search.words, in: printed.id) {
        case .place(let match):
            let mapper = PlacementMapper(printed: text, matched: best.text, backward: best.backward)
            let state: TextAnchor.State = match.keepsWords ? .moved : .fuzzy
            return .placed(mapper.placement(match, item, state: state))
        case .ambiguous(let matches):
            return .unplaced(.ambiguous, candidates: candidates(matches, best.text))
        case .none:
            return .unplaced(.orphan, candidates: candidates(best.matches, best.text))
        }
    }

    private func candidates(_ matches: [QuotationMatch], _ text: ArticleText) -> [Candidate] {
        matches.prefix(3).map {
            Candidate(
                article: printed.id, place: text.place(of: $0.whole), words: text.words(around: $0.whole),
                score: $0.score)
        }
    }
}

import ArchiveModel
import Reading

/// The annotations that a quotation makes, and what is to be said about their places.
struct AnnotationWriter {
    let entry: NotePlacement.Entry
    let rewriter: ArticleRewriter?
    let texts: [ArticleID: ArticleText]

    private var item: NoteItem { entry.item }
    private var quotation: Quotation { entry.item.quotation }

    var annotations: [Annotation] {
        let main = main
        var result: [Annotation] = []
        if quotation.changes.isEmpty || quotation.highlight != nil { result.append(main) }
        for (number, piece) in quotation.pieces.enumerated() {
            guard case .change(let index) = piece else { continue }
            result.append(annotation(ofChange: index, at: number, like: main))
        }
        return result
    }

    /// The note on the quoted words.
    private var main: Annotation {
        let around = quotation.highlight.map { quotation.surroundings(of: $0) } ?? (prefix: "", suffix: "")
        var anchor = TextAnchor(
            quote: quotation.words, prefix: around.prefix, suffix: around.suffix, state: .orphan,
            position: nil,
            score: 0)
        switch entry.outcome {
        case .placed(let placement):
            anchor.state = placement.state
            anchor.score = placement.score
            anchor.position = rewriter?.position(of: placement.words)
        case .unplaced(let state, let candidates):
            anchor.state = state
            anchor.candidates = candidates.map(\.words)
        case nil: break
        }
        var annotation = Annotation(
            id: item.ids[0], anchor: anchor, author: item.note.signature.author,
            date: item.note.signature.date,
            body: item.note.body, location: item.note.location)
        annotation.topics = item.note.topics
        return annotation
    }

    /// The annotation of change `index`, which is piece `number` of the quotation.
    private func annotation(ofChange index: Int, at number: Int, like main: Annotation) -> Annotation {
        let change = quotation.changes[index]
        let isMain = index == 0 && quotation.highlight == nil
        var annotation = main
        annotation.id = item.id(ofChange: index)
        annotation.correction = change.correction
        let signature = change.signature.filled(from: item.note.signature)
        annotation.author = signature.author
        annotation.date = signature.date
        if !isMain { annotation.body.text = "" }
        let around = quotation.surroundings(of: number)
        annotation.anchor?.prefix = around.prefix
        annotation.anchor?.suffix = around.suffix
        annotation.anchor?.quote = change.old.isEmpty ? around.prefix + around.suffix : change.old
        annotation.correction?.isMade = false
        guard case .placed(let placement) = entry.outcome else { return annotation }
        switch placement.changes[index] {
        case .edit:
            annotation.correction?.isMade = true
            annotation.anchor?.position = rewriter?.position(of: annotation.id)
            annotation.anchor?.state = item.isMoved ? .moved : .exact
        case .done(let range):
            annotation.anchor?.position = rewriter?.position(of: range)
            annotation.anchor?.state = .done
            annotation.correction?.isMade = true
        case .refused(let range, _):
            annotation.anchor?.position = rewriter?.position(of: range)
        }
        return annotation
    }

    // MARK: What is to be said

    /// `article` as printed; `nil` when the quotation was put with none.
    func diagnostics(of article: Article?) -> [Diagnostic] {
        switch entry.outcome {
        case .placed(let placement): placed(placement) + traps(placement)
        case .unplaced(let state, let candidates):
            [.unplaced(item, isAmbiguous: state == .ambiguous, candidates)]
        case nil: [.unplaced(item, isAmbiguous: false, [])]
        }
    }

    private func placed(_ placement: Placement) -> [Diagnostic] {
        var result: [Diagnostic] = []
        let words = entry.article.map { "\($0.local)" } ?? ""
        if placement.state == .fuzzy {
            result.append(.nearly(item, placement.score, words, source(placement)))
        } else if item.isMoved {
            result.append(.moved(item, words))
        }
        for (index, change) in placement.changes.enumerated() {
            switch change {
            case .edit: break
            case .done: result.append(.done(item, quotation.changes[index]))
            case .refused(_, let reason): result.append(.refused(item, reason))
            }
        }
        return result
    }

    private func source(_ placement: Placement) -> String {
        guard let text = entry.article.flatMap({ texts[$0] }) else { return "" }
        return text.scalars[placement.whole].string
    }

    private func traps(_ placement: Placement) -> [Diagnostic] {
        var result: [Diagnostic] = []
        if isCutShort(placement) { result.append(.cutShort(item)) }
        let others = isShort ? texts.keys.filter { $0 != entry.article }.sorted() : []
        let elsewhere = others.filter { id in texts[id].map { !item.search.exact(in: $0).isEmpty } ?? false }
        if !elsewhere.isEmpty { result.append(.short(item, elsewhere)) }
        return result
    }

    private var isShort: Bool { item.search.length < PlacementRule.shortest }

    /// Whether the note begins with the words that follow in the source.
    private func isCutShort(_ placement: Placement) -> Bool {
        let marks = Punctuation.besideQuotation
        let body = DenseText(item.note.body.text.prefix(120)).scalars.drop { marks.contains($0) }
        let following = placement.following.drop { marks.contains($0) }
        return zip(body, following).prefix { $0 == $1 }.count >= 6
    }
}

extension Diagnostic {
    fileprivate static func unplaced(
        _ item: NoteItem, isAmbiguous: Bool, _ candidates: [ArticleNotes.Candidate]
    ) -> Diagnostic {
        let words = item.search.length
        var fixes =
            isAmbiguous ? ["quote more of the words around it"] : ["quote the words that the source has"]
        if isAmbiguous, words < PlacementRule.shortest {
            fixes[0] =
                "quote at least \(PlacementRule.shortest) characters, with {==…==} around the words that are meant"
        }
        return Diagnostic(
            .unplacedNote,
            isAmbiguous
                ? "The quoted words stand in more than one place; the note is published without a place"
                : "The quoted words are not in the source; the note is published without a place",
            at: item.note.location, excerpt: item.note.line,
            notes: candidates.map { candidate in
                let likeness = candidate.score < 1 ? " (\(Int(candidate.score * 100)) %)" : ""
                return "\(candidate.article.local), \(candidate.place): \(candidate.words)\(likeness)"
            }, fixes: fixes)
    }

    fileprivate static func nearly(_ item: NoteItem, _ score: Double, _ article: String, _ words: String)
        -> Diagnostic
    {
        Diagnostic(
            .fuzzyNote,
            "The quotation differs from the source by \(max(1, 100 - Int(score * 100))) %",
            at: item.note.location,
            excerpt: item.note.line, notes: ["\(article) reads: \(words)"],
            fixes: ["quote the words that the source has"])
    }

    fileprivate static func moved(_ item: NoteItem, _ article: String) -> Diagnostic {
        Diagnostic(
            .movedNote, "The quoted words stand in \(article) now", at: item.note.location,
            excerpt: item.note.line, fixes: ["put the note under a heading with {#\(article)}"])
    }

    fileprivate static func done(_ item: NoteItem, _ change: Quotation.Change) -> Diagnostic {
        Diagnostic(
            .correctionDone, "The source already reads as corrected", at: item.note.location,
            excerpt: item.note.line, fixes: ["take the correction out when its note is not needed any more"])
    }

    fileprivate static func refused(_ item: NoteItem, _ reason: ChangePlacement.Refusal) -> Diagnostic {
        let message =
            switch reason {
            case .fuzzy:
                "A correction is made only where the quotation stands word for word; this one is not made"
            case .overlap: "Another correction changes the same words; this one is not made"
            case .acrossSegments: "A correction stays inside one paragraph or headline; this one is not made"
            }
        return Diagnostic(
            .correctionNotMade, message, at: item.note.location, excerpt: item.note.line,
            fixes: reason == .fuzzy ? ["quote the words that the source has"] : [])
    }

    fileprivate static func cutShort(_ item: NoteItem) -> Diagnostic {
        Diagnostic(
            .quoteCutShort, "The note begins with the source's next words",
            at: item.note.body.location,
            fixes: ["put '>' before them if they are quoted"])
    }

    fileprivate static func short(_ item: NoteItem, _ others: [ArticleID]) -> Diagnostic {
        Diagnostic(
            .shortQuotation,
            "A quotation of fewer than \(PlacementRule.shortest) characters stands in other articles, too",
            at: item.note.location, excerpt: item.note.line,
            notes: ["Also in \(others.prefix(4).map(\.local.description).joined(separator: ", "))."],
            fixes: ["quote more of the words around it, with {==…==} around those that are meant"])
    }
}

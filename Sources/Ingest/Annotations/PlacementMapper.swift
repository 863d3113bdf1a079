import ArchiveModel

/// Turns a match in a text, as printed or as corrected, into places of the text as printed.
struct PlacementMapper {
    let printed: ArticleText
    let matched: ArticleText
    /// The corrections that made `matched` of `printed`; `nil` when they are the same text.
    let backward: ArticleRewriter?

    func placement(_ match: QuotationMatch, _ item: NoteItem, state: TextAnchor.State) -> Placement {
        let words = item.quotation.highlight.map { match.pieces[$0] } ?? match.whole
        var placement = Placement(
            state: state, score: match.score, words: range(of: words.isEmpty ? match.whole : words),
            whole: range(of: match.whole),
            following: Array(matched.dense[match.whole.upperBound...].prefix(40)))
        placement.changes = Array(
            repeating: .refused(placement.whole, .fuzzy), count: item.quotation.changes.count)
        for (number, piece) in item.quotation.pieces.enumerated() {
            guard case .change(let index) = piece else { continue }
            placement.changes[index] = change(index, at: match.pieces[number], match, item)
        }
        if !placement.changes.isEmpty, item.quotation.highlight == nil {
            placement.words = placement.changes[0].range
            if case .done = placement.changes[0], state != .fuzzy { placement.state = .done }
        }
        return placement
    }

    private func change(_ index: Int, at dense: Range<Int>, _ match: QuotationMatch, _ item: NoteItem)
        -> ChangePlacement
    {
        let change = item.quotation.changes[index]
        let place = place(of: dense, in: match.whole)
        if match.done.contains(index) { return .done(place.range) }
        guard match.score == 1 else { return .refused(place.range, .fuzzy) }
        var edit = TextEdit(
            range: place.range, segment: place.segment, action: .tell, state: change.correction.state,
            printed: matched.scalars[place.matched].string, proposed: change.new,
            note: item.id(ofChange: index))
        switch change.correction.change {
        case .splitParagraph, .joinParagraphs:
            return paragraphBreak(
                edit, at: dense, match, isSplit: change.correction.change == .splitParagraph)
        case .replace, .lostText:
            guard !place.isTorn else { return .refused(place.range, .acrossSegments) }
            guard !place.touchesCorrection else { return .refused(place.range, .overlap) }
            if change.correction.state == .misreading {
                edit.action = .replace(Array(change.new.unicodeScalars))
            }
            return .edit(edit)
        }
    }

    /// A split makes a paragraph begin at the scalar behind the mark; a join takes that beginning away.
    private func paragraphBreak(
        _ edit: TextEdit, at dense: Range<Int>, _ match: QuotationMatch, isSplit: Bool
    ) -> ChangePlacement {
        let index = dense.lowerBound
        guard index > 0, index < matched.dense.count else { return .done(edit.range) }
        let (before, after) = (matched.places[index - 1], matched.places[index])
        let segments = (matched.segment(of: before), matched.segment(of: after))
        let isBreak = segments.0 != segments.1
        let place = range(of: index..<index + 1).lowerBound
        var edit = edit
        edit.range = place..<place
        edit.segment = printed.segment(of: place)
        if isSplit == isBreak { return .done(edit.range) }
        guard case .paragraph = printed.segments[edit.segment].role else {
            return .refused(edit.range, .acrossSegments)
        }
        if isSplit {
            edit.action = .split
            return .edit(edit)
        }
        guard segments.1 == segments.0 + 1, case .paragraph = matched.segments[segments.0].role,
            place == printed.segments[edit.segment].range.lowerBound
        else { return .refused(edit.range, .acrossSegments) }
        edit.action = .join
        return .edit(edit)
    }

    // MARK: Places

    private struct Place {
        /// As printed.
        var range: Range<Int>
        var segment: Int
        /// In the matched text.
        var matched: Range<Int>
        var isTorn: Bool
        var touchesCorrection: Bool
    }

    /// The scalars that `dense` spans; an empty range stands behind the scalar before it, if the quotation has one.
    private func place(of dense: Range<Int>, in whole: Range<Int>) -> Place {
        if !dense.isEmpty {
            let span = matched.span(dense)
            let range = origin(of: span)
            let segment = printed.segment(of: range.lowerBound)
            let touches = backward.map { backward in span.contains { backward.added[$0] } } ?? false
            return Place(
                range: range, segment: segment, matched: span,
                isTorn: !range.isEmpty && printed.segment(of: range.upperBound - 1) != segment,
                touchesCorrection: touches)
        }
        let isBehind = dense.lowerBound > whole.lowerBound
        let letter = isBehind ? dense.lowerBound - 1 : dense.lowerBound
        let neighbour = matched.span(letter..<letter + 1)
        let origin = origin(of: neighbour)
        let point = isBehind ? origin.upperBound : origin.lowerBound
        let segment = printed.segment(of: isBehind ? max(0, point - 1) : point)
        let empty = isBehind ? neighbour.upperBound : neighbour.lowerBound
        return Place(
            range: point..<point, segment: segment, matched: empty..<empty, isTorn: false,
            touchesCorrection: backward.map { backward in neighbour.contains { backward.added[$0] } } ?? false
        )
    }

    private func range(of dense: Range<Int>) -> Range<Int> {
        dense.isEmpty ? 0..<0 : origin(of: matched.span(dense))
    }

    private func origin(of span: Range<Int>) -> Range<Int> {
        guard let backward, let last = span.last else { return span }
        let lower = backward.origins[span.lowerBound].lowerBound
        return lower..<max(lower, backward.origins[last].upperBound)
    }
}

extension ChangePlacement {
    var range: Range<Int> {
        switch self {
        case .edit(let edit): edit.range
        case .done(let range), .refused(let range, _): range
        }
    }
}

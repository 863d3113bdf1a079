import ArchiveModel

/// An article with corrections made, and where every scalar of its text went.
struct ArticleRewriter {
    private(set) var article: Article
    /// Where each scalar of the new text, in reading order, comes from; an added one from the range it replaces.
    private(set) var origins: [Range<Int>] = []
    /// The new scalars that a correction added.
    private(set) var added: [Bool] = []

    private let old: Article
    private let text: ArticleText
    /// By segment, in order of place.
    private let edits: [Int: [TextEdit]]
    /// Where each scalar of the old text begins and ends in the new article.
    private var starts: [Place] = []
    private var ends: [Place] = []
    private var placesOfEdits: [NoteID: TextPosition] = [:]
    private var drafts: [Paragraph] = []
    private var current: [Unicode.Scalar] = []
    /// By index of the old paragraph.
    private var newIndices: [Int] = []

    private struct Place {
        var block: Int
        var offset: Int
    }

    /// `edits` do not conflict with one another.
    init(_ article: Article, _ text: ArticleText, _ edits: [TextEdit]) {
        old = article
        self.article = article
        self.text = text
        self.edits = Dictionary(grouping: edits, by: \.segment).mapValues { edits in
            edits.sorted {
                ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
            }
        }
        for index in text.segments.indices { write(index) }
        finishParagraph()
        placeSeams()
        self.article.paragraphs = drafts
        for index in self.article.subheads.indices {
            let before = self.article.subheads[index].before
            self.article.subheads[index].before =
                newIndices.indices.contains(before) ? newIndices[before] : drafts.count
        }
    }

    /// Where `range` of the old text, or the words that took its place, stands now: the part in one block.
    func position(of range: Range<Int>) -> TextPosition {
        let range = range.clamped(to: 0..<starts.count)
        guard let last = range.last, starts[range.lowerBound].block < drafts.count else {
            let place = starts.indices.contains(range.lowerBound) ? starts[range.lowerBound] : ends.last
            return TextPosition(
                block: min(place?.block ?? -1, drafts.count - 1), offset: place?.offset ?? 0, length: 0)
        }
        let block = block(of: range)
        let first = starts[range.lowerBound].block == block ? starts[range.lowerBound].offset : 0
        let end =
            ends[last].block == block
            ? ends[last].offset : article.text(ofBlock: block).unicodeScalars.count
        return TextPosition(block: block, offset: first, length: max(0, end - first))
    }

    /// The block that holds most of `range`, the first of equals: words may run on into the next paragraph.
    private func block(of range: Range<Int>) -> Int {
        var counts: [(block: Int, count: Int)] = []
        for index in range {
            let block = starts[index].block
            if counts.last?.block == block {
                counts[counts.count - 1].count += 1
            } else if block < drafts.count {
                counts.append((block, 1))
            }
        }
        let most = counts.map(\.count).max() ?? 0
        return counts.first { $0.count == most }?.block ?? starts[range.lowerBound].block
    }

    /// Where the correction of `note` was made.
    func position(of note: NoteID) -> TextPosition? { placesOfEdits[note] }

    // MARK: Segments

    private mutating func write(_ index: Int) {
        let segment = text.segments[index]
        let edits = edits[index, default: []]
        switch segment.role {
        case .paragraph(let number):
            if !edits.contains(where: { if case .join = $0.action { true } else { false } }) {
                finishParagraph()
                begin(like: old.paragraphs[number], page: old.paragraphs[number].page)
            } else {
                join(old.paragraphs[number])
            }
            newIndices += Array(repeating: drafts.count - 1, count: max(0, number + 1 - newIndices.count))
            writeParagraph(segment, edits)
        case .kicker: article.kicker = flat(segment, edits, block: -1, tracksOffsets: false)
        case .headline: article.headline = flat(segment, edits, block: -1, tracksOffsets: true)
        case .subhead(let number):
            finishParagraph()
            article.subheads[number].text = flat(segment, edits, block: drafts.count, tracksOffsets: false)
        }
    }

    /// A text that is no paragraph, corrected. A note on words without an address of their own stands at its block.
    private mutating func flat(
        _ segment: ArticleText.Segment, _ edits: [TextEdit], block: Int, tracksOffsets: Bool
    ) -> String {
        current = []
        walk(segment, edits) { rewriter, edit in
            let start = rewriter.current.count
            rewriter.replace(edit)
            rewriter.placesOfEdits[edit.note] = TextPosition(
                block: block, offset: tracksOffsets ? start : 0,
                length: tracksOffsets ? rewriter.current.count - start : 0)
        } place: { rewriter in
            Place(block: block, offset: tracksOffsets ? rewriter.current.count : 0)
        }
        defer { current = [] }
        return current.string
    }

    private mutating func writeParagraph(_ segment: ArticleText.Segment, _ edits: [TextEdit]) {
        walk(segment, edits) { rewriter, edit in
            rewriter.correct(edit, segment)
        } place: { rewriter in
            Place(block: rewriter.drafts.count - 1, offset: rewriter.current.count)
        }
    }

    /// Copies a segment, with `edit` called where each correction stands.
    private mutating func walk(
        _ segment: ArticleText.Segment, _ edits: [TextEdit],
        edit: (inout ArticleRewriter, TextEdit) -> Void, place: (ArticleRewriter) -> Place
    ) {
        var next = 0
        var index = segment.range.lowerBound
        while index <= segment.range.upperBound {
            if next < edits.count, edits[next].range.lowerBound == index {
                let range = edits[next].range
                if case .split = edits[next].action { dropBlanks() }
                let start = place(self)
                edit(&self, edits[next])
                starts += Array(repeating: start, count: range.count)
                ends += Array(repeating: place(self), count: range.count)
                index = range.upperBound
                next += 1
            } else if index < segment.range.upperBound {
                starts.append(place(self))
                emit(text.scalars[index], from: index..<index + 1, isAdded: false)
                ends.append(place(self))
                index += 1
            } else {
                break
            }
        }
    }

    // MARK: Corrections

    private mutating func correct(_ edit: TextEdit, _ segment: ArticleText.Segment) {
        switch edit.action {
        case .join:
            placesOfEdits[edit.note] = TextPosition(
                block: drafts.count - 1, offset: current.count, length: 0)
        case .split:
            split(at: edit.range.lowerBound - segment.range.lowerBound, segment)
            placesOfEdits[edit.note] = TextPosition(block: drafts.count - 1, offset: 0, length: 0)
        case .replace, .tell:
            let start = current.count
            replace(edit)
            let emendation = Emendation(
                offset: start, length: current.count - start, state: edit.state, printed: edit.printed,
                proposed: edit.proposed, note: edit.note)
            drafts[drafts.count - 1].emendations.append(emendation)
            placesOfEdits[edit.note] = TextPosition(
                block: drafts.count - 1, offset: start, length: emendation.length)
        }
    }

    private mutating func replace(_ edit: TextEdit) {
        if case .replace(let words) = edit.action {
            for scalar in words { emit(scalar, from: edit.range, isAdded: true) }
        } else {
            for index in edit.range { emit(text.scalars[index], from: index..<index + 1, isAdded: false) }
        }
    }

    private mutating func emit(_ scalar: Unicode.Scalar, from range: Range<Int>, isAdded: Bool) {
        current.append(scalar)
        origins.append(range)
        added.append(isAdded)
    }

    /// Blanks at the end of a paragraph that a correction cuts off.
    private mutating func dropBlanks() {
        while current.last?.isBlank == true {
            current.removeLast()
            origins.removeLast()
            added.removeLast()
        }
    }

    // MARK: Paragraphs

    private mutating func begin(like paragraph: Paragraph, page: Int) {
        drafts.append(Paragraph("", page: page, lines: paragraph.lines))
    }

    private mutating func finishParagraph() {
        guard !drafts.isEmpty, !current.isEmpty else { return }
        drafts[drafts.count - 1].text = current.string
        current = []
    }

    /// Begins a paragraph at `offset` of an old one: on that one's next page if its seam lies before.
    private mutating func split(at offset: Int, _ segment: ArticleText.Segment) {
        guard case .paragraph(let number) = segment.role else { return }
        let paragraph = old.paragraphs[number]
        finishParagraph()
        guard let seam = paragraph.seam, seam.offset > 0, seam.offset <= offset else {
            return begin(like: paragraph, page: paragraph.page)
        }
        begin(like: paragraph, page: seam.toPage)
        if let part = old.parts.first(where: { $0.page == seam.toPage }) {
            drafts[drafts.count - 1].lines = part.lines
        }
    }

    private mutating func join(_ paragraph: Paragraph) {
        guard let last = drafts.last else { return begin(like: paragraph, page: paragraph.page) }
        guard last.page == paragraph.page else { return }
        drafts[drafts.count - 1].lines =
            min(
                last.lines.lowerBound, paragraph.lines.lowerBound)...max(
                last.lines.upperBound, paragraph.lines.upperBound)
    }

    /// Puts every seam where the scalar before which it stood has gone.
    private mutating func placeSeams() {
        for segment in text.segments {
            guard case .paragraph(let number) = segment.role, var seam = old.paragraphs[number].seam else {
                continue
            }
            let index = segment.range.lowerBound + seam.offset
            let place = index < segment.range.upperBound ? starts[index] : ends[segment.range.upperBound - 1]
            guard drafts[place.block].seam == nil else { continue }
            seam.offset = place.offset
            drafts[place.block].seam = seam
        }
    }
}

import ArchiveModel

/// Tells in an article what reading took out of it: each omission is a correction like those that editors make.
struct OmissionNotes {
    private var article: Article
    /// As printed.
    private let text: ArticleText
    private let printed: Article
    /// Where words of `text` stand in `article`.
    private let rewriter: ArticleRewriter
    /// Of the page with a number.
    private let path: (Int) -> String
    /// What other omissions told already, of the dense text.
    private var told: [Range<Int>] = []
    private var occurrences: [String: Int] = [:]

    /// Runs that stand together in the article, as those of several captions do not.
    private typealias Group = (runs: [Omission.Run], place: Range<Int>?)

    /// `article`, which `rewriter` made of the printed one if editors corrected it, with a correction for each omission.
    static func told(in article: Article, printed: Article, _ rewriter: ArticleRewriter?, _ issue: Issue)
        -> Article
    {
        guard !printed.omissions.isEmpty else { return article }
        var notes = Self(article, printed, rewriter) { number in
            issue.pages.first { $0.id.number == number }?.source.path ?? ""
        }
        for omission in printed.omissions { notes.add(omission) }
        notes.article.omissions = []
        return notes.article
    }

    private init(
        _ article: Article, _ printed: Article, _ rewriter: ArticleRewriter?, path: @escaping (Int) -> String
    ) {
        self.article = article
        self.printed = printed
        self.path = path
        text = ArticleText(printed)
        self.rewriter = rewriter ?? ArticleRewriter(printed, text, [])
    }

    /// One correction for each group; one for the line where a part of it stands nowhere.
    private mutating func add(_ omission: Omission) {
        var groups: [Group] = []
        for run in omission.runs {
            if let last = groups.last, let longer = place(of: last.runs + [run], omission) {
                groups[groups.count - 1] = (last.runs + [run], longer)
            } else {
                groups.append(([run], place(of: [run], omission)))
            }
        }
        if groups.contains(where: { $0.place == nil }) { groups = [(omission.runs, nil)] }
        for group in groups { add(group, omission) }
    }

    /// Where the words stand that are left of `runs`: rather in the paragraph that was made of their line, or in the head.
    private func place(of runs: [Omission.Run], _ omission: Omission) -> Range<Int>? {
        let words = DenseText(runs.map(\.kept).joined()).scalars
        let places = text.dense.occurrences(of: words).map { $0..<$0 + words.count }
        return places.filter { place in
            let span = text.span(place)
            return text.segment(of: span.lowerBound) == text.segment(of: span.upperBound - 1)
                && !told.contains { $0.overlaps(place) }
        }.min { (distance(of: $0, omission), $0.lowerBound) < (distance(of: $1, omission), $1.lowerBound) }
    }

    private func distance(of place: Range<Int>, _ omission: Omission) -> Int {
        switch text.segments[text.segment(of: text.span(place).lowerBound)].role {
        case .paragraph(let index):
            let paragraph = printed.paragraphs[index]
            return paragraph.page == omission.page && paragraph.lines.contains(omission.line) ? 0 : 2
        case .headline, .kicker, .subhead: return 1
        }
    }

    private mutating func add(_ group: Group, _ omission: Omission) {
        let source = Self.trimmed(group.runs.map(\.printed).joined())
        let kept =
            group.place.map { text.scalars[text.span($0)].string } ?? group.runs.map(\.kept).joined()
        let location = SourceLocation(path(omission.page), line: omission.line)
        var note = Annotation(
            id: id(of: source),
            anchor: TextAnchor(quote: kept, state: group.place == nil ? .orphan : .exact, position: nil),
            correction: Correction(
                state: .misreading, change: .replace(old: source, new: kept), reason: .overprinted),
            body: MarkdownSource("", at: location), location: location)
        if let place = group.place {
            told.append(place)
            let position = rewriter.position(of: text.span(place))
            note.anchor?.position = position
            emend(position, note, source, kept)
        }
        let index = article.annotations.firstIndex { other in
            guard let anchor = other.anchor else { return false }
            guard let position = anchor.position else { return true }
            return note.anchor?.position.map { $0 < position } ?? false
        }
        article.annotations.insert(note, at: index ?? article.annotations.count)
    }

    /// Without blanks at both ends.
    private static func trimmed(_ words: String) -> String {
        let scalars = Array(words.unicodeScalars)
        guard let first = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return "" }
        return scalars[first...last].string
    }

    /// Marks the words in their paragraph, unless an editor corrected them.
    private mutating func emend(
        _ position: TextPosition, _ note: Annotation, _ source: String, _ kept: String
    ) {
        guard position.block >= 0, position.length > 0 else { return }
        let range = position.offset..<position.offset + position.length
        let emendations = article.paragraphs[position.block].emendations
        guard
            !emendations.contains(where: { other in
                other.offset < range.upperBound && range.lowerBound < other.offset + other.length
                    || range.contains(other.offset)
            })
        else { return }
        let index = emendations.firstIndex { $0.offset >= range.upperBound } ?? emendations.count
        article.paragraphs[position.block].emendations.insert(
            Emendation(
                offset: position.offset, length: position.length, state: .misreading, printed: source,
                proposed: kept, note: note.id, reason: .overprinted),
            at: index)
    }

    private mutating func id(of words: String) -> NoteID {
        let key = "\(article.id)\u{1F}overprinted\u{1F}\(DenseText(words).scalars.string)"
        let occurrence = occurrences[key, default: 0]
        occurrences[key] = occurrence + 1
        return NoteID(String(StableHash(of: "\(key)\u{1F}\(occurrence)").hex.prefix(12)))
    }
}

import ArchiveModel

/// Tells beside an article what reading took out of it: each omission is a correction like those that editors make.
struct OmissionNotes {
    private var article: Article
    private let text: ArticleText
    /// Paths of the pages by number.
    private let paths: [Int: String]
    /// What other omissions told already, of the article's dense text.
    private var told: [Range<Int>] = []
    private var occurrences: [String: Int] = [:]

    /// `issue`, with a correction in each article in the place of what was taken out of it.
    static func noted(_ issue: Issue) -> Issue {
        guard issue.articles.contains(where: { !$0.omissions.isEmpty }) else { return issue }
        let paths = Dictionary(
            issue.pages.map { ($0.id.number, $0.source.path) }, uniquingKeysWith: { first, _ in first })
        var result = issue
        for index in result.articles.indices where !result.articles[index].omissions.isEmpty {
            var notes = Self(result.articles[index], paths)
            for omission in result.articles[index].omissions { notes.add(omission) }
            result.articles[index] = notes.article
            result.articles[index].omissions = []
        }
        return result
    }

    private init(_ article: Article, _ paths: [Int: String]) {
        self.article = article
        self.paths = paths
        text = ArticleText(article)
    }

    /// One correction for all runs that stand together in the article, as those of several captions do not.
    private mutating func add(_ omission: Omission) {
        var rest = omission.runs[...]
        while let first = rest.first {
            var runs = [first]
            var place = place(of: runs, omission)
            rest.removeFirst()
            while let next = rest.first, let longer = self.place(of: runs + [next], omission) {
                runs.append(next)
                place = longer
                rest.removeFirst()
            }
            add(runs, at: place, omission)
        }
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
            let paragraph = article.paragraphs[index]
            return paragraph.page == omission.page && paragraph.lines.contains(omission.line) ? 0 : 2
        case .headline, .kicker, .subhead: return 1
        }
    }

    private mutating func add(_ runs: [Omission.Run], at place: Range<Int>?, _ omission: Omission) {
        let printed = runs.map(\.printed).joined()
        let kept = place.map { text.scalars[text.span($0)].string } ?? runs.map(\.kept).joined()
        var note = Annotation(
            id: id(of: printed),
            anchor: TextAnchor(quote: kept, state: place == nil ? .orphan : .exact, position: nil),
            correction: Correction(
                state: .misreading, change: .replace(old: printed, new: kept), reason: .overprinted),
            body: MarkdownSource("", at: SourceLocation(paths[omission.page] ?? "", line: omission.line)),
            location: SourceLocation(paths[omission.page] ?? "", line: omission.line))
        if let place {
            told.append(place)
            note.anchor?.position = position(of: text.span(place))
            emend(note, printed, kept)
        }
        let index = article.annotations.firstIndex { other in
            guard let anchor = other.anchor else { return false }
            guard let position = anchor.position else { return true }
            return note.anchor?.position.map { $0 < position } ?? false
        }
        article.annotations.insert(note, at: index ?? article.annotations.count)
    }

    /// Words of a kicker and of a subhead have no address of their own.
    private func position(of span: Range<Int>) -> TextPosition {
        let segment = text.segments[text.segment(of: span.lowerBound)]
        let offset = span.lowerBound - segment.range.lowerBound
        return switch segment.role {
        case .paragraph(let index): TextPosition(block: index, offset: offset, length: span.count)
        case .headline: TextPosition(block: -1, offset: offset, length: span.count)
        case .kicker: TextPosition(block: -1, offset: 0, length: 0)
        case .subhead(let index):
            TextPosition(block: article.subheads[index].before, offset: 0, length: 0)
        }
    }

    /// Marks the words in their paragraph, unless an editor corrected them.
    private mutating func emend(_ note: Annotation, _ printed: String, _ kept: String) {
        guard let position = note.anchor?.position, position.block >= 0, position.length > 0 else { return }
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
                offset: position.offset, length: position.length, state: .misreading, printed: printed,
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

package import ArchiveModel
import Languages

/// Of whom or what a figure is.
package enum FigureOwner: Hashable, Sendable {
    /// The area of the newspaper, of which it tells where it names none.
    case paper
    /// Another area, a body or a project.
    case name(Mention.Kind, String)
    /// Names in Latin letters that stand in the sentence.
    case names([String])
    /// It might be of one or another.
    case unclear
}

/// Tells of whom the figures of an article are: by the words in the figure's sentence, by what its paragraph begins with,
/// by what the article is about.
struct FigureOwners {
    private let article: Article
    private let own: OwnPlace
    private let home: FigureOwner
    /// The area that the opening of the article is about; `nil` for the paper's own.
    private let region: [Unit]?

    /// Names that may be the subject of a sentence, in order, by their block.
    private let names: [Int: [Mention]]
    /// The names of bodies.
    private let bodies: Set<String>

    init(_ article: Article, _ own: OwnPlace) {
        self.article = article
        self.own = own
        // What is done to so much of a thing is read as a project, too, which ends with the figure: 铺设管网31公里.
        let figures = Set(article.mentions.lazy.filter { $0.kind == .indicator }.map { Self.end(of: $0) })
        let subjects = article.mentions.outermost {
            $0.kind == .place || $0.kind == .organisation
                || $0.kind == .project && !figures.contains(Self.end(of: $0))
        }
        let names = Dictionary(grouping: subjects, by: \.position.block)
        self.names = names
        bodies = Set(article.mentions.lazy.filter { $0.kind == .organisation }.map(\.name))
        let opening = article.mentions.prefix { $0.position.block < 2 }.filter { $0.kind == .place }
        let regions = opening.filter { PlaceWords.level(of: $0.name) != nil || own.isOwn(Self.letters($0)) }
        let others = Set(regions.map { OwnPlace.stem(of: Self.letters($0)) }).filter { !own.isOwn($0) }
        let isOfPaper = (-1..<2).contains { block in
            (names[block] ?? []).contains { $0.kind == .place && own.isOwn(Self.letters($0)) }
        }
        region = others.count == 1 ? others.first : nil
        if isOfPaper || others.isEmpty {
            home = .paper
        } else {
            home = region.map { .name(.place, String($0)) } ?? .unclear
        }
    }

    private static func end(of mention: Mention) -> TextPosition {
        TextPosition(block: mention.position.block, offset: mention.position.end, length: 0)
    }

    private static func letters(_ mention: Mention) -> [Unit] { NameForm.letters(of: mention.name) }

    /// Of whom the figure is that `phrase` finds, and where the name of that stands when it stands before it in its clause.
    func owner(of phrase: FigurePhrase, in block: Int, _ quantity: Mention.Quantity) -> (
        FigureOwner, name: Range<Int>?
    ) {
        if phrase.isLatin { return (named(beside: phrase, block), nil) }
        for word in quantity.scope {
            if let owner = owner(called: word) { return (owner, initial(in: phrase, block)?.position.range) }
        }
        let start = Self.sentenceStart(before: phrase.clause.lowerBound, in: phrase.text)
        let whole = lastWhole(in: start..<phrase.clause.upperBound, of: phrase)
        let name = last(in: start..<phrase.clause.upperBound, of: phrase, block)
        if let whole, whole.lowerBound > name?.position.offset ?? -1 {
            return (owner(ofWhole: Array(phrase.text[whole])), nil)
        }
        guard let name else { return (topic(before: start, of: phrase, block), nil) }
        let isInClause = name.position.offset >= phrase.clause.lowerBound
        return (owner(name, in: phrase.text), isInClause ? name.position.range : nil)
    }

    /// All bodies, places and projects that the sentence names: in languages with blanks no rule tells which it is.
    private func named(beside phrase: FigurePhrase, _ block: Int) -> FigureOwner {
        let text = phrase.text
        let ends = text.indices.filter { FigurePhrase.endsSentence(text, at: $0) }
        let start = ends.last { $0 < phrase.clause.lowerBound } ?? 0
        let end = ends.first { $0 >= phrase.clause.upperBound } ?? text.count
        let beside = (names[block] ?? []).filter { (start..<end).contains($0.position.offset) }
        return beside.isEmpty ? .unclear : .names(Set(beside.map(\.name)).sorted())
    }

    private func owner(_ name: Mention, in text: [Unit]) -> FigureOwner {
        let end = name.position.end
        if text.indices.contains(end),
            text[end] == NamePunctuation.enumeration || Particle.joins(text[end])
                || text[end] == Particle.asWellAs
        {
            return .unclear
        }
        guard name.kind == .place else { return .name(name.kind, name.name) }
        let letters = Self.letters(name)
        return own.isOwn(letters) ? .paper : .name(.place, String(OwnPlace.stem(of: letters)))
    }

    /// What a word in print says of the area; `nil` when it names none.
    private func owner(called word: String) -> FigureOwner? {
        let units = NameForm.letters(of: word)
        if MeasureWording([units.indices], of: units).wholes.first == units.indices {
            return owner(ofWhole: units)
        }
        if own.isOwn(units) { return .paper }
        if bodies.contains(word) { return .name(.organisation, word) }
        return PlaceWords.level(of: word) == nil ? nil : .name(.place, String(OwnPlace.stem(of: units)))
    }

    private func owner(ofWhole word: [Unit]) -> FigureOwner {
        if own.isMeant(by: word) { return .paper }
        guard case .name(.place, let name) = home, let level = OwnPlace.level(of: word),
            (names.values.joined().contains { Self.letters($0) == NameForm.letters(of: name) + [level] })
        else { return .unclear }
        return home
    }

    // MARK: Subjects

    /// The last name before the figure that its clause begins with and that is of an area, a body or a project.
    private func last(in range: Range<Int>, of phrase: FigurePhrase, _ block: Int) -> Mention? {
        (names[block] ?? []).last {
            range.contains($0.position.offset) && mayOwn($0)
                && ($0.kind == .place || $0.position.end <= phrase.figure.lowerBound)
                && !phrase.isListed($0.position.offset)
                && isInitial($0, in: phrase.text)
        }
    }

    private func initial(in phrase: FigurePhrase, _ block: Int) -> Mention? {
        last(in: phrase.clause, of: phrase, block)
    }

    /// Not a river or a road.
    private func mayOwn(_ name: Mention) -> Bool {
        name.kind != .place || PlaceWords.level(of: name.name) != nil || own.isOwn(Self.letters(name))
    }

    /// Whether nothing that says anything stands before a name in its clause.
    private func isInitial(_ name: Mention, in text: [Unit]) -> Bool {
        let start = FigurePhrase.clauseStart(before: name.position.offset, in: text)
        guard start < name.position.offset else { return true }
        let before = MeasureWording([start..<name.position.offset], of: text)
        return before.places.isEmpty && before.light == nil
    }

    private func lastWhole(in range: Range<Int>, of phrase: FigurePhrase) -> Range<Int>? {
        var end = range.upperBound
        while end > range.lowerBound {
            let start = max(range.lowerBound, FigurePhrase.clauseStart(before: end, in: phrase.text))
            let wording = MeasureWording([start..<end], of: phrase.text)
            if let whole = wording.wholes.first(where: { $0.lowerBound <= wording.start ?? .max }) {
                return whole
            }
            end = start - 1
        }
        return nil
    }

    static func sentenceStart(before end: Int, in text: [Unit]) -> Int {
        var start = end
        while start > 0, !NamePunctuation.endsSentence(text[start - 1]) { start -= 1 }
        return start
    }

    /// Of whom a sentence tells that names nobody: of what the paragraph begins with, else of what the article is about; unclear
    /// where the sentence before tells of another area.
    private func topic(before start: Int, of phrase: FigurePhrase, _ block: Int) -> FigureOwner {
        let before = (names[block] ?? []).filter {
            $0.kind == .place && $0.position.offset < start && isInitial($0, in: phrase.text) && mayOwn($0)
        }
        guard let last = before.last else { return home }
        let found = owner(last, in: phrase.text)
        if found == home { return home }
        let sentence = Self.sentenceStart(before: last.position.offset, in: phrase.text)
        if sentence == 0 { return found }
        let beside = before.filter { $0.position.offset >= sentence }
        return Set(beside.map(\.name)).count > 1 ? home : .unclear
    }
}

extension TextPosition {
    fileprivate var range: Range<Int> { offset..<end }
}

package import ArchiveModel
import Languages

/// What a figure is of: figures of one subject can be compared, whatever their time and however they are meant.
package struct FigureSubject: Hashable, Sendable {
    let thing: [Unit]
    let parts: Set<Int>
    let change: MeasureWording.Change
    let dimension: String
    package let owner: FigureOwner

    /// What two values have to share to stand in one chart of a thing.
    package struct Series: Hashable, Sendable {
        private let parts: Set<Int>
        private let change: MeasureWording.Change
        /// `nil` for that of the paper.
        package let area: String?

        init(_ subject: FigureSubject) {
            (parts, change) = (subject.parts, subject.change)
            if case .name(.place, let name) = subject.owner { area = name } else { area = nil }
        }
    }

    package var series: Series { Series(self) }

    /// `name` with what sets its figures apart from others of that name: how it has changed, 固定资产投资增长, and of whom
    /// it is, where that is not the paper's own area; a project only where the name says nothing without it, 总投资.
    func heading(_ name: String, isTelling: Bool = true) -> String {
        var heading = name
        // 青榆县|固定资产投资
        if case .name(.place, let owner) = owner, name.hasPrefix(owner), name.count > owner.count + 2,
            let unit = name.dropFirst(owner.count).unicodeScalars.first,
            VariantWords.levels.contains(Unit(of: unit))
        {
            heading.removeFirst(owner.count + 1)
        }
        if let word = Likeness.words.word(for: change), !heading.contains(word) { heading += word }
        if case .name(let kind, let owner) = owner, !heading.contains(owner), kind != .project || !isTelling {
            heading += QuantityWords.bracketed(owner)
        }
        return heading
    }
}

/// Reads what the figures of articles are of.
package struct FigureReader: Sendable {
    private let own: OwnPlace

    package init(_ archive: Archive) { own = OwnPlace(archive) }

    /// A subject with the words that it was read from.
    struct Found {
        let subject: FigureSubject
        let wording: MeasureWording
        let isLatin: Bool

        /// Whether it is told of whom it is, and its words say something of which thing: not 总投资.
        var hasHeading: Bool { subject.owner != .unclear && wording.telling > 0 || isClear }

        /// Whether it is told of whom it is, and its words say enough of which thing.
        var isClear: Bool {
            subject.owner != .unclear
                && (wording.isTelling || subject.owner.isProject && !wording.thing.isEmpty)
        }
    }

    /// What each figure of `article` is of, by its place among the mentions.
    package func subjects(of article: Article) -> [Int: FigureSubject] {
        var subjects: [Int: FigureSubject] = [:]
        visit(article) { index, _, found in subjects[index] = found.subject }
        return subjects
    }

    /// Under what each figure of `article` is told with others, by its place among the mentions. Where it cannot be told of
    /// whom it is there is none, nor for ranks, which are no amounts.
    package func headings(of article: Article) -> [Int: String] {
        var headings: [Int: String] = [:]
        read(article) { index, quantity, found in
            let name = article.mentions[index].name
            if found.isLatin {
                headings[index] = name
            } else if found.hasHeading, found.subject.dimension != Self.rank {
                headings[index] = found.subject.heading(
                    Self.qualified(name, by: quantity.scope), isTelling: found.wording.telling > 0)
            }
        }
        return headings
    }

    private static let rank = "rank"

    /// 新增, 其中: words that say of which part of a thing a figure is, before the name of the thing.
    private static func qualified(_ name: String, by scope: [String]) -> String {
        scope.filter { word in
            let units = NameForm.letters(of: word)
            return units.first.map { !StatementWords.isWhole($0) } ?? false
                && StatementWords.parts.length(in: units, at: 0) == units.count && !name.contains(word)
        }.joined() + name
    }

    /// Gives `body` each figure of `article` for which it can be told what it is of.
    func visit(
        _ article: Article, where counts: (Mention.Quantity) -> Bool = { _ in true },
        _ body: (Int, Mention.Quantity, Found) -> Void
    ) {
        read(article, where: counts) { if $2.isClear { body($0, $1, $2) } }
    }

    private func read(
        _ article: Article, where counts: (Mention.Quantity) -> Bool = { _ in true },
        _ body: (Int, Mention.Quantity, Found) -> Void
    ) {
        var owners: FigureOwners?
        var (block, text) = (Int.min, [Unit]())
        for (index, mention) in article.mentions.enumerated() where mention.kind == .indicator {
            guard let quantity = mention.quantity, counts(quantity), let amount = quantity.amount else {
                continue
            }
            let teller = owners ?? FigureOwners(article, own)
            owners = teller
            if mention.position.block != block {
                block = mention.position.block
                text = article.text(ofBlock: block).unicodeScalars.map { Unit(of: Fold.scalar($0)) }
            }
            let phrase = FigurePhrase(mention, in: text)
            let (owner, name) = teller.owner(of: phrase, in: block, quantity)
            let wording = Self.wording(of: phrase, without: name, quantity)
            let subject = FigureSubject(
                thing: wording.thing, parts: wording.parts, change: wording.change,
                dimension: amount.dimension, owner: owner)
            body(index, quantity, Found(subject: subject, wording: wording, isLatin: phrase.isLatin))
        }
    }

    /// What the figure is of, without the name of whom it is.
    private static func wording(
        of phrase: FigurePhrase, without name: Range<Int>?, _ quantity: Mention.Quantity
    ) -> MeasureWording {
        let ranges = phrase.ranges.flatMap { range -> [Range<Int>] in
            guard let name, range.overlaps(name) else { return [range] }
            return [
                range.lowerBound..<max(range.lowerBound, name.lowerBound),
                min(range.upperBound, name.upperBound)..<range.upperBound,
            ]
        }
        var wording = MeasureWording(ranges, of: phrase.text)
        wording.add(name: phrase.carried)
        for word in quantity.scope { wording.add(scope: NameForm.letters(of: word)) }
        if wording.works.isEmpty {
            let before = phrase.worksBefore
            if !before.isEmpty { wording.inherit(before) }
        }
        return wording
    }
}

extension FigureOwner {
    fileprivate var isProject: Bool { if case .name(.project, _) = self { true } else { false } }
}

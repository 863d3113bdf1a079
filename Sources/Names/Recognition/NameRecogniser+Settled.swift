package import ArchiveModel
import Languages

extension NameRecogniser {
    /// What the archive's settled names add to what an article says by itself, `found`: where one stands in other words
    /// than those of the names in it, its sentence is read again with it.
    ///
    /// Each name is looked at as if no other were settled, so that none stands in the way of another; of two that lie
    /// over each other the longer is added.
    package func additions(to found: [Mention], in article: Article, _ settled: SettledNames) -> [Mention] {
        guard !settled.isEmpty, LatinNames.of(article.language) == nil else { return [] }
        let added = (-1..<article.paragraphs.count).flatMap { block in
            let text = article.text(ofBlock: block)
            let units = text.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
            var taken = TakenUnits(units.count)
            for mention in found where mention.position.block == block { taken.take(mention.position.range) }
            return additions(to: taken, units, settled) { NameText(text, block: block) }
        }
        guard !added.isEmpty else { return [] }
        let places = Set(added.map(\.position))
        let all = found.adding(added.markingMakers(of: article))
        return StatedOffices.stated(in: article, all).filter { places.contains($0.position) }
    }

    private func additions(
        to taken: TakenUnits, _ units: [Unit], _ settled: SettledNames, text: () -> NameText
    ) -> [Mention] {
        var ranges: [Int: [Range<Int>]] = [:]
        settled.names.forEach(in: units) { range, number in
            if taken.isFree(range) { ranges[number, default: []].append(range) }
        }
        guard !ranges.isEmpty else { return [] }
        let whole = text()
        var added = ranges.flatMap { mentions(of: settled, $0, at: $1, in: whole) }
        added.sort {
            ($1.position.length, $0.position, $0.kind.word) < ($0.position.length, $1.position, $1.kind.word)
        }
        var free = taken
        added.removeAll { !free.take($0.position.range) }
        return added.sorted { $0.position < $1.position }
    }

    /// The mentions of one settled name at `ranges` that their sentences bear out.
    private func mentions(
        of settled: SettledNames, _ number: Int, at ranges: [Range<Int>], in text: NameText
    ) -> [Mention] {
        let name = settled.names.names[number]
        var mentions: [Mention] = []
        var end = 0
        for range in ranges where range.lowerBound >= end {
            let sentence = text.sentence(around: range)
            end = sentence.start + sentence.units.count
            let inside = ranges.filter { sentence.start <= $0.lowerBound && $0.upperBound <= end }
                .map { ($0.lowerBound - sentence.start)..<($0.upperBound - sentence.start) }
            let block = read(read(sentence), knowing: inside.map { (name, $0) })
            let positions = inside.map {
                TextPosition(block: text.block, offset: sentence.start + $0.lowerBound, length: $0.count)
            }
            mentions += MentionBuilder(names: block).mentions().filter {
                positions.contains($0.position) && $0.kind == (name.isPerson ? .person : .place)
            }
        }
        return mentions.map { mention in
            var mention = mention
            mention.evidence = settled.evidence(of: number)
            return mention
        }
    }
}

extension [Mention] {
    /// With others, in order of block.
    package func adding(_ others: [Mention]) -> [Mention] {
        let all = (self + others).enumerated()
        return all.sorted { ($0.element.position.block, $0.offset) < ($1.element.position.block, $1.offset) }
            .map(\.element)
    }

    /// A figure of a headline that says no more is meant as the same figure of the body is.
    func meaningHeadlines() -> [Mention] {
        map { mention in
            guard mention.position.block < 0, let quantity = mention.quantity, quantity.measure == .unsaid,
                let told = first(where: {
                    $0.position.block >= 0 && $0.quantity?.value == quantity.value
                        && $0.quantity?.unit == quantity.unit && $0.quantity?.measure != .unsaid
                })
            else { return mention }
            var mention = mention
            mention.quantity?.measure = told.quantity?.measure ?? .unsaid
            mention.quantity?.period = told.quantity?.period ?? quantity.period
            mention.evidence += told.evidence.dropFirst()
            return mention
        }
    }

    /// Those that makers of the article bear, marked.
    func markingMakers(of article: Article) -> [Mention] {
        let makers = Dictionary(
            article.byline.map { ($0.name, $0.role) }, uniquingKeysWith: { first, _ in first })
        guard !makers.isEmpty else { return self }
        return map { mention in
            guard mention.kind == .person, let role = makers[mention.name] else { return mention }
            var mention = mention
            mention.isReporter = true
            if mention.roles.isEmpty, !role.isEmpty { mention.roles = [StatedRole(role)] }
            return mention
        }
    }
}

/// The units of a block that names stand on.
private struct TakenUnits {
    private var units: [Bool]

    init(_ count: Int) { units = Array(repeating: false, count: count) }

    func isFree(_ range: Range<Int>) -> Bool { !units[range.clamped(to: units.indices)].contains(true) }

    /// Takes the units of `range`; `false` when one of them is taken already.
    @discardableResult
    mutating func take(_ range: Range<Int>) -> Bool {
        guard isFree(range) else { return false }
        for unit in range.clamped(to: units.indices) { units[unit] = true }
        return true
    }
}

extension TextPosition {
    fileprivate var range: Range<Int> { offset..<(offset + length) }
}

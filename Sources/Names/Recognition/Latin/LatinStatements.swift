import ArchiveModel

/// Turns what a block states of figures and works into mentions.
struct LatinStatements: Sendable {
    private let facts: LatinArticleFacts
    private let stated: LatinArticleFacts.Block
    private let names: [LatinName]
    private let block: LatinArticle.Block

    init(_ facts: LatinArticleFacts, _ names: [LatinName], _ index: Int, _ block: LatinArticle.Block) {
        self.facts = facts
        self.names = names
        self.block = block
        stated = facts.blocks[index]
    }

    /// A figure's place is that of its value and name, or, with `valuesOnly`, of the value alone.
    func mentions(_ valuesOnly: Bool) -> [Mention] {
        stated.facts.figures.indices.map { figure($0, valuesOnly) }
            + LatinStages(stated, names).works().map(work)
    }

    private func figure(_ index: Int, _ valuesOnly: Bool) -> Mention {
        let text = stated.surface
        let figure = stated.facts.figures[index]
        let name = stated.facts.name(of: figure)
        var whole = figure.whole
        if !valuesOnly, name.upperBound + 1 >= whole.lowerBound, name.lowerBound <= whole.upperBound + 1 {
            whole = min(whole.lowerBound, name.lowerBound)..<max(whole.upperBound, name.upperBound)
        }
        var mention = mention(.indicator, name, whole)
        let decision = stated.facts.decision(of: index)
        let sign = figure.sign.map { text[$0..<$0 + 1] }
        let unit = [sign, figure.unit.map { text.name($0) }].compactMap(\.self).joined(separator: " ")
        mention.quantity = Mention.Quantity(
            value: text[figure.value], upper: figure.upper.map { text[$0] }, unit: unit,
            measure: decision.measure, bound: stated.facts.bound(of: figure), period: decision.period?.text,
            scope: stated.facts.scope(of: figure, names).map { text[block.tokens, $0] })
        mention.evidence =
            ["a value with the noun that it measures"]
            + [decision.feature?.reason, decision.timeFeature?.reason].compactMap(\.self)
        mention.score = 0.8
        if decision.isHeaded, let head = stated.facts.setting.head {
            mention.head = facts.position(ofBlock: head)
        }
        return mention
    }

    private func work(_ work: LatinStages.Work) -> Mention {
        var mention = mention(.project, work.name, work.name)
        mention.stage = StatedStage(
            work.kind, stated.surface[block.tokens, work.words], period: work.period?.text)
        mention.evidence = ["the words around it are like those around such names"]
        mention.score = 0.8
        return mention
    }

    private func mention(_ kind: Mention.Kind, _ name: Range<Int>, _ range: Range<Int>) -> Mention {
        let (start, end) = stated.surface.places(block.tokens, range)
        return Mention(
            kind: kind, name: stated.surface[block.tokens, name], surface: stated.surface[start..<end],
            position: TextPosition(block: block.number, offset: start, length: end - start),
            resolution: .unreviewed)
    }
}

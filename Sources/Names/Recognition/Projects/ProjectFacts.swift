import ArchiveModel
import Languages

/// What a sentence says has become of a project, and the figures that stand with it.
struct ProjectFacts: Sendable {
    let sentence: Sentence

    private var units: MarkedText { sentence.units }

    /// 竣工, 投产, 开工 …; `nil` when the clause does not say.
    func stage(of range: Range<Int>) -> StatedStage? {
        let clause = clause(around: range)
        var best: (distance: Int, stage: StatedStage)?
        for index in sentence.tokenIndex(at: clause.lowerBound)..<sentence.tokens.count {
            let token = sentence.tokens[index].range
            guard token.lowerBound < clause.upperBound else { break }
            guard !range.overlaps(token) else { continue }
            for (words, stage) in ProjectWords.statuses {
                let length = words.length(in: units, at: token.lowerBound)
                guard length > 0, token.lowerBound + length <= clause.upperBound else { continue }
                // What stands behind a project says what became of it; what stands before, what is wanted.
                let isBehind = token.lowerBound >= range.upperBound
                let distance =
                    isBehind ? token.lowerBound - range.upperBound : range.lowerBound - token.upperBound + 30
                if distance < best?.distance ?? .max { best = (distance, stage) }
            }
        }
        return best?.stage
    }

    /// As printed: 22公里. Those inside the name and those of the rest of its clause before the next project.
    func figures(of range: Range<Int>) -> [String] {
        let clause = clause(around: range)
        let reader = MeasurementReader(sentence: sentence)
        var figures: [String] = []
        for index in sentence.tokenIndex(at: range.lowerBound)..<sentence.tokens.count {
            guard sentence.tokens[index].range.lowerBound < min(clause.upperBound, range.upperBound + 12)
            else { break }
            guard let figure = reader.extent(at: index) else { continue }
            figures.append(sentence.text.surface(figure))
        }
        return figures
    }

    private func clause(around range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start > 0, !NamePunctuation.endsClause(units[start - 1]) { start -= 1 }
        var end = range.upperBound
        while end < units.count, !NamePunctuation.endsClause(units[end]) { end += 1 }
        return start..<end
    }
}

import ArchiveModel
import Languages

/// What a sentence says has become of a project, and the figures that stand with it.
struct ProjectFacts: Sendable {
    let sentence: Sentence

    private var units: MarkedText { sentence.units }

    /// What its clause says, or the next where its own says nothing; a promise is never a delivery.
    func stage(of range: Range<Int>, _ facts: BlockFacts?, among projects: [Range<Int>]) -> StatedStage? {
        guard let facts else { return nil }
        let clause = clause(around: range)
        let next =
            projects.filter { $0.lowerBound >= range.upperBound }.map(\.lowerBound).min() ?? units.count
        let behind = range.upperBound..<clause.upperBound
        let before = clause.lowerBound..<range.lowerBound
        var places = [behind, before]
        if clause.upperBound < next,
            facts.text.sentence(at: clause.upperBound) == facts.text.sentence(at: range.lowerBound)
        {
            let following = self.clause(around: clause.upperBound..<clause.upperBound)
            places.append(clause.upperBound..<min(next, following.upperBound))
        }
        for place in places {
            guard let (words, kind) = word(in: place, around: range) else { continue }
            return stage(kind, words, facts.statement(of: words))
        }
        // 力争城北水厂: only wanted.
        let statement = facts.statement(of: range)
        guard statement.measure == .target, let verb = verb(in: before) else { return nil }
        return StatedStage(.promised, sentence.text.surface(verb), period: statement.period)
    }

    /// The most telling word of a stage in `place`, nearest to the project.
    private func word(in place: Range<Int>, around project: Range<Int>) -> (Range<Int>, StatedStage.Kind)? {
        for (words, kind) in StageWords.kinds {
            var found: Range<Int>?
            for index in place {
                guard let length = Optional(words.length(in: units, at: index)), length > 0,
                    index + length <= place.upperBound, isWord(at: index)
                else { continue }
                let word = index..<(index + length)
                if index >= project.upperBound { return (word, kind) }
                found = word
            }
            if let found { return (found, kind) }
        }
        return nil
    }

    /// Whether a word may begin here: where a token does, or in one that is a run of words.
    private func isWord(at index: Int) -> Bool {
        let token = sentence.tokens[sentence.tokenIndex(at: index)]
        return token.range.lowerBound == index || token.range.count > 3
    }

    private func stage(
        _ kind: StatedStage.Kind, _ words: Range<Int>, _ statement: BlockFacts.Statement
    ) -> StatedStage {
        let meant: StatedStage.Kind =
            switch (statement.measure, kind) {
            case (_, .stopped), (_, .renamed), (_, .promised): kind
            case (.target, _), (.forecast, _): .promised
            case (.negated, .delivered): .underway
            case (.negated, _): .promised
            case (.unsaid, _): .unsaid
            default: kind
            }
        return StatedStage(meant, sentence.text.surface(words), period: statement.period)
    }

    private func verb(in range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty else { return nil }
        return sentence.tokens[sentence.tokenIndex(at: range.lowerBound)...]
            .prefix { $0.range.upperBound <= range.upperBound }
            .last { !$0.classes.isDisjoint(with: [.verb, .action]) }?.range
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

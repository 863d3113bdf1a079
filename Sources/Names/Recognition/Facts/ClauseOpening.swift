/// What a clause begins with, behind times, numbers of a list and small words.
enum ClauseOpening: Sendable {
    /// A verb, with nobody named who does it: 疏浚沟渠420公里 tells what was done as well as what is to be.
    case verb
    /// Who or what it tells of.
    case subject
    /// Neither: 今年以来.
    case nothing
}

/// Reads what clauses begin with.
struct ClauseReader: Sendable {
    let sentence: Sentence
    let times: [TimeSign]

    private var units: MarkedText { sentence.units }

    func opening(of clause: Range<Int>) -> ClauseOpening {
        var place = clause.lowerBound
        while place < clause.upperBound {
            let index = sentence.tokenIndex(at: place)
            guard index < sentence.tokens.count else { break }
            let token = sentence.tokens[index]
            if let time = times.last(where: { $0.range.contains(place) }) {
                place = time.range.upperBound
            } else if token.isPerson || sentence.places.contains(where: { $0.range.contains(place) }) {
                return .subject
            } else if !token.classes.isDisjoint(with: [.verb, .action]) || isDone(at: place) {
                return isCompound(token) ? .subject : .verb
            } else if namesBody(at: place) {
                return .subject
            } else if token.classes.contains(.number) {
                // 一是
                guard units.has(Particle.be, at: token.range.upperBound) else { return .subject }
                place = token.range.upperBound + 1
            } else if token.classes.isSubset(of: [.function, .punctuation]) {
                place = token.range.upperBound
            } else {
                return isUnknownVerb(index) ? .verb : .subject
            }
        }
        return .nothing
    }

    private func namesBody(at place: Int) -> Bool {
        sentence.organisations.contains { $0.range.contains(place) }
            || StatementWords.isWhole(units[place])
                && StatementWords.parts.length(in: units, at: place) > 0
    }

    /// Whether a word begins here that says what is being done or was reached: 铺设, 新增.
    private func isDone(at place: Int) -> Bool { StatementWords.deeds.length(in: units, at: place) > 0 }

    /// 出口|额: what is measured, not what is done.
    private func isCompound(_ token: Token) -> Bool {
        let end = token.range.upperBound
        guard end < units.count else { return false }
        let next = sentence.tokens[sentence.tokenIndex(at: end)]
        return next.range.count == 1 && QuantityWords.sums.contains(units[end])
    }

    /// A character or two that are no word, before a noun: 清运|垃圾.
    private func isUnknownVerb(_ first: Int) -> Bool {
        var index = first
        while index < sentence.tokens.count, sentence.tokens[index].classes == .unknown, index - first < 3 {
            index += 1
        }
        guard index > first, index - first < 3, index < sentence.tokens.count else { return false }
        return sentence.tokens[index].classes.contains(.noun) && sentence.tokens[index].range.count > 1
    }
}

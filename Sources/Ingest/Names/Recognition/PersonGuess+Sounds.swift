/// Names that are written by sound.
extension PersonGuesser {
    /// A run of sound characters beside a title, before what people do, in a list of names, or with an ending of such
    /// names.
    func addSound(at start: Int, of units: [Unit], _ chunks: Chunks, to guesses: inout [NameGuess]) {
        guard start == 0 || !PersonTables.isSound(units[start - 1]), PersonTables.isSound(units[start]) else {
            return
        }
        var limit = start
        while limit < units.count, limit - start < 8, PersonTables.isSound(units[limit]) { limit += 1 }
        guard limit - start > 1 else { return }
        let before = PersonContext.before(start, in: units)
        for end in (start + 2)...limit {
            var evidence = before + PersonContext.after(end, start: start, in: units)
            if chunks.isListed(start..<end, in: units) { evidence.append(.list) }
            if end - start > 2, PersonWords.turkic.length(in: units, endingAt: end) > 0 {
                evidence.append(.sounded)
            }
            guard evidence.contains(where: \.isStrong), end < limit || !endsInParticle(start..<end, units)
            else { continue }
            // What goes on in sound characters is rather cut too early, unless a deed follows.
            let rest: Float = end < limit && !evidence.contains(.speech) ? 6 : 0
            let bonus = evidence.reduce(into: rest == 0 ? Float(0) : -rest) { $0 += $1.bonus }
            let cost = 8 + 4.5 * Float(end - start) - bonus
            guesses.append(NameGuess(start..<end, cost: max(cost, 1), classes: .person, evidence: evidence))
        }
    }

    private func endsInParticle(_ range: Range<Int>, _ units: [Unit]) -> Bool {
        range.count > 2 && PersonWords.followers.contains(units[range.upperBound - 1])
    }

    /// 帕巴拉·格列朗杰: what stands around a middle dot, up to marks or to characters that no such name holds.
    func addDotted(at dot: Int, of units: [Unit], to guesses: inout [NameGuess]) {
        guard dot + 1 < units.count, units[dot + 1] == Mark.dot else { return }
        var start = dot
        while start > 0, dot - start < 5, PersonTables.isSound(units[start - 1]) { start -= 1 }
        if start == dot, dot > 0, PersonTables.givenCost(units[dot - 1]) < 16 { start -= 1 }
        var end = dot + 1
        while end < units.count {
            if units[end] == Mark.dot, end + 1 < units.count, UnitShape.of(units[end + 1]) == .han {
                end += 2
            } else if PersonTables.isSound(units[end]) {
                end += 1
            } else {
                break
            }
        }
        if end - dot > 4, endsInParticle(start..<end, units) { end -= 1 }
        guard end - start > 3 else { return }
        guesses.append(NameGuess(start..<end, cost: 4, classes: .person, evidence: [.dotted]))
    }

    /// 才让卓玛: two parts of Tibetan names.
    func addTibetan(at start: Int, of units: [Unit], to guesses: inout [NameGuess]) {
        let first = PersonWords.tibetan.length(in: units, at: start)
        guard first > 0 else { return }
        let second = PersonWords.tibetan.length(in: units, at: start + first)
        guard second > 0 else { return }
        let range = start..<(start + first + second)
        guesses.append(NameGuess(range, cost: 8, classes: .person, evidence: [.sounded]))
    }
}

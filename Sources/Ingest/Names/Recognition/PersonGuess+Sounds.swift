/// Names that are written by sound.
extension PersonGuesser {
    /// A run with a middle dot, or a run of sound characters beside a title or before what people do.
    func addSound(at start: Int, of units: [Unit], to guesses: inout [NameGuess]) {
        guard start == 0 || !PersonTables.isSound(units[start - 1]), PersonTables.isSound(units[start]) else {
            return
        }
        var end = start
        var dots = 0
        while end < units.count {
            if PersonTables.isSound(units[end]) {
                end += 1
            } else if units[end] == Mark.dot, end + 1 < units.count, PersonTables.isSound(units[end + 1]),
                end > start
            {
                dots += 1
                end += 1
            } else {
                break
            }
        }
        if dots == 0, end - start > 2, PersonWords.followers.contains(units[end - 1]) { end -= 1 }
        guard (2...16).contains(end - start) else { return }
        var evidence =
            PersonContext.before(start, in: units) + PersonContext.after(end, start: start, in: units)
        if dots > 0 { evidence.append(.dotted) }
        guard evidence.contains(where: \.isStrong) else { return }
        let bonus = evidence.reduce(into: Float(0)) { $0 += $1.bonus }
        let cost = 8 + 4.5 * Float(end - start) - bonus
        guesses.append(NameGuess(start..<end, cost: max(cost, 1), classes: .person, evidence: evidence))
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

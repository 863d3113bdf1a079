/// A run of a block that may be the name of a person, with what speaks for it.
struct PersonGuess: Sendable {
    var range: Range<Int>
    /// To be compared with the cost of the words that the same run can be cut into.
    var cost: Float
    var evidence: [PersonEvidence]
}

/// Something around a name that says that it is one.
enum PersonEvidence: String, Sendable {
    case titleBefore = "a title stands before it"
    case credit = "a credit of the page stands before it"
    case speech = "it is followed by what only people do"
    case honorific = "a title or form of address stands behind it"
    case list = "it stands in a list of names"
    case alone = "it stands alone between marks"
    case office = "it is appointed to or removed from an office"
    case known = "the archive knows it as a person"
    case dotted = "it is written by sound, with a middle dot"
    case famous = "everybody knows it"
    case shape = "it has the shape of a name and no other reading"

    /// Whether it is enough to call a run a name.
    var isStrong: Bool { self != .alone && self != .shape }

    /// How much cheaper a name becomes.
    var bonus: Float {
        switch self {
        case .titleBefore: 6
        case .credit: 9
        case .speech: 4.5
        case .honorific: 4.5
        case .list: 5
        case .alone: 2
        case .office: 4
        case .known, .famous: 9
        case .dotted: 14
        case .shape: 0
        }
    }
}

/// Supposes names of people wherever a surname, or a name written by sound, could begin.
struct PersonGuesser: Sendable {
    /// Names that are known to be people, from records or from elsewhere in the archive.
    var known = Vocabulary()

    /// In order of their beginning.
    func guesses(in units: [Unit]) -> [PersonGuess] {
        var guesses: [PersonGuess] = []
        let chunks = Chunks(units)
        for start in units.indices where UnitShape.of(units[start]) == .han {
            if !known.trie.isEmpty { addKnown(at: start, of: units, to: &guesses) }
            addFamous(at: start, of: units, to: &guesses)
            let surname = surnameLength(units, start)
            if surname > 0 { addNative(at: start, surname: surname, of: units, chunks, to: &guesses) }
            addSound(at: start, of: units, to: &guesses)
        }
        return guesses
    }

    private func addKnown(at start: Int, of units: [Unit], to guesses: inout [PersonGuess]) {
        guard let match = known.trie.longest(in: units, at: start) else { return }
        let cost = known.entries[match.number].cost
        guesses.append(PersonGuess(range: start..<(start + match.length), cost: cost, evidence: [.known]))
    }

    private func addFamous(at start: Int, of units: [Unit], to guesses: inout [PersonGuess]) {
        let length = PersonWords.famous.length(in: units, at: start)
        if length > 0 {
            guesses.append(PersonGuess(range: start..<(start + length), cost: 6, evidence: [.famous]))
        }
    }

    private func surnameLength(_ units: [Unit], _ start: Int) -> Int {
        let compound = PersonWords.compoundSurnames.length(in: units, at: start)
        return compound > 0 ? compound : PersonTables.surnameCost(units[start]) < 20 ? 1 : 0
    }

    private func addNative(
        at start: Int, surname: Int, of units: [Unit], _ chunks: Chunks, to guesses: inout [PersonGuess]
    ) {
        let before = PersonContext.before(start, in: units)
        var end = start + surname
        var cost: Float = 4 + (surname > 1 ? 4 : PersonTables.surnameCost(units[start]))
        for given in 1...2 {
            // A name of two characters may be printed with a pause: 单 伟.
            if given == 1, end + 1 < units.count, units[end] == Mark.space, before.contains(.credit) {
                end += 1
            }
            guard end < units.count, UnitShape.of(units[end]) == .han else { return }
            cost += PersonTables.givenCost(units[end])
            end += 1
            var evidence = before + PersonContext.after(end, start: start, in: units)
            evidence += chunks.evidence(for: start..<end, in: units)
            var shape: Float = given == 1 ? 2.5 : 0
            if !evidence.contains(where: \.isStrong) { shape += given == 1 ? 10 : 7 }
            let bonus = evidence.reduce(into: Float(0)) { $0 += $1.bonus }
            guesses.append(
                PersonGuess(range: start..<end, cost: max(cost + shape - bonus, 1), evidence: evidence))
        }
    }

    /// Names written by sound: a run with a middle dot, or a run of sound characters beside a title.
    private func addSound(at start: Int, of units: [Unit], to guesses: inout [PersonGuess]) {
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
        guard end - start >= 2 else { return }
        var evidence =
            PersonContext.before(start, in: units) + PersonContext.after(end, start: start, in: units)
        if dots > 0 { evidence.append(.dotted) }
        guard !evidence.isEmpty, end - start >= (dots > 0 ? 3 : 2), end - start <= 16 else { return }
        let bonus = evidence.reduce(into: Float(0)) { $0 += $1.bonus }
        let cost = 8 + 4.5 * Float(end - start) - bonus
        guesses.append(PersonGuess(range: start..<end, cost: max(cost, 1), evidence: evidence))
    }
}

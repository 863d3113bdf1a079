import Languages

/// A run of a block that may be a name, with what speaks for it.
struct NameGuess: Sendable {
    var range: Range<Int>
    /// To be compared with the cost of the words that the same run can be cut into.
    var cost: Float
    /// What it costs when the word right before it is a title, not the end of another word.
    var costAfterTitle: Float
    /// `.person` or `.place`.
    var classes: WordClass
    var evidence: [PersonEvidence]

    init(_ range: Range<Int>, cost: Float, classes: WordClass, evidence: [PersonEvidence] = []) {
        self.range = range
        self.cost = cost
        costAfterTitle = cost
        self.classes = classes
        self.evidence = evidence
    }
}

/// Something around a name that says that it is one.
package enum PersonEvidence: String, CaseIterable, Sendable {
    case titleBefore = "a title stands before it"
    case occupation = "a word for those who do something may end before it"
    case titleApart = "a title stands before it, apart"
    case credit = "a credit of the page stands before it"
    case speech = "it is followed by what only people do"
    case honorific = "a title or form of address stands behind it"
    case list = "it stands in a list of names"
    case bracketed = "it stands alone before a bracket"
    case listEdge = "it begins or ends a member of a list of names"
    case action = "it is followed by what people do"
    case subject = "it begins a clause and is followed by what people do"
    case vitae = "sex, age or people are stated beside it"
    case kin = "somebody of the family is told of behind it"
    case alone = "it stands alone between marks"
    case work = "it is the title of a work"
    case masked = "its given name is withheld"
    case office = "it is appointed to or removed from an office"
    case known = "the archive knows it as a person"
    case dotted = "it is written by sound, with a middle dot"
    case sounded = "it is made of the parts of such names"
    case famous = "everybody knows it"
    case shape = "it has the shape of a name and no other reading"

    /// Whether it is enough to call a run a name.
    var isStrong: Bool {
        switch self {
        case .alone, .work, .shape, .action, .listEdge, .subject: false
        default: true
        }
    }

    /// Whether it holds only when the words before are cut so that the title is a word.
    var needsTitle: Bool { self == .titleBefore || self == .credit }

    /// How much cheaper a name becomes.
    var bonus: Float {
        switch self {
        case .titleBefore, .titleApart: 6
        case .occupation: 0
        case .credit: 9
        case .speech: 4.5
        case .honorific: 5.5
        case .list: 6
        case .listEdge: 2.5
        case .bracketed: 4.5
        case .masked: 9
        case .kin: 4
        case .action: 1.5
        case .subject: 3
        case .vitae: 6
        case .alone: 2
        case .office: 3
        case .known, .famous, .sounded: 9
        case .dotted: 14
        case .shape: 0
        case .work: -4
        }
    }
}

/// Supposes names of people wherever a surname, or a name written by sound, could begin.
struct PersonGuesser: Sendable {
    /// Names that are known to be people, from records or from elsewhere in the archive.
    var known = Vocabulary()

    /// In order of their beginning.
    func guesses(in units: [Unit]) -> [NameGuess] {
        var guesses: [NameGuess] = []
        let chunks = Chunks(units)
        let beginnings = PersonTables.beginnings
        for start in units.indices where UnitShape.of(units[start]) == .han {
            if !known.isEmpty { addKnown(at: start, of: units, to: &guesses) }
            let beginning = beginnings[Int(units[start])]
            if beginning.contains(.famous) { addFamous(at: start, of: units, to: &guesses) }
            let surname = beginning.contains(.surname) ? surnameLength(units, start) : 0
            if surname > 0 || PersonContext.isTitled(start, in: units) {
                addNative(at: start, surname: surname, of: units, chunks, to: &guesses)
            }
            if beginning.contains(.sound) { addSound(at: start, of: units, chunks, to: &guesses) }
            addDotted(at: start, of: units, to: &guesses)
            if beginning.contains(.part) { addParts(at: start, of: units, chunks, to: &guesses) }
        }
        return guesses
    }

    private func addKnown(at start: Int, of units: [Unit], to guesses: inout [NameGuess]) {
        guard let match = known.longest(in: units, at: start) else { return }
        let range = start..<(start + match.length)
        var evidence = PersonContext.before(start, in: units)
        evidence += PersonContext.after(range.upperBound, start: start, in: units) + [.known]
        let bonus = min(4, evidence.dropLast().reduce(into: Float(0)) { $0 += $1.bonus })
        let cost = max(match.entry.cost - bonus, 1)
        guesses.append(NameGuess(range, cost: cost, classes: .person, evidence: evidence))
    }

    private func addFamous(at start: Int, of units: [Unit], to guesses: inout [NameGuess]) {
        let length = PersonWords.famous.length(in: units, at: start)
        if length > 0, !isCalledAfter(start + length, units), !units.has("主义", at: start + length),
            !units.has("学院", at: start + length)
        {
            let range = start..<(start + length)
            guesses.append(NameGuess(range, cost: 3, classes: .person, evidence: [.famous]))
        }
    }

    /// 雷锋|路: whether a place is called after somebody whose name ends at `index`.
    private func isCalledAfter(_ index: Int, _ units: [Unit]) -> Bool {
        guard index < units.count, PlaceWords.innerUnits.contains(units[index]) else { return false }
        return Vocabulary.general.longest(in: units, at: index).map { $0.length == 1 } ?? true
    }

    private func surnameLength(_ units: [Unit], _ start: Int) -> Int {
        let compound = PersonWords.compoundSurnames.length(in: units, at: start)
        return compound > 0 ? compound : PersonTables.surnameCost(units[start]) < 20 ? 1 : 0
    }

    private func addNative(
        at start: Int, surname: Int, of units: [Unit], _ chunks: Chunks, to guesses: inout [NameGuess]
    ) {
        let before = PersonContext.before(start, in: units)
        let isApart = start == 0 || UnitShape.of(units[start - 1]) != .han
        let isFromThere = before.isEmpty && PlaceWords.departures.length(in: units, endingAt: start) > 0
        var end = start + max(surname, 1)
        // 党支部书记么文军: a title makes a surname of any character.
        let family: Float = surname > 1 ? 4 : surname == 0 ? 9 : PersonTables.surnameCost(units[start])
        var cost = 4 + family
        addMasked(start, surname: max(surname, 1), of: units, to: &guesses)
        addAddressed(start, surname: surname, of: units, to: &guesses)
        if surname == 0, beginsVerb(start, in: units) { return }
        for given in 1...(surname > 1 ? 3 : 2) {
            // A name of two characters may be printed with a pause: 单 伟.
            if given == 1, end + 1 < units.count, units[end] == Mark.space, before.contains(.credit) {
                end += 1
            }
            guard end < units.count, UnitShape.of(units[end]) == .han else { return }
            if surname == 0, PersonTables.givenCost(units[end]) > 6,
                !isBounded(end + 1, units) || Self.isVerb(units[start])
            {
                continue
            }
            guard PersonTables.mayBeGiven(units[end]) else { return }
            cost += PersonTables.givenCost(units[end])
            end += 1
            let name = start..<end
            var evidence = before + PersonContext.after(end, start: start, in: units)
            if surname == 0 || PersonTables.isRare(family), !isClear(name, given, evidence, in: units) {
                continue
            }
            if given == 3, !PersonWords.japaneseEndings.contains(units[end - 1]) { return }
            if isThing(name, given, in: units) { continue }
            // 从|罗庄|赶来
            if isFromThere { evidence.removeAll { $0 == .speech || $0 == .action || $0 == .subject } }
            evidence += chunks.evidence(for: name, in: units)
            guard evidence.contains(where: \.isStrong) || mayBeWeak(name, evidence, in: units) else {
                continue
            }
            let whole = cost + shape(of: name, given, evidence, in: units)
            var guess = NameGuess(name, cost: 0, classes: .person, evidence: evidence)
            guess.cost = total(whole, evidence.filter { !$0.needsTitle || isApart }, given)
            guess.costAfterTitle = total(whole, evidence, given)
            guesses.append(guess)
        }
    }

    /// Whether what follows a name that begins with no surname, or a rare one, says where it ends.
    private func isClear(
        _ name: Range<Int>, _ given: Int, _ evidence: [PersonEvidence], in units: [Unit]
    ) -> Bool {
        let end = name.upperBound
        if end >= units.count || UnitShape.of(units[end]) == .punctuation { return true }
        if evidence.contains(where: { $0 == .speech || $0 == .honorific || $0 == .vitae }) { return true }
        if given == 2, evidence.contains(.action) { return true }
        return evidence.contains(.titleBefore) && beginsWord(end, units)
            && units[(end - given)..<end].allSatisfy { PersonTables.givenCost($0) < 5 }
    }

    private func total(_ cost: Float, _ evidence: [PersonEvidence], _ given: Int) -> Float {
        let bonus = evidence.reduce(into: Float(0)) { $0 += $1.bonus }
        let doubt: Float = evidence.contains(where: \.isStrong) ? 0 : given == 1 ? 10 : 7.25
        return max(cost + doubt - bonus, 1)
    }
}

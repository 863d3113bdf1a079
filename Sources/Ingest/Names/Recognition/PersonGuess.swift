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
enum PersonEvidence: String, CaseIterable, Sendable {
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
    case vitae = "sex, age or people are stated behind it"
    case alone = "it stands alone between marks"
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
        case .alone, .shape, .action, .listEdge, .subject: false
        default: true
        }
    }

    /// Whether it holds only when the words before are cut so that the title is a word.
    var needsTitle: Bool { self == .titleBefore || self == .credit }

    /// How much cheaper a name becomes.
    var bonus: Float {
        switch self {
        case .titleBefore, .titleApart: 6
        case .occupation: 3.5
        case .credit: 9
        case .speech: 4.5
        case .honorific: 4.5
        case .list: 5
        case .listEdge: 2.5
        case .bracketed: 4.5
        case .masked: 9
        case .action: 1.5
        case .subject: 4
        case .vitae: 6
        case .alone: 2
        case .office: 4
        case .known, .famous, .sounded: 9
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
        if length > 0, !isCalledAfter(start + length, units) {
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
        let isApart = start > 0 && UnitShape.of(units[start - 1]) != .han
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
            var evidence = before + PersonContext.after(end, start: start, in: units)
            let isFollowed =
                evidence.contains { $0 == .speech || $0 == .honorific || $0 == .vitae }
                || given == 2 && evidence.contains(.action)
            if surname == 0 || PersonTables.isRare(family), !isFollowed, end < units.count,
                UnitShape.of(units[end]) != .punctuation
            {
                continue
            }
            // 哈|副总理, “金海翔”号
            if isTitle(end - 1, upTo: end, units) || isCalledSo(start..<end, units) { continue }
            if given == 2, isTrade((end - 2)..<end, in: units) { continue }
            // 从|罗庄|赶来
            if isFromThere { evidence.removeAll { $0 == .speech || $0 == .action || $0 == .subject } }
            evidence += chunks.evidence(for: start..<end, in: units)
            var shape: Float = given == 1 ? 2.5 : 0
            if given == 3, !PersonWords.japaneseEndings.contains(units[end - 1]) { return }
            if given == 2, PersonWords.followers.contains(units[end - 1]), !isAmongNames(end, units) {
                shape += 3
            }
            // 韦梁|抱着
            if given == 2, end < units.count, Self.isVerb(units[end - 1]),
                PersonWords.aspects.contains(units[end])
            {
                shape += 5
            }
            if given == 2, PersonWords.adverbs.contains(units[end - 1]) { shape += 5 }
            if given == 2, joins(end, units) { shape += 5 }
            // 代表们|满怀喜悦
            if end - start == 2, Vocabulary.general.entry(units[start..<end]) != nil { shape += 2 }
            if !evidence.contains(where: \.isStrong), OrganisationWords.trades.length(in: units, at: end) > 1
            {
                continue
            }
            if !evidence.contains(where: \.isStrong), PlaceWords.roads.contains(units[(end - 1)..<end]) {
                continue
            }
            if !evidence.contains(where: \.isStrong), !mayBeWeak(start..<end, evidence, in: units) {
                continue
            }
            var guess = NameGuess(start..<end, cost: 0, classes: .person, evidence: evidence)
            guess.cost = total(cost + shape, evidence.filter { !$0.needsTitle || isApart }, given)
            guess.costAfterTitle = total(cost + shape, evidence, given)
            guesses.append(guess)
        }
    }

    /// Whether a title begins at `start` and goes on behind `end`.
    private func isTitle(_ start: Int, upTo end: Int, _ units: [Unit]) -> Bool {
        let length = PersonWords.titles.length(in: units, at: start)
        return length > 2 && start + length > end
    }

    /// “金海翔”号: the name of a ship, a brand or a prize.
    private func isCalledSo(_ name: Range<Int>, _ units: [Unit]) -> Bool {
        name.lowerBound > 0 && name.upperBound + 1 < units.count
            && units[name.lowerBound - 1] == Mark.openingQuote && units[name.upperBound] == Mark.closingQuote
            && PersonWords.things.contains(units[name.upperBound + 1])
    }

    /// 店主陈福来|和老伴: whether what stands at `end` joins the name with another.
    private func isAmongNames(_ end: Int, _ units: [Unit]) -> Bool {
        guard end + 1 < units.count else { return false }
        return units[end] == Mark.enumeration
            || (units[end] == Unit(of: "和") || units[end] == Unit(of: "与"))
                && PersonWords.titles.length(in: units, at: end + 1) > 0
    }

    /// 护士彭慧和|退伍军人: whether the last character rather joins the name with the title behind.
    private func joins(_ end: Int, _ units: [Unit]) -> Bool {
        (units[end - 1] == Unit(of: "和") || units[end - 1] == Unit(of: "与"))
            && (PersonWords.titles.length(in: units, at: end) > 1
                || PlaceWords.known.length(in: units, at: end) > 0)
    }

    private static func isVerb(_ unit: Unit) -> Bool {
        Vocabulary.general.entry(CollectionOfOne(unit)).map {
            !$0.classes.isDisjoint(with: [.verb, .function])
        } ?? false
    }

    /// 学生|走进|新校区
    private func beginsVerb(_ start: Int, in units: [Unit]) -> Bool {
        guard start + 2 <= units.count else { return false }
        return Vocabulary.general.entry(units[start..<(start + 2)])?.classes.contains(.verb) ?? false
    }

    /// 作家阿来、: whether a mark or 等 ends the name.
    func isBounded(_ end: Int, _ units: [Unit]) -> Bool {
        end >= units.count || units[end] == Mark.enumeration || units[end] == Mark.opening
            || units[end] == Unit(of: "等")
    }

    /// 正轩|车架, 金|小姐
    private func isTrade(_ words: Range<Int>, in units: [Unit]) -> Bool {
        OrganisationWords.trades.contains(units[words]) || PersonWords.titles.contains(units[words])
            || PersonWords.honorifics.contains(units[words])
    }

    /// Whether words that nothing calls a name may yet be one.
    private func mayBeWeak(_ range: Range<Int>, _ evidence: [PersonEvidence], in units: [Unit]) -> Bool {
        let start = range.lowerBound
        let isDoubtful = PersonWords.ambiguousSurnames.contains(units[start])
        guard !isDoubtful || range.count > 2 && !evidence.isEmpty,
            Vocabulary.general.entry(units[range]) == nil
        else { return false }
        if start > 0, UnitShape.of(units[start - 1]) == .digit || UnitShape.of(units[start - 1]) == .latin {
            return false
        }
        // 从|罗庄赶来
        if PlaceWords.approaches.length(in: units, endingAt: start) > 0 { return false }
        let isSubject = range.count > 2 && evidence.contains { $0 == .subject || $0 == .alone }
        let limit: Float = isSubject ? 8 : 6
        return units[range].dropFirst().allSatisfy { PersonTables.givenCost($0) < limit }
    }

    private func total(_ cost: Float, _ evidence: [PersonEvidence], _ given: Int) -> Float {
        let bonus = evidence.reduce(into: Float(0)) { $0 += $1.bonus }
        let doubt: Float = evidence.contains(where: \.isStrong) ? 0 : given == 1 ? 9 : 7
        return max(cost + doubt - bonus, 1)
    }
}

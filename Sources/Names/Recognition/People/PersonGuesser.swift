import Languages

/// Supposes names of people wherever a surname, or a name written by sound, could begin.
struct PersonGuesser: Sendable {
    /// Names that records say are people.
    var known = Vocabulary()
    var weights = NameWeights.handSet

    /// In order of their beginning.
    func candidates(in units: MarkedText) -> [NameCandidate] {
        var candidates: [NameCandidate] = []
        let chunks = Chunks(units)
        let beginnings = PersonTables.beginnings
        for start in units.indices {
            guard UnitShape.of(units[start]) == .han else {
                // J·K·罗琳
                if units.has(NamePunctuation.dot, at: start + 1), UnitShape.of(units[start]) == .latin {
                    addDotted(at: start, of: units, to: &candidates)
                }
                continue
            }
            if !known.isEmpty { addKnown(at: start, of: units, to: &candidates) }
            let beginning = beginnings[Int(units[start])]
            if beginning.contains(.famous) { addFamous(at: start, of: units, to: &candidates) }
            let surname = beginning.contains(.surname) ? surnameLength(units, start) : 0
            if surname > 0 || PersonContext.isTitled(start, in: units) {
                addNative(at: start, surname: surname, of: units, chunks, to: &candidates)
            }
            if beginning.contains(.sound) { addSound(at: start, of: units, chunks, to: &candidates) }
            addDotted(at: start, of: units, to: &candidates)
            if beginning.contains(.part) { addParts(at: start, of: units, chunks, to: &candidates) }
        }
        return candidates
    }

    /// What stands right before a run.
    func before(_ start: Int, in units: MarkedText) -> NameFeatures {
        weights.counted(PersonContext.before(start, in: units))
    }

    /// What stands right before and right behind a run; `before`, where it is known already.
    func around(_ range: Range<Int>, _ before: NameFeatures? = nil, in units: MarkedText) -> PersonContext {
        let behind = PersonContext.behind(range.upperBound, start: range.lowerBound, in: units)
        return PersonContext(
            before: before ?? self.before(range.lowerBound, in: units), behind: weights.counted(behind))
    }

    private func addKnown(at start: Int, of units: MarkedText, to candidates: inout [NameCandidate]) {
        guard weights.counts(.known), let match = known.longest(in: units.units, at: start) else { return }
        candidates.append(candidate(start..<(start + match.length), costing: match.entry.cost, in: units))
    }

    /// A name that is known from elsewhere.
    func candidate(_ range: Range<Int>, costing cost: Float, in units: MarkedText) -> NameCandidate {
        let around = around(range, in: units)
        return NameCandidate(
            range, cost: max(cost + max(-4, around.sum(weights)), 1), classes: .person,
            features: around.all.union([.known]), shape: .seen)
    }

    private func addFamous(at start: Int, of units: MarkedText, to candidates: inout [NameCandidate]) {
        guard units.begins(.famous, at: start) else { return }
        let length = PersonWords.famous.length(in: units, at: start)
        if weights.counts(.famous), !isCalledAfter(start + length, units),
            PersonWords.calledAfter.length(in: units, at: start + length) == 0
        {
            let range = start..<(start + length)
            candidates.append(
                NameCandidate(range, cost: 3, classes: .person, features: [.famous], shape: .famous))
        }
    }

    /// 雷锋|路: whether a place is called after somebody whose name ends at `index`.
    private func isCalledAfter(_ index: Int, _ units: MarkedText) -> Bool {
        guard index < units.count, PlaceWords.innerUnits.contains(units[index]) else { return false }
        return units.longestWord(at: index).map { $0.length == 1 } ?? true
    }

    private func surnameLength(_ units: MarkedText, _ start: Int) -> Int {
        if units.begins(.compoundSurnames, at: start) {
            return PersonWords.compoundSurnames.length(in: units, at: start)
        }
        return PersonTables.surnameCost(units[start]) < 20 ? 1 : 0
    }

    private func addNative(
        at start: Int, surname: Int, of units: MarkedText, _ chunks: Chunks,
        to candidates: inout [NameCandidate]
    ) {
        let before = self.before(start, in: units)
        let isFromThere = before.isEmpty && units.ends(.departures, at: start)
        var end = start + max(surname, 1)
        // 党支部书记么文军: a title makes a surname of any character.
        let family: Float = surname > 1 ? 4 : surname == 0 ? 9 : PersonTables.surnameCost(units[start])
        var cost = 4 + (surname == 0 ? weights[.noSurname] : family * weights[.surname])
        addMasked(start, surname: max(surname, 1), of: units, to: &candidates)
        addAddressed(start, surname: surname, of: units, to: &candidates)
        if surname == 0, beginsVerb(start, in: units) { return }
        for given in 1...(surname > 1 ? 3 : 2) {
            // A name of two characters may be printed with a pause: 单 伟.
            let isListed = given == 1 && surname == 1 && isParted(start, in: units)
            if given == 1, end + 1 < units.count, units[end] == NamePunctuation.space,
                isListed || before.contains(.credit)
            {
                end += 1
            }
            guard end < units.count, UnitShape.of(units[end]) == .han else { return }
            if surname == 0, PersonTables.givenCost(units[end]) > 6,
                !isBounded(end + 1, units) || Self.isVerb(units[start])
            {
                continue
            }
            guard PersonTables.mayBeGiven(units[end]) else { return }
            cost += PersonTables.givenCost(units[end]) * weights[.given]
            end += 1
            let name = start..<end
            var around = around(name, before, in: units)
            if surname == 0 || PersonTables.isRare(family), !isClear(name, given, around, in: units) {
                continue
            }
            if given == 3, !PersonWords.japaneseEndings.contains(units[end - 1]) { return }
            if isThing(name, given, in: units) { continue }
            // 从|罗庄|赶来
            if isFromThere { around = around.subtracting([.speech, .action, .subject]) }
            around.beside = weights.counted(isListed ? [.list] : chunks.features(of: name, in: units))
            let all = around.all
            let isSupposed = all.isStrong || mayBeWeak(name, all, in: units)
            guard isSupposed || weights.learned != nil else { continue }
            var candidate = candidate(
                name, cost: cost, .native(surname: surname, given: given), given, around, in: units)
            candidate.isWide = !isSupposed
            candidates.append(candidate)
        }
    }

    /// Whether one character stands behind the one at `start` and a blank, and both by themselves, as names of two are set in
    /// lists of longer ones: 王小明 单 伟, but not 通 报 of a spaced line.
    private func isParted(_ start: Int, in units: MarkedText) -> Bool {
        func isHan(_ index: Int) -> Bool {
            units.indices.contains(index) && UnitShape.of(units[index]) == .han
        }
        guard units.has(NamePunctuation.space, at: start + 1), isHan(start + 2), !isHan(start - 1) else {
            return false
        }
        let isLetter =
            units.has(NamePunctuation.space, at: start - 1) && isHan(start - 2) && !isHan(start - 3)
        let goesOn = units.has(NamePunctuation.space, at: start + 3) && isHan(start + 4) && !isHan(start + 5)
        guard !isLetter, !goesOn else { return false }
        return !isHan(start + 3) || units[start + 3] == Particle.of || StandingWords.links(units[start + 3])
            || Particle.joins(units[start + 3])
    }

    /// A name with all that speaks for and against it.
    private func candidate(
        _ name: Range<Int>, cost: Float, _ shape: NameShape, _ given: Int, _ around: PersonContext,
        in units: MarkedText
    ) -> NameCandidate {
        let start = name.lowerBound
        let isApart = start == 0 || UnitShape.of(units[start - 1]) != .han
        let doubts = weights.counted(self.doubts(about: name, given, around, in: units))
        let whole = cost + weights.sum(doubts)
        var result = NameCandidate(
            name, cost: 0, classes: .person, features: around.all.union(doubts), shape: shape)
        result.cost = total(whole, isApart ? around : around.subtracting(.needTitle), given)
        result.costAfterTitle = total(whole, around, given)
        return result
    }

    /// Whether what follows a name that begins with no surname, or a rare one, says where it ends.
    private func isClear(
        _ name: Range<Int>, _ given: Int, _ around: PersonContext, in units: MarkedText
    ) -> Bool {
        let end = name.upperBound
        if end >= units.count || UnitShape.of(units[end]) == .punctuation { return true }
        if !around.all.isDisjoint(with: [.speech, .honorific, .vitae]) { return true }
        if given == 2, around.contains(.action) { return true }
        return around.contains(.titleBefore) && beginsWord(end, units)
            && units[(end - given)..<end].allSatisfy { PersonTables.givenCost($0) < 5 }
    }

    private func total(_ cost: Float, _ around: PersonContext, _ given: Int) -> Float {
        let doubt = around.all.isStrong ? 0 : weights[given == 1 ? .unsureOfOne : .unsure]
        return max(cost + doubt + around.sum(weights), 1)
    }
}

import Languages

/// Names that are written by sound.
extension PersonGuesser {
    /// A run of sound characters beside a title, before what people do, in a list of names, or with an ending of such
    /// names.
    func addSound(at start: Int, of units: MarkedText, _ chunks: Chunks, to candidates: inout [NameCandidate])
    {
        let isFirst = start == 0 || !PersonTables.isSound(units[start - 1])
        guard PersonTables.isSound(units[start]),
            isFirst || weights.learned != nil && mayBeApart(units[start - 1])
        else { return }
        var limit = start
        while limit < units.count, limit - start < 8, PersonTables.isSound(units[limit]) { limit += 1 }
        guard limit - start > 1 else { return }
        let before = self.before(start, in: units)
        for end in (start + 2)...limit {
            let name = start..<end
            var around = around(name, before, in: units)
            if chunks.isListed(name, in: units) { around.beside.insert(.list) }
            if end - start > 2, PersonWords.turkic.length(in: units, endingAt: end) > 0,
                end == units.count || !PlaceWords.soundedUnits.contains(units[end])
            {
                around.beside.insert(.sounded)
            }
            around.beside = weights.counted(around.beside)
            // 苏亚雷斯|赛后: sound characters behind it that begin a word are no part of it.
            let isWhole = end == limit || beginsWord(end, units)
            let isSure = around.all.isStrong
            let isMeant =
                (3...6).contains(end - start) && acts(start, around.all, units)
                && PlaceWords.approaches.length(in: units, endingAt: start) < 2
                && OrganisationWords.trades.length(in: units, at: end) < 2
            let isSupposed = isFirst && (isSure || isWhole && isMeant)
            guard isSupposed || isWhole && weights.learned != nil,
                end < limit || !endsInParticle(name, units)
            else { continue }
            // What goes on in sound characters is rather cut too early, unless a deed follows.
            if !isWhole, !around.contains(.speech), weights.counts(.soundGoesOn) {
                around.beside.insert(.soundGoesOn)
            }
            let cost = (isSure ? 8 : 14) + 4.5 * Float(end - start) + around.sum(weights)
            var candidate = NameCandidate(
                name, cost: max(cost, 1), classes: .person, features: around.all, shape: .sounds(name.count))
            candidate.isWide = !isSupposed
            candidates.append(candidate)
            // Countries and towns are written by sound as well: learned weights tell them apart.
            guard weights.learned != nil, isWhole else { continue }
            var place = NameCandidate(
                name, cost: 18 + 4.5 * Float(name.count), classes: .place, shape: .soundedPlace)
            place.isWide = true
            candidates.append(place)
        }
    }

    /// 于|佩里: whether a sound character may be a word by itself before a name.
    private func mayBeApart(_ unit: Unit) -> Bool {
        PersonWords.followers.contains(unit) || PersonWords.agents.contains(unit)
            || Vocabulary.general.entry(CollectionOfOne(unit))?.classes.contains(.function) ?? false
    }

    /// Whether words that nothing else explains are at least where people act or are acted upon: 由|埃德加扳回一球.
    private func acts(_ start: Int, _ around: NameFeatures, _ units: MarkedText) -> Bool {
        !around.isEmpty
            || start > 0 && PersonWords.agents.contains(units[start - 1])
                && (start == 1 || UnitShape.of(units[start - 2]) != .han || units[start - 1] != Particle.of)
    }

    func beginsWord(_ index: Int, _ units: MarkedText) -> Bool {
        units.longestWord(at: index).map { $0.length > 1 } ?? false
    }

    /// 阿卜杜勒阿提|和: before a mark or a conjunction the last character belongs to the name.
    private func endsInParticle(_ range: Range<Int>, _ units: MarkedText) -> Bool {
        guard range.count > 2, PersonWords.followers.contains(units[range.upperBound - 1]) else {
            return false
        }
        guard range.count > 3, range.upperBound < units.count else { return true }
        let next = units[range.upperBound]
        return UnitShape.of(next) != .punctuation && !Particle.joins(next)
    }

    /// 帕巴拉·格列朗杰: what stands around a middle dot; characters of such names cost less than others.
    func addDotted(at dot: Int, of units: MarkedText, to candidates: inout [NameCandidate]) {
        guard dot + 1 < units.count, weights.counts(.dotted) else { return }
        if let double = double(around: dot + 1, units) {
            candidates.append(
                NameCandidate(double, cost: 4, classes: .person, features: [.dotted], shape: .dotted))
        }
        guard units[dot + 1] == NamePunctuation.dot else { return }
        if dot > 1, nameBefore(dot, units) || isWord(endingAt: dot + 1, units) { return }
        var start = dot
        var left: Float = 0
        while start >= 0, dot - start < 10, let cost = Self.cost(at: start, before: dot, in: units) {
            left += cost
            if UnitShape.of(units[start]) != .punctuation {
                addEndings(of: start, dot: dot, cost: left, units, to: &candidates)
            }
            start -= 1
        }
    }

    /// 让-皮埃尔: the two parts of a name that are written by sound around the hyphen at `index`, where they are no places
    /// and no dot goes on behind them.
    private func double(around index: Int, _ units: MarkedText) -> Range<Int>? {
        guard units[index] == NamePunctuation.hyphen, Self.isHyphen(index, in: units) else { return nil }
        let second = units[(index + 1)...].prefix { PersonTables.isSound($0) }.count
        var first = units[..<index].reversed().prefix { PersonTables.isSound($0) }.count
        let end = index + 1 + second
        guard (2...6).contains(second), !units.has(NamePunctuation.hyphen, at: end),
            !units.has(NamePunctuation.dot, at: end)
        else { return nil }
        if PersonWords.doubleFirsts.contains(units[index - 1]) {
            first = 1
        } else if !(2...4).contains(first) || PlaceWords.known.contains(units[(index - first)..<index])
            || PlaceWords.known.contains(units[(index + 1)..<end])
        {
            return nil
        }
        return (index - first)..<end
    }

    /// Whether a dot stands in the name before already: 安德烈|·|伊万|·彼得罗夫.
    private func nameBefore(_ dot: Int, _ units: MarkedText) -> Bool {
        units[max(0, dot - 6)...dot].lastIndex(of: NamePunctuation.dot).map { mark in
            mark > 0 && !isWord(endingAt: mark, units)
                && units[(mark - 1)...dot].allSatisfy {
                    $0 == NamePunctuation.dot || Self.cost(of: $0) != nil
                }
        } ?? false
    }

    /// 人物|·木合塔尔·…: whether a word of the language, not a name, ends before a dot.
    private func isWord(endingAt dot: Int, _ units: MarkedText) -> Bool {
        guard dot > 1 else { return false }
        return PersonWords.rubrics.contains(units[(dot - 2)..<dot])
    }

    private func addEndings(
        of start: Int, dot: Int, cost: Float, _ units: MarkedText, to candidates: inout [NameCandidate]
    ) {
        var total = cost
        var end = dot + 1
        while end < units.count, end - dot < 18 {
            let part = PersonWords.parts.length(in: units, at: end)
            if units[end] == Particle.of {
                return
            } else if part > 0, !units.has(Particle.of, endingAt: end + part) {
                total += 3 * Float(part)
                end += part - 1
            } else if units[end] == NamePunctuation.dot || Self.isHyphen(end, in: units) {
                guard end + 1 < units.count,
                    Self.cost(of: units[end + 1]) != nil || Self.isInitial(end + 1, in: units)
                else { return }
            } else if Self.isInitial(end, in: units) {
                total += 2
                // 约翰·F.肯尼迪
                if units.has(NamePunctuation.point, at: end + 1) { end += 1 }
            } else if let cost = Self.cost(of: units[end]) {
                total += cost
            } else {
                return
            }
            end += 1
            guard UnitShape.of(units[end - 1]) == .han,
                end == units.count || units[end] != NamePunctuation.dot && !Self.isHyphen(end, in: units),
                end - start > 3
            else { continue }
            let isToldOf =
                weights.counts(.toldOf) && !around(start..<end, in: units).all.isEmpty
            let features: NameFeatures = isToldOf ? [.dotted, .toldOf] : [.dotted]
            let sum = total - 4 + (isToldOf ? weights[.toldOf] : 0)
            candidates.append(
                NameCandidate(
                    start..<end, cost: max(1, sum), classes: .person, features: features,
                    shape: .dotted))
        }
    }

    /// What a character costs before a middle dot, an initial and its mark too: J·K|·罗琳.
    private static func cost(at index: Int, before dot: Int, in units: MarkedText) -> Float? {
        if let cost = cost(of: units[index]) { return cost }
        if units.has(NamePunctuation.hyphen, at: index + 1), PersonWords.doubleFirsts.contains(units[index]) {
            return 3
        }
        if isInitial(index, in: units) { return 2 }
        return index < dot && (units[index] == NamePunctuation.dot || isHyphen(index, in: units)) ? 0 : nil
    }

    /// A Latin letter that stands alone between marks of a name.
    private static func isInitial(_ index: Int, in units: MarkedText) -> Bool {
        guard UnitShape.of(units[index]) == .latin, index + 1 < units.count else { return false }
        let isAlone =
            index == 0 || UnitShape.of(units[index - 1]) != .latin && UnitShape.of(units[index - 1]) != .digit
        return isAlone
            && (units[index + 1] == NamePunctuation.dot || units[index + 1] == NamePunctuation.point)
    }

    /// Whether a hyphen stands between two characters that names are written by sound with.
    private static func isHyphen(_ index: Int, in units: MarkedText) -> Bool {
        index > 0 && index + 1 < units.count && units[index] == NamePunctuation.hyphen
            && (cost(of: units[index - 1]) != nil || PersonWords.doubleFirsts.contains(units[index - 1]))
            && PersonTables.isSound(units[index + 1])
    }

    /// What a character costs beside a middle dot; `nil` when no name holds it.
    private static func cost(of unit: Unit) -> Float? {
        guard UnitShape.of(unit) == .han else { return nil }
        let isParticle = PersonWords.followers.contains(unit)
        if PersonTables.isSound(unit) { return isParticle ? 5 : 3 }
        return PersonTables.givenCost(unit) < 16 ? isParticle ? 10 : 7.5 : nil
    }

    /// 才让卓玛: two parts of Tibetan or Mongolian names, or one where somebody must be named.
    func addParts(at start: Int, of units: MarkedText, _ chunks: Chunks, to candidates: inout [NameCandidate])
    {
        let first = PersonWords.parts.length(in: units, at: start)
        // 的|日子里
        guard first > 0, weights.counts(.sounded), units[start] != Particle.of,
            start < 2 || units[start - 1] != NamePunctuation.dot || isWord(endingAt: start - 1, units)
        else {
            return
        }
        let second = PersonWords.parts.length(in: units, at: start + first)
        var range = start..<(start + first + second)
        if second == 0 {
            // 仁青措: a part and one character more.
            var around = context(of: range, units, chunks)
            let longer = start..<(range.upperBound + 1)
            if longer.upperBound <= units.count, UnitShape.of(units[longer.upperBound - 1]) == .han,
                PersonTables.givenCost(units[longer.upperBound - 1]) < 16,
                !ChineseNumber.isDigit(units[longer.upperBound - 1]),
                case let other = context(of: longer, units, chunks),
                !other.isEmpty && (around.isEmpty || ends(longer.upperBound, units))
            {
                around = other
                range = longer
            }
            guard !around.isEmpty, units.word(at: range) == nil else { return }
            candidates.append(
                NameCandidate(
                    range, cost: 10, classes: .person, features: around.union([.sounded]), shape: .parts))
            return
        }
        candidates.append(
            NameCandidate(range, cost: 8, classes: .person, features: [.sounded], shape: .parts))
    }

    /// Whether a mark or a word of two characters follows.
    private func ends(_ end: Int, _ units: MarkedText) -> Bool {
        end >= units.count || UnitShape.of(units[end]) != .han
            || units.longestWord(at: end).map { $0.length > 1 } ?? false
    }

    private func context(of range: Range<Int>, _ units: MarkedText, _ chunks: Chunks) -> NameFeatures {
        var around = around(range, in: units)
        if chunks.isListed(range, in: units), weights.counts(.list) { around.beside = [.list] }
        return around.all.intersection(.strong)
    }
}

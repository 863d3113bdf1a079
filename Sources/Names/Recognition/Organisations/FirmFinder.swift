import Languages

/// Finds firms that no word of theirs tells: members of a list that is said to be one of firms, and what makes so much a
/// year.
struct FirmFinder: Sendable {
    let sentence: Sentence
    /// The organisations that their own words tell.
    let known: [Finding]

    func firms() -> [Finding] {
        guard sentence.weights.counts(.firmMeant) else { return [] }
        var findings: [Finding] = []
        for token in sentence.tokens {
            let start = token.range.lowerBound
            if units[start] == Particle.andOthers, namesFirms(after: start + 1) {
                findings += members(before: start)
            }
            if units.has(ProjectWords.yearlyOutput, at: start), let finding = producer(before: start) {
                findings.append(finding)
            }
        }
        return findings
    }

    private var units: MarkedText { sentence.units }

    /// Whether what follows 等 says that the list is one of firms: 等49户重点企业.
    private func namesFirms(after position: Int) -> Bool {
        var index = position
        while index < units.count, index - position < 12 {
            if UnitShape.of(units[index]) == .punctuation { return false }
            if OrganisationWords.firms.length(in: units, at: index) > 0 { return true }
            if ActionWords.starting.length(in: units, at: index) > 1 { return false }
            index += 1
        }
        return false
    }

    /// The members of a list that are firms: by their words, or beside such a one, or when no words of the language make
    /// them up.
    private func members(before end: Int) -> [Finding] {
        var members: [Range<Int>] = []
        var stop = end
        while stop > 0 {
            let member = member(endingAt: stop)
            member.map { members.append($0) }
            let start = member?.lowerBound ?? stop
            guard
                let mark = units[max(0, start - (member == nil ? 10 : 1))..<start].last(where: isSeparating),
                mark == NamePunctuation.enumeration,
                let index = units[..<start].lastIndex(of: mark)
            else { break }
            stop = index
        }
        let isSure = members.contains { member in
            known.contains { $0.range == member } || isCoined(member) || endsInTrade(member)
        }
        return members.filter { member in
            !known.contains { $0.range.overlaps(member) }
                && (isCoined(member) || endsInTrade(member) || isSure && isLikely(member))
        }.map { Finding(range: $0, feature: .firmMeant) }
    }

    private func isSeparating(_ unit: Unit) -> Bool { UnitShape.of(unit) == .punctuation }

    /// 东丰|药业
    private func endsInTrade(_ range: Range<Int>) -> Bool {
        let length = OrganisationWords.trades.length(in: units, endingAt: range.upperBound)
        return length > 1 && (2...4).contains(range.count - length)
            && tokens(in: range).dropLast().contains {
                $0.classes.contains(.place) || $0.classes.contains(.unknown) || $0.range.count == 1
            }
    }

    /// The words up to `end` from a mark or from what is done to them on.
    private func member(endingAt end: Int) -> Range<Int>? {
        let brand = OrganisationWords.brands.length(in: units, endingAt: end)
        if brand > 2 { return (end - brand)..<end }
        var start = end
        var index = sentence.tokenIndex(at: max(0, end - 1))
        while index >= 0, end - sentence.tokens[index].range.lowerBound <= 10, isPart(index) {
            start = sentence.tokens[index].range.lowerBound
            index -= 1
        }
        return (2...10).contains(end - start) ? start..<end : nil
    }

    private func isPart(_ index: Int) -> Bool {
        let token = sentence.tokens[index]
        let word = sentence.word(index)
        if token.isPerson { return token.range.count < 3 }
        if !token.classes.isDisjoint(with: [.punctuation, .number]) { return false }
        if token.range.count > 1, token.classes == .verb { return false }
        return token.range.count == 1
            ? !OrganisationWords.joiners.contains(units[token.range.lowerBound])
            : !ActionWords.starting.contains(word) && !ProjectWords.breaking.contains(word)
                && !PlaceWords.approaches.contains(word)
    }

    /// Whether most of the words are characters that stand for themselves: 够够购, 广而洁.
    private func isCoined(_ range: Range<Int>) -> Bool {
        let tokens = tokens(in: range)
        let single = tokens.count { $0.range.count == 1 || $0.isPerson }
        if let first = tokens.first, OrganisationWords.generic.contains(units[first.range]) { return false }
        return single >= 2 && single * 2 >= tokens.count
            && sentence.places.allSatisfy { $0.range != range }
    }

    private func isLikely(_ range: Range<Int>) -> Bool {
        range.count >= 3 && range.count <= 8 && !OrganisationWords.generic.contains(units[range])
            && sentence.places.allSatisfy { $0.range != range }
    }

    /// 粮全其美|年产3亿片: who makes so much a year, at the beginning of a clause or of a member of a list.
    private func producer(before position: Int) -> Finding? {
        guard position + 2 < units.count, UnitShape.of(units[position + 2]) == .digit,
            let member = member(endingAt: position), member.count >= 3, member.count <= 6,
            isCoined(member) || isBrand(member), !known.contains(where: { $0.range.overlaps(member) })
        else { return nil }
        return Finding(range: member, feature: .firmMeant)
    }

    /// 同心|堂: a word and a character, none of which says when, whose or of what kind.
    private func isBrand(_ range: Range<Int>) -> Bool {
        let tokens = tokens(in: range)
        let isApart = range.lowerBound == 0 || UnitShape.of(units[range.lowerBound - 1]) == .punctuation
        return isApart && tokens.count == 2 && tokens.contains { $0.range.count == 1 }
            && tokens.allSatisfy {
                (!$0.classes.isDisjoint(with: [.noun, .unknown, .place]) || $0.range.count == 1)
                    && !OrganisationWords.generic.contains(units[$0.range])
                    && !ProjectWords.generic.contains(units[$0.range])
            }
    }

    private func tokens(in range: Range<Int>) -> ArraySlice<Token> {
        let first = sentence.tokenIndex(at: range.lowerBound)
        return sentence.tokens[first...].prefix { $0.range.upperBound <= range.upperBound }
    }
}

import Languages

/// Lists of projects.
extension ProjectStem {
    /// `range` cut at 、 and 和 into the names that it lists.
    func members(of range: Range<Int>) -> [Range<Int>] {
        var members: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for index in range {
            let unit = sentence.units[index]
            if unit == NamePunctuation.openingQuote || unit == NamePunctuation.opening { depth += 1 }
            if unit == NamePunctuation.closingQuote || unit == NamePunctuation.closing { depth -= 1 }
            guard depth <= 0, unit == NamePunctuation.enumeration || isJoint(index) else { continue }
            if start < index { members.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { members.append(start..<range.upperBound) }
        return members
    }

    /// The members of a list that each are a project; members that share their ending with the last stay together:
    /// 蓝天、碧水、净土保卫战.
    ///
    /// `sharesWork`: things that are built share the work on the last of them, too: 东门公园、站前广场改造.
    func groups(of range: Range<Int>, sharesWork: Bool = false) -> [Range<Int>] {
        let members = members(of: range)
        guard let last = members.last, members.count > 1 else { return members }
        func isWhole(_ member: Range<Int>) -> Bool {
            looksLikeProject(member) && (!sharesWork || endsInWork(member))
        }
        if members.dropLast().allSatisfy(isWhole) { return members }
        let shared = members.dropLast().reversed().prefix { $0.count <= 8 && !isWhole($0) }
        guard let first = shared.last, last.upperBound - first.lowerBound <= (sharesWork ? 36 : 20) else {
            return [last]
        }
        return members.filter { $0.upperBound < first.lowerBound } + [first.lowerBound..<last.upperBound]
    }

    private func isJoint(_ index: Int) -> Bool {
        let unit = sentence.units[index]
        guard unit == Particle.and || unit == Particle.asWellAs else { return false }
        return sentence.tokens[sentence.tokenIndex(at: index)].range == index..<(index + 1)
    }

    private func endsInWork(_ range: Range<Int>) -> Bool {
        ProjectWords.endings.length(in: sentence.units, endingAt: range.upperBound) > 0
            || ProjectWords.works.length(in: sentence.units, endingAt: range.upperBound) > 0
    }

    /// Whether a member of a list is a project by itself.
    func looksLikeProject(_ range: Range<Int>) -> Bool {
        let units = sentence.units
        let ending = max(
            ProjectWords.endings.length(in: units, endingAt: range.upperBound),
            ProjectWords.works.length(in: units, endingAt: range.upperBound),
            ProjectWords.facilities.length(in: units, endingAt: range.upperBound))
        guard ending > 0, ending < range.count else { return false }
        if ProjectWords.phases.length(in: units, endingAt: range.upperBound) == ending {
            return range.count - ending >= 2
        }
        let stem = range.lowerBound..<(range.upperBound - ending)
        return isNamed(range) || isSpecific(stem)
            || PlaceWords.roads.length(in: units, endingAt: stem.upperBound) > 0
    }

    /// Whether a member of a list of projects names one: anything but a few common words, as 清洁能源.
    func mayBeListed(_ range: Range<Int>) -> Bool {
        if range.count < 4 { return sentence.place(at: range.lowerBound) != nil }
        if range.count > 4 || isNamed(range) { return true }
        let ending = max(
            ProjectWords.endings.length(in: sentence.units, endingAt: range.upperBound),
            ProjectWords.works.length(in: sentence.units, endingAt: range.upperBound),
            ProjectWords.facilities.length(in: sentence.units, endingAt: range.upperBound))
        if ending > 0 { return hasContent(range.lowerBound..<(range.upperBound - ending)) }
        if OrganisationWords.bodies.length(in: sentence.units, endingAt: range.upperBound) > 0 { return true }
        return tokens(in: range).contains {
            sentence.tokens[$0].range.count == 1
                || !sentence.tokens[$0].classes.isDisjoint(with: [.number, .latin, .unknown, .place])
        }
    }
}

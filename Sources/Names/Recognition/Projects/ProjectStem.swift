import Languages

/// The words before the ending of a project's name.
struct ProjectStem: Sendable {
    let sentence: Sentence

    /// Where the name, or the list of names, that ends before `end` begins.
    func start(before end: Int, _ kind: Kind = .plain) -> Int? {
        guard end > 0 else { return nil }
        var index = sentence.tokenIndex(at: end - 1)
        var start = end
        let longest = kind == .list ? Self.longestList : 60
        while index >= 0, accepts(index, kind), end - sentence.tokens[index].range.lowerBound <= longest {
            start = sentence.tokens[index].range.lowerBound
            index -= 1
        }
        while start < end, ProjectWords.leading.contains(sentence.units[start]) { start += 1 }
        start = behindGetting(start)
        return start < end ? start : nil
    }

    /// 上|73个…项目: behind a verb of one character that stands before a number.
    private func behindGetting(_ start: Int) -> Int {
        let index = sentence.tokenIndex(at: start)
        guard index + 1 < sentence.tokens.count, sentence.tokens[index].range.count == 1,
            ProjectWords.getting.contains(sentence.word(index)),
            sentence.tokens[index + 1].classes.contains(.number)
        else { return start }
        return sentence.tokens[index].range.upperBound
    }

    /// Behind the verb of building that a list begins with: 建设|中心医院、….
    func behindVerb(_ start: Int) -> Int {
        let index = sentence.tokenIndex(at: start)
        guard index + 1 < sentence.tokens.count, ProjectWords.building.contains(sentence.word(index)),
            sentence.tokens[index + 1].classes.isDisjoint(with: [.punctuation, .number])
        else { return start }
        return sentence.tokens[index].range.upperBound
    }

    /// Whether projects are only got, not named: 政策导向|争|项目, 抓|项目.
    func isGotten(before end: Int) -> Bool {
        guard end > 0 else { return true }
        return ProjectWords.getting.contains(sentence.word(sentence.tokenIndex(at: end - 1)))
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

    /// Whether any of the words says more than of what kind something is.
    func hasContent(_ range: Range<Int>) -> Bool {
        tokens(in: range).contains {
            sentence.tokens[$0].classes.isDisjoint(with: [.punctuation, .number])
                && !ProjectWords.generic.contains(sentence.word($0))
                && !ProjectWords.abstract.contains(sentence.word($0))
        }
    }

    /// 红五星互通|立交: whether what is worked on is a thing that is built, called by more than its kind.
    func isThing(_ range: Range<Int>) -> Bool {
        let units = sentence.units
        let length = max(
            PlaceWords.features.length(in: units, endingAt: range.upperBound),
            ProjectWords.facilities.length(in: units, endingAt: range.upperBound))
        return length > 0 && length < range.count && !units[range].contains(NamePunctuation.enumeration)
            && isSpecific(range.lowerBound..<(range.upperBound - length))
    }

    /// Of several projects, in units.
    private static let longestList = 240

    /// What the words are expected to be, which decides where they may begin.
    enum Kind: Sendable {
        case plain, list, campaign
    }

    private func accepts(_ index: Int, _ kind: Kind) -> Bool {
        let token = sentence.tokens[index]
        if token.isPerson { return false }
        if token.classes.contains(.punctuation) {
            return ProjectWords.innerMarks.contains(sentence.units[token.range.lowerBound])
        }
        if token.classes.contains(.number) {
            return !sentence.units.has(PeriodWords.year, at: token.range.upperBound)
        }
        let word = sentence.word(index)
        if ProjectWords.breaking.contains(word) {
            if kind == .campaign {
                return ActionWords.nominal.contains(word) || ProjectWords.campaignVerbs.contains(word)
            }
            if kind == .list, word.count == 1, let only = word.first {
                return !ProjectWords.particles.contains(only)
            }
            return sentence.isMark(index, Particle.with)
        }
        if isInName(token.range.lowerBound) { return true }
        if token.classes.contains(.action) || OrganisationWords.brands.contains(word) { return true }
        // 6|公里
        if index > 0, sentence.tokens[index - 1].classes.contains(.number),
            QuantityWords.units.length(in: sentence.units, endingAt: token.range.upperBound) > 0
        {
            return true
        }
        if token.classes == .verb || token.classes == .function {
            if token.range.count == 1 { return index > 0 }
            return kind != .plain && !ActionWords.starting.contains(word)
        }
        return true
    }

    private func isInName(_ position: Int) -> Bool {
        sentence.isInsidePlace(position) || sentence.place(at: position) != nil
            || sentence.organisations.contains { $0.range.contains(position) }
    }

    func isNameCharacter(_ position: Int) -> Bool {
        let token = sentence.tokens[sentence.tokenIndex(at: position)]
        return token.classes.isDisjoint(with: [.punctuation, .function, .verb])
    }

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

    /// Whether the words say which project it is, not only of what kind.
    func isSpecific(_ range: Range<Int>) -> Bool {
        var content = 0
        var isProper = false
        for index in tokens(in: range) {
            let token = sentence.tokens[index]
            if !token.classes.isDisjoint(with: [.unknown, .place])
                || sentence.isMark(index, NamePunctuation.openingQuote)
                || isInName(token.range.lowerBound)
            {
                isProper = true
            }
            if token.classes.isDisjoint(with: [.punctuation, .number]),
                !ProjectWords.generic.contains(sentence.word(index))
            {
                content += token.range.count
            }
        }
        return isProper && content >= 2 || content >= 4
    }

    /// Whether the words name a campaign: anything but 实际行动.
    func isCampaign(_ range: Range<Int>) -> Bool {
        guard range.count >= 4 || sentence.units[range].contains(NamePunctuation.closingQuote) else {
            return false
        }
        return tokens(in: range).contains { !ProjectWords.generic.contains(sentence.word($0)) }
    }

    /// Whether the words hold the name of a place or an organisation, one in quotes, or what is made a year.
    func isNamed(_ range: Range<Int>) -> Bool {
        sentence.places.contains { range.contains($0.range.lowerBound) }
            || sentence.organisations.contains { range.contains($0.range.lowerBound) }
            || sentence.units[range].contains(NamePunctuation.openingQuote)
            || range.contains { sentence.units.has(ProjectWords.yearlyOutput, at: $0) }
    }

    /// Whether what is worked on before `end` is no thing: 平安建设.
    func endsAbstractly(before end: Int) -> Bool {
        guard end > 0 else { return true }
        return ProjectWords.abstract.contains(sentence.word(sentence.tokenIndex(at: end - 1)))
            || sentence.places.contains { $0.range.upperBound == end && !$0.isBuilt(in: sentence.units) }
    }

    /// Whether a word of `words` stands in `range`, within the clause.
    func holds(_ words: WordSet, in range: Range<Int>) -> Bool {
        tokens(in: range).contains { words.contains(sentence.word($0)) }
    }

    private func tokens(in range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        let first = sentence.tokenIndex(at: range.lowerBound)
        let last = sentence.tokenIndex(at: range.upperBound - 1)
        return
            first..<max(first, sentence.tokens[last].range.upperBound <= range.upperBound ? last + 1 : last)
    }
}

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
        let stem = range.lowerBound..<(range.upperBound - length)
        return length > 0 && length < range.count && !units[range].contains(NamePunctuation.enumeration)
            && (isSpecific(stem)
                || hasContent(stem) && ProjectWords.sites.contains(units[stem.upperBound..<range.upperBound]))
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

    /// Whether the words say which project it is, not only of what kind.
    func isSpecific(_ range: Range<Int>) -> Bool {
        // A place that is known goes on over the word for its kind.
        if let end = range.last.map({ sentence.tokens[sentence.tokenIndex(at: $0)] }),
            end.range.upperBound > range.upperBound, end.classes.contains(.place)
        {
            return end.range.lowerBound >= range.lowerBound
        }
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

    func tokens(in range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        let first = sentence.tokenIndex(at: range.lowerBound)
        let last = sentence.tokenIndex(at: range.upperBound - 1)
        return
            first..<max(first, sentence.tokens[last].range.upperBound <= range.upperBound ? last + 1 : last)
    }
}

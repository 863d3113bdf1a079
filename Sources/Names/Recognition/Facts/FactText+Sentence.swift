import Languages

extension FactText {
    /// Reads the signs and times of a sentence of tokens.
    init(_ sentence: Sentence, standpoint: Standpoint?) {
        let units = sentence.units
        var ends: (sentences: [Range<Int>], clauses: [Range<Int>]) = ([], [])
        var first = (sentence: 0, clause: 0)
        for index in units.indices {
            let unit = units[index]
            let endsSentence = NamePunctuation.endsReport(unit)
            guard endsSentence || NamePunctuation.endsClause(unit) && !Self.isInNumber(index, units) else {
                continue
            }
            ends.clauses.append(first.clause..<(index + 1))
            first.clause = index + 1
            guard endsSentence else { continue }
            ends.sentences.append(first.sentence..<(index + 1))
            first.sentence = index + 1
        }
        if first.clause < units.count { ends.clauses.append(first.clause..<units.count) }
        if first.sentence < units.count { ends.sentences.append(first.sentence..<units.count) }
        block = sentence.text.block
        start = sentence.text.start
        count = units.count
        sentences = ends.sentences
        clauses = ends.clauses
        signs = SignFinder(sentence: sentence).signs()
        let times = TimeFinder(units: units, standpoint: standpoint).times()
        self.times = times
        openings = ends.clauses.map { ClauseReader(sentence: sentence, times: times).opening(of: $0) }
        brackets = units.indices.filter { units[$0] == NamePunctuation.closing }.map { $0 + 1 }
        announced = Set(units.indices.filter { units[$0] == NamePunctuation.colon }.map { $0 + 1 })
        attributes = Set(units.indices.filter { units[$0] == Particle.of }.map { $0 + 1 })
        let reader = MeasurementReader(sentence: sentence)
        figures = sentence.tokens.indices.compactMap { reader.extent(at: $0) }
    }

    /// The comma of 1,200 and the colon of 9:30.
    private static func isInNumber(_ index: Int, _ units: MarkedText) -> Bool {
        guard index > 0, index + 1 < units.count else { return false }
        return UnitShape.of(units[index - 1]) == .digit && UnitShape.of(units[index + 1]) == .digit
            && units[index] != NamePunctuation.stop && units[index] != NamePunctuation.semicolon
    }
}

/// Finds the words that say something of figures and projects.
struct SignFinder: Sendable {
    let sentence: Sentence

    private struct Table: Sendable {
        var trie = PhraseTrie(capacity: 4096)
        var openings: PairFilter
        var signs: [FactSigns] = []

        init() {
            openings = PairFilter(capacity: 1024)
            for (words, sign) in StatementWords.signs {
                for word in words {
                    let number = trie.insert(word, number: signs.count)
                    if number == signs.count { signs.append([]) }
                    signs[number].formUnion(sign)
                    openings.insert(word[0], word.dropFirst().first)
                }
            }
        }
    }

    private static let table = Table()

    func signs() -> [FactSign] {
        let table = Self.table
        let units = sentence.units.units
        var found: [FactSign] = []
        var index = 0
        while index < units.count {
            guard table.openings.mayContain(units[index], index + 1 < units.count ? units[index + 1] : nil),
                let (length, number) = table.trie.longest(in: units, at: index)
            else {
                index += 1
                continue
            }
            let range = index..<(index + length)
            if isWord(range), !isQuoted(range) {
                let signs = meant(table.signs[number], by: range)
                if !signs.isEmpty { found.append(FactSign(range: range, signs: signs)) }
                index = range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// Whether the sentence is cut so that these words stand by themselves.
    private func isWord(_ range: Range<Int>) -> Bool {
        let token = sentence.tokens[sentence.tokenIndex(at: range.lowerBound)]
        if range.count == 1 { return token.range == range || isAspect(range, of: token) }
        return token.range.upperBound <= range.upperBound || token.classes.contains(.unknown)
    }

    /// “六个必须”: a few words in quotation marks name something.
    private func isQuoted(_ range: Range<Int>) -> Bool {
        let units = sentence.units
        guard
            let opening = units[max(0, range.lowerBound - 8)..<range.lowerBound]
                .lastIndex(where: { StatementWords.isQuote($0) || StatementWords.isUnquote($0) }),
            StatementWords.isQuote(units[opening])
        else { return false }
        return units[range.upperBound..<min(units.count, opening + 12)].contains(
            where: StatementWords.isUnquote)
    }

    /// 了 at the end of a word: 完成了.
    private func isAspect(_ range: Range<Int>, of token: Token) -> Bool {
        sentence.units[range.lowerBound] == StatementWords.aspect
            && token.range.upperBound == range.upperBound && !token.isPerson
    }

    private func meant(_ signs: FactSigns, by range: Range<Int>) -> FactSigns {
        let intends = !signs.isDisjoint(with: [.wanted, .striving, .aim])
        let isShareOfAim = signs.contains(.aim) && isShare(behind: range.upperBound + 1)
        if intends, !isShareOfAim,
            sentence.units.has(Particle.of, at: range.upperBound)
                || sentence.units.has(Particle.of, endingAt: range.upperBound)
        {
            return signs.subtracting([.aim, .striving]).union([.wanted, .attributive])
        }
        if signs.contains(.aim) { return aim(signs, range) }
        if signs.contains(.requiring), !requires(range) { return signs.subtracting([.requiring]) }
        guard range.count == 1, signs.contains(.wanted),
            sentence.units[range.lowerBound] == StatementWords.objectMark
        else { return signs }
        let next = sentence.tokenIndex(at: range.upperBound)
        guard next < sentence.tokens.count else { return [] }
        let classes = sentence.tokens[next].classes
        if !classes.isDisjoint(with: [.number, .person, .place, .organisation]) { return [] }
        return classes == .noun ? [] : signs
    }

    /// An aim is set where what follows says what it is, or named behind what it is; others are only spoken of.
    private func aim(_ signs: FactSigns, _ range: Range<Int>) -> FactSigns {
        let units = sentence.units
        var signs = signs.subtracting([.aim])
        let next = range.upperBound
        if next < units.count, UnitShape.of(units[next]) == .digit {
            return signs.union([.wanted, .attributive])
        }
        if next < units.count,
            StatementWords.setting.length(in: units, at: next) > 0 || isVerb(at: next)
        {
            signs.insert(.aim)
        } else if units[max(0, range.lowerBound - 5)..<range.lowerBound].contains(Particle.of) {
            signs.insert(.aimed)
        }
        return signs
    }

    /// 年度计划|投资, not 年度计划|完成.
    private func isVerb(at place: Int) -> Bool {
        let index = sentence.tokenIndex(at: place)
        guard index < sentence.tokens.count,
            StatementWords.fulfilled.length(in: sentence.units, at: place) == 0
        else {
            return false
        }
        return !sentence.tokens[index].classes.isDisjoint(with: [.verb, .action])
    }

    /// 会议要求，, not 落实有关要求，.
    private func requires(_ range: Range<Int>) -> Bool {
        let units = sentence.units
        let start =
            units[..<range.lowerBound].lastIndex(where: NamePunctuation.endsReport).map { $0 + 1 } ?? 0
        return range.lowerBound - start <= 12 && range.upperBound < units.count
            && NamePunctuation.endsClause(units[range.upperBound])
    }

    /// 57% behind 完成全年目标的: so much of an aim, not the aim.
    private func isShare(behind place: Int) -> Bool {
        guard place < sentence.units.count else { return false }
        return sentence.units[place...].prefix(7).contains(NamePunctuation.percent)
    }
}

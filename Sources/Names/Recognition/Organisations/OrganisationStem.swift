import Languages

/// The words before the ending of an organisation's name.
struct OrganisationStem: Sendable {
    let sentence: Sentence
    /// The first token of the ending.
    let suffix: Int
    let ending: Range<Int>
    let isOrgan: Bool

    /// Where the name begins; `nil` when the words say only what kind of organisation it is.
    func start() -> Int? {
        let isTight = OrganisationWords.tight.contains(sentence.units[ending])
        var cursor = suffix
        var start = sentence.tokens[suffix].range.lowerBound
        // 公安局长: the title begins with the organisation's field.
        var anchor: Int? =
            start < ending.lowerBound && !sentence.tokens[suffix].classes.contains(.title) ? start : nil
        while cursor > 0, accepts(cursor - 1, upTo: start), !isTight || isClose(cursor - 1) {
            cursor -= 1
            start = sentence.tokens[cursor].range.lowerBound
            if isAnchor(cursor) { anchor = start }
            if ending.lowerBound - start > 24 { break }
        }
        if let anchor, !isOrgan, namesOnlyKind(from: anchor) { return nil }
        return anchor ?? unanchored(from: start, cursor)
    }

    private func accepts(_ index: Int, upTo start: Int) -> Bool {
        let token = sentence.tokens[index]
        guard token.range.upperBound == start, !token.isPerson else { return false }
        if token.classes.contains(.punctuation) { return isBracket(index) }
        if token.classes.contains(.number) { return index == suffix - 1 }
        if token.classes.contains(.latin) { return true }
        let word = sentence.word(index)
        if PlaceWords.breaking.contains(word) && !isOrdinal(index) { return false }
        if start == ending.lowerBound, token.range.count == 1,
            OrganisationWords.attending.contains(sentence.units[token.range.lowerBound])
        {
            return false
        }
        if isPlace(index) { return true }
        if ActionWords.starting.contains(word), !token.classes.contains(.noun),
            !ActionWords.nominal.contains(word)
        {
            return false
        }
        if PlaceWords.openers.contains(sentence.units[token.range.lowerBound]), token.range.count == 1 {
            return false
        }
        if token.classes.contains(.title), token.range.count > 1, !token.classes.contains(.noun) {
            return false
        }
        if !token.classes.isDisjoint(with: [.noun, .unknown, .place, .action, .organisation]) { return true }
        return token.range.count == 1 && !token.classes.contains(.verb) || isOrdinal(index)
    }

    private func isPlace(_ index: Int) -> Bool {
        let start = sentence.tokens[index].range.lowerBound
        return sentence.place(at: start) != nil || sentence.isInsidePlace(start)
    }

    /// Before 人大, 政府 and their like stand only a place, a level, an ordinal or another such organ.
    private func isClose(_ index: Int) -> Bool {
        isPlace(index) || isAnchor(index) || isOrdinal(index)
            || sentence.tokens[index].classes.contains(.number)
            || OrganisationWords.tight.contains(sentence.word(index))
    }

    /// A bracket of a name: 辽源矿业(集团)有限公司.
    private func isBracket(_ index: Int) -> Bool {
        if sentence.isMark(index, NamePunctuation.closing) {
            return (max(0, index - 5)..<index).contains { sentence.isMark($0, NamePunctuation.opening) }
        }
        return sentence.isMark(index, NamePunctuation.opening)
            && (index..<min(index + 6, suffix + 2, sentence.tokens.count)).contains {
                sentence.isMark($0, NamePunctuation.closing) || $0 > suffix
            }
    }

    private func isOrdinal(_ index: Int) -> Bool {
        let range = sentence.tokens[index].range
        return sentence.units.has(ChineseNumber.ordinal, at: range.lowerBound)
            || sentence.units.has(OrganisationWords.session, endingAt: range.upperBound)
            || sentence.word(index).allSatisfy { ChineseNumber.isDigit($0) }
    }

    private func isAnchor(_ index: Int) -> Bool {
        let start = sentence.tokens[index].range.lowerBound
        if sentence.place(at: start) != nil { return true }
        if sentence.isInsidePlace(start) { return false }
        // 县乡|供销社: levels beside each other are none.
        if sentence.tokens[index].range.count == 1, index + 1 < suffix,
            sentence.tokens[index + 1].range.count == 1,
            PlaceWords.units.contains(sentence.word(index + 1))
        {
            return false
        }
        return OrganisationWords.levels.contains(sentence.word(index))
            || OrganisationWords.relative.contains(sentence.word(index))
    }

    /// 全国|农民|合作社, 国家|示范性|学校: whether behind a level, not a place, stands nothing that names a body.
    private func namesOnlyKind(from anchor: Int) -> Bool {
        let first = sentence.tokenIndex(at: anchor)
        guard first < suffix, OrganisationWords.national.contains(sentence.word(first)), first + 1 < suffix
        else {
            return false
        }
        return ((first + 1)..<suffix).allSatisfy { isKind($0) }
    }

    /// A name without a place: only what is proper about it, at most a few words.
    private func unanchored(from start: Int, _ cursor: Int) -> Int? {
        var first = cursor
        while first < suffix, isKind(first) || endsWord(first) || isParticle(first) { first += 1 }
        guard first < suffix else { return nil }
        let begin = sentence.tokens[first].range.lowerBound
        let stem = ending.lowerBound - begin
        guard stem >= 2, stem <= 10 else { return nil }
        let inside = sentence.tokens[first..<suffix]
        let isProper = inside.contains { $0.classes.contains(.unknown) || $0.classes.contains(.place) }
        // 组建在|地|科技服务公司: what a word was cut from has no proper name behind it.
        if first > cursor, isParticle(first - 1), !isProper { return nil }
        if !isProper, stem < 4, OrganisationWords.trading.contains(sentence.units[ending]) { return nil }
        if isOrgan { return isProper || ending.count >= 3 ? begin : nil }
        return isProper || suffix - first >= 2 || ending.count >= 2 ? begin : nil
    }

    /// 32|所|中小学校, 地|科技服务公司: a character in front that names nothing.
    private func isParticle(_ index: Int) -> Bool {
        let token = sentence.tokens[index]
        return token.range.count == 1 && token.classes == .function
            && !PlaceWords.nameCharacters.contains(sentence.units[token.range.lowerBound])
    }

    /// 做|强|华润集团: whether one character in front rather ends a word with the one before it.
    private func endsWord(_ index: Int) -> Bool {
        let range = sentence.tokens[index].range
        guard range.count == 1, range.lowerBound > 0,
            index + 1 < suffix || ending.lowerBound - range.upperBound > 1
        else { return false }
        let word = sentence.units[(range.lowerBound - 1)..<range.upperBound]
        if PlaceWords.verbs.contains(word) || ActionWords.starting.contains(word) { return true }
        return Vocabulary.general.entry(word).map { $0.classes.contains(.verb) } ?? false
    }

    private func isKind(_ index: Int) -> Bool {
        // 四十|所|学校
        if sentence.word(index).allSatisfy(ChineseNumber.isDigit), index + 1 < suffix,
            QuantityWords.units.contains(sentence.word(index + 1))
        {
            return true
        }
        return isCommon(index)
    }

    private func isCommon(_ index: Int) -> Bool {
        if sentence.word(index).count == 1,
            OrganisationWords.levels.contains(sentence.word(index))
                || PlaceWords.units.contains(sentence.word(index))
        {
            return true
        }
        return isNoName(index)
    }

    private func isNoName(_ index: Int) -> Bool {
        OrganisationWords.generic.contains(sentence.word(index))
            || PlaceWords.verbs.contains(sentence.word(index))
            || ActionWords.starting.contains(sentence.word(index))
            || !sentence.tokens[index].classes.isDisjoint(with: [.number, .latin, .punctuation])
    }
}

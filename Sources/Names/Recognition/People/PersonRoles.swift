import Languages

/// The offices and occupations that a sentence states of the people in it.
struct PersonRoles: Sendable {
    let sentence: Sentence

    /// The roles of each person, by token; members of a list share the role before its first.
    func roles() -> [Int: [String]] {
        var roles: [Int: [String]] = [:]
        var inherited: (end: Int, roles: [String])?
        for (index, token) in sentence.tokens.enumerated() where token.isPerson {
            var found = before(index) + after(index)
            if found.isEmpty, let last = inherited, continuesList(from: last.end, to: token.range.lowerBound)
            {
                found = last.roles
            }
            roles[index] = found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
            inherited = (token.range.upperBound, roles[index] ?? [])
        }
        return roles
    }

    private var units: MarkedText { sentence.units }

    private func continuesList(from end: Int, to start: Int) -> Bool {
        let between = units[end..<start]
        return between.count == 1
            && (between.first == NamePunctuation.enumeration || between.first == NamePunctuation.space
                || between.first == Particle.and)
    }

    /// 市委常委、常务副市长|蔡宏伟: the titles that end right before the name, with what they are titles of.
    private func before(_ index: Int) -> [String] {
        var cursor = index - 1
        while cursor >= 0,
            sentence.isMark(cursor, NamePunctuation.space) || sentence.isMark(cursor, NamePunctuation.colon)
        {
            cursor -= 1
        }
        guard cursor >= 0, sentence.tokens[cursor].classes.contains(.title) else { return [] }
        let end = sentence.tokens[cursor].range.upperBound
        var start = end
        while cursor >= 0, belongsToTitle(cursor, before: end), end - start < 40 {
            start = sentence.tokens[cursor].range.lowerBound
            cursor -= 1
        }
        return titles(in: start..<end)
    }

    private func belongsToTitle(_ index: Int, before end: Int) -> Bool {
        let token = sentence.tokens[index]
        if token.isPerson || token.classes.contains(.number) { return false }
        if token.classes.contains(.punctuation) {
            let mark = units[token.range.lowerBound]
            return mark == NamePunctuation.enumeration || mark == NamePunctuation.closing
                || mark == NamePunctuation.opening && isClosed(index, before: end)
        }
        let word = sentence.word(index)
        if PlaceWords.breaking.contains(word) || PersonWords.wires.contains(word)
            || ActionWords.starting.contains(word) && !ActionWords.nominal.contains(word)
        {
            return false
        }
        if !token.classes.isDisjoint(with: [.noun, .unknown, .place, .title, .action, .organisation]) {
            return true
        }
        let start = token.range.lowerBound
        return sentence.isInsidePlace(start) || sentence.organisations.contains { $0.range.contains(start) }
    }

    /// Whether the bracket that opens at `index` closes inside the title: 党委（党组）书记, not 讯（记者 陆小满）.
    private func isClosed(_ index: Int, before end: Int) -> Bool {
        units[sentence.tokens[index].range.lowerBound..<end].contains(NamePunctuation.closing)
    }

    /// The members of a list of titles that end with one.
    private func titles(in range: Range<Int>) -> [String] {
        var titles: [String] = []
        for part in units[range].split(separator: NamePunctuation.enumeration) {
            let words = whole(part.drop { $0 == NamePunctuation.space || $0 == NamePunctuation.closing })
            let title = PersonWords.titles.length(in: units, endingAt: words.endIndex)
            guard title > 0 else { continue }
            let start = uncut(words.startIndex, before: words.endIndex - title)
            titles.append(sentence.text.surface(start..<words.endIndex))
        }
        return titles
    }

    /// What stands behind a bracket that `title` begins with, or with the end of: （江州市）|工人.
    private func whole(_ title: ArraySlice<Unit>) -> ArraySlice<Unit> {
        guard let close = title.firstIndex(of: NamePunctuation.closing) else { return title }
        let open = title[..<close].firstIndex(of: NamePunctuation.opening)
        return open == nil || open == title.startIndex ? title[(close + 1)...] : title
    }

    /// Where a role begins without the end of a word that it was cut from: (外)务省|发言人, but 市|教育局|局长, 原|局长.
    private func uncut(_ start: Int, before title: Int) -> Int {
        var first = start
        while first < title {
            let token = sentence.tokens[sentence.tokenIndex(at: first)]
            guard token.range.lowerBound == first, token.range.count == 1,
                !PersonWords.leading.contains(units[first]), sentence.place(at: first) == nil,
                !sentence.isInsidePlace(first), sentence.organisation(at: first) == nil
            else { break }
            first += 1
        }
        return first
    }

    /// Whether somebody acts or a mark stands at `index`: 张爱民代表|说, not 程宇代表|市政府.
    private func behaves(_ index: Int) -> Bool {
        index >= units.count || UnitShape.of(units[index]) == .punctuation
            || PersonWords.speech.length(in: units, at: index) > 0
            || PersonWords.deeds.length(in: units, at: index) > 0
    }

    /// 张爱民|代表, 李刚|为…副主任委员, 于贵宝|的…局长职务.
    private func after(_ index: Int) -> [String] {
        let end = sentence.tokens[index].range.upperBound
        for title in PersonWords.titlesBehind
        where units.has(title, at: end) && (title.count > 2 || behaves(end + title.count)) {
            return [sentence.text.surface(end..<(end + title.count))]
        }
        guard end < units.count else { return [] }
        let isAppointed = PersonWords.appoints(units[end])
        guard isAppointed || units[end] == Particle.of else { return [] }
        var clause = end + 1
        while clause < units.count, !NamePunctuation.endsClause(units[clause]), clause - end < 40 {
            clause += 1
        }
        if let office = (max(end + 1, clause - 8)..<clause).first(where: {
            units.has(PersonWords.office, at: $0)
        }) {
            return titles(in: (end + 1)..<office)
        }
        return isAppointed ? titles(in: (end + 1)..<clause) : []
    }
}

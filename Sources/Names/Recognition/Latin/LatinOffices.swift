import ArchiveModel

/// How people stand to offices by the words beside their names: was elected, resigned as, former; and by the head of
/// their list: `Resignations accepted:`.
struct LatinOffices: Sendable {
    struct Head: Sendable {
        /// In scalars of the block.
        var words: Range<Int>
        var standing: StatedRole.Standing
        /// In tokens: where what stands under it begins, and the title that all there have.
        var start: Int
        var title: Range<Int>?
    }

    struct Statement {
        var standing: StatedRole.Standing
        /// In tokens; `nil`: the titles that stand before the name.
        var title: Range<Int>?
        var head: Range<Int>?
        var isCarried = false
    }

    let tokens: [LatinToken]
    let types: [LatinType]
    let names: [LatinName]
    let words: LatinOfficeWords
    let heads: [Head]
    let text: [Unicode.Scalar]

    init(_ block: LatinArticle.Block, _ types: [LatinType], _ names: [LatinName], _ words: LatinOfficeWords) {
        tokens = block.tokens
        self.types = types
        self.names = names
        self.words = words
        text = Array(block.text.unicodeScalars)
        heads = Self.heads(block, types, names, words)
    }

    // MARK: Heads

    private static func heads(
        _ block: LatinArticle.Block, _ types: [LatinType], _ names: [LatinName], _ words: LatinOfficeWords
    ) -> [Head] {
        let tokens = block.tokens
        guard tokens.contains(where: { $0.mark == 0x3A }) else { return [] }
        return HeadShape(Array(block.text.unicodeScalars)).clauses.compactMap { clause in
            let inside = tokens.indices.filter { clause.words.contains(tokens[$0].start) }
            guard let first = inside.first, let last = inside.last, inside.count <= 8,
                !names.contains(where: { $0.kind == .person && $0.range.overlaps(first..<last + 1) }),
                let standing = standing(of: inside.map { words[tokens[$0].hash] })
            else { return nil }
            let title = inside.first { !types[tokens[$0].type].word.classes.isDisjoint(with: [.role]) }
            return Head(
                words: clause.words, standing: standing, start: last + 1, title: title.map { $0..<$0 + 1 })
        }
    }

    /// What the words of a head say, where they say one thing.
    private static func standing(of classes: [LatinOfficeWords.Classes]) -> StatedRole.Standing? {
        let all = classes.reduce(into: LatinOfficeWords.Classes()) { $0.formUnion($1.intersection(.acts)) }
        return all.rawValue.nonzeroBitCount == 1 ? standing(all) : nil
    }

    private static func standing(_ classes: LatinOfficeWords.Classes) -> StatedRole.Standing? {
        if classes.contains(.left) { return .left }
        if classes.contains(.elected) { return .elected }
        if classes.contains(.appointed) { return .appointed }
        return classes.contains(.sought) ? .sought : nil
    }

    // MARK: Statements

    /// What is said of a person beside the titles `roles`, which stand before or behind the name.
    func statement(of name: LatinName, roles: [Range<Int>]) -> Statement? {
        behind(name) ?? before(name, roles) ?? former(name, roles) ?? under(name)
    }

    private func classes(_ index: Int) -> LatinOfficeWords.Classes {
        tokens.indices.contains(index) && tokens[index].isWord ? words[tokens[index].hash] : []
    }

    private func act(_ index: Int) -> (classes: LatinOfficeWords.Classes, end: Int)? {
        guard tokens.indices.contains(index), tokens[index].isWord else { return nil }
        if index + 1 < tokens.count {
            let both = words[LatinHash.joined(tokens[index].hash, tokens[index + 1].hash)]
            if !both.isDisjoint(with: .acts) { return (both, index + 2) }
        }
        let own = words[tokens[index].hash]
        return own.isDisjoint(with: .acts) ? nil : (own, index + 1)
    }

    /// In tokens: between a name and what is said of it.
    private static let farthest = 7

    /// was elected mayor, who resigned, will be appointed, the Democratic candidate for sheriff.
    private func behind(_ name: LatinName) -> Statement? {
        var index = name.range.upperBound
        var (isPassive, isComing, isPhrase) = (false, false, false)
        while index < tokens.count, index < name.range.upperBound + Self.farthest {
            if tokens[index].mark == 0x2C && index == name.range.upperBound || tokens[index].mark == 0x2D {
                isPassive = true
                index += 1
                continue
            }
            if let (said, end) = act(index) {
                guard isPassive || !said.contains(.passive), var standing = Self.standing(said) else {
                    return nil
                }
                if isComing {
                    guard standing != .left else { return nil }
                    standing = .sought
                }
                return Statement(standing: standing, title: title(from: end, isSought: standing == .sought))
            }
            let own = classes(index)
            if own.contains(.not) || !tokens[index].isWord || names.contains(tokenAt: index) { return nil }
            if own.contains(.aux) { isPassive = true }
            if own.contains(.bridge) { isPassive = false }
            if own.contains(.coming) { isComing = true }
            // , the only candidate
            isPhrase = isPhrase || isPassive && own.contains(.link)
            let isAdjective = isPassive && tokens[index].isCapital || isPhrase
            guard !own.isDisjoint(with: [.aux, .bridge, .coming]) || isAdjective else { return nil }
            index += 1
        }
        return nil
    }

    /// The title that begins at `start`, behind as the: up to a mark, a number or a word that goes on otherwise.
    private func title(from start: Int, isSought: Bool) -> Range<Int>? {
        var first = start
        while first < tokens.count, tokens[first].isText,
            classes(first).contains(.link) || isSought && first == start && classes(first).contains(.joining)
        {
            first += 1
        }
        var end = first
        while end < tokens.count, end < first + Self.farthest, tokens[end].isText,
            !names.contains(where: { $0.kind == .person && $0.range.contains(end) }),
            classes(end).contains(.joining) || !classes(end).contains(.stop)
        {
            end += 1
        }
        while end > first, classes(end - 1).contains(.joining) { end -= 1 }
        let isLed = (start..<first).contains { classes($0).contains(.lead) } && first < end
        let isTitle =
            isLed
            || (first..<end).contains {
                !types[tokens[$0].type].word.classes.isDisjoint(with: [.role, .title])
            }
        return isTitle ? first..<end : nil
    }

    /// appointed John Smith, the resignation of John Smith, to succeed Dr. John Smith.
    private func before(_ name: LatinName, _ roles: [Range<Int>]) -> Statement? {
        let start =
            roles.filter { $0.upperBound <= name.range.lowerBound }.map(\.lowerBound).min()
            ?? name.range.lowerBound
        var index = start - 1
        while index > 0, classes(index).contains(.link), classes(index).isDisjoint(with: .acts) { index -= 1 }
        guard index >= 0 else { return nil }
        if classes(index).contains(.succeeding) {
            let taken = (0..<index).reversed().prefix(10).compactMap { act($0) }.first
            return Statement(standing: .left, title: taken.flatMap { title(from: $0.end, isSought: false) })
        }
        let isOf = classes(index).contains(.joining) && index > 0
        let said = classes(isOf ? index - 1 : index)
        guard let standing = Self.standing(said), isOf ? standing == .left : said.contains(.passive),
            isOf || index == 0 || classes(index - 1).isDisjoint(with: [.aux, .not]) || standing == .left
        else { return nil }
        return Statement(standing: standing, title: title(from: name.range.upperBound, isSought: false))
    }

    /// former mayor John Smith, John Smith, ex-Mayor, Mayor-elect John Smith.
    private func former(_ name: LatinName, _ roles: [Range<Int>]) -> Statement? {
        if let role = roles.first(where: { $0.lowerBound > 0 && classes($0.lowerBound - 1).contains(.former) }
        ) {
            return Statement(standing: .left, title: role.lowerBound - 1..<role.upperBound)
        }
        let start = name.range.lowerBound
        if start > 2, tokens[start - 2].mark == 0x2D, let standing = Self.standing(classes(start - 1)) {
            return Statement(standing: standing, title: start - 3..<start)
        }
        let behind = name.range.upperBound + 1
        return [start - 1, behind].first(where: isOfThePast).map {
            Statement(standing: .left, title: $0..<$0 + 1)
        }
    }

    /// Whether a word with a hyphen begins with one for what is past: ex-Mayor.
    private func isOfThePast(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].shape == .hyphened else { return false }
        var hash = LatinHash()
        for scalar in text[tokens[index].start..<tokens[index].end].prefix(while: { $0 != "-" })
        where scalar.value < 0x250 {
            hash.add(LatinLetter.small[Int(scalar.value)])
        }
        return words[hash.value].contains(.former)
    }

    /// `Appointed: John Smith, planning board; …`.
    private func under(_ name: LatinName) -> Statement? {
        guard let head = heads.last(where: { $0.start <= name.range.lowerBound }),
            !(head.start..<name.range.lowerBound).dropFirst().contains(where: beginsSentence)
        else { return nil }
        var title = head.title
        let comma = name.range.upperBound
        if tokens.indices.contains(comma), tokens[comma].mark == 0x2C {
            var end = comma + 1
            while end < tokens.count, end < comma + 9, tokens[end].isText,
                !names.contains(where: { $0.kind == .person && $0.range.contains(end) })
            {
                end += 1
            }
            if end > comma + 1, !classes(comma + 1).contains(.stop) { title = comma + 1..<end }
        }
        title = listed(before: name) ?? title
        return Statement(standing: head.standing, title: title, head: head.words, isCarried: true)
    }

    /// `; vice president, John Smith`: what stands before a name between a mark and a comma.
    private func listed(before name: LatinName) -> Range<Int>? {
        let end = name.range.lowerBound - 1
        guard end > 0, tokens[end].mark == 0x2C else { return nil }
        var start = end
        while start > 0, tokens[start - 1].isText, !names.contains(tokenAt: start - 1) { start -= 1 }
        let isApart = start > 0 && (tokens[start - 1].mark == 0x3B || tokens[start - 1].mark == 0x3A)
        return isApart && start < end && end - start < Self.farthest ? start..<end : nil
    }

    /// Whether a word stands behind a full stop.
    func beginsSentence(_ index: Int) -> Bool {
        index > 0 && tokens[index].opens && tokens[index - 1].mark == 0x2E
    }
}

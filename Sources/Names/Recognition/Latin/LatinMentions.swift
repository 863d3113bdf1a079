import ArchiveModel

/// Turns what was found in an article into mentions with their roles, figures and reasons.
struct LatinMentions: Sendable {
    private let finder: LatinFinder
    /// `nil` for a language of which no names are known.
    private let names: LatinNames?
    private let facts: LatinArticleFacts?
    private let makers: Set<UInt64>
    private let issue: CalendarDate?

    /// `nil` for an article in a language of which neither names nor figures are read.
    init?(_ article: Article) {
        let names = LatinNames.of(article.language)
        let words = LatinFactWords.of(article.language)
        guard names != nil || words != nil else { return nil }
        let read = LatinArticle(article, words: names?.words ?? .none)
        finder = names.map { LatinFinder(read, $0.model) } ?? LatinFinder(read)
        self.names = names
        issue = article.dayOfReading
        facts = words.map { [finder] in LatinArticleFacts(finder, $0, article.standpoint) }
        makers = Set(article.byline.map { Self.key($0.name, names?.words ?? .none) })
    }

    /// In order of block. A figure's place is that of its value and name, or, with `valuesOnly`, of the value alone.
    func mentions(valuesOnly: Bool) -> [Mention] {
        let printed = usualForms()
        var mentions: [Mention] = []
        for (index, block) in finder.article.blocks.enumerated() {
            let text = LatinSurface(block.text)
            let names = finder.names[index]
            let roles = LatinRoles(tokens: block.tokens, types: finder.article.types, names: names)
            let offices = self.names.map { LatinOffices(block, finder.article.types, names, $0.offices) }
            for name in names where name.certainty >= Self.least {
                let key = finder.key(name.range, index)
                var mention = mention(name, text, block)
                if name.range.allSatisfy({ block.tokens[$0].isInCapitals }) {
                    let usual = name.kind == .organisation ? nil : LatinSurface.lowered(mention.name)
                    mention.name = printed[key] ?? usual ?? mention.name
                }
                mention.evidence = LatinReasons(finder: finder, block: index).reasons(for: name)
                if name.kind == .person {
                    let titles = roles.roles(of: name)
                    mention.roles = titles.map { StatedRole(text[block.tokens, $0]) }
                    mention.isReporter = makers.contains(key)
                    if let offices, let statement = offices.statement(of: name, roles: titles) {
                        let day = offices.day(around: name, issue)
                        state(statement, titles, day, in: block, text, &mention)
                    }
                }
                mentions.append(mention)
            }
            if let facts { mentions += LatinStatements(facts, names, index, block).mentions(valuesOnly) }
        }
        return mentions
    }

    /// Adds how a person stands to an office; what left nothing that is named is said all the same.
    private func state(
        _ statement: LatinOffices.Statement, _ titles: [Range<Int>], _ day: String?,
        in block: LatinArticle.Block,
        _ text: LatinSurface, _ mention: inout Mention
    ) {
        let standing = statement.standing
        if let title = statement.title.map({ text[block.tokens, $0] }) {
            mention.roles.removeAll { title.lowercased().hasSuffix($0.title.lowercased()) }
            mention.roles.append(StatedRole(title, standing, date: day))
        } else if standing == .left {
            // Mr., Dr.: no office.
            let held = titles.indices.filter { block.tokens[titles[$0].upperBound - 1].shape != .shortened }
            for index in held {
                mention.roles[index] = StatedRole(mention.roles[index].title, .left, date: day)
            }
            if held.isEmpty { mention.roles.append(StatedRole("", .left, date: day)) }
        }
        if let head = statement.head {
            mention.head = TextPosition(block: block.number, offset: head.lowerBound, length: head.count)
        }
        if let reason = OfficeReason(standing, isCarried: statement.isCarried) {
            mention.evidence.append(reason.rawValue)
        }
    }

    /// What is less certain is not told: between one half and this, as many are wrong as right.
    private static let least = 0.5

    /// The names as they are printed where lines are not in capitals, by their words.
    private func usualForms() -> [UInt64: String] {
        var forms: [UInt64: String] = [:]
        for (index, block) in finder.article.blocks.enumerated() where block.tokens.first?.isShouted == false
        {
            let text = LatinSurface(block.text)
            for name in finder.names[index] where !name.range.allSatisfy({ block.tokens[$0].isInCapitals }) {
                let key = finder.key(name.range, index)
                if forms[key] == nil { forms[key] = text[block.tokens, name.range] }
                if name.kind == .person, name.range.count > 1 {
                    let last = name.range.upperBound - 1
                    let hash = block.tokens[last].hash
                    if forms[hash] == nil { forms[hash] = text[block.tokens, last..<last + 1] }
                }
            }
        }
        return forms
    }

    /// The words of a name, as `LatinFinder.key` has them.
    private static func key(_ name: String, _ words: LatinWords) -> UInt64 {
        let tokens = LatinTokeniser(name, words: words).tokens
        guard let first = tokens.first else { return 0 }
        return tokens.dropFirst().reduce(first.hash) { LatinHash.joined($0, $1.hash) }
    }

    private func mention(_ name: LatinName, _ text: LatinSurface, _ block: LatinArticle.Block) -> Mention {
        let (start, end) = text.places(block.tokens, name.range)
        var mention = Mention(
            kind: .record(name.kind), name: text.name(start..<end), surface: text[start..<end],
            position: TextPosition(block: block.number, offset: start, length: end - start),
            resolution: .unreviewed)
        let part: LatinPart =
            switch name.kind {
            case .person: .person
            case .place: .place
            default: .organisation
            }
        mention.score = names?.model.likelihood(part, name.certainty) ?? name.certainty
        return mention
    }
}

/// Why a name was found, in words.
struct LatinReasons: Sendable {
    let finder: LatinFinder
    let block: Int

    func reasons(for name: LatinName) -> [String] {
        let tokens = finder.article.blocks[block].tokens
        let types = finder.article.types
        let first = types[tokens[name.range.lowerBound].type].word
        let last = types[tokens[name.range.upperBound - 1].type].word
        let before =
            name.range.lowerBound > 0 ? types[tokens[name.range.lowerBound - 1].type].word.classes : []
        let behind =
            name.range.upperBound < tokens.count ? types[tokens[name.range.upperBound].type].word.classes : []
        var reasons: [String] = []
        if name.isCarried { reasons.append("the article has it elsewhere") }
        switch name.kind {
        case .person:
            if finder.isTitled(name.range, block) { reasons.append("a title stands before it") }
            if first.given > 0 { reasons.append("it begins with a given name") }
            if name.range.count > 1, last.surname > 0 { reasons.append("it ends with a surname") }
            if behind.contains(.say) { reasons.append("it is followed by what people do") }
        case .place:
            if tokens[name.range.lowerBound].place > 0 { reasons.append("a known place") }
            if before.contains(.within) { reasons.append("a word for where stands before it") }
            if !last.classes.isDisjoint(with: [.feature, .street]) {
                reasons.append("it ends with a word for places")
            }
        default:
            if !last.classes.isDisjoint(with: [.firm, .body]) {
                reasons.append("it ends with a word for organisations")
            }
        }
        return reasons.isEmpty ? ["the words around it are like those around such names"] : reasons
    }
}

import ArchiveModel

/// An article as rules about facts read it: each block with the surroundings of each of its sentences.
struct ArticleFacts: Sendable {
    let standpoint: Standpoint?
    /// One for each of the blocks that were read.
    private var texts: [FactText] = []
    /// By block and sentence.
    private var surroundings: [[Surroundings]] = []

    init(_ article: Article, _ blocks: [Sentence]) {
        var texts = blocks.map { FactText($0, standpoint: article.standpoint) }
        var standpoint = article.standpoint
        if standpoint == nil, let year = Self.yearBehind(texts) {
            standpoint = Standpoint(year: year, month: nil)
            texts = blocks.map { FactText($0, standpoint: standpoint) }
        }
        self.standpoint = standpoint
        self.texts = texts
        surroundings = texts.map { Array(repeating: Surroundings(), count: max(1, $0.sentences.count)) }
        walk(article)
        weigh()
        let period = time(of: article)
        for index in surroundings.indices {
            for number in surroundings[index].indices { surroundings[index][number].article = period }
        }
    }

    /// The year in which it is signed, or in which what it begins with happened, or else that of the issue, once that
    /// has begun in earnest.
    private func time(of article: Article) -> Period? {
        if let day = article.signedDate { return Period(years: day.year...day.year) }
        for text in texts.prefix(3) {
            for time in text.times.prefix(3) where !time.isBase {
                if let period = time.period, period.first.day != nil {
                    return Period(years: period.first.year...period.first.year)
                }
                guard let part = time.part, part.day != nil, let standpoint else { continue }
                let year = standpoint.period(of: part, isPast: true).first.year
                return Period(years: year...year)
            }
        }
        guard let standpoint, !standpoint.isEarly else { return nil }
        return Period(years: standpoint.year...standpoint.year)
    }

    /// Sentences of which no article is known.
    init(_ blocks: [Sentence]) {
        standpoint = nil
        texts = blocks.map { FactText($0, standpoint: nil) }
        surroundings = texts.map { Array(repeating: Surroundings(), count: max(1, $0.sentences.count)) }
        weigh()
    }

    func block(_ index: Int) -> BlockFacts {
        BlockFacts(text: texts[index], standpoint: standpoint, surroundings: surroundings[index])
    }

    /// The year behind the one that is said to have just passed.
    private static func yearBehind(_ texts: [FactText]) -> Int? {
        for text in texts {
            if let year = text.times.first(where: { $0.isJustPast })?.period?.year { return year + 1 }
        }
        return nil
    }

    private mutating func walk(_ article: Article) {
        var sections = Sections(standpoint: standpoint)
        let heads = Dictionary(grouping: article.subheads) { $0.before }
        var last = -2
        if let kicker = article.kicker { enter(kicker, Sections.headline, &sections) }
        for index in texts.indices {
            let text = texts[index]
            if text.block != last {
                for block in max(0, last + 1)...max(0, text.block) where text.block >= 0 {
                    for head in heads[block, default: []] {
                        enter(head.text, Self.rank(of: head.text), &sections)
                    }
                }
                sections.beginParagraph()
            }
            if text.block < 0 {
                sections.enterHead(text, rank: Sections.headline, isBlock: true)
            } else if Self.isHead(text, article) {
                sections.enterHead(
                    text, rank: Self.rank(of: article.text(ofBlock: text.block)), isBlock: true)
            } else {
                read(
                    index, opens: text.block != last,
                    persists: article.kind == .report || article.kind == .interview, &sections)
            }
            last = text.block
        }
    }

    private mutating func read(_ index: Int, opens: Bool, persists: Bool, _ sections: inout Sections) {
        for (number, sentence) in texts[index].sentences.enumerated() {
            surroundings[index][number] = sections.surroundings
            sections.pass(sentence, of: texts[index], isFirst: opens && number == 0, persists: persists)
        }
    }

    private func enter(_ words: String, _ rank: Int, _ sections: inout Sections) {
        let recognised = Sentence(plain: NameText(words))
        sections.enterHead(FactText(recognised, standpoint: standpoint), rank: rank, isBlock: false)
    }

    /// A short block that is no sentence.
    private static func isHead(_ text: FactText, _ article: Article) -> Bool {
        guard text.count <= 30, text.figures.isEmpty, text.start == 0 else { return false }
        let words = article.text(ofBlock: text.block)
        return words.unicodeScalars.count == text.count
            && !(words.unicodeScalars.last.map(HeadWords.endsSentence) ?? true)
    }

    /// 一、 before （一） before 1.; a head without a number is as high as the first.
    private static func rank(of head: String) -> Int { Sections.head + HeadWords.depth(of: head) }

    /// Whether a sentence stands where things are told as done, and whether the article sets out plans.
    private mutating func weigh() {
        let plans = surroundings.contains { $0.contains { $0.section.outlook == .coming } }
        for (index, text) in texts.enumerated() {
            let isWanted = text.signs.contains { !$0.signs.isDisjoint(with: [.wanted, .aim, .striving]) }
            let isDone = text.signs.contains { $0.signs.contains(.done) }
            for number in surroundings[index].indices {
                surroundings[index][number].plans = plans
                surroundings[index][number].isTold = isDone && !isWanted
            }
        }
    }
}

extension Article {
    /// From where it looks back and ahead; pages of which no date is known are read as of the first year of the calendar.
    var standpoint: Standpoint? {
        let date = id.page.issue.date
        if date.year > 1000 { return Standpoint(year: date.year, month: date.month) }
        return signedDate.map { Standpoint(year: $0.year, month: $0.month) }
    }
}

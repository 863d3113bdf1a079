package import ArchiveModel
import Languages

/// Finds names: people, places, organisations, projects, indicators.
///
/// An article is read by itself, with the names of records. What sentences of it are sure of, its other sentences are
/// read with again. What the archive knows from other articles only adds to that (`additions`). An article in a language
/// of `LatinNames` is read by that, and nothing is added.
package struct NameRecogniser: Sendable {
    private var guesser = PersonGuesser()
    private var segmenter = Segmenter()

    private let weights: NameWeights

    /// Knows the language and `records`.
    package init(_ records: RecordNames = RecordNames(), weights: NameWeights = .learned) {
        self.weights = weights
        guesser.weights = weights
        guesser.known = records.peopleSeen
        segmenter.names = records.placesSeen
    }

    /// `articles` with the names that can be found without records, to each of which the others add what they know.
    package static func recognised(_ articles: [Article], weights: NameWeights = .learned) -> [Article] {
        var evidence = NameEvidence()
        let recogniser = NameRecogniser(weights: weights)
        var articles = articles
        for index in articles.indices {
            let mentions = recogniser.mentions(in: articles[index], gathering: &evidence)
            articles[index].mentions = MentionList(mentions)
        }
        let settled = SettledNames(evidence)
        guard !settled.isEmpty else { return articles }
        for index in articles.indices {
            let found = Array(articles[index].mentions)
            let added = recogniser.additions(to: found, in: articles[index], settled)
            if !added.isEmpty { articles[index].mentions = MentionList(found.adding(added)) }
        }
        return articles
    }

    /// The names of one article's blocks, in order of block. A figure's place is that of its value and name, or, with
    /// `valuesOnly`, that of the value alone.
    package func mentions(in article: Article, valuesOnly: Bool = false) -> [Mention] {
        var evidence = NameEvidence()
        return mentions(in: article, valuesOnly: valuesOnly, gathering: &evidence)
    }

    /// The same; adds to `evidence` what the article is sure of.
    package func mentions(
        in article: Article, valuesOnly: Bool = false, gathering evidence: inout NameEvidence
    ) -> [Mention] {
        if let latin = LatinMentions(article) {
            return latin.mentions(valuesOnly: valuesOnly).meaningHeadlines()
        }
        let blocks = readings(of: article)
        evidence.add(blocks)
        let facts = ArticleFacts(article, blocks.map(\.sentence))
        let mentions = blocks.indices.flatMap { index in
            MentionBuilder(names: blocks[index], facts: facts.block(index), valuesOnly: valuesOnly).mentions()
        }.markingMakers(of: article).meaningHeadlines()
        return FigureGovernors.scoped(StatedOffices.stated(in: article, mentions), in: article)
    }

    func mentions(in text: NameText, valuesOnly: Bool = false) -> [Mention] {
        let names = read(text)
        let facts = ArticleFacts([names.sentence])
        return MentionBuilder(names: names, facts: facts.block(0), valuesOnly: valuesOnly).mentions()
    }

    /// The blocks of an article, each read with what all of them are sure of.
    private func readings(of article: Article) -> [RecognisedBlock] {
        var blocks = texts(of: article).map { read($0) }
        let own = KnownNames(ArticleNames(blocks).known)
        guard !own.isEmpty else { return blocks }
        for index in blocks.indices {
            var known: [(name: KnownName, range: Range<Int>)] = []
            own.forEach(in: blocks[index].sentence.units.units) { known.append((own.names[$1], $0)) }
            let isWhole = known.allSatisfy { blocks[index].holds($0.name, at: $0.range) }
            if !isWhole { blocks[index] = read(blocks[index], knowing: known) }
        }
        return blocks
    }

    func texts(of article: Article) -> [NameText] {
        (-1..<article.paragraphs.count).flatMap { NameText(article.text(ofBlock: $0), block: $0).parts }
            .filter { !$0.units.isEmpty }
    }

    func read(_ text: NameText) -> RecognisedBlock {
        let units = MarkedText(text.units)
        return read(text, units, candidates(in: units))
    }

    /// The names that may be in a block, in order of their beginning.
    func candidates(in units: MarkedText) -> [NameCandidate] {
        var candidates =
            guesser.candidates(in: units) + PlaceGuesser(weights: weights).candidates(in: units)
        if let learned = weights.learned {
            candidates += RunGuesser(units: units).candidates()
            learned.weigh(&candidates, in: units)
        }
        return candidates.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    func lattice(of units: MarkedText, candidates: [NameCandidate]) -> Lattice {
        segmenter.lattice(of: units, candidates: candidates)
    }

    /// The same block, where names that are known from elsewhere stand.
    func read(_ block: RecognisedBlock, knowing known: [(name: KnownName, range: Range<Int>)])
        -> RecognisedBlock
    {
        let units = block.sentence.units
        let names = known.filter { !$0.name.isPerson || weights.counts(.known) }.map { name, range in
            name.isPerson
                ? guesser.candidate(range, costing: name.cost, in: units)
                : NameCandidate(range, cost: name.cost, classes: .place, shape: .seen)
        }
        return read(block.sentence.text, units, block.candidates + names)
    }

    private func read(_ text: NameText, _ units: MarkedText, _ candidates: [NameCandidate]) -> RecognisedBlock
    {
        let candidates = candidates.sorted { $0.range.lowerBound < $1.range.lowerBound }
        let lattice = segmenter.lattice(of: units, candidates: candidates)
        let tokens = lattice.path()
        let places = PlaceFinder(weights: weights).places(in: units, tokens)
        let placed = Sentence(
            text: text, units: units, tokens: tokens, places: places, weights: weights)
        let organisations = OrganisationFinder(sentence: placed).organisations()
        let sentence = Sentence(
            text: text, units: units, tokens: tokens, places: places, organisations: organisations,
            weights: weights)
        return RecognisedBlock(sentence: sentence, candidates: candidates, lattice: lattice)
    }
}

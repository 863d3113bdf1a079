package import ArchiveModel
import Languages

/// Finds names without any record: people, places, organisations, projects, indicators.
///
/// Two readings: the first gathers what single sentences are sure of (a name beside a title, a place with its unit),
/// the second reads again with what all of them together know.
package struct NameRecogniser: Sendable {
    private var guesser = PersonGuesser()
    private var segmenter = Segmenter(vocabulary: .general)

    private let weights: NameWeights

    /// Knows only the language.
    package init(weights: NameWeights = .handSet) {
        self.weights = weights
        guesser.weights = weights
    }

    /// Knows also what `evidence` has settled.
    package init(_ evidence: NameEvidence, weights: NameWeights = .handSet) {
        self.init(weights: weights)
        guesser.known = evidence.peopleSeen()
        segmenter.names = evidence.placesSeen()
    }

    /// `articles` with the names that can be found without records, each read with what all of them know.
    package static func recognised(_ articles: [Article], weights: NameWeights = .handSet) -> [Article] {
        var evidence = NameEvidence()
        let first = NameRecogniser(weights: weights)
        for article in articles { first.gather(article, into: &evidence) }
        let second = NameRecogniser(evidence, weights: weights)
        return articles.map { article in
            var article = article
            article.mentions = MentionList(second.mentions(in: article))
            return article
        }
    }

    /// Adds what single sentences of an article are sure of.
    package func gather(_ article: Article, into evidence: inout NameEvidence) {
        for text in blocks(of: article) { evidence.add(read(text)) }
    }

    /// The names of one article's blocks, in order of block. A figure's place is that of its value and name, or, with
    /// `valuesOnly`, that of the value alone.
    package func mentions(in article: Article, valuesOnly: Bool = false) -> [Mention] {
        let makers = Dictionary(
            article.byline.map { ($0.name, $0.role) }, uniquingKeysWith: { first, _ in first })
        // Pages of which no date is known are read as of the first year of the calendar.
        let date = article.id.page.issue.date
        let year = date.year > 1000 ? date.year : nil
        var mentions: [Mention] = []
        for text in blocks(of: article) {
            mentions += MentionBuilder(names: read(text), valuesOnly: valuesOnly, year: year).mentions()
        }
        guard !makers.isEmpty else { return mentions }
        for index in mentions.indices where mentions[index].kind == .person {
            guard let role = makers[mentions[index].name] else { continue }
            mentions[index].isReporter = true
            if mentions[index].roles.isEmpty, !role.isEmpty { mentions[index].roles = [role] }
        }
        return mentions
    }

    func mentions(in text: NameText, valuesOnly: Bool = false) -> [Mention] {
        MentionBuilder(names: read(text), valuesOnly: valuesOnly).mentions()
    }

    private func blocks(of article: Article) -> [NameText] {
        (-1..<article.paragraphs.count).flatMap { NameText(article.text(ofBlock: $0), block: $0).parts }
            .filter { !$0.units.isEmpty }
    }

    func read(_ text: NameText) -> RecognisedBlock {
        var candidates = guesser.candidates(in: text.units)
        candidates += PlaceGuesser(weights: weights).candidates(in: text.units)
        candidates.sort { $0.range.lowerBound < $1.range.lowerBound }
        let tokens = segmenter.tokens(of: text.units, candidates: candidates)
        let places = PlaceFinder(weights: weights).places(in: text.units, tokens)
        let placed = Sentence(text: text, tokens: tokens, places: places, weights: weights)
        let organisations = OrganisationFinder(sentence: placed).organisations()
        let sentence = Sentence(
            text: text, tokens: tokens, places: places, organisations: organisations, weights: weights)
        return RecognisedBlock(sentence: sentence, candidates: candidates)
    }
}

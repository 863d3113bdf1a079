package import ArchiveModel
import Languages

/// Finds names without any record: people, places, organisations, projects, indicators.
///
/// Two readings: the first gathers what single sentences are sure of (a name beside a title, a place with its unit),
/// the second reads again with what all of them together know.
package struct NameRecogniser: Sendable {
    private var guesser = PersonGuesser()
    private var segmenter = Segmenter(vocabulary: .general)

    /// Knows only the language.
    package init() {}

    /// Knows also what `evidence` has settled.
    package init(_ evidence: NameEvidence) {
        guesser.known = evidence.peopleSeen()
        segmenter.names = evidence.placesSeen()
    }

    /// `articles` with the names that can be found without records, each read with what all of them know.
    package static func recognised(_ articles: [Article]) -> [Article] {
        var evidence = NameEvidence()
        let first = NameRecogniser()
        for article in articles { first.gather(article, into: &evidence) }
        let second = NameRecogniser(evidence)
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
        let makers = Set(article.byline.map(\.name))
        // Pages of which no date is known are read as of the first year of the calendar.
        let date = article.id.page.issue.date
        let year = date.year > 1000 ? date.year : nil
        var mentions: [Mention] = []
        for text in blocks(of: article) {
            mentions += MentionBuilder(reading: read(text), valuesOnly: valuesOnly, year: year).mentions()
        }
        guard !makers.isEmpty else { return mentions }
        for index in mentions.indices where mentions[index].kind == .person {
            if makers.contains(mentions[index].name) { mentions[index].isReporter = true }
        }
        return mentions
    }

    func mentions(in text: NameText, valuesOnly: Bool = false) -> [Mention] {
        MentionBuilder(reading: read(text), valuesOnly: valuesOnly).mentions()
    }

    private func blocks(of article: Article) -> [NameText] {
        (-1..<article.paragraphs.count).flatMap { NameText(article.text(ofBlock: $0), block: $0).parts }
            .filter { !$0.units.isEmpty }
    }

    func read(_ text: NameText) -> NameReading {
        var guesses = guesser.guesses(in: text.units) + PlaceGuesser().guesses(in: text.units)
        guesses.sort { $0.range.lowerBound < $1.range.lowerBound }
        let tokens = segmenter.tokens(of: text.units, guesses: guesses)
        let places = PlaceFinder().places(in: text.units, tokens)
        let placed = Sentence(text: text, tokens: tokens, places: places)
        let organisations = OrganisationFinder(sentence: placed).organisations()
        let sentence = Sentence(text: text, tokens: tokens, places: places, organisations: organisations)
        return NameReading(sentence: sentence, guesses: guesses)
    }
}

/// A block as read: its tokens, the names in it, and what spoke for the names of people.
struct NameReading: Sendable {
    let sentence: Sentence
    let guesses: [NameGuess]

    /// What speaks for the person of a token, given the words that it stands among.
    func evidence(for index: Int) -> [PersonEvidence] {
        let token = sentence.tokens[index]
        var evidence: [PersonEvidence] = []
        var next = firstGuess(from: token.range.lowerBound)
        while next < guesses.count, guesses[next].range.lowerBound == token.range.lowerBound {
            if guesses[next].range == token.range, guesses[next].classes.contains(.person) {
                evidence += guesses[next].evidence
            }
            next += 1
        }
        let before: WordClass = index > 0 ? sentence.tokens[index - 1].classes : .punctuation
        let isApart = before.contains(.punctuation)
        return Set(evidence).filter { !$0.needsTitle || isApart || before.contains(.title) }
            .sorted { $0.rawValue < $1.rawValue }
    }

    /// The first guess that begins at `position` or behind it.
    private func firstGuess(from position: Int) -> Int {
        var low = 0
        var high = guesses.count
        while low < high {
            let middle = (low + high) / 2
            if guesses[middle].range.lowerBound < position { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

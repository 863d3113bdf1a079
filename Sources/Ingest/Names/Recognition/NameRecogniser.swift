package import ArchiveModel

/// Finds names without any record: people, places, organisations, projects, indicators.
///
/// Two readings: the first gathers what single pages are sure of (a name beside a title, a place with its unit), the
/// second reads again with what the whole archive knows.
package struct NameRecogniser: Sendable {
    private var guesser = PersonGuesser()
    private var segmenter = Segmenter(vocabulary: .general)
    private var places = PlaceFinder()

    package init() {}

    /// The names of one article's blocks, in order of place.
    package func mentions(in article: Article) -> [Mention] {
        blocks(of: article).flatMap { mentions(in: $0) }
    }

    func blocks(of article: Article) -> [NameText] {
        (-1..<article.paragraphs.count).map { NameText(article.text(ofBlock: $0), block: $0) }
            .filter { !$0.units.isEmpty }
    }

    func mentions(in text: NameText) -> [Mention] {
        let guesses = guesser.guesses(in: text.units)
        var sentence = Sentence(text: text, tokens: segmenter.tokens(of: text.units, guesses: guesses))
        sentence.places = places.places(in: text.units, sentence.tokens)
        sentence.organisations = OrganisationFinder().organisations(in: sentence)
        var mentions: [Mention] = []
        for token in sentence.tokens where token.isPerson {
            let evidence = guesses.filter { $0.range == token.range }.flatMap(\.evidence)
            mentions.append(mention(.person, token.range, in: text, evidence.map(\.rawValue)))
        }
        for (kind, findings) in [
            (Mention.Kind.place, sentence.places), (.organisation, sentence.organisations),
            (.project, ProjectFinder().projects(in: sentence)),
        ] {
            mentions += findings.map { mention(kind, $0.range, in: text, [$0.evidence]) }
        }
        for indicator in IndicatorFinder().indicators(in: sentence) {
            var mention = mention(.indicator, indicator.range, in: text, ["a value with its unit"])
            mention.name = text.surface(indicator.name)
            mention.quantity = Mention.Quantity(
                value: String(indicator.value), unit: String(indicator.unit), measure: indicator.measure,
                period: nil)
            mentions.append(mention)
        }
        return mentions
    }

    private func mention(_ kind: Mention.Kind, _ range: Range<Int>, in text: NameText, _ evidence: [String])
        -> Mention
    {
        let surface = text.surface(range)
        var mention = Mention(
            kind: kind, name: surface.filter { $0 != " " }, surface: surface,
            position: TextPosition(block: text.block, offset: range.lowerBound, length: range.count),
            resolution: .unreviewed)
        mention.evidence = evidence
        return mention
    }

    /// The words into which a text is cut, for tests and for `extract --explain`.
    func words(of text: String) -> [String] {
        let text = NameText(text)
        return segmenter.tokens(of: text.units, guesses: guesser.guesses(in: text.units)).map {
            text.surface($0.range)
                + ($0.isPerson
                    ? "/p" : $0.classes.contains(.unknown) ? "/?" : $0.classes.contains(.place) ? "/l" : "")
        }
    }

    package func segmented(_ text: String) -> String { words(of: text).joined(separator: " ") }
}

extension NameRecogniser {
    /// `articles` with the names that can be found without records.
    package static func recognised(_ articles: [Article]) -> [Article] {
        let recogniser = NameRecogniser()
        return articles.map { article in
            var article = article
            article.mentions = recogniser.mentions(in: article)
            return article
        }
    }
}

extension String {
    fileprivate init(_ units: [Unit]) {
        var view = String.UnicodeScalarView()
        for unit in units { view.append(Unicode.Scalar(unit) ?? "\u{FFFD}") }
        self.init(view)
    }
}

import Languages

/// A block with its tokens and the names found in it so far: what the finders of larger names read.
///
/// One object that all finders share: they ask it at every token.
final class Sentence: Sendable {
    let text: NameText
    let units: MarkedText
    let tokens: [Token]
    let places: [Finding]
    let organisations: [Finding]
    let weights: NameWeights

    init(
        text: NameText, units: MarkedText, tokens: [Token], places: [Finding] = [],
        organisations: [Finding] = [],
        weights: NameWeights = .handSet
    ) {
        self.text = text
        self.units = units
        self.tokens = tokens
        self.places = places
        self.organisations = organisations
        self.weights = weights
    }

    /// Words in which no names are looked for.
    convenience init(plain text: NameText) {
        let units = MarkedText(text.units)
        self.init(text: text, units: units, tokens: Segmenter().tokens(of: units, candidates: []))
    }

    /// The token that holds unit `position`.
    func tokenIndex(at position: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].range.upperBound <= position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func word(_ index: Int) -> ArraySlice<Unit> { units[tokens[index].range] }

    func isMark(_ index: Int, _ mark: Unit) -> Bool {
        tokens.indices.contains(index) && tokens[index].range.count == 1
            && units[tokens[index].range.lowerBound] == mark
    }

    /// The place that begins at unit `position`.
    func place(at position: Int) -> Finding? { places.first { $0.range.lowerBound == position } }

    /// Whether unit `position` lies inside a place, not at its beginning.
    func isInsidePlace(_ position: Int) -> Bool {
        places.contains { $0.range.lowerBound < position && position < $0.range.upperBound }
    }

    func organisation(at position: Int) -> Finding? {
        organisations.first { $0.range.lowerBound == position }
    }
}

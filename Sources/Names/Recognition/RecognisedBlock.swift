import Languages

/// A block with its tokens, the names in it, and what spoke for the names of people.
struct RecognisedBlock: Sendable {
    let sentence: Sentence
    let candidates: [NameCandidate]

    /// What speaks for the person of a token, given the words that it stands among.
    func features(ofPerson index: Int) -> NameFeatures {
        let token = sentence.tokens[index]
        var features = NameFeatures()
        var next = firstCandidate(from: token.range.lowerBound)
        while next < candidates.count, candidates[next].range.lowerBound == token.range.lowerBound {
            if candidates[next].range == token.range, candidates[next].classes.contains(.person) {
                features.formUnion(candidates[next].features)
            }
            next += 1
        }
        let before: WordClass = index > 0 ? sentence.tokens[index - 1].classes : .punctuation
        let isApart = before.contains(.punctuation)
        let shown = features.intersection(.reasons)
        return isApart || before.contains(.title) ? shown : shown.subtracting(.needTitle)
    }

    /// Whether the sentence alone is enough to call a token the name of a person.
    func isSure(ofPerson index: Int) -> Bool {
        features(ofPerson: index).subtracting([.known]).isStrong
    }

    /// Whether the sentence alone is enough to call what it holds the name of a place.
    func isSure(of place: Finding) -> Bool {
        sentence.weights.confidence(of: place.feature) >= 0.8
    }

    /// Whether `name` is found at `range`, or lies in what is found there.
    func holds(_ name: KnownName, at range: Range<Int>) -> Bool {
        if name.isPerson {
            let token = sentence.tokens[sentence.tokenIndex(at: range.lowerBound)]
            return token.isPerson && token.range == range
        }
        return (sentence.places + sentence.organisations).contains {
            $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
        }
    }

    /// The first candidate that begins at `position` or behind it.
    private func firstCandidate(from position: Int) -> Int {
        var low = 0
        var high = candidates.count
        while low < high {
            let middle = (low + high) / 2
            if candidates[middle].range.lowerBound < position { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

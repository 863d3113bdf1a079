import Languages

/// A block with its tokens, the names in it, and what spoke for the names of people.
struct RecognisedBlock: Sendable {
    let sentence: Sentence
    let candidates: [NameCandidate]
    let lattice: Lattice

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

    /// What learned weights say for the person of a token for which no rule speaks.
    func learnedReasons(forPerson index: Int) -> [String] {
        let range = sentence.tokens[index].range
        let candidate = candidates.first {
            $0.range == range && $0.classes.contains(.person) && $0.shape.isWeighed
        }
        guard let learned = sentence.weights.learned, let candidate else { return [] }
        return learned.reasons(for: candidate, in: sentence.units)
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

    /// What was held back from the person of a token, and is part of its margin.
    private func reserve(of person: Int) -> Float {
        let range = sentence.tokens[person].range
        var next = firstCandidate(from: range.lowerBound)
        var least = Float.infinity
        while next < candidates.count, candidates[next].range.lowerBound == range.lowerBound {
            if candidates[next].range == range, candidates[next].classes.contains(.person) {
                least = min(least, candidates[next].reserve)
            }
            next += 1
        }
        return least < .infinity ? least : 0
    }

    /// How likely each person is one, by token, and each place, in order; `nil` for what learned weights say nothing of.
    func chances() -> (people: [Int: Double], places: [Double?])? {
        guard let chances = sentence.weights.learned?.chances, !chances.isEmpty else { return nil }
        let people = sentence.tokens.indices.filter { sentence.tokens[$0].isPerson }
        let margins = lattice.margins(of: people.map { (sentence.tokens[$0].range, .person) })
        let places = lattice.margins(of: sentence.places.map { ($0.range, .place) })
        return (
            Dictionary(
                zip(people, margins).map { ($0, chances.person($1 + reserve(of: $0))) },
                uniquingKeysWith: { first, _ in first }),
            zip(sentence.places, places).map { place, margin in
                margin > -.infinity ? chances.place(margin) : chances.place(foundBy: place.feature)
            }
        )
    }
}

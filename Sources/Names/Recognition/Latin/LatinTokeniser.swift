/// Cuts a block into words and marks.
struct LatinTokeniser: Sendable {
    let words: LatinWords
    private let scalars: [UInt32]
    private(set) var tokens: [LatinToken] = []
    /// The small letters of each token without accents, one behind another, and where each token's begin.
    private(set) var letters: [UInt32] = []
    private(set) var firsts: [Int] = []

    init(_ text: String, words: LatinWords) {
        self.words = words
        scalars = text.unicodeScalars.map(\.value)
        tokens.reserveCapacity(scalars.count / 5 + 1)
        letters.reserveCapacity(scalars.count)
        var place = 0
        while place < scalars.count {
            switch kind(place) {
            case 1, 2, 3: place = addWord(place)
            default:
                let scalar = scalars[place]
                if scalar > 0x20, scalar != 0xA0, scalar != 0x3000 { addMark(scalar, place) }
                place += 1
            }
        }
        firsts.append(letters.count)
    }

    @inline(__always)
    private func kind(_ place: Int) -> UInt8 {
        guard place < scalars.count else { return 0 }
        let scalar = scalars[place]
        if scalar < 0x250 { return LatinLetter.kinds[Int(scalar)] }
        // Dashes, quotation marks and other signs.
        if (0x2000..<0x2C00).contains(scalar) { return 0 }
        return Unicode.Scalar(scalar)?.properties.isAlphabetic == true ? 1 : 0
    }

    private mutating func addMark(_ scalar: UInt32, _ place: Int) {
        var hash = LatinHash()
        hash.add(scalar)
        firsts.append(letters.count)
        tokens.append(
            LatinToken(
                start: place, end: place + 1, hash: hash.value, shape: .mark, isCapital: false,
                hasCapital: false, mark: scalar))
    }

    private func isApostrophe(_ place: Int) -> Bool {
        place < scalars.count
            && (scalars[place] == LatinLetter.apostrophe || scalars[place] == LatinLetter.closingQuote)
    }

    private func isLetter(_ place: Int) -> Bool {
        let kind = kind(place)
        return kind == 1 || kind == 2
    }

    /// Whether small letters behind a hyphen are no word that is written small: Dong-wook, not London-based.
    private func isNamePart(_ start: Int) -> Bool {
        var part: [UInt32] = []
        var hash = LatinHash()
        for scalar in scalars[start...].prefix(while: { $0 < 0x250 && LatinLetter.kinds[Int($0)] == 1 }) {
            part.append(LatinLetter.small[Int(scalar)])
            hash.add(LatinLetter.small[Int(scalar)])
        }
        return part.count > 1 && words[hash.value].common == 0 && words.common(part[...]) == 0
    }

    /// Adds the word at `start` and returns where it ends.
    private mutating func addWord(_ start: Int) -> Int {
        var end = start + 1
        while true {
            if kind(end) != 0 {
                end += 1
            } else if isApostrophe(end), isLetter(end + 1) {
                end += 2
            } else if end < scalars.count, scalars[end] == LatinLetter.hyphen,
                kind(end + 1) == 2 || kind(start) == 2 && isNamePart(end + 1)
            {
                end += 2
            } else {
                break
            }
        }
        // A possessive is a word of its own.
        if end - start > 2, isApostrophe(end - 2), scalars[end - 1] | 0x20 == 0x73 {
            add(start, end - 2)
            add(end - 2, end)
            return end
        }
        if end - start == 1, isLetter(start) {
            // U.S.
            var next = end
            while next + 1 < scalars.count, scalars[next] == LatinLetter.stop, isLetter(next + 1),
                kind(next + 2) == 0
            {
                next += 2
            }
            if next > end {
                if next < scalars.count, scalars[next] == LatinLetter.stop { next += 1 }
                add(start, next)
                return next
            }
        }
        return add(start, end)
    }

    /// Adds a word, with the full stop behind it where it is a shortened one, and returns where it ends.
    @discardableResult
    private mutating func add(_ start: Int, _ end: Int) -> Int {
        let first = letters.count
        var hash = LatinHash()
        var capitals = 0
        var small = 0
        for place in start..<end {
            let scalar = scalars[place]
            let letter =
                scalar == LatinLetter.closingQuote
                ? LatinLetter.apostrophe : scalar < 0x250 ? LatinLetter.small[Int(scalar)] : scalar
            switch kind(place) {
            case 1: small += 1
            case 2: capitals += 1
            default: break
            }
            letters.append(letter)
            hash.add(letter)
        }
        firsts.append(first)
        var token = LatinToken(
            start: start, end: end, hash: hash.value, shape: .small, isCapital: kind(start) == 2,
            hasCapital: capitals > 0)
        token.shape = shape(start, end, capitals, small)
        if end < scalars.count, scalars[end] == LatinLetter.stop,
            token.shape == .letter && letters[first] != 0x69
                || words[token.hash].classes.contains(.short)
        {
            token.end += 1
            token.shape = token.shape == .letter ? .initial : .shortened
        }
        tokens.append(token)
        return token.end
    }

    private func shape(_ start: Int, _ end: Int, _ capitals: Int, _ small: Int) -> LatinToken.Shape {
        if kind(start) == 3 { return .digits }
        if scalars[start..<end].contains(LatinLetter.stop) { return .initials }
        if capitals == 0 { return .small }
        if small == 0 { return capitals == 1 ? .letter : capitals < 4 ? .twoCapitals : .capitals }
        if scalars[start..<end].contains(LatinLetter.hyphen) { return .hyphened }
        if kind(start) == 2 { return capitals == 1 ? .capital : .mixed }
        return .smallMixed
    }
}

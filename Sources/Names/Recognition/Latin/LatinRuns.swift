/// The rows of words that may hold names: capitalised words and numbers, and what may stand between the words of a name.
struct LatinRuns: Sendable {
    private(set) var ranges: [Range<Int>] = []

    init(_ tokens: [LatinToken], _ types: [LatinType]) {
        var index = 0
        while index < tokens.count {
            guard Self.mayBelong(tokens[index], types) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < tokens.count {
                if Self.mayBelong(tokens[end], types) {
                    end += 1
                    continue
                }
                var next = end
                while next < tokens.count, next < end + 2, !Self.mayBelong(tokens[next], types),
                    Self.links(tokens[next], types)
                {
                    next += 1
                }
                guard next > end, next < tokens.count, Self.mayBelong(tokens[next], types) else { break }
                end = next + 1
            }
            ranges.append(index..<end)
            index = end
        }
    }

    @inline(__always)
    private static func mayBelong(_ token: LatinToken, _ types: [LatinType]) -> Bool {
        token.shape == .digits
            ? token.end - token.start < 6 : token.isWord && types[token.type].mayBePlace(token)
    }

    private static func links(_ token: LatinToken, _ types: [LatinType]) -> Bool {
        switch token.mark {
        case 0: types[token.type].word.classes.contains(.link) || token.isPossessive
        case 0x26, 0x2D, 0x2F, 0x27, 0x2013, 0x2019: true
        default: false
        }
    }
}

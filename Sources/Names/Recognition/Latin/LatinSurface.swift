/// The words of a block as they are printed, by scalars.
struct LatinSurface: Sendable {
    private let scalars: [Unicode.Scalar]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    subscript(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    subscript(_ tokens: [LatinToken], _ range: Range<Int>) -> String {
        let (start, end) = places(tokens, range)
        return name(start..<end)
    }

    /// Where the words of some tokens stand; the full stop of a sentence is not theirs.
    func places(_ tokens: [LatinToken], _ range: Range<Int>) -> (Int, Int) {
        (tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
    }

    /// The same with one blank between words.
    func name(_ range: Range<Int>) -> String {
        self[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A name in capitals as names are written: MARY O'NEILL-WEST, Mary O'Neill-West.
    static func lowered(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        var begins = true
        for scalar in name.unicodeScalars {
            if begins {
                result.append(scalar)
            } else {
                result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
            begins = !scalar.properties.isAlphabetic
        }
        return String(result)
    }
}

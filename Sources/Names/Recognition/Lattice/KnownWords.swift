import ArchiveModel
import Languages

/// The words of sentences, for those who show a part of a text.
package enum KnownWords {
    /// Whether a known word stands on both sides of `place`, so that a text which is cut there breaks it.
    package static func cross(_ place: Int, in text: [Unicode.Scalar]) -> Bool {
        let first = max(0, place - reach)
        let near = text[first..<min(text.count, place + reach)].map { Unit(of: Fold.scalar($0)) }
        return (0..<min(place - first, near.count)).contains { start in
            let word = Vocabulary.general.longest(in: near, at: start)
            return first + start + (word?.length ?? 0) > place
        }
    }

    /// Longer words are seldom.
    private static let reach = 8
}

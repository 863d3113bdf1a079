package import ArchiveModel
import Languages

/// Values of one thing and time that articles give differently.
package struct Disagreement: Hashable, Sendable {
    /// Where a figure stands: indices into the archive's issues, their articles, their mentions.
    package struct Place: Hashable, Sendable {
        package let issue: Int
        package let article: Int
        package let mention: Int
    }

    /// What is measured, in the words of an article.
    package let name: String
    /// The same with what sets it apart from others of the name.
    package let heading: String
    package let owner: FigureOwner
    package let period: String
    package let measure: Measure
    /// One of each value, in order of reading.
    package let figures: [Place]
    /// All that speak of the same.
    package let all: [Place]
}

extension Disagreement.Place {
    /// The sentence of the figure, of a long one what stands next to it.
    package func sentence(in archive: Archive) -> String {
        let article = archive.issues[issue].articles[self.article]
        let position = article.mentions[mention].position
        let scalars = Array(article.text(ofBlock: position.block).unicodeScalars)
        let text = scalars.map { Unit(of: Fold.scalar($0)) }
        let first = min(position.offset, text.count)
        var (start, end) = (first, min(max(first, position.end), text.count))
        let (near, far) = (start - Self.limit, end + Self.limit)
        while start > max(0, near), !FigurePhrase.endsSentence(text, at: start - 1) { start -= 1 }
        while end < min(text.count, far), !FigurePhrase.endsSentence(text, at: end) { end += 1 }
        while start < first, UnitShape.of(text[start]) == .space { start += 1 }
        var sentence = String.UnicodeScalarView(scalars[start..<end])
        if start == near { sentence.insert("…", at: sentence.startIndex) }
        if end == far, end < text.count { sentence.append("…") }
        return String(sentence)
    }

    /// In scalars.
    private static let limit = 60
}

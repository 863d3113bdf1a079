import ArchiveModel
import Markup

/// The sentence of a paragraph that holds some words.
struct Sentence {
    let language: PaperLanguage
    let before: String
    let surface: String
    let after: String

    /// `offset` and `length` in Unicode scalars of `text`. A long sentence is cut around the words, between words where
    /// the language has blanks, with 〔…〕 where words were left out.
    init(of text: String, in language: PaperLanguage, offset: Int, length: Int) {
        let style = TextStyle.of(language)
        let text = ScalarText(style.set(text))
        let start = min(offset, text.count)
        let end = min(offset + length, text.count)
        before = Self.opening(text, start, style)
        surface = text.string(start..<end)
        after = Self.ending(text, end, style)
        self.language = language
    }

    /// What stands before `end` from the last sentence that begins there.
    private static func opening(_ text: ScalarText, _ end: Int, _ style: TextStyle) -> String {
        let limit = limit * style.density
        let near = max(0, end - 2 * limit)..<end
        let (ends, closings) = (style.allSentenceEnds, style.closings)
        var first =
            near.last { style.endsSentence(text.scalars, $0, in: ends) }.map { $0 + 1 } ?? near.lowerBound
        while first < end, closings.contains(text[first]) || text[first].properties.isWhitespace {
            first += 1
        }
        guard end - first > limit else { return text.string(first..<end) }
        let edge = min(end, style.wordEdge(text.scalars, after: end - limit))
        return style.omission + (style.hasBlanks ? " " : "") + text.string(edge..<end)
    }

    /// What stands from `start` on to the end of the sentence.
    private static func ending(_ text: ScalarText, _ start: Int, _ style: TextStyle) -> String {
        let limit = limit * style.density
        let near = start..<min(text.count, start + limit + 2)
        let ends = style.allSentenceEnds
        var last =
            near.first { style.endsSentence(text.scalars, $0, in: ends) }.map { $0 + 1 } ?? near.upperBound
        if near.contains(last), style.closings.contains(text[last]) { last += 1 }
        guard last - start > limit else { return text.string(start..<last) }
        let edge = max(start, style.wordEdge(text.scalars, before: start + limit))
        return text.string(start..<edge) + (style.hasBlanks ? " " : "") + style.omission
    }

    /// How many characters of Chinese, or what says as much, are shown before and after the words.
    private static let limit = 80

    /// A signature: 市长 孙弘.
    init(_ credit: Credit, in language: PaperLanguage) {
        self.language = language
        before = credit.role.isEmpty ? "" : credit.role + " "
        surface = credit.name
        after = ""
    }

    var text: String { before + surface + after }

    func value(on site: SiteContext) -> TemplateValue {
        .object([
            "before": .text(before), "surface": .text(surface), "after": .text(after),
            "text_lang": site.attributes(of: language),
        ])
    }
}

/// A text that is cut by scalar.
private struct ScalarText {
    let scalars: [Unicode.Scalar]
    private let bytes: [UInt8]
    /// Where the bytes of each scalar begin, and the end.
    private var starts = [0]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        bytes = Array(text.utf8)
        starts.reserveCapacity(scalars.count + 1)
        var end = 0
        for scalar in scalars {
            end += UTF8.width(scalar)
            starts.append(end)
        }
    }

    var count: Int { scalars.count }

    subscript(index: Int) -> Unicode.Scalar { scalars[index] }

    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[starts[range.lowerBound]..<starts[range.upperBound]], as: UTF8.self)
    }
}

import ArchiveModel
import Markup

/// The sentence of a paragraph that holds some words.
struct Sentence {
    let before: String
    let surface: String
    let after: String

    /// `offset` and `length` in Unicode scalars of `text`. A long sentence is cut around the words, with 〔…〕 where words
    /// were left out.
    init(of text: String, offset: Int, length: Int) {
        let text = Typesetting.set(text)
        let scalars = text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: offset, limitedBy: scalars.endIndex)
        let end = start.flatMap { scalars.index($0, offsetBy: length, limitedBy: scalars.endIndex) }
        let words = (start ?? scalars.endIndex)..<(end ?? scalars.endIndex)
        (before, surface, after) = (
            Self.opening(scalars[..<words.lowerBound]), String(scalars[words]),
            Self.ending(scalars[words.upperBound...])
        )
    }

    /// The end of `text` from the last sentence that begins in it.
    private static func opening(_ text: Substring.UnicodeScalarView) -> String {
        let near = Array(text.suffix(2 * limit))
        var first = near.lastIndex(where: isEnd).map { $0 + 1 } ?? 0
        while first < near.count, isClosing(near[first]) || near[first].properties.isWhitespace { first += 1 }
        let isCut = near.count - first > limit
        return (isCut ? "〔…〕" : "") + string(near[(isCut ? near.count - limit : first)...])
    }

    /// The beginning of `text` to the end of the sentence.
    private static func ending(_ text: Substring.UnicodeScalarView) -> String {
        let near = Array(text.prefix(limit + 2))
        var last = near.firstIndex(where: isEnd).map { $0 + 1 } ?? near.count
        if let next = near[safe: last], isClosing(next) { last += 1 }
        let isCut = last > limit
        return string(near[..<(isCut ? limit : last)]) + (isCut ? "〔…〕" : "")
    }

    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        "。！？!?".unicodeScalars.contains(scalar)
    }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        "”’」』）".unicodeScalars.contains(scalar)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    /// How many scalars are shown before and after the words.
    private static let limit = 80

    /// A signature: 市长 孙弘.
    init(_ credit: Credit) {
        before = credit.role.isEmpty ? "" : credit.role + " "
        surface = credit.name
        after = ""
    }

    var text: String { before + surface + after }

    var value: TemplateValue {
        .object(["before": .text(before), "surface": .text(surface), "after": .text(after)])
    }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

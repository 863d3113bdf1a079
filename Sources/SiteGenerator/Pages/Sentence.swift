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
        let text = ScalarText(Typesetting.set(text))
        let start = min(offset, text.count)
        let end = min(offset + length, text.count)
        before = Self.opening(text, start)
        surface = text.string(start..<end)
        after = Self.ending(text, end)
    }

    /// What stands before `end` from the last sentence that begins there.
    private static func opening(_ text: ScalarText, _ end: Int) -> String {
        let near = max(0, end - 2 * limit)..<end
        let (ends, closings) = (TextStyle.paper.allSentenceEnds, TextStyle.paper.closings)
        var first = near.last { ends.contains(text[$0]) }.map { $0 + 1 } ?? near.lowerBound
        while first < end, closings.contains(text[first]) || text[first].properties.isWhitespace {
            first += 1
        }
        let isCut = end - first > limit
        return (isCut ? TextStyle.paper.omission : "") + text.string((isCut ? end - limit : first)..<end)
    }

    /// What stands from `start` on to the end of the sentence.
    private static func ending(_ text: ScalarText, _ start: Int) -> String {
        let near = start..<min(text.count, start + limit + 2)
        let ends = TextStyle.paper.allSentenceEnds
        var last = near.first { ends.contains(text[$0]) }.map { $0 + 1 } ?? near.upperBound
        if near.contains(last), TextStyle.paper.closings.contains(text[last]) { last += 1 }
        let isCut = last - start > limit
        return text.string(start..<(isCut ? start + limit : last)) + (isCut ? TextStyle.paper.omission : "")
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

/// A text that is cut by scalar.
private struct ScalarText {
    private let scalars: [Unicode.Scalar]
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

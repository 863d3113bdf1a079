import ArchiveModel
import Markup

/// The sentence of a paragraph that holds some words.
struct Sentence {
    let before: String
    let surface: String
    let after: String

    /// `offset` and `length` in Unicode scalars of `text`. A sentence of more than 160 characters is cut around the
    /// words, with 〔…〕 where words were left out.
    init(of text: String, offset: Int, length: Int) {
        let scalars = Typesetting.set(Array(text.unicodeScalars))
        let start = min(offset, scalars.count)
        let end = min(start + length, scalars.count)
        let isEnd: (Unicode.Scalar) -> Bool = { "。！？!?".unicodeScalars.contains($0) }
        var first = scalars[..<start].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
        var last = scalars[end...].firstIndex(where: isEnd).map { $0 + 1 } ?? scalars.count
        let isClosing: (Unicode.Scalar) -> Bool = { "”’」』）".unicodeScalars.contains($0) }
        if let next = scalars[safe: last], isClosing(next) { last += 1 }
        while first < start, isClosing(scalars[first]) || scalars[first].properties.isWhitespace {
            first += 1
        }
        let isCut = (start - first > 80, last - end > 80)
        if isCut.0 { first = start - 80 }
        if isCut.1 { last = end + 80 }
        let string = { (range: Range<Int>) in String(String.UnicodeScalarView(scalars[range])) }
        before = (isCut.0 ? "〔…〕" : "") + string(first..<start)
        surface = string(start..<end)
        after = string(end..<last) + (isCut.1 ? "〔…〕" : "")
    }

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

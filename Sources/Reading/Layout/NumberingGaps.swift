import ArchiveModel
import Languages

/// Numbering that skips: after 四是 comes 六是, so that text is lost or stands elsewhere.
struct NumberingGaps {
    let article: Article
    let pages: [Int: PageText]

    var diagnostics: [Diagnostic] {
        var last: [Numbering.Style: Numbering] = [:]
        var found: [Diagnostic] = []
        for part in article.parts {
            guard let page = pages[part.page] else { continue }
            var isBehindSentence = true
            for line in page.lines(in: part.range) {
                for numbering in Numbering.all(in: line.clean, startsSentence: isBehindSentence) {
                    if let before = last[numbering.style], before.number >= 2,
                        (2...3).contains(numbering.number - before.number)
                    {
                        let place = SourceLocation(page.source.path, line: line.number)
                        found.append(.gap(before, numbering, line.clean, place))
                    }
                    let isNext = numbering.number == 1 || last[numbering.style] != nil
                    last[numbering.style] = isNext ? numbering : nil
                }
                isBehindSentence = line.isFinished
            }
        }
        return found
    }
}

/// A number that a member of a text begins with: 四是, 四、, （四）.
struct Numbering: Hashable {
    enum Style: Hashable { case isStatement, heading, bracketed }

    var style: Style
    var number: Int
    /// Where it stands in its line.
    var offset: Int
    var words: String

    /// The numberings in a line that begin a sentence.
    static func all(in line: [Unicode.Scalar], startsSentence: Bool) -> [Numbering] {
        var found: [Numbering] = []
        var isStart = startsSentence
        for index in line.indices {
            if isStart, digits.contains(line[index]) || LineRules.opening.contains(line[index]),
                let numbering = Numbering(line, at: index)
            {
                found.append(numbering)
            }
            isStart = !(0x4E00...0x9FFF ~= line[index].value) && enders.contains(line[index])
        }
        return found
    }

    private init?(_ line: [Unicode.Scalar], at offset: Int) {
        let isBracketed = LineRules.opening.contains(line[offset])
        let start = isBracketed ? offset + 1 : offset
        let numeral = line[start...].prefix(4).prefix { Self.digits.contains($0) }
        guard let number = Self.value(Array(numeral)), let next = line[safe: numeral.endIndex] else {
            return nil
        }
        switch next {
        case "是" where !isBracketed: style = .isStatement
        case "、" where !isBracketed: style = .heading
        case "）" where isBracketed, ")" where isBracketed: style = .bracketed
        default: return nil
        }
        self.number = number
        self.offset = offset
        words = line[offset...numeral.endIndex].string
    }

    private static let digits: Marks = "一二三四五六七八九十"
    private static let enders: Marks = "。；！？：:;!?"

    private static func value(_ numeral: [Unicode.Scalar]) -> Int? {
        let values = numeral.compactMap { digit in
            "一二三四五六七八九十".unicodeScalars.enumerated().first { $0.element == digit }.map { $0.offset + 1 }
        }
        switch values.count {
        case 1: return values[0]
        case 2: return values[0] == 10 ? 10 + values[1] : values[1] == 10 ? values[0] * 10 : nil
        case 3 where values[1] == 10: return values[0] * 10 + values[2]
        default: return nil
        }
    }
}

extension Diagnostic {
    fileprivate static func gap(
        _ before: Numbering, _ numbering: Numbering, _ line: [Unicode.Scalar], _ place: SourceLocation
    ) -> Diagnostic {
        let start = max(0, numbering.offset - 10)
        let quote = line[start..<min(line.count, numbering.offset + 12)].string
        return Diagnostic(
            .numberingGap, "After \(before.words) comes \(numbering.words): …\(quote)…",
            at: place,
            notes: ["Text between them is lost, or stands elsewhere on the page."])
    }
}

import ArchiveModel
import Languages

/// 下转第三版 and 上接第一版: the marks of a report that goes on on another page.
enum Continuation {
    /// What the lines of an article say about where it goes on and where it comes from.
    struct Marks {
        /// As printed: `第三版`; of the run of lines that was read last.
        private(set) var continuesTo: String?
        private(set) var arriving: String?
        /// The words of the mark that was read last: `下转第三版`.
        private(set) var leaving: String?
        private(set) var firstTarget: String?
        private var origin: (page: Int, name: String)?

        /// `lines` without the marks, which are kept here.
        mutating func take(from lines: [PageLine], onPage page: Int) -> [PageLine] {
            var lines = lines
            arriving = nil
            continuesTo = nil
            if let first = lines.first, let mark = Continuation.arrival(in: first.clean),
                mark.range.lowerBound == 0
            {
                origin = origin ?? (page, mark.page)
                arriving = mark.words
                lines[0] = first.saying(Array(first.clean[mark.range.upperBound...].drop(while: \.isBlank)))
            }
            if lines.count > 1, let end = lines.last, end.role == .closer {
                let before = lines[lines.count - 2]
                lines.replaceSubrange((lines.count - 2)..., with: [before.saying(before.clean + end.clean)])
            }
            if let last = lines.indices.last, let mark = Continuation.departure(in: lines[last].clean) {
                continuesTo = mark.page
                leaving = mark.words
                firstTarget = firstTarget ?? mark.page
                var words = lines[last].clean
                words.removeSubrange(mark.range)
                while words.last?.isBlank == true { words.removeLast() }
                lines[last] = lines[last].saying(words)
            }
            return lines.filter { !$0.clean.isEmpty }
        }

        /// Where an article that begins on `page` comes from; a mark on a later page only leads back to its own
        /// beginning.
        func origin(onPage page: Int?) -> String? { origin?.page == page ? origin?.name : nil }
    }

    /// A mark, its place with the brackets around it, and the page that it names, as printed.
    struct Mark {
        var range: Range<Int>
        var words: String
        var page: String
    }

    /// 下转第三版, continued on page 3.
    static func departure(in text: [Unicode.Scalar]) -> Mark? { mark(leavingWords, in: text) }

    /// 上接第一版, continued from page 1.
    static func arrival(in text: [Unicode.Scalar]) -> Mark? { mark(arrivingWords, in: text) }

    /// Whether a line is nothing but a mark of arrival, or ends with one of departure.
    static func ends(_ line: [Unicode.Scalar]) -> Bool {
        guard let last = line.last, last == "版" || last.isDigit || LineRules.closing.contains(last),
            let mark = departure(in: Array(line.suffix(40)))
        else { return false }
        return mark.range.upperBound == min(40, line.count)
    }

    /// Whether a line is the end of a mark of departure that the line before began.
    static func ends(_ line: [Unicode.Scalar], begunIn before: [Unicode.Scalar]) -> Bool {
        guard line.count <= longestEnd, LineRules.closing.contains(line.last) || line.last == "版",
            let mark = departure(in: Array(before.suffix(12) + line))
        else { return false }
        let begun = min(12, before.count)
        return mark.range.lowerBound < begun && mark.range.upperBound == begun + line.count
    }

    /// In characters: 下转第二版）.
    private static let longestEnd = 8

    private static let leavingWords: Words = ["下转", "continued on page", "continued on p."]
    private static let arrivingWords: Words = ["上接", "continued from page", "continued from p."]

    private static func mark(_ words: Words, in text: [Unicode.Scalar]) -> Mark? {
        var start = text.startIndex
        while let found = words.firstRange(in: text[start...]) {
            if let page = page(behind: found, in: text) {
                let opens = found.lowerBound > 0 && LineRules.opening.contains(text[found.lowerBound - 1])
                let closes = text[safe: page.upperBound].map { LineRules.closing.contains($0) } ?? false
                let isLatin = text[found.lowerBound].isLatinLetter
                let whole = text[found.lowerBound..<page.upperBound].string
                let range =
                    (opens ? found.lowerBound - 1 : found.lowerBound)..<page.upperBound + (closes ? 1 : 0)
                return Mark(
                    range: range, words: whole,
                    page: isLatin ? "page \(text[page].string)" : text[page].string)
            }
            start = found.upperBound
        }
        return nil
    }

    private static func page(behind words: Range<Int>, in text: [Unicode.Scalar]) -> Range<Int>? {
        let rest = text[words.upperBound...]
        if text[words.lowerBound].isLatinLetter {
            let number = rest.drop(while: \.isBlank).prefix { $0.isDigit || $0.isUppercaseLatin }
            return number.contains(where: \.isDigit) ? number.indices : nil
        }
        return rest.prefix(8).firstIndex(of: "版").map { words.upperBound..<$0 + 1 }
    }

    /// The number in `第三版`, `第3版` or `A3版`.
    static func pageNumber(_ text: String) -> Int? {
        let scalars = Array(text.unicodeScalars)
        let digits = scalars.filter(\.isDigit)
        if !digits.isEmpty {
            return Int(digits.map { $0.value >= 0xFF10 ? String($0.value - 0xFF10) : String($0) }.joined())
        }
        let numerals = scalars.compactMap { numeral in
            "一二三四五六七八九十".unicodeScalars.enumerated().first { $0.element == numeral }.map { $0.offset + 1 }
        }
        switch numerals.count {
        case 1: return numerals[0]
        case 2: return numerals[0] == 10 ? 10 + numerals[1] : numerals[1] == 10 ? numerals[0] * 10 : nil
        case 3 where numerals[1] == 10: return numerals[0] * 10 + numerals[2]
        default: return nil
        }
    }
}

import ArchiveModel

/// A jump line, 下转第三版 or 上接第一版: says on which other page a report goes on or began.
struct JumpLine {
    /// Its place in its line, with the brackets around it.
    var range: Range<Int>
    var words: String
    /// That it names, as printed.
    var page: String

    /// 下转第三版, continued on page 3.
    static func departure(in text: [Unicode.Scalar]) -> JumpLine? { find(PaperWords.jumps.leaving, in: text) }

    /// 上接第一版, continued from page 1.
    static func arrival(in text: [Unicode.Scalar]) -> JumpLine? { find(PaperWords.jumps.arriving, in: text) }

    /// Whether a line is nothing but a jump line that arrives, or ends with one that leaves.
    static func ends(_ line: [Unicode.Scalar]) -> Bool {
        guard let last = line.last, last == pageWord || last.isDigit || Punctuation.closing.contains(last),
            let jump = departure(in: Array(line.suffix(40)))
        else { return false }
        return jump.range.upperBound == min(40, line.count)
    }

    /// Whether a line is the end of a jump line that the line before began.
    static func ends(_ line: [Unicode.Scalar], begunIn before: [Unicode.Scalar]) -> Bool {
        guard line.count <= longestEnd, Punctuation.closing.contains(line.last) || line.last == pageWord,
            let jump = departure(in: Array(before.suffix(12) + line))
        else { return false }
        let begun = min(12, before.count)
        return jump.range.lowerBound < begun && jump.range.upperBound == begun + line.count
    }

    /// In characters: 下转第二版）.
    private static let longestEnd = 8
    private static let pageWord = PaperWords.dates.page

    private static func find(_ words: Words, in text: [Unicode.Scalar]) -> JumpLine? {
        var start = text.startIndex
        while let found = words.firstRange(in: text[start...]) {
            if let page = page(behind: found, in: text) {
                let opens = found.lowerBound > 0 && Punctuation.opening.contains(text[found.lowerBound - 1])
                let closes = text[safe: page.upperBound].map { Punctuation.closing.contains($0) } ?? false
                let isLatin = text[found.lowerBound].isLatinLetter
                let whole = text[found.lowerBound..<page.upperBound].string
                let range =
                    (opens ? found.lowerBound - 1 : found.lowerBound)..<page.upperBound + (closes ? 1 : 0)
                return JumpLine(
                    range: range, words: whole,
                    page: isLatin ? "\(PaperWords.latin.page) \(text[page].string)" : text[page].string)
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
        return rest.prefix(8).firstIndex(of: pageWord).map { words.upperBound..<$0 + 1 }
    }

    /// The number in `第三版`, `第3版` or `A3版`.
    static func pageNumber(_ text: String) -> Int? {
        let scalars = Array(text.unicodeScalars)
        let digits = scalars.filter(\.isDigit)
        if !digits.isEmpty {
            return Int(digits.map { $0.value >= 0xFF10 ? String($0.value - 0xFF10) : String($0) }.joined())
        }
        return HanNumerals.value(of: scalars)
    }
}

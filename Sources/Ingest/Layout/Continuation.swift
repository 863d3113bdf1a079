import ArchiveModel

/// 下转第三版 and 上接第一版: the marks of a report that goes on on another page.
enum Continuation {
    /// What the lines of an article say about where it goes on and where it comes from.
    struct Marks {
        /// As printed: `第三版`; of the run of lines that was read last.
        private(set) var continuesTo: String?
        private(set) var arriving: String?
        private(set) var firstTarget: String?
        private var origin: (page: Int, name: String)?

        /// `lines` without the marks, which are kept here.
        mutating func take(from lines: [PageLine], onPage page: Int) -> [PageLine] {
            var lines = lines
            arriving = nil
            continuesTo = nil
            if let first = lines.first, let mark = Continuation.mark("上接", in: first.clean),
                mark.range.lowerBound == 0
            {
                origin = origin ?? (page, mark.page)
                arriving = "上接" + mark.page
                lines[0].clean.removeSubrange(mark.range)
            }
            if let last = lines.indices.last, let mark = Continuation.mark("下转", in: lines[last].clean) {
                continuesTo = mark.page
                firstTarget = firstTarget ?? mark.page
                lines[last].clean.removeSubrange(mark.range)
                while lines[last].clean.last?.isBlank == true { lines[last].clean.removeLast() }
            }
            return lines.filter { !$0.clean.isEmpty }
        }

        /// Where an article that begins on `page` comes from; a mark on a later page only leads back to its own
        /// beginning.
        func origin(onPage page: Int?) -> String? { origin?.page == page ? origin?.name : nil }
    }

    /// The bracketed mark that begins with `word`, and the page it names.
    static func mark(_ word: String, in text: [Unicode.Scalar]) -> (range: Range<Int>, page: String)? {
        let pattern = Array(word.unicodeScalars)
        for index in text.indices where text[index...].starts(with: pattern) {
            let rest = text[(index + pattern.count)...]
            guard let edition = rest.prefix(8).firstIndex(of: "版") else { continue }
            let opens = index > 0 && "（(".unicodeScalars.contains(text[index - 1])
            let closes = text[safe: edition + 1].map { "）)".unicodeScalars.contains($0) } ?? false
            return (
                (opens ? index - 1 : index)..<(closes ? edition + 2 : edition + 1), rest[...edition].string
            )
        }
        return nil
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

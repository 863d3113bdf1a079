import ArchiveModel

/// The date line of a newspaper of the West: `Tuesday, May 4, 1926`, `4th May 1926`, `Donnerstag, den 2. April 1931`.
struct LatinDate {
    /// As printed.
    let weekday: String?
    let date: CalendarDate

    /// In characters.
    private static let longest = 120

    /// `nil` for a line of running text, in which other words begin with small letters.
    init?(_ line: [Unicode.Scalar], in paper: PaperWords) {
        guard line.count <= Self.longest, Self.mayHoldYear(line), line.contains(where: \.isLatinLetter) else {
            return nil
        }
        for segment in LatinText.segments(line) {
            let words = LatinText.words(segment)
            guard let date = Self.date(in: words, paper.latin),
                words.allSatisfy({ Self.mayStandBeside($0, paper) })
            else { continue }
            self.date = date
            weekday =
                LatinText.words(line).first { Self.number(of: $0, in: paper.latin.weekdays) != nil }?.string
            return
        }
        return nil
    }

    /// Four digits in a row, which few lines have: asked before words are looked at.
    private static func mayHoldYear(_ line: [Unicode.Scalar]) -> Bool {
        var digits = 0
        return line.contains { scalar in
            digits = scalar.isDigit ? digits + 1 : 0
            return digits == 4
        }
    }

    private static func mayStandBeside(_ word: [Unicode.Scalar], _ paper: PaperWords) -> Bool {
        word.first?.isLowercaseLatin != true || paper.latin.inDate.contains(word)
            || paper.imprint.small.contains(word) || number(of: word, in: paper.latin.months) != nil
            || number(of: word, in: paper.latin.weekdays) != nil
    }

    /// The first month with a day and a year beside it.
    private static func date(in words: [[Unicode.Scalar]], _ known: LatinWords) -> CalendarDate? {
        for index in words.indices {
            guard let month = number(of: words[index], in: known.months) else { continue }
            func place(from start: Int, by step: Int) -> Int {
                var place = start + step
                while let word = words[safe: place], known.inDate.contains(word) { place += step }
                return place
            }
            let (before, behind) = (place(from: index, by: -1), place(from: index, by: 1))
            let year = place(from: behind, by: 1)
            if let day = words[safe: behind].flatMap(day), let year = words[safe: year].flatMap(self.year),
                let date = CalendarDate(year: year, month: month, day: day)
            {
                return date
            }
            if let day = words[safe: before].flatMap(day), let year = words[safe: behind].flatMap(self.year),
                let date = CalendarDate(year: year, month: month, day: day)
            {
                return date
            }
        }
        return nil
    }

    /// 7, 7th, 1er.
    static func day(_ word: [Unicode.Scalar]) -> Int? {
        let digits = word.prefix { $0.isDigit }
        guard (1...2).contains(digits.count), word.count <= digits.count + 3,
            word[digits.endIndex...].allSatisfy(\.isLowercaseLatin)
                || word[digits.endIndex...].allSatisfy(\.isUppercaseLatin),
            let day = Int(digits.string), 1...31 ~= day
        else { return nil }
        return day
    }

    private static func year(_ word: [Unicode.Scalar]) -> Int? {
        guard word.count == 4, word.allSatisfy(\.isDigit), let year = Int(word.string), year > 1500 else {
            return nil
        }
        return year
    }

    /// The place of a name in one of some lists, whole or by its first letters (`Jan.`, `TUESDAY`), from 1 on.
    static func number(of word: [Unicode.Scalar], in lists: [[String]]) -> Int? {
        guard word.count >= 3, word.count <= longestName else { return nil }
        let folded = Fold.scalars(word)
        guard let initial = folded.first else { return nil }
        for names in lists {
            let found = names.firstIndex { name in
                // Nearly every word ends here, in every line that may be a date.
                guard name.unicodeScalars.first.map(Fold.scalar) == initial else { return false }
                let known = name.unicodeScalars.map(Fold.scalar)
                return known == folded || folded.count <= 5 && known.starts(with: folded)
            }
            if let found { return found + 1 }
        }
        return nil
    }

    private static let longestName = 12
}

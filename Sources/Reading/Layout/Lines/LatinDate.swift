import ArchiveModel

/// The date line of a newspaper of the West: `Tuesday, May 4, 1926`, `4 May 1926`.
struct LatinDate {
    /// As printed.
    let weekday: String?
    let date: CalendarDate

    private static let known = PaperWords.latin

    /// `nil` for a line of running text, in which other words begin with small letters.
    init?(_ line: [Unicode.Scalar]) {
        guard line.count <= 80, line.contains(where: \.isDigit), line.contains(where: \.isUppercaseLatin)
        else {
            return nil
        }
        let words = line.split { !$0.isLatinLetter && !$0.isDigit }.map { Array($0) }
        guard words.allSatisfy({ $0.first?.isLowercaseLatin == false }),
            let month = words.firstIndex(where: { Self.number(of: $0, in: Self.known.months) != nil }),
            let number = Self.number(of: words[month], in: Self.known.months)
        else { return nil }
        let numbers = words[max(0, month - 1)...].prefix(4).compactMap { Int($0.string) }
        guard let day = numbers.first(where: { 1...31 ~= $0 }), let year = numbers.last, year > 1000,
            let date = CalendarDate(year: year, month: number, day: day)
        else { return nil }
        self.date = date
        weekday = words.first { Self.number(of: $0, in: Self.known.weekdays) != nil }?.string
    }

    /// The place of a name, whole or by its first three letters (`Jan.`, `TUESDAY`), from 1 on.
    static func number(of word: [Unicode.Scalar], in names: [String]) -> Int? {
        guard word.count >= 3 else { return nil }
        let folded = Fold.scalars(word)
        return names.firstIndex { name in
            let known = name.unicodeScalars.map(Fold.scalar)
            return known == folded || folded.count <= 4 && known.starts(with: folded)
        }.map { $0 + 1 }
    }
}

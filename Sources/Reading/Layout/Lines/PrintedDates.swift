import ArchiveModel

/// Dates as lines print them: alone, behind a signature, before a paragraph.
enum PrintedDates {
    private static let words = PaperWords.dates

    /// A line that is nothing but a date: 2021年1月4日, 二〇二一年一月四日.
    static func isDate(_ line: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
        guard line.last == words.day else { return false }
        let dense = line.prefix(32).dense
        return (6...13).contains(dense.count) && dense.last == words.day && dense.contains(words.year)
            && dense.contains(words.month)
            && dense.allSatisfy { $0.isDigit || words.inDate.contains($0) }
    }

    /// Whether a line ends with a date, as a signature does.
    static func endsWithDate(_ line: [Unicode.Scalar]) -> Bool {
        guard line.last == words.day, let year = line.suffix(13).lastIndex(of: words.year), year >= 4
        else { return false }
        return isDate(line[(year - 4)...])
    }

    /// 1月5日, 1月10日至13日: a paragraph that begins with a day.
    static func opensWithDay(_ line: [Unicode.Scalar]) -> Bool {
        guard line.first?.isDigit == true else { return false }
        let dense = line.prefix(12).dense
        let month = dense.prefix { $0.isDigit }
        guard (1...2).contains(month.count), dense.dropFirst(month.count).first == words.month else {
            return false
        }
        let day = dense.dropFirst(month.count + 1).prefix { $0.isDigit }
        return (1...2).contains(day.count)
            && dense.dropFirst(month.count + 1 + day.count).first == words.day
    }
}

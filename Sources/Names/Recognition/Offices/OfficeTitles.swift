import ArchiveModel
import Languages

/// Titles of offices that stand where an act says that one is taken or left: 为|市教育局局长, 辞去|副市长职务.
struct OfficeTitles: Sendable {
    let units: [Unit]
    let text: [Unicode.Scalar]

    /// The members of a list of titles in `range`; none where it ends with no title.
    func titles(in range: Range<Int>) -> [String] {
        var range = range
        // 任命张三为副市长|时
        for cut in 1...2 where !endsTitle(range.upperBound, from: range.lowerBound) {
            let end = range.upperBound - cut
            if end > range.lowerBound, endsTitle(end, from: range.lowerBound) {
                range = range.lowerBound..<end
            }
        }
        var titles: [String] = []
        var start = range.lowerBound
        for index in range.lowerBound...range.upperBound
        where index == range.upperBound || units[index] == NamePunctuation.enumeration {
            // 教育、卫生局局长: what ends with no title belongs to the next.
            guard endsTitle(index, from: start) else { continue }
            titles.append(words(start..<index))
            start = index + 1
        }
        return titles
    }

    /// The same of what 职务 says to be offices, whether the last is a known title or not.
    func titlesOfOffice(in range: Range<Int>) -> [String] {
        let known = titles(in: range)
        return known.isEmpty && range.count <= 24 ? [words(range)] : known
    }

    /// The title with which the words before `end` close, from `start` on at most: 补选了|11名|市人大代表.
    func title(from start: Int, endingAt end: Int) -> String? {
        guard start < end, endsTitle(end, from: start) else { return nil }
        let roster = StandingWords.rosters.length(in: units, endingAt: end)
        if roster > max(2, PersonWords.titles.length(in: units, endingAt: end)) {
            return words((end - roster)..<end)
        }
        var first = start
        // Behind a number of people: 名, 位.
        for index in start..<end
        where PersonWords.countsPeople(units[index]) && index > start && DayWords.isNumeral(units[index - 1])
        {
            first = index + 1
        }
        let title = words(first..<end)
        return title.isEmpty ? nil : title
    }

    private func endsTitle(_ end: Int, from start: Int) -> Bool {
        let length = max(
            PersonWords.titles.length(in: units, endingAt: end),
            StandingWords.rosters.length(in: units, endingAt: end))
        return length > 0 && end - length >= start
    }

    /// As printed, without blanks at the ends.
    private func words(_ range: Range<Int>) -> String {
        var range = range
        while let first = range.first, units[first] == NamePunctuation.space { range = range.dropFirst() }
        while let last = range.last, units[last] == NamePunctuation.space { range = range.dropLast() }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[range])
        return String(view)
    }
}

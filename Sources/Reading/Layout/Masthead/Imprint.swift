import ArchiveModel

/// What a line in Latin script says of an issue, in a masthead or a folio: volume, number, pages, price.
struct Imprint {
    let date: LatinDate?
    let volume: Int?
    let number: Int?
    let pages: Int?
    /// The number of the page, behind the word for one.
    let page: Int?
    let hasPrice: Bool

    init(_ line: [Unicode.Scalar], in paper: PaperWords) {
        let known = paper.imprint
        date = LatinDate(line, in: paper)
        volume = Self.number(behind: known.volume, in: line, known.numbers)
        number = Self.number(behind: known.number, in: line, known.numbers)
        page = Self.number(behind: known.page, in: line, known.numbers)
        pages = Self.range(of: known.pages, in: line).flatMap {
            Self.number(before: $0.lowerBound, in: line, known.numbers)
        }
        hasPrice = known.price.occur(in: line)
        let words = LatinText.words(line)
        isWeekday = words.count == 1 && LatinDate.number(of: words[0], in: paper.latin.weekdays) != nil
        weekday = date?.weekday ?? (isWeekday ? words[0].string : nil)
        others = words.count { !$0[0].isDigit && Self.roman($0) == nil && !Self.isOfDate($0, paper) }
    }

    /// Part of a date, or small words of a masthead.
    private static func isOfDate(_ word: [Unicode.Scalar], _ paper: PaperWords) -> Bool {
        paper.latin.inDate.contains(word) || paper.imprint.small.contains(word)
            || LatinDate.number(of: word, in: paper.latin.months) != nil
            || LatinDate.number(of: word, in: paper.latin.weekdays) != nil
    }

    /// As printed, in a date or alone on its line.
    let weekday: String?
    /// Nothing but a weekday.
    private let isWeekday: Bool
    /// How many words beside numbers, dates and the words of mastheads.
    private let others: Int

    /// Says when the issue appeared, or which one it is; with few other words, where no date is in it.
    private var isMark: Bool {
        date != nil || isWeekday || others <= 2 && (volume != nil || number != nil)
            || others == 0 && (pages != nil || hasPrice)
    }

    // MARK: Mastheads

    /// In lines, to the last of a masthead, and of those that say nothing that a masthead says.
    private static let longest = 14
    private static let mostUnmarked = 4
    /// In characters.
    private static let widest = 140

    /// How many of the first lines are a masthead in Latin script; 0 when there is none.
    ///
    /// They hold what no other lines do: a date beside a weekday, a number or a price, or volume and number. The
    /// masthead ends with the last of these, or with what follows at once about who publishes the paper.
    static func length(in lines: [PageLine]) -> Int {
        var (end, unmarked) = (0, 0)
        var found = Found()
        for (index, line) in lines.prefix(longest).enumerated() {
            guard line.clean.count <= widest else { break }
            let imprint = Imprint(line.clean, in: line.paper)
            let words = line.paper.imprint.imprint
            let isNext = end == index
            if imprint.isMark, !found.isCertain || isNext {
                found.add(imprint)
                (end, unmarked) = (index + 1, 0)
            } else if words.occur(in: line.clean) {
                if found.isCertain {
                    guard isNext, line.blanksBefore == 0, words.begin(line.clean) else { break }
                    end = index + 1
                }
                unmarked = 0
            } else {
                unmarked += 1
                if found.isCertain || unmarked > mostUnmarked || line.opensStory { break }
            }
        }
        guard found.isCertain else { return 0 }
        return end == 2 && isHeadline(lines[0], above: lines[safe: end]) ? 0 : end
    }

    /// What the lines of a masthead say together.
    private struct Found {
        private var (hasDate, hasWeekday, hasVolume, hasNumber, hasOther) = (
            false, false, false, false, false
        )

        var isCertain: Bool {
            hasDate ? hasWeekday || hasVolume || hasNumber || hasOther : hasVolume && hasNumber
        }

        mutating func add(_ line: Imprint) {
            hasDate = hasDate || line.date != nil
            hasWeekday = hasWeekday || line.weekday != nil
            hasVolume = hasVolume || line.volume != nil
            hasNumber = hasNumber || line.number != nil
            hasOther = hasOther || line.pages != nil || line.hasPrice
        }
    }

    /// Whether a line over a date is the headline of what the next line begins: nothing says that it names a paper,
    /// and no head stands between them.
    private static func isHeadline(_ line: PageLine, above next: PageLine?) -> Bool {
        guard let next else { return false }
        let beginsText = next.opensStory || next.isByline || !LatinText.isHeadline(next.clean)
        return beginsText && !isName(line.clean, in: line.paper)
    }

    // MARK: Names of papers

    /// The name that a masthead or folio gives the paper, as printed.
    static func name(in lines: [PageLine]) -> String? {
        let texts = lines.map(\.clean)
        guard let first = texts.first, let paper = lines.first?.paper,
            LatinText.isLatin(first) || paper.imprint.articles.contains(first)
        else { return nil }
        let imprint = Imprint(first, in: paper)
        if imprint.date != nil || imprint.page != nil {
            let segments = LatinText.segments(first).map(Array.init)
            return segments.first { segment in
                let parts = Imprint(segment, in: paper)
                return parts.date == nil && parts.page == nil && isName(segment, in: paper)
            }?.string
        }
        guard let second = texts[safe: 1] else { return first.string }
        let isBroken =
            paper.imprint.articles.contains(first)
            || LatinText.words(first).count == 1 && LatinText.words(second).count == 1
                && paper.latin.papers.end(second)
        return isBroken ? first.string + " " + second.string : first.string
    }

    /// Whether some words name a paper: known by another page, or by their article or their last word.
    private static func isName(
        _ text: [Unicode.Scalar], among names: Set<[Unicode.Scalar]> = [], in paper: PaperWords
    ) -> Bool {
        if names.contains(Fold.scalars(text).dense) { return true }
        let words = LatinText.words(text)
        guard (1...7).contains(words.count),
            words.allSatisfy({ $0.first?.isLowercaseLatin != true || paper.latin.inDate.contains($0) })
        else { return false }
        return paper.imprint.articles.contains(words[0]) && words.count > 1 || paper.latin.papers.end(text)
            || words.count == 1 && words[0].allSatisfy(\.isUppercaseLatin)
    }

    // MARK: Folios

    /// `Page 2  The Riverton Gazette  May 4, 1926`: nothing but date, page and name.
    static func isFolio(_ line: PageLine, names: Set<[Unicode.Scalar]>) -> Bool {
        guard line.clean.count <= 100, line.hasDigit else { return false }
        let paper = line.paper
        var (dates, pages, known) = (0, 0, 0)
        let segments = LatinText.segments(line.clean).map(Array.init)
        for segment in segments {
            let imprint = Imprint(segment, in: paper)
            if segment.count <= 4, segment.allSatisfy(\.isDigit) {
                pages += 1
            } else if isName(segment, among: names, in: paper) {
                known += 1
            } else if imprint.date != nil {
                dates += 1
                if imprint.page != nil { pages += 1 }
                if !isDateAlone(segment, names, paper) { return false }
            } else if imprint.page != nil, LatinText.words(segment).count == 2 {
                pages += 1
            } else {
                return false
            }
        }
        return dates > 0 && (pages + known > 0 || segments.count == 1) || known > 0 && pages > 0
    }

    /// Whether a date has nothing beside it but a page, a name and a place.
    private static func isDateAlone(
        _ text: [Unicode.Scalar], _ names: Set<[Unicode.Scalar]>, _ paper: PaperWords
    ) -> Bool {
        let rest = LatinText.words(text).filter { !$0[0].isDigit && !isOfDate($0, paper) }
        return rest.isEmpty || isName(Array(rest.joined(separator: [" "])), among: names, in: paper)
            || Punctuation.commas.contains(text[safe: rest[0].count]) && rest.count == 1
    }

    // MARK: Numbers

    /// The first of some words that no letter stands before.
    private static func range(of words: Words, in line: [Unicode.Scalar]) -> Range<Int>? {
        var start = 0
        while let found = words.firstRange(in: line[start...]) {
            if found.lowerBound == 0 || !line[found.lowerBound - 1].isLatinLetter { return found }
            start = found.upperBound
        }
        return nil
    }

    /// No. 52, VOL. VI, Nr. 3,320, Page Two.
    private static func number(
        behind words: Words, in line: [Unicode.Scalar], _ numbers: [[String]]
    ) -> Int? {
        guard let found = range(of: words, in: line) else { return nil }
        let rest = line[found.upperBound...].drop { $0.isBlank || $0 == "." }
        let groups = rest.prefix { $0.isDigit || $0 == "," || $0 == "." }.split { !$0.isDigit }
        if let first = groups.first {
            // 1,204 and 1.847 are over a thousand.
            let digits = first + groups.dropFirst().prefix { $0.count == 3 }.joined()
            return digits.count <= 6 ? Int(digits.string) : nil
        }
        let word = Array(rest.prefix(while: \.isLatinLetter))
        return roman(word) ?? LatinDate.number(of: word, in: numbers)
    }

    /// 8 Pages, EIGHT PAGES.
    private static func number(
        before end: Int, in line: [Unicode.Scalar], _ numbers: [[String]]
    ) -> Int? {
        guard let word = LatinText.words(line[..<end]).last else { return nil }
        return word.allSatisfy(\.isDigit) && word.count <= 3
            ? Int(word.string) : LatinDate.number(of: word, in: numbers)
    }

    private static let romans: [Unicode.Scalar: Int] = [
        "I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000,
    ]

    /// LXXX.
    private static func roman(_ word: [Unicode.Scalar]) -> Int? {
        let values = word.compactMap { romans[$0] }
        guard !values.isEmpty, values.count == word.count, values.count <= 9 else { return nil }
        return values.indices.reduce(0) { sum, place in
            values[place] < values[safe: place + 1] ?? 0 ? sum - values[place] : sum + values[place]
        }
    }
}

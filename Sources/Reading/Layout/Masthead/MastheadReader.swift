package import ArchiveModel

/// Reads masthead and folio lines: date, weekday, lunar date, 总第N期, 今日N版, CN number.
package enum MastheadReader {
    private static let words = PaperWords.masthead
    private static let dates = PaperWords.dates

    /// How many of `lines`, from the first, are the masthead; 0 when the page has none.
    ///
    /// A masthead is recognised by two marks among the first 25 lines, one of which no other text has; it ends with
    /// the last of them, and before the first sentence.
    package static func length(in lines: [PageLine]) -> Int {
        var marks = 0
        var isCertain = false
        var end = 0
        for (index, line) in lines.prefix(25).enumerated() {
            if line.clean.count > 60 || line.opensStory || Punctuation.endsText.contains(line.clean.last) {
                break
            }
            guard isCertainMark(line) || isMark(line) else { continue }
            isCertain = isCertain || isCertainMark(line)
            marks += 1
            end = index + 1
        }
        return marks >= 2 && isCertain ? end : 0
    }

    /// A line at the head or foot of a page: date and weekday, 第N版, who edited it; never a sentence.
    static func isFolio(_ line: PageLine) -> Bool {
        guard line.hasDigit, line.clean.count <= 60, !Punctuation.endsText.contains(line.clean.last),
            date(in: line.clean) != nil
        else { return false }
        return weekday(in: line.clean) != nil
            || number(words.page, in: line.clean) != nil || words.folios.occur(in: line.clean)
    }

    private static func isCertainMark(_ line: PageLine) -> Bool {
        words.certain.occur(in: line.clean) || number(words.issueNumber, in: line.clean) != nil
            || date(in: line.clean) != nil && weekday(in: line.clean) != nil
    }

    private static func isMark(_ line: PageLine) -> Bool {
        words.likely.occur(in: line.clean) || LatinText.namesPaper(line.clean)
            || LunarCalendar.printed(in: line.clean) != nil
            || PrintedDates.isDate(line.text)
    }

    /// What `lines` say about the issue.
    package static func read(_ lines: [PageLine], place: String = "masthead") -> Masthead {
        var masthead = Masthead()
        for line in lines {
            let text = line.clean
            if masthead.date == nil, let date = date(in: text) {
                masthead.date = date
                masthead.dateEvidence = "\(place), line \(line.number)"
            }
            masthead.weekday = masthead.weekday ?? weekday(in: text)
            masthead.lunar = masthead.lunar ?? LunarCalendar.printed(in: text)
            masthead.issueNumber = masthead.issueNumber ?? number(words.issueNumber, in: text)
            masthead.pagesToday = masthead.pagesToday ?? number(words.pagesToday, in: text)
            masthead.page = masthead.page ?? number(words.page, in: text)
            masthead.cnNumber = masthead.cnNumber ?? cnNumber(in: text)
            masthead.paper = masthead.paper ?? paper(in: text)
        }
        // Only the front page bears the number of the issue together with its date.
        if masthead.page == nil, masthead.issueNumber != nil, masthead.date != nil { masthead.page = 1 }
        return masthead
    }

    /// The first `2021年1月27日` in `text`.
    static func date(in text: [Unicode.Scalar]) -> CalendarDate? {
        for index in text.indices where text[index] == dates.year {
            let year = digits(endingAt: index, in: text)
            guard year.count == 4, let month = number(from: index + 1, in: text),
                text[safe: month.end] == dates.month,
                let day = number(from: month.end + 1, in: text), text[safe: day.end] == dates.day
            else { continue }
            if let date = CalendarDate(year: value(year), month: month.value, day: day.value) { return date }
        }
        return numericDate(in: text) ?? LatinDate(text)?.date
    }

    /// `2021-01-27`, `2021/1/27`, `2021.1.27`.
    private static func numericDate(in text: [Unicode.Scalar]) -> CalendarDate? {
        let fields = text.prefix(200).split { !$0.isDigit && $0 != "-" && $0 != "/" && $0 != "." }
        for field in fields where field.first?.isDigit == true {
            let numbers = field.split { !$0.isDigit }
            guard numbers.count == 3, numbers[0].count == 4, numbers[1].count <= 2, numbers[2].count <= 2
            else { continue }
            let values = numbers.map { value(Array($0)) }
            if let date = CalendarDate(year: values[0], month: values[1], day: values[2]) { return date }
        }
        return nil
    }

    private static func weekday(in text: [Unicode.Scalar]) -> String? {
        let week = dates.week.unicodeScalars
        guard let start = text.indices.first(where: { text[$0...].starts(with: week) }),
            let day = text[safe: start + week.count], dates.weekdays.contains(day) || day == dates.otherSunday
        else { return LatinDate(text)?.weekday }
        return text[start...start + week.count].string
    }

    private static func cnNumber(in text: [Unicode.Scalar]) -> String? {
        guard let start = text.indices.first(where: { text[$0...].starts(with: "CN".unicodeScalars) }) else {
            return nil
        }
        let code = text[start...].prefix { $0.isLatinLetter || $0.isDigit || $0 == "-" || $0 == "/" }
        return code.contains(where: \.isDigit) ? code.string : nil
    }

    private static func paper(in text: [Unicode.Scalar]) -> String? {
        if (4...8).contains(text.count), text.allSatisfy(\.isHan), words.papers.end(text) {
            return text.string
        }
        for suffix in words.houses {
            let pattern = Array(suffix.unicodeScalars)
            guard let index = text.indices.first(where: { text[$0...].starts(with: pattern) }) else {
                continue
            }
            let name = text[..<index].reversed().prefix { $0.isHan }.reversed()
            if !name.isEmpty { return Array(name).string + String(suffix.dropLast()) }
        }
        return nil
    }

    private static func number(_ frame: MastheadWords.NumberFrame, in text: [Unicode.Scalar]) -> Int? {
        for prefix in frame.before {
            let mark = Array(prefix.unicodeScalars)
            for index in text.indices where text[index...].starts(with: mark) {
                if let found = number(from: index + mark.count, in: text),
                    text[safe: found.end] == frame.after
                {
                    return found.value
                }
            }
        }
        return nil
    }

    /// The number that begins at `start`, blanks left out, and the first index behind it and its blanks.
    private static func number(from start: Int, in text: [Unicode.Scalar]) -> (value: Int, end: Int)? {
        var index = start
        while text[safe: index]?.isBlank == true { index += 1 }
        let found = text[min(index, text.count)...].prefix { $0.isDigit }
        if found.isEmpty { return numeral(from: index, in: text) }
        guard found.count <= 6 else { return nil }
        index = found.endIndex
        while text[safe: index]?.isBlank == true { index += 1 }
        return (value(Array(found)), index)
    }

    /// 八, 十二.
    private static func numeral(from start: Int, in text: [Unicode.Scalar]) -> (value: Int, end: Int)? {
        let found = text[min(start, text.count)...].prefix { HanNumerals.digits.contains($0) }
        return HanNumerals.value(of: found).map { ($0, found.endIndex) }
    }

    private static func digits(endingAt end: Int, in text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let before = text[..<end].reversed().drop(while: \.isBlank).prefix { $0.isDigit }
        return before.reversed()
    }

    private static func value(_ digits: [Unicode.Scalar]) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1.value >= 0xFF10 ? $1.value - 0xFF10 : $1.value - 0x30) }
    }
}

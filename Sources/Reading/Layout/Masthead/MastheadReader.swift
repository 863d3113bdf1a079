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
        if lines.prefix(3).contains(where: { $0.hasLatin && LatinText.isLatin($0.clean) }) {
            let imprint = Imprint.length(in: lines)
            if imprint > 0 { return imprint }
        }
        var marks = 0
        var isCertain = false
        var end = 0
        for (index, line) in lines.prefix(25).enumerated() {
            if line.clean.count > 60 || line.opensStory || Punctuation.endsText.contains(line.clean.last) {
                break
            }
            guard isCertainMark(line) || isMark(line) || index == 0 && namesPaper(line.clean) else {
                continue
            }
            isCertain = isCertain || isCertainMark(line)
            marks += 1
            end = index + 1
        }
        return marks >= 2 && isCertain ? end : 0
    }

    /// A line at the head or foot of a page: date and weekday, 第N版, who edited it; never a sentence.
    ///
    /// `isAtEdge`: whether it is one of the first or last lines; `names`: what the paper is called elsewhere.
    static func isFolio(_ line: PageLine, isAtEdge: Bool = false, names: Set<[Unicode.Scalar]> = []) -> Bool {
        if isAtEdge, line.hasLatin, Imprint.isFolio(line, names: names) { return true }
        guard line.clean.count <= 60, line.hasDigit || writesYear(line.clean),
            !Punctuation.endsText.contains(line.clean.last), date(in: line.clean, of: line.paper) != nil
        else { return false }
        return weekday(in: line.clean, line.paper) != nil
            || number(words.page, in: line.clean) != nil || words.folios.occur(in: line.clean)
    }

    /// 六十三年: a year in numerals.
    private static func writesYear(_ text: [Unicode.Scalar]) -> Bool {
        text.indices.dropFirst().contains { text[$0] == dates.year && HanNumerals.all.contains(text[$0 - 1]) }
    }

    private static func isCertainMark(_ line: PageLine) -> Bool {
        words.certain.occur(in: line.clean) || number(words.issueNumber, in: line.clean) != nil
            || date(in: line.clean, of: line.paper) != nil && weekday(in: line.clean, line.paper) != nil
    }

    private static func isMark(_ line: PageLine) -> Bool {
        words.likely.occur(in: line.clean) || number(words.pagesToday, in: line.clean) != nil
            || LatinText.namesPaper(line.clean, in: line.paper)
            || LunarCalendar.printed(in: line.clean) != nil
            || PrintedDates.isDate(line.text)
    }

    /// 河湾日报, alone on its line.
    private static func namesPaper(_ text: [Unicode.Scalar]) -> Bool {
        (3...8).contains(text.count) && text.allSatisfy(\.isHan) && reports.contains(text.last)
    }

    private static let reports = PaperWords.datelines.papers

    /// What `lines` say about the issue.
    package static func read(_ lines: [PageLine], place: String = "masthead") -> Masthead {
        var masthead = Masthead()
        for line in lines {
            let text = line.clean
            let imprint = line.hasLatin ? Imprint(text, in: line.paper) : nil
            if masthead.date == nil, let date = date(in: text, of: line.paper) {
                masthead.date = date
                masthead.dateEvidence = "\(place), line \(line.number)"
            }
            masthead.weekday = masthead.weekday ?? weekday(in: text, line.paper) ?? imprint?.weekday
            masthead.lunar = masthead.lunar ?? LunarCalendar.printed(in: text)
            masthead.issueNumber =
                masthead.issueNumber ?? number(words.issueNumber, in: text)
                ?? number(words.otherNumber, in: text) ?? imprint?.number
            masthead.pagesToday =
                masthead.pagesToday ?? number(words.pagesToday, in: text) ?? imprint?.pages
            masthead.page = masthead.page ?? number(words.page, in: text) ?? imprint?.page
            masthead.cnNumber = masthead.cnNumber ?? cnNumber(in: text)
            masthead.paper = masthead.paper ?? paper(in: text)
        }
        if masthead.date == nil, let date = dateOverLines(lines) {
            (masthead.date, masthead.dateEvidence) = (
                date, "\(place), lines \(lines[0].number)-\(lines[lines.count - 1].number)"
            )
        }
        masthead.paper = masthead.paper ?? Imprint.name(in: lines) ?? uprightName(in: lines)
        // Only the front page bears the number of the issue together with its date.
        if masthead.page == nil, masthead.issueNumber != nil, masthead.date != nil { masthead.page = 1 }
        return masthead
    }

    /// The first `2021年1月27日` or `民國六十三年三月七日` in `text`.
    static func date(in text: [Unicode.Scalar], of paper: PaperWords) -> CalendarDate? {
        for index in text.indices where text[index] == dates.year {
            guard let year = year(endingAt: index, in: text), let month = number(from: index + 1, in: text),
                text[safe: month.end] == dates.month,
                let day = number(from: month.end + 1, in: text), text[safe: day.end] == dates.day
            else { continue }
            if let date = CalendarDate(year: year, month: month.value, day: day.value) { return date }
        }
        return numericDate(in: text) ?? LatinDate(text, in: paper)?.date
    }

    /// 2021, 二〇二一, 民國六十三.
    private static func year(endingAt end: Int, in text: [Unicode.Scalar]) -> Int? {
        let last = text[..<end].lastIndex { !$0.isBlank } ?? -1
        let start = (text[..<(last + 1)].lastIndex { !$0.isDigit && !HanNumerals.all.contains($0) } ?? -1) + 1
        let figures = text[start..<(last + 1)]
        guard (1...8).contains(figures.count) else { return nil }
        let isWritten = figures.allSatisfy(\.isDigit)
        guard let number = isWritten ? value(Array(figures)) : HanNumerals.number(figures) else { return nil }
        let before = text[..<start].suffix(8).dense
        for era in dates.eras
        where before.suffix(era.name.unicodeScalars.count).elementsEqual(era.name.unicodeScalars) {
            return number > 0 && number < 200 ? era.year + number : nil
        }
        return figures.count == 4 ? number : nil
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

    private static func weekday(in text: [Unicode.Scalar], _ paper: PaperWords) -> String? {
        for week in dates.weeks.map({ Array($0.unicodeScalars) }) {
            for start in text.indices where text[start] == week[0] && text[start...].starts(with: week) {
                guard let day = text[safe: start + week.count],
                    dates.weekdays.contains(day) || day == dates.otherSunday
                else { continue }
                return text[start...start + week.count].string
            }
        }
        return LatinDate(text, in: paper)?.weekday
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

    /// 八, 十二, 一二三.
    private static func numeral(from start: Int, in text: [Unicode.Scalar]) -> (value: Int, end: Int)? {
        let found = text[min(start, text.count)...].prefix { HanNumerals.all.contains($0) }
        return HanNumerals.number(found).map { ($0, found.endIndex) }
    }

    /// JEUDI over 18 over DÉCEMBRE over 1924.
    private static func dateOverLines(_ lines: [PageLine]) -> CalendarDate? {
        for start in lines.indices where lines[start].hasDigit || lines[start].hasLatin {
            let text = lines[start...].prefix(3).map(\.clean).joined(separator: [" "])
            if let date = LatinDate(Array(text), in: lines[start].paper)?.date { return date }
        }
        return nil
    }

    /// 鷺 over 埤 over 週 over 報: a name that is set upright, a letter a line.
    private static func uprightName(in lines: [PageLine]) -> String? {
        let name = lines.prefix { $0.clean.count == 1 && $0.clean.allSatisfy(\.isHan) }.flatMap(\.clean)
        return namesPaper(name) ? name.string : nil
    }

    private static func value(_ digits: [Unicode.Scalar]) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1.value >= 0xFF10 ? $1.value - 0xFF10 : $1.value - 0x30) }
    }
}

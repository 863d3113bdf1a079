import ArchiveModel

/// What an editor should look at in a reading: dates that contradict each other, numbering with a gap, text that stops.
enum ReadingChecks {
    private static let dates = PaperWords.dates

    static func check(
        _ articles: [Article], _ masthead: Masthead, _ pages: [Int: PageText], of paper: PaperWords
    ) -> [Diagnostic] {
        let place = place(of: masthead, pages)
        return weekday(masthead, place, paper.latin.weekdays) + lunarDate(masthead, place)
            + articles.flatMap { NumberingGaps(article: $0, pages: pages).diagnostics }
            + articles.compactMap { unfinished($0, pages) }
            + articles.flatMap { article in
                article.omissions.map { .overprinted($0, pages[$0.page]?.source.path ?? "") }
            }
    }

    private static func weekday(
        _ masthead: Masthead, _ place: SourceLocation?, _ latin: [[String]]
    ) -> [Diagnostic] {
        guard let date = masthead.date, let printed = masthead.weekday,
            let day = number(ofDay: printed, latin), day != date.weekday
        else { return [] }
        let isLatin = printed.unicodeScalars.first?.isLatinLetter == true
        let right =
            isLatin
            ? name(ofDay: date.weekday, asIn: printed, latin)
            : "\(printed.dropLast())\(dates.weekdays[date.weekday - 1])"
        return [.wrongWeekday(printed, date, right, place)]
    }

    /// 1 for 星期一 and Monday.
    private static func number(ofDay printed: String, _ latin: [[String]]) -> Int? {
        let last = printed.unicodeScalars.last
        let day = dates.weekdays.firstIndex { $0 == (last == dates.otherSunday ? dates.weekdays.last : last) }
        return day.map { $0 + 1 }
            ?? LatinDate.number(of: Array(printed.unicodeScalars), in: latin)
    }

    /// In the language of what is printed.
    private static func name(ofDay weekday: Int, asIn printed: String, _ latin: [[String]]) -> String {
        let word = Array(printed.unicodeScalars)
        let names = latin.first { LatinDate.number(of: word, in: [$0]) != nil } ?? latin[0]
        return names[weekday - 1]
    }

    private static func lunarDate(_ masthead: Masthead, _ place: SourceLocation?) -> [Diagnostic] {
        guard let date = masthead.date, let text = masthead.lunar, let printed = LunarCalendar.parse(text),
            let day = LunarCalendar.day(of: date),
            (printed.cycle, printed.month, printed.isLeap, printed.day)
                != (LunarCalendar.cycle(of: day.year), day.month, day.isLeap, day.day)
        else { return [] }
        return [.wrongLunarDate(text, date, LunarCalendar.text(of: day), place)]
    }

    /// The line that the date was read from.
    private static func place(of masthead: Masthead, _ pages: [Int: PageText]) -> SourceLocation? {
        guard let line = masthead.dateEvidence?.split(separator: " ").last.flatMap({ Int($0) }),
            let page = pages.values.min(by: { $0.number < $1.number })
        else { return nil }
        return page.source.location(ofLine: line)
    }

    /// An article whose last words end no sentence, no signature and no list.
    private static func unfinished(_ article: Article, _ pages: [Int: PageText]) -> Diagnostic? {
        guard article.kind != .photo, article.kind != .list, article.continuesTo == nil,
            article.signedDate == nil,
            let last = article.paragraphs.last.map({ Array($0.text.unicodeScalars) }), last.count >= 30,
            !last.endsSentence, !Bylines.isCredit(last.dense), let part = article.parts.last,
            let page = pages[part.page]
        else { return nil }
        return .unfinished(
            last.ending(16).string, page.source.location(ofLine: part.lines.upperBound))
    }
}

extension Diagnostic {
    fileprivate static func wrongWeekday(
        _ printed: String, _ date: CalendarDate, _ right: String, _ place: SourceLocation?
    ) -> Diagnostic {
        Diagnostic(
            .weekdayMismatch, "\(date) is a \(right), and \(printed) is printed", at: place,
            fixes: ["check the date of the issue"])
    }

    fileprivate static func wrongLunarDate(
        _ printed: String, _ date: CalendarDate, _ right: String, _ place: SourceLocation?
    ) -> Diagnostic {
        Diagnostic(
            .lunarDateMismatch, "\(date) is \(right), and \(printed) is printed", at: place,
            fixes: ["check the date of the issue"])
    }

    fileprivate static func overprinted(_ omission: Omission, _ path: String) -> Diagnostic {
        Diagnostic(
            .overprinted, "This line was printed over itself, and is read once: \(omission.kept)",
            at: SourceLocation(path, line: omission.line),
            notes: ["The source reads: \(omission.printed)"],
            fixes: [
                "accept it if the words are meant once",
                "correct it in the page's notes if they are meant twice: {~~words~>words words~~}",
            ])
    }

    fileprivate static func unfinished(_ words: String, _ place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .textUnfinished, "This article stops without the end of a sentence: …\(words)",
            at: place,
            fixes: ["look for the rest on this page or the next"])
    }
}

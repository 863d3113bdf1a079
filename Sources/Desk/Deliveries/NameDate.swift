import ArchiveModel
import Languages
import Reading

/// A date in the path of a file, in one of the forms in which people write it.
struct NameDate: Hashable, Sendable {
    /// How day, month and year follow each other.
    enum Form: Hashable, Sendable { case sure, monthFirst, dayFirst }

    /// One day; two where the order of day and month cannot be told.
    var readings: [(date: CalendarDate, form: Form)]
    /// In the tokens of the path.
    var range: Range<Int>

    /// The day, where there is no doubt.
    var date: CalendarDate? { readings.count == 1 ? readings[0].date : nil }

    static func == (one: Self, other: Self) -> Bool {
        one.range == other.range && one.readings.map(\.date) == other.readings.map(\.date)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(range) }

    /// Every date in `tokens`, in order; none shares a token with another.
    static func all(in tokens: [NameToken]) -> [NameDate] {
        var found: [NameDate] = []
        var index = 0
        while index < tokens.count {
            if let date = date(at: index, in: tokens) {
                found.append(date)
                index = date.range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private static func date(at index: Int, in tokens: [NameToken]) -> NameDate? {
        whole(index, tokens) ?? chinese(index, tokens) ?? yearFirst(index, tokens)
            ?? named(index, tokens) ?? yearLast(index, tokens)
    }

    private static func one(_ date: CalendarDate?, _ range: Range<Int>) -> NameDate? {
        date.map { NameDate(readings: [($0, .sure)], range: range) }
    }

    /// 20230504.
    private static func whole(_ index: Int, _ tokens: [NameToken]) -> NameDate? {
        let token = tokens[index]
        guard token.scalars.count == 8, let number = token.value, isYear(number / 10_000),
            !token.touchesNext || mayTouch(index + 1, tokens)
        else { return nil }
        let date = CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        return one(date, index..<index + 1)
    }

    /// Whether what touches a date is no part of the number that it may be: A01, 第3版.
    private static func mayTouch(_ index: Int, _ tokens: [NameToken]) -> Bool {
        let token = tokens[index]
        if token.scalars.contains(where: { !$0.isASCII }) { return true }
        return token.isSection && token.touchesNext && tokens[safe: index + 1]?.isNumber == true
    }

    /// 2021年1月27日.
    private static func chinese(_ index: Int, _ tokens: [NameToken]) -> NameDate? {
        guard index + 5 < tokens.count, let year = tokens[index].value, isYear(year),
            let month = tokens[index + 2].value, let day = tokens[index + 4].value,
            tokens[index + 1].isSign(DateWords.year), tokens[index + 3].isSign(DateWords.month),
            tokens[index + 5].isSign(DateWords.day)
        else { return nil }
        return one(CalendarDate(year: year, month: month, day: day), index..<index + 6)
    }

    /// 1923-05-04, 1923_5_4, 1923/05/04, 1923-May-04.
    private static func yearFirst(_ index: Int, _ tokens: [NameToken]) -> NameDate? {
        guard index + 2 < tokens.count, let year = year(tokens[index]), isSeparated(index, tokens),
            !tokens[index + 2].touchesNext || mayTouch(index + 3, tokens),
            let month = tokens[index + 1].isNumber
                ? number(tokens[index + 1]) : FileNameWords.month(tokens[index + 1].scalars),
            let day = number(tokens[index + 2])
        else { return nil }
        return one(CalendarDate(year: year, month: month, day: day), index..<index + 3)
    }

    /// 05-04-1923: in doubt where both may be the month.
    private static func yearLast(_ index: Int, _ tokens: [NameToken]) -> NameDate? {
        guard index + 2 < tokens.count, isSeparated(index, tokens), let first = number(tokens[index]),
            let second = number(tokens[index + 1]), let year = year(tokens[index + 2]),
            !tokens[index + 2].touchesNext
        else { return nil }
        let readings = [
            (CalendarDate(year: year, month: first, day: second), Form.monthFirst),
            (CalendarDate(year: year, month: second, day: first), Form.dayFirst),
        ].compactMap { date, form in date.map { (date: $0, form: form) } }
        guard let one = readings.first else { return nil }
        let isOne = readings.allSatisfy { $0.date == one.date }
        return NameDate(
            readings: isOne ? [(one.date, readings.count == 1 ? one.form : .sure)] : readings,
            range: index..<index + 3)
    }

    /// May 4, 1923; 4 mai 1923; Donnerstag, den 2. April 1931.
    private static func named(_ index: Int, _ tokens: [NameToken]) -> NameDate? {
        let isSmall: (NameToken) -> Bool = { !$0.isNumber && FileNameWords.isInDate($0.scalars) }
        if !tokens[index].isNumber, let month = FileNameWords.month(tokens[index].scalars) {
            let place = tokens.past(index + 1, isSmall)
            guard let token = tokens[safe: place], let day = number(token) else { return nil }
            let next = tokens.past(place + 1) { isEnding($0) || isSmall($0) }
            guard let year = tokens[safe: next].flatMap(year) else { return nil }
            return one(CalendarDate(year: year, month: month, day: day), index..<next + 1)
        }
        guard let day = number(tokens[index]) else { return nil }
        let place = tokens.past(index + 1) { isEnding($0) || isSmall($0) }
        guard let token = tokens[safe: place], !token.isNumber,
            let month = FileNameWords.month(token.scalars)
        else { return nil }
        let next = tokens.past(place + 1, isSmall)
        guard let year = tokens[safe: next].flatMap(year) else { return nil }
        return one(CalendarDate(year: year, month: month, day: day), index..<next + 1)
    }

    /// The letters of 4th and 1er.
    private static func isEnding(_ token: NameToken) -> Bool {
        !token.isNumber && token.touchesPrevious && token.scalars.count <= 3
            && FileNameWords.month(token.scalars) == nil
    }

    /// Whether one sign stands between three tokens, or they are folders.
    private static func isSeparated(_ index: Int, _ tokens: [NameToken]) -> Bool {
        let gaps = [tokens[index + 1].before, tokens[index + 2].before]
        guard gaps.allSatisfy({ $0.count == 1 && "-_./ ".unicodeScalars.contains($0[0]) }) else {
            return false
        }
        return gaps[0] == gaps[1] || gaps.contains(["/"])
    }

    private static func number(_ token: NameToken) -> Int? {
        token.scalars.count <= 2 ? token.value : nil
    }

    private static func year(_ token: NameToken) -> Int? {
        token.scalars.count == 4 ? token.value.flatMap { isYear($0) ? $0 : nil } : nil
    }

    /// Before printed news, or far ahead: some other number.
    private static func isYear(_ number: Int) -> Bool { (1500...2199).contains(number) }
}

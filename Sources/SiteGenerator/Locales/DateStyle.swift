import ArchiveModel

/// How a language writes dates: patterns, and the names of months and days.
struct DateStyle: Sendable {
    /// With `{year}`, `{month}` for the month's name, `{month_number}` and `{day}`.
    let full: Phrase
    /// Of a date of which the day is not known, and of one of which only the year is.
    let month: Phrase
    let year: Phrase
    /// Of a day of every year.
    let day: Phrase
    /// January first: alone, and beside a day where the language declines them.
    let months: [String]
    let monthsInDates: [String]
    /// Days of the month that are written otherwise than by their number.
    let days: [Int: String]
    /// Monday first.
    let weekdays: [String]
    let weekdaysShort: [String]

    static let places = ["year", "month", "day", "month_number"]

    /// As ISO 8601 has it, where no file of a theme says anything.
    static let plain = DateStyle(
        full: pattern("{year}-{month}-{day}"), month: pattern("{year}-{month}"), year: pattern("{year}"),
        day: pattern("{month}-{day}"), months: twelve, monthsInDates: twelve, days: [:],
        weekdays: seven, weekdaysShort: seven)

    private static let twelve = (1...12).map { $0 < 10 ? "0\($0)" : "\($0)" }
    private static let seven = (1...7).map { "\($0)" }

    /// A pattern with its places numbered in the order of `places`.
    static func pattern(_ text: String) -> Phrase { Phrase(text, names: places) }

    func text(_ date: CalendarDate) -> String {
        full.text(with: [date.year, monthsInDates[date.month - 1], name(ofDay: date.day), date.month])
    }

    func text(_ date: PartialDate) -> String {
        guard let month = date.month else { return text(ofYear: date.year) }
        guard let day = date.day else { return text(ofMonth: month, year: date.year) }
        return full.text(with: [date.year, monthsInDates[month - 1], name(ofDay: day), month])
    }

    func text(ofYear year: Int) -> String { self.year.text(with: [year]) }

    func text(ofMonth month: Int, year: Int) -> String {
        self.month.text(with: [year, months[month - 1], "", month])
    }

    func text(ofDay day: Int, month: Int) -> String {
        self.day.text(with: ["", monthsInDates[month - 1], name(ofDay: day), month])
    }

    private func name(ofDay day: Int) -> String { days[day] ?? "\(day)" }
}

/// How a language groups the digits of long numbers.
struct NumberStyle: Hashable, Sendable {
    var separator = ","
    /// How many digits stand in a group, the last first; the one given last holds for all that follow.
    var sizes = [3]
    /// The first number that is grouped: 10,000 where four digits stay together.
    var least = 1000

    func text(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        guard number.magnitude >= UInt(least), !separator.isEmpty else { return String(number) }
        var groups: [String] = []
        var rest = digits[...]
        while !rest.isEmpty {
            let size = sizes[min(groups.count, sizes.count - 1)]
            groups.append(String(rest.suffix(size)))
            rest = rest.dropLast(size)
        }
        return (number < 0 ? "-" : "") + groups.reversed().joined(separator: separator)
    }
}

import ArchiveModel

/// On which days of the week a paper comes out, as far as its issues tell.
struct Rhythm {
    /// Whether a week or more lies between most issues.
    let isSparse: Bool
    /// Whether it comes out on one or two days of the week.
    let isWeekly: Bool
    private let weekdays: Set<Int>

    init(_ issues: [Issue]) {
        weekdays = Set(issues.map(\.id.date.weekday))
        let days = Set(issues.map(\.id.date.dayNumber)).sorted()
        let gaps = zip(days.dropFirst(), days).map { $0 - $1 }.sorted()
        isSparse = gaps.isEmpty || gaps[(gaps.count - 1) / 2] >= 5
        isWeekly = isSparse && gaps.count > 1 && weekdays.count <= 2
    }

    /// Whether a paper may be missed on that day.
    func appears(on date: CalendarDate) -> Bool { !isWeekly || weekdays.contains(date.weekday) }
}

/// The issues of all years by the day of the year near which they were printed: that day, or for a paper of which most
/// issues lie a week or more apart the week around it.
struct DaysOfYear: Sendable {
    let rhythm: Rhythm
    /// So many days before and behind a day belong to it.
    let reach: Int
    /// The numbers of the issues, by number of a day of a leap year, from 0.
    private let issues: [Int: [Int]]

    init(_ issues: [Issue]) {
        rhythm = Rhythm(issues)
        reach = rhythm.isSparse ? 3 : 0
        var days: [Int: [Int]] = [:]
        for (number, issue) in issues.enumerated() {
            for offset in -reach...reach {
                let date = CalendarDate(dayNumber: issue.id.date.dayNumber + offset)
                days[Self.number(of: date), default: []].append(number)
            }
        }
        self.issues = days
    }

    var all: [Int] { issues.keys.sorted() }

    /// In order of date.
    func issues(near day: Int) -> [Int] { issues[day, default: []] }

    static func number(of date: CalendarDate) -> Int {
        (1..<date.month).reduce(date.day - 1) { $0 + CalendarDate.days(inMonth: $1, of: 2000) }
    }

    /// The month and day of a number, also of one before the first or behind the last day.
    static func date(_ number: Int) -> (month: Int, day: Int) {
        var rest = (number + 366) % 366
        for month in 1...12 {
            let days = CalendarDate.days(inMonth: month, of: 2000)
            if rest < days { return (month, rest + 1) }
            rest -= days
        }
        return (12, 31)
    }
}

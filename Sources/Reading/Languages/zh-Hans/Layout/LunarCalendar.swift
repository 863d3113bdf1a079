import ArchiveModel

/// The traditional Chinese calendar, as mastheads print it, for 1900 to 2098.
enum LunarCalendar {
    struct Day: Hashable {
        /// The year in which the lunar year begins.
        let year: Int
        let month: Int
        let isLeap: Bool
        let day: Int
    }

    /// The lunar day of `date`; `nil` outside the years of the table.
    static func day(of date: CalendarDate) -> Day? {
        var left = date.dayNumber - firstDay
        guard left >= 0 else { return nil }
        for (index, year) in years.enumerated() {
            for (position, length) in year.lengths.enumerated() {
                if left < length {
                    let isLeap = year.leapMonth > 0 && position == year.leapMonth
                    let month = year.leapMonth > 0 && position >= year.leapMonth ? position : position + 1
                    return Day(year: 1900 + index, month: month, isLeap: isLeap, day: left + 1)
                }
                left -= length
            }
        }
        return nil
    }

    /// What `庚子年十二月十五` says of a day: the place of its year in the cycle of sixty, month and day.
    static func parse(_ text: String) -> (cycle: Int, month: Int, isLeap: Bool, day: Int)? {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count >= 6, scalars[2] == "年",
            let stem = stems.firstIndex(of: scalars[0]), let branch = branches.firstIndex(of: scalars[1]),
            let end = scalars.firstIndex(of: "月"),
            let cycle = (0..<60).first(where: { $0 % 10 == stem && $0 % 12 == branch })
        else { return nil }
        let isLeap = scalars[3] == "闰"
        guard let month = month(Array(scalars[(isLeap ? 4 : 3)..<end])),
            let day = numeral(Array(scalars[(end + 1)...]))
        else { return nil }
        return (cycle, month, isLeap, day)
    }

    /// The place of a lunar year in the cycle of sixty: 0 for 甲子.
    static func cycle(of year: Int) -> Int { ((year - 4) % 60 + 60) % 60 }

    /// As mastheads print it.
    static func text(of day: Day) -> String {
        let cycle = cycle(of: day.year)
        let months = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
        let digits = "一二三四五六七八九十".map { String($0) }
        let written =
            switch day.day {
            case ...10: "初" + digits[day.day - 1]
            case 11..<20: "十" + digits[day.day - 11]
            case 20: "二十"
            case 21..<30: "廿" + digits[day.day - 21]
            default: "三十"
            }
        return
            "\(stems[cycle % 10])\(branches[cycle % 12])年\(day.isLeap ? "闰" : "")\(months[day.month - 1])月\(written)"
    }

    /// 庚子年十二月十五 as it stands in a line: a year of the cycle of sixty, month and day.
    static func printed(in text: [Unicode.Scalar]) -> String? {
        for index in text.indices where stems.contains(text[index]) {
            guard index + 2 < text.count, branches.contains(text[index + 1]), text[index + 2] == "年" else {
                continue
            }
            let rest = text[(index + 3)...].prefix { dayMarks.contains($0) }
            return text[index..<rest.endIndex].string
        }
        return nil
    }

    private static let dayMarks: Marks = "闰正一二三四五六七八九十冬腊月初廿卅"

    private static func month(_ text: [Unicode.Scalar]) -> Int? {
        switch text {
        case ["正"]: 1
        case ["冬"]: 11
        case ["腊"], ["臘"]: 12
        default: numeral(text).flatMap { (1...12).contains($0) ? $0 : nil }
        }
    }

    /// 初五, 十五, 廿二, 二十, 卅.
    private static func numeral(_ text: [Unicode.Scalar]) -> Int? {
        var value = 0
        for scalar in text {
            switch scalar {
            case "初": continue
            case "十": value = max(1, value) * 10
            case "廿": value += 20
            case "卅": value += 30
            default:
                guard let digit = HanNumerals.digit(scalar) else { return nil }
                value += digit
            }
        }
        return (1...30).contains(value) ? value : nil
    }

    private static let stems = Array("甲乙丙丁戊己庚辛壬癸".unicodeScalars)
    private static let branches = Array("子丑寅卯辰巳午未申酉戌亥".unicodeScalars)

    /// 31 January 1900, the first day of the first year of the table.
    private static let firstDay = -25_537

    private struct Year: Sendable {
        /// Of its 12 or 13 months, in days.
        var lengths: [Int]
        /// The leap month follows the month of this number; 0 for none.
        var leapMonth: Int
    }

    private static let years: [Year] = table.split(whereSeparator: \.isWhitespace).compactMap { field in
        guard let bits = Int(field, radix: 16) else { return nil }
        let leap = bits >> 13
        return Year(lengths: (0..<(leap > 0 ? 13 : 12)).map { 29 + (bits >> $0 & 1) }, leapMonth: leap)
    }

    /// One hexadecimal number a year from 1900: bit n is set when month n + 1 has 30 days, bits 13 and up are the
    /// number of the month that a leap month follows.
    private static let table = """
        116d2 00752 00ea5 0b64a 0064b 00a9b 09556 0056a 00b59 05752 00752 0db25 00b25 00a4b 0b4ab 002ad
        0056b 04b69 00da9 0fd92 00e92 00d25 0ba4d 00a56 002b6 095b5 006d4 00ea9 05e92 00e92 0cd26 0052b
        00a57 0b2d6 00b5a 006d4 06ec9 00749 0f693 00a93 0052b 0ca5b 00aad 0056a 09b55 00ba4 00b49 05a93
        00a95 0f52d 00536 00aad 0b5aa 005b2 00ba5 07d4a 00d4a 10a95 00a97 00556 0cab5 00ad5 006d2 08ea5
        00ea5 0064a 06c97 00a9b 0f55a 0056a 00b69 0b752 00b52 00b25 0964b 00a4b 114ab 002ad 005ad 0cb69
        00da9 00d92 09d25 00d25 15a4d 00a56 002b6 0c5b5 006d5 00ea9 0be92 00e92 00d26 06a56 00a57 114d6
        0035a 006d5 0b6c9 00749 00693 0952b 0052b 00a5b 0555a 0056a 0fb55 00ba4 00b49 0ba93 00a95 0052d
        08aad 00ab5 135aa 005d2 00da5 0dd4a 00d4a 00c95 0952e 00556 00ab5 055b2 006d2 0cea5 00725 0064b
        0ac97 00cab 0055a 06ad6 00b69 17752 00b52 00b25 0da4b 00a4b 004ab 0a55b 005ad 00b6a 05b52 00d92
        0fd25 00d25 00a55 0b4ad 004b6 005b5 06daa 00ec9 11e92 00e92 00d26 0ca56 00a57 00556 086d5 00755
        00749 06e93 00693 0f52b 0052b 00a5b 0b55a 0056a 00b65 0974a 00b4a 11a95 00a95 0052d 0caad 00ab5
        005aa 08ba5 00da5 00d4a 07c95 00c96 0f94e 00556 00ab5 0b5b2 006d2 00ea5 08e4a 0068b 10c97 004ab
        0055b 0cad6 00b6a 00752 09725 00b45 00a8b
        """
}

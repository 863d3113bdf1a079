import ArchiveModel
import Foundation
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [
        "2021-02-29", "2021-13-01", "2021-00-10", "2021-1-27", "21-01-27", "2021-01-27x", "２０２１-01-27", "",
        "2021-01-+7", "0000-01-01", "1900-02-29",
    ])
    func `What is no day is no date`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(arguments: [("2021-01-27", 3), ("2020-02-29", 6), ("2000-01-01", 6), ("1949-10-01", 6)])
    func `A date knows its weekday`(text: String, weekday: Int) throws {
        #expect(try #require(CalendarDate(text)).weekday == weekday)
    }

    @Test(arguments: [("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2021-01-27", 18_654)])
    func `Days are counted from 1970`(text: String, number: Int) throws {
        #expect(try #require(CalendarDate(text)).dayNumber == number)
    }

    @Test func `Every day of a century follows the day before it`() throws {
        var number = try #require(CalendarDate(year: 1949, month: 1, day: 1)).dayNumber
        for year in 1949...2049 {
            for month in 1...12 {
                for day in 1...CalendarDate.days(inMonth: month, of: year) {
                    let date = try #require(CalendarDate(year: year, month: month, day: day))
                    #expect(date.dayNumber == number)
                    number += 1
                }
            }
        }
    }

    @Test func `A date in JSON is its text`() throws {
        let date = try #require(CalendarDate("2021-01-05"))
        let data = try JSONEncoder().encode([date])
        #expect(String(decoding: data, as: UTF8.self) == "[\"2021-01-05\"]")
        #expect(try JSONDecoder().decode([CalendarDate].self, from: data) == [date])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDate].self, from: Data("[\"2021-02-30\"]".utf8))
        }
    }
}

@Suite struct PartialDateTests {
    @Test(arguments: ["2021", "2021-01", "2021-01-27"])
    func `A partial date reads back as it was written`(text: String) {
        #expect(PartialDate(text)?.description == text)
    }

    @Test(arguments: ["21", "2021-13", "2021-1", "2021-02-30", "2021-", "年"])
    func `What is no year, month or day is refused`(text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test func `A year comes before its months, a month before its days`() {
        let dates = ["2020-12-31", "2021", "2021-01", "2021-01-02", "2021-02"].compactMap { PartialDate($0) }
        #expect(dates.count == 5)
        #expect(Array(dates.reversed()).sorted() == dates)
    }
}

import ArchiveModel
import Testing

@testable import SiteGenerator

/// The languages that the theme ships.
struct LocaleTests {
    private static let shipped = ["de", "en", "zh-Hans", "zh-Hant"]

    private static func files() throws -> [LocaleFile] {
        try ReadingRoom.files().filter { $0.path.hasPrefix("locales/") }.map {
            let source = SourceText(path: $0.path, bytes: $0.bytes)
            let read = LocaleFile.read(String($0.path.dropFirst(8).dropLast(5)), source)
            #expect(read.diagnostics == [])
            return read.value
        }
    }

    @Test func `every language has all strings itself, with the same placeholders`() throws {
        let files = try Self.files()
        #expect(files.map(\.language).sorted() == Self.shipped)
        let english = try #require(files.first { $0.language == "en" })
        for file in files {
            #expect(file.fallback == nil)
            #expect(Set(file.strings.keys) == Set(english.strings.keys))
            for (key, string) in file.strings {
                #expect(string.other.places == english.strings[key]?.other.places, "\(file.language): \(key)")
            }
        }
    }

    @Test func `every language says what it is called`() throws {
        let names = try ReadingRoom.theme().languages.map(\.name)
        #expect(names == ["Deutsch", "English", "简体中文", "繁體中文"])
    }

    @Test(arguments: [
        ("zh-Hans", "2021年3月2日", "2021年3月", "2021年", "3月2日", "星期二"),
        ("zh-Hant", "2021年3月2日", "2021年3月", "2021年", "3月2日", "星期二"),
        ("en", "2 March 2021", "March 2021", "2021", "2 March", "Tuesday"),
        ("de", "2. März 2021", "März 2021", "2021", "2. März", "Dienstag"),
    ])
    func `dates are written as far as they are known`(
        language: String, full: String, month: String, year: String, day: String, weekday: String
    ) throws {
        let locale = try ReadingRoom.locale(language)
        let date = try #require(CalendarDate("2021-03-02"))
        #expect(locale.date(date) == full)
        #expect(locale.date(try #require(PartialDate("2021-03-02"))) == full)
        #expect(locale.date(try #require(PartialDate("2021-03"))) == month)
        #expect(locale.date(try #require(PartialDate("2021"))) == year)
        #expect(locale.date(ofYear: 2021) == year)
        #expect(locale.day(date.day, ofMonth: date.month) == day)
        #expect(locale.weekday(date) == weekday)
    }

    @Test(arguments: [
        ("zh-Hans", "2021年—2025年"), ("en", "2021–2025"), ("de", "2021–2025"),
    ])
    func `an interval has both ends in the language`(language: String, expected: String) throws {
        #expect(try ReadingRoom.locale(language).period("2021/2025") == expected)
    }

    @Test(arguments: [
        ("en", 1, "1 issue"), ("en", 0, "0 issues"), ("en", 31_207, "31,207 issues"), ("de", 1, "1 Ausgabe"),
        ("de", 31_207, "31.207 Ausgaben"), ("zh-Hans", 1, "1 期"), ("zh-Hant", 31_207, "31,207 期"),
    ])
    func `things are counted`(language: String, number: Int, expected: String) throws {
        #expect(try ReadingRoom.locale(language).count("issues", number) == expected)
    }

    @Test func `digits are grouped as the language groups them`() {
        #expect(NumberStyle(separator: "\u{202F}", least: 10_000).text(9_999) == "9999")
        #expect(NumberStyle(separator: "\u{202F}", least: 10_000).text(10_000) == "10\u{202F}000")
        #expect(NumberStyle(sizes: [3, 2]).text(12_345_678) == "1,23,45,678")
        #expect(NumberStyle(separator: "").text(1_234_567) == "1234567")
        #expect(NumberStyle().text(-1_234_567) == "-1,234,567")
        #expect(NumberStyle().text(-999) == "-999")
        #expect(NumberStyle().text(.min) == "-9,223,372,036,854,775,808")
    }

    @Test func `months may be declined in dates, and a day may have a name`() throws {
        let names = [String](repeating: "", count: 7)
        var months = [String](repeating: "", count: 12)
        months[2] = "март"
        var inDates = months
        inDates[2] = "марта"
        let style = DateStyle(
            full: DateStyle.pattern("{day} {month} {year}"), month: DateStyle.pattern("{month} {year}"),
            year: DateStyle.pattern("{year}"), day: DateStyle.pattern("{day} {month} ({month_number})"),
            months: months, monthsInDates: inDates, days: [1: "1er"], weekdays: names, weekdaysShort: names)
        #expect(style.text(try #require(PartialDate("2021-03"))) == "март 2021")
        #expect(style.text(try #require(PartialDate("2021-03-02"))) == "2 марта 2021")
        #expect(style.text(ofDay: 1, month: 3) == "1er марта (3)")
    }
}

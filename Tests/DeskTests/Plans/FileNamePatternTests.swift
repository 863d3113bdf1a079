import ArchiveModel
import Testing

@testable import Desk

@Suite struct FileNamePatternTests {
    @Test(arguments: [
        ("LYRB-{date}-{page}.txt", "scans/LYRB-2021-01-27-3.txt", "2021-01-27", 3),
        ("LYRB{date}_{page}.txt", "LYRB20210127_03.txt", "2021-01-27", 3),
        ("{date}/*{page}.txt", "a/2021_01_27/page03.txt", "2021-01-27", 3),
        ("{date}第{page}版*", "2021年1月7日第12版.txt", "2021-01-07", 12),
    ])
    func `a pattern finds date and page`(pattern: String, path: String, date: String, page: Int) throws {
        let known = try #require(FileNamePattern(pattern))
        let match = try #require(known.match(path))
        #expect(match.date == CalendarDate(date))
        #expect(match.page == page)
    }

    @Test func `an edition is a word in lower case`() throws {
        let pattern = try #require(FileNamePattern("{date}-{edition}-{page}.txt"))
        #expect(pattern.match("2022-01-14-special-2.txt")?.edition == "special")
        #expect(pattern.match("2022-01-14-SPECIAL-2.txt") == nil)
    }

    @Test(arguments: ["{day}.txt", "{name}.txt", "{date", "x-{}"])
    func `an unknown or open brace is no pattern`(_ text: String) {
        #expect(FileNamePattern(text) == nil)
    }

    @Test(arguments: ["LYRB-2021-13-27-3.txt", "LYRB-2021-01-27-0.txt", "other-2021-01-27-3.txt"])
    func `what is no date or no page does not match`(_ path: String) {
        #expect(FileNamePattern("LYRB-{date}-{page}.txt")?.match(path) == nil)
    }

    @Test(
        arguments: [
            ("2021-01-27/3.txt", "2021-01-27", 3), ("LYRB20210127-03.txt", "2021-01-27", 3),
            ("2021-01-27_p1.txt", "2021-01-27", 1), ("报纸2021年1月27日第4版.txt", "2021-01-27", 4),
            ("7.txt", nil, 7), ("000_91b819b3056ea2e0.txt", nil, nil), ("x20210127a.txt", nil, nil),
            ("120210127.txt", nil, nil),
        ] as [(String, String?, Int?)])
    func `a name without a pattern says what is plain in it`(path: String, date: String?, page: Int?) {
        let match = DeliveryName.match(path)
        #expect(match.date == date.flatMap { CalendarDate($0) })
        #expect(match.page == page)
    }
}

import ArchiveModel
import Testing

@testable import SiteGenerator

@Suite("This day in other years")
struct OtherYearsTests {
    private func file(_ site: RenderedSite, _ day: String) -> String {
        site.files["days/\(day)/years.js"] ?? ""
    }

    @Test func `has the issues of that day alone where a paper comes out daily`() throws {
        let site = try RenderedSite(
            try HekouArchive.dated(["2021-03-01", "2021-03-02", "2021-03-03", "2022-03-02", "2023-03-04"]))
        #expect(site.paths.filter { $0.hasSuffix("years.js") }.count == 4)
        let day = file(site, "03-02")
        #expect(day.hasPrefix("broadsheetDay({") && day.hasSuffix("});\n"))
        #expect(day.contains("\"year\":2021") && day.contains("\"year\":2022"))
        #expect(!day.contains("\"year\":2023"))
        #expect(day.contains("2021-03-02/p1/a1/index.html"))
    }

    @Test func `has those of the week around it where issues lie a week apart`() throws {
        let site = try RenderedSite(try HekouArchive.dated(["2020-12-31", "2021-01-07", "2022-01-06"]))
        #expect(file(site, "01-04").contains("2021-01-07") && file(site, "01-04").contains("2022-01-06"))
        #expect(file(site, "01-02").contains("2020-12-31"), "the week goes over the end of the year")
        #expect(file(site, "01-11").isEmpty)
        #expect(RenderedSite.words(site.page("index.html")).contains("往年此周"))
    }

    @Test func `tells of years without an issue only what the calendar knows`() throws {
        var archive = try HekouArchive.dated([
            "2019-01-01", "2019-01-02", "2019-01-03", "2020-03-02", "2024-03-02", "2024-03-03",
        ])
        archive.calendar.notPublished = try [
            .init(#require(CalendarDate("2021-03-01"))...#require(CalendarDate("2021-03-05")))
        ]
        archive.calendar.notHeld = try [
            .init(#require(CalendarDate("2022-03-02"))...#require(CalendarDate("2022-03-02")))
        ]
        let day = file(try RenderedSite(archive), "03-02")
        #expect(day.contains("\"rest\":[\"休刊：2021。\",\"缺藏：2022。\"]"), "\(day)")
    }

    @Test func `is listed by days, and by months where they are many`() throws {
        let few = try RenderedSite(try HekouArchive.dated(["2021-03-01", "2021-03-02", "2022-05-04"])).page(
            "index.html")
        #expect(few.contains("href=\"days/03-02/index.html\"") && few.contains("days/index.html#m5"))
        let many = try RenderedSite(try HekouArchive.long(70)).page("index.html")
        #expect(many.contains("days/index.html#m2") && !many.contains("href=\"days/02-03/index.html\""))
    }

    @Test func `is no part of an archive of one issue`() throws {
        let site = try RenderedSite(try HekouArchive.dated(["2021-03-01"]))
        #expect(!site.page("index.html").contains("h-today"))
        #expect(!site.paths.contains { $0.hasSuffix("years.js") })
    }
}

@Suite("The calendar of a year")
struct YearShelfTests {
    @Test func `folds the months that hold nothing, and leads to the others`() throws {
        var archive = try HekouArchive.make()
        let span = try #require(CalendarDate("2021-05-03"))...#require(CalendarDate("2021-05-04"))
        archive.calendar.notHeld = [.init(span)]
        let site = try RenderedSite(archive)
        let year = site.page("issues/2021")
        #expect(year.contains("<summary>1月—2月，没有藏报</summary>") || year.contains("<summary>1月"))
        #expect(year.contains("没有藏报，缺 2 天</summary>"))
        #expect(year.split(separator: "<details class=\"folded\">").count == 3)
        #expect(site.page("issues").contains("issues/2021/index.html#m3\">3月 <small>1 期</small></a>"))
    }
}

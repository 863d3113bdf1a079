import ArchiveModel
import Testing

@testable import Ingest

/// `calendar.yml`.
struct CalendarReaderTests {
    private func read(_ text: String) -> Diagnosed<PublicationCalendar> {
        CalendarReader.calendar(SourceText(path: "calendar.yml", text))
    }

    private func span(_ first: String, _ last: String, _ reason: String? = nil) throws
        -> PublicationCalendar.Span
    {
        let first = try #require(CalendarDate(first))
        return PublicationCalendar.Span(first...(try #require(CalendarDate(last))), reason: reason)
    }

    @Test func `days and intervals stand with their reasons, in the order of the file`() throws {
        let read = read(
            """
            not_published:
              - 2021-02-11/2021-02-17 春节 放假
              - 2021-05-01
            not_held: [2021-06-03 缺]
            """)
        #expect(read.diagnostics == [])
        #expect(
            read.value.notPublished == [
                try span("2021-02-11", "2021-02-17", "春节 放假"), try span("2021-05-01", "2021-05-01"),
            ])
        #expect(read.value.notHeld == [try span("2021-06-03", "2021-06-03", "缺")])
    }

    @Test func `an empty calendar explains nothing`() {
        #expect(read("") == Diagnosed(PublicationCalendar()))
        #expect(read("not_published: []\nnot_held: []\n") == Diagnosed(PublicationCalendar()))
    }

    @Test(arguments: [
        "2021-02-17/2021-02-11", "2021-02-30", "春节", "2021-02-11/", "2021-01-01/2021-01-02/2021-01-03",
        "2021-02",
        "2021-02-11／2021-02-17",
    ])
    func `what is no day or interval is an error, and the others stay`(text: String) throws {
        let read = read("not_held:\n  - 2021-01-01\n  - \(text)\n")
        #expect(read.diagnostics.map(\.id) == ["bad-value"])
        #expect(read.diagnostics.first?.location?.line == 3)
        #expect(read.value.notHeld == [try span("2021-01-01", "2021-01-01")])
    }

    @Test func `a list of days that is none is an error`() {
        #expect(read("not_held: 2021-01-01\n").diagnostics.map(\.id) == ["wrong-type"])
        #expect(read("closed: []\n").diagnostics.map(\.id) == ["unknown-key"])
    }
}

import ArchiveModel
import TestSupport
import Testing

@testable import Reading

@Suite("The ledger on real pages", .enabled(if: RealPages.areHere, "BROADSHEET_PAGES names no folder"))
struct RealPagesLedgerTests {
    private static let issue = IssueID(CalendarDate(year: 2021, month: 3, day: 1)!)

    @Test(arguments: RealPages.names)
    func `what reading divides once, the recorded rows divide again`(_ name: String) throws {
        let decoded = TextDecoder.decode(try RealPages.bytes(name), path: name)
        let pages = [1: try #require(decoded.value)]
        let reading = IssueReader.read(issue: Self.issue, pages: pages).value
        let written = Ledger(
            path: "articles.tsv",
            rows: Ledger.rows(from: reading.articles, pages: pages, path: "articles.tsv"))
        let parsed = Ledger.parse(SourceText(path: "articles.tsv", written.serialised()))
        #expect(parsed.diagnostics == [])
        let decided = parsed.value.resolve(pages: pages)
        #expect(decided.diagnostics == [])
        #expect(decided.value.map(\.parts) == reading.articles.map(\.parts))
        let again = IssueReader.read(issue: Self.issue, pages: pages, decided: decided.value).value
        #expect(again.articles.map(\.id) == reading.articles.map(\.id))
        for (one, other) in zip(again.articles, reading.articles) {
            #expect(one.headline == other.headline)
            #expect(one.paragraphs == other.paragraphs)
            #expect(one.kind == other.kind)
        }
        #expect(again.furniture == reading.furniture)
    }
}

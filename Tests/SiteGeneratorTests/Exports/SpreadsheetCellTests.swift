import Markup
import TestSupport
import Testing

@testable import SiteGenerator

/// Cells of tables that a spreadsheet would run.
struct SpreadsheetCellTests {
    @Test(arguments: [
        "=1+1", "=cmd|' /C calc'!A0", "@SUM(1)", "+cmd|'x'!A0", "-2+3+cmd|'x'!A0", "\t=1", "\r=1", "\n=1",
        "＝1", "＋A1",
        "－A1", "＠SUM(1)", "=", "+HYPERLINK(\"http://a\")", "-A1", "- 甲", "+86甲", "-1;=A1", "--A1", "=\u{301}",
        "@周远",
        "-1!A1", "+1|A1",
    ])
    func `what would be run has an apostrophe before it`(cell: String) {
        #expect(SpreadsheetCell.harmless(cell) == "'" + cell)
        let row = Table(fields: [.init("a", "")], rows: [[cell]]).csv.dropFirst("a\r\n".utf8.count)
        #expect(row.first { $0 != UInt8(ascii: "\"") } == UInt8(ascii: "'"))
    }

    @Test(arguments: [
        "", "-", "-12", "-12.5", "+12", "-5%", "+86 138-0013-8000", "+1 (415) 555-0100", "-1,234.50", "-3/4",
        "+-3", "-1e-05",
        "-1.5E+20", "甲=乙", "a@b.c", "1-2", "—", "——", "“=”", " =1", "'甲", "''", "'", "(-1)", "0", "河湾", "±3",
        "−3",
        "2021-01-27", "- 3",
    ])
    func `figures, telephone numbers and words stay as they are`(cell: String) {
        #expect(SpreadsheetCell.harmless(cell) == cell)
    }

    @Test(arguments: ["'=1", "'-12", "''=1", "'+86 138", "'@a", "'\t"])
    func `what begins as one that was changed is changed, too`(cell: String) {
        #expect(SpreadsheetCell.harmless(cell) == "'" + cell)
    }

    @Test func `every cell can be had back, and none that is left begins a formula`() {
        var generator = SeededGenerator(seed: 7)
        let pieces = [
            "'", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "－", "1", "a", "甲", " ", "\"", ",", ".",
            "\u{301}", "%", "|",
        ]
        for _ in 0..<50_000 {
            let cell = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                pieces[Int.random(in: pieces.indices, using: &generator)]
            }.joined()
            let written = SpreadsheetCell.harmless(cell)
            #expect(Array(Self.read(written).utf8) == Array(cell.utf8))
            let isFormula =
                written.unicodeScalars.first.map { "=@\t\r\n＝＋－＠".unicodeScalars.contains($0) } == true
            #expect(!isFormula, "\(written.debugDescription)")
            if written.hasPrefix("+") || written.hasPrefix("-") {
                #expect(!written.contains { $0.isLetter || $0 == "|" })
            }
        }
    }

    /// What `datapackage.json` tells readers to do.
    private static func read(_ cell: String) -> String {
        let rest = cell.unicodeScalars.drop { $0 == "'" }
        let isMarked = rest.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } == true
        return cell.unicodeScalars.first == "'" && isMarked ? String(cell.unicodeScalars.dropFirst()) : cell
    }

    @Test func `the data say how a cell is read`() throws {
        let site = try RenderedSite(try HekouArchive.make())
        #expect(site.page("data/datapackage.json").contains("take one apostrophe away"))
    }
}

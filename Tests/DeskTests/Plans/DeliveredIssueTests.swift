import ArchiveModel
import Ingest
import Reading
import Testing

@testable import Desk

/// An issue as METS delivers it, on its way into an archive.
@Suite("An issue with METS") struct DeliveredIssueTests {
    private static func alto(_ page: Int, _ blocks: String...) -> ArchiveFile {
        let content = blocks.enumerated().map { index, block in
            let lines = block.split(separator: "\n").map { text in
                let words = text.split(separator: " ").map { "<String CONTENT=\"\($0)\"/>" }.joined()
                return "<TextLine>\(words)</TextLine>"
            }
            return "<TextBlock ID=\"B\(index + 1)\">\(lines.joined())</TextBlock>"
        }
        let text = "<alto><Layout><Page>\(content.joined())</Page></Layout></alto>"
        return ArchiveFile(path: "in/alto-\(page).xml", bytes: Array(text.utf8))
    }

    private static let pages = [
        1: alto(
            1, "THE HARBOUR POST\nNo. 12 of this year", "MILL TO BE LET",
            "The mill by the bridge is to be let at once,\nand its pond with all the ducks.",
            "Boots of the best leather are sold in Quay Street."),
        2: alto(2, "The ducks are not to be let without the mill."),
    ]

    private static let mets = ArchiveFile(
        path: "in/mets.xml",
        bytes: Array(
            """
            <mets xmlns:xlink="http://www.w3.org/1999/xlink" LABEL="Post 1891-03-14"><fileSec>
            <file ID="A1"><FLocat xlink:href="alto-1.xml"/></file><file ID="A2"><FLocat xlink:href="alto-2.xml"/></file></fileSec>
            <structMap TYPE="PHYSICAL"><div><div TYPE="PAGE"><fptr FILEID="A1"/></div><div TYPE="PAGE" ORDERLABEL="Extra"><fptr FILEID="A2"/></div></div></structMap>
            <structMap TYPE="LOGICAL"><div TYPE="ISSUE"><div TYPE="MASTHEAD"><fptr><area FILEID="A1" BEGIN="B1"/></fptr></div>
            <div TYPE="ARTICLE"><div TYPE="TITLE"><fptr><area FILEID="A1" BEGIN="B2"/></fptr></div>
            <div TYPE="TEXT"><fptr><area FILEID="A1" BEGIN="B3"/></fptr></div><div TYPE="TEXT"><fptr><area FILEID="A2" BEGIN="B1"/></fptr></div></div>
            <div TYPE="ADVERTISEMENT"><fptr><area FILEID="A1" BEGIN="B4"/></fptr></div></div></structMap></mets>
            """.utf8))

    private static func plan(into files: [ArchiveFile] = [], _ options: ImportOptions = ImportOptions())
        throws -> Diagnosed<ImportPlan>
    {
        let document = try #require(MetsDocument.read(mets).value)
        let issue = document.issue(of: pages, as: TextOrigin(language: .english))
        #expect(issue.diagnostics == [])
        let settings = ArchiveFile(
            path: "archive.yml", bytes: Array("title: Post\npaper: {name: Post, language: en}\n".utf8))
        return ImportPlan.plan(
            [], [DeliveredIssue(file: mets, issue: issue.value)],
            into: ArchiveTree.sort([settings] + files).value, options)
    }

    private static func text(_ plan: ImportPlan, _ name: String) -> String? {
        plan.writes.first { $0.path == "issues/1891-03-14/\(name)" }.map {
            String(decoding: $0.bytes, as: UTF8.self)
        }
    }

    @Test func `brings pages byte for byte, labels, rows of its articles and of furniture, and itself`()
        throws
    {
        let plan = try Self.plan()
        #expect(plan.diagnostics.filter { $0.severity == .error } == [])
        let written = plan.value
        #expect(written.placements.map(\.state) == [.new, .new])
        #expect(written.placements.map(\.pagedBy) == ["METS", "METS"])
        for (number, file) in Self.pages {
            #expect(Self.text(written, "\(number).xml") == String(decoding: file.bytes, as: UTF8.self))
        }
        #expect(Self.text(written, "mets.xml") == String(decoding: Self.mets.bytes, as: UTF8.self))
        let ledger = try #require(Self.text(written, "articles.tsv"))
        let rows = ledger.split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t").map(String.init)
        }
        #expect(rows.map { $0[0] } == ["p1-a1", "p1-a2", "p1-f1"])
        #expect(rows.map { $0[2] } == ["mets", "mets", "mets"])
        #expect(rows[0].last == "MILL TO BE LET")
        #expect(rows[1][1] == "advertisement")
        #expect(try #require(Self.text(written, "issue.md")).contains("2: \"Extra\""))
        #expect(try #require(Self.text(written, "manifest-sha256.txt")).contains("  mets.xml"))
    }

    @Test func `that is brought in is read as it was divided, and changes nothing when it comes again`()
        throws
    {
        let first = try Self.plan().value
        let files = first.writes.map(\.file)
        let folder = try #require(ArchiveTree.sort(files).value.issues.first)
        let read = IssueFolderReader.issue(in: folder)
        #expect(read.diagnostics.filter { $0.severity == .error } == [])
        #expect(read.value.issue.articles.map(\.headline) == ["MILL TO BE LET", nil])
        #expect(read.value.issue.articles.first?.parts.map(\.page) == [1, 2])
        #expect(read.value.issue.pages.first?.furniture.isEmpty == false)
        let again = try Self.plan(into: files)
        #expect(again.value.placements.map(\.state) == [.held, .held])
        #expect(again.value.writes == [])
    }

    @Test func `takes no page that stands there in another form`() throws {
        let held = ArchiveFile(path: "issues/1891-03-14/1.txt", bytes: Array("The mill is to be let.\n".utf8))
        var options = ImportOptions()
        options.replaces = true
        let plan = try Self.plan(into: [held], options)
        #expect(plan.value.placements.map(\.state) == [.refused, .new])
        let found = try #require(plan.diagnostics.first { $0.id == "page-held" })
        #expect(found.fixes.contains { $0.contains("issues/1891-03-14/1.txt") })
    }
}

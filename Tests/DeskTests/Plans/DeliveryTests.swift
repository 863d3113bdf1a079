import ArchiveModel
import Ingest
import Reading
import Testing

@testable import Desk

/// Articles that are files of their own, or rows of a table.
struct DeliveryTests {
    private static let ferry =
        "Ferry late\n\nThe ferry was an hour late on Monday. Nobody minded, since the band was on board.\n"
    private static let bakery =
        "Bakery opens\n\nA bakery opened on Mill Lane. It sells two kinds of bread and will not say which is older.\n"
    private static let school =
        "School wins\n\nThe school won the boat race by a length. The boat had been borrowed from the ferry.\n"

    private func receive(
        _ files: KeyValuePairs<String, String>, into archive: inout ReceivingArchive, replaces: Bool = false
    ) -> Diagnosed<ImportPlan> {
        archive.files["archive.yml"] = Array(
            "title: Larkport\npaper:\n  name: Larkport\n  language: en\n".utf8)
        var options = ImportOptions()
        options.replaces = replaces
        let plan = ImportPlan.plan(
            files.map { ArchiveFile(path: $0.key, bytes: Array($0.value.utf8)) }, into: archive.tree, options)
        for write in plan.value.writes {
            #expect(archive.files[write.path] == write.former)
            archive.files[write.path] = write.bytes
        }
        return plan
    }

    private func issue(_ id: String, _ archive: ReceivingArchive) throws -> ArchiveModel.Issue {
        let folder = try #require(archive.tree.issues.first { $0.id.description == id })
        let read = IssueFolderReader.issue(in: folder)
        #expect(read.diagnostics == [])
        return read.value.issue
    }

    @Test func `files of one page are its articles in order, with their numbers and their bytes`() throws {
        var archive = ReceivingArchive()
        let plan = receive(
            ["2001-03-04-1-07.txt": Self.bakery, "2001-03-04-1-02.txt": Self.ferry], into: &archive)
        #expect(plan.diagnostics == [])
        #expect(plan.value.placements.map(\.path) == ["2001-03-04-1-02.txt", "2001-03-04-1-07.txt"])
        #expect(plan.value.placements.map(\.articles) == [1, 1])
        let page = try #require(archive.files["issues/2001-03-04/1.txt"])
        #expect(page == Array((Self.ferry + "\n" + Self.bakery).utf8))
        let found = try issue("2001-03-04", archive)
        #expect(found.articles.map(\.id.number) == [2, 7])
        #expect(found.articles.map(\.headline) == ["Ferry late", "Bakery opens"])
        #expect(found.articles.map(\.dividedBy) == ["file", "file"])
        let folder = try #require(archive.tree.issues.first)
        let pieces = IssueFolderReader.pieces(of: folder).value.pieces
        #expect(pieces.map(\.name) == ["2001-03-04-1-02.txt", "2001-03-04-1-07.txt"])
        #expect(pieces.map { Array(page[$0.bytes]) } == [Array(Self.ferry.utf8), Array(Self.bakery.utf8)])
        #expect(pieces.map(\.hash) == [Self.ferry, Self.bakery].map { SHA256.hex(of: Array($0.utf8)) })
    }

    @Test func `the same files again are held, and a longer page keeps the ids of what it had`() throws {
        var archive = ReceivingArchive()
        _ = receive(
            ["2001-03-04-p1 Ferry.txt": Self.ferry, "2001-03-04-p1 School.txt": Self.school], into: &archive)
        let again = receive(
            ["2001-03-04-p1 Ferry.txt": Self.ferry, "2001-03-04-p1 School.txt": Self.school], into: &archive)
        #expect(again.value.writes.isEmpty)
        #expect(again.value.placements.map(\.state) == [.held, .held])
        let more: KeyValuePairs = [
            "2001-03-04-p1 Bakery.txt": Self.bakery, "2001-03-04-p1 Ferry.txt": Self.ferry,
            "2001-03-04-p1 School.txt": Self.school,
        ]
        #expect(receive(more, into: &archive).diagnostics.map(\.id) == ["page-held"])
        #expect(receive(more, into: &archive, replaces: true).diagnostics == [])
        let articles = try issue("2001-03-04", archive).articles
        #expect(articles.map(\.headline) == ["Ferry late", "School wins", "Bakery opens"])
    }

    @Test func `an editor's row stands when its page comes again`() throws {
        var archive = ReceivingArchive()
        _ = receive(["2001-03-04-1-1.txt": Self.ferry, "2001-03-04-1-2.txt": Self.school], into: &archive)
        let path = "issues/2001-03-04/articles.tsv"
        let ledger = String(decoding: try #require(archive.files[path]), as: UTF8.self)
        let edited =
            ledger.split(separator: "\n").map { line in
                line.hasPrefix("p1-a2")
                    ? line.split(separator: "\t").map { $0 == "file" ? "ann" : $0 }.joined(separator: "\t")
                    : String(line)
            }.joined(separator: "\n") + "\n"
        archive.files[path] = Array(edited.utf8)
        let plan = receive(
            ["2001-03-04-1-1.txt": Self.ferry + "\nMore.\n", "2001-03-04-1-2.txt": Self.school],
            into: &archive,
            replaces: true)
        #expect(plan.diagnostics == [])
        #expect(try issue("2001-03-04", archive).articles.map(\.dividedBy) == ["file", "ann"])
    }

    @Test func `two files for one article are an error that names both, and nothing is written`() {
        var archive = ReceivingArchive()
        let plan = receive(
            ["a/2001-03-04-1-2.txt": Self.ferry, "b/2001-03-04-1-2.txt": Self.school], into: &archive)
        #expect(plan.diagnostics.map(\.id) == ["article-taken"])
        #expect(plan.diagnostics.first?.notes == ["The other one is a/2001-03-04-1-2.txt."])
        #expect(plan.value.writes.isEmpty)
    }

    @Test func `labels become numbers in order and stand in the notes of the issue`() throws {
        var archive = ReceivingArchive()
        archive.files["issues/2001-03-04/issue.md"] = Array("---\nrights: free\n---\nA word.\n".utf8)
        let plan = receive(
            [
                "2001-03-04/B01.txt": Self.ferry, "2001-03-04/A01.txt": Self.school,
                "2001-03-04/A02.txt": Self.bakery,
            ],
            into: &archive)
        #expect(plan.diagnostics == [])
        #expect(plan.value.placements.map(\.label) == ["A01", "A02", "B01"])
        let found = try issue("2001-03-04", archive)
        #expect(found.pages.map(\.label) == ["A01", "A02", "B01"])
        #expect(found.pages.map(\.id.number) == [1, 2, 3])
        #expect(found.rights == "free")
        let late = receive(["2001-03-04/A03.txt": Self.ferry + "Again.\n"], into: &archive)
        #expect(late.diagnostics.map(\.id) == ["page-out-of-order"])
        #expect(try issue("2001-03-04", archive).pages.map(\.label) == ["A01", "A02", "B01", "A03"])
    }

    @Test func `a date in the name outranks one in print, which is told`() {
        var archive = ReceivingArchive()
        let page = "THE LARKPORT BEACON\nTuesday, May 4, 1926   No. 12   8 Pages\n\n" + Self.ferry
        let plan = receive(["1926-05-05-2.txt": page], into: &archive)
        #expect(plan.diagnostics.map(\.id) == ["date-disagrees"])
        #expect(plan.value.placements.map(\.issue.description) == ["1926-05-05"])
        let doubtful = receive(["05-04-1926-2.txt": page], into: &archive)
        #expect(doubtful.diagnostics.map(\.id) == ["date-in-doubt"])
        #expect(doubtful.diagnostics.first?.notes == ["Its masthead says 1926-05-04."])
    }

    @Test func `rows are paragraphs where none goes on in the next line, and lines of print elsewhere`()
        throws
    {
        var archive = ReceivingArchive()
        let table = """
            date,page,headline,byline,deck,text
            2001-03-04,1,Ferry late,,,"The ferry was late
            That was no sentence."
            2001-03-05,1,Ferry late,Ann Pell,Band on board,"The ferry was an hour late.
            Nobody minded:
            the band was on board."
            """
        #expect(receive(["a.csv": table], into: &archive).diagnostics == [])
        let broken = try #require(try issue("2001-03-04", archive).articles.first)
        #expect(broken.headline == "Ferry late")
        #expect(broken.paragraphs.last?.text == "The ferry was late That was no sentence.")
        let whole = try #require(try issue("2001-03-05", archive).articles.first)
        #expect(
            whole.paragraphs.map(\.text) == [
                "The ferry was an hour late.", "Nobody minded:", "the band was on board.",
            ])
        #expect(whole.byline == [Credit(name: "Ann Pell", role: "")])
        #expect(whole.subheads == [Subhead("Band on board", before: 0)])
        #expect(whole.dividedBy == "table")
    }
}

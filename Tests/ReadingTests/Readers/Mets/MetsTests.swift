import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// METS with pages of ALTO: pages in order, with labels, and articles as the file has them.
@Suite("METS")
struct MetsTests {
    /// A page of ALTO with a block for each text, a line for each line of it: `P1_B1`, `P1_L1`.
    private static func alto(_ page: Int, _ blocks: String...) -> ArchiveFile {
        var line = 0
        let content = blocks.enumerated().map { index, block in
            let lines = block.split(separator: "\n").map { text in
                line += 1
                let words = text.split(separator: " ").map { "<String CONTENT=\"\($0)\"/>" }.joined()
                return
                    "<TextLine ID=\"P\(page)_L\(line)\" HPOS=\"10\" VPOS=\"\(line * 10)\" WIDTH=\"90\" HEIGHT=\"8\">\(words)</TextLine>"
            }
            return "<TextBlock ID=\"P\(page)_B\(index + 1)\">\(lines.joined())</TextBlock>"
        }
        let text =
            "<alto><Layout><Page WIDTH=\"200\" HEIGHT=\"300\">\(content.joined())</Page></Layout></alto>"
        return ArchiveFile(path: "alto/\(page).xml", bytes: Array(text.utf8))
    }

    private static let pages = [
        1: alto(
            1, "THE HARBOUR POST\nNo. 12", "MILL TO BE\nLET", "The mill by the bridge\nis to be let at once.",
            "LOCAL NEWS", "Two hens were lost.", "A stray block of words"),
        2: alto(2, "It has two stones.", "Boots for sale"),
    ]

    private static func mets(_ structure: String, prefix: String = "") -> ArchiveFile {
        let text = """
            <mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink" LABEL="Post 14.03.1891">
            <fileSec><fileGrp>
            <file ID="I1" MIMETYPE="image/jp2"><FLocat xlink:href="file://./img/1.jp2"/></file>
            <file ID="A2" MIMETYPE="text/xml"><FLocat xlink:href="file://./alto/2.xml"/></file>
            <file ID="A1" MIMETYPE="text/xml"><FLocat xlink:href="file://./alto/1.xml"/></file>
            </fileGrp></fileSec>
            <structMap TYPE="PHYSICAL"><div TYPE="Newspaper">
            <div TYPE="PAGE" ORDER="1" ORDERLABEL="1" ID="PG1"><fptr><par><area FILEID="I1"/><area FILEID="A1"/></par></fptr></div>
            <div TYPE="PAGE" ORDER="2" ORDERLABEL="A2"><fptr FILEID="A2"/></div>
            </div></structMap>
            \(structure)
            </mets>
            """
        return ArchiveFile(path: "mets.xml", bytes: Array(text.utf8))
    }

    private static func area(_ block: String) -> String {
        "<fptr><area FILEID=\"A\(block.dropFirst().first ?? "1")\" BETYPE=\"IDREF\" BEGIN=\"\(block)\"/></fptr>"
    }

    private static let structure = """
        <structMap TYPE="LOGICAL"><div TYPE="Newspaper"><div TYPE="ISSUE">
        <div TYPE="TITLE_SECTION"><div TYPE="TEXTBLOCK">\(area("P1_B1"))</div></div>
        <div TYPE="CONTENT">
        <div TYPE="ARTICLE"><div TYPE="HEADING"><div TYPE="TITLE">\(area("P1_B2"))</div></div>
        <div TYPE="BODY"><div TYPE="PARAGRAPH"><div TYPE="TEXT">\(area("P1_B3"))</div></div>
        <div TYPE="PARAGRAPH" ><div TYPE="TEXT">\(area("P2_B1"))</div></div></div></div>
        <div TYPE="SECTION"><div TYPE="HEADING"><div TYPE="TITLE">\(area("P1_B4"))</div></div>
        <div TYPE="BODY"><div TYPE="ARTICLE"><div TYPE="BODY">\(area("P1_B5"))</div></div>
        <div TYPE="ADVERTISEMENT">\(area("P2_B2"))</div></div></div>
        </div></div></div></structMap>
        """

    private static func issue(_ structure: String, of pages: [Int: ArchiveFile] = pages) throws -> Diagnosed<
        MetsIssue
    > {
        let document = try #require(MetsDocument.read(mets(structure)).value)
        return document.issue(of: pages, as: TextOrigin(language: .english))
    }

    @Test func `gives pages in order, with the files and labels that it names, and the day`() throws {
        let document = try #require(MetsDocument.read(Self.mets("")).value)
        #expect(document.pages.map(\.number) == [1, 2])
        #expect(document.pages.map(\.label) == [nil, "A2"])
        #expect(document.pages.map(\.paths) == [["alto/1.xml"], ["alto/2.xml"]])
        #expect(document.date == CalendarDate("1891-03-14"))
    }

    @Test func `gives articles, their headlines and furniture`() throws {
        let read = try Self.issue(Self.structure)
        #expect(read.diagnostics == [])
        let issue = read.value
        #expect(issue.articles.map(\.headline) == [.given("MILL TO BE LET"), .none, .fromText])
        #expect(issue.articles.map(\.kind) == [nil, nil, .advertisement])
        #expect(issue.articles.map(\.id.description) == ["p1-a1", "p1-a2", "p2-a1"])
        #expect(issue.articles[0].parts.map(\.page) == [1, 2])
        #expect(issue.articles[0].parts.map(\.lines) == [4...8, 1...1])
        // The heading of a section stands over its first article.
        #expect(issue.articles[1].parts.map(\.lines) == [10...12])
        #expect(issue.furniture.map(\.lines) == [1...2])
        #expect(issue.furniture.map(\.page) == [1])
    }

    @Test func `is read into articles, and what it does not name is divided beside them`() throws {
        let issue = try Self.issue(Self.structure).value
        let reading = IssueReader.read(
            issue: .sample, pages: issue.texts, in: .english, decided: issue.articles,
            furniture: issue.furniture
        ).value
        let mill = try #require(reading.articles.first)
        #expect(mill.headline == "MILL TO BE LET")
        #expect(mill.paragraphs.map(\.text).joined(separator: " ").contains("is to be let at once."))
        #expect(mill.paragraphs.map(\.text).joined(separator: " ").contains("It has two stones."))
        let words = reading.articles.flatMap { $0.paragraphs.map(\.text) + [$0.headline ?? ""] }
        #expect(words.contains { $0.contains("A stray block of words") })
        #expect(!words.contains { $0.contains("HARBOUR POST") })
    }

    @Test func `may say where articles stand by links to parts of pages, by box alone`() throws {
        let structure = """
            <structMap TYPE="LOGICAL"><div TYPE="ISSUE"><div TYPE="ARTICLE" ID="art1"/><div TYPE="ARTICLE" ID="art2"/></div></structMap>
            <structMap TYPE="PHYSICAL"><div TYPE="physSequence"><div TYPE="page" ORDER="1"><fptr FILEID="A1"/>
            <div TYPE="pagearea" ID="pa1"><fptr><area FILEID="A1" SHAPE="RECT" COORDS="0,27,110,65"/></fptr>
            <fptr><area FILEID="A1" BETYPE="IDREF" BEGIN="word9" END="word12"/></fptr></div>
            <div TYPE="pagearea" ID="pa2"><fptr><area FILEID="A1" BETYPE="IDREF" BEGIN="P1_L8" END="P1_L9"/></fptr></div>
            </div></div></structMap>
            <structLink><smLinkGrp><smLocatorLink xlink:href="#art1" xlink:label="a"/><smLocatorLink xlink:href="#pa1" xlink:label="b"/>
            <smArcLink xlink:from="a" xlink:to="b"/></smLinkGrp><smLink xlink:from="art2" xlink:to="pa2"/></structLink>
            """
        let read = try Self.issue(structure)
        #expect(read.diagnostics == [])
        #expect(read.value.articles.map { $0.parts.map(\.lines) } == [[4...8], [12...14]])
        #expect(read.value.articles.allSatisfy { $0.headline == .fromText })
    }

    @Test func `that points to a block of another delivery says so`() throws {
        let structure =
            "<structMap TYPE=\"LOGICAL\"><div TYPE=\"ARTICLE\">\(Self.area("P1_B77"))</div></structMap>"
        let read = try Self.issue(structure)
        #expect(read.diagnostics.map(\.id) == ["mets-pointer"])
        #expect(read.value.articles == [])
    }

    @Test func `two articles never share a line`() throws {
        let structure = """
            <structMap TYPE="LOGICAL"><div TYPE="ISSUE"><div TYPE="ARTICLE">\(Self.area("P1_B3"))</div>
            <div TYPE="ARTICLE">\(Self.area("P1_B3"))\(Self.area("P1_B5"))</div></div></structMap>
            """
        let articles = try Self.issue(structure).value.articles
        #expect(articles.map { $0.parts.map(\.lines) } == [[7...8], [12...12]])
    }

    @Test func `without pages of text is an error`() {
        let file = ArchiveFile(path: "m.xml", bytes: Array("<mets><fileSec/></mets>".utf8))
        #expect(MetsDocument.read(file).diagnostics.map(\.id) == ["mets-without-pages"])
        let broken = ArchiveFile(path: "m.xml", bytes: Array("<mets><fileSec>".utf8))
        #expect(MetsDocument.read(broken).diagnostics.map(\.id) == ["malformed-xml"])
    }

    @Test(arguments: [
        ("file://./ALTO/1.xml", "ALTO/1.xml"), ("./0007.xml", "0007.xml"), ("a\\b%20c.xml", "a/b c.xml"),
        ("file:///x/1.xml", "x/1.xml"), ("../1.xml", "../1.xml"),
    ])
    func `names files as addresses`(address: String, path: String) {
        #expect(MetsPath.path(of: address) == path)
    }

    @Test(arguments: [
        ("Post no. 3 02.04.1893", "1893-04-02"), ("1858-12-07_01", "1858-12-07"),
        ("issue 19160826", "1916-08-26"),
    ])
    func `finds a day as people write it`(text: String, day: String) {
        #expect(WrittenDay.first(in: text) == CalendarDate(day))
        #expect(WrittenDay.first(in: "no. 3320, 32.13.1893, 12-04-1893") == nil)
    }
}

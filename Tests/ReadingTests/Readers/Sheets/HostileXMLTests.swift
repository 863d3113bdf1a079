import ArchiveModel
import Testing

@testable import Reading

/// Files of XML that somebody made to do harm, or that were broken on the way.
struct HostileXMLTests {
    private typealias Samples = SheetSamples

    private static func page(_ content: String, _ document: String = "") -> String {
        "<?xml version=\"1.0\"?>\(document)<alto><Layout><Page>\(content)</Page></Layout></alto>"
    }

    private static let line = "<TextLine><String CONTENT=\"Word\"/></TextLine>"

    @Test func `entities that multiply are refused where they are declared`() throws {
        let entities = (1...9).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);\">" }.joined()
        let bomb = "<!DOCTYPE alto [<!ENTITY e0 \"lol\">\(entities)]>"
        let read = Samples.read(Self.page("<TextLine><String CONTENT=\"&e9;\"/></TextLine>", bomb))
        #expect(read.value == [])
        let found = try #require(read.diagnostics.first)
        #expect(found.id == "malformed-xml")
        #expect(found.message.contains("declares an entity"))
        #expect(found.location?.line == 1)
    }

    @Test(arguments: [
        "<!DOCTYPE alto [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE alto [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x.dtd\"> %x;]>",
    ])
    func `nothing outside of the file is read`(document: String) {
        let read = Samples.read(Self.page("<TextLine><String CONTENT=\"&x;\"/></TextLine>", document))
        #expect(read.value == [])
        #expect(read.diagnostics.map(\.id) == ["malformed-xml"])
    }

    @Test func `a document type that only names a file is passed over`() {
        let document = "<!DOCTYPE alto SYSTEM \"http://127.0.0.1:1/alto.dtd\">"
        let read = Samples.read(Self.page(Self.line, document))
        #expect(read.diagnostics == [])
        #expect(read.value.map(Samples.lines) == [["Word"]])
    }

    @Test func `deep nesting ends with an error`() {
        let deep = String(repeating: "<ComposedBlock>", count: 5_000)
        let read = Samples.read(Self.page(deep))
        #expect(read.value == [])
        #expect(read.diagnostics.map(\.id) == ["malformed-xml"])
    }

    @Test func `an attribute of twelve megabytes ends with an error, one of one is a word`() {
        func page(_ count: Int) -> String {
            Self.page("<TextLine><String CONTENT=\"\(String(repeating: "a", count: count))\"/></TextLine>")
        }
        #expect(Samples.read(page(12_000_000)).diagnostics.map(\.id) == ["malformed-xml"])
        #expect(Samples.read(page(1_000_000)).value.first?.text.bytes.count == 1_000_001)
    }

    @Test(arguments: [10, 40, 60, 90])
    func `a file that was cut off is told with the place of its end`(share: Int) throws {
        let text = SheetSamples.alto
        let read = Samples.read(String(text.prefix(text.count * share / 100)))
        #expect(read.value == [])
        let found = try #require(read.diagnostics.first)
        #expect(found.id == "malformed-xml")
        #expect(found.location?.line ?? 0 > 0)
    }

    @Test func `a mismatched tag is told with its line and column`() throws {
        let read = Samples.read("<alto>\n <Layout>\n  <Page></Pag>\n </Layout></alto>")
        let found = try #require(read.diagnostics.first)
        #expect(found.location?.line == 3)
        #expect(found.location?.column ?? 0 > 1)
        #expect(found.message.contains("Page"))
    }

    @Test(arguments: [">", "'", "x", ""])
    func `an element of endless attributes is refused where it begins`(value: String) throws {
        let attributes = (0...1_000).map { "a\($0)=\"\(value)\"" }.joined(separator: " ")
        let read = Samples.read("<!-- = -->\n <alto><Layout \(attributes)/></alto>")
        let found = try #require(read.diagnostics.first)
        #expect(found.message.hasSuffix("the element has more than 1000 attributes"))
        #expect(found.location?.line == 2 && found.location?.column == 8)
        #expect(
            Samples.read(Self.page(Self.line + "<!-- \(String(repeating: "=", count: 2_000)) -->")).value
                .count == 1)
    }

    @Test(arguments: [
        "<html><head><meta name='ocr-system' content='x'/></head><body><div class='ocr_pag'>Boats</div></body></html>",
        "<alto><Layout/></alto>", "<PcGts/>", "<document xmlns='http://www.abbyy.com/FineReader_xml/'/>",
    ])
    func `a file of a known form without a page is an error`(text: String) {
        let file = ArchiveFile(path: "1.xml", bytes: Array(text.utf8))
        let read = PageReaders.standard.reader(ofGiven: file).read(file, as: TextOrigin(language: .english))
        #expect(read.value == [])
        #expect(read.diagnostics.map(\.id) == ["malformed-xml"], "\(read.diagnostics)")
    }

    @Test(arguments: ["UTF-16", "ISO-2022-JP", "no-such-encoding", "UTF-8"])
    func `bytes that are not of the declared encoding are no words`(encoding: String) {
        let text =
            "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>"
            + "<alto><Layout><Page><TextLine><String CONTENT=\"M\u{FC}hle\"/></TextLine></Page></Layout></alto>"
        let file = ArchiveFile(path: "1.xml", bytes: text.unicodeScalars.map { UInt8($0.value) })
        let read = AltoReader().read(file, as: TextOrigin(language: .english))
        #expect(read.value == [])
        #expect(read.diagnostics.map(\.id) == ["malformed-xml"])
    }

    @Test func `lengths that are no lengths are none`() throws {
        let boxes = ["NaN", "inf", "-5", "1e300", "", "abc", "99999999999999999999"]
        for box in boxes {
            let line = """
                <TextLine HPOS="1" VPOS="1" WIDTH="\(box)" HEIGHT="2"><String CONTENT="Word" HPOS="\(box)" \
                VPOS="\(box)" WIDTH="\(box)" HEIGHT="\(box)" WC="\(box)"/></TextLine>
                """
            let page = try #require(Samples.read(Self.page(line)).value.first)
            #expect(Samples.lines(page) == ["Word"])
            for line in page.geometry?.lines ?? [] {
                let sides = [line?.box.left, line?.box.top, line?.box.right, line?.box.bottom]
                #expect(sides.allSatisfy { $0?.isFinite == true && abs($0 ?? 0) <= 1e9 })
            }
        }
    }

    @Test func `strings without words leave no trace`() throws {
        let line =
            "<TextLine><String/><String CONTENT=\"\"/><String CONTENT=\"  &#9; \"/><HYP CONTENT=\"-\"/></TextLine>"
        let page = try #require(Samples.read(Self.page(line + Self.line)).value.first)
        #expect(Samples.lines(page) == ["Word"])
        #expect(page.text.places?.count == 1)
    }

    @Test(arguments: ["<rss><item/></rss>", "<!DOCTYPE html><p>News</p><p>More</p>"])
    func `other markup is refused, and told what is read`(text: String) throws {
        let read = Samples.read(text)
        #expect(read.value == [])
        let found = try #require(read.diagnostics.first)
        #expect(found.id == "not-plain-text")
        #expect(found.notes.contains { $0.contains("ALTO") && $0.contains("hOCR") })
    }
}

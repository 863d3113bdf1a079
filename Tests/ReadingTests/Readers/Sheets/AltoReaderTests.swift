import ArchiveModel
import Testing

@testable import Reading

@Suite("ALTO")
struct AltoReaderTests {
    private typealias Samples = SheetSamples

    @Test func `gives its lines as a text, a blank line between blocks, hyphens as printed`() throws {
        let read = Samples.read(Samples.alto)
        #expect(read.diagnostics == [])
        let page = try #require(read.value.first)
        #expect(Samples.lines(page) == ["FERRY SOLD", "", "Smith &amp Sons bought fer-", "ries."])
    }

    @Test func `keeps boxes, sizes and confidence`() throws {
        let geometry = try #require(Samples.read(Samples.alto).value.first?.geometry)
        #expect((geometry.width, geometry.height) == (2000, 3000))
        #expect(geometry.lines.map { $0?.block } == [0, nil, 1, 1])
        let head = try #require(geometry.lines[0])
        #expect(head.box == PageGeometry.Box(left: 100, top: 90, width: 600, height: 60))
        #expect(head.size == 22 && head.isBold)
        #expect(head.words.map(\.confidence) == [0.9, 1])
        #expect(head.words.map(\.range) == [0..<5, 6..<10])
        let body = try #require(geometry.lines[2])
        #expect(body.size == 9.5 && !body.isBold)
        #expect(body.words.last?.range == 35..<39)
    }

    @Test func `places messages at the elements of its lines`() throws {
        let text = try #require(Samples.read(Samples.alto).value.first?.text)
        let head = text.location(of: 0..<5)
        #expect((head.path, head.line, head.column) == ("1.xml", 12, 6))
        #expect(text.location(ofLine: 4).line == 26)
        let single = Samples.alto.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
        let other = try #require(Samples.read(single).value.first?.text)
        #expect(other.location(ofLine: 1).line == 1)
        let column = other.location(ofLine: 1).column
        #expect(Array(single.utf8)[(column - 1)...].starts(with: "<TextLine ID=\"L1\"".utf8))
    }

    @Test(arguments: [
        "<alto><Layout><Page>", "<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\"><Layout><Page>",
        "<a:alto xmlns:a=\"http://schema.ccs-gmbh.com/ALTO\"><Layout><Page>",
    ])
    func `is known by its root, with any namespace and without one`(beginning: String) throws {
        let end = beginning.contains("a:alto") ? "</Page></Layout></a:alto>" : "</Page></Layout></alto>"
        let line = "<TextLine><String CONTENT=\"Word\"/></TextLine>"
        let page = try #require(Samples.read(beginning + line + end, "page.bin").value.first)
        #expect(Samples.lines(page) == ["Word"])
        #expect(page.geometry == nil)
    }

    @Test func `in another encoding is read as it says`() throws {
        let text =
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><alto><Layout><Page><TextLine>"
            + "<String CONTENT=\"M\u{FC}hle\"/></TextLine></Page></Layout></alto>"
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        let file = ArchiveFile(path: "1.xml", bytes: bytes)
        let page = try #require(AltoReader().read(file, as: TextOrigin(language: .english)).value.first)
        #expect(Samples.lines(page) == ["Mühle"])
        let wide = try #require(
            Encoder.bytes(
                of: text.replacing("ISO-8859-1", with: "UTF-16"), in: .utf16LittleEndian))
        let other = ArchiveFile(path: "1.xml", bytes: [0xFF, 0xFE] + wide)
        #expect(PageReaders.standard.reader(ofGiven: other) is AltoReader)
        let second = try #require(AltoReader().read(other, as: TextOrigin(language: .english)).value.first)
        #expect(Samples.lines(second) == ["Mühle"])
    }

    @Test func `without words is an empty page, and told`() {
        let read = Samples.read("<alto><Layout><Page WIDTH=\"9\" HEIGHT=\"9\"/></Layout></alto>")
        #expect(read.value.map(\.text.bytes) == [[]])
        #expect(read.diagnostics.map(\.id) == ["empty-file"])
    }
}

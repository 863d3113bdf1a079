import ArchiveModel
import Testing

@testable import Reading

/// PAGE XML, hOCR, ABBYY XML and the XHTML of poppler.
struct OtherSheetsTests {
    private typealias Samples = SheetSamples

    @Test func `PAGE XML comes in its reading order, with the text of lowest index`() throws {
        let read = Samples.read(
            """
            <?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">
            <Page imageWidth="900" imageHeight="1200"><ReadingOrder><OrderedGroup id="g">
            <RegionRefIndexed index="0" regionRef="r2"/><RegionRefIndexed index="1" regionRef="r1"/></OrderedGroup></ReadingOrder>
            <TextRegion id="r1"><Coords points="10,300 400,300 400,400 10,400"/>
            <TextLine id="l1"><Coords points="10,300 400,300 400,330 10,330"/>
            <Word id="w1"><Coords points="10,300 90,300 90,330 10,330"/><Glyph><TextEquiv><Unicode>x</Unicode></TextEquiv></Glyph>
            <TextEquiv index="1"><Unicode>wrong</Unicode></TextEquiv><TextEquiv index="0" conf="0.8"><Unicode>The</Unicode></TextEquiv></Word>
            <Word id="w2"><Coords points="100,300 190,300 190,330 100,330"/><TextEquiv><Unicode>weir</Unicode></TextEquiv></Word>
            <TextEquiv><Unicode>The weir</Unicode></TextEquiv></TextLine>
            <TextLine id="l2"><Coords points="10,340 400,340 400,370 10,370"/>
            <Word><TextEquiv><Unicode>brokc</Unicode></TextEquiv></Word><TextEquiv><Unicode>broke &amp; fell.</Unicode></TextEquiv></TextLine>
            <TextEquiv><Unicode>all of it again</Unicode></TextEquiv></TextRegion>
            <TextRegion id="r2"><Coords><Point x="10" y="20"/><Point x="500" y="90"/></Coords>
            <TextStyle fontSize="24.0" bold="true"/><TextEquiv><Unicode>WEIR GONE
            AT LAST</Unicode></TextEquiv></TextRegion>
            </Page></PcGts>
            """)
        #expect(read.diagnostics == [])
        let page = try #require(read.value.first)
        #expect(Samples.lines(page) == ["WEIR GONE", "AT LAST", "", "The weir", "broke & fell."])
        let geometry = try #require(page.geometry)
        #expect(geometry.width == 900)
        #expect(geometry.lines[3]?.words.map(\.confidence) == [0.8, nil])
        #expect(geometry.lines[3]?.words.last?.box.left == 100)
        #expect(geometry.lines[4]?.words == [])
        #expect(geometry.lines[4]?.box.height == 30)
        #expect(geometry.lines[0]?.size == 24)
    }

    @Test func `hOCR is read from XHTML`() throws {
        let read = Samples.read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
            <html xmlns="http://www.w3.org/1999/xhtml"><head><title>no words</title>
            <meta name="ocr-system" content="tesseract"/></head><body>
            <div class="ocr_page" id="page_1" title='image "a.png"; bbox 0 0 800 1000; ppageno 0'>
            <div class="ocr_carea" title="bbox 10 10 400 200"><p class="ocr_par" title="bbox 10 10 400 60">
            <span class="ocr_line" title="bbox 10 10 400 60; baseline 0 -5; x_size 40">
            <span class="ocrx_word" title="bbox 10 10 90 50; x_wconf 91; x_fsize 30"><strong>BOATS</strong></span>
            <span class="ocrx_word" title="bbox 100 10 190 50; x_wconf 55; x_fsize 30"><strong>BURNT</strong></span></span></p>
            <p class="ocr_par"><span class="ocr_line" title="bbox 10 80 400 110">
            <span class="ocrx_word" title="bbox 10 80 50 110; x_wconf 96">Three <em>of</em></span> them.</span></p></div></div>
            </body></html>
            """, "1.hocr")
        #expect(read.diagnostics == [])
        let page = try #require(read.value.first)
        #expect(Samples.lines(page) == ["BOATS BURNT", "", "Three of them."])
        let head = try #require(page.geometry?.lines[0])
        #expect(head.isBold && head.size == 30)
        #expect(head.words.map(\.confidence) == [0.91, 0.55])
        #expect(page.geometry?.height == 1000)
    }

    @Test func `hOCR is read from HTML that is no XML, lines without words too`() throws {
        let read = Samples.read(
            """
            <!DOCTYPE html><html><head><meta charset=utf-8><meta name=ocr-system content=ocropy><body>
            <div class=ocr_page title="bbox 0 0 100 100"><p class='ocr_par'>
            <span class='ocr_line' title='bbox 1 2 90 12'>Eggs&nbsp;are dear<br>
            </span><span class='ocr_line' title='bbox 1 20 90 32'>in Kirchen m&uuml;hl.</span></div>
            <div class=ocr_page><span class=ocr_line>Page two</span></div></html>
            """, "1.html")
        #expect(read.diagnostics == [])
        #expect(
            read.value.map { Samples.lines($0) } == [
                ["Eggs\u{A0}are dear", "in Kirchen mühl."], ["Page two"],
            ])
        #expect(read.value.first?.geometry?.lines.last??.box.top == 20)
    }

    @Test func `ABBYY XML gives words of characters`() throws {
        func run(_ text: String, _ attributes: String) -> String {
            let characters = text.enumerated().map { index, letter in
                "<charParams l=\"\(index * 10)\" t=\"5\" r=\"\(index * 10 + 9)\" b=\"25\" charConfidence=\"\(letter == "x" ? 40 : 80)\">\(letter)</charParams>"
            }
            return
                "<formatting lang=\"EnglishUnitedStates\" ff=\"Times\" \(attributes)>\(characters.joined())</formatting>"
        }
        let read = Samples.read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <document xmlns="http://www.abbyy.com/FineReader_xml/FineReader10-schema-v1.xml" version="1.0">
            <page width="1000" height="1400" resolution="300"><block blockType="Text" l="0" t="0" r="9" b="9"><text>
            <par><line baseline="25" l="0" t="5" r="99" b="25">\(run("Ox ", "fs=\"18.\" bold=\"1\""))\(run("sold", "fs=\"18.\" bold=\"1\""))</line></par>
            <par><line baseline="60" l="0" t="40" r="99" b="60"><formatting fs="8.">By the<wordRecVariants><wordRecVariant><variantText>Bythe</variantText></wordRecVariant></wordRecVariants> yard</formatting></line></par>
            </text></block></page></document>
            """)
        #expect(read.diagnostics == [])
        let page = try #require(read.value.first)
        #expect(Samples.lines(page) == ["Ox sold", "", "By the yard"])
        let head = try #require(page.geometry?.lines[0])
        #expect(head.size == 18 && head.isBold)
        #expect(head.words.map(\.confidence) == [0.6, 0.8])
        #expect(head.words[1].box == PageGeometry.Box(left: 0, top: 5, width: 39, height: 20))
        #expect(page.geometry?.lines[2]?.size == 8)
    }

    private static let layout = """
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title></title><meta name="Producer" content="x"/></head><body><doc>
        <page width="595.000000" height="842.000000"><flow>
        <block xMin="50" yMin="60" xMax="300" yMax="90"><line xMin="50" yMin="60" xMax="300" yMax="75">
        <word xMin="50.5" yMin="60" xMax="90.25" yMax="75">Tide</word><word xMin="95" yMin="60" xMax="120" yMax="75">&amp;time</word>
        </line></block></flow></page>
        <page width="595" height="842"><flow><block xMin="1" yMin="1" xMax="2" yMax="2"><line xMin="1" yMin="1" xMax="2" yMax="2">
        <word xMin="1" yMin="1" xMax="2" yMax="2">Two</word></line></block></flow></page>
        </doc></body></html>
        """

    @Test func `the XHTML of poppler gives a page for each page of the PDF`() throws {
        let read = Samples.read(Self.layout, "1.html")
        #expect(read.diagnostics == [])
        #expect(read.value.map { Samples.lines($0) } == [["Tide &time"], ["Two"]])
        let word = try #require(read.value.first?.geometry?.lines[0]?.words.first)
        #expect(word.box == PageGeometry.Box(left: 50.5, top: 60, width: 39.75, height: 15))
        #expect(read.value.first?.text.location(ofLine: 1).line == 4)
    }

    @Test func `controls that poppler leaves in words are told as lost letters`() throws {
        let read = Samples.read(Self.layout.replacing("Tide", with: "Ti\u{2}de"), "1.html")
        #expect(read.value.first.map { Samples.lines($0) } == ["Ti\u{FFFD}de &time"])
        #expect(read.diagnostics.map(\.id) == ["lost-letters"])
    }

    @Test func `words without lines are refused with the command that gives them`() throws {
        let text = Self.layout.replacing("<line", with: "<i").replacing("</line>", with: "</i>")
        let found = try #require(Samples.read(text, "1.html").diagnostics.first)
        #expect(found.fixes.contains { $0.contains("-bbox-layout") })
    }

    @Test(arguments: [
        (SheetSamples.alto, "AltoReader"), ("\u{FEFF}<PcGts><Page/></PcGts>", "PageXMLReader"),
        ("<!-- a --><html><body><div class='ocr_page'/></body></html>", "HOCRReader"),
        (layout, "LayoutXHTMLReader"),
        (
            "<document xmlns=\"http://www.abbyy.com/FineReader_xml/FineReader6-schema-v1.xml\"/>",
            "AbbyyReader"
        ),
        ("Once upon a time", "PlainTextReader"), ("<html><p>News</p></html>", "PlainTextReader"),
    ])
    func `a file is known by its first bytes, whatever its name`(text: String, reader: String) {
        for path in ["1.txt", "1.xml", "page", "x.pdf"] {
            let found = PageReaders.standard.reader(ofGiven: SheetSamples.file(text, path))
            if reader != "PlainTextReader" || path != "1.xml" { #expect("\(type(of: found))" == reader) }
        }
    }
}

import ArchiveModel
import Testing

@testable import Reading

/// Files that stand for pages and are no plain text.
struct FileSignatureTests {
    private func read(_ bytes: [UInt8]) -> Diagnosed<[PageSource]> {
        PlainTextReader().read(ArchiveFile(path: "1.txt", bytes: bytes), as: TextOrigin(language: .english))
    }

    @Test(
        arguments: [
            ("%PDF-1.7\n%âãÏÓ", "a PDF"), ("{\\rtf1\\ansi Hello}", "RTF"),
            ("<?xml version=\"1.0\"?><alto xmlns=\"x\"><Layout/></alto>", "ALTO XML"),
            ("<?xml version=\"1.0\"?>\n<mets:mets xmlns:mets=\"x\"/>", "METS XML"),
            ("<?xml version='1.0'?><rss/>", "XML"), ("<PcGts xmlns=\"p\"><Page/></PcGts>", "PAGE XML"),
            ("<!DOCTYPE html><html><body><div class='ocr_page'></div></body>", "hOCR"),
            ("\n <!doctype HTML>\n<p>News", "HTML"), ("<html><p>News", "HTML"),
            ("<div><p>One</p><p>Two</p></div>", "HTML"),
            ("<!-- saved --><p>One</p><p>Two</p>", "HTML"),
            ("AT&TFORM1234DJVU", "DjVu"), ("%!PS-Adobe-3.0", "PostScript"), ("GIF89a..", "a GIF picture"),
        ])
    func `markup and documents are named`(text: String, name: String) {
        let found = read(Array(text.utf8))
        #expect(found.value == [])
        #expect(found.diagnostics.map(\.id) == ["not-plain-text"])
        #expect(found.diagnostics.first?.message == "A page is plain text; this file is \(name)")
        #expect(found.diagnostics.first?.fixes.isEmpty == false)
    }

    @Test(
        arguments: [
            ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG picture"),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a PNG picture"),
            ([0x49, 0x49, 0x2A, 0, 8], "a TIFF picture"), ([0x4D, 0x4D, 0, 0x2A], "a TIFF picture"),
            ([0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20], "a JPEG 2000 picture"),
            (Array("RIFF1234WEBPVP8 ".utf8), "a WebP picture"), ([0x1F, 0x8B, 8], "packed with gzip"),
            (Array("PK\u{3}\u{4}....mimetypeapplication/epub+zip".utf8), "an EPUB book"),
            (Array("PK\u{3}\u{4}....word/document.xml".utf8), "a Word document (docx) or its like"),
            (Array("PK\u{3}\u{4}....notes.txt".utf8), "a ZIP archive"),
        ] as [([UInt8], String)])
    func `pictures and packed files are named`(bytes: [UInt8], name: String) {
        #expect(read(bytes).diagnostics.first?.message == "A page is plain text; this file is \(name)")
    }

    @Test func `markup in UTF-16 is named, too`() throws {
        let page = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><alto xmlns=\"x\"></alto>"
        let bytes = try #require(Encoder.bytes(of: page, in: .utf16LittleEndian))
        #expect(read([0xFF, 0xFE] + bytes).diagnostics.map(\.id) == ["not-plain-text"])
    }

    @Test(
        arguments: [
            "<Weather> Fair today, and rain in the evening.", "< Notices >\n\nThe mill is to let.",
            "<本报讯> 昨天下午，新桥通车。", "<<< Continued from page one",
            "PKW-Verkehr über die Brücke", "BZh wins the cup", "GIF 89 a new word",
            "a < b, and <html> is the name of a tag", "<i> is a letter",
        ])
    func `a text that begins with an angle bracket is a text`(text: String) {
        #expect(read(Array(text.utf8)).diagnostics == [])
    }
}

import ArchiveModel

/// A form of file that is no plain text, as its first bytes tell.
struct FileSignature: Hashable {
    /// With its article: `a PDF`.
    let name: String
    private let way: Way

    /// Whether nobody reads words in its bytes.
    var isPicture: Bool { way == .picture }

    /// Whether it is told by tags, as pages with places are that are read.
    var isMarkup: Bool { way == .markup || way == .layout }

    private enum Way { case pdf, picture, document, markup, packed, zipped, layout, unknown }

    func fixes(_ path: String) -> [String] {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return switch way {
        case .pdf: ["take its text with 'pdftotext -layout \(file) page.txt', and import that"]
        case .picture:
            [
                "have its text read, as by 'tesseract \(file) page -l LANGUAGE', and import that",
                "show the picture itself with 'facsimiles:' in issue.md",
            ]
        case .document: ["save it as plain text, as 'libreoffice --convert-to txt:Text \(file)' does"]
        case .markup: ["take its text out, as 'pandoc -f html -t plain --wrap=none \(file)' does"]
        case .packed: ["unpack it, as with 'gunzip', and import what is in it"]
        case .zipped: ["unpack it with 'unzip \(file)', and import what is in it"]
        case .layout: ["have the program that made it write plain text, too, and import that"]
        case .unknown: ["save its text as plain text"]
        }
    }

    /// Of a file that is no text in any encoding.
    static func binary(of bytes: [UInt8]) -> FileSignature? {
        if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) { return zip(bytes) }
        if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
            return FileSignature(name: "a WebP picture", way: .picture)
        }
        if bytes.dropFirst(4).starts(with: Array("ftyp".utf8)) {
            return FileSignature(name: "a HEIF picture or a film", way: .picture)
        }
        return signatures.first { bytes.starts(with: $0.bytes) }?.signature
    }

    private typealias Row = (bytes: [UInt8], signature: FileSignature)

    private static func row(_ bytes: [UInt8], _ name: String, _ way: Way) -> Row {
        (bytes, FileSignature(name: name, way: way))
    }

    private static func row(_ text: String, _ name: String, _ way: Way) -> Row {
        (Array(text.utf8), FileSignature(name: name, way: way))
    }

    private static let signatures: [Row] = [
        row("%PDF-", "a PDF", .pdf), row("%!PS", "PostScript", .pdf), row("{\\rtf", "RTF", .document),
        row([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Word or Excel document", .document),
        row([0xFF, 0xD8, 0xFF], "a JPEG picture", .picture),
        row([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a PNG picture", .picture),
        row([0x49, 0x49, 0x2A, 0], "a TIFF picture", .picture),
        row([0x4D, 0x4D, 0, 0x2A], "a TIFF picture", .picture),
        row([0x49, 0x49, 0x2B, 0], "a TIFF picture", .picture),
        row([0x4D, 0x4D, 0, 0x2B], "a TIFF picture", .picture),
        row("GIF87a", "a GIF picture", .picture), row("GIF89a", "a GIF picture", .picture),
        row([0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20], "a JPEG 2000 picture", .picture),
        row([0xFF, 0x4F, 0xFF, 0x51], "a JPEG 2000 picture", .picture),
        row("AT&TFORM", "DjVu", .picture), row([0x1F, 0x8B], "packed with gzip", .packed),
        row("BZh9", "packed with bzip2", .packed),
        row([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "packed with xz", .packed),
        row([0x28, 0xB5, 0x2F, 0xFD], "packed with zstd", .packed),
        row([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "packed with 7z", .packed),
    ]

    private static func zip(_ bytes: [UInt8]) -> FileSignature {
        let head = String(decoding: bytes.prefix(4_096), as: UTF8.self)
        if head.contains("application/epub+zip") {
            return FileSignature(name: "an EPUB book", way: .document)
        }
        if head.contains("opendocument") {
            return FileSignature(name: "an OpenDocument file", way: .document)
        }
        if head.contains("word/") || head.contains("[Content_Types].xml") {
            return FileSignature(name: "a Word document (docx) or its like", way: .document)
        }
        return FileSignature(name: "a ZIP archive", way: .zipped)
    }

    /// Of a text that is markup from its first sign on; one that only begins with `<` is none.
    static func markup(of text: [UInt8]) -> FileSignature? {
        let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
        let content = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...]
        guard let start = content.firstIndex(where: { !blanks.contains($0) }),
            text[start] == UInt8(ascii: "<")
        else {
            return nil
        }
        let head = String(decoding: text[start...].prefix(4_096), as: UTF8.self).lowercased()
        let isDeclared = head.hasPrefix("<?xml") || head.hasPrefix("<!doctype ")
        let closed = head.split(separator: "</", omittingEmptySubsequences: false).count - 1
        let isTag = head.dropFirst().first.map { $0.isASCII && $0.isLetter } ?? false
        let isComment = head.hasPrefix("<!--") && head.contains("-->")
        guard
            isDeclared || isTag && (closed >= 2 || head.contains("xmlns")) || isTag && isHTML(head)
                || isComment && closed >= 2
        else { return nil }
        if head.contains("ocr_page") { return FileSignature(name: "hOCR", way: .layout) }
        let forms = [
            ("<alto", "ALTO XML"), ("<mets", "METS XML"), (":mets", "METS XML"), ("<pcgts", "PAGE XML"),
        ]
        if let form = forms.first(where: { head.contains($0.0) }) {
            return FileSignature(name: form.1, way: .layout)
        }
        if isHTML(head) || head.hasPrefix("<!doctype html") || !isDeclared && !head.contains("xmlns") {
            return FileSignature(name: "HTML", way: .markup)
        }
        return FileSignature(name: "XML", way: .markup)
    }

    /// Of a file that has a tag for its first sign and is called markup.
    static func named(_ file: ArchiveFile) -> FileSignature? {
        let isCalled = [".xml", ".html", ".htm", ".xhtml"].contains(where: file.path.hasSuffix)
        return isCalled && FileHead(of: file.bytes).root != nil
            ? FileSignature(name: "XML", way: .markup) : nil
    }

    private static func isHTML(_ head: String) -> Bool {
        ["<html", "<head", "<body"].contains { tag in
            guard let found = head.ranges(of: tag).first else { return false }
            return head[found.upperBound...].first.map { $0 == ">" || $0.isWhitespace } ?? false
        }
    }
}

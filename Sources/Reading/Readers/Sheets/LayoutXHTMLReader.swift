import ArchiveModel

/// The XHTML of `pdftotext -bbox-layout`, poppler's form of the words of a PDF with their places.
package struct LayoutXHTMLReader: SheetReader {
    package init() {}

    package var suffix: String { ".html" }
    package var otherSuffixes: [String] { [".xhtml", ".htm"] }
    var form: String { "The output of 'pdftotext -bbox-layout'" }

    package func recognises(_ head: FileHead) -> Bool? {
        head.root == "html" && head.text.contains("<doc>") && head.text.contains("<page width=")
    }

    func sheets(of file: ArchiveFile, as origin: TextOrigin, keepsElements: Bool) -> Diagnosed<[Sheet]> {
        let visitor = LayoutXHTMLVisitor(path: file.path, keepsElements: keepsElements)
        let read = told(visitor, of: Self.mended(file), as: origin)
        guard visitor.isLoose, !read.diagnostics.hasErrors else { return read }
        return Diagnosed([], [.wordsOnly(file.path)])
    }

    /// poppler writes controls that a PDF has in its words, which XML does not allow: they are lost letters.
    private static func mended(_ file: ArchiveFile) -> ArchiveFile {
        let isControl = { (byte: UInt8) in byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 }
        guard file.bytes.contains(where: isControl) else { return file }
        var bytes: [UInt8] = []
        for byte in file.bytes {
            if isControl(byte) { bytes += [0xEF, 0xBF, 0xBD] } else { bytes.append(byte) }
        }
        return ArchiveFile(path: file.path, bytes: bytes)
    }
}

private final class LayoutXHTMLVisitor: SheetVisitor {
    private enum Name: Int, CaseIterable {
        case word, line, block, page, xMin, yMin, xMax, yMax, width, height
    }

    /// Whether words stand outside of lines, as `-bbox` alone writes them.
    private(set) var isLoose = false
    private var page: (width: Float?, height: Float?) = (nil, nil)
    private var isInLine = false
    private var word: (text: [UInt8], box: PageGeometry.Box?)?

    init(path: String, keepsElements: Bool) {
        super.init(names: Name.allCases.map { "\($0)" }, path: path, keepsElements: keepsElements)
    }

    override func start(_ name: Int?, _ tag: XMLTag) {
        switch name.flatMap(Name.init) {
        case .word:
            word = ([], box(of: tag))
            isLoose = isLoose || !isInLine
        case .line:
            isInLine = true
            builder.beginLine(at: tag.place, box: box(of: tag))
        case .block: builder.beginBlock()
        case .page: page = (tag.number(Name.width.rawValue), tag.number(Name.height.rawValue))
        default: break
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) { word?.text += bytes }

    override func end(_ name: Int?) {
        switch name.flatMap(Name.init) {
        case .word:
            if let word { builder.addWord(word.text, box: word.box, confidence: nil) }
            word = nil
        case .line:
            isInLine = false
            builder.endLine()
            checkLimits()
        case .page: endSheet(width: page.width, height: page.height)
        default: break
        }
    }

    private func box(of tag: XMLTag) -> PageGeometry.Box? {
        PageGeometry.Box(
            left: tag.number(Name.xMin.rawValue), top: tag.number(Name.yMin.rawValue),
            right: tag.number(Name.xMax.rawValue), bottom: tag.number(Name.yMax.rawValue))
    }
}

extension Diagnostic {
    fileprivate static func wordsOnly(_ path: String) -> Diagnostic {
        Diagnostic(
            .notPlainText, "Words of a PDF come with their lines and blocks; this file has words alone",
            at: SourceLocation(path), fixes: ["make it with 'pdftotext -bbox-layout' instead of '-bbox'"])
    }
}

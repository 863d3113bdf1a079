import ArchiveModel

/// hOCR, recognised pages in HTML, as Tesseract and OCRopus write them.
package struct HOCRReader: SheetReader {
    package init() {}

    package var suffix: String { ".html" }
    package var otherSuffixes: [String] { [".hocr", ".htm", ".xhtml"] }
    var form: String { "A page of hOCR" }

    package func recognises(_ head: FileHead) -> Bool? {
        guard head.root != nil else { return false }
        return head.text.contains("ocr_page") || head.text.contains("ocr-system")
    }

    func sheets(of file: ArchiveFile, as origin: TextOrigin, keepsElements: Bool) -> Diagnosed<[Sheet]> {
        let read = told(HOCRVisitor(path: file.path, keepsElements: keepsElements), of: file, as: origin)
        // HTML that is no XML leaves tags open and names the blank by an entity.
        guard read.diagnostics.hasErrors, !file.bytes.prefix(8).contains(UInt8(ascii: "?")) else {
            return read
        }
        let visitor = HOCRVisitor(path: file.path, keepsElements: keepsElements)
        guard XMLParser.parseHTML(file.bytes, visitor) == nil, !visitor.sheets.isEmpty else { return read }
        return Diagnosed(visitor.sheets)
    }
}

/// Makes sheets of the elements of hOCR. They are told by their class, whatever their tag.
private final class HOCRVisitor: SheetVisitor {
    private enum Name: Int, CaseIterable {
        case `class`, title, id, strong, b
    }

    /// What an open element is.
    private enum Role { case page, block, line, word, bold, other }

    private var roles: [(role: Role, id: String?, first: Int)] = []
    private var page: (width: Float?, height: Float?) = (nil, nil)
    private var isInPage: Bool { roles.contains { $0.role == .page } }
    /// `text`: what stands in no word, since the last one.
    private var line: (text: [UInt8], style: TextStyle?)?
    private var word: (text: [UInt8], properties: HOCRProperties, isBold: Bool)?

    init(path: String, keepsElements: Bool) {
        super.init(
            names: Name.allCases.map { "\($0)".filter { $0 != "`" } }, path: path,
            keepsElements: keepsElements)
    }

    override func start(_ name: Int?, _ tag: XMLTag) {
        let tagged = name.flatMap(Name.init)
        var role = role(of: tag)
        if role == .other, tagged == .strong || tagged == .b { role = .bold }
        roles.append((role, role == .other ? nil : tag.string(Name.id.rawValue), builder.count))
        switch role {
        case .page:
            let box = HOCRProperties(tag.bytes(Name.title.rawValue)).box
            page = (box?.right, box?.bottom)
        case .block: builder.beginBlock()
        case .line where line == nil:
            let properties = HOCRProperties(tag.bytes(Name.title.rawValue))
            builder.beginLine(at: tag.place, box: properties.box)
            line = ([], properties.size.map { TextStyle(size: $0) })
        case .word where word == nil:
            // Words of some programs stand in no line.
            if line == nil {
                builder.beginLine(at: tag.place, box: nil)
                line = ([], nil)
            }
            addLooseText()
            word = ([], HOCRProperties(tag.bytes(Name.title.rawValue)), roles.contains { $0.role == .bold })
        case .bold: word?.isBold = true
        default: break
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if word != nil { word?.text += bytes } else if line != nil { line?.text += bytes }
    }

    override func end(_ name: Int?) {
        guard let element = roles.popLast() else { return }
        switch element.role {
        case .word where !roles.contains { $0.role == .word }: endWord(element.id)
        case .line where !roles.contains { $0.role == .line }: endLine()
        case .block where !roles.contains { $0.role == .line }: endLine()
        case .page where !isInPage:
            endLine()
            endSheet(width: page.width, height: page.height)
            line = nil
        default: break
        }
        if element.role == .line || element.role == .block { builder.name(element.id, from: element.first) }
    }

    private func endWord(_ id: String?) {
        guard let ended = word else { return }
        word = nil
        let size = ended.properties.size ?? line?.style?.size
        builder.addWord(
            ended.text, box: ended.properties.box, confidence: ended.properties.confidence,
            style: size != nil || ended.isBold ? TextStyle(size: size, isBold: ended.isBold) : nil, id: id)
    }

    private func endLine() {
        endWord(nil)
        addLooseText()
        line = nil
        builder.endLine()
        checkLimits()
    }

    private func addLooseText() {
        guard let text = line?.text, text.contains(where: { $0 > 0x20 }) else { return }
        builder.addText(text, style: line?.style)
        line?.text = []
    }

    private func role(of tag: XMLTag) -> Role {
        guard let classes = tag.bytes(Name.class.rawValue) else { return .other }
        for name in classes.split(separator: 0x20) {
            let name = String(decoding: name, as: UTF8.self)
            switch name {
            case "ocr_page": return .page
            case "ocr_carea", "ocr_par", "ocrx_block", "ocr_column", "ocr_float": return .block
            case "ocr_line", "ocrx_line", "ocr_header", "ocr_caption", "ocr_textfloat", "ocr_footer":
                return .line
            case "ocrx_word": return .word
            default: continue
            }
        }
        return .other
    }
}

/// The properties of an element of hOCR, `bbox 10 20 300 50; x_wconf 95`.
private struct HOCRProperties {
    var box: PageGeometry.Box?
    var confidence: Float?
    /// In points.
    var size: Float?

    init(_ title: UnsafeBufferPointer<UInt8>?) {
        guard let title else { return }
        for property in title.split(separator: UInt8(ascii: ";")) {
            let words = property.split(separator: 0x20)
            guard let name = words.first else { continue }
            let numbers = words.dropFirst().prefix(4).map {
                XMLNumber.read(UnsafeBufferPointer(rebasing: $0))
            }
            guard let first = numbers.first, let first else { continue }
            switch String(decoding: name, as: UTF8.self) {
            case "bbox" where numbers.count == 4:
                box = PageGeometry.Box(left: first, top: numbers[1], right: numbers[2], bottom: numbers[3])
            case "x_wconf", "x_conf": confidence = first / 100
            case "x_fsize": size = first > 0 ? first : nil
            default: break
            }
        }
    }
}

import ArchiveModel

/// PAGE XML, PRImA's form of recognised pages, as Transkribus, eScriptorium and OCR-D write it.
package struct PageXMLReader: SheetReader {
    package init() {}

    package var suffix: String { ".xml" }
    package var otherSuffixes: [String] { [".page"] }
    var form: String { "A page of PAGE XML" }

    package func recognises(_ head: FileHead) -> Bool? { head.root == "PcGts" }

    func sheets(of file: ArchiveFile, as origin: TextOrigin, keepsElements: Bool) -> Diagnosed<[Sheet]> {
        told(PageXMLVisitor(path: file.path, keepsElements: keepsElements), of: file, as: origin)
    }
}

/// A region, line or word of PAGE XML.
private struct PageXMLPart {
    var id: String?
    var place: (line: Int, column: Int)
    var box: PageGeometry.Box?
    /// Of the text with the lowest index.
    var text: [UInt8] = []
    var index = Int.max
    var confidence: Float?
    var style: TextStyle?
    /// The lines of a region, the words of a line.
    var parts: [PageXMLPart] = []
}

/// Makes sheets of the elements of a PAGE XML file. Regions come in the reading order that the file states.
private final class PageXMLVisitor: SheetVisitor {
    // Named as in the files.
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private enum Name: Int, CaseIterable {
        case Word, TextEquiv, Unicode, Coords, Point, TextLine, TextRegion, Page, TextStyle, Glyph,
            RegionRefIndexed
        case RegionRef, id, points, x, y, index, conf, imageWidth, imageHeight, regionRef, fontSize, bold
    }

    private var regions: [PageXMLPart] = []
    private var order: [String: Int] = [:]
    /// Region, line and word, as far as they are open; regions may hold others.
    private var open: [PageXMLPart] = []
    private var page: (width: Float?, height: Float?) = (nil, nil)
    private var equivalent: (index: Int, confidence: Float?)?
    private var isText = false
    private var text: [UInt8] = []
    private var glyphs = 0

    init(path: String, keepsElements: Bool) {
        super.init(names: Name.allCases.map { "\($0)" }, path: path, keepsElements: keepsElements)
    }

    override func start(_ name: Int?, _ tag: XMLTag) {
        switch name.flatMap(Name.init) {
        case .TextRegion, .TextLine, .Word:
            open.append(PageXMLPart(id: tag.string(Name.id.rawValue), place: tag.place))
        case .Glyph: glyphs += 1
        case .Coords where glyphs == 0 && !open.isEmpty:
            guard let points = tag.bytes(Name.points.rawValue) else { return }
            open[open.count - 1].box = Self.box(of: points)
        case .Point where glyphs == 0 && !open.isEmpty:
            guard let x = tag.number(Name.x.rawValue), let y = tag.number(Name.y.rawValue) else { return }
            let point = PageGeometry.Box(left: x, top: y, width: 0, height: 0)
            open[open.count - 1].box = open[open.count - 1].box?.union(point) ?? point
        case .TextEquiv:
            let index = tag.number(Name.index.rawValue).map { Int($0) } ?? 0
            equivalent = (index, tag.number(Name.conf.rawValue))
        case .Unicode:
            isText = glyphs == 0 && !open.isEmpty
            text = []
        case .TextStyle where !open.isEmpty:
            let isBold = tag.string(Name.bold.rawValue) == "true"
            open[open.count - 1].style = ArchivedStyle(
                size: tag.number(Name.fontSize.rawValue).flatMap { $0 > 0 ? $0 : nil }, isBold: isBold)
        case .RegionRefIndexed, .RegionRef:
            if let region = tag.string(Name.regionRef.rawValue), order[region] == nil {
                order[region] = order.count
            }
        case .Page: page = (tag.number(Name.imageWidth.rawValue), tag.number(Name.imageHeight.rawValue))
        default: break
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) { if isText { text += bytes } }

    override func end(_ name: Int?) {
        switch name.flatMap(Name.init) {
        case .Glyph: glyphs -= 1
        case .Unicode: takeText()
        case .Word, .TextLine:
            guard let part = open.popLast() else { return }
            if open.isEmpty { regions.append(part) } else { open[open.count - 1].parts.append(part) }
        case .TextRegion: if let region = open.popLast() { regions.append(region) }
        case .Page:
            write()
            endSheet(width: page.width, height: page.height)
            (regions, order) = ([], [:])
        default: break
        }
    }

    private func takeText() {
        guard isText, let last = open.indices.last else { return }
        isText = false
        let index = equivalent?.index ?? 0
        guard index < open[last].index else { return }
        open[last].index = index
        open[last].text = text
        open[last].confidence = equivalent?.confidence
    }

    private func write() {
        let last = order.count
        let places = regions.map { $0.id.flatMap { order[$0] } ?? last }
        let sorted = regions.indices.sorted { (places[$0], $0) < (places[$1], $1) }
        for region in sorted.lazy.map({ self.regions[$0] }) {
            builder.beginBlock()
            let first = builder.count
            if region.parts.contains(where: { !$0.text.isEmpty || !$0.parts.isEmpty }) {
                for line in region.parts { write(line) }
            } else {
                for text in region.text.split(separator: 0x0A) {
                    builder.beginLine(at: region.place, box: nil)
                    builder.addText(Array(text), style: region.style)
                    builder.endLine()
                }
            }
            builder.name(region.id, from: first)
            checkLimits()
        }
    }

    /// By its words, where they say the same as the line; somebody may have corrected the line alone.
    private func write(_ line: PageXMLPart) {
        let first = builder.count
        builder.beginLine(at: line.place, box: line.box)
        let said = line.text.filter { $0 > 0x20 }
        let words = line.parts.flatMap(\.text).filter { $0 > 0x20 }
        if !words.isEmpty, said.isEmpty || said == words {
            for word in line.parts {
                builder.addWord(
                    word.text, box: word.box, confidence: word.confidence, style: word.style ?? line.style,
                    id: word.id)
            }
        } else {
            builder.addText(line.text, style: line.style)
        }
        builder.endLine()
        builder.name(line.id, from: first)
    }

    /// The rectangle around `1,2 3,4 5,6`.
    private static func box(of points: UnsafeBufferPointer<UInt8>) -> PageGeometry.Box? {
        var box: PageGeometry.Box?
        for pair in points.split(separator: 0x20) {
            let sides = pair.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            guard sides.count == 2, let x = XMLNumber.read(UnsafeBufferPointer(rebasing: sides[0])),
                let y = XMLNumber.read(UnsafeBufferPointer(rebasing: sides[1]))
            else { return nil }
            let point = PageGeometry.Box(left: x, top: y, width: 0, height: 0)
            box = box?.union(point) ?? point
        }
        return box
    }
}

/// `TextStyle` is also the name of an element.
private typealias ArchivedStyle = TextStyle

import ArchiveModel

/// ALTO, the Library of Congress's form of recognised pages, versions 1 to 4, with its namespace or without.
package struct AltoReader: SheetReader {
    package init() {}

    package var suffix: String { ".xml" }
    package var otherSuffixes: [String] { [".alto"] }
    var form: String { "An ALTO page" }

    package func recognises(_ head: FileHead) -> Bool? { head.root == "alto" }

    func sheets(of file: ArchiveFile, as origin: TextOrigin, keepsElements: Bool) -> Diagnosed<[Sheet]> {
        told(AltoVisitor(path: file.path, keepsElements: keepsElements), of: file, as: origin)
    }
}

/// Makes sheets of the elements of an ALTO file.
private final class AltoVisitor: SheetVisitor {
    // Named as in the files.
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private enum Name: Int, CaseIterable {
        case String, SP, TextLine, HYP, TextBlock, ComposedBlock, Illustration, GraphicalElement, Page,
            TextStyle
        case CONTENT, HPOS, VPOS, WIDTH, HEIGHT, WC, STYLEREFS, STYLE, ID, FONTSIZE, FONTSTYLE
    }

    private var styles: [String: TextStyle] = [:]
    /// Of page, blocks and line, as far as they are open; the innermost counts.
    private var inherited: [TextStyle?] = []
    private var opened: [(id: String?, first: Int)] = []
    private var page: (width: Float?, height: Float?) = (nil, nil)

    init(path: String, keepsElements: Bool) {
        super.init(names: Name.allCases.map { "\($0)" }, path: path, keepsElements: keepsElements)
    }

    override func start(_ name: Int?, _ tag: XMLTag) {
        switch name.flatMap(Name.init) {
        case .String: addWord(tag)
        case .HYP:
            if let hyphen = tag.bytes(Name.CONTENT.rawValue) { builder.addHyphen(hyphen, isReferring: true) }
        case .TextLine:
            open(tag)
            builder.beginLine(at: tag.place, box: box(of: tag))
        case .TextBlock:
            open(tag)
            builder.beginBlock()
        case .ComposedBlock, .Illustration, .GraphicalElement: open(tag)
        case .Page:
            open(tag)
            page = (tag.number(Name.WIDTH.rawValue), tag.number(Name.HEIGHT.rawValue))
        case .TextStyle:
            guard let id = tag.string(Name.ID.rawValue) else { return }
            styles[id] = TextStyle(
                size: tag.number(Name.FONTSIZE.rawValue).flatMap { $0 > 0 ? $0 : nil },
                isBold: tag.string(Name.FONTSTYLE.rawValue)?.contains("bold") == true)
        default: break
        }
    }

    override func end(_ name: Int?) {
        switch name.flatMap(Name.init) {
        case .TextLine:
            builder.endLine()
            close()
            checkLimits()
        case .TextBlock, .ComposedBlock, .Illustration, .GraphicalElement: close()
        case .Page:
            close()
            endSheet(width: page.width, height: page.height)
        default: break
        }
    }

    private func addWord(_ tag: XMLTag) {
        guard let content = tag.bytes(Name.CONTENT.rawValue) else { return }
        builder.addWord(
            content, isReferring: true, box: box(of: tag), confidence: tag.number(Name.WC.rawValue),
            style: style(of: tag), id: builder.keepsElements ? tag.string(Name.ID.rawValue) : nil)
    }

    private func style(of tag: XMLTag) -> TextStyle? {
        var style = named(tag) ?? inherited.last ?? nil
        if let own = tag.bytes(Name.STYLE.rawValue), String(decoding: own, as: UTF8.self).contains("bold") {
            style = TextStyle(size: style?.size, isBold: true)
        }
        return style
    }

    /// The first of the styles that a tag refers to which is one of type.
    private func named(_ tag: XMLTag) -> TextStyle? {
        guard let references = tag.bytes(Name.STYLEREFS.rawValue) else { return nil }
        return references.split(separator: 0x20).lazy.compactMap {
            self.styles[Swift.String(decoding: $0, as: UTF8.self)]
        }.first
    }

    private func open(_ tag: XMLTag) {
        inherited.append(named(tag) ?? inherited.last ?? nil)
        opened.append((builder.keepsElements ? tag.string(Name.ID.rawValue) : nil, builder.count))
    }

    private func close() {
        inherited.removeLast()
        if let element = opened.popLast() { builder.name(element.id, from: element.first) }
    }

    private func box(of tag: XMLTag) -> PageGeometry.Box? {
        PageGeometry.Box(
            left: tag.number(Name.HPOS.rawValue), top: tag.number(Name.VPOS.rawValue),
            width: tag.number(Name.WIDTH.rawValue), height: tag.number(Name.HEIGHT.rawValue))
    }
}

import ArchiveModel

/// The XML of ABBYY FineReader, versions 6 to 10 of its schema.
package struct AbbyyReader: SheetReader {
    package init() {}

    package var suffix: String { ".xml" }
    var form: String { "A page of ABBYY FineReader XML" }

    package func recognises(_ head: FileHead) -> Bool? {
        head.root == "document" && head.text.contains("abbyy.com/finereader_xml")
    }

    func sheets(of file: ArchiveFile, as origin: TextOrigin, keepsElements: Bool) -> Diagnosed<[Sheet]> {
        told(AbbyyVisitor(path: file.path, keepsElements: keepsElements), of: file, as: origin)
    }
}

/// Makes sheets of the elements of ABBYY XML: characters in runs of one style, in lines, in paragraphs.
private final class AbbyyVisitor: SheetVisitor {
    private enum Name: Int, CaseIterable {
        case charParams, formatting, line, par, page, charRecVariants, wordRecVariants
        case l, t, r, b, fs, bold, charConfidence, width, height
    }

    private var page: (width: Float?, height: Float?) = (nil, nil)
    private var style: TextStyle?
    private var isInLine = false
    private var isInRun = false
    private var isInCharacter = false
    /// What the program also thought of; it is no text.
    private var variants = 0
    private var character: [UInt8] = []
    private var characterBox: PageGeometry.Box?
    private var characterConfidence: Float?
    private var word = AbbyyWord()

    init(path: String, keepsElements: Bool) {
        super.init(names: Name.allCases.map { "\($0)" }, path: path, keepsElements: keepsElements)
    }

    override func start(_ name: Int?, _ tag: XMLTag) {
        switch name.flatMap(Name.init) {
        case .charParams where variants == 0:
            isInCharacter = true
            character.removeAll(keepingCapacity: true)
            characterBox = box(of: tag)
            characterConfidence = tag.number(Name.charConfidence.rawValue).flatMap { $0 >= 0 ? $0 : nil }
        case .formatting where variants == 0:
            isInRun = true
            let isBold = tag.bytes(Name.bold.rawValue)?.first.map { $0 == 0x31 || $0 == 0x74 } ?? false
            style = TextStyle(
                size: tag.number(Name.fs.rawValue).flatMap { $0 > 0 ? $0 : nil }, isBold: isBold)
        case .line:
            isInLine = true
            builder.beginLine(at: tag.place, box: box(of: tag))
        case .par: builder.beginBlock()
        case .page: page = (tag.number(Name.width.rawValue), tag.number(Name.height.rawValue))
        case .charRecVariants, .wordRecVariants: variants += 1
        default: break
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isInLine, isInRun, variants == 0 else { return }
        if isInCharacter {
            character += bytes
        } else {
            // Runs without characters: their blanks part words.
            for byte in bytes { byte <= 0x20 ? endWord() : word.add([byte], nil, nil, style) }
        }
    }

    override func end(_ name: Int?) {
        switch name.flatMap(Name.init) {
        case .charParams where variants == 0:
            isInCharacter = false
            if character.allSatisfy({ $0 <= 0x20 }) || character == [0xC2, 0xA0] {
                endWord()
            } else {
                word.add(character, characterBox, characterConfidence, style)
            }
        case .formatting where variants == 0: isInRun = false
        case .line:
            endWord()
            isInLine = false
            builder.endLine()
            checkLimits()
        case .page: endSheet(width: page.width, height: page.height)
        case .charRecVariants, .wordRecVariants: variants -= 1
        default: break
        }
    }

    private func endWord() {
        guard !word.text.isEmpty else { return }
        builder.addWord(word.text, box: word.box, confidence: word.confidence, style: word.style.most)
        word = AbbyyWord()
    }

    private func box(of tag: XMLTag) -> PageGeometry.Box? {
        PageGeometry.Box(
            left: tag.number(Name.l.rawValue), top: tag.number(Name.t.rawValue),
            right: tag.number(Name.r.rawValue), bottom: tag.number(Name.b.rawValue))
    }
}

/// A word of characters.
private struct AbbyyWord {
    var text: [UInt8] = []
    var box: PageGeometry.Box?
    var style = StyleCount()
    private var sum: Float = 0
    private var judged: Float = 0

    /// The mean of its characters.
    var confidence: Float? { judged > 0 ? sum / judged / 100 : nil }

    mutating func add(
        _ character: [UInt8], _ place: PageGeometry.Box?, _ confidence: Float?, _ style: TextStyle?
    ) {
        text += character
        if let place { box = box?.union(place) ?? place }
        if let confidence {
            sum += confidence
            judged += 1
        }
        if let style { self.style.add(style, letters: character.count) }
    }
}

import ArchiveModel

/// Makes a sheet of what a form says of it: block by block, line by line, word by word.
///
/// Words of a line are parted by one blank, lines by LF, blocks by a blank line. What has no letter is left out.
struct SheetBuilder {
    typealias Box = PageGeometry.Box

    /// A newspaper page has some 10,000.
    static let mostWords = 1_000_000

    let path: String
    let keepsElements: Bool
    private(set) var wordCount = 0
    private var bytes: [UInt8] = []
    private var lines: [PageGeometry.Line?] = []
    private var places: [FilePlace] = []
    private var elements: [String: ClosedRange<Int>] = [:]
    private var emptyElements = Set<String>()
    private var block = -1
    private var isBlockBegun = true
    private var hasBoxes = false
    private var open: OpenLine?

    private struct OpenLine {
        var start: Int
        var box: Box?
        var place: FilePlace
        var words: [PageGeometry.Word] = []
        /// A box of each word that has none of its own is taken from the line.
        var hasAllBoxes = true
        /// Has text that is no word of `words`.
        var hasText = false
        var style = StyleCount()
    }

    init(path: String, keepsElements: Bool) {
        self.path = path
        self.keepsElements = keepsElements
    }

    /// How many lines it has: the next one's index, unless a block begins before it.
    var count: Int { lines.count }

    mutating func beginBlock() { isBlockBegun = true }

    mutating func beginLine(at place: (line: Int, column: Int), box: Box?) {
        endLine()
        if isBlockBegun {
            if !lines.isEmpty {
                bytes.append(0x0A)
                lines.append(nil)
                places.append(FilePlace(line: place.line, column: place.column))
            }
            block += 1
            isBlockBegun = false
        }
        open = OpenLine(
            start: bytes.count, box: box, place: FilePlace(line: place.line, column: place.column))
        open?.words.reserveCapacity(12)
    }

    /// `isReferring`: whether `&` stands as `&#38;`, as in attributes. `id`: of its element, if it has one.
    mutating func addWord(
        _ word: UnsafeBufferPointer<UInt8>, isReferring: Bool, box: Box?, confidence: Float?,
        style: TextStyle?,
        id: String? = nil
    ) {
        guard open != nil else { return }
        let start = bytes.count
        let hasBlank = start > (open?.start ?? start)
        if hasBlank { bytes.append(0x20) }
        let first = bytes.count
        append(word, isReferring)
        trim(to: first)
        guard bytes.count > first else {
            bytes.removeSubrange(start...)
            return
        }
        if let id, keepsElements { elements[id] = lines.count...lines.count }
        if box == nil { open?.hasAllBoxes = false }
        open?.words.append(
            PageGeometry.Word(
                range: first..<bytes.count, box: box ?? Box(left: 0, top: 0, width: 0, height: 0),
                confidence: confidence.map { min(1, max(0, $0)) }))
        if let style { open?.style.add(style, letters: bytes.count - first) }
        wordCount += 1
    }

    /// Text of a line whose words nobody parts: it has no boxes but the line's.
    mutating func addText(_ text: [UInt8], style: TextStyle? = nil) {
        guard open != nil else { return }
        let start = bytes.count
        if start > (open?.start ?? start) { bytes.append(0x20) }
        let first = bytes.count
        text.withUnsafeBufferPointer { append($0, false) }
        trim(to: first)
        guard bytes.count > first else {
            bytes.removeSubrange(start...)
            return
        }
        open?.hasText = true
        wordCount += 1
        if let style { open?.style.add(style, letters: bytes.count - first) }
    }

    mutating func addWord(
        _ word: [UInt8], box: Box?, confidence: Float?, style: TextStyle? = nil, id: String? = nil
    ) {
        word.withUnsafeBufferPointer {
            addWord($0, isReferring: false, box: box, confidence: confidence, style: style, id: id)
        }
    }

    /// The hyphen with which a line ends, as it is printed: it touches the word before it.
    mutating func addHyphen(_ hyphen: UnsafeBufferPointer<UInt8>, isReferring: Bool) {
        guard let line = open, let last = line.words.indices.last else { return }
        let first = bytes.count
        append(hyphen, isReferring)
        trim(to: first)
        open?.words[last].range = line.words[last].range.lowerBound..<bytes.count
    }

    mutating func endLine() {
        guard var line = open else { return }
        open = nil
        guard line.hasText || !line.words.isEmpty else { return }
        let boxed = line.words.filter { $0.box.width > 0 || $0.box.height > 0 }
        let box = line.box ?? boxed.dropFirst().reduce(boxed.first?.box) { $0?.union($1.box) }
        hasBoxes = hasBoxes || box != nil
        let whole = box ?? Box(left: 0, top: 0, width: 0, height: 0)
        if !line.hasAllBoxes {
            for index in line.words.indices where line.words[index].box.isEmpty {
                line.words[index].box = whole
            }
        }
        bytes.append(0x0A)
        lines.append(
            PageGeometry.Line(
                box: whole, block: block, size: line.style.size, isBold: line.style.isBold, words: line.words)
        )
        places.append(line.place)
    }

    /// Says that the lines from `first` on are of the element `id`; nothing where there are none.
    mutating func name(_ id: String?, from first: Int) {
        guard keepsElements, let id else { return }
        let start = first < lines.count && lines[first] == nil ? first + 1 : first
        if start < lines.count { elements[id] = start...lines.count - 1 } else { emptyElements.insert(id) }
    }

    mutating func finished(width: Float?, height: Float?) -> Sheet {
        endLine()
        var right: Float = 0
        var bottom: Float = 0
        for line in lines {
            guard let line else { continue }
            right = max(right, line.box.right)
            bottom = max(bottom, line.box.bottom)
        }
        let geometry = PageGeometry(
            width: width.flatMap { $0 > 0 ? $0 : nil } ?? right,
            height: height.flatMap { $0 > 0 ? $0 : nil } ?? bottom, lines: lines)
        let isPlaced = hasBoxes && !lines.isEmpty
        let text = SourceText(
            path: path, bytes: bytes, geometry: isPlaced ? geometry : nil,
            places: lines.isEmpty ? nil : places)
        return Sheet(text: text, elements: elements, emptyElements: emptyElements)
    }

    private mutating func append(_ word: UnsafeBufferPointer<UInt8>, _ isReferring: Bool) {
        var index = 0
        while index < word.count {
            let byte = word[index]
            if byte == 0x26, isReferring, word[index...].starts(with: Self.ampersand) {
                index += Self.ampersand.count - 1
            }
            // No word ends a line or a page, whatever stands in it.
            bytes.append(byte < 0x20 ? 0x20 : byte)
            index += 1
        }
    }

    private static let ampersand = Array("&#38;".utf8)

    /// Takes blanks off both ends of what stands behind `first`.
    private mutating func trim(to first: Int) {
        while bytes.count > first, bytes.last == 0x20 { bytes.removeLast() }
        guard bytes.count > first, bytes[first] == 0x20 else { return }
        let end = bytes[first...].firstIndex { $0 != 0x20 } ?? bytes.count
        bytes.removeSubrange(first..<end)
    }
}

/// How type is set.
struct TextStyle: Hashable {
    /// In points; `nil` when nobody says.
    var size: Float?
    var isBold = false
}

/// The style that most letters of a line have.
struct StyleCount {
    private var counts: [(style: TextStyle, letters: Int)] = []

    mutating func add(_ style: TextStyle, letters: Int) {
        if let place = counts.firstIndex(where: { $0.style == style }) {
            counts[place].letters += letters
        } else if counts.count < 64 {
            counts.append((style, letters))
        }
    }

    var most: TextStyle? {
        counts.max { ($0.letters, $1.style.size ?? 0) < ($1.letters, $0.style.size ?? 0) }?.style
    }
    var size: Float? { most?.size }
    var isBold: Bool { most?.isBold ?? false }
}

extension PageGeometry.Box {
    /// `nil` where a length is missing, or no rectangle comes of it.
    init?(left: Float?, top: Float?, width: Float?, height: Float?) {
        guard let left, let top, let width, let height, width >= 0, height >= 0 else { return nil }
        self.init(left: left, top: top, width: width, height: height)
    }

    init?(left: Float?, top: Float?, right: Float?, bottom: Float?) {
        guard let left, let top, let right, let bottom, left <= right, top <= bottom else { return nil }
        self.init(left: left, top: top, width: right - left, height: bottom - top)
    }

    var isEmpty: Bool { width == 0 && height == 0 }

    func union(_ other: PageGeometry.Box) -> PageGeometry.Box {
        let (left, top) = (Swift.min(left, other.left), Swift.min(top, other.top))
        return PageGeometry.Box(
            left: left, top: top, width: Swift.max(right, other.right) - left,
            height: Swift.max(bottom, other.bottom) - top)
    }
}

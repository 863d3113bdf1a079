/// The words of markup without its tags, as a reader sees them: what elements part is whole again.
struct MarkupWords {
    /// Without ruby, scripts and styles.
    private var words: [UInt8] = []
    /// What ruby says beside the words.
    private var asides: [UInt8] = []
    private var isAside = false
    /// Whether a tag or a comment holds `>`, or one does not end: then browsers may read it otherwise.
    private var isOdd = false
    private let bytes: [UInt8]

    /// What somebody may read in `bytes`: one text or several.
    static func texts(of bytes: [UInt8]) -> [String] {
        var reader = MarkupWords(bytes: bytes)
        reader.read()
        var texts = [reader.words]
        if !reader.asides.isEmpty { texts.append(reader.asides) }
        if reader.isOdd { texts.append(reader.plainWords()) }
        return texts.map { String(decoding: $0, as: UTF8.self) }
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        words.reserveCapacity(bytes.count)
    }

    private mutating func read() {
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), let end = endOfMarkup(at: index) else {
                if isAside { asides.append(bytes[index]) } else { words.append(bytes[index]) }
                index += 1
                continue
            }
            index = behind(bytes[index + 1..<end], end)
        }
    }

    /// Without everything from `<` to the next `>`.
    private func plainWords() -> [UInt8] {
        var isTag = false
        return bytes.filter { byte in
            if byte == UInt8(ascii: "<") { isTag = true }
            defer { if byte == UInt8(ascii: ">") { isTag = false } }
            return !isTag
        }
    }

    /// Where the tag, comment or declaration that begins at `start` ends; `nil` when a `<` is only a sign.
    private mutating func endOfMarkup(at start: Int) -> Int? {
        guard start + 1 < bytes.count else { return nil }
        let next = bytes[start + 1]
        if next == UInt8(ascii: "!"), bytes[(start + 2)...].starts(with: "--".utf8) {
            return endOfComment(from: start + 4)
        }
        let isTag = (0x61...0x7A).contains(next | 0x20) || next == UInt8(ascii: "/")
        guard isTag || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") else { return nil }
        var quote: UInt8?
        for index in (start + 1)..<bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
                if byte == UInt8(ascii: ">") { isOdd = true }
            } else if byte == UInt8(ascii: ">") {
                return index
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
        isOdd = true
        return bytes.count
    }

    private mutating func endOfComment(from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: ">") {
                let before = bytes[max(start - 2, index - 3)..<index]
                if before.suffix(2).elementsEqual("--".utf8) || before.elementsEqual("--!".utf8) {
                    return index
                }
                isOdd = true
            }
            index += 1
        }
        isOdd = true
        return bytes.count
    }

    /// The first byte to read behind a tag: what is no text in an element is left out.
    private mutating func behind(_ tag: ArraySlice<UInt8>, _ end: Int) -> Int {
        let isClosing = tag.first == UInt8(ascii: "/")
        let name = String(
            decoding: tag.dropFirst(isClosing ? 1 : 0).prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
                .prefix(12).map { $0 | 0x20 }, as: UTF8.self)
        switch name {
        case "rt", "rp", "rtc": isAside = !isClosing
        case "rb", "ruby", "p", "div": isAside = false
        case "script", "style", "template":
            if !isClosing, let close = close(of: name, from: end) { return close }
        default: break
        }
        return min(end + 1, bytes.count)
    }

    private func close(of name: String, from start: Int) -> Int? {
        let tag = Array("</\(name)".utf8)
        var index = start
        while index + tag.count <= bytes.count {
            if bytes[index] == tag[0],
                bytes[index..<index + tag.count].elementsEqual(tag, by: { $0 | 0x20 == $1 | 0x20 })
            {
                return index
            }
            index += 1
        }
        return nil
    }
}

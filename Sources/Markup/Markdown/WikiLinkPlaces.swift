import ArchiveModel

/// Where each `[[link]]` of a Markdown text stands first.
struct WikiLinkPlaces {
    private var places: [String: SourceLocation] = [:]

    init(_ source: MarkdownSource) {
        let bytes = Array(source.text.utf8)
        let start = source.location
        var line = (number: 0, start: 0)
        var open: Int?
        for index in bytes.indices {
            switch bytes[index] {
            case 0x0A where index > 0 && bytes[index - 1] == 0x0D: line.start = index + 1
            case 0x0A, 0x0D:
                line = (line.number + 1, index + 1)
                open = nil
            case UInt8(ascii: "[") where index > line.start && bytes[index - 1] == bytes[index]:
                open = index + 1
            case UInt8(ascii: "]") where index > line.start && bytes[index - 1] == bytes[index]:
                guard let first = open, first < index else { continue }
                let link = String(decoding: bytes[first..<index - 1], as: UTF8.self)
                let column = first - 2 - line.start + (line.number == 0 ? max(1, start.column) : 1)
                let place = SourceLocation(
                    start.path, line: start.line + line.number, column: column, length: link.utf8.count + 4)
                if places[link] == nil { places[link] = place }
                open = nil
            default: break
            }
        }
    }

    /// The place of the first link whose brackets hold `text`.
    subscript(text: String) -> SourceLocation? { places[text] }
}

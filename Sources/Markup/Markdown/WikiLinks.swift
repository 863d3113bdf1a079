import ArchiveModel

/// What an editor wrote between `[[` and `]]`.
struct WikiText: Equatable {
    /// As in the source, with the brackets and the `!` before them.
    var written: String
    /// Before the bar.
    var target: String
    /// Behind it.
    var label: String?
    /// `![[…]]`, by which other tools show what is linked in place of the link.
    var isEmbedded: Bool
    /// Line (from 0) and byte of the line at which it begins.
    var line: Int
    var column: Int

    func location(in start: SourceLocation) -> SourceLocation {
        SourceLocation(
            start.path, line: start.line + line, column: column + (line == 0 ? max(1, start.column) : 1),
            length: written.utf8.count)
    }
}

/// A source with a number, between two signs, for each of its `[[links]]`.
///
/// They bind closer than anything else: whatever stands in the brackets, no bar of theirs divides cells and no asterisk
/// of theirs meets one outside. Those in code and addresses get their words back when the tree is read.
struct WikiLinks {
    private(set) var texts: [WikiText] = []
    private(set) var bytes: [UInt8] = []

    init(_ source: [UInt8]) {
        guard source.contains(UInt8(ascii: "[")) else {
            bytes = source
            return
        }
        var (line, lineStart, copied) = (0, 0, 0)
        var open: Int?
        var addresses = AddressEnds()
        var index = 0
        while index < source.count {
            switch source[index] {
            case 0x0A: (line, lineStart, open) = (line + 1, index + 1, nil)
            case UInt8(ascii: "[") where index + 1 < source.count && source[index + 1] == source[index]:
                if !source.isEscaped(index) { open = index }
            case UInt8(ascii: "]") where index + 1 < source.count && source[index + 1] == source[index]:
                guard let start = open else { break }
                open = nil
                guard !addresses.hasAddress(source, at: index + 2),
                    let text = Self.text(source, start, index + 2, lineStart, line)
                else { break }
                bytes += source[copied..<index + 2 - text.written.utf8.count]
                bytes += MarkdownSigns.linkBytes + Array(String(texts.count).utf8) + MarkdownSigns.linkBytes
                texts.append(text)
                copied = index + 2
                index += 1
            default: break
            }
            index += 1
        }
        bytes += source[copied...]
    }

    /// The link whose brackets are `start..<end`; `nil` for an empty one and a footnote.
    private static func text(_ source: [UInt8], _ start: Int, _ end: Int, _ lineStart: Int, _ line: Int)
        -> WikiText?
    {
        let inside = source[(start + 2)..<(end - 2)]
        guard inside.contains(where: { $0 > 0x20 }), inside.first != UInt8(ascii: "^") else { return nil }
        let isEmbedded =
            start > lineStart && source[start - 1] == UInt8(ascii: "!")
            && (start - 1 == lineStart || " \t|>".utf8.contains(source[start - 2]))
        let first = isEmbedded ? start - 1 : start
        let bar = inside.firstIndex(of: UInt8(ascii: "|"))
        var target = inside[..<(bar ?? inside.endIndex)]
        // In tables other tools want the bar escaped.
        if bar != nil, target.last == UInt8(ascii: "\\") { target.removeLast() }
        return WikiText(
            written: String(decoding: source[first..<end], as: UTF8.self),
            target: String(decoding: target, as: UTF8.self).trimmingBlanks,
            label: bar.map { String(decoding: inside[($0 + 1)...], as: UTF8.self).trimmingBlanks },
            isEmbedded: isEmbedded, line: line, column: first - lineStart)
    }

    /// `text` in pieces: words, and links by their number.
    func pieces(of text: String) -> [(words: String, link: Int?)] {
        var pieces: [(words: String, link: Int?)] = []
        let scalars = Array(text.unicodeScalars)
        var words = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if scalars[index] == MarkdownSigns.link,
                let end = scalars[(index + 1)...].firstIndex(of: MarkdownSigns.link),
                let number = Int(scalars[(index + 1)..<end].string), texts.indices.contains(number)
            {
                if !words.isEmpty { pieces.append((String(words), nil)) }
                words = String.UnicodeScalarView()
                pieces.append(("", number))
                index = end + 1
            } else {
                words.append(scalars[index])
                index += 1
            }
        }
        if !words.isEmpty { pieces.append((String(words), nil)) }
        return pieces
    }

    /// `text` as it was written: links in their brackets, and no signs.
    func restored(_ text: String) -> String {
        guard MarkdownSigns.are(in: text) else { return text }
        return pieces(of: MarkdownSigns.removed(from: text)).map { piece in
            piece.link.map { texts[$0].written } ?? piece.words
        }.joined()
    }
}

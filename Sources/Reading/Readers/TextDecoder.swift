package import ArchiveModel
import Languages

/// Decodes texts: Unicode, and the encodings of the paper's language from before it (formats §1).
package enum TextDecoder {
    /// The text of a file, or `nil` with an error when it cannot be told what it says.
    ///
    /// `origin` is of a page text; without one it is a file that editors write.
    package static func decode(_ bytes: [UInt8], path: String, as origin: TextOrigin? = nil)
        -> Diagnosed<SourceText?>
    {
        var text = decodedToEnd(UndecodedText(bytes: bytes, path: path, origin: origin))
        for (index, line) in (text.value?.lines ?? []).enumerated() where line.count > longestLine {
            text.diagnostics.append(.longLine(path, index + 1, line.count))
        }
        return text
    }

    /// In bytes; the longest line of a real page, a column without a break, has some 20,000.
    private static let longestLine = 1 << 20

    /// Without the sign of DOS at its end. In UTF-16 its byte may be half of a letter: what is no UTF-8 is first read as it is.
    private static func decodedToEnd(_ file: UndecodedText) -> Diagnosed<SourceText?> {
        let ended = EndSign.removed(from: file.bytes)
        if let ended, UTF8Bytes.firstFault(in: ended) == nil { return decoded(file.with(ended)) }
        let whole = decoded(file)
        guard whole.value == nil else { return whole }
        let others = EndSign.oneRemoved(from: file.bytes) + (ended.map { [$0] } ?? [])
        return others.lazy.map { decoded(file.with($0)) }.first { $0.value != nil } ?? whole
    }

    private static func decoded(_ file: UndecodedText) -> Diagnosed<SourceText?> {
        let bytes = file.bytes
        if bytes.isEmpty { return Diagnosed(file.text(bytes), [.emptyFile(file.path)]) }
        let stated = file.origin?.encoding
        if let mark = ByteOrderMark(beginning: bytes) {
            if let stated, stated != mark.encoding {
                return Diagnosed(nil, [file.contradicted(stated, mark.encoding)])
            }
            return unicode(Array(bytes.dropFirst(mark.length)), mark.encoding, behind: mark.length, file)
        }
        if let stated, stated != .utf8 { return self.stated(stated, file) }
        guard let fault = UTF8Bytes.firstFault(in: bytes) else {
            if stated == nil, UTF8Bytes.isDoubtful(bytes) { return doubtful(file) }
            return Diagnosed(file.text(bytes))
        }
        if stated == .utf8 { return Diagnosed(nil, [file.unfit(.utf8, at: fault)]) }
        return legacy(file, fault)
    }

    private static func unicode(
        _ content: [UInt8], _ encoding: TextEncoding, behind mark: Int, _ file: UndecodedText
    ) -> Diagnosed<SourceText?> {
        if encoding == .utf8 {
            guard let fault = UTF8Bytes.firstFault(in: content) else { return Diagnosed(file.text(content)) }
            return Diagnosed(nil, [file.unfit(encoding, at: fault + mark)])
        }
        switch Iconv.decode(content, from: encoding) {
        case .text(let text): return Diagnosed(file.text(text, encoding))
        case .fault(let fault): return Diagnosed(nil, [file.unfit(encoding, at: fault + mark)])
        case .missing: return Diagnosed(nil, [file.noConverter(encoding)])
        }
    }

    /// In the encoding that somebody said; only what is well-formed UTF-8 beyond doubt speaks against it.
    private static func stated(_ encoding: TextEncoding, _ file: UndecodedText) -> Diagnosed<SourceText?> {
        let isUTF8 = UTF8Bytes.firstFault(in: file.bytes) == nil && file.bytes.contains { $0 >= 0x80 }
        if isUTF8, !encoding.isUnicode,
            !UTF8Bytes.isDoubtful(file.bytes) || file.choice.likelier(than: file.bytes) == nil
        {
            return Diagnosed(nil, [file.contradicted(encoding, .utf8)])
        }
        return unicode(file.bytes, encoding, behind: 0, file)
    }

    /// Well-formed UTF-8 that may be something else.
    private static func doubtful(_ file: UndecodedText) -> Diagnosed<SourceText?> {
        let other = file.choice.likelier(than: file.bytes)
        let hasControls = file.bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }
        if hasControls, let other, let text = unicode(file.bytes, other.encoding, behind: 0, file).value {
            return Diagnosed(text)
        }
        let isDoubtful = hasControls ? file.choice.isPlausibleAnywhere : other != nil
        return isDoubtful ? Diagnosed(nil, [file.undecided(at: nil)]) : Diagnosed(file.text(file.bytes))
    }

    private static func legacy(_ file: UndecodedText, _ fault: Int) -> Diagnosed<SourceText?> {
        guard let chosen = file.choice.accepted() else { return Diagnosed(nil, [file.undecided(at: fault)]) }
        let result = unicode(file.bytes, chosen.encoding, behind: 0, file)
        guard let text = result.value else { return Diagnosed(nil, [file.undecided(at: fault)]) }
        guard let odd = file.choice.language.firstOddPart(of: text.bytes) else { return result }
        return Diagnosed(nil, [file.odd(chosen.encoding, in: text, at: odd)])
    }
}

/// A file on its way to a text.
struct UndecodedText {
    let bytes: [UInt8]
    let path: String
    let origin: TextOrigin?

    var language: PaperLanguage { origin?.language ?? .simplifiedChinese }
    var choice: EncodingChoice { EncodingChoice(bytes, of: language) }

    func text(_ bytes: [UInt8], _ encoding: TextEncoding = .utf8) -> SourceText {
        SourceText(path: path, encoding: encoding, bytes: EndSign.removed(from: bytes) ?? bytes)
    }

    func with(_ bytes: [UInt8]) -> UndecodedText {
        UndecodedText(bytes: bytes, path: path, origin: origin)
    }
}

/// The bytes with which a file says that it is Unicode.
struct ByteOrderMark {
    let encoding: TextEncoding
    let length: Int

    init?(beginning bytes: [UInt8]) {
        let known: [([UInt8], TextEncoding)] = [
            ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE, 0, 0], .utf32LittleEndian),
            ([0, 0, 0xFE, 0xFF], .utf32BigEndian), ([0xFF, 0xFE], .utf16LittleEndian),
            ([0xFE, 0xFF], .utf16BigEndian),
        ]
        guard let first = bytes.first, first == 0 || first >= 0xEF,
            let found = known.first(where: { bytes.starts(with: $0.0) })
        else { return nil }
        (encoding, length) = (found.1, found.0.count)
    }
}

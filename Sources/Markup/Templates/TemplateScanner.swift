import ArchiveModel

/// A tag or the text between two tags.
struct TemplateToken {
    enum Kind {
        case text
        case variable(isRaw: Bool)
        case section(isInverted: Bool)
        case close, comment, delimiters, partial, parent, block
    }

    var kind: Kind
    /// A tag's words, trimmed; empty for text.
    var content = ""
    /// Bytes of the source: of the text, or of the whole tag.
    var range: Range<Int>
    /// The blanks before a tag that stands alone on its line.
    var indent: [UInt8] = []
}

/// Cuts a template into tokens (mustache(5)), and drops the lines that hold nothing but one silent tag.
struct TemplateScanner {
    let source: SourceText
    private var open = Array("{{".utf8)
    private var close = Array("}}".utf8)
    private var tokens: [TemplateToken] = []

    init(_ source: SourceText) { self.source = source }

    mutating func tokens(into diagnostics: inout [Diagnostic]) -> [TemplateToken] {
        var position = 0
        while let start = find(open, from: position) {
            if start > position { tokens.append(TemplateToken(kind: .text, range: position..<start)) }
            guard let end = scanTag(at: start, &diagnostics) else { return [] }
            position = end
        }
        if position < source.bytes.count {
            tokens.append(TemplateToken(kind: .text, range: position..<source.bytes.count))
        }
        return standingAlone()
    }

    /// The end of the tag that begins at `start`; `nil`, with a diagnostic, when it has none.
    private mutating func scanTag(at start: Int, _ diagnostics: inout [Diagnostic]) -> Int? {
        var inner = start + open.count
        let sigil = inner < source.bytes.count ? source.bytes[inner] : 0
        let isTriple = sigil == UInt8(ascii: "{")
        let ending =
            isTriple ? [UInt8(ascii: "}")] + close : sigil == UInt8(ascii: "=") ? [sigil] + close : close
        guard let stop = find(ending, from: inner + (sigil == UInt8(ascii: "=") ? 1 : 0)) else {
            diagnostics.append(.unclosedTag(source.location(of: start..<start + open.count)))
            return nil
        }
        let kind = Self.kind(sigil)
        if sigil != 0, Self.isSigil(sigil) { inner += 1 }
        let content = source.string(inner..<max(inner, stop)).trimmingBlanks
        let end = stop + ending.count
        tokens.append(TemplateToken(kind: kind, content: content, range: start..<end))
        if case .delimiters = kind {
            let marks = content.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" })
            guard marks.count == 2 else {
                diagnostics.append(.badDelimiters(source.location(of: start..<end)))
                return nil
            }
            open = Array(marks[0].utf8)
            close = Array(marks[1].utf8)
        }
        return end
    }

    private static func isSigil(_ byte: UInt8) -> Bool { "{&#^/!=><$".utf8.contains(byte) }

    private static func kind(_ sigil: UInt8) -> TemplateToken.Kind {
        switch sigil {
        case UInt8(ascii: "{"), UInt8(ascii: "&"): .variable(isRaw: true)
        case UInt8(ascii: "#"): .section(isInverted: false)
        case UInt8(ascii: "^"): .section(isInverted: true)
        case UInt8(ascii: "/"): .close
        case UInt8(ascii: "!"): .comment
        case UInt8(ascii: "="): .delimiters
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "<"): .parent
        case UInt8(ascii: "$"): .block
        default: .variable(isRaw: false)
        }
    }

    private func find(_ needle: [UInt8], from start: Int) -> Int? {
        let bytes = source.bytes
        guard let first = needle.first, bytes.count >= needle.count else { return nil }
        var index = start
        while index <= bytes.count - needle.count {
            if bytes[index] == first, bytes[index..<index + needle.count].elementsEqual(needle) {
                return index
            }
            index += 1
        }
        return nil
    }

    /// The tokens, with the line around each tag that stands alone taken out of the text before and after it.
    private func standingAlone() -> [TemplateToken] {
        var result = tokens
        for index in result.indices {
            switch result[index].kind {
            case .text, .variable: continue
            default: break
            }
            guard let before = blanksBefore(tokens[index].range.lowerBound),
                let after = lineEnd(after: tokens[index].range.upperBound)
            else { continue }
            result[index].indent = Array(source.bytes[before..<tokens[index].range.lowerBound])
            if index > 0, case .text = result[index - 1].kind {
                let lower = result[index - 1].range.lowerBound
                result[index - 1].range = lower..<max(lower, min(before, result[index - 1].range.upperBound))
            }
            if index + 1 < result.count, case .text = result[index + 1].kind {
                let upper = result[index + 1].range.upperBound
                result[index + 1].range = min(after, upper)..<upper
            }
        }
        return result
    }

    /// Where the line of `offset` begins, if there are only blanks up to there.
    private func blanksBefore(_ offset: Int) -> Int? {
        var index = offset
        while index > 0 {
            switch source.bytes[index - 1] {
            case 0x20, 0x09: index -= 1
            case 0x0A: return index
            default: return nil
            }
        }
        return 0
    }

    private func lineEnd(after offset: Int) -> Int? {
        var index = offset
        while index < source.bytes.count {
            switch source.bytes[index] {
            case 0x20, 0x09, 0x0D: index += 1
            case 0x0A: return index + 1
            default: return nil
            }
        }
        return index
    }
}

extension String {
    package var trimmingBlanks: String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r\n" }
        var text = self[...].drop(while: isBlank)
        while let last = text.last, isBlank(last) { text = text.dropLast() }
        return String(text)
    }
}

extension Diagnostic {
    fileprivate static func unclosedTag(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(.unclosedTag, "A tag is closed on the same template", at: location)
    }

    fileprivate static func badDelimiters(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(.badDelimiters, "Delimiters are set as {{=<% %>=}}", at: location)
    }
}

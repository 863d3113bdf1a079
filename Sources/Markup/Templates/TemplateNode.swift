import ArchiveModel

/// One piece of a compiled template.
indirect enum TemplateNode: Sendable {
    case text([UInt8])
    case variable(TemplateName, isRaw: Bool, filters: [TemplateFilter])
    case section(TemplateName, isInverted: Bool, [TemplateNode])
    case partial(String, indent: [UInt8], at: Int)
    /// `{{<layout}}…{{/layout}}`: the layout with the blocks given here.
    case parent(String, blocks: [String: [TemplateNode]], at: Int)
    /// `{{$title}}…{{/title}}`: replaced by an inheriting template's block of that name.
    case block(String, [TemplateNode])
}

/// A dotted name and where it stands: a byte offset in the template's source. No parts: `.`, the current value.
struct TemplateName: Sendable {
    var parts: [TemplateKey]
    var offset: Int

    init(_ text: String, at offset: Int) {
        let words = text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false)
        parts = words.map { TemplateKey(String($0)) }
        self.offset = offset
    }

    var text: String { parts.isEmpty ? "." : parts.map(\.name).joined(separator: ".") }
}

/// A conversion that a template may apply: `{{title | urlencode}}`.
enum TemplateFilter: String, CaseIterable, Sendable {
    /// Percent-encodes everything but RFC 3986's unreserved characters.
    case urlencode
    /// A JSON string with its quotation marks, `<` written as an escape.
    case json

    func apply(to text: String) -> String {
        switch self {
        case .urlencode: urlEncoded(text)
        case .json: jsonString(text)
        }
    }

    private func urlEncoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }

    private func jsonString(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "<", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

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
        case .urlencode: PercentEncoding.encoded(text)
        case .json: JSONString.of(text, for: .script)
        }
    }
}

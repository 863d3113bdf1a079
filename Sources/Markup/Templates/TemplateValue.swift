/// What a template is given: the data of a page.
package enum TemplateValue: Sendable {
    /// Escaped when it is written out.
    case text(String)
    /// Written as it is: made by Swift code that has escaped what it holds.
    case html(String)
    case flag(Bool)
    case number(Int)
    case list([TemplateValue])
    case object(TemplateObject)
    /// A known name without a value: writes nothing, and is false.
    case missing

    /// `.text`, or `.missing` for `nil`.
    package init(_ text: String?) {
        self = text.map { .text($0) } ?? .missing
    }

    /// Whether a section shows: `missing`, `false`, an empty list and empty text are false.
    var isTruthy: Bool {
        switch self {
        case .missing: false
        case .flag(let flag): flag
        case .list(let items): !items.isEmpty
        case .text(let text), .html(let text): !text.isEmpty
        case .number, .object: true
        }
    }
}

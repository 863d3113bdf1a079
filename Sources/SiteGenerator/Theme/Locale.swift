import ArchiveModel
import Markup

/// The interface's words and its way of writing dates, in one language.
struct Locale: Sendable {
    let language: String
    private let strings: [String: String]
    /// All strings, as templates see them under `t`.
    let values: TemplateValue

    init(language: String, strings: [String: String]) {
        self.language = language
        self.strings = strings
        values = .object(strings.mapValues { .text($0) })
    }

    private var isChinese: Bool { language.hasPrefix("zh") }

    /// The string of `key` with `{0}`, `{1}` … replaced; the key itself when the theme has no such string.
    func text(_ key: String, _ arguments: any CustomStringConvertible...) -> String {
        var text = strings[key] ?? key
        for (index, argument) in arguments.enumerated() {
            text = text.split(separator: "{\(index)}", omittingEmptySubsequences: false)
                .joined(separator: argument.description)
        }
        return text
    }

    func date(_ date: CalendarDate) -> String {
        isChinese ? text("date", date.year, date.month, date.day) : date.description
    }

    func date(_ date: PartialDate) -> String {
        guard isChinese else { return date.description }
        return "\(date.year)年" + (date.month.map { "\($0)月" } ?? "") + (date.day.map { "\($0)日" } ?? "")
    }

    func weekday(_ date: CalendarDate) -> String { text("weekday_\(date.weekday)") }
    func name(of kind: EntityKind) -> String { text(kind.rawValue) }
}

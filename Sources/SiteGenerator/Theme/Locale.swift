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

    /// The string of `key`; `nil` when the theme has none.
    func optional(_ key: String) -> String? { strings[key] }

    /// A number of things: the string of `<key>_count`, or that of `<key>_one` for exactly one.
    func count(_ key: String, _ number: Int) -> String {
        let one = "\(key)_one"
        return number == 1 && strings[one] != nil
            ? text(one, grouped(number)) : text("\(key)_count", grouped(number))
    }

    /// With a comma between groups of three digits: `31,207`.
    func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, digit != "-", (digits.count - index).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return result
    }

    func date(_ date: CalendarDate) -> String {
        isChinese ? text("date", date.year, date.month, date.day) : date.description
    }

    func date(_ date: PartialDate) -> String {
        guard isChinese else { return date.description }
        return "\(date.year)年" + (date.month.map { "\($0)月" } ?? "") + (date.day.map { "\($0)日" } ?? "")
    }

    /// Under a heading that names the year: `1月27日`, `01-27`.
    func monthAndDay(_ date: CalendarDate) -> String { text("day_heading", date.month, date.day) }

    func weekday(_ date: CalendarDate) -> String { text("weekday_\(date.weekday)") }
    func name(of kind: EntityKind) -> String { text(kind.rawValue) }
}

import ArchiveModel
import Markup

/// The interface's words and its way of writing dates, in one language.
struct Locale: Sendable {
    let language: String
    private let strings: [String: Phrase]
    /// All strings, as templates see them under `t`.
    let values: TemplateValue

    init(language: String, strings: [String: String]) {
        self.language = language
        style = InterfaceStyle.of(language)
        self.strings = strings.mapValues { Phrase($0) }
        values = .object(TemplateObject(strings.mapValues { .text($0) }))
    }

    let style: InterfaceStyle

    /// The string of `key` with `{0}`, `{1}` … replaced; the key itself when the theme has no such string.
    func text(_ key: String, _ arguments: any CustomStringConvertible...) -> String {
        guard let phrase = strings[key] else { return key }
        return phrase.text(with: arguments)
    }

    /// The string of `key`; `nil` when the theme has none.
    func optional(_ key: String) -> String? { strings[key]?.text }

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
        text("date", date.year, date.month, date.day, text("month_\(date.month)"))
    }

    func date(_ date: PartialDate) -> String { style.date(date) }

    /// A date or, as EDTF writes it, an interval: `2021/2025`.
    func period(_ text: String) -> String {
        let ends = text.split(separator: "/").map { PartialDate($0).map(date) ?? String($0) }
        return ends.count == 2 ? range(ends[0], ends[1]) : ends.joined()
    }

    func range(_ first: String, _ last: String) -> String { text("range", first, last) }

    /// `32–34, 36` for lines 32 to 34 and 36.
    func ranges(_ ranges: [ClosedRange<Int>]) -> String {
        ranges.map { $0.count == 1 ? "\($0.lowerBound)" : range("\($0.lowerBound)", "\($0.upperBound)") }
            .joined(separator: text("list_separator"))
    }

    /// Under a heading that names the year: `1月27日`, `01-27`.
    func monthAndDay(_ date: CalendarDate) -> String { day(date.day, ofMonth: date.month) }

    func day(_ day: Int, ofMonth month: Int) -> String {
        text("day_heading", month, day, text("month_\(month)"))
    }

    func weekday(_ date: CalendarDate) -> String { text("weekday_\(date.weekday)") }
    func name(of kind: EntityKind) -> String { text(kind.folder) }
    func name(ofOne kind: EntityKind) -> String { text("\(kind.folder)_one") }
}

/// An interface string, cut once at its places `{0}` to `{9}`.
private struct Phrase: Sendable {
    let text: String
    /// What stands before each place, and the number of the place.
    private var pieces: [(before: String, place: Int)] = []
    private var end: String

    init(_ text: String) {
        self.text = text
        end = ""
        var rest = Array(text.utf8)[...]
        var before: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "{"), let digit = rest.first, (0x30...0x39).contains(digit),
                rest.dropFirst().first == UInt8(ascii: "}")
            {
                pieces.append((String(decoding: before, as: UTF8.self), Int(digit - 0x30)))
                before = []
                rest = rest.dropFirst(2)
            } else {
                before.append(byte)
            }
        }
        end = String(decoding: before, as: UTF8.self)
    }

    /// A place without an argument stays as it is written.
    func text(with arguments: [any CustomStringConvertible]) -> String {
        guard !pieces.isEmpty else { return text }
        var result = ""
        for piece in pieces {
            result += piece.before
            result +=
                arguments.indices.contains(piece.place)
                ? arguments[piece.place].description : "{\(piece.place)}"
        }
        return result + end
    }
}

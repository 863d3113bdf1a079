import ArchiveModel
import Markup

/// The interface's words and its ways of writing dates, numbers and lists, in one language.
struct Locale: Sendable {
    let language: String
    let rules: LocaleRules
    private let strings: [String: LocaleString]
    /// All strings, as templates see them under `t`: of those with forms, the forms as JSON.
    let values: TemplateValue

    init(language: String, rules: LocaleRules = .plain, strings: [String: LocaleString] = [:]) {
        self.language = language
        self.rules = rules
        self.strings = strings
        values = .object(TemplateObject(strings.mapValues { .text($0.isCounted ? $0.json : $0.other.text) }))
    }

    /// The string of `key` with `{0}`, `{1}` … replaced; the key itself when the theme has no such string.
    func text(_ key: String, _ arguments: any CustomStringConvertible...) -> String {
        text(key, with: arguments)
    }

    func text(_ key: String, with arguments: [any CustomStringConvertible]) -> String {
        strings[key]?.other.text(with: arguments) ?? key
    }

    /// The string of `key`; `nil` when the theme has none.
    func optional(_ key: String) -> String? { strings[key]?.other.text }

    /// The keys that begin so, in order.
    func keys(of beginning: String) -> [String] { strings.keys.filter { $0.hasPrefix(beginning) }.sorted() }

    /// A number of things: `<key>_count` in the form for the number.
    func count(_ key: String, _ number: Int) -> String { counted("\(key)_count", number) }

    /// The string of `key` in the form for `number`, which is its `{0}`.
    func counted(_ key: String, _ number: Int) -> String {
        strings[key]?.form(rules.plurals.category(of: number)).text(with: [grouped(number)]) ?? key
    }

    func grouped(_ number: Int) -> String { rules.numbers.text(number) }

    func date(_ date: CalendarDate) -> String { rules.dates.text(date) }
    /// A date of which the month or the day may not be known.
    func date(_ date: PartialDate) -> String { rules.dates.text(date) }
    func date(ofYear year: Int) -> String { rules.dates.text(ofYear: year) }

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

    /// A day of every year.
    func day(_ day: Int, ofMonth month: Int) -> String { rules.dates.text(ofDay: day, month: month) }
    func month(_ month: Int) -> String { rules.dates.months[month - 1] }
    func month(_ month: Int, of year: Int) -> String { rules.dates.text(ofMonth: month, year: year) }

    /// 1 is Monday.
    func weekday(_ number: Int) -> (long: String, short: String) {
        (rules.dates.weekdays[number - 1], rules.dates.weekdaysShort[number - 1])
    }

    func weekday(_ date: CalendarDate) -> String { weekday(date.weekday).long }
    /// The word for a kind of article; of one that the theme has no word for, as its editor wrote it.
    func name(of kind: Article.Kind) -> String { optional("kind_\(kind.rawValue)") ?? kind.rawValue }
    func name(of kind: EntityKind) -> String { text(kind.folder) }
    func name(ofOne kind: EntityKind) -> String { text("\(kind.folder)_one") }
}

/// What is true of a language of the interface beside its words.
struct LocaleRules: Sendable {
    /// What it calls itself: `Deutsch`.
    var name = ""
    var isRightToLeft = false
    var plurals = PluralRule.none
    var numbers = NumberStyle()
    var dates = DateStyle.plain
    var sorting = SortingRule.latin

    /// Where no file of a theme says anything.
    static let plain = LocaleRules()
}

extension LocaleString {
    /// `{"one":"{0} day","other":"{0} days"}`, for scripts.
    fileprivate var json: String {
        let members = PluralRule.Category.allCases.compactMap { category in
            forms[category].map { JSON.Member(key: category.rawValue, value: .string($0.text)) }
        }
        return JSON.object(members).text
    }
}

extension PluralRule {
    /// `{"one":"i = 1 and v = 0"}`, for scripts.
    var json: String {
        JSON.object(cases.map { JSON.Member(key: $0.category.rawValue, value: .string($0.text)) }).text
    }
}

import ArchiveModel
import Markup

extension LocaleRules {
    private enum Direction: String, CaseIterable { case ltr, rtl }

    /// The rules that `fields`, the top of a locale file, give.
    static func read(_ fields: inout FieldReader, _ source: SourceText) -> Diagnosed<LocaleRules> {
        var rules = LocaleRules()
        var diagnostics: [Diagnostic] = []
        rules.name = fields.requiredString("name") ?? ""
        rules.isRightToLeft = fields.choice("direction", of: Direction.self) == .rtl
        if let value = fields.mapping("plurals") {
            rules.plurals = PluralRule.read(value, source).unwrap(into: &diagnostics)
        } else if !fields.has("plurals") {
            fields.report(.missingRules("plurals", fields.location))
        }
        if let value = fields.mapping("numbers", of: NumberStyle.keys) {
            rules.numbers = NumberStyle.read(value, source).unwrap(into: &diagnostics)
        }
        if let value = fields.mapping("dates", of: DateStyle.keys) {
            rules.dates = DateStyle.read(value, source).unwrap(into: &diagnostics) ?? .plain
        } else if !fields.has("dates") {
            fields.report(.missingRules("dates", fields.location))
        }
        if let value = fields.mapping("sorting", of: SortingRule.keys) {
            rules.sorting = SortingRule.read(value, source).unwrap(into: &diagnostics)
        } else if !fields.has("sorting") {
            fields.report(.missingRules("sorting", fields.location))
        }
        return Diagnosed(rules, diagnostics)
    }
}

extension PluralRule {
    fileprivate static func read(_ value: YAMLValue, _ source: SourceText) -> Diagnosed<PluralRule> {
        var rule = PluralRule()
        let names = Category.allCases.filter { $0 != .other }.map(\.rawValue)
        var fields = FieldReader(value, keys: names, in: source)
        // In the order in which they are written.
        guard case .mapping(let all) = value.content else { return Diagnosed(rule, fields.diagnostics) }
        for field in all {
            guard let category = Category(rawValue: field.key), category != .other,
                let text = fields.string(field.key)
            else { continue }
            do throws(PluralSyntaxError) {
                try rule.add(category, text)
            } catch {
                var place = field.value.location
                place.column += 1 + error.offset
                place.length = error.length
                fields.report(.badPlural(error.message, field.key, place))
            }
        }
        return Diagnosed(rule, fields.diagnostics)
    }
}

extension NumberStyle {
    fileprivate static let keys = ["group", "sizes", "from"]

    fileprivate static func read(_ value: YAMLValue, _ source: SourceText) -> Diagnosed<NumberStyle> {
        var style = NumberStyle()
        var fields = FieldReader(value, keys: keys, in: source)
        if let group = fields.string("group") { style.separator = group }
        if let least = fields.int("from") { style.least = max(0, least) }
        if fields.has("sizes") {
            let sizes = fields.strings("sizes").map { Int($0) ?? 0 }
            if sizes.isEmpty || sizes.contains(where: { !(1...9).contains($0) }) {
                fields.report(
                    .badRule("'sizes' are numbers of digits, 1 to 9: [3]", fields.location(of: "sizes")))
            } else {
                style.sizes = sizes
            }
        }
        return Diagnosed(style, fields.diagnostics)
    }
}

extension DateStyle {
    fileprivate static let keys = [
        "full", "month", "year", "day", "months", "months_in_dates", "days", "weekdays", "weekdays_short",
    ]

    fileprivate static func read(_ value: YAMLValue, _ source: SourceText) -> Diagnosed<DateStyle?> {
        var fields = FieldReader(value, keys: keys, in: source)
        let months = names(&fields, "months", 12)
        let style = DateStyle(
            full: pattern(&fields, "full", [["year"], ["month", "month_number"], ["day"]]),
            month: pattern(&fields, "month", [["year"], ["month", "month_number"]]),
            year: pattern(&fields, "year", [["year"]]),
            day: pattern(&fields, "day", [["month", "month_number"], ["day"]]),
            months: months,
            monthsInDates: fields.has("months_in_dates") ? names(&fields, "months_in_dates", 12) : months,
            days: days(&fields, source), weekdays: names(&fields, "weekdays", 7),
            weekdaysShort: names(&fields, "weekdays_short", 7))
        return Diagnosed(fields.diagnostics.hasErrors ? nil : style, fields.diagnostics)
    }

    /// A pattern that names one of each of `parts` and nothing else.
    private static func pattern(_ fields: inout FieldReader, _ key: String, _ parts: [[String]]) -> Phrase {
        let phrase = pattern(fields.requiredString(key) ?? "")
        guard fields.has(key) else { return phrase }
        let all = parts.flatMap(\.self)
        let named = phrase.places.map { places[$0] }
        let isComplete = parts.allSatisfy { $0.contains(where: named.contains) }
        if !phrase.unknown.isEmpty || !isComplete || !named.allSatisfy(all.contains) {
            let wanted = parts.map { $0.map { "{\($0)}" }.joined(separator: " or ") }.joined(separator: ", ")
            var found: [String] = []
            for place in phrase.unknown {
                let name = place.filter { $0 != "{" && $0 != "}" }
                found += nearMiss(for: name, among: all).map { ["did you mean '{\($0)}'?"] } ?? []
            }
            fields.report(
                .badRule("The date pattern '\(key)' names \(wanted)", fields.location(of: key), fixes: found))
        }
        return phrase
    }

    private static func names(_ fields: inout FieldReader, _ key: String, _ count: Int) -> [String] {
        let none = [String](repeating: "", count: count)
        guard fields.has(key) else {
            _ = fields.requiredString(key)
            return none
        }
        let names = fields.strings(key)
        guard names.count != count else { return names }
        fields.report(
            .badRule("'\(key)' are \(count) names; \(names.count) stand here", fields.location(of: key)))
        return none
    }

    private static func days(_ fields: inout FieldReader, _ source: SourceText) -> [Int: String] {
        var days: [Int: String] = [:]
        guard let value = fields.mapping("days"), case .mapping(let all) = value.content else { return days }
        for field in all {
            guard let day = Int(field.key), (1...31).contains(day),
                let text = fields.text(of: field.value, expected: "text")
            else {
                fields.report(.badRule("'days' are days of the month, 1 to 31", field.keyLocation))
                continue
            }
            days[day] = text
        }
        return days
    }
}

extension SortingRule {
    fileprivate static let keys = ["han", "letters", "expand", "spell"]

    fileprivate static func read(_ value: YAMLValue, _ source: SourceText) -> Diagnosed<SortingRule> {
        var fields = FieldReader(value, keys: keys, in: source)
        let han = fields.choice("han", of: Han.self) ?? .pinyin
        let letters = (fields.requiredString("letters") ?? "").split(separator: " ").map(String.init)
        if fields.has("letters"), letters.isEmpty {
            fields.report(
                .badRule("'letters' are divided by blanks: \"A B C\"", fields.location(of: "letters")))
        }
        let expansions = table(&fields, "expand")
        for letter in expansions.keys.sorted() where letter.unicodeScalars.count != 1 {
            fields.report(
                .badRule(
                    "'expand' writes one letter as others, {\"ß\": \"ss\"}; '\(letter)' is several",
                    fields.location(of: "expand")))
        }
        let rule = SortingRule(
            han: han, letters: letters, expansions: expansions, spellings: table(&fields, "spell"))
        if let twice = rule.repeated {
            fields.report(
                .badRule("'\(twice)' stands twice among the letters", fields.location(of: "letters")))
        }
        return Diagnosed(rule, fields.diagnostics)
    }

    private static func table(_ fields: inout FieldReader, _ key: String) -> [String: String] {
        var table: [String: String] = [:]
        guard let value = fields.mapping(key), case .mapping(let all) = value.content else { return table }
        for field in all { table[field.key] = fields.text(of: field.value, expected: "text") }
        return table
    }

    /// A letter that is given twice.
    private var repeated: String? {
        var seen = Set<String>()
        return letters.first { !seen.insert($0).inserted }
    }
}

extension Diagnostic {
    fileprivate static func missingRules(_ key: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .missingKey, "A locale file says '\(key)' of its language", at: location,
            fixes: ["copy it from the file of another language, and change it"])
    }

    fileprivate static func badPlural(_ message: String, _ category: String, _ location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            .badPlural, "The rule of '\(category)' is not one of CLDR: \(message)", at: location,
            fixes: ["write it as \"n % 10 = 2..4 and n % 100 != 12..14\""])
    }

    fileprivate static func badRule(_ message: String, _ location: SourceLocation, fixes: [String] = [])
        -> Diagnostic
    {
        Diagnostic(.badLocale, message, at: location, fixes: fixes)
    }
}

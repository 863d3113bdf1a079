package import ArchiveModel
import Markup

/// Reads `calendar.yml`: `2021-02-11/2021-02-17 春节`, an EDTF day or interval and why.
package enum CalendarReader {
    package static func calendar(_ source: SourceText) -> Diagnosed<PublicationCalendar> {
        let document = YAML.parse(source)
        var fields = FieldReader(document.value, keys: ["not_published", "not_held"], in: source)
        var calendar = PublicationCalendar()
        calendar.notPublished = spans("not_published", &fields)
        calendar.notHeld = spans("not_held", &fields)
        return Diagnosed(calendar, document.diagnostics + fields.diagnostics)
    }

    private static func spans(_ key: String, _ fields: inout FieldReader) -> [PublicationCalendar.Span] {
        fields.sequence(key).compactMap { item in
            guard let text = fields.text(of: item, expected: "a date or an interval") else { return nil }
            let words = text.split(separator: " ", maxSplits: 1)
            let halves = words.first?.split(separator: "/", omittingEmptySubsequences: false) ?? []
            let ends = halves.map { CalendarDate($0) }
            guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil,
                first <= last
            else {
                fields.report(.badSpan(text, item.location))
                return nil
            }
            return PublicationCalendar.Span(first...last, reason: words.count > 1 ? String(words[1]) : nil)
        }
    }
}

extension Diagnostic {
    fileprivate static func badSpan(_ text: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .badValue, "'\(text)' is not a day or an interval of days", at: location,
            fixes: ["write '2021-02-11' or '2021-02-11/2021-02-17 春节'"])
    }
}

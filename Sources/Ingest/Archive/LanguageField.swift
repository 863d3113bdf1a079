import ArchiveModel
import Markup

extension FieldReader {
    /// The language that the field names; a wrong tag is an error with the nearest right one.
    mutating func language(_ key: String) -> PaperLanguage? {
        guard let text = string(key) else { return nil }
        if let language = PaperLanguage(tag: text) { return language }
        report(.badLanguageTag(text, location(of: key)))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func badLanguageTag(_ text: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .badLanguageTag, "'\(text)' is not the tag of a language", at: location,
            notes: [
                "A tag is a language, and where needed a script, a region and variants: en, de-AT, zh-Hant."
            ],
            fixes: PaperLanguage.nearest(to: text).map { ["did you mean '\($0.tag)'?"] } ?? [])
    }
}

import CWords

/// What words of a language say of figures, times and works: `Sources/Languages/<tag>/facts.tsv`, by the codes of the languages.
package enum FactFiles {
    /// As it is compiled in; `nil` for a language without one.
    package static func text(of code: String) -> String? {
        let words =
            switch code {
            case "de": broadsheet_facts_de()
            case "en": broadsheet_facts_en()
            case "fr": broadsheet_facts_fr()
            default: broadsheet_words()
            }
        guard words.count > 0 else { return nil }
        return String(
            decoding: UnsafeBufferPointer(start: words.bytes, count: Int(words.count)), as: UTF8.self)
    }
}

import ArchiveModel
import Markup

/// One language of the interface as a theme's file gives it.
struct LocaleFile: Sendable {
    let language: String
    let source: SourceText
    private(set) var rules = LocaleRules.plain
    /// The language whose strings stand in for those that the file lacks.
    private(set) var fallback: (language: String, location: SourceLocation)?
    private(set) var strings: [String: LocaleString] = [:]
    /// Where the key of each string stands, and its text.
    private(set) var places: [String: (key: SourceLocation, text: SourceLocation)] = [:]
    /// Where the strings begin.
    private(set) var start: SourceLocation

    private init(_ language: String, _ source: SourceText) {
        self.language = language
        self.source = source
        start = SourceLocation(source.path)
    }

    /// Reads a JSON object: JSON is YAML, and the YAML reader knows the place of every mistake.
    static func read(_ language: String, _ source: SourceText) -> Diagnosed<LocaleFile> {
        var file = LocaleFile(language, source)
        var diagnostics: [Diagnostic] = []
        let value = YAML.parse(source).unwrap(into: &diagnostics)
        guard case .mapping(let all) = value?.content, all.contains(where: { $0.key == "strings" }) else {
            if !diagnostics.hasErrors { diagnostics.append(.noStrings(source)) }
            return Diagnosed(file, diagnostics)
        }
        var fields = FieldReader(value, keys: keys, in: source)
        file.rules = LocaleRules.read(&fields, source).unwrap(into: &diagnostics)
        if let fallback = fields.string("fallback") {
            file.fallback = (fallback, fields.location(of: "fallback"))
        }
        if let strings = fields.mapping("strings"), case .mapping(let all) = strings.content {
            file.start = strings.location
            for field in all { diagnostics += file.add(field) }
        }
        return Diagnosed(file, diagnostics + fields.diagnostics)
    }

    private static let keys = [
        "name", "direction", "fallback", "plurals", "numbers", "dates", "sorting", "strings",
    ]

    private mutating func add(_ field: YAMLField) -> [Diagnostic] {
        places[field.key] = (field.keyLocation, field.value.location)
        switch field.value.content {
        case .scalar(let text, isQuoted: true):
            strings[field.key] = LocaleString(text)
        case .mapping(let forms):
            var found: [PluralRule.Category: Phrase] = [:]
            var diagnostics: [Diagnostic] = []
            for form in forms {
                guard let category = PluralRule.Category(rawValue: form.key),
                    rules.plurals.categories.contains(category)
                else {
                    diagnostics.append(.noCategory(form, rules.plurals.categories, source))
                    continue
                }
                guard case .scalar(let text, isQuoted: true) = form.value.content else {
                    diagnostics.append(.notText(form, source))
                    continue
                }
                found[category] = Phrase(text)
            }
            let missing = rules.plurals.categories.filter { found[$0] == nil }
            if diagnostics.isEmpty, !missing.isEmpty {
                diagnostics.append(.missingForms(missing, field, source))
            }
            strings[field.key] = LocaleString(forms: found)
            return diagnostics + unknownPlaces(of: field)
        default: return [.notText(field, source)]
        }
        return unknownPlaces(of: field)
    }

    private func unknownPlaces(of field: YAMLField) -> [Diagnostic] {
        let unknown = strings[field.key]?.forms.values.flatMap(\.unknown) ?? []
        return Set(unknown).sorted().map { .unknownPlace($0, field, source) }
    }
}

extension Diagnostic {
    fileprivate static func noStrings(_ source: SourceText) -> Diagnostic {
        Diagnostic(
            .badLocale,
            "A locale file is one JSON object with 'name', 'plurals', 'dates', 'sorting' and, under 'strings', the words",
            at: SourceLocation(source.path), fixes: ["copy the file of another language and translate it"])
    }

    static func notText(_ field: YAMLField, _ source: SourceText) -> Diagnostic {
        Diagnostic(
            .badLocale, "The string '\(field.key)' is a text in quotation marks, or an object of such",
            at: field.value.location, excerpt: source.excerpt(field.value.location.line))
    }

    fileprivate static func noCategory(
        _ field: YAMLField, _ categories: [PluralRule.Category], _ source: SourceText
    ) -> Diagnostic {
        let names = categories.map(\.rawValue)
        return Diagnostic(
            .wrongForms, "'\(field.key)' is not a plural category of this language: \(names.listed)",
            at: field.keyLocation, excerpt: source.excerpt(field.keyLocation.line),
            fixes: nearMiss(for: field.key, among: names).map { ["did you mean '\($0)'?"] } ?? [])
    }

    fileprivate static func missingForms(
        _ missing: [PluralRule.Category], _ field: YAMLField, _ source: SourceText
    ) -> Diagnostic {
        Diagnostic(
            .wrongForms,
            "The string '\(field.key)' has a form for each plural category; \(missing.map(\.rawValue).listed) is missing",
            at: field.value.location, excerpt: source.excerpt(field.value.location.line))
    }

    fileprivate static func unknownPlace(
        _ place: String, _ field: YAMLField, _ source: SourceText
    ) -> Diagnostic {
        Diagnostic(
            .otherArguments,
            "Placeholders are written {0} to {9}; the string '\(field.key)' has '\(place)'",
            at: field.value.location, excerpt: source.excerpt(field.value.location.line))
    }
}

extension [String] {
    /// For a message: `one, few, other`.
    var listed: String { joined(separator: ", ") }
}

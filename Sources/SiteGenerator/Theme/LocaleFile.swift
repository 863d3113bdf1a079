import ArchiveModel
import Markup

/// One language's interface strings as a theme's file gives them.
struct LocaleFile {
    let language: String
    private(set) var strings: [String: String] = [:]
    private let source: SourceText

    /// Reads a JSON object of texts: JSON is YAML, and the YAML reader knows the place of every mistake.
    static func read(_ language: String, _ source: SourceText) -> Diagnosed<LocaleFile> {
        var file = LocaleFile(language: language, source: source)
        var diagnostics: [Diagnostic] = []
        let value = YAML.parse(source).unwrap(into: &diagnostics)
        guard case .mapping(let fields) = value?.content else {
            if !diagnostics.hasErrors { diagnostics.append(.notAnObject(source)) }
            return Diagnosed(file, diagnostics)
        }
        for field in fields {
            guard case .scalar(let text, isQuoted: true) = field.value.content else {
                diagnostics.append(.notText(field, source))
                continue
            }
            file.strings[field.key] = text
        }
        return Diagnosed(file, diagnostics)
    }

    private init(language: String, source: SourceText) {
        self.language = language
        self.source = source
    }

    /// What some languages have and others lack, or fill with other arguments.
    static func compare(_ files: [LocaleFile]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        let all = Set(files.flatMap { $0.strings.keys }).sorted()
        for file in files {
            for key in all {
                guard let text = file.strings[key] else {
                    diagnostics.append(.missingString(key, file.source.path))
                    continue
                }
                let others = files.compactMap { $0.strings[key] }
                let most = others.map(arguments).max { $0.count < $1.count } ?? []
                if !arguments(text).isSubset(of: most) {
                    diagnostics.append(.otherArguments(key, file.source.path))
                }
            }
        }
        return diagnostics
    }

    /// The numbers of the `{0}`, `{1}` … in `text`.
    static func arguments(_ text: String) -> Set<Int> {
        Set(
            text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
                part.split(separator: "}", omittingEmptySubsequences: false).first.flatMap { Int($0) }
            })
    }
}

extension Diagnostic {
    fileprivate static func notAnObject(_ source: SourceText) -> Diagnostic {
        Diagnostic(
            .badLocale, "A locale file is one JSON object of texts", at: SourceLocation(source.path)
        )
    }

    fileprivate static func notText(_ field: YAMLField, _ source: SourceText) -> Diagnostic {
        Diagnostic(
            .badLocale, "The string '\(field.key)' is a text in quotation marks",
            at: field.value.location, excerpt: source.excerpt(field.value.location.line))
    }

    fileprivate static func missingString(_ key: String, _ path: String) -> Diagnostic {
        Diagnostic(
            .missingString, "Every language has the same strings; '\(key)' is missing here",
            at: SourceLocation(path))
    }

    fileprivate static func otherArguments(_ key: String, _ path: String) -> Diagnostic {
        Diagnostic(
            .otherArguments, "The string '\(key)' uses an argument that no other language has",
            at: SourceLocation(path))
    }
}

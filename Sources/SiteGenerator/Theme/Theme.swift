package import ArchiveModel
import Markup

/// One file of a theme folder.
package struct ThemeFile: Hashable, Sendable {
    /// Relative to the theme's folder.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// Templates, assets and interface strings: all that a designer can change without Swift.
package struct Theme: Sendable {
    let templates: TemplateSet
    /// By path below `assets/`; script modules are already joined.
    let assets: [String: [UInt8]]
    let locales: LocaleSet

    /// From `templates/*.html`, `assets/**`, `locales/<language>.json`; `nil` with errors when one cannot be used.
    package static func load(_ files: [ThemeFile]) -> Diagnosed<Theme?> {
        var sources: [SourceText] = []
        var assets: [String: [UInt8]] = [:]
        var locales: [LocaleFile] = []
        var diagnostics: [Diagnostic] = []
        for file in files.sorted(by: { $0.path < $1.path }) {
            if let name = file.path.dropping(prefix: "assets/") {
                assets[name] = file.bytes
                continue
            }
            let template = file.path.dropping(prefix: "templates/").flatMap { $0.dropping(suffix: ".html") }
            let language = file.path.dropping(prefix: "locales/").flatMap { $0.dropping(suffix: ".json") }
            guard template != nil || language != nil else { continue }
            guard String(validating: file.bytes, as: UTF8.self) != nil else {
                diagnostics.append(.notUTF8(file.path))
                continue
            }
            if let template { sources.append(SourceText(path: template + ".html", bytes: file.bytes)) }
            if let language {
                let source = SourceText(path: file.path, bytes: file.bytes)
                locales.append(LocaleFile.read(language, source).unwrap(into: &diagnostics))
            }
        }
        let templates = templates(sources).unwrap(into: &diagnostics)
        let languages = LocaleSet.make(of: locales).unwrap(into: &diagnostics)
        assets = ScriptBundle.joined(assets).unwrap(into: &diagnostics)
        let theme = Theme(templates: templates, assets: assets, locales: languages)
        return Diagnosed(diagnostics.hasErrors ? nil : theme, diagnostics)
    }

    /// Whether it has a page of the rules by which the machine reads.
    var hasRules: Bool { templates.names.contains("rules") }

    /// Whether it has pages of topics.
    var hasTopics: Bool { templates.names.contains("topic") && templates.names.contains("topics") }

    /// Whether it has pages of what editions bring.
    var hasEditions: Bool { templates.names.contains("edition") && templates.names.contains("editions") }

    /// One without a template, a string or a picture.
    static var bare: Theme {
        Theme(templates: TemplateSet.compile([]).value, assets: [:], locales: LocaleSet.make(of: []).value)
    }

    /// The languages that its interface has: their tags, and what they call themselves.
    package var languages: [(tag: String, name: String)] { locales.names }

    /// Of its languages that in which readers of a paper in `paper` are most at home: the same, the same in its script,
    /// the same in another, or else English.
    package func language(nearestTo paper: PaperLanguage) -> String {
        let known = languages.compactMap { PaperLanguage(tag: $0.tag) }
        let near =
            known.first { $0 == paper } ?? known.first { $0.code == paper.code && $0.script == paper.script }
            ?? known.first { $0.code == paper.code } ?? known.first { $0 == .english } ?? known.first
        return near.flatMap { near in languages.first { PaperLanguage(tag: $0.tag) == near }?.tag }
            ?? paper.tag
    }

    /// The string of `key` in `language`, with `{0}` … replaced.
    package func text(_ key: String, in language: String, _ arguments: String...) -> String {
        locales[language]?.text(key, with: arguments) ?? key
    }

    /// The compiled templates; findings are placed in the theme's folder, where the names have no `templates/`.
    private static func templates(_ sources: [SourceText]) -> Diagnosed<TemplateSet> {
        var compiled = TemplateSet.compile(sources)
        for index in compiled.diagnostics.indices {
            guard let path = compiled.diagnostics[index].location?.path else { continue }
            compiled.diagnostics[index].location?.path = "templates/" + path
        }
        for name in required where !sources.contains(where: { $0.path == name + ".html" }) {
            compiled.diagnostics.append(.missingTemplate(name))
        }
        return compiled
    }

    private static let required = [
        "front", "issues", "year", "days", "day", "issue", "page", "article", "kind", "record", "record-year",
        "free",
        "data", "indicators", "indicator", "search", "404", "redirect",
    ]
}

extension String {
    fileprivate func dropping(prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }

    fileprivate func dropping(suffix: String) -> String? {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
    }
}

extension Diagnostic {
    fileprivate static func notUTF8(_ path: String) -> Diagnostic {
        Diagnostic(
            .themeNotUTF8, "Templates and locale files are UTF-8 text", at: SourceLocation(path))
    }

    fileprivate static func missingTemplate(_ name: String) -> Diagnostic {
        Diagnostic(
            .missingTemplate, "A theme has a template '\(name)'",
            at: SourceLocation("templates/\(name).html"))
    }
}

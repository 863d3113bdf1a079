package import ArchiveModel
import FoundationEssentials
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
    /// By path below `assets/`.
    let assets: [String: [UInt8]]
    /// By language, then key.
    let locales: [String: [String: String]]

    /// `templates/*.html`, `assets/**`, `locales/<language>.json`; `nil` with errors when one cannot be used.
    package static func load(_ files: [ThemeFile]) -> Diagnosed<Theme?> {
        var sources: [SourceText] = []
        var assets: [String: [UInt8]] = [:]
        var locales: [String: [String: String]] = [:]
        var diagnostics: [Diagnostic] = []
        for file in files.sorted(by: { $0.path < $1.path }) {
            if let name = file.path.dropping(prefix: "templates/"), name.hasSuffix(".html") {
                guard String(validating: file.bytes, as: UTF8.self) != nil else {
                    diagnostics.append(.unreadableTemplate(file.path))
                    continue
                }
                sources.append(SourceText(path: name, bytes: file.bytes))
            } else if let name = file.path.dropping(prefix: "assets/") {
                assets[name] = file.bytes
            } else if let name = file.path.dropping(prefix: "locales/"), name.hasSuffix(".json") {
                do {
                    locales[String(name.dropLast(5))] = try JSONDecoder().decode(
                        [String: String].self, from: Data(file.bytes))
                } catch {
                    diagnostics.append(.badLocale(file.path, "\(error)"))
                }
            }
        }
        let templates = TemplateSet.compile(sources).unwrap(into: &diagnostics)
        for name in required where !sources.contains(where: { $0.path == name + ".html" }) {
            diagnostics.append(.missingTemplate(name))
        }
        let theme = Theme(templates: templates, assets: assets, locales: locales)
        return Diagnosed(diagnostics.hasErrors ? nil : theme, diagnostics)
    }

    private static let required = [
        "front", "issues", "year", "days", "issue", "page", "article", "kind", "record", "record-year",
        "free",
        "search", "404", "redirect",
    ]
}

extension String {
    fileprivate func dropping(prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}

extension Diagnostic {
    fileprivate static func unreadableTemplate(_ path: String) -> Diagnostic {
        Diagnostic("unreadable-template", .error, "A template is UTF-8 text", at: SourceLocation(path))
    }

    fileprivate static func badLocale(_ path: String, _ problem: String) -> Diagnostic {
        Diagnostic(
            "bad-locale", .error, "A locale file is one JSON object of texts", at: SourceLocation(path),
            notes: [problem])
    }

    fileprivate static func missingTemplate(_ name: String) -> Diagnostic {
        Diagnostic(
            "missing-template", .error, "A theme has a template '\(name)'",
            at: SourceLocation("templates/\(name).html"))
    }
}

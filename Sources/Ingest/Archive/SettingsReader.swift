package import ArchiveModel
import Markup

/// Reads `archive.yml` (formats §1).
package enum SettingsReader {
    package static func settings(_ source: SourceText) -> Diagnosed<ArchiveSettings?> {
        let document = YAML.parse(source)
        guard !document.diagnostics.hasErrors else { return Diagnosed(nil, document.diagnostics) }
        var fields = FieldReader(
            document.value,
            keys: [
                "format", "title", "language", "base_url", "paper", "theme", "edition", "unreviewed",
                "withheld", "offline", "mistakes", "menu", "cards",
            ], in: source)
        let title = fields.requiredString("title") ?? ""
        var settings = ArchiveSettings(title: title, paperName: title)
        if let format = fields.int("format"), format != 1 {
            fields.report(.unknownFormat(format, fields.location(of: "format")))
        }
        readSite(&fields, &settings)
        var diagnostics: [Diagnostic] = []
        var language: PaperLanguage?
        if let paper = fields.mapping("paper") {
            var inner = FieldReader(paper, keys: ["name", "place", "language"], in: source)
            settings.paperName = inner.requiredString("name") ?? title
            settings.paperPlace = inner.entity("place")
            language = inner.language("language")
            diagnostics += inner.diagnostics
        }
        settings.paperLanguage =
            language
            ?? .ofPaper(
                named: settings.paperName,
                interface: PaperLanguage(tag: settings.language) ?? .english)
        if let edition = fields.mapping("edition") {
            var inner = FieldReader(edition, keys: ["id", "date"], in: source)
            if let id = inner.requiredString("id"), let date = inner.date("date") {
                settings.edition = .init(id: id, date: date)
            }
            diagnostics += inner.diagnostics
        }
        settings.unreviewed = UnreviewedReader.policy(&fields, in: source).unwrap(into: &diagnostics)
        settings.mistakes = MistakesReader.address(&fields)
        if settings.edition == nil { diagnostics.append(.noEdition(source.path)) }
        if settings.baseURL == nil { diagnostics.append(.noBaseURL(source.path)) }
        diagnostics = document.diagnostics + fields.diagnostics + diagnostics
        return Diagnosed(diagnostics.hasErrors ? nil : settings, diagnostics)
    }

    /// Where the setting `key` stands, and its line; `nil` when it is not given.
    static func place(of key: String, in source: SourceText) -> Diagnosed<(SourceLocation, line: String?)?> {
        let place = YAML.parse(source).value?.location(of: key)
        return Diagnosed(place.map { ($0, source.excerpt($0.line)) })
    }

    private static func readSite(_ fields: inout FieldReader, _ settings: inout ArchiveSettings) {
        // Which languages there are, the theme knows; it also chooses where none is given.
        settings.language = fields.string("language") ?? ""
        if !settings.language.utf8.allSatisfy(\.isOfLanguageTag) {
            fields.report(.noLanguageTag(settings.language, fields.location(of: "language")))
        }
        if let url = fields.string("base_url") {
            let isAbsolute = url.hasPrefix("https://") || url.hasPrefix("http://")
            if !isAbsolute || url.contains(where: { $0.isWhitespace || "<>\"'?#".contains($0) }) {
                fields.report(.badURL(url, fields.location(of: "base_url")))
            }
            settings.baseURL = url.hasSuffix("/") ? url : url + "/"
        }
        if let theme = fields.string("theme") { settings.theme = theme }
        if let withheld = fields.string("withheld") { settings.withheld = withheld }
        if let offline = fields.bool("offline") { settings.offline = offline }
        settings.menu = fields.sequence("menu").compactMap { item in
            fields.text(of: item, expected: "a page as essays").map { .init($0, at: item.location) }
        }
        if let cards = fields.bool("cards") { settings.cards = cards }
    }
}

extension UInt8 {
    fileprivate var isOfLanguageTag: Bool {
        (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self) || self == UInt8(ascii: "-")
    }
}

extension Diagnostic {
    fileprivate static func unknownFormat(_ format: Int, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(.unknownFormat, "This version reads format 1, not \(format)", at: location)
    }

    fileprivate static func noLanguageTag(_ language: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .unknownLanguage, "A language is named by its tag, letters, digits and '-', not '\(language)'",
            at: location, fixes: ["write it as the theme names its file in locales/: en, zh-Hans"])
    }

    fileprivate static func badURL(_ url: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .badURL, "'\(url)' is not an absolute address", at: location,
            fixes: ["write it as https://example.org/path/"])
    }

    fileprivate static func noEdition(_ path: String) -> Diagnostic {
        Diagnostic(
            .noEdition, "Pages say 'draft' until archive.yml declares an edition",
            at: SourceLocation(path),
            fixes: ["add 'edition: {id: \"1\", date: 2026-01-31}'"])
    }

    fileprivate static func noBaseURL(_ path: String) -> Diagnostic {
        Diagnostic(
            .noBaseURL, "Without base_url there are no canonical links and no sitemap",
            at: SourceLocation(path), fixes: ["add 'base_url: https://…/'"])
    }
}

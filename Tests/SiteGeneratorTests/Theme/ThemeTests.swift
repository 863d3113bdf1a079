import ArchiveModel
import Testing

@testable import SiteGenerator

struct ThemeTests {
    private func load(_ files: [(String, String)]) -> Diagnosed<Theme?> {
        Theme.load(files.map { ThemeFile(path: $0.0, bytes: Array($0.1.utf8)) })
    }

    private func findings(_ files: [(String, String)], _ id: String) -> [Diagnostic] {
        load(files).diagnostics.filter { $0.id == id }
    }

    @Test func `the theme of this repository loads without a finding`() throws {
        let loaded = try ReadingRoom.load()
        #expect(loaded.diagnostics == [])
        #expect(loaded.value != nil)
    }

    @Test func `a theme without a needed template cannot be used`() {
        let loaded = load([("templates/front.html", "x")])
        #expect(loaded.value == nil)
        #expect(loaded.diagnostics.contains { $0.location?.path == "templates/article.html" })
    }

    @Test func `a mistake in a template is placed in the theme's folder`() {
        let found = findings([("templates/front.html", "a\n{{#b}}")], "unclosed-section")
        #expect(found.map { $0.location?.path } == ["templates/front.html"])
        #expect(found.map { $0.location?.line } == [2])
    }

    @Test func `languages are the locale files of the theme`() throws {
        let theme = try #require(try ReadingRoom.load().value)
        #expect(theme.languages.map(\.tag) == ["de", "en", "zh-Hans", "zh-Hant"])
        #expect(theme.locales["fr"] == nil)
    }

    @Test func `a mistake in a locale file is placed in the theme's folder`() {
        let found = findings([("locales/en.json", LocaleFileTests.file(strings: "\"a\": 3"))], "bad-locale")
        #expect(found.map { $0.location?.path } == ["locales/en.json"])
        #expect(found.map { $0.location?.line } == [7])
    }

    @Test func `a template that is not UTF-8 is an error, not a crash`() {
        let loaded = Theme.load([ThemeFile(path: "templates/front.html", bytes: [0x66, 0xFF])])
        #expect(loaded.diagnostics.contains { $0.id == "theme-not-utf-8" })
    }
}

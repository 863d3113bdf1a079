import ArchiveModel
import Foundation
import Ingest
import Publishing
import TestSupport
import Testing

/// The language of the interface, from the settings of an archive to the pages of its site.
@Suite struct InterfaceLanguageTests {
    /// An archive in `language` beside a theme of its own, which has a language that no other has.
    private func place(language: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        var script = SmallArchive.script().files
        let settings = String(decoding: try #require(script["archive.yml"]), as: UTF8.self)
            .replacingOccurrences(of: "language: zh-Hans", with: "language: \(language)")
            .replacingOccurrences(of: "theme: reading-room", with: "theme: mine")
        script["archive.yml"] = Array(settings.utf8)
        for (name, bytes) in script { try folder.write(bytes, to: "Content/\(name)") }
        try FileManager.default.copyItem(
            atPath: SmallArchive.themes + "/reading-room", toPath: folder.path("mine"))
        try FileManager.default.createDirectory(
            atPath: folder.path("Themes"), withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: folder.path("mine"), toPath: folder.path("Themes/mine"))
        let english = try folder.text("Themes/mine/locales/en.json")
        let own = english.replacingOccurrences(of: "\"English\"", with: "\"Xish\"")
            .replacingOccurrences(of: "\"Calendar\"", with: "\"Kalendaro\"")
            .replacingOccurrences(of: "\"March\"", with: "\"marto\"")
        try folder.write(own, to: "Themes/mine/locales/xx.json")
        return folder
    }

    private func build(_ folder: TemporaryFolder) async throws -> BuildReport {
        try await Build(BuildOptions(content: folder.path("Content"), output: folder.path("Public"))).run()
    }

    @Test func `a locale file of a theme is a language, with no other change`() async throws {
        let folder = try place(language: "xx")
        let report = try await build(folder)
        #expect(report.isPublished, "\(report.diagnostics.map(\.message))")
        #expect(report.diagnostics.filter { $0.severity == .error } == [])
        let page = try folder.text("Public/2021-03-02/index.html")
        #expect(page.contains("<html lang=\"xx\">"))
        #expect(page.contains(">Kalendaro</a>"))
        #expect(page.contains("2 marto 2021"))
    }

    @Test func `a language that the theme has not is an error with its place and those that there are`()
        async throws
    {
        let folder = try place(language: "zh-Hnat")
        let report = try await build(folder)
        #expect(!report.isPublished)
        let found = report.diagnostics.filter { $0.severity == .error }
        #expect(found.map(\.id) == ["unknown-language"])
        #expect(found.first?.location?.path.hasSuffix("Content/archive.yml") == true)
        #expect(found.first?.location?.line == 3)
        #expect(found.first?.location?.column == 11)
        #expect(found.first?.excerpt == "language: zh-Hnat")
        #expect(
            found.first?.notes == [
                "It has de (Deutsch), en (English), xx (Xish), zh-Hans (简体中文), zh-Hant (繁體中文)."
            ])
        #expect(
            found.first?.fixes.contains(
                "add the words to the theme: \(folder.path("Themes/mine"))/locales/zh-Hnat.json") == true)
        let regional = try await build(try place(language: "de-AT"))
        #expect(regional.diagnostics.contains { $0.fixes.contains("did you mean 'de'?") })
    }

    @Test func `a mistake in a locale file is placed in the theme's folder, and nothing is published`()
        async throws
    {
        let folder = try place(language: "xx")
        let text = try folder.text("Themes/mine/locales/xx.json")
        try folder.write(
            text.replacingOccurrences(of: "\"one\": \"{0} day\"", with: "\"few\": \"{0} day\""),
            to: "Themes/mine/locales/xx.json")
        let report = try await build(folder)
        #expect(!report.isPublished)
        let found = report.diagnostics.filter { $0.severity == .error }
        #expect(found.map(\.id) == ["wrong-forms"])
        #expect(found.first?.location?.path.hasSuffix("Themes/mine/locales/xx.json") == true)
    }

    @Test func `another word in the locale file is another site`() async throws {
        let folder = try place(language: "xx")
        _ = try await build(folder)
        let text = try folder.text("Themes/mine/locales/xx.json")
        try folder.write(
            text.replacingOccurrences(of: "\"marto\"", with: "\"MARTO\""), to: "Themes/mine/locales/xx.json")
        _ = try await build(folder)
        #expect(try folder.text("Public/2021-03-02/index.html").contains("2 MARTO 2021"))
    }

    @Test(arguments: ["de", "en", "zh-Hans", "zh-Hant"])
    func `a new archive speaks the language of its interface, and can be built`(language: String) async throws
    {
        let folder = try TemporaryFolder()
        let found = ThemeFolder.theme(ofNewArchive: folder.path("Content"), in: language, of: .english)
        let theme = try #require(found.value).theme
        let new = NewArchive(
            title: "Blatt", paper: "Blatt", language: language, paperLanguage: .english, theme: theme)
        for edit in new.edits { try folder.write(edit.bytes, to: "Content/\(edit.path)") }
        let report = try await build(folder)
        #expect(report.isPublished, "\(report.diagnostics.map(\.message))")
        #expect(try folder.text("Public/index.html").contains("<html lang=\"\(language)\""))
        let readme = try folder.text("Content/README.md")
        #expect(readme.contains("`people/`"))
        #expect(!readme.contains("{0}"))
    }

    @Test(arguments: [
        ("de-AT", "de"), ("zh-TW", "zh-Hant"), ("zh", "zh-Hans"), ("en-GB", "en"), ("fr", "en"),
    ])
    func `where no language is chosen, the nearest to the paper's is taken`(paper: String, expected: String)
        async throws
    {
        let folder = try place(language: "en")
        let settings = try folder.text("Content/archive.yml")
            .replacingOccurrences(of: "language: en\n", with: "")
            .replacingOccurrences(of: "{name: 河湾日报,", with: "{name: 河湾日报, language: \(paper),")
        try folder.write(settings, to: "Content/archive.yml")
        let report = try await build(folder)
        #expect(report.isPublished)
        #expect(try folder.text("Public/index.html").contains("<html lang=\"\(expected)\""))
    }

    @Test func `a new archive in a language that no theme has is refused`() throws {
        let found = ThemeFolder.theme(ofNewArchive: "/nowhere", in: "eo", of: .english)
        #expect(found.value == nil)
        #expect(found.diagnostics.map(\.id) == ["unknown-language"])
    }
}

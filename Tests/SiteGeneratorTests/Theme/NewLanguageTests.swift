import ArchiveModel
import Foundation
import Testing

@testable import SiteGenerator

/// A language of the interface that nothing but a file of the theme knows.
struct NewLanguageTests {
    /// The theme of this repository with `locales/eo.json`, in which each string of English is marked.
    private func theme(without key: String? = nil) throws -> Diagnosed<Theme?> {
        var files = try ReadingRoom.files()
        let english = try #require(files.first { $0.path == "locales/en.json" })
        var words = try JSONDecoder().decode([String: String].self, from: Data(english.bytes))
        words = words.mapValues { $0.isEmpty ? "" : "·\($0)" }
        if let key { words[key] = nil }
        files.append(ThemeFile(path: "locales/eo.json", bytes: Array(try JSONEncoder().encode(words))))
        return Theme.load(files)
    }

    @Test func `one file of strings makes a whole site in its language`() throws {
        let theme = try #require(try theme().value)
        let plan = Site.plan(try HekouArchive.make(language: "eo"), theme: theme)
        #expect(plan.diagnostics == [])
        for output in plan.value.outputs where output.path.hasSuffix(".html") {
            let rendered = plan.value.render(output)
            #expect(rendered.diagnostics == [])
            let html = String(decoding: rendered.value, as: UTF8.self)
            guard output.path != "index.html" else {
                #expect(html.contains("<html lang=\"eo\""))
                #expect(html.contains("·Calendar"))
                continue
            }
            #expect(!html.contains(">Calendar<"))
        }
    }

    @Test func `a string that the file lacks is an error that names it`() throws {
        let loaded = try theme(without: "calendar")
        #expect(loaded.value == nil)
        #expect(loaded.diagnostics.map(\.id) == ["missing-string"])
        #expect(loaded.diagnostics.first?.location?.path == "locales/eo.json")
        #expect(loaded.diagnostics.first?.message.contains("'calendar'") == true)
    }
}

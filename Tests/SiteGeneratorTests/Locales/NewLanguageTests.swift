import ArchiveModel
import Foundation
import Testing

@testable import SiteGenerator

/// A language of the interface that nothing but a file of the theme knows.
struct NewLanguageTests {
    /// The theme of this repository with `locales/xx.json`: each string of English marked, three plural forms, rules of
    /// its own.
    static func theme(without key: String? = nil) throws -> Diagnosed<Theme?> {
        var files = try ReadingRoom.files()
        files.append(ThemeFile(path: "locales/xx.json", bytes: try invented(from: files, without: key)))
        return Theme.load(files)
    }

    private static func invented(from files: [ThemeFile], without key: String?) throws -> [UInt8] {
        let english = try #require(files.first { $0.path == "locales/en.json" })
        var file = try #require(
            try JSONSerialization.jsonObject(with: Data(english.bytes)) as? [String: Any])
        var strings = try #require(file["strings"] as? [String: Any])
        for (name, value) in strings {
            if let forms = value as? [String: String] {
                strings[name] = ["two": "·two {0}", "few": "·few {0}", "other": "·\(forms["other"] ?? "")"]
            } else if let text = value as? String, !text.isEmpty {
                strings[name] = "·\(text)"
            }
        }
        if let key { strings[key] = nil }
        file["strings"] = strings
        file["name"] = "Xish"
        file["direction"] = "rtl"
        file["plurals"] = ["two": "n = 2", "few": "n % 10 = 3..4"]
        var dates = try #require(file["dates"] as? [String: Any])
        dates["full"] = "{year}/{month_number}/{day}"
        file["dates"] = dates
        file["sorting"] = ["letters": "Z A Ч", "han": "pinyin"]
        return Array(try JSONSerialization.data(withJSONObject: file, options: .sortedKeys))
    }

    @Test func `one file makes a whole site in its language`() throws {
        let theme = try #require(try Self.theme().value)
        let plan = Site.plan(try HekouArchive.make(language: "xx"), theme: theme)
        #expect(plan.diagnostics == [])
        var pages: [String: String] = [:]
        for output in plan.value.outputs where output.path.hasSuffix(".html") {
            let rendered = plan.value.render(output)
            #expect(rendered.diagnostics == [])
            pages[output.path] = String(decoding: rendered.value, as: UTF8.self)
        }
        let front = try #require(pages["index.html"])
        #expect(front.contains("<html lang=\"xx\" dir=\"rtl\">"))
        #expect(front.contains("·Calendar"))
        #expect(front.contains("·two 2"))
        #expect(front.contains("2024/5/1"))
        for page in pages.values { #expect(!page.contains(">Calendar<")) }
        let people = try #require(pages["people/index.html"])
        let letters = people.components(separatedBy: "Ч").count
        #expect(letters > 1, "the letters of the language head the index")
        #expect(
            pages["search/index.html"]?.contains("data-plurals=\"{&quot;few&quot;:&quot;n % 10 = 3..4&quot;")
                == true)
    }

    @Test func `a string that the file lacks is an error that names it`() throws {
        let loaded = try Self.theme(without: "calendar")
        #expect(loaded.value == nil)
        #expect(loaded.diagnostics.map(\.id) == ["missing-string"])
        #expect(loaded.diagnostics.first?.location?.path == "locales/xx.json")
        #expect(loaded.diagnostics.first?.message.contains("'calendar'") == true)
    }
}

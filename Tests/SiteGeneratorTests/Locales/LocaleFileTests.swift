import ArchiveModel
import Testing

@testable import SiteGenerator

/// What is wrong with a locale file is told with its place.
struct LocaleFileTests {
    /// A file with a line for each part, those of `parts` in place of the usual ones.
    static func file(
        strings: String = #""a": "{0} x""#, _ parts: [String: String] = [:]
    ) -> String {
        let usual = [
            "name": #""X""#, "plurals": #"{"one": "n = 1"}"#,
            "dates": """
            {"full": "{day} {month} {year}", "month": "{month} {year}", "year": "{year}", "day": "{day} {month}", \
            "months": ["1","2","3","4","5","6","7","8","9","10","11","12"], \
            "weekdays": ["1","2","3","4","5","6","7"], "weekdays_short": ["1","2","3","4","5","6","7"]}
            """,
            "sorting": #"{"letters": "A B"}"#,
        ]
        let all = usual.merging(parts, uniquingKeysWith: { $1 }).filter { !$0.value.isEmpty }
        let lines = all.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value),\n" }
        return "{\n" + lines.joined() + "\"strings\": {\n\(strings)\n}}"
    }

    /// The lines of errors in `xx`, beside other files of the same strings.
    private func findings(_ files: [String: String]) -> [Diagnostic] {
        let read = files.sorted { $0.key < $1.key }.map {
            LocaleFile.read($0.key, SourceText(path: "locales/\($0.key).json", $0.value))
        }
        return read.flatMap(\.diagnostics) + LocaleSet.make(of: read.map(\.value)).diagnostics
    }

    private func place(_ diagnostic: Diagnostic?) -> [Int] {
        [diagnostic?.location?.line ?? -1, diagnostic?.location?.column ?? -1]
    }

    @Test func `a file with all that it needs is taken`() {
        #expect(findings(["xx": Self.file()]) == [])
    }

    @Test func `a file of the old form is one error, not hundreds`() {
        let found = findings(["xx": #"{"a": "x", "b": "y"}"#])
        #expect(found.map(\.id) == ["bad-locale"])
    }

    @Test(arguments: [
        (["plurals": #"{"one": "n = 1 und v = 0"}"#], "bad-plural", [4, 27]),
        (["plurals": #"{"onne": "n = 1"}"#], "unknown-key", [4, 13]),
        (["plurals": #"{"other": "n = 1"}"#], "unknown-key", [4, 13]),
        (["plurals": ""], "missing-key", [1, 1]), (["name": ""], "missing-key", [1, 1]),
        (["direction": #""left""#], "unknown-value", [3, 14]), (["nmae": #""X""#], "unknown-key", [4, 1]),
        (["sorting": #"{"letters": ""}"#], "bad-locale", [5, 24]),
        (["sorting": #"{"letters": "A B A"}"#], "bad-locale", [5, 24]),
        (["sorting": #"{"letters": "A", "expand": {"sch": "s"}}"#], "bad-locale", [5, 39]),
        (["sorting": #"{"letters": "A", "han": "strokes"}"#], "unknown-value", [5, 36]),
        (["numbers": #"{"sizes": [0]}"#], "bad-locale", [4, 22]),
        (["numbers": #"{"grup": ","}"#], "unknown-key", [4, 13]),
        (["dates": #"{"full": "{dya} {month} {year}"}"#], "bad-locale", [2, 19]),
        (["fallback": #""yy""#], "bad-locale", [3, 13]),
    ])
    func `a wrong rule is told where it stands`(parts: [String: String], id: String, at: [Int]) {
        let found = findings(["xx": Self.file(parts)])
        let first = found.first { $0.id == id }
        #expect(place(first) == at, "\(found.map { "\($0.id) \($0.message)" })")
    }

    @Test func `a pattern with a misspelt part is told the nearest`() {
        let found = findings(["xx": Self.file(["dates": #"{"full": "{dya} {month} {year}"}"#])])
        #expect(found.first { $0.id == "bad-locale" }?.fixes == ["did you mean '{day}'?"])
    }

    @Test(arguments: [
        (#""a": {"one": "x"}"#, "wrong-forms", "'a' has a form for each plural category; other is missing"),
        (#""a": {"one": "x", "few": "x", "other": "x"}"#, "wrong-forms", "'few' is not a plural category"),
        (#""a": 3"#, "bad-locale", "'a' is a text"),
        (#""a": {"one": 3, "other": "x"}"#, "bad-locale", "'one'"),
        (#""a": "{0 x""#, "other-arguments", "'{0 x'"), (#""a": "{name} x""#, "other-arguments", "'{name}'"),
    ])
    func `a string of a wrong form is told with its line`(string: String, id: String, part: String) {
        let found = findings(["xx": Self.file(strings: string)])
        #expect(found.map(\.id) == [id])
        #expect(found.first?.message.contains(part) == true, "\(found.first?.message ?? "")")
        #expect(found.first?.location?.line == 7)
        #expect(found.first?.location?.column ?? 0 > 5)
    }

    @Test func `a string that is counted elsewhere has forms here`() {
        let counted = Self.file(strings: #""a": {"one": "{0} x", "other": "{0} xs"}"#)
        let found = findings(["xx": Self.file(), "yy": counted])
        #expect(found.map(\.id) == ["wrong-forms"])
        #expect(found.first?.location?.path == "locales/xx.json")
        // A language that counts everything alike needs none.
        #expect(findings(["xx": Self.file(["plurals": "{}"]), "yy": counted]) == [])
    }

    @Test func `a misspelt string is one error, at its place, with the name that is missing`() {
        let right = Self.file(strings: #""calendar": "x""#)
        let wrong = Self.file(strings: #""calender": "x""#)
        let found = findings(["aa": right, "bb": right, "cc": right, "xx": wrong])
        #expect(found.map(\.id) == ["missing-string"])
        #expect(place(found.first) == [7, 1])
        #expect(found.first?.message.contains("'calendar'") == true)
        #expect(found.first?.fixes == ["is 'calender' meant to be it?"])
        let more = Self.file(strings: #""calendar": "x", "calendars": "x""#)
        let extra = findings(["aa": right, "bb": right, "xx": more])
        #expect(extra.map(\.id) == ["unknown-string"])
        #expect(extra.first?.location?.path == "locales/xx.json")
    }

    @Test func `a placeholder that no other language has is told with its place`() {
        let found = findings(["xx": Self.file(strings: #""a": "{0} {1}""#), "yy": Self.file()])
        // The other one may leave it out.
        #expect(found == [])
        let foreign = findings([
            "xx": Self.file(strings: #""a": "{3}""#), "yy": Self.file(strings: #""a": "{0} {1}""#),
        ])
        #expect(foreign.map(\.id) == ["other-arguments"])
        #expect(place(foreign.first) == [7, 6])
        #expect(foreign.first?.message.contains("{3}") == true)
    }

    @Test func `a language may leave strings to another, and has its own rules`() throws {
        let own = Self.file(strings: #""b": "own""#, ["fallback": #""yy""#, "name": #""Own""#])
        let other = Self.file(strings: #""a": "{0} other", "b": "other""#, ["name": #""Other""#])
        let read = [("xx", own), ("yy", other)].map { LocaleFile.read($0, SourceText(path: $0, $1)) }
        let set = LocaleSet.make(of: read.map(\.value))
        #expect(set.diagnostics == [])
        let locale = try #require(set.value["xx"])
        #expect(locale.text("a", 1) == "1 other")
        #expect(locale.text("b") == "own")
        #expect(locale.rules.name == "Own")
    }

    @Test func `languages that fall back on each other are an error`() {
        let found = findings([
            "xx": Self.file(["fallback": #""yy""#]), "yy": Self.file(["fallback": #""xx""#]),
        ])
        #expect(Set(found.map(\.id)) == ["bad-locale"])
        #expect(found.allSatisfy { $0.location?.line == 3 })
    }
}

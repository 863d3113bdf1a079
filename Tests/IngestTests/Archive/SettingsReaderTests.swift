import ArchiveModel
import Testing

@testable import Ingest

/// `archive.yml`.
struct SettingsReaderTests {
    private func read(_ text: String) -> Diagnosed<ArchiveSettings?> {
        SettingsReader.settings(SourceText(path: "archive.yml", text))
    }

    @Test func `a title is enough, and what a site lacks without more is told`() throws {
        let read = read("title: 试档案\n")
        var expected = ArchiveSettings(title: "试档案", paperName: "试档案")
        expected.language = ""
        #expect(read.value == expected)
        #expect(read.diagnostics.map(\.id) == ["no-edition", "no-base-url"])
        #expect(read.diagnostics.allSatisfy { $0.severity == .warning })
        expected.language = "en"
        #expect(expected.paperLanguage == .simplifiedChinese)
        #expect(self.read("title: 试档案\nlanguage: en\n").value == expected)
    }

    @Test func `every key has its meaning`() throws {
        let read = read(
            """
            format: 1
            title: 河湾日报数字档案
            language: en
            base_url: https://example.org/hewan
            paper: {name: 河湾日报, place: places/hewan}
            theme: mine
            edition: {id: 2, date: 2026-03-01}
            unreviewed: {people: all, places: none, organisations: 0.9}
            withheld: ../withheld
            offline: true
            mistakes: https://example.org/new?page={page}&words={words}
            """)
        var expected = ArchiveSettings(title: "河湾日报数字档案", paperName: "河湾日报")
        expected.language = "en"
        expected.baseURL = "https://example.org/hewan/"
        expected.paperPlace = EntityID(.place, "hewan")
        expected.theme = "mine"
        expected.edition = CalendarDate("2026-03-01").map { .init(id: "2", date: $0) }
        expected.unreviewed[.person] = .all
        expected.unreviewed[.place] = .none
        expected.unreviewed[.organisation] = .confident(0.9)
        expected.withheld = "../withheld"
        expected.offline = true
        expected.mistakes = .form("https://example.org/new?page={page}&words={words}")
        #expect(read.diagnostics == [])
        #expect(read.value == expected)
        #expect(read.value?.unreviewed[.project] == .confident(0.97))
    }

    @Test(arguments: [
        ("none", ArchiveSettings.UnreviewedPolicy.Choice.none), ("with-role", .withRole), ("all", .all),
        ("0.5", .confident(0.5)), ("1", .confident(1)), ("0", .confident(0)),
    ])
    func `one choice may hold for all kinds`(
        text: String, choice: ArchiveSettings.UnreviewedPolicy.Choice
    ) {
        let settings = read("title: 试\nunreviewed: \(text)\n").value
        #expect(
            EntityKind.allCases.map { settings?.unreviewed[$0] } == EntityKind.allCases.map { _ in choice })
    }

    @Test(arguments: [
        ("97", "did you mean '0.97'?"), ("97%", "did you mean '0.97'?"), ("-1", "did you mean '0'?"),
        ("250", "did you mean '1'?"), ("with-roles", "did you mean 'with-role'?"),
    ])
    func `a choice that is none is told the nearest one`(text: String, fix: String) throws {
        let read = read("title: 试\nunreviewed: {people: \(text)}\n")
        let found = try #require(read.diagnostics.first { $0.severity == .error })
        #expect(found.id == "unknown-value")
        #expect(found.location?.line == 2)
        #expect(found.location?.column == 22)
        #expect(found.fixes == [fix])
    }

    @Test(arguments: [
        ("language: ../de", "unknown-language"), ("format: 2", "unknown-format"),
        ("base_url: ftp://a/", "bad-url"),
        ("base_url: 'https://a/?b'", "bad-url"), ("base_url: 'https://a b/'", "bad-url"),
        ("unreviewed: {people: some}", "unknown-value"), ("unreviewed: some", "unknown-value"),
        ("unreviewed: [all]", "wrong-type"), ("unreviewed: {people: [all]}", "wrong-type"),
        ("unreviewed: {people: nan}", "unknown-value"), ("unreviewed: {ships: all}", "unknown-key"),
        ("paper: {place: places/x}", "missing-key"), ("paper: {name: a, place: x}", "bad-value"),
        ("edition: {id: 1, date: soon}", "bad-value"), ("offline: perhaps", "bad-value"),
        ("tittle: x", "unknown-key"),
    ])
    func `what cannot be meant is an error on its line, and there are no settings`(line: String, id: String) {
        let read = read("title: 试\n\(line)\n")
        let errors = read.diagnostics.filter { $0.severity == .error }
        #expect(read.value == nil)
        #expect(errors.map(\.id) == [id])
        #expect(errors.first?.location?.line == 2)
    }

    @Test(arguments: [
        ("paper: {name: Larkport Beacon, language: EN-gb}", "en-GB"),
        ("paper: {name: 鷺埤週報, language: zh-Hant}", "zh-Hant"),
        ("paper: {name: Larkport Beacon}\nlanguage: en", "en"),
        ("paper: {name: 河湾日报}\nlanguage: en", "zh-Hans"),
        ("paper: {name: 河湾日报}", "zh-Hans"),
    ])
    func `the paper's language is its own, and else what its name and the interface say`(
        lines: String, tag: String
    ) {
        #expect(read("title: A\n\(lines)\n").value?.paperLanguage.tag == tag)
    }

    @Test func `a paper's language that is no tag is told the nearest one`() throws {
        let read = read("title: A\npaper: {name: A, language: en-UK}\n")
        let found = try #require(read.diagnostics.first { $0.severity == .error })
        #expect(read.value == nil)
        #expect(found.id == "bad-language-tag")
        #expect(found.location?.line == 2)
        #expect(found.location?.column == 28)
        #expect(found.fixes == ["did you mean 'en-GB'?"])
    }

    @Test func `settings that are not YAML are one error`() {
        let read = read("title: [\n")
        #expect(read.value == nil)
        #expect(read.diagnostics.map(\.id) == ["invalid-yaml"])
    }

    @Test func `any tag may be the language of the interface, for the theme knows which it has`() {
        #expect(read("title: 试\nlanguage: sr-Latn\n").value?.language == "sr-Latn")
    }

    @Test(arguments: ["https://example.org/a", "https://example.org/a/"])
    func `the address of a site ends with a slash`(url: String) {
        #expect(read("title: 试\nbase_url: \(url)\n").value?.baseURL == "https://example.org/a/")
    }

    @Test(arguments: [
        ("editor@example.org", MistakeAddress.mail("editor@example.org")),
        ("a.b+paper@mail.example.co.uk", .mail("a.b+paper@mail.example.co.uk")),
        ("https://example.org/new", .form("https://example.org/new")),
        (
            "https://example.org:8443/a?b=c&body={body}#top",
            .form("https://example.org:8443/a?b=c&body={body}#top")
        ),
    ])
    func `mistakes are told by mail or in a form`(text: String, address: MistakeAddress) {
        #expect(read("title: 试\nmistakes: '\(text)'\n").value?.mistakes == address)
    }

    @Test(arguments: [
        ("editor@example", "write it as editor@example.org"),
        ("mailto:ed@example.org", "did you mean 'ed@example.org'?"),
        ("javascript:alert(1)//@a.b", "write it as editor@example.org"),
        ("//example.org/new", "write it as editor@example.org"),
        ("ed@@example.org", "write it as editor@example.org"),
        ("ed@example..org", "write it as editor@example.org"),
        ("https://?body={body}", "write it as editor@example.org"),
        ("https://example.org/{page}", "write it as https://example.org/new?title={title}&body={body}"),
        ("https://example.org/?a={boddy}", "did you mean '{body}'?"),
        ("https://example.org/?a={body", "write a place as {title}, {body}, {page}, {edition}, {words}"),
        ("https://example.org/?a=body}", "write a place as {title}, {body}, {page}, {edition}, {words}"),
        ("https://example.org/?a={words}", "add 'body={body}'"),
    ])
    func `an address that nobody could write to is an error with its place`(text: String, fix: String) throws
    {
        let read = read("title: 试\nmistakes: '\(text)'\n")
        let found = try #require(read.diagnostics.first { $0.severity == .error })
        #expect(found.id == "bad-mistakes-address")
        #expect(found.location?.line == 2)
        #expect(found.location?.column == 11)
        #expect(found.fixes.first == fix)
        #expect(read.value == nil)
    }
}

import ArchiveModel
import Desk
import Publishing
import TestSupport
import Testing

/// Names that Windows, macOS or a USB stick refuse, change or merge.
@Suite struct PortableNamesTests {
    private func kinds(_ paths: [String]) -> [String] { PortableNames.check(paths).map(\.id) }

    @Test(
        "a name that another system refuses or changes is told, wherever it stands in a path",
        arguments: [
            "con", "CON", "nul.txt", "Aux.tar.gz", "com1", "LPT9.md", "com¹", "prn .x", "CONIN$", "a:b",
            "a<b",
            "a>b", "a\"b", "a|b", "a?b", "a*b", "a\\b", "a.", "a ", "a..", "...", "年:月",
            String(repeating: "a", count: 201), String(repeating: "河", count: 67),
        ])
    func refused(name: String) {
        for path in [name, "a/\(name)", "\(name)/index.html", "people/\(name)/2021/index.html"] {
            #expect(kinds([path]) == ["unportable-name"], "\(path)")
        }
        let twice = PortableNames.check(["\(name)/index.html", "\(name)/feed.xml"])
        #expect(twice.map(\.location?.path) == [name])
    }

    @Test(arguments: [
        "console", "con-a", "xcon", "com", "com10", "com0", "lpt", "aux1", ".con", "a.con", "nule.txt", ".a",
        " a", "a'b",
        "a,b;c&d=e+f%g#h!i@j(k)[l]{m}~n^o`p$q", "河湾.html", "a b", String(repeating: "a", count: 200),
        String(repeating: "河", count: 66),
    ])
    func `A name that every system takes is nothing to tell`(name: String) {
        #expect(kinds([name, "x/\(name)/index.html"]) == [])
    }

    @Test func `A path of more than 240 characters is told, one of as many is not`() {
        let folders = String(repeating: "abcdefghi/", count: 23)
        #expect(kinds([folders + String(repeating: "a", count: 10)]) == [])
        #expect(kinds([folders + String(repeating: "a", count: 11)]) == ["unportable-name"])
        #expect(kinds([String(repeating: "河湾/", count: 79) + "文a"]) == [])
        #expect(kinds([String(repeating: "河湾/", count: 79) + "文𠀀河"]) == ["unportable-name"])
    }

    @Test(arguments: [
        ["README", "readme"], ["a/B", "a/b"], ["Ä.txt", "ä.txt"], ["Σ", "ς"], ["STRASSE", "straße"],
        ["e\u{301}.txt", "\u{E9}.txt"], ["E\u{301}", "\u{E9}"], ["\u{F900}", "\u{8C48}"], ["\u{212A}", "k"],
        ["\u{1112}\u{1161}", "\u{D558}"], ["Ж.html", "ж.html"], ["ａ", "Ａ"], ["ﬁ", "FI"],
    ])
    func `Two names that are one elsewhere are told once`(pair: [String]) {
        for pair in [pair, pair.reversed()] {
            let found = PortableNames.check(["zz/x", "Other"] + pair)
            #expect(found.map(\.id) == ["merged-names"], "\(pair)")
            #expect(
                found.first?.message.contains(pair[0]) == true
                    && found.first?.message.contains(pair[1]) == true)
        }
    }

    @Test func `Folders that are one are told once, and a file that is a folder elsewhere, too`() {
        let found = PortableNames.check([
            "People/a/index.html", "People/b/index.html", "people/a/index.html", "people/c",
        ])
        #expect(found.map(\.id) == ["merged-names"])
        #expect(found.first?.message.hasPrefix("/people and /People are one name") == true)
        #expect(kinds(["A", "a/index.html"]) == ["merged-names"])
        #expect(kinds(["a/x/B", "a/y/b", "b/x", "i", "ı", "a-b", "a_b"]) == [])
    }

    @Test func `Of any few paths, those that are one without large letters are told, and no others`() {
        var generator = SeededGenerator(seed: 11)
        let pieces = ["a", "A", "b", "B", "/", "/", "\u{E9}", "e\u{301}", "\u{C9}", "河", "x.y"]
        for _ in 0..<5_000 {
            let made = (0..<Int.random(in: 2...6, using: &generator)).map { _ in
                (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                    pieces[Int.random(in: pieces.indices, using: &generator)]
                }.joined().split(separator: "/").joined(separator: "/")
            }
            let paths = made.filter { !$0.isEmpty }
            var spellings: [String: Set<[UInt8]>] = [:]
            for path in paths {
                let parts = path.split(separator: "/")
                for count in 1...parts.count {
                    let part = parts.prefix(count).joined(separator: "/")
                    spellings[part.lowercased(), default: []].insert(Array(part.utf8))
                }
            }
            let isOne = spellings.values.contains { $0.count > 1 }
            #expect(PortableNames.check(paths).isEmpty == !isOne, "\(paths)")
        }
    }

    @Test func `A hundred thousand bad names are told in time`() {
        let paths = (0..<100_000).map { "a/\($0):/B\($0).txt" } + (0..<100_000).map { "a/\($0):/b\($0).txt" }
        #expect(PortableNames.check(paths).count == 200_000)
    }

    @Test func `Check, build and audit tell of a name with the file that it comes from`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        try folder.write("---\nname: 康\n---\n", to: "Content/people/con.md")
        try folder.write("---\ntitle: 何时\n---\n文\n", to: "Content/pages/a:b.md")
        for path in ["Map.txt", "map.txt", "x/nul", "end./a"] {
            try folder.write("x", to: "Content/static/\(path)")
        }
        let expected = [
            "pages/a:b.md: unportable-name", "people/con.md: unportable-name",
            "static/end./a: unportable-name",
            "static/map.txt: merged-names", "static/x/nul: unportable-name",
        ]
        func told(_ diagnostics: [Diagnostic]) -> [String] {
            diagnostics.filter { ["unportable-name", "merged-names"].contains($0.id) }.map { diagnostic in
                let path = diagnostic.location?.path ?? ""
                return (path.split(separator: "Content/").last.map(String.init) ?? "") + ": \(diagnostic.id)"
            }.sorted()
        }
        let report = try await folder.build()
        #expect(report.isPublished)
        #expect(told(report.diagnostics) == expected)
        let matters = await CheckedArchive.check(folder.path("Content"), themeFolder: SmallArchive.themes)
        #expect(told(matters.open.map(\.diagnostic)) == expected)
        let audit = try AuditedFolder.audit(folder.path("Public")).findings
        #expect(
            audit.filter { ["unportable-name", "merged-names"].contains($0.id) }.compactMap(\.location?.path)
                .map { String($0.dropFirst(folder.path("Public/").utf8.count)) }.sorted()
                == ["a:b", "end.", "map.txt", "people/con", "x/nul"])
    }

    @Test func `Check tells of two files that want one address, as a build does`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        try folder.write("x", to: "Content/static/about/index.html")
        let built = try await folder.build()
        #expect(!built.isPublished && built.diagnostics.map(\.id).contains("address-taken"))
        let matters = await CheckedArchive.check(folder.path("Content"), themeFolder: SmallArchive.themes)
        #expect(matters.open.map(\.diagnostic.id).contains("address-taken"))
    }

    @Test func `The sample's own names are such as every system takes`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        let report = try await folder.build()
        #expect(!report.diagnostics.map(\.id).contains { ["unportable-name", "merged-names"].contains($0) })
    }
}

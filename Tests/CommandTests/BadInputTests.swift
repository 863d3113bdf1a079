import Foundation
import TestSupport
import Testing

/// Every bad input, through the real command: a finding with file and line, the right exit code, nothing lost.
@Suite(.enabled(if: BuiltTool.found != nil, "the tool is not built")) struct BadInputTests {
    /// One bad file in an archive that is sound without it.
    struct Fault: CustomTestStringConvertible, Sendable {
        var name: String
        var path: String
        var bytes: [UInt8]
        /// The beginning of the line that names it, behind `Content/`.
        var finding: String
        /// The id behind it.
        var id: String
        var isError = true

        var testDescription: String { name }

        init(
            _ name: String, _ path: String, _ text: String, _ finding: String, _ id: String,
            isError: Bool = true
        ) {
            self.init(name, path, Array(text.utf8), finding, id, isError: isError)
        }

        init(
            _ name: String, _ path: String, _ bytes: [UInt8], _ finding: String, _ id: String,
            isError: Bool = true
        ) {
            (self.name, self.path, self.bytes, self.finding, self.id, self.isError) =
                (name, path, bytes, finding, id, isError)
        }
    }

    static let faults = [
        Fault(
            "page text in no known encoding", "issues/2021-03-02/2.txt",
            Array("头\n一\n".utf8) + [0xC3, 0x28, 0xFF, 0x0A],
            "issues/2021-03-02/2.txt:3:1: error:", "unreadable-source"),
        Fault(
            "a record in no known encoding", "people/li-he.md",
            Array("---\nname: ".utf8) + [0xFF] + Array("\n---\n".utf8),
            "people/li-he.md:2:7: error:", "unreadable-source"),
        Fault(
            "an empty page", "issues/2021-03-02/3.txt", "", "issues/2021-03-02/3.txt: warning:", "empty-file",
            isError: false),
        Fault("an empty record", "people/li-he.md", "", "people/li-he.md:1:1: error:", "missing-key"),
        Fault("empty settings", "archive.yml", "", "archive.yml:1:1: error:", "missing-key"),
        Fault(
            "front matter that is not YAML", "people/li-he.md", "---\nname: [李\nb: }\n---\n",
            "people/li-he.md:3:2: error:", "invalid-yaml"),
        Fault(
            "an unknown key", "people/li-he.md", "---\nname: 李河\naliasse: [小李]\n---\n",
            "people/li-he.md:3:1: error:", "unknown-key"),
        Fault(
            "an unknown key of the settings", "archive.yml", "format: 1\ntitle: 试\ntittle: 试\n",
            "archive.yml:3:1: error:", "unknown-key"),
        Fault(
            "a full-width colon", "people/li-he.md", "---\nname：李河\n---\n", "people/li-he.md:2:5: error:",
            "full-width-punctuation"),
        Fault(
            "full-width brackets", "people/li-he.md", "---\nname: 李河\naliases: 【小李，老李】\n---\n",
            "people/li-he.md:3:10: error:", "full-width-punctuation"),
        Fault(
            "a link to nothing", "people/li-he.md", "---\nname: 李河\n---\n\n见[[projects/none]]。\n",
            "people/li-he.md:5:4: warning:", "dangling-link", isError: false),
        Fault(
            "an id of nothing", "people/li-he.md",
            "---\nname: 李河\nroles:\n  - {title: 县长, of: organisations/none}\n---\n",
            "people/li-he.md:4:25: error:", "dangling-id"),
        Fault(
            "two records with one name", "people/zhou-yuan-2.md", "---\nname: 周远\n---\n",
            "people/zhou-yuan.md: warning:", "shared-name", isError: false),
        Fault(
            "a sidecar for a missing page", "issues/2021-03-02/7.notes.md", "> {==不在==}\n\n一条注。\n",
            "issues/2021-03-02/7.notes.md:1: error:", "sidecar-without-page"),
    ]

    private static func publish(_ folder: TemporaryFolder, _ more: [String] = []) throws -> BuiltTool.Result {
        try #require(BuiltTool.found).run(
            [
                "build", "Content", "--output", "Public", "--theme-dir", SmallArchive.themes, "--diagnostics",
                "tools",
            ]
                + more, in: folder.path)
    }

    private static func published() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        let result = try publish(folder)
        #expect(result.status == 0, "\(result.text)")
        return folder
    }

    @Test("a bad file is named with its place", arguments: faults)
    func fault(_ fault: Fault) throws {
        let folder = try Self.published()
        let before = try folder.tree("Public")
        try folder.write(fault.bytes, to: "Content/" + fault.path)
        let result = try Self.publish(folder)
        let lines = result.text.split(separator: "\n")
        let named = lines.contains {
            $0.hasPrefix("Content/" + fault.finding) && $0.hasSuffix("[\(fault.id)]")
        }
        #expect(named, "\(result.text)")
        #expect(result.status == (fault.isError ? 1 : 0))
        if fault.isError {
            #expect(try folder.tree("Public") == before)
            #expect(result.text.contains("Nothing was published; 'Public' is as it was."))
        } else {
            #expect(try Self.publish(folder, ["--strict"]).status == 1)
        }
        let kept = try folder.tree("Content")[fault.path]
        #expect(kept == fault.bytes)
    }

    @Test(
        "a link that leads in a circle is named",
        arguments: ["issues/2021-03-02/loop", "people/loop", "static/loop"])
    func loop(path: String) throws {
        let folder = try Self.published()
        try folder.link("Content/" + path, to: "..")
        let result = try Self.publish(folder)
        #expect(result.status == 1)
        #expect(result.text.contains("Content/\(path): error: "))
        #expect(result.text.contains("[link-loop]"))
    }

    @Test func `extract reads a text in the language that is said, and no other`() throws {
        let folder = try TemporaryFolder()
        // "Новый мост открыт, и люди по нему ходят" in windows-1251.
        let bytes: [UInt8] = [
            0xCD, 0xEE, 0xE2, 0xFB, 0xE9, 0x20, 0xEC, 0xEE, 0xF1, 0xF2, 0x20, 0xEE, 0xF2, 0xEA, 0xF0, 0xFB,
            0xF2,
            0x2C, 0x20, 0xE8, 0x20, 0xEB, 0xFE, 0xE4, 0xE8, 0x20, 0xEF, 0xEE, 0x20, 0xED, 0xE5, 0xEC, 0xF3,
            0x20,
            0xF5, 0xEE, 0xE4, 0xFF, 0xF2, 0x0A,
        ]
        try folder.write(bytes, to: "1.txt")
        let tool = try #require(BuiltTool.found)
        #expect(try tool.run(["extract", "1.txt"], in: folder.path).status == 1)
        let read = try tool.run(["extract", "1.txt", "--language", "ru"], in: folder.path)
        #expect(read.status == 0)
        #expect(read.text.contains("Новый мост"))
        let wrong = try tool.run(["extract", "1.txt", "--language", "russian"], in: folder.path)
        #expect(wrong.status == 64)
        #expect(wrong.text.contains("'russian' is not the tag of a language; did you mean 'ru'?"))
    }

    @Test func `a link out of the archive is not followed`() throws {
        let folder = try Self.published()
        try folder.write("secret", to: "secret.txt")
        try folder.link("Content/static/secret.txt", to: "../../secret.txt")
        let result = try Self.publish(folder)
        #expect(result.status == 1)
        #expect(result.text.contains("Content/static/secret.txt: error: "))
        #expect(!folder.exists("Public/secret.txt"))
    }

    @Test func `an output full of somebody's files is refused`() throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        try folder.write("thesis", to: "Public/thesis.txt")
        let result = try Self.publish(folder)
        #expect(result.status == 1)
        #expect(result.text.contains("Public: error: "))
        #expect(result.text.contains("thesis.txt"))
        #expect(result.text.contains("[foreign-output]"))
        #expect(try folder.tree("Public") == ["thesis.txt": Array("thesis".utf8)])
    }

    @Test func `all bad files are reported at once`() throws {
        let folder = try Self.published()
        try folder.write("---\nnmae: 李河\n---\n", to: "Content/people/li-he.md")
        try folder.write("---\nname：北岸\n---\n", to: "Content/places/bei-an.md")
        try folder.link("Content/static/loop", to: "..")
        let result = try Self.publish(folder)
        for id in ["[unknown-key]", "[full-width-punctuation]", "[link-loop]"] {
            #expect(result.text.contains(id))
        }
    }

    @Test(
        "megabytes in a single line are read, with a warning, and not one letter is lost",
        .timeLimit(.minutes(60)))
    func longLine() throws {
        let folder = try Self.published()
        let sentence = "北岸的水渠清过一遍，两岸的人不再等船。"
        let count = (Self.largeLine << 20) / sentence.utf8.count
        let line = String(repeating: sentence, count: count)
        try folder.write(line, to: "Content/issues/2021-03-02/3.txt")
        let result = try Self.publish(folder)
        #expect(result.status == 0)
        #expect(result.text.contains("Content/issues/2021-03-02/3.txt:1: warning: "))
        #expect(result.text.contains("[long-line]"))
        let page = try folder.text("Public/2021-03-02/p3/a1/index.html")
        #expect(page.unicodeScalars.count { $0 == "渠" } >= count)
    }

    /// In MB; 50 take minutes without optimisation.
    private static var largeLine: Int {
        ProcessInfo.processInfo.environment["BROADSHEET_LARGE_LINE"].flatMap { Int($0) } ?? 2
    }
}

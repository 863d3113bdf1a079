import Foundation
import TestSupport
import Testing

/// Several answers in one command, and commands that a person copies from what is printed.
@Suite(.enabled(if: BuiltTool.found != nil, "the tool is not built")) struct EditingCommandTests {
    private static func archive(_ name: String = "Content") throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: name)
        return folder
    }

    private func ids(_ folder: TemporaryFolder) throws -> [String] {
        let listed = try #require(BuiltTool.found).run(
            ["check", "Content", "--all", "--format", "people", "--theme-dir", SmallArchive.themes],
            in: folder.path)
        return listed.text.matches(of: /\[([a-z-]+-[0-9a-f]{8})\]/).map { String($0.1) }
    }

    @Test func `several matters are accepted at once, for one reason`() throws {
        let folder = try Self.archive()
        let tool = try #require(BuiltTool.found)
        let ids = try ids(folder)
        try #require(ids.count >= 2)
        let arguments = ids.flatMap { ["--accept", $0] } + ["--because", "如此", "--by", "王敏"]
        let result = try tool.run(
            ["check", "Content", "--theme-dir", SmallArchive.themes] + arguments, in: folder.path)
        #expect(result.status == 0, "\(result.text)")
        let lines = try folder.text("Content/accepted.tsv").split(separator: "\n")
        #expect(lines.map { $0.split(separator: "\t")[0] }.sorted() == ids.map { Substring($0) }.sorted())
        #expect(try self.ids(folder) == [])
    }

    @Test func `one matter that is none keeps all of them on the list`() throws {
        let folder = try Self.archive()
        let id = try #require(try ids(folder).first)
        let result = try #require(BuiltTool.found).run(
            [
                "check", "Content", "--theme-dir", SmallArchive.themes, "--accept", id, "--accept",
                "gap-00000000",
                "--because", "如此", "--by", "王敏",
            ], in: folder.path)
        #expect(result.status == 1)
        #expect(!folder.exists("Content/accepted.tsv"))
    }

    @Test func `several names are answered at once, and --as is of one`() throws {
        let folder = try Self.archive()
        let tool = try #require(BuiltTool.found)
        let result = try tool.run(
            ["review", "--reject", "陆小满", "--reject", "北岸", "--by", "王敏"], in: folder.path)
        #expect(result.status == 0, "\(result.text)")
        #expect(folder.exists("Content/decisions/陆小满.tsv") && folder.exists("Content/decisions/北岸.tsv"))
        let both = ["review", "--accept", "甲", "--accept", "乙", "--as", "people/jia", "--by", "王敏"]
        #expect(try tool.run(both, in: folder.path).status == 64)
    }

    @Test func `a printed command names a folder so that a shell takes it for one word`() throws {
        let folder = try TemporaryFolder()
        try folder.write("# 题\n\n正文。\n", to: "2021-03-02-1.txt")
        let tool = try #require(BuiltTool.found)
        let made = try tool.run(["init", "My 'Paper'", "--paper", "河湾日报"], in: folder.path)
        #expect(made.text.contains("broadsheet build 'My '\\''Paper'\\'''"), "\(made.text)")
        let taken = try tool.run(["import", "2021-03-02-1.txt", "--archive", "My 'Paper'"], in: folder.path)
        #expect(taken.text.contains("broadsheet build 'My '\\''Paper'\\'''"), "\(taken.text)")
        let missing = try tool.run(["build", "no folder"], in: folder.path)
        #expect(missing.text.contains("broadsheet init 'no folder'"), "\(missing.text)")
    }
}

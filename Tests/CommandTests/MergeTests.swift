import Foundation
import TestSupport
import Testing

/// Two branches of an archive, merged by git: for each kind of file what merges by itself, and what does not.
@Suite(
    .enabled(if: BuiltTool.found != nil, "the tool is not built"),
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "git is not installed"))
struct MergeTests {
    struct Merge: CustomTestStringConvertible, Sendable {
        var name: String
        var path: String
        /// `nil`: both branches make it.
        var before: String?
        var one: String
        var other: String
        /// Whether the lines of both stand in the end; else git asks, and so does the tool.
        var isClean: Bool

        var testDescription: String { name }
    }

    private static let page = "# 河湾大桥通车\n\n第一段。\n\n第二段。\n\n第三段。\n\n# 春耕开始\n\n第四段。\n"
    private static let ledger = "id\tkind\tby\tparts\theadline\n"
    private static let rows = [
        "p1-a1\tnews\tauto\t1:1-4 #河湾…个月。\t", "p1-a2\tnews\tauto\t1:6-8 #春耕…一遍。\t",
    ]

    static let merges = [
        Merge(
            name: "decisions about one name", path: "decisions/周远.tsv", before: nil,
            one: "2021-03-02-p1\t县长⟦周远⟧\tpeople/zhou-yuan\t王敏\t2026-03-02\n",
            other: "2021-03-02-p2\t⟦周远⟧\tunknown\t周远\t2026-03-03\n", isClean: true),
        Merge(
            name: "accepted matters", path: "accepted.tsv", before: "m-0\t王敏\t2026-03-01\t甲\n",
            one: "m-0\t王敏\t2026-03-01\t甲\nm-1\t王敏\t2026-03-02\t乙\n",
            other: "m-0\t王敏\t2026-03-01\t甲\nm-2\t周远\t2026-03-03\t丙\n", isClean: true),
        Merge(
            name: "checked pages", path: "issues/2021-03-02/checked.tsv", before: nil,
            one: "p1\ttext\t王敏\t2026-03-02\t0123456789abcdef\n",
            other: "p2\ttext\t周远\t2026-03-02\tfedcba9876543210\n", isClean: true),
        Merge(
            name: "encodings of two pages", path: "issues/2021-03-02/encodings.tsv", before: nil,
            one: "# page, and its encoding, which its bytes do not tell\np1\tutf-8\n",
            other: "# page, and its encoding, which its bytes do not tell\np2\tutf-8\n", isClean: true),
        Merge(
            name: "checksums of two pages", path: "issues/2021-03-02/manifest-sha256.txt", before: nil,
            one: String(repeating: "1", count: 64) + "  1.txt\n",
            other: String(repeating: "2", count: 64) + "  2.txt\n", isClean: true),
        Merge(
            name: "two notes of a page", path: "issues/2021-03-02/1.notes.md",
            before: "一。\n\n二。\n\n三。\n\n四。\n\n五。\n", one: "一。王\n\n二。\n\n三。\n\n四。\n\n五。\n",
            other: "一。\n\n二。\n\n三。\n\n四。\n\n五。周\n", isClean: true),
        Merge(
            name: "one note", path: "issues/2021-03-02/1.notes.md", before: "一条注。\n", one: "一条注，王敏写。\n",
            other: "一条注，周远写。\n", isClean: false),
        Merge(
            name: "one page text", path: "issues/2021-03-02/1.txt", before: page,
            one: page.replacing("第二段", with: "第二段，王"), other: page.replacing("第二段", with: "第二段，周"),
            isClean: false),
        Merge(
            name: "one row of the ledger", path: "issues/2021-03-02/articles.tsv",
            before: ledger + rows[0] + "\n",
            one: ledger + rows[0].replacing("auto", with: "王敏") + "\n",
            other: ledger + rows[0].replacing("news\tauto", with: "report\t周远") + "\n", isClean: false),
        Merge(
            name: "one fact of an issue", path: "issues/2021-03-02/issue.md", before: "---\nnumber: 1\n---\n",
            one: "---\nnumber: 2\n---\n", other: "---\nnumber: 3\n---\n", isClean: false),
        Merge(
            name: "one key of a record", path: "people/zhou-yuan.md", before: "---\nname: 周远\n---\n",
            one: "---\nname: 周远\naliases: [老周]\n---\n", other: "---\nname: 周远\naliases: [周县长]\n---\n",
            isClean: false),
        Merge(
            name: "one page of the editors", path: "pages/about.md", before: "---\ntitle: 关于\n---\n甲\n",
            one: "---\ntitle: 关于\n---\n乙\n", other: "---\ntitle: 关于\n---\n丙\n", isClean: false),
        Merge(
            name: "the calendar", path: "calendar.yml", before: "not_published: []\n",
            one: "not_published:\n  - 2021-02-11\n", other: "not_published:\n  - 2021-02-12\n", isClean: false
        ),
        Merge(
            name: "one setting", path: "archive.yml", before: nil,
            one: settings("甲"), other: settings("乙"), isClean: false),
        Merge(
            name: "a withholding", path: "../withheld/1.md", before: withholding("赵某"),
            one: withholding("赵甲"),
            other: withholding("赵乙"), isClean: false),
    ]

    private static func settings(_ title: String) -> String {
        "format: 1\ntitle: \(title)\nlanguage: zh-Hans\npaper: {name: 河湾日报}\nwithheld: ../withheld\n"
    }

    private static func withholding(_ shown: String) -> String {
        "---\ntarget: \"*\"\nname: 赵圆\naction: mask\nshown_as: \(shown)\ndecided: 2026-03-05\npublic_reason: 应本人要求\n---\n"
    }

    @discardableResult
    private func git(_ arguments: String..., in folder: TemporaryFolder) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/git")
        process.arguments = ["-c", "user.name=王敏", "-c", "user.email=w@example.org"] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = [
            "PATH": "/usr/bin:/bin", "HOME": folder.path, "GIT_CONFIG_GLOBAL": "/dev/null",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private func commit(_ text: String?, as merge: Merge, in folder: TemporaryFolder) throws {
        if let text {
            let path = merge.path.hasPrefix("../") ? String(merge.path.dropFirst(3)) : "Content/" + merge.path
            try folder.write(text, to: path)
        }
        try git("add", "--all", in: folder)
        try #require(try git("commit", "--quiet", "--allow-empty", "--message", "x", in: folder) == 0)
    }

    /// The archive as `init` makes it, with one branch merged into another.
    private func merged(_ merge: Merge) throws -> (TemporaryFolder, status: Int32) {
        let folder = try TemporaryFolder()
        let tool = try #require(BuiltTool.found)
        #expect(try tool.run(["init", "Content", "--paper", "河湾日报"], in: folder.path).status == 0)
        let attributes = try folder.text("Content/.gitattributes")
        try folder.write(SmallArchive.script(), in: "Content")
        try folder.write(attributes, to: "Content/.gitattributes")
        try folder.write(Self.settings("试"), to: "Content/archive.yml")
        try folder.write(Self.withholding("赵某"), to: "withheld/1.md")
        try folder.write(".tool-*\n", to: ".gitignore")
        try git("init", "--quiet", "--initial-branch", "main", in: folder)
        try commit(merge.before, as: merge, in: folder)
        try git("checkout", "--quiet", "-b", "zhou", in: folder)
        try commit(merge.other, as: merge, in: folder)
        try git("checkout", "--quiet", "main", in: folder)
        try commit(merge.one, as: merge, in: folder)
        return (folder, try git("merge", "--quiet", "--no-edit", "zhou", in: folder))
    }

    @Test(arguments: merges)
    func `what git merges is both, and what it does not merge is an error with file and line`(merge: Merge)
        throws
    {
        let (folder, status) = try merged(merge)
        let path = merge.path.hasPrefix("../") ? String(merge.path.dropFirst(3)) : "Content/" + merge.path
        let text = try folder.text(path)
        #expect((status == 0) == merge.isClean, "\(text)")
        let tool = try #require(BuiltTool.found)
        for command in [
            ["check", "Content", "--format", "tools"],
            ["build", "Content", "--theme-dir", SmallArchive.themes],
        ] {
            let result = try tool.run(command, in: folder.path)
            let told = result.text.split(separator: "\n").filter { $0.hasSuffix("[merge-conflict]") }
            if merge.isClean {
                #expect(told == [], "\(result.text)")
                for line in (merge.one + merge.other).split(separator: "\n") { #expect(text.contains(line)) }
            } else {
                let marks = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter
                {
                    ["<<<<<<< ", "=======", ">>>>>>> "].contains(where: $0.element.hasPrefix)
                }
                #expect(marks.count == 3 && told.count == 3, "\(result.text)")
                for (mark, line) in zip(marks, told) {
                    #expect(line.contains(":\(mark.offset + 1):1: error:"))
                }
                #expect(result.status == 1)
                #expect(!folder.exists("Public/index.html"))
            }
        }
        guard !merge.isClean else { return }
        // Nothing is written into an archive in which a merge is not ended.
        let before = try folder.tree("Content")
        try folder.write("# 题\n\n正文。\n", to: "2021-03-09-1.txt")
        #expect(
            try merge.path.hasPrefix("../")
                || tool.run(["import", "2021-03-09-1.txt"], in: folder.path).status == 1)
        #expect(try folder.tree("Content") == before || merge.path.hasPrefix("../"))
    }
}

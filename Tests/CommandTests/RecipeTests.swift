import Foundation
import TestSupport
import Testing

/// The recipes of docs/publishing.md where the build refuses: nothing leaves the machine.
@Suite(.enabled(if: BuiltTool.found != nil, "the tool is not built")) struct RecipeTests {
    private static let document = URL(fileURLWithPath: SmallArchive.themes).deletingLastPathComponent()
        .appendingPathComponent("docs/publishing.md")

    /// The blocks of shell commands that publish, as they stand there.
    private static func recipes() throws -> [String] {
        let text = try String(contentsOf: document, encoding: .utf8)
        return text.components(separatedBy: "```sh\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first
        }.filter { $0.contains("$DESTINATION") || $0.contains("$REMOTE") }
    }

    /// What a shell says that runs `recipe` as a person pastes it, without `set -e`.
    private func run(_ recipe: String, in folder: TemporaryFolder) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", recipe]
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = [
            "PATH": folder.path("bin") + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder.path,
            "DESTINATION": folder.path("remote"), "REMOTE": folder.path("remote.git"),
            "GIT_AUTHOR_NAME": "Editor", "GIT_AUTHOR_EMAIL": "editor@example.org",
            "GIT_COMMITTER_NAME": "Editor", "GIT_COMMITTER_EMAIL": "editor@example.org",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private static let faults = [
        "an error": ("people/li-he.md", "---\naliasse: x\n---\n"),
        "a warning": ("pages/other.md", "---\ntitle: 另一页\n---\n见[[people/nobody]]。\n"),
    ]

    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: "/usr/bin/rsync"), "rsync is not installed"),
        arguments: ["an error", "a warning"])
    func `a recipe uploads nothing when the build refuses, and all when it does not`(fault: String) throws {
        let (path, text) = try #require(Self.faults[fault])
        let recipes = try Self.recipes()
        #expect(recipes.count == 2)
        for recipe in recipes {
            let folder = try TemporaryFolder()
            try folder.write(SmallArchive.script(), in: "Content")
            try #require(BuiltTool.found).run(["divide"], in: folder.path)
            try folder.link("Themes", to: SmallArchive.themes)
            try folder.link("bin/broadsheet", to: try #require(BuiltTool.found).path)
            try folder.write("of the last edition", to: "remote/index.html")
            #expect(try run("git init --quiet --bare remote.git", in: folder) == 0)
            let empty = try folder.tree("remote.git")

            #expect(try run(recipe, in: folder) == 0)
            let first = (try folder.tree("remote"), try folder.tree("remote.git"))
            #expect(first.0["people/zhou-yuan/index.html"] != nil || first.1 != empty)

            try folder.write(text, to: "Content/" + path)
            #expect(try run(recipe, in: folder) != 0)
            #expect(try folder.tree("remote") == first.0)
            #expect(try folder.tree("remote.git") == first.1)
        }
    }
}

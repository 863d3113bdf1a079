import Glibc
import Preview
import Publishing
import TestSupport
import Testing

@Suite struct BuiltFolderTests {
    private static func text(_ folder: TemporaryFolder, _ path: String) async -> String? {
        guard case .stored(let file) = await BuiltFolder(folder.path("Public")).file(path) else { return nil }
        return (try? file.bytes(at: 0, count: file.size)).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `files come as they stand, without the preview's script`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("<body></body>", to: "Public/index.html")
        #expect(await Self.text(folder, "index.html") == "<body></body>")
        #expect(await Self.text(folder, "missing.html") == nil)
        #expect(await Self.text(folder, "") == nil)
    }

    @Test func `a link out of the folder, or into a hidden one, is no file`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("secret", to: "secret.txt")
        try folder.write("secret", to: "Public/.git/config")
        try folder.write("fine", to: "Public/real.txt")
        try folder.link("Public/out.txt", to: "../secret.txt")
        try folder.link("Public/all", to: "/")
        try folder.link("Public/git", to: ".git")
        try folder.link("Public/alias.txt", to: "real.txt")
        try folder.link("Public/loop", to: "loop")
        for path in ["out.txt", "all/etc/passwd", "git/config", "loop", "../secret.txt"] {
            #expect(await Self.text(folder, path) == nil, "\(path)")
        }
        #expect(await Self.text(folder, "alias.txt") == "fine")
    }

    @Test func `a folder that a build swapped is found again`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "Public/index.html")
        let file = try #require(await BuiltFolder(folder.path("Public")).file("index.html"))
        try folder.remove("Public")
        try folder.write("new", to: "Public/index.html")
        #expect(await Self.text(folder, "index.html") == "new")
        guard case .stored(let old) = file else { return #expect(Bool(false)) }
        #expect(try old.bytes(at: 0, count: 9) == Array("old".utf8), "a file that is being sent stays whole")
    }

    @Test func `a pipe and a folder are no file`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "Public/a/b.txt")
        #expect(mkfifo(folder.path("Public/pipe"), 0o600) == 0)
        #expect(await Self.text(folder, "pipe") == nil)
        #expect(await Self.text(folder, "a") == nil)
        #expect(await Self.text(folder, "a/b.txt") == "x")
    }
}

import Preview
import TestSupport
import Testing

@Suite struct BuiltFolderTests {
    private static func text(_ folder: TemporaryFolder, _ path: String) async -> String? {
        guard case .bytes(let bytes) = await BuiltFolder(folder.path("Public")).file(path) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
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
        let pages = BuiltFolder(folder.path("Public"))
        #expect(await pages.file("index.html") == .bytes(Array("old".utf8)))
        try folder.remove("Public")
        try folder.write("new", to: "Public/index.html")
        #expect(await pages.file("index.html") == .bytes(Array("new".utf8)))
    }
}

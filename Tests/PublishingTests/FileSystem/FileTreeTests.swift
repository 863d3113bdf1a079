import ArchiveModel
import Foundation
import Publishing
import TestSupport
import Testing

@Suite struct FileTreeTests {
    private static func scan(_ folder: TemporaryFolder) throws -> (paths: [String], ids: [String]) {
        let scan = try FileTree.scan(folder.path, display: "Content")
        return (scan.value.files.map(\.path), scan.diagnostics.map(\.id))
    }

    @Test func `files come in order of their bytes, hidden ones are left out`() throws {
        let folder = try TemporaryFolder()
        for name in ["b/2.txt", "b.txt", "a/1.txt", ".git/HEAD", "b/.hidden"] {
            try folder.write("x", to: name)
        }
        let found = try Self.scan(folder)
        #expect(found.paths == ["a/1.txt", "b.txt", "b/2.txt"])
        #expect(found.ids == [])
    }

    @Test("a link that leads back to a folder above it is named", arguments: [".", "..", "../../a"])
    func loops(target: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a/b/1.txt")
        try folder.link(target == "../../a" ? "a/b/loop" : "a/loop", to: target)
        let found = try Self.scan(folder)
        #expect(found.paths.contains("a/b/1.txt"))
        #expect(Set(found.ids).isSubset(of: ["link-loop", "link-leaves-folder"]))
        #expect(!found.ids.isEmpty)
    }

    @Test func `links that lead to each other are named`() throws {
        let folder = try TemporaryFolder()
        try folder.link("one", to: "other")
        try folder.link("other", to: "one")
        #expect(try Self.scan(folder).ids == ["link-loop", "link-loop"])
    }

    @Test func `a link inside the folder is followed, one that leaves it or leads nowhere is named`() throws {
        let folder = try TemporaryFolder()
        let outside = try TemporaryFolder()
        try outside.write("secret", to: "secret.txt")
        try folder.write("x", to: "a/1.txt")
        try folder.link("inside", to: "a")
        try folder.link("leaves", to: outside.path("secret.txt"))
        try folder.link("nowhere", to: "missing")
        let found = try Self.scan(folder)
        #expect(found.paths == ["a/1.txt", "inside/1.txt"])
        #expect(found.ids == ["link-leaves-folder", "link-to-nothing"])
    }

    @Test func `names that a site cannot hold are named, byte by byte`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "back\\slash.txt")
        let found = try FileTree.scan(folder.path, display: "Content")
        #expect(found.value.files == [])
        #expect(found.diagnostics.map(\.id) == ["file-name"])
        #expect(found.diagnostics.first?.message.contains(#"back\x5cslash.txt"#) == true)
    }
}

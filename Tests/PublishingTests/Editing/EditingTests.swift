import Ingest
import Publishing
import TestSupport
import Testing

@Suite struct EditingTests {
    private static func edit(_ path: String, from old: String?, to new: String) -> ArchiveEdit {
        ArchiveEdit(path: path, former: old.map { Array($0.utf8) }, bytes: Array(new.utf8))
    }

    @Test func `edits that find what they expect are all applied`() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.md")
        try Editing.apply(
            [Self.edit("a.md", from: "old", to: "new"), Self.edit("b/c.md", from: nil, to: "made")],
            in: folder.path)
        #expect(try folder.text("a.md") == "new")
        #expect(try folder.text("b/c.md") == "made")
        #expect(try folder.tree().count == 2)
    }

    @Test func `one file that somebody changed meanwhile keeps all edits back`() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.md")
        try folder.write("changed", to: "b.md")
        try folder.write("there", to: "c.md")
        #expect(throws: Editing.Problem.conflicts(["b.md", "c.md"])) {
            try Editing.apply(
                [
                    Self.edit("a.md", from: "old", to: "new"), Self.edit("b.md", from: "old", to: "new"),
                    Self.edit("c.md", from: nil, to: "new"),
                ], in: folder.path)
        }
        let texts = try ["a.md", "b.md", "c.md"].map { try folder.text($0) }
        #expect(texts == ["old", "changed", "there"])
    }

    @Test(
        "an edit never leaves the archive folder",
        arguments: ["../x.md", "/x.md", "a/../../x.md", "", "a//b"])
    func unsafe(path: String) throws {
        let folder = try TemporaryFolder()
        #expect(throws: Editing.Problem.unsafePath(path)) {
            try Editing.apply([Self.edit(path, from: nil, to: "x")], in: folder.path)
        }
    }

    @Test func `an edit does not follow a link out of the archive folder`() throws {
        let folder = try TemporaryFolder()
        let outside = try TemporaryFolder()
        try folder.link("out", to: outside.path)
        #expect(throws: Editing.Problem.self) {
            try Editing.apply([Self.edit("out/x.md", from: nil, to: "x")], in: folder.path)
        }
        #expect(try outside.names() == [])
    }
}

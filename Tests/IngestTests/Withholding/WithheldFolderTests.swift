import ArchiveModel
import Testing

@testable import Ingest

/// What lies in the folder of withholdings: nothing in it is passed over in silence.
struct WithheldFolderTests {
    private func read(_ names: [String]) -> Diagnosed<[ArchiveFile]> {
        WithheldFolder.withholdings(
            names.map { ArchiveFile(path: "../withheld/\($0)", bytes: []) }, in: "../withheld")
    }

    @Test(arguments: [
        ("1.MD", "1.md"), ("1.Md", "1.md"), ("1.markdown", "1.md"), ("1.yml", "1.md"), ("1.yaml", "1.md"),
        ("1.txt", "1.md"), ("1", "1.md"), ("1.md.txt", "1.md.md"), (".1.md", "1.md"), ("README", "README.md"),
        ("Readme.MD", "README.md"), ("1.md.save", "1.md.md"), ("1.json", "1.md"),
        ("1.md.disabled", "1.md.md"),
    ])
    func `a file that is no withholding is an error that names the nearest that is one`(
        name: String, near: String
    ) {
        let read = read([name, "2.md"])
        #expect(read.diagnostics.map(\.id) == ["not-a-withholding"])
        #expect(read.diagnostics.first?.location?.path == "../withheld/\(name)")
        #expect(read.diagnostics.first?.message.contains("'\(name)'") == true)
        #expect(read.diagnostics.first?.fixes.first == "rename it to '\(near)'")
        #expect(read.value.map(\.path) == ["../withheld/2.md"])
    }

    @Test(arguments: ["old/", ".hidden/", "2026.md/"])
    func `a folder in it, and what is no file, is an error`(name: String) {
        #expect(read([name, "2.md"]).diagnostics.map(\.id) == ["not-a-withholding"])
    }

    @Test func `an empty folder is an error, as one that was not mounted looks the same`() {
        #expect(read([]).diagnostics.map(\.id) == ["empty-withheld-folder"])
        #expect(
            read([".git/", ".gitignore", ".DS_Store"]).diagnostics.map(\.id) == ["empty-withheld-folder"])
        #expect(read(["README.md"]).diagnostics == [])
    }

    @Test(arguments: [".1.md.swp", ".#1.md", "1.md~", "#1.md#", "1.md.bak", "1.md.orig"])
    func `what an editor keeps of a file says nothing, but alone it is an error`(name: String) {
        #expect(read(["1.md", name]).diagnostics == [])
        #expect(read(["2.md", name]).diagnostics.map(\.id) == ["not-a-withholding"])
    }

    @Test func `a name that is there already is no way out`() {
        let fixes = read(["1.MD", "1.md"]).diagnostics.first?.fixes
        #expect(fixes == ["move it out of the folder of withholdings"])
    }

    @Test func `a file is not taken for the explanation because its name ends like that`() {
        #expect(read(["MYREADME.md"]).value.map(\.path) == ["../withheld/MYREADME.md"])
    }
}

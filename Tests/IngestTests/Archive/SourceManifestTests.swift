import ArchiveModel
import Testing

@testable import Ingest

/// `manifest-sha256.txt`.
struct SourceManifestTests {
    private static let hash = SHA256.hex(of: Array("Bridge opens\n".utf8))

    private func read(_ text: String) -> Diagnosed<SourceManifest> {
        SourceManifest.read(SourceText(path: SourceManifest.name, text))
    }

    private func folder(_ manifest: String, _ pages: [String: String]) throws -> ArchiveTree.IssueFolder {
        let files = pages.merging([SourceManifest.name: manifest]) { page, _ in page }
        let tree = ArchiveTree.sort(
            files.map { ArchiveFile(path: "issues/1974-05-03/" + $0.key, bytes: Array($0.value.utf8)) })
        #expect(tree.diagnostics == [])
        return try #require(tree.value.issues.first)
    }

    @Test func `it is read as sha256sum and other makers of BagIt write it, and written as sha256sum does`() {
        let found = read("\(Self.hash)  2.txt\n\n\(Self.hash.uppercased()) *10.txt\r\n\(Self.hash) 1.txt")
        #expect(found.diagnostics == [])
        #expect(found.value.written == ["1.txt", "2.txt", "10.txt"].map { "\(Self.hash)  \($0)\n" }.joined())
    }

    @Test(arguments: [
        "\(hash)", "\(hash)  ", "\(hash.dropLast())  1.txt", "\(hash.dropLast())x  1.txt", "1.txt",
    ])
    func `what is no line is an error`(line: String) {
        #expect(read(line + "\n").diagnostics.map(\.id) == ["bad-manifest"])
    }

    @Test func `two hashes of one file, as a merge may leave them, are an error at the second`() {
        let other = SHA256.hex(of: [])
        let found = read("\(Self.hash)  1.txt\n\(other)  1.txt\n")
        #expect(found.diagnostics.map(\.id) == ["bad-manifest"])
        #expect(found.diagnostics.first?.location?.line == 2)
        #expect(read("\(Self.hash)  1.txt\n\(Self.hash)  1.txt\n").diagnostics == [])
    }

    @Test func `a page that is what it was is nothing to tell, one without a line neither`() throws {
        let folder = try folder("\(Self.hash)  1.txt\n", ["1.txt": "Bridge opens\n", "2.txt": "Fair\n"])
        #expect(IssueFolderReader.manifest(of: folder).value.diagnostics(of: folder) == [])
    }

    @Test func `one flipped bit is told at its file with both hashes and both ways out`() throws {
        let folder = try folder("\(Self.hash)  1.txt\n", ["1.txt": "Bridge opeos\n"])
        let found = IssueFolderReader.manifest(of: folder).value.diagnostics(of: folder)
        #expect(found.map(\.id) == ["source-changed"])
        #expect(found.first?.location?.path == "issues/1974-05-03/1.txt")
        #expect(found.first?.notes.first?.hasSuffix(Self.hash) == true)
        #expect(found.first?.fixes.last?.hasSuffix("--checked 1974-05-03/p1 --aspect text") == true)
    }

    @Test func `a page that is away is told, whatever else is there`() throws {
        let folder = try folder("\(Self.hash)  2.txt\n", ["1.txt": "Bridge opens\n"])
        let found = IssueFolderReader.manifest(of: folder).value.diagnostics(of: folder)
        #expect(found.map(\.id) == ["source-missing"])
    }

    @Test func `an issue without a manifest has nothing to tell`() throws {
        let tree = ArchiveTree.sort([ArchiveFile(path: "issues/1974-05-03/1.txt", bytes: [0x41])]).value
        let folder = try #require(tree.issues.first)
        #expect(IssueFolderReader.manifest(of: folder).value.diagnostics(of: folder) == [])
    }
}

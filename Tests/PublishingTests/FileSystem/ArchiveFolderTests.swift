import ArchiveModel
import Foundation
import Ingest
import Memo
import Publishing
import TestSupport
import Testing

@Suite struct ArchiveFolderTests {
    private let folder: TemporaryFolder
    private let memo = Memo()
    /// As if the files had been written long ago.
    private let later = Disk.now + 60_000_000_000

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("one", to: "people/a.md")
        try folder.write("one", to: "people/b.md")
    }

    private func bytes(now: Int64) throws -> [[UInt8]] {
        try #require(
            ArchiveFolder.read(
                folder.path, now: now,
                bytes: { (file, read) throws(FileError) in try memo.value(of: "file", on: file, make: read) }
            ).value
        ).sources.map(\.bytes)
    }

    private func places(_ files: [[UInt8]]) -> [UnsafeRawPointer?] {
        files.map { $0.withUnsafeBytes { $0.baseAddress } }
    }

    @Test func `files that look the same are not read again, unless they are new`() throws {
        let first = try bytes(now: later)
        #expect(first == [Array("one".utf8), Array("one".utf8)])
        #expect(try places(bytes(now: later)) == places(first))
        #expect(try places(bytes(now: Disk.now)) != places(first))
    }

    @Test func `a file is read again that was changed behind its old size and modification time`() throws {
        let path = folder.path("people/a.md")
        #expect(try bytes(now: later).first == Array("one".utf8))
        let before = try FileManager.default.attributesOfItem(atPath: path)
        Thread.sleep(forTimeInterval: 0.05)
        try folder.write("two", to: "people/a.md")
        try FileManager.default.setAttributes(
            [.modificationDate: before[.modificationDate] ?? Date()], ofItemAtPath: path)
        #expect(try bytes(now: later).first == Array("two".utf8))
    }

    @Test(arguments: [
        ("Content", "run: broadsheet divide 2021-01-05"),
        ("My Archive", "run: broadsheet divide --archive 'My Archive' 2021-01-05"),
        ("-x", "run: broadsheet divide --archive ./-x 2021-01-05"),
    ])
    func `the command of a hint names the archive that is not where commands look for one`(
        name: String, hint: String
    ) {
        let found = Diagnostic(
            .provisionalAddress, "An article is in no ledger", at: SourceLocation("issues/2021-01-05/1.txt"),
            fixes: ["run: broadsheet divide 2021-01-05"])
        #expect(found.located(in: name).fixes == [hint])
    }
}

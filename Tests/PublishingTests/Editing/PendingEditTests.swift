import ArchiveModel
import Ingest
import TestSupport
import Testing

@testable import Publishing

/// What is left behind when a command dies, and what the next one makes of it.
@Suite struct PendingEditTests {
    private static let changes = [
        PendingEdit.Change(path: "a.md", former: Array("old".utf8), bytes: Array("new".utf8)),
        PendingEdit.Change(path: "issues/2021-03-02/1.txt", former: nil, bytes: Array("page".utf8)),
    ]

    private static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.md")
        return folder
    }

    private func lock(_ folder: TemporaryFolder, for use: FolderLock.Use = .writing) -> [Diagnostic] {
        ArchiveFolder.lock(folder.path, for: use, limit: .zero).diagnostics
    }

    @Test(arguments: [FolderLock.Use.writing, .reading])
    func `an edit that was written down is completed by whoever comes next`(use: FolderLock.Use) throws {
        let folder = try Self.folder()
        try PendingEdit(in: folder.path).prepare(Self.changes)
        #expect(try folder.text("a.md") == "old")
        #expect(lock(folder, for: use).map(\.id) == ["interrupted-edit"])
        #expect(try folder.tree().keys.sorted() == ["a.md", "issues/2021-03-02/1.txt"])
        #expect(try folder.text("a.md") == "new")
        #expect(lock(folder) == [])
    }

    @Test func `an edit of which one half was in its place is completed`() throws {
        let folder = try Self.folder()
        try PendingEdit(in: folder.path).prepare(Self.changes)
        try Disk.rename(folder.path(".broadsheet-edit/0"), to: folder.path("a.md"))
        #expect(lock(folder).map(\.id) == ["interrupted-edit"])
        #expect(try folder.text("issues/2021-03-02/1.txt") == "page")
    }

    @Test func `drafts without a journal are removed, and nothing of them takes effect`() throws {
        let folder = try Self.folder()
        try folder.write("new", to: ".broadsheet-edit/0")
        try folder.write("broadsheet", to: ".broadsheet-edit/journal.new")
        #expect(lock(folder).map(\.id) == ["interrupted-edit"])
        #expect(try folder.tree() == ["a.md": Array("old".utf8)])
    }

    @Test func `a file that somebody changed since is never overwritten, and neither version is lost`() throws
    {
        let folder = try Self.folder()
        try PendingEdit(in: folder.path).prepare(Self.changes)
        try folder.write("mine", to: "a.md")
        #expect(lock(folder).map(\.id) == ["edit-pending"])
        #expect(try folder.text("a.md") == "mine")
        #expect(try folder.text(".broadsheet-edit/0") == "new")
        try folder.remove(".broadsheet-edit/0")
        #expect(lock(folder).map(\.id) == ["interrupted-edit"])
        #expect(try folder.text("a.md") == "mine")
        #expect(try folder.text("issues/2021-03-02/1.txt") == "page")
    }

    @Test func `an archive is read as it is when the edit is completed`() throws {
        let folder = try Self.folder()
        try folder.write(SmallArchive.script(), in: "")
        try folder.remove("issues/2021-03-02/1.txt")
        try PendingEdit(in: folder.path).prepare(Self.changes)
        let read = try #require(ArchiveFolder.read(folder.path).value)
        #expect(
            read.sources.contains { $0.path == "issues/2021-03-02/1.txt" && $0.bytes == Array("page".utf8) })
    }

    // MARK: Two at once

    @Test func `whoever writes has the folder alone, readers share it`() throws {
        let folder = try Self.folder()
        let reader = try FolderLock(folder.path, for: .reading, limit: .zero)
        #expect(lock(folder, for: .reading) == [])
        #expect(lock(folder, for: .writing).map(\.id) == ["archive-busy"])
        withExtendedLifetime(reader) {}
    }

    @Test func `a lock names who holds it`() throws {
        let folder = try Self.folder()
        let writer = try FolderLock(folder.path, for: .writing, limit: .zero)
        let told = try #require(lock(folder).first)
        #expect(told.id == "archive-busy" && told.message.contains("(process "), "\(told.message)")
        withExtendedLifetime(writer) {}
    }

    @Test func `a lock is free when its holder lets it go, and nothing stays in the folder`() throws {
        let folder = try Self.folder()
        do {
            let writer = try FolderLock(folder.path, for: .writing, limit: .zero)
            withExtendedLifetime(writer) {}
        }
        #expect(lock(folder) == [])
        #expect(try folder.names() == ["a.md"])
    }
}

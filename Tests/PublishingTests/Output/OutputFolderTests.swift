import ArchiveModel
import Foundation
import Glibc
import Publishing
import Synchronization
import TestSupport
import Testing

@Suite struct OutputFolderTests {
    @Test func `a folder full of somebody's files is refused and left alone`() async throws {
        let place = try Workplace()
        try place.folder.write("thesis", to: "Public/thesis.txt")
        let report = try await place.build()
        #expect(!report.isPublished)
        #expect(report.diagnostics.map(\.id) == ["foreign-output"])
        #expect(report.diagnostics.first?.notes.first?.contains("thesis.txt") == true)
        #expect(try place.folder.tree("Public") == ["thesis.txt": Array("thesis".utf8)])
        #expect(!place.folder.exists(".broadsheet"))
    }

    @Test(
        "a site whose list of files another version wrote, or somebody damaged, is left alone with a word about it",
        arguments: [("broadsheet output manifest 9\n", "another version"), ("", "damaged")])
    func unknownOutput(header: String, why: String) async throws {
        let place = try Workplace()
        _ = try await place.build()
        let manifest = ".broadsheet/Public/manifest"
        let bytes = try Disk.read(place.folder.path(manifest))
        try place.folder.write(Array(header.utf8) + bytes.dropFirst(header.utf8.count + 1), to: manifest)
        try place.folder.write("mine", to: "Public/thesis.txt")
        let before = try place.folder.tree("Public")
        let report = try await place.build()
        #expect(!report.isPublished)
        let found = try #require(report.diagnostics.first { $0.id == "unknown-output" })
        #expect(found.notes.first?.contains(why) == true)
        #expect(try place.folder.tree("Public") == before)
        try place.folder.remove("Public")
        #expect(try await place.build().isPublished)
    }

    @Test func `a file that appears in a published site is refused and left alone`() async throws {
        let place = try Workplace()
        _ = try await place.build()
        try place.folder.write("thesis", to: "Public/people/thesis.txt")
        let report = try await place.build()
        #expect(report.diagnostics.map(\.id).contains("foreign-output"))
        #expect(!report.isPublished)
        #expect(try place.folder.text("Public/people/thesis.txt") == "thesis")
    }

    @Test(".git and .gitignore of the owner outlive every build", arguments: [1, 2, 3])
    func carriedOver(builds: Int) async throws {
        let place = try Workplace()
        try place.folder.write("*\n", to: "Public/.gitignore")
        try place.folder.write("ref: refs/heads/main\n", to: "Public/.git/HEAD")
        for number in 1...builds {
            try place.folder.write("number \(number)", to: "Content/static/number.txt")
            #expect(try await place.build().isPublished)
        }
        #expect(try place.folder.text("Public/.gitignore") == "*\n")
        #expect(try place.folder.text("Public/.git/HEAD") == "ref: refs/heads/main\n")
        #expect(try place.folder.text("Public/number.txt") == "number \(builds)")
    }

    @Test func `.git that is a file, as in a worktree, is carried over`() async throws {
        let place = try Workplace()
        try place.folder.write("gitdir: elsewhere\n", to: "Public/.git")
        #expect(try await place.build().isPublished)
        #expect(try await place.build().isPublished)
        #expect(try place.folder.text("Public/.git") == "gitdir: elsewhere\n")
    }

    @Test func `a published file that was edited by hand is restored, with a warning`() async throws {
        let place = try Workplace()
        _ = try await place.build()
        let original = try place.folder.text("Public/about/index.html")
        try place.folder.write("by hand", to: "Public/about/index.html")
        let report = try await place.build()
        #expect(report.isPublished)
        #expect(
            report.diagnostics.first { $0.id == "edited-output" }?.location?.path.hasSuffix(
                "about/index.html") == true)
        #expect(try place.folder.text("Public/about/index.html") == original)
    }

    @Test func `an edit that keeps size and times is found by its change time and never linked`() async throws
    {
        let place = try Workplace()
        _ = try await place.build()
        _ = try await place.build()
        let path = place.folder.path("Public/CNAME")
        let before = try Disk.status(path)
        try Self.overwrite(path, "example.net")
        try Self.setModified(path, before.modified)
        let after = try Disk.status(path)
        #expect((after.size, after.modified, after.inode) == (before.size, before.modified, before.inode))
        #expect(try await place.build().isPublished)
        #expect(try place.folder.text("Public/CNAME") == "example.org")
    }

    @Test func `an unchanged file is linked, not written again`() async throws {
        let place = try Workplace()
        _ = try await place.build()
        let before = try Disk.status(place.folder.path("Public/CNAME")).inode
        _ = try await place.build()
        #expect(try Disk.status(place.folder.path("Public/CNAME")).inode == before)
    }

    @Test func `an earlier build that was copied elsewhere is known by its bytes`() async throws {
        let place = try Workplace()
        _ = try await place.build()
        try FileManager.default.copyItem(
            atPath: place.folder.path("Public"), toPath: place.folder.path("copy"))
        try place.folder.remove("Public")
        try FileManager.default.moveItem(
            atPath: place.folder.path("copy"), toPath: place.folder.path("Public"))
        #expect(try await place.build().isPublished)
    }

    @Test(
        "a damaged manifest is never trusted: the folder is left alone, and nothing is lost",
        arguments: ["", "nonsense", "broadsheet output manifest 2\n"])
    func damagedManifest(text: String) async throws {
        let place = try Workplace()
        _ = try await place.build()
        let before = try place.folder.tree("Public")
        try place.folder.write(text, to: ".broadsheet/Public/manifest")
        let report = try await place.build()
        #expect(report.diagnostics.map(\.id) == ["unknown-output"])
        #expect(try place.folder.tree("Public") == before)
    }

    @Test func `the archive and the output never contain one another`() async throws {
        let place = try Workplace()
        for output in ["Content", "Content/Public", "."] {
            let report = try await place.build(to: output)
            #expect(report.diagnostics.map(\.id) == ["output-overlaps-archive"], "\(output)")
        }
        #expect(try place.folder.names() == ["Content"])
    }

    @Test func `while one build publishes, another one into the same folder waits, and refuses in the end`()
        async throws
    {
        let place = try Workplace()
        let output = try OutputFolder(place.folder.path("Public"))
        try output.makeState()
        let lock = try output.lock(limit: .zero)
        var options = BuildOptions(
            content: place.folder.path("Content"), output: output.name, themeFolder: SmallArchive.themes)
        options.patience = .milliseconds(300)
        let waits = Mutex<[String]>([])
        // Other tests wait at the same time, for folders of their own.
        FolderLock.waits.withLock {
            $0 = { [name = place.folder.path] folder, holder in
                if folder.hasPrefix(name) { waits.withLock { $0.append(holder) } }
            }
        }
        let report = try await Build(options).run()
        withExtendedLifetime(lock) {}
        #expect(report.diagnostics.map(\.id) == ["output-busy"])
        #expect(waits.withLock { $0.count } == 1)
    }

    @Test func `an output that is a file is refused`() async throws {
        let place = try Workplace()
        try place.folder.write("a file", to: "Public")
        await #expect(throws: FileError.self) { _ = try await place.build() }
        #expect(try place.folder.text("Public") == "a file")
    }

    /// In place, as an editor that keeps the inode does.
    private static func overwrite(_ path: String, _ text: String) throws {
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    private static func setModified(_ path: String, _ nanoseconds: Int64) throws {
        let time = timespec(
            tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
        #expect(utimensat(AT_FDCWD, path, [time, time], 0) == 0)
    }
}

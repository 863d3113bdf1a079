import TestSupport
import Testing

@testable import Preview

@Suite struct FileWatcherTests {
    @Test(
        "a change is told, with the system's notices and without", .timeLimit(.minutes(2)),
        arguments: [true, false])
    func changes(usesNotices: Bool) async throws {
        let folder = try TemporaryFolder()
        try folder.write("one", to: "people/a.md")
        var changes = FileWatcher(usesNotices: usesNotices) { [folder.path] }.changes().makeAsyncIterator()
        try folder.write("two", to: "people/a.md")
        #expect(await changes.next() != nil)
        try folder.write("one", to: "issues/2021-01-05/1.txt")
        #expect(await changes.next() != nil)
        try folder.write("two", to: "issues/2021-01-05/1.txt")
        #expect(await changes.next() != nil)
        try folder.remove("people")
        #expect(await changes.next() != nil)
    }

    @Test(.timeLimit(.minutes(2))) func `what changed before anybody listened is told`() async throws {
        let folder = try TemporaryFolder()
        let watcher = FileWatcher { [folder.path] }
        try folder.write("one", to: "a.md")
        var changes = watcher.changes().makeAsyncIterator()
        #expect(await changes.next() != nil)
    }

    @Test(.timeLimit(.minutes(2))) func `a folder that does not exist yet is watched`() async throws {
        let folder = try TemporaryFolder()
        var changes = FileWatcher { [folder.path("Themes")] }.changes().makeAsyncIterator()
        try folder.write("one", to: "Themes/a.html")
        #expect(await changes.next() != nil)
    }
}

@Suite struct FingerprintTests {
    @Test func `what editors and version control keep for themselves is no change`() throws {
        let folder = try TemporaryFolder()
        try folder.write("one", to: "a.md")
        let before = Fingerprint(of: [folder.path])
        for name in [".a.md.swp", "a.md~", ".git/index"] { try folder.write("x", to: name) }
        #expect(Fingerprint(of: [folder.path]) == before)
        try folder.write("x", to: "b.md")
        #expect(Fingerprint(of: [folder.path]) != before)
    }

    @Test func `a look at what changed is worth one at everything`() throws {
        let folder = try TemporaryFolder()
        for name in ["a.md", "b.md", "people/c.md"] { try folder.write("one", to: name) }
        var look = Fingerprint(of: [folder.path])
        try folder.write("two!", to: "a.md")
        try folder.remove("b.md")
        try folder.write("new", to: "people/d.md")
        #expect(look != Fingerprint(of: [folder.path]))
        look.look(at: ["a.md", "b.md", "people/d.md"].map(folder.path))
        #expect(look == Fingerprint(of: [folder.path]))
    }

    @Test func `links that lead in a circle end`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a/b/1.txt")
        try folder.link("a/b/up", to: "..")
        #expect(Fingerprint(of: [folder.path]).folders.count == 3)
    }
}

import ArchiveModel
import Foundation
import Publishing
import TestSupport
import Testing

/// A small archive in a folder of its own, published as often as a test likes.
struct Workplace {
    let folder: TemporaryFolder

    init(title: String? = nil) throws {
        folder = try TemporaryFolder()
        try folder.write(title.map { SmallArchive.script(title: $0) } ?? SmallArchive.script(), in: "Content")
    }

    func build(to output: String = "Public", threads: Int = 2) async throws -> BuildReport {
        try await Build(
            BuildOptions(
                content: folder.path("Content"),
                output: output.hasPrefix("/") ? output : folder.path(output),
                themeFolder: SmallArchive.themes,
                threads: threads)
        ).run()
    }
}

@Suite struct BuildTests {
    @Test func `an archive becomes a site with a page for every article and record`() async throws {
        let place = try Workplace()
        let report = try await place.build()
        #expect(report.isPublished)
        #expect(report.diagnostics.filter { $0.severity == .error } == [])
        #expect((report.issues, report.articles) == (1, 3))
        for page in [
            "index.html", "2021-03-02/index.html", "2021-03-02/p1/a1/index.html",
            "2021-03-02/p2/a1/index.html", "people/zhou-yuan/index.html", "about/index.html", "404.html",
            "CNAME", ".nojekyll",
        ] {
            #expect(place.folder.exists("Public/" + page), "\(page)")
        }
        #expect(try place.folder.tree("Public").count == report.files)
    }

    @Test func `nothing is written into the archive`() async throws {
        let place = try Workplace()
        let before = try place.folder.tree("Content")
        _ = try await place.build()
        #expect(try place.folder.tree("Content") == before)
    }

    @Test func `two builds give the same bytes`() async throws {
        let place = try Workplace()
        _ = try await place.build(to: "one")
        _ = try await place.build(to: "other")
        #expect(try place.folder.tree("one") == place.folder.tree("other"))
    }

    @Test func `any number of threads gives the same bytes`() async throws {
        let place = try Workplace()
        _ = try await place.build(to: "one", threads: 1)
        for threads in [2, 7] {
            _ = try await place.build(to: "other", threads: threads)
            #expect(try place.folder.tree("one") == place.folder.tree("other"))
            try place.folder.remove("other")
        }
    }

    @Test func `a build over an earlier one gives the same bytes as a clean build`() async throws {
        let place = try Workplace()
        _ = try await place.build(to: "kept")
        try place.folder.write("# 河湾大桥通车\n\n桥今天通车了。\n", to: "Content/issues/2021-03-02/1.txt")
        try place.folder.remove("Content/pages/about.md")
        let second = try await place.build(to: "kept")
        _ = try await place.build(to: "clean")
        #expect(try place.folder.tree("kept") == place.folder.tree("clean"))
        #expect(second.removed > 0)
        #expect(second.changed > 0)
        #expect(second.changed < second.files)
    }

    @Test func `with errors in the archive the old site stays`() async throws {
        let place = try Workplace()
        _ = try await place.build()
        let before = try place.folder.tree("Public")
        try place.folder.write("---\nnmae: 周远\n---\n", to: "Content/people/zhou-yuan.md")
        let report = try await place.build()
        #expect(!report.isPublished)
        #expect(report.diagnostics.hasErrors)
        #expect(try place.folder.tree("Public") == before)
        #expect(try place.folder.names(in: ".broadsheet/Public").contains("next") == false)
    }

    @Test func `a file of the theme that cannot be rendered keeps the old site`() async throws {
        let place = try Workplace()
        try FileManager.default.copyItem(
            atPath: SmallArchive.themes, toPath: place.folder.path("Content/Themes"))
        let options = BuildOptions(content: place.folder.path("Content"), output: place.folder.path("Public"))
        #expect(try await Build(options).run().isPublished)
        let before = try place.folder.tree("Public")
        try place.folder.write("{{#nowhere}}", to: "Content/Themes/reading-room/templates/free.html")
        let report = try await Build(options).run()
        #expect(!report.isPublished)
        let places = report.diagnostics.filter { $0.severity == .error }.compactMap(\.location?.path)
        #expect(places.contains { $0.hasSuffix("Content/Themes/reading-room/templates/free.html") })
        #expect(try place.folder.tree("Public") == before)
    }

    @Test func `an output on another file system is published all the same`() async throws {
        let place = try Workplace()
        guard let other = Self.otherFileSystem(than: place.folder.path) else { return }
        let far = try TemporaryFolder(in: other)
        let report = try await place.build(to: far.path("Public"))
        #expect(report.isPublished)
        _ = try await place.build()
        #expect(try far.tree("Public") == place.folder.tree("Public"))
    }

    @Test func `an output that is a link is published where it leads`() async throws {
        let place = try Workplace()
        let far = try TemporaryFolder()
        try far.write("keep\n", to: "Site/.gitignore")
        try place.folder.link("Public", to: far.path("Site"))
        #expect(try await place.build().isPublished)
        #expect(far.exists("Site/index.html"))
        #expect(far.exists("Site/.gitignore"))
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: place.folder.path("Public"))
                == far.path("Site"))
    }

    /// `/dev/shm` is memory on Linux, so never where temporary files on a disk are.
    private static func otherFileSystem(than path: String) -> String? {
        let shared = "/dev/shm"
        guard let here = try? Disk.status(path), let there = try? Disk.status(shared),
            here.device != there.device, FileManager.default.isWritableFile(atPath: shared)
        else { return nil }
        return shared
    }
}

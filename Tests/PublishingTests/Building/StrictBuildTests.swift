import ArchiveModel
import Desk
import Ingest
import Publishing
import TestSupport
import Testing

/// What `--strict` keeps back, and that `check` tells of all that a build tells of.
@Suite struct StrictBuildTests {
    /// A page of the archive that brings one warning of a build.
    static let warnings = [
        ("dangling-link", "见[[people/nobody]]。"), ("missing-attachment", "![桥](static/bridge.jpg)"),
        ("missing-attachment", "[全文](static/whole.pdf)"), ("missing-attachment", "[前页](/nowhere/index.html)"),
        ("foreign-picture", "![桥](https://example.org/bridge.jpg)"),
        ("unknown-place", "见[[2021-03-02-p1-a1#p77]]。"),
    ]

    private static func archive(_ text: String = "一段话。") throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        try folder.write("---\ntitle: 另一页\n---\n\(text)\n", to: "Content/pages/other.md")
        return folder
    }

    private func strict(_ folder: TemporaryFolder) async throws -> BuildReport {
        var options = BuildOptions(
            content: folder.path("Content"), output: folder.path("Public"), themeFolder: SmallArchive.themes)
        options.isStrict = true
        return try await Build(options).run()
    }

    @Test(arguments: warnings)
    func `a strict build publishes nothing while there is a warning`(id: String, text: String) async throws {
        let folder = try Self.archive()
        _ = try await folder.build()
        try await settle(folder)
        #expect(try await strict(folder).isPublished)
        let before = try folder.tree("Public")
        try folder.write("---\ntitle: 另一页\n---\n\(text)\n", to: "Content/pages/other.md")
        let report = try await strict(folder)
        #expect(report.diagnostics.map(\.id) == [id])
        #expect(!report.isPublished)
        #expect(try folder.tree("Public") == before)

        try await settle(folder)
        #expect(try await strict(folder).isPublished)
        #expect(try folder.tree("Public") != before)
    }

    /// Accepts whatever is told.
    private func settle(_ folder: TemporaryFolder) async throws {
        let matters = await CheckedArchive.check(folder.path("Content"), themeFolder: SmallArchive.themes)
        let lines = matters.open.map { "\($0.id)\t王敏\t2026-03-06\t如此\n" }
        let before = folder.exists("Content/accepted.tsv") ? try folder.text("Content/accepted.tsv") : ""
        try folder.write(before + lines.joined(), to: "Content/accepted.tsv")
    }

    @Test(arguments: warnings)
    func `check lists what a build warns of, with and without a theme`(id: String, text: String) async throws
    {
        let folder = try Self.archive(text)
        let told = try await folder.build().diagnostics.filter { $0.severity == .warning }
        #expect(told.map(\.id).contains(id))
        for themes in [SmallArchive.themes, folder.path("none")] {
            let matters = await CheckedArchive.check(folder.path("Content"), themeFolder: themes)
            let listed = matters.open.map(\.diagnostic)
            #expect(told.allSatisfy(listed.contains), "\(themes)")
            #expect(listed.contains { $0.id == "no-theme" } == (themes != SmallArchive.themes))
        }
    }

    @Test func `a warning that only a finished page shows is in the list of check, and can be accepted`()
        async throws
    {
        let folder = try Self.archive("赵园来过。")
        try folder.write(
            "---\ntarget: \"*\"\nname: 赵圆\naction: mask\nshown_as: 赵某\ndecided: 2026-03-05\npublic_reason: 应本人要求\n---\n",
            to: "withheld/1.md")
        let settings = try folder.text("Content/archive.yml")
        try folder.write(settings + "withheld: ../withheld\n", to: "Content/archive.yml")
        let told = try await folder.build().diagnostics
        let listed = await CheckedArchive.check(folder.path("Content"), themeFolder: SmallArchive.themes)
        #expect(told.allSatisfy { diagnostic in listed.open.contains { $0.diagnostic == diagnostic } })
        try await settle(folder)
        #expect(try await strict(folder).isPublished)
    }

    // MARK: Files that Markdown names

    @Test(arguments: [
        "static/bridge.jpg", "../static/bridge.jpg", "/static/bridge.jpg", "/bridge.jpg", "../bridge.jpg",
    ])
    func `a picture of static is found from the page on which it stands`(address: String) async throws {
        let folder = try Self.archive("![桥](\(address))")
        try folder.write("picture", to: "Content/static/bridge.jpg")
        let report = try await folder.build()
        #expect(report.diagnostics.filter { $0.id != "provisional-address" } == [])
        #expect(try folder.text("Public/other/index.html").contains("src=\"../bridge.jpg\""))
    }

    @Test func `a missing picture is told with its line and the nearest file`() async throws {
        let folder = try Self.archive("一段话。\n\n![桥](static/brigde.jpg)")
        try folder.write("picture", to: "Content/static/bridge.jpg")
        let told = try await folder.build().diagnostics.first { $0.id == "missing-attachment" }
        #expect(told?.location?.line == 6)
        #expect(told?.fixes == ["did you mean 'static/bridge.jpg'?"])
    }
}

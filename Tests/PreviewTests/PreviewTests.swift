import ArchiveModel
import Preview
import Publishing
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(20))) struct PreviewTests {
    /// A preview of the small archive, and what it tells.
    private func running() async throws -> (TemporaryFolder, RunningServer, AsyncStream<PreviewUpdate>) {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        let (updates, told) = AsyncStream<PreviewUpdate>.makeStream()
        let preview = Preview(
            content: folder.path("Content"), themeFolder: SmallArchive.themes, ports: [0])
        let server = try await RunningServer { isListening in
            try await preview.run(report: { told.yield($0) }, isListening: isListening)
        }
        return (folder, server, updates)
    }

    @Test func `an archive is shown as a build would publish it, and again after every save`() async throws {
        let (folder, server, updates) = try await running()
        var update = updates.makeAsyncIterator()
        #expect(await update.next()?.diagnostics.hasErrors == false)
        let page = await server.client.get("/people/zhou-yuan/")
        #expect(page.contains("周远"))
        #expect(page.contains("/_broadsheet/live.js"))

        try folder.write("---\nnmae: 周远\n---\n", to: "Content/people/zhou-yuan.md")
        while let next = await update.next(), !next.diagnostics.contains(where: { $0.id == "unknown-key" }) {}
        #expect(await server.client.get("/people/zhou-yuan/").contains("周远"))

        try folder.write("---\nname: 周近\n---\n", to: "Content/people/zhou-yuan.md")
        while let next = await update.next(), next.diagnostics.hasErrors {}
        #expect(await server.client.get("/people/zhou-yuan/").contains("周近"))
        #expect(try folder.names() == ["Content"])
    }

    @Test func `what is withheld is gone at once, also where the folder of withholdings is named later`()
        async throws
    {
        let (folder, server, updates) = try await running()
        var update = updates.makeAsyncIterator()
        _ = await update.next()
        try folder.write("", to: "withheld/README.md")
        let settings = SmallArchive.script().text("archive.yml")
        try folder.write(settings + "\nwithheld: ../withheld\n", to: "Content/archive.yml")
        _ = await update.next()
        try folder.write(
            "---\ntarget: \"*\"\nname: 周远\naction: mask\ndecided: 2026-03-05\npublic_reason: 应本人要求\n---\n",
            to: "withheld/1.md")
        while await server.client.get("/people/").contains("周远"), await update.next() != nil {}
        #expect(await server.client.get("/people/zhou-yuan/").hasPrefix("HTTP/1.1 404 "))
    }

    @Test func `the preview shows the bytes that a build writes, and the script`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        let content = folder.path("Content")
        let report = try await Build(
            BuildOptions(content: content, output: folder.path("Public"), themeFolder: SmallArchive.themes)
        ).run()
        #expect(report.isPublished)
        let pages = LivePages {
            await PreparedSite.prepare(content: content, themeFolder: SmallArchive.themes)
                .map { site in site.map { LiveSite(Array($0.renditions)) } }
        }
        _ = await pages.rebuild()
        let tag =
            "<script src=\"/_broadsheet/live.js\" data-version=\"\(await pages.state.version)\" defer></script>"
        for (path, bytes) in try folder.tree("Public") {
            guard case .bytes(let shown) = await pages.file(path) else {
                #expect(Bool(false), "\(path) is not shown")
                continue
            }
            let text = String(decoding: shown, as: UTF8.self)
            #expect(text.replacing(tag, with: "") == String(decoding: bytes, as: UTF8.self), "\(path)")
        }
    }
}

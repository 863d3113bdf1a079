import ArchiveModel
import Desk
import Ingest
import Publishing
import TestSupport
import Testing

/// What an edition brought, from the files of an archive to the published page.
@Suite struct EditionTests {
    private static let settings = """
        format: 1
        title: 河湾日报数字档案
        language: zh-Hans
        base_url: https://example.org/
        paper: {name: 河湾日报}
        withheld: ../withheld

        """

    private func archive() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("# 读我\n", to: "withheld/README.md")
        try folder.write(
            "# 河湾大桥通车\n\n昨天上午,河湾大桥通年,苗欣悦第一个过桥,两岸的人不再等船。\n\n# 春耕开始\n\n今年春耕的种子已经备齐,北岸各村的水渠也清过一遍。\n",
            to: "Content/issues/2021-03-03/1.txt")
        try name("1", "2026-03-01", in: folder)
        return folder
    }

    private func name(_ id: String, _ date: String, in folder: TemporaryFolder) throws {
        try folder.write(
            Self.settings + "edition: {id: \"\(id)\", date: \(date)}\n", to: "Content/archive.yml")
    }

    private func divide(_ folder: TemporaryFolder) async throws {
        let read = try #require(ArchiveFolder.read(folder.path("Content")).value)
        let plan = await DivisionPlan.plan(ArchiveTree.sort(read.sources).value, goneReason: "并入别篇") { _ in
            true
        }
        try Editing.apply(plan.value.writes, in: folder.path("Content"))
    }

    private func plan(_ folder: TemporaryFolder) async throws -> EditionPlan {
        let read = await ReadArchive.read(folder.path("Content"))
        #expect(read.diagnostics.filter { $0.severity == .error } == [])
        return try await #require(read.value).editionPlan()
    }

    @discardableResult
    private func record(_ folder: TemporaryFolder) async throws -> [String] {
        let plan = try await plan(folder)
        if let edit = plan.edit { try Editing.apply([edit], in: folder.path("Content")) }
        return plan.edition.changes.map { "\($0.kind.rawValue) \($0.article)" }
    }

    private func page(_ path: String, _ folder: TemporaryFolder) async throws -> String {
        let report = try await folder.build()
        #expect(report.isPublished, "\(report.diagnostics)")
        return try folder.text("Public/" + path)
    }

    @Test func `editions tell what came, what was put right and what went`() async throws {
        let folder = try archive()
        try await divide(folder)
        #expect(try await record(folder) == ["added 2021-03-03-p1-a1", "added 2021-03-03-p1-a2"])
        #expect(try await plan(folder).edit == nil)

        try name("2", "2026-05-01", in: folder)
        try folder.write("# 河湾大桥通车\n\n> 河湾大桥{~~通年~>通车~~}\n", to: "Content/issues/2021-03-03/1.notes.md")
        try folder.write("# 渔船进港\n\n三十条渔船昨天进港避风。\n", to: "Content/issues/2021-03-04/1.txt")
        let warned = try await folder.build()
        #expect(warned.diagnostics.map(\.id).contains("unrecorded-edition"))
        try await divide(folder)
        #expect(try await record(folder) == ["corrected 2021-03-03-p1-a1", "added 2021-03-04-p1-a1"])
        let page = try await page("editions/2/index.html", folder)
        #expect(page.contains("<del>通年</del>"))
        #expect(page.contains("渔船进港"))

        try name("3", "2026-07-01", in: folder)
        try folder.remove("Content/issues/2021-03-04")
        #expect(try await record(folder) == ["withdrawn 2021-03-04-p1-a1"])
        let later = try await self.page("editions/3/index.html", folder)
        #expect(later.contains("2021-03-04-p1-a1"))
        for path in ["editions/2/index.html", "editions/3/index.html", "editions/feed.xml"] {
            #expect(try !folder.text("Public/" + path).contains("渔船"), "\(path)")
        }
        let (one, two) = (
            try folder.text("Content/editions/1.tsv"), try folder.text("Content/editions/2.tsv")
        )
        #expect(one.hasPrefix("edition\t1\t2026-03-01\n") && two.hasPrefix("edition\t2\t2026-05-01\n"))
        for word in ["渔船", "通年", "通车"] { #expect(!(one + two).contains(word), "\(word)") }
    }

    @Test func `a name that is withheld later changes no article, and no edition tells of it`() async throws {
        let folder = try archive()
        try await divide(folder)
        try folder.write(
            "# 河湾大桥通车\n\n> 河湾大桥通年,{~~苗欣悦~>苗欣悦等人~~}\n", to: "Content/issues/2021-03-03/1.notes.md")
        try await record(folder)
        let open = try await page("editions/1/index.html", folder)
        try name("2", "2026-05-01", in: folder)
        try folder.write(
            "---\ntarget: \"*\"\nname: 苗欣悦\naction: mask\nshown_as: 某某某\npublic_reason: 应本人要求不再公开\n---\n",
            to: "withheld/2026-1.md")
        #expect(try await record(folder) == [])
        let page = try await page("editions/2/index.html", folder)
        #expect(page.contains("文章没有变动"))
        #expect(open.contains("河湾大桥通车"))
        for (path, _) in try folder.tree("Public") where path.hasPrefix("editions/") {
            #expect(try !folder.text("Public/" + path).contains("欣悦"), "\(path)")
        }
    }

    @Test func `a withdrawn article leaves its place and no word in every edition`() async throws {
        let folder = try archive()
        try await divide(folder)
        try await record(folder)
        try name("2", "2026-05-01", in: folder)
        try folder.write(
            "---\ntarget: 2021-03-03-p1-a2\naction: withdraw\npublic_reason: 应作者要求撤回\n---\n",
            to: "withheld/2026-2.md")
        #expect(try await record(folder) == ["withdrawn 2021-03-03-p1-a2"])
        let page = try await page("editions/2/index.html", folder)
        #expect(page.contains("2021-03-03-p1-a2"))
        for (path, _) in try folder.tree("Public") where path.hasPrefix("editions/") {
            #expect(try !folder.text("Public/" + path).contains("春耕"), "\(path)")
        }
    }

    @Test func `an edition has a name and a day of its own`() async throws {
        let folder = try archive()
        try await divide(folder)
        try await record(folder)
        try name("2", "2026-02-01", in: folder)
        await #expect(throws: EditionPlan.Problem.tooEarly("2", try #require(CalendarDate("2026-03-01")))) {
            try await plan(folder)
        }
        try name("2", "2026-05-01", in: folder)
        try await record(folder)
        try name("1", "2026-06-01", in: folder)
        await #expect(throws: EditionPlan.Problem.taken("1", 1)) { try await plan(folder) }
    }

    @Test func `a file of an edition that was changed by hand is an error with its line`() async throws {
        let folder = try archive()
        try await divide(folder)
        try await record(folder)
        let file = try folder.text("Content/editions/1.tsv")
        try folder.write(file.replacing("added\t", with: "new\t"), to: "Content/editions/1.tsv")
        let read = await ReadArchive.read(folder.path("Content"))
        let found = try #require(read.diagnostics.first { $0.id == "bad-edition" })
        #expect(found.location?.line == 3)
        try folder.write(file, to: "Content/editions/2.tsv")
        try folder.remove("Content/editions/1.tsv")
        let gap = await ReadArchive.read(folder.path("Content"))
        #expect(gap.diagnostics.contains { $0.id == "bad-edition" && $0.message.contains("1.tsv") })
    }

    @Test func `a build over an earlier one has the same editions as a clean one`() async throws {
        let folder = try archive()
        try await divide(folder)
        _ = try await folder.build()
        try await record(folder)
        _ = try await folder.build()
        let first = try folder.tree("Public")
        _ = try await folder.build(to: "Clean")
        #expect(try folder.tree("Clean") == first)
        #expect(first["editions/1/index.html"] != nil)
    }
}

import ArchiveModel
import Desk
import Ingest
import Publishing
import TestSupport
import Testing

struct AcceptedWarningTests {
    @Test func `a build tells of a warning until an editor accepts it`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        try folder.write(
            "---\ntitle: 关于\n---\n见[[people/nobody]]。\n", to: "Content/pages/links.md")
        let told = try await folder.build().diagnostics.filter { $0.severity == .warning }
        #expect(told.map(\.id).contains("dangling-link"))

        let matters = await CheckedArchive.check(folder.path("Content"), themeFolder: SmallArchive.themes)
        let matter = try #require(matters.open.first { $0.diagnostic.id == "dangling-link" })
        try folder.write("\(matter.id)\t王敏\t2026-03-06\t条目还没有写\n", to: "Content/accepted.tsv")
        let report = try await folder.build()
        #expect(report.isPublished)
        #expect(report.diagnostics == told.filter { $0.id != "dangling-link" })
    }
}

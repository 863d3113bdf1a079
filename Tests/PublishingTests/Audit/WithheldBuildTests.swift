import ArchiveModel
import Publishing
import TestSupport
import Testing

struct WithheldBuildTests {
    @Test func `a leak in a static file keeps the old site`() async throws {
        let folder = try WithheldArchiveScript.folder()
        #expect(try await folder.build().isPublished)
        try folder.write("单玉君", to: "Content/static/names.txt")
        let report = try await folder.build()
        #expect(!report.isPublished)
        #expect(report.diagnostics.filter { $0.severity == .error }.map(\.id) == ["withheld-leak"])
        #expect(!folder.exists("Public/names.txt"))
    }
}

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

    @Test(arguments: ["单玉君@example.org", "shanyujun@example.org", "https://shanyujun.example.org/单玉君/new"])
    func `the address to which mistakes are told may hold a withheld name`(address: String) async throws {
        let folder = try WithheldArchiveScript.folder()
        let before = try await folder.build()
        let settings = try folder.text("Content/archive.yml")
        try folder.write(settings + "\nmistakes: \(address)\n", to: "Content/archive.yml")
        let report = try await folder.build()
        #expect(report.isPublished)
        #expect(report.diagnostics.map(\.id) == before.diagnostics.map(\.id))
        #expect(try folder.text("Public/people/zhou-yuan/index.html").contains("id=\"mistake\""))
    }
}

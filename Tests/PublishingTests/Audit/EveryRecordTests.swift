import ArchiveModel
import Foundation
import Ingest
import Memo
import Publishing
import TestSupport
import Testing

@testable import SiteGenerator

/// Masking is never impossible: whatever record of the samples is about the name, the site can be published without it.
struct EveryRecordTests {
    private static let root = URL(fileURLWithPath: SmallArchive.themes).deletingLastPathComponent().path

    @Test(arguments: ["Content", "Samples/larkport"])
    func `every record of a sample can be masked in turn`(sample: String) async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: "\(Self.root)/\(sample)", toPath: folder.path("Content"))
        let settings = try folder.text("Content/archive.yml")
        let lines = settings.split(separator: "\n").filter { !$0.hasPrefix("withheld:") }
        try folder.write(
            lines.joined(separator: "\n") + "\nwithheld: ../withheld\n", to: "Content/archive.yml")
        try folder.write("x", to: "withheld/README.md")
        let records = try #require(await ReadArchive.read(folder.path("Content")).value).archive.entities
        #expect(records.count > 10)
        let memo = Memo()
        for record in records {
            try folder.write(
                "---\ntarget: \"*\"\nname: \"\(record.name)\"\naction: mask\nshown_as: ◇◇\npublic_reason: ◇\n---\n",
                to: "withheld/1.md")
            let site = await PreparedSite.prepare(
                content: folder.path("Content"), themeFolder: SmallArchive.themes, memo: memo)
            let errors = site.diagnostics.filter { $0.severity == .error }
            #expect(errors == [], "\(record.id) \(record.name)")
            guard let made = site.value else { continue }
            let scan = LeakScan(made.withheld)
            for output in Self.oneOfEachKind(made.site.outputs) {
                let leaks = scan.leaks(in: made.render(output).value, path: output.path)
                #expect(leaks.filter { $0.severity == .error } == [], "\(record.id) \(record.name)")
            }
        }
    }

    /// Everything that no article or record is the matter of, and one page of each other kind.
    private static func oneOfEachKind(_ outputs: [any Output]) -> [any Output] {
        let kinds = Dictionary(grouping: outputs) { "\(type(of: $0))" }
        return kinds.values.flatMap { $0.first is Asset || $0.first is FixedPage ? $0 : Array($0.suffix(1)) }
    }
}

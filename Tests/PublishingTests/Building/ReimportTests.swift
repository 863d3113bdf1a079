import ArchiveModel
import Desk
import Foundation
import Ingest
import Publishing
import TestSupport
import Testing

/// What is exported and imported into an empty archive is the same archive.
struct ReimportTests {
    private static let repository = URL(filePath: SmallArchive.themes).deletingLastPathComponent()

    @Test(arguments: ["Content", "Samples/larkport", "Samples/lupi"])
    func `the export of a sample, taken into an empty archive, has its articles`(sample: String) async throws
    {
        let folder = try TemporaryFolder()
        for name in [sample, sample + "-withheld"] {
            let source = Self.repository.appending(path: name)
            guard FileManager.default.fileExists(atPath: source.path) else { continue }
            try FileManager.default.createDirectory(
                atPath: folder.path("Samples"), withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: source.path, toPath: folder.path(name))
        }
        let settings = try folder.text(sample + "/archive.yml").split(separator: "\n")
            .filter { !$0.hasPrefix("withheld") }.joined(separator: "\n")
        #expect(try await folder.build(sample).isPublished)
        let before = try exported(in: folder, "Public")
        let files = before.map { ArchiveFile(path: $0.key, bytes: $0.value) }.sorted { $0.path < $1.path }
        let tree = ArchiveTree.sort([ArchiveFile(path: "archive.yml", bytes: Array(settings.utf8))]).value
        let plan = ImportPlan.plan(files, into: tree, ImportOptions())
        #expect(!plan.diagnostics.hasErrors, "\(plan.diagnostics)")
        try folder.write(settings, to: "Again/archive.yml")
        for write in plan.value.writes {
            try folder.write(String(decoding: write.bytes, as: UTF8.self), to: "Again/" + write.path)
        }
        let report = try await folder.build("Again", to: "PublicAgain")
        #expect(report.isPublished, "\(report.diagnostics)")
        let after = try exported(in: folder, "PublicAgain")
        #expect(before.keys.sorted() == after.keys.sorted())
        for (name, bytes) in before {
            #expect(try lines(bytes) == lines(try #require(after[name])))
        }
    }

    /// The texts of the export, by name.
    private func exported(in folder: borrowing TemporaryFolder, _ site: String) throws -> [String: [UInt8]] {
        let data = folder.path(site + "/data")
        let names = try FileManager.default.contentsOfDirectory(atPath: data).filter {
            $0.hasPrefix("articles-") && $0.hasSuffix(".jsonl")
        }
        return Dictionary(
            try names.map { ($0, Array(try Data(contentsOf: URL(filePath: data + "/" + $0)))) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Each line without the corrections, which are in the texts then, without the topics, which an import says that it
    /// leaves, and with its makers in order of name: those of a
    /// page's credit stand behind the others where the page is read.
    private func lines(_ bytes: [UInt8]) throws -> [String] {
        try bytes.split(separator: 0x0A).map { line in
            let value = try JSONSerialization.jsonObject(with: Data(line))
            var members = try #require(value as? [String: Any])
            members["corrections"] = nil
            members["topics"] = nil
            let makers = members["byline"] as? [[String: String]]
            members["byline"] = makers?.sorted { $0["name", default: ""] < $1["name", default: ""] }
            let sorted = try JSONSerialization.data(withJSONObject: members, options: [.sortedKeys])
            return String(decoding: sorted, as: UTF8.self)
        }
    }
}

import ArchiveModel
import Ingest
import Testing

@testable import Desk

/// An archive's issue files, as imports leave them.
struct ReceivingArchive {
    var files: [String: [UInt8]] = [:]

    var tree: ArchiveTree {
        ArchiveTree.sort(files.map { ArchiveFile(path: $0.key, bytes: $0.value) }).value
    }

    mutating func receive(
        _ path: String, _ bytes: [UInt8], _ change: (inout ImportOptions) -> Void = { _ in }
    ) -> Diagnosed<ImportPlan> {
        var options = ImportOptions()
        change(&options)
        let plan = ImportPlan.plan([ArchiveFile(path: path, bytes: bytes)], into: tree, options)
        for write in plan.value.writes {
            #expect(files[write.path] == write.former)
            files[write.path] = write.bytes
        }
        return plan
    }

    var ledger: [String] {
        let text = String(decoding: files["issues/2021-03-02/articles.tsv"] ?? [], as: UTF8.self)
        return text.split(separator: "\n").dropFirst().map(String.init)
    }
}

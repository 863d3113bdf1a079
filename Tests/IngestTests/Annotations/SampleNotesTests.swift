import ArchiveModel
import Foundation
import Ingest
import Testing

@Suite("The notes of the sample archive")
struct SampleNotesTests {
    /// `Content/` of the repository, file by file.
    private static func files() throws -> [ArchiveFile] {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let content = root.appendingPathComponent("Content").resolvingSymlinksInPath()
        let paths = try FileManager.default.subpathsOfDirectory(atPath: content.path)
        return try paths.filter {
            $0.hasSuffix(".md") || $0.hasSuffix(".txt") || $0.hasSuffix(".yml") || $0.hasSuffix(".tsv")
        }
        .map { ArchiveFile(path: $0, bytes: Array(try Data(contentsOf: content.appendingPathComponent($0)))) }
    }

    @Test func `all six are in the archive, each in its place`() async throws {
        let read = await Ingest.archive(from: try Self.files())
        let archive = try #require(read.value)
        var lines: [String] = []
        for issue in archive.issues {
            for page in issue.pages {
                lines += page.annotations.map { "\(page.id) \($0.body.text.prefix(8))" }
            }
            for article in issue.articles {
                lines += article.annotations.map { note in
                    let anchor = note.anchor
                    let words = anchor?.position.map { place in
                        String(
                            Array(article.text(ofBlock: place.block)).dropFirst(place.offset).prefix(
                                place.length))
                    }
                    return
                        "\(article.id) \(anchor?.state.rawValue ?? "whole") \(words ?? "") \(note.author ?? "")"
                }
            }
        }
        #expect(
            lines == [
                "2021-01-05-p1 这一版没有报头。", "2021-01-05-p1-a2 exact 治理 王敏",
                "2021-01-05-p1-a2 exact 生态造林是43万亩 王敏",
                "2021-01-27-p1-a6 whole  ", "2021-01-27-p1-a6 exact 钢铁 ", "2025-01-10-p1-a1 exact 市长程宇 王敏",
            ])
        #expect(read.diagnostics.filter { $0.location?.path.hasSuffix(".notes.md") ?? false } == [])
        let emendations = archive.issues.flatMap {
            $0.articles.flatMap { $0.paragraphs.flatMap(\.emendations) }
        }
        #expect(emendations.map(\.printed) == ["治量", "钢铁"])
        #expect(emendations.map(\.proposed) == ["治理", "铝业"])
        #expect(emendations.map(\.state) == [.misreading, .misprint])
    }
}

import ArchiveModel
import Foundation
import Ingest
import Testing

/// The archives in `Samples/`, against what people wrote down about them in `Tests/Samples`.
@Suite struct OtherSamplesTests {
    private struct Expected: Decodable {
        struct Issue: Decodable {
            let date: String
            let pages: [Page]
        }

        struct Page: Decodable { let articles: [Article] }

        struct Article: Decodable {
            let id: String
            /// `[page, first, last]` for each part.
            let lines: [[Int]]
        }

        let issues: [Issue]

        /// By id, the lines of every article.
        var articles: [String: [[Int]]] {
            let all = issues.flatMap { issue in
                issue.pages.flatMap { $0.articles.map { ("\(issue.date)-\($0.id)", $0.lines) } }
            }
            return Dictionary(all, uniquingKeysWith: { one, _ in one })
        }
    }

    private static func files(in folder: String) throws -> [ArchiveFile] {
        let root = URL(fileURLWithPath: SampleArchive.repository).appendingPathComponent("Samples/\(folder)")
        return try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { [".md", ".txt", ".yml", ".tsv"].contains(where: $0.hasSuffix) }
            .map {
                ArchiveFile(path: $0, bytes: Array(try Data(contentsOf: root.appendingPathComponent($0))))
            }
    }

    @Test(arguments: [(name: "larkport", withheld: "larkport-withheld"), (name: "lupi", withheld: nil)])
    func `a sample is in order, and every article has the lines that people gave it`(
        _ sample: (name: String, withheld: String?)
    ) async throws {
        let withheld = try sample.withheld.map(Self.files)
        let read = await Ingest.archive(from: try Self.files(in: sample.name), withheld: withheld)
        #expect(read.diagnostics.filter { $0.severity == .error } == [])
        let archive = try #require(read.value)
        let path = "\(SampleArchive.repository)/Tests/Samples/\(sample.name).expected.json"
        let expected = try JSONDecoder().decode(Expected.self, from: Data(contentsOf: URL(filePath: path)))
            .articles
        #expect(expected.count > 10)
        for (id, lines) in expected {
            let parts = try archive.article(id).parts.map {
                [$0.page, $0.lines.lowerBound, $0.lines.upperBound]
            }
            let pages = Set(lines.map { $0[0] })
            #expect(Set(parts.map { $0[0] }) == pages, "\(id)")
            for page in pages {
                let (mine, theirs) = (parts.filter { $0[0] == page }, lines.filter { $0[0] == page })
                #expect(mine.map { $0[1] }.min() == theirs.map { $0[1] }.min(), "\(id), page \(page)")
                #expect(mine.map { $0[2] }.max() == theirs.map { $0[2] }.max(), "\(id), page \(page)")
            }
        }
    }
}

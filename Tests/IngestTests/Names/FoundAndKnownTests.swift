import ArchiveModel
import Testing

@testable import Ingest

/// What the machine finds, beside what records and decisions say.
struct FoundAndKnownTests {
    @Test func `a found name that a record bears goes to the record, wherever it stands`() async throws {
        let mentions = try await mentions(
            "2025年柳河县抓四件事。柳河县县长钟立言说，算上柳河县城，要建三条路。")
        let county = mentions.filter { $0.name == "柳河县" }
        #expect(county.count >= 2)
        #expect(county.allSatisfy { $0.resolution == .record(EntityID(.place, "liuhe")) })
        #expect(!mentions.contains { $0.kind == .place && $0.resolution == .unreviewed })
    }

    @Test func `a record's mention tells the office that the words around it state`() async throws {
        let mentions = try await mentions("会上，市长乔振海作了报告。", records: ["people/qiao.md": "乔振海"])
        let mayor = try #require(mentions.first { $0.name == "乔振海" })
        #expect(mayor.resolution == .record(EntityID(.person, "qiao")))
        #expect(mayor.roles == ["市长"])
    }

    @Test func `a name that stands before a particle elsewhere is known without it`() async throws {
        let mentions = try await mentions("市长程岚讲话。与会者审议市长程岚所作的报告。")
        #expect(Set(mentions.filter { $0.kind == .person }.map(\.name)) == ["程岚"])
    }

    @Test func `the maker of a text is told from those it is about`() async throws {
        let text = "市长乔振海到柳河县调研。\n\n（王岚 摘编）"
        let people = try await mentions(text).filter { $0.kind == .person }
        #expect(people.filter(\.isReporter).map(\.name) == ["王岚"])
        let archive = try await archive(text)
        #expect(SuggestionList.suggestions(for: archive, settled: []).map(\.name) == ["乔振海"])
    }

    private func mentions(_ text: String, records: [String: String] = [:]) async throws -> [Mention] {
        try await archive(text, records).issues.flatMap { $0.articles.flatMap(\.mentions) }
    }

    private func archive(_ text: String, _ records: [String: String] = [:]) async throws -> Archive {
        let known = records.merging(["places/liuhe.md": "柳河县"]) { $1 }.map { path, name in
            ArchiveFile(path: path, bytes: Array("---\nname: \(name)\n---\n".utf8))
        }
        let files = [
            ("archive.yml", "format: 1\ntitle: 青榆日报\npaper: {name: 青榆日报}\n"),
            ("issues/2021-01-27/1.txt", "# 乡村建设有序开展\n\n\(text)\n"),
        ].map { ArchiveFile(path: $0, bytes: Array($1.utf8)) }
        return try #require(await Ingest.archive(from: files + known).value)
    }
}

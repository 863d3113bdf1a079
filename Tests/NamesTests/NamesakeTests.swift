import ArchiveModel
import Ingest
import Testing

@testable import Names

/// Two people of one name, told apart by what articles say.
struct NamesakeTests {
    private static let records = [
        "people/mayor.md": "name: 乔岚\nqualifier: 青榆市市长\nroles:\n  - title: 市长",
        "people/farmer.md": "name: 乔岚\nqualifier: 柳河镇种植户",
        "people/fan.md": "name: 樊志远\nqualifier: 青榆市副市长", "people/he.md": "name: 贺春梅\nqualifier: 青榆市秘书长",
        "places/liuhe.md": "name: 柳河镇",
    ]

    @Test(
        arguments: [
            ("市长乔岚讲话。", "people/mayor"), ("柳河镇的乔岚种了三十亩稻。", "people/farmer"),
            ("乔岚来了，大家很高兴。", nil),
        ])
    func `an office or a place that fits one of them decides`(text: String, id: String?) async throws {
        #expect(try await people(text).map(\.?.description) == [id])
    }

    @Test func `what an article says once holds for all of it`() async throws {
        #expect(
            try await people("市长乔岚讲话。乔岚说，要抓好备耕。").map(\.?.description) == ["people/mayor", "people/mayor"])
    }

    @Test func `the company decides when only one of them keeps it`() async throws {
        let first = "市长乔岚、樊志远、贺春梅出席会议。"
        let found = try await people(first, "樊志远、贺春梅看望了乔岚。")
        #expect(found.map(\.?.description) == ["people/mayor", "people/mayor"])
    }

    @Test func `among too many namesakes none is chosen`() async throws {
        let others = (3...Mention.maximumCandidates).map { ("people/o\($0).md", "name: 乔岚") }
        let text = "市长乔岚讲话。"
        let among99 = try await people(text, records: Array(others.dropFirst()))
        #expect(among99.map(\.?.description) == ["people/mayor"])
        #expect(try await people(text, records: others) == [nil])
    }

    /// What each mention of 乔岚 means, in issues of one article each.
    private func people(_ texts: String..., records: [(String, String)] = []) async throws -> [EntityID?] {
        var files = [("archive.yml", "format: 1\ntitle: 青榆日报\npaper: {name: 青榆日报}\n")]
        files += (Self.records.sorted { $0.key < $1.key } + records).map { ($0.0, "---\n\($0.1)\n---\n") }
        for (day, text) in texts.enumerated() {
            files.append(("issues/2021-01-0\(day + 1)/1.txt", "# 乡村建设有序开展\n\n\(text)\n"))
        }
        let archive = try #require(
            await Ingest.archive(from: files.map { ArchiveFile(path: $0.0, bytes: Array($0.1.utf8)) }).value)
        let mentions = archive.issues.flatMap { $0.articles.flatMap(\.mentions) }
        return mentions.filter { $0.name == "乔岚" }.map {
            if case .record(let id) = $0.resolution { id } else { nil }
        }
    }
}

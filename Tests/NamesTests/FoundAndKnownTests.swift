import ArchiveModel
import Desk
import Ingest
import Testing

@testable import Names

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

    @Test func `a block of any length is read like its sentences`() {
        let sentence = "市长乔振海到柳河镇调研，县水利局局长钟立言说，水渠修了三十里。"
        let count = 400
        var article = Article(id: ArticleID("2021-01-27-p1-a1") ?? .blank, parts: [], paragraphs: [])
        article.paragraphs = [Paragraph(sentence, page: 1, lines: 1...1)]
        let one = NameRecogniser.recognised([article])[0].mentions
        article.paragraphs[0].text = String(repeating: sentence, count: count)
        let many = NameRecogniser.recognised([article])[0].mentions
        #expect(one.map(\.name).contains("柳河镇"))
        let length = sentence.unicodeScalars.count
        let expected = (0..<count).flatMap { number in
            one.map { "\($0.kind) \($0.name) \($0.position.offset + number * length)" }
        }
        #expect(many.map { "\($0.kind) \($0.name) \($0.position.offset)" }.sorted() == expected.sorted())
    }

    @Test func `of names that lie over each other the longest stays, and those that it is called after`() {
        func mention(_ name: String, at offset: Int, _ kind: Mention.Kind = .person) -> Mention {
            Mention(
                kind: kind, name: name, surface: name,
                position: TextPosition(block: 0, offset: offset, length: name.unicodeScalars.count),
                resolution: .unreviewed)
        }
        let places = (0..<200).map { $0 * 20 }
        let known = places.flatMap { place in
            [mention("王东", at: place), mention("柳河县", at: place + 5, .place)].map { name in
                var name = name
                name.resolution = .record(EntityID(name.kind.record ?? .place, "x"))
                return name
            }
        }
        let found = places.reversed().flatMap {
            [
                mention("柳河", at: $0 + 5, .place), mention("王东升", at: $0),
                mention("柳河县水利局", at: $0 + 5, .organisation), mention("水利局", at: $0 + 8, .organisation),
                mention("周远", at: $0 + 12),
            ]
        }
        let denied = [TextPosition(block: 0, offset: 12, length: 2)]
        let merged = MentionMerger.merge(known: known, denied: denied, found: found)
        let expected = places.flatMap { place in
            [(place, "王东升"), (place + 5, "柳河县水利局"), (place + 5, "柳河县")]
                + (place == 0 ? [] : [(place + 12, "周远")])
        }
        #expect(merged.map { "\($0.position.offset) \($0.name)" } == expected.map { "\($0) \($1)" })
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

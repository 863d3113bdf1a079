import ArchiveModel
import Desk
import Ingest
import Testing

/// What editors are told of names that records do not get, and of names that two may bear.
struct HiddenNameTests {
    private func archive(_ texts: [String], _ records: [String: String] = [:]) async throws -> Archive {
        let issues = texts.enumerated().map { number, text in
            ("issues/2021-01-\(number + 10)/1.txt", "# 各项工作有序开展\n\n\(text)\n")
        }
        let known = records.map { ("\($0).md", "---\nname: \($1)\n---\n") }
        let files = [("archive.yml", "format: 1\ntitle: 沙河日报\npaper: {name: 沙河日报}\n")] + issues + known
        return try #require(
            await Ingest.archive(from: files.map { ArchiveFile(path: $0, bytes: Array($1.utf8)) }).value)
    }

    @Test func `a name that a longer one hides is a matter with its place, once for all articles`()
        async throws
    {
        let texts = ["会上，市长王东升作了报告。", "市长王东升到会。"]
        let matters = await Checks.matters(of: try await archive(texts, ["people/wang": "王东"]))
        let hidden = matters.map(\.diagnostic).filter { $0.id == "hidden-name" }
        #expect(
            hidden.map(\.message) == [
                "'王东' of people/wang is not linked where the words read as the person '王东升', in 2 articles"
            ])
        #expect(hidden.first?.location == SourceLocation("issues/2021-01-10/1.txt", line: 3))
    }

    @Test func `a record that has all its mentions is no matter`() async throws {
        let texts = ["沙河市中级人民法院宣判。东湖大街延伸线工程开工。"]
        let records = ["places/it": "沙河市", "projects/line": "东湖大街延伸线"]
        let matters = await Checks.matters(of: try await archive(texts, records))
        #expect(!matters.contains { $0.diagnostic.id == "hidden-name" })
    }

    @Test func `a name that holds a record's is proposed as the same, from one article on`() async throws {
        let archive = try await archive(["日前，沙河市东湖大街延伸线工程进展顺利。"], ["projects/line": "东湖大街延伸线"])
        let suggestions = SuggestionList.suggestions(for: archive, settled: [])
        let long = suggestions.filter { $0.matter == .longForm(EntityID(.project, "line")) }
        let isMeant = archive.issues[0].articles[0].mentions.contains {
            $0.resolution == .record(EntityID(.project, "line"))
        }
        #expect(long.map(\.name) == ["沙河市东湖大街延伸线工程"] || isMeant)
    }

    @Test func `a name of which articles tell what hardly fits one is asked about and a matter`() async throws
    {
        let archive = try await archive(["沙河县教师张伟获奖。", "会上，远江公司经理张伟发言。"])
        let suggestion = SuggestionList.suggestions(for: archive, settled: []).first { $0.name == "张伟" }
        #expect(suggestion?.matter == .namesakes([["沙河县教师"], ["远江公司经理"]]))
        let matters = await Checks.matters(of: archive).map(\.diagnostic)
        #expect(
            matters.filter { $0.id == "perhaps-namesakes" }.map(\.message)
                == ["'张伟' may be 2 people: what 2 articles say hardly fits one"])
    }
}

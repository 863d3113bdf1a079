import ArchiveModel
import Desk
import Ingest
import Testing

/// What is told of a date that no page prints.
struct DateCheckTests {
    private func check(_ pages: [String: String]) async throws -> [Diagnostic] {
        let settings = "format: 1\ntitle: 试\npaper: {name: 河湾日报}\n"
        let files =
            [ArchiveFile(path: "archive.yml", bytes: Array(settings.utf8))]
            + pages.map { ArchiveFile(path: "issues/" + $0.key, bytes: Array($0.value.utf8)) }
        let archive = try #require(await Ingest.archive(from: files, withheld: []).value)
        return await Checks.matters(of: archive).map(\.diagnostic).filter { $0.id == "date-not-printed" }
    }

    @Test func `an issue whose pages print no date is told as such`() async throws {
        let found = try await check(["2021-03-02/1.txt": "# 新桥合龙\n\n跨河新桥昨日合龙。\n"])
        #expect(found.map(\.location?.path) == ["issues/2021-03-02"])
        #expect(found.allSatisfy { $0.severity == .note })
    }

    @Test(arguments: [
        "河湾日报\n2021年3月2日 星期二\n总第88期\n\n# 新桥合龙\n\n跨河新桥昨日合龙。\n",
        "# 新桥合龙\n\n跨河新桥昨日合龙。\n\n2021年3月2日 星期二 第1版\n",
    ])
    func `a masthead or a folio that prints the date is enough`(text: String) async throws {
        #expect(try await check(["2021-03-02/1.txt": text]) == [])
    }

    @Test func `a page that prints the date speaks for the others of its issue`() async throws {
        let found = try await check([
            "2021-03-02/1.txt": "# 新桥合龙\n\n跨河新桥昨日合龙。\n",
            "2021-03-02/2.txt": "2021年3月2日 星期二 第2版\n\n# 早市搬家\n\n早市搬到了东侧。\n",
        ])
        #expect(found == [])
    }

    @Test func `where hardly an issue prints its date, it is told once`() async throws {
        let text = "# 新桥合龙\n\n跨河新桥昨日合龙。\n"
        let days = (1...9).map { "2021-03-0\($0)" }
        let pages = Dictionary(uniqueKeysWithValues: days.map { ("\($0)/1.txt", text) })
        let found = try await check(pages)
        #expect(
            found.map(\.message) == [
                "Of 9 issues 9 print no date that was read: it is the name of their folder"
            ])
        #expect(try await check(pages.filter { $0.key < "2021-03-06" }).count == 5)
    }
}

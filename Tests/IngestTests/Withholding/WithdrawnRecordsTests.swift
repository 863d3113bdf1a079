import ArchiveModel
import Desk
import TestSupport
import Testing

@testable import Ingest

/// Records that rest on an article that is withdrawn.
struct WithdrawnRecordsTests {
    private static let archive = """
        -- archive.yml --
        title: 试档案
        withheld: ../withheld
        -- people/lin-yi-chuan.md --
        ---
        name: 林一川
        roles:
          - {title: 镇长, seen: [2021-03-01-p1-a1]}
        ---
        -- people/zhou-yuan.md --
        ---
        name: 周远
        roles:
          - {title: 县长, seen: [2021-03-01-p1-a1, 2021-03-01-p1-a2]}
          - {title: 书记, seen: [2021-03-01-p1-a1]}
        ---
        与[[people/lin-yi-chuan]]共事。
        -- projects/he-wan-qiao.md --
        ---
        name: 河湾桥
        stages:
          - {status: 通车, when: 2021, source: 2021-03-01-p1-a2}
          - {status: 开工, when: 2018, source: 2021-03-01-p1-a1, figures: [{name: 长, value: 36, unit: 米}]}
        ---
        -- issues/2021-03-01/1.txt --
        # 河湾镇来了新人

        昨日，林一川和周远到了河湾镇，看了水渠和河湾桥的工地，问了工期。

        # 河湾桥通车

        昨日上午，河湾桥通车，县长周远第一个走过桥去，两岸的人都来看。
        """

    private func read(_ more: String) async throws -> Archive {
        let script = SiteScript(Self.archive)
        let files = script.paths.map { ArchiveFile(path: $0, bytes: script.files[$0] ?? []) }
        let text = "---\ntarget: 2021-03-01-p1-a1\naction: withdraw\n\(more)public_reason: 应本人要求\n---\n"
        let held = [ArchiveFile(path: "1.md", bytes: Array(text.utf8))]
        let read = await Ingest.archive(from: files, withheld: held)
        #expect(read.diagnostics.filter { $0.severity == .error } == [])
        return try #require(read.value)
    }

    private func matters(_ archive: Archive) async -> [Diagnostic] {
        await Checks.matters(of: archive).map(\.diagnostic).filter { $0.id == "rests-on-withdrawn" }
    }

    @Test func `records, offices and figures that rest only on a withdrawn article are listed`() async throws
    {
        let found = await matters(try await read(""))
        #expect(found.count == 3)
        #expect(found.contains { $0.message.contains("record people/lin-yi-chuan") })
        #expect(found.contains { $0.message.contains("'书记' of people/zhou-yuan") })
        #expect(found.contains { $0.message.contains("开工, 长 36米") })
        #expect(found.allSatisfy { $0.notes == ["Withdrawn: 2021-03-01-p1-a1."] })
    }

    @Test func `they go with the article when the withholding says so`() async throws {
        let archive = try await read("with_records: true\n")
        #expect(await matters(archive) == [])
        #expect(Set(archive.entities.map(\.name)) == ["周远", "河湾桥"])
        let zhou = try #require(archive.entities.first { $0.name == "周远" })
        #expect(zhou.roles.map(\.title) == ["县长"])
        #expect(zhou.roles[0].seen.map(\.description) == ["2021-03-01-p1-a2"])
        #expect(!zhou.body.text.contains("people/lin-yi-chuan"))
        let bridge = try #require(archive.entities.first { $0.name == "河湾桥" })
        #expect(bridge.stages.map(\.status) == ["通车"])
    }

    @Test func `nothing is listed while nothing is withdrawn`() async throws {
        let script = SiteScript(Self.archive)
        let files = script.paths.map { ArchiveFile(path: $0, bytes: script.files[$0] ?? []) }
        let readme = [ArchiveFile(path: "README.md", bytes: [])]
        #expect(await matters(try #require(await Ingest.archive(from: files, withheld: readme).value)) == [])
    }
}

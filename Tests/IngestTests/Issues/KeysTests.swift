import ArchiveModel
import Memo
import TestSupport
import Testing

@testable import Ingest

@Suite("The keys of an archive")
struct KeysTests {
    private static let archive = """
        -- archive.yml --
        title: 试档案
        -- people/lin-yi-chuan.md --
        ---
        name: 林一川
        ---
        生平。
        -- issues/2021-03-01/1.notes.md --
        # {#p1-a1}

        > {==修好了水渠==}

        去年动的工。
        -- issues/2021-03-01/1.txt --
        # 河湾镇修水渠

        昨日，河湾镇修好了水渠。镇长林一川说，明年再修一条。
        -- issues/2021-03-02/1.txt --
        # 敬老院来了学生

        学生们表演了节目。林一川也在。
        """

    /// The keys before and after `change`, with one memo, so that what is the same has the same keys.
    private func keys(
        changing path: String, _ change: (String) -> String
    ) async -> (before: ArchiveKeys, after: ArchiveKeys) {
        let (memo, script) = (Memo(), SiteScript(Self.archive))
        var files = script.paths.map { ArchiveFile(path: $0, bytes: script.files[$0] ?? []) }
        let before = await Ingest.reading(of: files, withheld: nil, memo: memo).value.keys
        for index in files.indices where files[index].path == path {
            files[index].bytes = Array(change(script.text(path)).utf8)
        }
        return (before, await Ingest.reading(of: files, withheld: nil, memo: memo).value.keys)
    }

    @Test func `tell an edited note from an edited text: texts and names stay as they were`() async {
        let (before, after) = await keys(changing: "issues/2021-03-01/1.notes.md") {
            $0.replacing("去年", with: "前年")
        }
        #expect(before.issues[0] != after.issues[0])
        #expect(before.issues[1] == after.issues[1])
        #expect(before.texts == after.texts)
        #expect(before.names == after.names)
    }

    @Test func `of a text that changes without a name leave the names as they were`() async {
        let (before, after) = await keys(changing: "issues/2021-03-02/1.txt") {
            $0.replacing("表演", with: "演出")
        }
        #expect(before.texts[0] == after.texts[0])
        #expect(before.texts[1] != after.texts[1])
        #expect(before.names == after.names)
        #expect(before.entities == after.entities)
    }

    @Test func `of a record follow its file, and the names of issues what it is called`() async {
        let (before, after) = await keys(changing: "people/lin-yi-chuan.md") {
            $0.replacing("生平", with: "小传")
        }
        #expect(before.entities != after.entities)
        #expect(before.names == after.names)
        let (known, unknown) = await keys(changing: "people/lin-yi-chuan.md") {
            $0.replacing("林一川", with: "赵四方")
        }
        #expect(known.names != unknown.names)
    }

    @Test func `of settings follow the settings alone`() async {
        let (before, after) = await keys(changing: "archive.yml") { $0.replacing("试", with: "旧") }
        #expect(before.settings != after.settings)
        #expect(before.issues == after.issues)
        #expect(before.freePages == after.freePages)
    }
}

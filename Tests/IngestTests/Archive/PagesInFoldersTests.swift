import ArchiveModel
import Testing

@testable import Ingest

@Suite("Pages of the archive's own")
struct PagesInFoldersTests {
    private func pages(_ files: [String: String]) -> [FreePage] {
        let files = files.map { ArchiveFile(path: $0.key, bytes: Array($0.value.utf8)) }
        return ArchiveTree.sort(files).value.readFreePages().value
    }

    private func page(_ text: String, slug: String = "essays/ice") -> Diagnosed<FreePage> {
        FreePageReader.page(SourceText(path: "pages/\(slug).md", text), slug: slug)
    }

    @Test func `stand at the path of their file, and the first of a folder at that of the folder`() {
        let read = pages([
            "pages/about.md": "关于。", "pages/essays/ice.md": "冰。", "pages/essays/index.md": "# 随笔\n\n写的。",
            "pages/essays/old/mill.md": "磨坊。",
        ])
        #expect(read.map(\.slug) == ["about", "essays", "essays/ice", "essays/old", "essays/old/mill"])
        #expect(read.map(\.title) == ["about", "随笔", "ice", "old", "mill"])
        #expect(read.map(\.isFolder) == [false, true, false, true, false])
        #expect(read.map(\.folder) == ["", "", "essays", "essays", "essays/old"])
    }

    @Test func `of which one bears the name of a folder are the first page of it`() {
        let read = pages(["pages/essays.md": "写的。", "pages/essays/ice.md": "冰。"])
        #expect(read.map(\.slug) == ["essays", "essays/ice"])
        #expect(read[0].isFolder)
        #expect(read[0].sourceFolder == "")
    }

    @Test func `say who wrote them, when, what of, and where they stand`() {
        let read = page(
            """
            ---
            title: 冰
            author: 王敏
            date: 2026-03
            summary: 一句话。
            order: 2
            menu: true
            topics: [冰, 河]
            versus: ["43", 30.66]
            unit: 万亩
            ---
            正文。
            """)
        #expect(read.diagnostics == [])
        let page = read.value
        #expect((page.author, page.date?.description, page.summary) == ("王敏", "2026-03", "一句话。"))
        #expect((page.order, page.isInMenu) == (2, true))
        #expect(page.topics.map(\.name) == ["冰", "河"])
        #expect(page.versus == .init("43", "30.66", unit: "万亩"))
    }

    @Test func `set two values against each other, not one and not three`() {
        for values in ["[\"43\"]", "[\"43\", \"30\", \"9\"]"] {
            let read = page("---\nversus: \(values)\n---\n")
            #expect(read.diagnostics.map { "\($0.id) \($0.location?.line ?? 0)" } == ["bad-value 2"])
            #expect(read.value.versus == nil)
        }
    }

    @Test func `are not what stands on the first page`() {
        let files = ["pages/front.md": "---\nauthor: 王敏\nstart: essays/ice\n---\n一句话。\n", "pages/a.md": "甲。"]
            .map { ArchiveFile(path: $0.key, bytes: Array($0.value.utf8)) }
        let tree = ArchiveTree.sort(files).value
        #expect(tree.readFreePages().value.map(\.slug) == ["a"])
        let front = tree.readFront()
        #expect(front.diagnostics == [])
        #expect(front.value?.author == "王敏")
        #expect(front.value?.start?.name == "essays/ice")
        #expect(front.value?.start?.location.line == 3)
        #expect(front.value?.body.text == "一句话。\n")
    }

    @Test func `stand in the menu as the settings say`() {
        let settings = SettingsReader.settings(
            SourceText(path: "archive.yml", "title: 甲\nmenu: [essays, about]\n"))
        #expect(settings.value?.menu.map(\.name) == ["essays", "about"])
        #expect(settings.value?.menu.map(\.location.line) == [2, 2])
    }
}

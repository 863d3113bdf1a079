import ArchiveModel
import Testing

@testable import Ingest

/// `pages/*.md` and `issue.md`.
struct EditorsPagesTests {
    private func notes(_ text: String) -> Diagnosed<IssueNotes> {
        IssueNotesReader.notes(SourceText(path: "issues/2021-01-27/issue.md", text))
    }

    @Test func `a page has the title that it gives itself, and its text`() {
        let page = FreePageReader.page(
            SourceText(path: "pages/about.md", "---\ntitle: 关于\n---\n一句话。\n"), slug: "about")
        #expect(page.diagnostics == [])
        #expect((page.value.slug, page.value.title) == ("about", "关于"))
        #expect(page.value.body.text == "一句话。\n")
        #expect(page.value.body.location.line == 4)
    }

    @Test func `a page without a title is called by its file`() {
        let page = FreePageReader.page(SourceText(path: "pages/about.md", "## 一\n"), slug: "about")
        #expect(page.value.title == "about")
        #expect(page.value.body.text == "## 一\n")
    }

    @Test func `a page has one title, whether its head or its first heading says it, or both`() {
        let heading = FreePageReader.page(SourceText(path: "pages/a.md", "\n# *渡口*的事\n\n一句话。\n"), slug: "a")
        #expect((heading.value.title, heading.value.body.text) == ("渡口的事", "\n一句话。\n"))
        #expect(heading.value.body.location.line == 3)
        let both = FreePageReader.page(
            SourceText(path: "pages/a.md", "---\ntitle: 渡口\n---\n# 渡口\n\n一句话。\n"), slug: "a")
        #expect((both.value.title, both.value.body.text) == ("渡口", "\n一句话。\n"))
        let other = FreePageReader.page(
            SourceText(path: "pages/a.md", "---\ntitle: 渡口\n---\n# 来历\n\n一句话。\n"), slug: "a")
        #expect((other.value.title, other.value.body.text) == ("渡口", "# 来历\n\n一句话。\n"))
    }

    @Test func `a page knows no other key than its title`() {
        let page = FreePageReader.page(
            SourceText(path: "pages/a.md", "---\ntitel: 甲\n---\n"), slug: "a")
        #expect(page.diagnostics.map(\.id) == ["unknown-key"])
    }

    @Test func `what an editor says of an issue is all there`() {
        let read = notes(
            """
            ---
            number: 88
            weekday: 星期三
            lunar: 庚子年十二月十五
            pages_today: 4
            labels: {1: A1, 2: A2}
            origin: 某馆
            rights: 某社
            facsimiles: {1: https://example.org/1}
            ---
            本期有两版。
            """)
        #expect(read.diagnostics == [])
        #expect((read.value.number, read.value.pagesToday) == (88, 4))
        #expect((read.value.weekday, read.value.lunar) == ("星期三", "庚子年十二月十五"))
        #expect((read.value.origin, read.value.rights) == ("某馆", "某社"))
        #expect(read.value.labels == [1: "A1", 2: "A2"])
        #expect(read.value.facsimiles == [1: "https://example.org/1"])
        #expect(read.value.introduction.text == "本期有两版。")
    }

    @Test(arguments: [
        ("labels: {0: A}", "bad-value"), ("labels: {one: A}", "bad-value"), ("labels: {-1: A}", "bad-value"),
        ("labels: [A]", "wrong-type"), ("labels: {1: [A]}", "wrong-type"),
        ("facsimiles: {1: scan.png}", "bad-url"),
        ("number: many", "bad-value"), ("page_today: 4", "unknown-key"),
    ])
    func `what cannot be meant is an error on its line`(line: String, id: String) {
        let found = notes("---\n\(line)\n---\n").diagnostics
        #expect(found.map(\.id) == [id])
        #expect(found.first?.location?.line == 2)
    }

    @Test func `notes without front matter are the introduction`() {
        let read = notes("本期有两版。\n")
        #expect(read.diagnostics == [])
        #expect(read.value.introduction.text == "本期有两版。\n")
        #expect(read.value.number == nil)
    }
}

import ArchiveModel
import Testing

@testable import Ingest

/// What the path of a file makes of it.
struct ArchiveTreeTests {
    private func sort(_ paths: String...) -> Diagnosed<ArchiveTree> {
        ArchiveTree.sort(paths.map { ArchiveFile(path: $0, bytes: []) })
    }

    @Test func `each file has the place that its path gives it`() throws {
        let sorted = sort(
            "archive.yml", "calendar.yml", "people/sun-hong.md", "decisions/李刚.tsv", "pages/about.md",
            "issues/2021-01-27/1.txt", "issues/2021-01-27/1.notes.md", "issues/2021-01-27/articles.tsv",
            "issues/2021-01-27/checked.tsv", "issues/2021-01-27/issue.md")
        let tree = sorted.value
        #expect(sorted.diagnostics == [])
        #expect(tree.settings?.path == "archive.yml")
        #expect(tree.calendar?.path == "calendar.yml")
        #expect(tree.records.map(\.id) == [EntityID(.person, "sun-hong")])
        #expect(tree.decisions.map(\.path) == ["decisions/李刚.tsv"])
        #expect(tree.freePages.map(\.slug) == ["about"])
        let folder = try #require(tree.issues.first)
        #expect(folder.id == IssueID("2021-01-27"))
        #expect(folder.pages.map(\.number) == [1])
        #expect(folder.notes.map(\.page) == [1])
        #expect(folder.ledger?.path == "issues/2021-01-27/articles.tsv")
        #expect(folder.checked?.path == "issues/2021-01-27/checked.tsv")
        #expect(folder.issueNotes?.path == "issues/2021-01-27/issue.md")
    }

    @Test(arguments: EntityKind.allCases) func `the folder of a kind holds its records`(kind: EntityKind) {
        let sorted = sort("\(kind.folder)/x.md")
        #expect(sorted.value.records.map(\.id) == [EntityID(kind, "x")])
        #expect(sorted.diagnostics == [])
    }

    @Test func `pages stand in order of number, not of name`() {
        let tree = sort(
            "issues/2021-01-27/10.txt", "issues/2021-01-27/2.txt", "issues/2021-01-27/1.txt",
            "issues/2021-01-27/10.notes.md", "issues/2021-01-27/9.notes.md"
        ).value
        #expect(tree.issues.first?.pages.map(\.number) == [1, 2, 10])
        #expect(tree.issues.first?.notes.map(\.page) == [9, 10])
    }

    @Test func `issues and records stand in order, whatever the order of the files`() {
        let tree = sort(
            "issues/2022-01-14-special/1.txt", "issues/2022-01-14/1.txt", "issues/2021-12-31/1.txt",
            "places/b.md", "people/z.md", "organisations/a.md"
        ).value
        #expect(tree.issues.map(\.id.description) == ["2021-12-31", "2022-01-14", "2022-01-14-special"])
        #expect(tree.records.map(\.id.description) == ["organisations/a", "people/z", "places/b"])
    }

    @Test(arguments: [
        "README.md", "accepted.tsv", "static/CNAME", "static/a/b/c.png", "Themes/mine/theme.yml",
        ".git/config",
        "issues/.DS_Store", "issues/2021-01-27/.1.txt.swp",
    ])
    func `what is not for reading is passed over in silence`(path: String) {
        let sorted = sort(path)
        #expect(sorted.diagnostics == [])
        #expect(sorted.value.issues.isEmpty)
    }

    @Test(arguments: [
        ("peple/x.md", "people"), ("archive.yaml", "archive.yml"),
        ("issues/2021-01-27/articels.tsv", "articles.tsv"),
        ("desicions/x.tsv", "decisions"),
    ])
    func `a file without meaning is a warning that names the nearest word`(path: String, meant: String) {
        let found = sort(path).diagnostics
        #expect(found.map(\.id) == ["unexpected-file"])
        #expect(found.map(\.severity) == [.warning])
        #expect(found.first?.fixes == ["did you mean '\(meant)'?"])
        #expect(found.first?.location == SourceLocation(path))
    }

    @Test(arguments: [
        "people/a/b.md", "people/a.txt", "decisions/a.md", "decisions/a/b.tsv", "pages/a.html", "people",
        "issues/2021-01-27/0.txt", "issues/2021-01-27/01.txt", "issues/2021-01-27/12345.txt",
        "issues/2021-01-27/a.txt", "issues/2021-01-27/１.txt", "issues/2021-01-27/.notes.md",
        "issues/2021-01-27/a/1.txt", "issues/1.txt",
    ])
    func `a file in the wrong place or of the wrong name is read as nothing`(path: String) {
        let tree = sort(path).value
        #expect(tree.records.isEmpty && tree.decisions.isEmpty && tree.freePages.isEmpty)
        #expect(tree.issues.allSatisfy { $0.pages.isEmpty && $0.notes.isEmpty })
    }

    @Test(arguments: ["27-01-2021", "2021-02-30", "2021-01-27-", "2021-01-27-Special", "latest"])
    func `a folder that is named by no date is an error, and no issue`(folder: String) {
        let sorted = sort("issues/\(folder)/1.txt", "issues/2021-01-27/1.txt")
        #expect(sorted.diagnostics.map(\.id) == ["issue-folder-name"])
        #expect(sorted.diagnostics.map(\.severity) == [.error])
        #expect(sorted.value.issues.map(\.id.description) == ["2021-01-27"])
    }
}

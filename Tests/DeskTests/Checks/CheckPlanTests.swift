import ArchiveModel
import Ingest
import Testing

@testable import Desk

@Suite("What an editor found right")
struct CheckPlanTests {
    private static let text = "# 河湾大桥通车\n\n昨天上午,河湾大桥通车,两岸的人不再等船。\n"

    private func tree(checked: String? = nil, ledger: String? = nil, manifest: String? = nil) -> ArchiveTree {
        var files = ["2021-03-02/1.txt": Self.text, "2021-03-02/2.txt": Self.text + "又一句。\n"]
        files["2021-03-02/checked.tsv"] = checked
        files["2021-03-02/articles.tsv"] = ledger
        files["2021-03-02/manifest-sha256.txt"] = manifest
        return ArchiveTree.sort(
            files.map { ArchiveFile(path: "issues/" + $0.key, bytes: Array($0.value.utf8)) }
        ).value
    }

    private func entry(_ scopes: [String], _ aspects: [CheckedAspect] = [.text]) throws -> CheckPlan.Entry {
        CheckPlan.Entry(
            scopes: scopes.compactMap { PageScope($0) }, aspects: aspects, author: "王敏",
            date: try #require(CalendarDate("2026-03-02")))
    }

    private func line(_ page: Int, _ aspects: String, _ author: String = "王敏", _ text: String = text)
        -> String
    {
        let hash = Checked.hash(of: SourceText(path: "", text))
        return "p\(page)\t\(aspects)\t\(author)\t2026-03-02\t\(hash)\n"
    }

    private func written(_ plan: Diagnosed<CheckPlan>) -> String? {
        plan.value.writes.first.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("2021-03-02", "2021-03-02", nil), ("2021-03-02/", "2021-03-02", nil),
            ("2021-03-02/p1/", "2021-03-02", 1), ("2021-03-02-p12", "2021-03-02", 12),
            ("2021-03-02-special", "2021-03-02-special", nil),
            ("2021-03-02-special-p3", "2021-03-02-special", 3),
            ("2021-03-02-special/p3", "2021-03-02-special", 3),
        ] as [(String, String, Int?)])
    func `a page is named by its id or by its address`(_ text: String, _ issue: String, _ page: Int?) throws {
        let scope = try #require(PageScope(text))
        #expect(scope.issue.description == issue)
        #expect(scope.page == page)
    }

    @Test(arguments: ["", "/", "p1", "2021-02-30", "2021-03-02/a1", "2021-03-02/p0", "2021-03-02/p1/a3"])
    func `what names no page is none`(_ text: String) { #expect(PageScope(text) == nil) }

    @Test func `one page is one line that the reader finds again`() throws {
        let plan = CheckPlan.plan(try entry(["2021-03-02/p1"], [.division, .text]), tree())
        #expect(plan.diagnostics == [])
        let path = "issues/2021-03-02/"
        #expect(plan.value.writes.map(\.path) == [path + "checked.tsv", path + "manifest-sha256.txt"])
        #expect(written(plan) == line(1, "division|text"))
        let issue = IssueFolderReader.issue(in: tree(checked: written(plan)).issues[0]).value.issue
        #expect(issue.pages.map(\.checked) == [[.division, .text], []])
        #expect(!issue.isReviewed)
    }

    @Test func `who read the text of a page stands for its bytes, and for no others`() throws {
        let plan = CheckPlan.plan(try entry(["2021-03-02/p2"]), tree())
        let manifest = try #require(plan.value.writes.last?.file)
        #expect(manifest.path.hasSuffix("manifest-sha256.txt"))
        let recorded = SourceManifest.read(SourceText(path: manifest.path, bytes: manifest.bytes)).value
        #expect(recorded == SourceManifest(["2.txt": SHA256.hex(of: Array((Self.text + "又一句。\n").utf8))]))
        let names = CheckPlan.plan(try entry(["2021-03-02/p2"], [.names]), tree())
        #expect(names.value.writes.map(\.path) == ["issues/2021-03-02/checked.tsv"])
    }

    @Test func `an issue is all its pages, and then it counts as read`() throws {
        let plan = CheckPlan.plan(try entry(["2021-03-02"]), tree())
        #expect(plan.value.pages.map(\.number) == [1, 2])
        let issue = IssueFolderReader.issue(in: tree(checked: written(plan)).issues[0]).value.issue
        #expect(issue.isReviewed)
    }

    @Test func `an editor's own older word on the same page goes, everything else stays`() throws {
        let old = line(1, "text", "王敏", "别的文字")
        let kept =
            "# 说明\n" + line(1, "names") + line(1, "text", "周远", "别的文字") + line(2, "text", "王敏", "别的文字")
        let plan = CheckPlan.plan(try entry(["2021-03-02-p1"]), tree(checked: kept + old))
        #expect(
            Set(try #require(written(plan)).split(separator: "\n"))
                == Set((kept + line(1, "text")).split(separator: "\n")))
        #expect(written(plan)?.hasPrefix("# 说明\n") == true)
        let manifest = plan.value.writes.last.map { String(decoding: $0.bytes, as: UTF8.self) }
        let again = CheckPlan.plan(
            try entry(["2021-03-02-p1"]), tree(checked: written(plan), manifest: manifest))
        #expect(again.value.writes.isEmpty && again.value.pages.count == 1, "nothing new is said")
    }

    @Test func `a page that is not held, and an issue with errors, are errors and nothing is written`() throws
    {
        for (scopes, ledger, id) in [
            (["2021-03-02/p1", "2021-03-02/p3"], nil, "page-not-held"),
            (["2021-03-03"], nil, "issue-not-held"),
            (["2021-03-02/p1"], "p1-a1\tnews\tauto\t1:1-3 无此句…无此句。\t\n", "part-unfit"),
        ] {
            let plan = CheckPlan.plan(try entry(scopes), tree(ledger: ledger))
            #expect(plan.diagnostics.map(\.id).contains(id), "\(plan.diagnostics)")
            #expect(plan.value.writes.isEmpty && plan.value.pages.isEmpty)
        }
    }
}

import ArchiveModel
import Testing

@testable import Names

/// Where a decision holds, and how a file of decisions says so.
struct DecisionScopeTests {
    @Test(arguments: ["*", "2021-01-05", "2021-01-05-special", "2021-01-05-p1", "2021-01-05-special-p12"])
    func `a scope is written as it was read`(text: String) {
        #expect(Decision.Scope(text)?.description == text)
    }

    @Test(arguments: [
        "", "**", "2021", "2021-01", "2021-01-05-", "2021-01-05-P1", "p1",
    ])
    func `what is no page, issue or star is no scope`(text: String) {
        #expect(Decision.Scope(text) == nil)
    }

    @Test func `an article is covered by its pages, their issues and everywhere`() throws {
        let issue = try #require(IssueID("2021-01-05"))
        let special = try #require(IssueID("2021-01-05-special"))
        let pages = [PageID(issue, 1), PageID(issue, 3)]
        #expect(Decision.Scope.everywhere.covers(pages))
        #expect(Decision.Scope.issue(issue).covers(pages))
        #expect(!Decision.Scope.issue(special).covers(pages))
        #expect(Decision.Scope.page(PageID(issue, 3)).covers(pages))
        #expect(!Decision.Scope.page(PageID(issue, 2)).covers(pages))
        #expect(!Decision.Scope.page(PageID(special, 1)).covers(pages))
        #expect(!Decision.Scope.issue(issue).covers([]))
    }

    @Test func `the narrower scope has the higher rank`() throws {
        let issue = try #require(IssueID("2021-01-05"))
        let scopes: [Decision.Scope] = [.everywhere, .issue(issue), .page(PageID(issue, 1))]
        #expect(scopes.map(\.rank) == scopes.map(\.rank).sorted())
        #expect(Set(scopes.map(\.rank)).count == 3)
    }

    @Test func `a line says scope, words with their surroundings, verdict, author and date`() throws {
        let text =
            "# 说明\n\n*\t副⟦市长⟧说\tpeople/sun-hong\t王敏\t2026-03-02\n2021-01-05\t⟦市长⟧\tnone\n*\t⟦市长⟧\tunknown\t\t\n"
        let read = DecisionReader.decisions(SourceText(path: "decisions/市长.tsv", text))
        #expect(read.diagnostics == [])
        #expect(read.value.map(\.verdict) == [.record(EntityID(.person, "sun-hong")), .notAName, .leftOpen])
        let first = try #require(read.value.first)
        #expect((first.before, first.name, first.after) == ("副", "市长", "说"))
        #expect((first.author, first.date) == ("王敏", CalendarDate("2026-03-02")))
        #expect(first.location.line == 3)
        #expect(read.value.last?.author == nil)
        #expect(read.value.last?.date == nil)
    }
}

import ArchiveModel
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: ["2021-01-27", "2022-01-14-special", "2022-01-14-v2-b"])
    func `An issue's id reads back as it was written`(text: String) {
        #expect(IssueID(text)?.description == text)
    }

    @Test(arguments: ["2021-01-27-", "2021-01-27-2", "2021-01-27-Special", "2021-02-30", "2021-01-27x", ""])
    func `What is no date with a slug is no issue`(text: String) {
        #expect(IssueID(text) == nil)
    }

    @Test(arguments: ["2021-01-27-p1-a7", "2022-01-14-special-p12-a100"])
    func `An article's id reads back as it was written`(text: String) throws {
        let id = try #require(ArticleID(text))
        #expect(id.description == text)
        #expect(ArticleID(id.page.issue, id.local) == id)
    }

    @Test(arguments: ["2021-01-27-p0-a1", "2021-01-27-a1-p1", "2021-01-27-p1", "p1-a7", "2021-01-27-p1-a"])
    func `What names no article is refused`(text: String) {
        #expect(ArticleID(text) == nil)
    }

    @Test func `Articles are in order of issue, page and number, not of letters`() {
        let ids = ["2021-01-27-p1-a2", "2021-01-27-p1-a10", "2021-01-27-p10-a1", "2021-01-28-p1-a1"]
            .compactMap { ArticleID($0) }
        #expect(ids.count == 4)
        #expect(Array(ids.reversed()).sorted() == ids)
    }

    @Test func `A record's id is its folder and its slug`() {
        #expect(EntityID("people/sun-hong") == EntityID(.person, "sun-hong"))
        #expect(EntityID(.place, "liaoyuan").description == "places/liaoyuan")
        for text in ["persons/x", "people/", "people", "people/a/b", ""] { #expect(EntityID(text) == nil) }
    }
}

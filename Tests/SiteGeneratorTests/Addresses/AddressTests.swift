import ArchiveModel
import Testing

@testable import SiteGenerator

struct AddressTests {
    @Test func `an article stands below its page, a page below its issue`() throws {
        let article = try #require(ArticleID("2022-01-14-special-p2-a7"))
        #expect(Address.path(of: article) == "2022-01-14-special/p2/a7/index.html")
        #expect(Address.path(of: article.page) == "2022-01-14-special/p2/index.html")
        #expect(Address.path(of: article.page.issue) == "2022-01-14-special/index.html")
    }

    @Test func `links climb to the root and name the file`() {
        #expect(
            Address.link(from: "2021-01-27/p1/a7/index.html", to: "people/sun/index.html", anchor: "p1")
                == "../../../people/sun/index.html#p1")
        #expect(Address.link(from: "index.html", to: "issues/index.html") == "issues/index.html")
    }

    @Test func `a link to a place of the same page is its anchor alone`() {
        #expect(Address.link(from: "a/index.html", to: "a/index.html", anchor: "p2") == "#p2")
    }

    @Test func `a link to words names them before the paragraph, as long as they are few`() {
        let link = { (words: String) in
            Address.link(
                from: "names/x/index.html", to: "2021-01-27/p1/a7/index.html", finding: words, anchor: "p3")
        }
        #expect(link("孙 弘&") == "../../2021-01-27/p1/a7/index.html?find=%E5%AD%99%20%E5%BC%98%26#p3")
        #expect(link("") == "../../2021-01-27/p1/a7/index.html#p3")
        #expect(link(String(repeating: "弘", count: 31)) == "../../2021-01-27/p1/a7/index.html#p3")
        #expect(Address.place(finding: "a", anchor: nil) == "?find=a")
    }

    @Test func `a slug in any script makes a valid link`() {
        #expect(
            Address.link(from: "index.html", to: "people/王 \"茵\"/index.html")
                == "people/%E7%8E%8B%20%22%E8%8C%B5%22/index.html")
    }
}

import ArchiveModel
import Foundation
import Markup
import Testing

@testable import SiteGenerator

/// The link by which readers tell of a mistake.
struct MistakeLinkTests {
    private func page(_ mistakes: MistakeAddress?, _ path: String) throws -> String {
        var archive = try HekouArchive.make()
        archive.settings.mistakes = mistakes
        return try RenderedSite(archive).page(path)
    }

    /// The link of a page, its references read, and the words at the places that it names.
    private func link(_ mistakes: MistakeAddress, _ path: String) throws -> (href: String, words: [String]) {
        let page = try page(mistakes, path)
        let anchor = try #require(page.split(separator: "id=\"mistake\" href=\"").dropFirst().first)
        let href = anchor.prefix { $0 != "\"" }.replacing("&amp;", with: "&")
        let places = RenderedSite.attributes("data-words", in: page)[0].split(separator: " ")
        let words = places.map { place -> String in
            let ends = place.split(separator: "-").compactMap { Int($0) }
            return PercentEncoding.read(String(href.dropFirst(ends[0]).prefix(ends[1] - ends[0])))
        }
        return (String(href), words)
    }

    @Test func `a mail says page, edition and words, each once`() throws {
        let (href, words) = try link(.mail("editor@example.org"), "2021-03-02/p1/a1")
        let parts = try #require(URLComponents(string: href))
        #expect(parts.scheme == "mailto")
        #expect(parts.path == "editor@example.org")
        #expect(parts.queryItems?.map(\.name) == ["subject", "body"])
        #expect(parts.queryItems?.first?.value == "有误：2021-03-02-p1-a1")
        #expect(
            parts.queryItems?.last?.value
                == "页面：https://example.org/hekou/2021-03-02/p1/a1/\r\n版次：第2版数据，2024年5月1日\r\n文字：修路一年 通了两头\r\n\r\n哪里不对，依据是什么：\r\n"
        )
        #expect(words == ["修路一年 通了两头"])
    }

    @Test(arguments: [
        ("https://example.org/new", "https://example.org/new?title="),
        ("https://example.org/new?kind=a", "https://example.org/new?kind=a&title="),
    ])
    func `a form gets a title and a body`(form: String, start: String) throws {
        let (href, words) = try link(.form(form), "people/zhao")
        #expect(href.hasPrefix(start))
        let parts = try #require(URLComponents(string: href))
        #expect(parts.queryItems?.suffix(2).map(\.name) == ["title", "body"])
        #expect(parts.queryItems?.last?.value?.contains("文字：赵明") == true)
        #expect(words == ["赵明"])
    }

    @Test func `a form that has places of its own gets them filled in, and nothing breaks out of them`()
        throws
    {
        var archive = try HekouArchive.make()
        archive.settings.mistakes = .form("https://example.org/n?p={page}&e={edition}&w={words}&t={title}#x")
        archive.issues[0].articles[0].headline = "路 & 桥 #1 ?=+%\"'"
        let site = try RenderedSite(archive)
        let page = site.page("2021-03-02/p1/a1")
        let href = try #require(
            RenderedSite.attributes("href", in: page).first { $0.hasPrefix("https://example.org/n?") })
        let parts = try #require(URLComponents(string: href.replacing("&amp;", with: "&")))
        #expect(parts.fragment == "x")
        #expect(
            parts.queryItems?.map(\.value) == [
                "https://example.org/hekou/2021-03-02/p1/a1/", "第2版数据，2024年5月1日", "路 & 桥 #1 ?=+%\"'",
                "有误：2021-03-02-p1-a1",
            ])
    }

    @Test
    func
        `pages of articles, records, names and indicators have it, others do not, and none without an address`()
        throws
    {
        let archive = try HekouArchive.make()
        let site = try RenderedSite(archive)
        let has = Set(
            site.pages.filter { $0.html.contains("id=\"mistake\"") }.map { $0.path.prefix { $0 != "/" } })
        #expect(
            has == [
                "2021-03-02", "2024-01-09", "people", "places", "projects", "organisations", "names",
                "indicators",
            ])
        #expect(!site.page("2021-03-02").contains("id=\"mistake\""))
        #expect(try !page(nil, "2021-03-02/p1/a1").contains("mistake"))
    }

    @Test func `without an address of the site a report names the path`() throws {
        var archive = try HekouArchive.make()
        archive.settings.baseURL = nil
        archive.settings.edition = nil
        archive.settings.mistakes = .mail("ed@example.org")
        let page = try RenderedSite(archive).page("people/zhao")
        let href = try #require(RenderedSite.attributes("href", in: page).first { $0.hasPrefix("mailto:") })
        #expect(PercentEncoding.read(href).contains("页面：people/zhao/\r\n版次：草稿"))
    }
}

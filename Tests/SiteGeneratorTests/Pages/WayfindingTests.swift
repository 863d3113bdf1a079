import ArchiveModel
import Foundation
import Testing

@testable import SiteGenerator

struct WayfindingTests {
    private func site() throws -> RenderedSite { try RenderedSite(try HekouArchive.wide()) }

    private struct Crumbs: Decodable {
        struct Item: Decodable {
            var position: Int
            var name: String
            var item: String?
        }

        var itemListElement: [Item]
    }

    private func crumbs(_ html: String) throws -> [Crumbs.Item] {
        let scripts = html.components(separatedBy: "<script type=\"application/ld+json\">").dropFirst()
        let texts = scripts.map { $0.components(separatedBy: "</script>")[0] }
        guard let text = texts.first(where: { $0.contains("BreadcrumbList") }) else { return [] }
        return try JSONDecoder().decode(Crumbs.self, from: Data(text.utf8)).itemListElement
    }

    private func isNotice(_ html: String) -> Bool { html.contains("http-equiv=\"refresh\"") }

    @Test func `an article says on which page, of which issue and year it stands`() throws {
        let items = try crumbs(try site().page("2021-03-02/p1/a1"))
        #expect(
            items.map(\.name) == ["首页", "日历", "2021年", "2021年3月2日", "第1版", "修路一年 通了两头"])
        #expect(items.map(\.position) == [1, 2, 3, 4, 5, 6])
        #expect(items.last?.item == "https://example.org/hekou/2021-03-02/p1/a1/")
        #expect(items[2].item == "https://example.org/hekou/issues/2021/")
    }

    @Test func `what stands above a page is a page of the site`() throws {
        let site = try site()
        let base = "https://example.org/hekou/"
        for page in site.pages where page.path != "index.html" && !isNotice(page.html) {
            let items = try crumbs(page.html)
            let isAnywhere = page.path == "404.html" || page.html.contains("此处的内容")
            if isAnywhere { continue }
            for item in items {
                let address = try #require(item.item)
                let path = String(address.dropFirst(base.count)) + "index.html"
                #expect(address.hasPrefix(base) && site.files[path] != nil, "\(page.path): \(address)")
            }
        }
        #expect(try crumbs(site.page("index.html")).isEmpty)
        #expect(try crumbs(site.page("people/zhao")).map(\.name) == ["首页", "人物", "赵明"])
        #expect(try crumbs(site.page("days/03-02")).map(\.name).contains("一年中的日子"))
    }

    @Test func `readers see the same way, on articles in the line that identifies them`() throws {
        let site = try site()
        #expect(site.page("people/zhao").contains("<nav class=\"trail\" aria-label=\"所在位置\">"))
        let article = site.page("2021-03-02/p1/a1")
        #expect(!article.contains("class=\"trail\""))
        #expect(article.contains("<nav class=\"folio\" aria-label=\"所在位置\">"))
        #expect(article.contains("<a href=\"../../../2021-03-02/p1/index.html\">第1版</a>"))
        #expect(site.page("2021-03-02/p1").contains("<b aria-current=\"page\">第1版</b>"))
        #expect(!site.page("people").contains("class=\"trail\""))
    }

    @Test func `every page says what it is, and no two pages the same`() throws {
        var seen: [String: String] = [:]
        for page in try site().pages where !isNotice(page.html) && page.path != "404.html" {
            let all = page.html.components(separatedBy: "<meta name=\"description\" content=\"")
            let text = try #require(all.dropFirst().first, "\(page.path)").prefix { $0 != "\"" }
            #expect(text.count > 3, "\(page.path)")
            if page.html.contains("撤回") || page.html.contains("已撤") { continue }
            #expect(seen.updateValue(page.path, forKey: String(text)) == nil, "\(page.path): \(text)")
            #expect(page.html.contains("<meta property=\"og:description\" content=\"\(text)\">"))
            #expect(page.html.contains("<meta name=\"twitter:card\""))
        }
    }

    @Test func `two articles with the same words are told apart by where they stand`() throws {
        var archive = try HekouArchive.make()
        archive.issues[1].articles[0].paragraphs = archive.issues[0].articles[0].paragraphs
        let site = try RenderedSite(archive)
        #expect(site.page("2021-03-02/p1/a1").contains("（2021年3月2日，第1版）\">"))
        #expect(site.page("2024-01-09/p1/a1").contains("（2024年1月9日，第1版）\">"))
    }

    @Test func `without an address of its own the site still says where a page stands`() throws {
        var archive = try HekouArchive.make()
        archive.settings.baseURL = nil
        let items = try crumbs(try RenderedSite(archive).page("people/zhao"))
        #expect(items.map(\.name) == ["首页", "人物", "赵明"])
        #expect(items.allSatisfy { $0.item == nil })
    }
}

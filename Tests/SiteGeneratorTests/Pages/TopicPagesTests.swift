import ArchiveModel
import Testing

@testable import SiteGenerator

@Suite("A topic")
struct TopicPagesTests {
    private func page(of name: String, _ site: RenderedSite) throws -> (path: String, html: String) {
        let index = site.page("topics")
        let link = try #require(
            index.split(separator: "<li>").first { $0.contains(">\(name)</a>") }.map(String.init))
        let path = try #require(RenderedSite.attributes("href", in: link).first)
        let folder = String(path.dropFirst("../".count))
        return (folder, site.page(folder))
    }

    @Test func `has a page with its articles, notes, records and pages`() throws {
        let site = try HekouArchive.written()
        #expect(site.brokenLinks == [])
        let words = RenderedSite.words(try page(of: "桥", site).html)
        for part in ["修路一年", "另见", "河口大桥", "两个长度"] { #expect(words.contains(part), "\(part)") }
        #expect(RenderedSite.words(site.page("2021-03-02/p1/a1")).contains("主题 桥 Ice house"))
        #expect(site.page("2021-03-02/p1/a1").contains("\"keywords\":[\"桥\",\"Ice house\"]"))
    }

    @Test func `stands at an address made of its name`() throws {
        let site = try HekouArchive.written()
        #expect(try page(of: "Ice house", site).path == "topics/ice-house/index.html")
        let path = try page(of: "桥", site).path
        #expect(
            path.hasPrefix("topics/qiao-") && path.utf8.count == "topics/qiao-123456/index.html".utf8.count)
    }

    @Test func `is one, however it is spelt, and is called as most spell it`() throws {
        let place = SourceLocation("x")
        let site = try HekouArchive.written { archive in
            archive.issues[1].articles[0].topics = [Topic("ICE HOUSE", at: place)]
            archive.issues[1].articles[1].topics = [Topic("ICE HOUSE", at: place)]
        }
        #expect(try page(of: "ICE HOUSE", site).path == "topics/ice-house/index.html")
        #expect(site.page("2021-03-02/p1/a1").contains("topics/ice-house/index.html\">Ice house</a>"))
    }

    @Test func `is in no menu when there is none`() throws {
        let none = try RenderedSite(try HekouArchive.make())
        #expect(!none.paths.contains { $0.hasPrefix("topics") })
        #expect(!none.page("index.html").contains("topics/"))
        #expect(
            try HekouArchive.written().page("index.html").contains("<a href=\"topics/index.html\">主题</a>"))
    }

    @Test func `of many articles has several pages`() throws {
        var archive = try HekouArchive.long(160)
        for index in archive.issues.indices {
            archive.issues[index].articles[0].topics = [Topic("河", at: .nowhere)]
        }
        let site = try RenderedSite(archive)
        #expect(site.paths.count { $0.hasPrefix("topics/he-") } == 2)
        #expect(site.brokenLinks == [])
    }
}

@Suite("A page of the archive's own")
struct FreePagesTests {
    @Test func `stands in its folder, in order, and leads to its neighbours`() throws {
        let site = try HekouArchive.written()
        let links = RenderedSite.attributes("href", in: site.page("dossiers"))
            .filter { $0.hasPrefix("../dossiers/") && $0 != "../dossiers/index.html" }
        #expect(links == ["../dossiers/more/index.html", "../dossiers/lengths/index.html"])
        #expect(
            site.page("dossiers/lengths").contains("href=\"../../dossiers/more/index.html\" rel=\"prev\""))
        #expect(site.page("index.html").contains("<a href=\"dossiers/index.html\">对账</a>"))
        #expect(site.page("dossiers/more").contains("dossiers/index.html\" aria-current=\"true\""))
    }

    @Test func `stands in the menu where the settings put it`() throws {
        let page = try HekouArchive.written { $0.settings.menu = [.init("dossiers/more", at: .nowhere)] }
            .page("index.html")
        let more = try #require(page.firstRange(of: "dossiers/more/index.html\">又一篇"))
        let folder = try #require(page.firstRange(of: "dossiers/index.html\">对账"))
        #expect(more.lowerBound < folder.lowerBound)
        let told = try HekouArchive.written {
            $0.settings.menu = [.init("dossiers/mores", at: SourceLocation("archive.yml", line: 3))]
        }
        #expect(told.diagnostics.map(\.id) == ["missing-page"])
    }

    @Test func `says how many of its quotations are printed`() throws {
        let words = RenderedSite.words(try HekouArchive.written().page("dossiers/lengths"))
        #expect(words.contains("2 处引文，其中1 处引文在所注的文章里没有找到。"))
        #expect(words.contains("30 ≠ 不同于 3 公里"))
    }

    @Test func `shows pictures that lie beside it, and leads to pages that do`() throws {
        let body = "![一座桥](bridge.jpg)\n\n[又一篇](more.md)，[对账](index.md#x)，[[dossiers/more]]，![另一座](bridg.jpg)"
        let site = try HekouArchive.written { archive in
            archive.pictures = ["dossiers/bridge.jpg"]
            archive.files = archive.pictures
            archive.freePages[2].body.text = body
        }
        let page = site.page("dossiers/lengths")
        #expect(page.contains("src=\"../../dossiers/bridge.jpg\" alt=\"一座桥\""))
        #expect(page.contains("href=\"../../dossiers/more/index.html\">又一篇</a>，"))
        #expect(page.contains("href=\"../../dossiers/index.html#x\""))
        #expect(site.diagnostics.map(\.id) == ["missing-attachment"])
        #expect(site.diagnostics.first?.fixes == ["did you mean 'bridge.jpg'?"])
    }
}

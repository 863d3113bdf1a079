import ArchiveModel
import Foundation
import Testing

@testable import SiteGenerator

/// Data, feeds, sitemaps and what stands in the head of a page.
struct ExportTests {
    private func site() throws -> RenderedSite { try RenderedSite(try HekouArchive.make()) }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ]) func `checksums are those of FIPS 180-4`(text: String, expected: String) {
        #expect(SHA256.hex(of: Array(text.utf8)) == expected)
    }

    @Test func `checksums are of a million letters too`() {
        let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(SHA256.hex(of: million) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func `each data file is listed with its checksum`() throws {
        let site = try site()
        for line in site.page("data/sha256-2021.txt").split(separator: "\n") {
            let parts = line.split(separator: " ", omittingEmptySubsequences: true)
            let text = try #require(site.files["data/\(parts[1])"])
            #expect(SHA256.hex(of: Array(text.utf8)) == parts[0])
        }
        #expect(site.page("data/sha256-2021.txt").split(separator: "\n").count == 4)
    }

    @Test func `cells with commas, quotes and line breaks are quoted`() {
        let table = Table(
            fields: [.init("a", ""), .init("b", "")], rows: [["甲,乙", nil], ["说\"好\"", "一\n二"]])
        #expect(
            String(decoding: table.csv, as: UTF8.self) == "a,b\r\n\"甲,乙\",\r\n\"说\"\"好\"\"\",\"一\n二\"\r\n")
    }

    @Test func `every row of a table has a cell for every column`() throws {
        let theme = try #require(try ReadingRoom.load().value)
        let export = DataExport(
            site: Site.plan(try HekouArchive.make(), theme: theme).value.context)
        for table in [
            export.articles(2021), export.mentions(2021), export.entities, export.roles, export.stages,
        ] {
            let rows = Array(table.rows)
            #expect(!rows.isEmpty)
            #expect(rows.allSatisfy { $0.count == table.fields.count })
        }
    }

    @Test func `lines of data are JSON, and texts are as the source has them`() throws {
        let lines = try site().page("data/articles-2021.jsonl").split(separator: "\n")
        #expect(lines.count == 2)
        for line in lines {
            let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(value?["id"] as? String != nil)
        }
        #expect(lines[0].contains("赵明说,河口大桥已经竣工,全长30公里。"))
        #expect(lines[0].contains("\"proposed\":\"里\""))
        #expect(try site().page("data/notes-2021.jsonl").split(separator: "\n").count == 5)
    }

    @Test func `structured data is JSON that cannot leave its element`() throws {
        let page = try site().page("2024-01-09/p1/a2")
        let start = try #require(page.firstRange(of: "<script type=\"application/ld+json\">"))
        let end = try #require(page[start.upperBound...].firstRange(of: "</script>"))
        let text = page[start.upperBound..<end.lowerBound]
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect(value?["@type"] as? String == "NewsArticle")
        #expect(value?["genre"] as? String == "news")
        #expect(value?["headline"] as? String == "一首诗 <script>")
        #expect(!text.contains("<"))
    }

    @Test func `an article says how to cite it`() throws {
        let page = try site().page("2021-03-02/p1/a1")
        #expect(page.contains("<meta name=\"citation_author\" content=\"钱川\">"))
        #expect(page.contains("<meta name=\"citation_publication_date\" content=\"2021/03/02\">"))
        #expect(
            page.contains("<link rel=\"canonical\" href=\"https://example.org/hekou/2021-03-02/p1/a1/\">"))
    }

    @Test func `feeds are well-formed and the newest come first`() throws {
        let site = try site()
        for path in site.paths where path.hasSuffix(".xml") {
            #expect(XMLDocumentCheck.isWellFormed(site.files[path] ?? ""), "\(path)")
        }
        let feed = site.page("feed.xml")
        let new = try #require(feed.firstRange(of: "2024-01-09/p1/a1"))
        let old = try #require(feed.firstRange(of: "2021-03-02/p1/a1"))
        #expect(new.lowerBound < old.lowerBound)
        #expect(feed.contains("<updated>2024-05-01T00:00:00Z</updated>"))
        #expect(site.page("people/zhao/feed.xml").split(separator: "<entry>").count == 3)
    }

    @Test func `a feed holds fifty articles at most`() throws {
        let feed = try RenderedSite(try HekouArchive.long(80)).page("feed.xml")
        #expect(feed.split(separator: "<entry>").count - 1 == 50)
    }

    @Test func `the sitemaps list every page that has an address to promise`() throws {
        let site = try site()
        let maps = site.paths.filter { $0.hasPrefix("sitemaps/") }.map { site.files[$0] ?? "" }.joined()
        for path in site.paths where path.hasSuffix("index.html") {
            let address = "<loc>https://example.org/hekou/\(path.dropLast(10))</loc>"
            let isRedirect = ["people/old-zhao/index.html", "2021-03-02/p1/a9/index.html"].contains(path)
            let isPromised = !isRedirect && !path.hasPrefix("names/")
            #expect(maps.contains(address) == isPromised, "\(path)")
        }
    }

    @Test func `without base_url there are no feeds, sitemaps or canonical links`() throws {
        var archive = try HekouArchive.make()
        archive.settings.baseURL = nil
        let site = try RenderedSite(archive)
        #expect(site.paths.filter { $0.hasSuffix(".xml") } == [])
        #expect(site.pages.filter { $0.html.contains("rel=\"canonical\"") }.map(\.path) == [])
        #expect(site.page("data/articles-2021.csv").contains(",/2021-03-02/p1/a1/"))
    }
}

/// Whether tags are nested and ampersands belong to entities.
enum XMLDocumentCheck {
    static func isWellFormed(_ text: String) -> Bool {
        var open: [Substring] = []
        for piece in text.split(separator: "<", omittingEmptySubsequences: true) {
            guard let end = piece.firstIndex(of: ">") else { return false }
            let tag = piece[..<end]
            let name = tag.prefix { !" /?".contains($0) }
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return false }
            } else if !tag.hasPrefix("?"), !tag.hasSuffix("/") {
                open.append(name)
            }
            for entity in piece.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
            where !["amp;", "lt;", "gt;", "quot;", "#39;"].contains(where: entity.hasPrefix) {
                return false
            }
        }
        return open.isEmpty
    }
}

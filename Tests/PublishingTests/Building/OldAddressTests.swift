import ArchiveModel
import Publishing
import TestSupport
import Testing

/// Addresses that were promised once, from the sources to the published bytes.
struct OldAddressTests {
    private static let script = SiteScript(
        """
        -- archive.yml --
        format: 1
        title: 河湾日报数字档案
        language: zh-Hans
        base_url: https://example.org/
        paper: {name: 河湾日报}
        theme: reading-room
        edition: {id: "1", date: 2026-03-01}
        -- issues/2021-03-02/1.txt --
        # 河湾大桥通车

        昨天上午,河湾大桥通车,两岸的人不再等船。县长周远说,桥修了三年。

        # 春耕开始

        今年春耕的种子已经备齐,北岸各村的水渠也清过一遍。
        -- issues/2021-03-02/articles.tsv --
        id	kind	by	parts	headline
        p1-a1	news	王敏	1:1-3 # 河湾大…了三年。	
        p1-a2	news	王敏	1:5-7 # 春耕开…过一遍。	
        p1-a3	gone	王敏	→ p1-a2
        p1-a4	gone	王敏	→ p1-a3
        p1-a5	gone	王敏	整版重读后已无此文
        p1-a6	gone	王敏	→ p1-a5
        -- people/zhou-yuan.md --
        ---
        name: 周远
        former_ids: [people/zhou-yuan-1, people/old-zhou]
        ---
        见[[2021-03-02-p1-a4]]、[[people/old-zhou]]、[[2021-03-02-p1-a5|一则旧文]]。
        """)

    private func site() async throws -> (files: [String: [UInt8]], diagnostics: [Diagnostic]) {
        let folder = try TemporaryFolder()
        try folder.write(Self.script, in: "Content")
        let report = try await folder.build()
        #expect(report.isPublished, "\(report.diagnostics)")
        return (try folder.tree("Public"), report.diagnostics)
    }

    private func text(_ path: String, _ files: [String: [UInt8]]) throws -> String {
        String(decoding: try #require(files[path], "\(path)"), as: UTF8.self)
    }

    @Test func `an old address sends readers on at once, also where its heir moved again`() async throws {
        let files = try await site().files
        for (path, target) in [
            ("2021-03-02/p1/a3", "../../../2021-03-02/p1/a2/index.html"),
            ("2021-03-02/p1/a4", "../../../2021-03-02/p1/a2/index.html"),
            ("people/zhou-yuan-1", "../../people/zhou-yuan/index.html"),
            ("people/old-zhou", "../../people/zhou-yuan/index.html"),
        ] {
            let page = try text("\(path)/index.html", files)
            #expect(page.contains("url=\(target)"), "\(path)")
            #expect(page.contains("href=\"\(target)\""), "\(path)")
            #expect(page.contains("noindex"), "\(path)")
        }
    }

    @Test func `an address without an heir tells why, also at the end of a chain`() async throws {
        let files = try await site().files
        let tombstone = try text("2021-03-02/p1/a5/index.html", files)
        #expect(tombstone.contains("整版重读后已无此文"))
        #expect(!tombstone.contains("http-equiv=\"refresh\""))
        #expect(tombstone.contains("noindex"))
        let chained = try text("2021-03-02/p1/a6/index.html", files)
        #expect(chained.contains("url=../../../2021-03-02/p1/a5/index.html"))
    }

    @Test func `links by old ids lead to where the words are now, without a warning`() async throws {
        let (files, diagnostics) = try await site()
        let page = try text("people/zhou-yuan/index.html", files)
        #expect(page.contains("href=\"../../2021-03-02/p1/a2/index.html\">春耕开始</a>"))
        #expect(page.contains("href=\"../../2021-03-02/p1/a5/index.html\">一则旧文</a>"))
        #expect(!diagnostics.contains { $0.id == "dangling-link" })
    }

    @Test func `old addresses are in no sitemap and in no search`() async throws {
        let files = try await site().files
        for (path, bytes) in files where path.hasPrefix("sitemap") || path.hasPrefix("search/data/") {
            let text = String(decoding: bytes, as: UTF8.self)
            for old in ["p1/a3/", "p1/a4/", "p1/a5/", "zhou-yuan-1", "old-zhou"] {
                #expect(!text.contains(old), "\(path)")
            }
        }
    }
}

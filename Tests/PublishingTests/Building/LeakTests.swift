import ArchiveModel
import Foundation
import Publishing
import TestSupport
import Testing

/// What is withheld is in no published byte.
@Suite struct LeakTests {
    /// Every character of the name 苗欣悦 stands nowhere else in the archive.
    private static let name = "苗欣悦"

    /// The name in every kind of source: text, cut by lines and by a column, headline, record, note, page, introduction.
    private static let sources = SiteScript(
        """
        -- Content/archive.yml --
        format: 1
        title: 河湾日报数字档案
        base_url: https://example.org/
        paper: {name: 河湾日报}
        edition: {id: "1", date: 2026-03-01}
        withheld: ../withheld
        -- Content/issues/2021-03-03/issue.md --
        ---
        origin: 苗欣悦赠
        ---
        这一期由苗 欣 悦保存。
        -- Content/issues/2021-03-03/1.txt --
        # 河湾大桥上的苗欣悦

        本报讯（记者 苗欣悦）昨天上午,河湾大桥通车,苗欣
        悦是第一个过桥的人。县长周远说,苗　欣　悦等了三年。

        # 春耕开始

        本报讯（记者 周远）今年春耕的种子已经备齐,北岸各村的水渠也清过一遍。苗欣悦没有来。
        -- Content/issues/2021-03-03/1.notes.md --
        整版的说明提到苗欣悦和[[people/miao-xin-yue]]。

        # 河湾大桥上的

        > {==苗欣悦是第一个==}过桥

        见[[people/miao-xin-yue|苗欣悦]]。

        > 没有的话里也有苗欣悦,所以放不下

        苗欣悦。

        > {~~等了三年~>苗欣悦等了四年~~}

        > 过桥的{++苗欣悦++}{>>原报误<<}人
        -- Content/people/miao-xin-yue.md --
        ---
        name: 苗欣悦
        qualifier: 过桥的人
        former_ids: [people/miao-xin-yue-1]
        ---
        第一个过桥的人。
        -- Content/people/zhou-yuan.md --
        ---
        name: 周远
        aliases: [苗欣悦的同事]
        roles:
          - {title: 苗欣悦的县长, seen: [2021-03-03-p1-a1]}
        ---
        与[[people/miao-xin-yue]]、[[苗欣悦]]相熟。
        -- Content/decisions/苗欣悦.tsv --
        *	⟦苗欣悦⟧	people/miao-xin-yue	王敏	2026-03-02
        -- Content/pages/about.md --
        ---
        title: 关于苗欣悦
        ---
        苗欣悦帮过忙。
        """)

    private func publish(_ withholding: String?) async throws -> [String: [UInt8]] {
        let folder = try TemporaryFolder()
        try folder.write(Self.sources)
        try folder.write("# 读我\n", to: "withheld/README.md")
        if let withholding {
            try folder.write(
                "---\n\(withholding)\npublic_reason: 应本人要求不再公开\n---\n", to: "withheld/2026-1.md")
        }
        let report = try await folder.build()
        #expect(report.diagnostics.filter { $0.severity == .error } == [])
        var files: [String: [UInt8]] = [:]
        for name in try folder.tree("Public").keys {
            files[name] = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path("Public/" + name))))
        }
        return files
    }

    /// The files, by path, whose bytes or path hold the name in some writing; the theme's own files do not count, nor does
    /// the table of how characters are read, which has the common ones one by one whatever the archive holds.
    private func leaks(in files: [String: [UInt8]]) -> [String] {
        files.filter { path, bytes in
            guard !path.hasPrefix("assets/"), path != "search/data/readings.json" else { return false }
            let text = (path + "\n" + String(decoding: bytes, as: UTF8.self)).lowercased()
            return Self.writings.contains { text.contains($0) }
        }.keys.sorted()
    }

    /// The name, its pairs of characters as the index holds them, escaped for HTML, JSON and addresses, and in pinyin.
    private static let writings: [String] = {
        let scalars = name.unicodeScalars.map(\.value)
        var writings = ["欣", "悦", "xinyue", "xin-yue", "xin yue", "xīn", "mxy"]
        for scalar in scalars.dropFirst() {
            let hex = String(scalar, radix: 16)
            writings += ["\\u\(hex)", "&#\(scalar);", "&#x\(hex);"]
            writings.append(
                String(Unicode.Scalar(scalar) ?? " ").utf8.map { "%" + String($0, radix: 16) }.joined())
        }
        return writings
    }()

    @Test func `a masked name is in no published byte, however it was cut or written`() async throws {
        let files = try await publish("target: \"*\"\nname: 苗欣悦\naction: mask\nshown_as: 某某某")
        #expect(leaks(in: files) == [])
        let article = String(decoding: files["2021-03-03/p1/a1/index.html"] ?? [], as: UTF8.self)
        #expect(article.contains("某某某是第一个"))
    }

    /// Without it the test above could not fail: the same search finds the name in every kind of file.
    @Test func `an archive that withholds nothing shows the name in every kind of file`() async throws {
        let found = leaks(in: try await publish(nil))
        let pages = [
            "index.html", "2021-03-03/index.html", "2021-03-03/p1/index.html", "2021-03-03/p1/a1/index.html",
            "people/miao-xin-yue/index.html", "people/miao-xin-yue-1/index.html", "people/index.html",
            "people/zhou-yuan/index.html", "about/index.html", "days/03-03/index.html", "feed.xml",
        ]
        let data = [
            "articles-2021.csv", "articles-2021.jsonl", "entities.csv", "mentions-2021.csv",
            "notes-2021.jsonl",
        ]
        for path in pages + data.map({ "data/" + $0 }) { #expect(found.contains(path), "\(path)") }
        for folder in ["documents", "entities", "grams", "names", "positions"] {
            #expect(found.contains { $0.hasPrefix("search/data/\(folder)/") }, "\(folder)")
        }
    }

    @Test func `a withdrawn article leaves its reason at its address and nothing else`() async throws {
        let files = try await publish("target: 2021-03-03-p1-a2\naction: withdraw")
        let words = ["春耕", "种子", "水渠"]
        for (path, bytes) in files where !path.hasPrefix("assets/") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!words.contains { text.contains($0) }, "\(path)")
        }
        let tombstone = String(decoding: files["2021-03-03/p1/a2/index.html"] ?? [], as: UTF8.self)
        #expect(tombstone.contains("应本人要求不再公开"))
    }

    @Test func `an unlisted article is at its address only`() async throws {
        let files = try await publish("target: 2021-03-03-p1-a2\naction: unlist")
        let holding = files.filter { path, bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return !path.hasPrefix("assets/") && (text.contains("种子") || text.contains("春耕"))
        }.keys
        #expect(holding.sorted() == ["2021-03-03/p1/a2/index.html"])
        let page = String(decoding: files["2021-03-03/p1/a2/index.html"] ?? [], as: UTF8.self)
        #expect(page.contains("noindex"))
        #expect(
            files.filter { $0.key.hasPrefix("sitemap") }.allSatisfy {
                !String(decoding: $0.value, as: UTF8.self).contains("p1/a2")
            })
    }

    @Test func `without its folder nothing is published`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.sources)
        let report = try await folder.build()
        #expect(!report.isPublished)
        #expect(report.diagnostics.filter { $0.severity == .error }.map(\.id) == ["no-withheld-folder"])
    }
}

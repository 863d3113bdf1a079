import Foundation
import Publishing
import TestSupport
import Testing

/// What a published site says its texts are written in, in every place that a machine reads.
struct DeclaredLanguageTests {
    private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Samples").standardizedFileURL.path

    /// Every text file of the published sample, by path.
    private static func published(_ sample: String) async throws -> [String: String] {
        let folder = try TemporaryFolder()
        let report = try await Build(
            BuildOptions(
                content: "\(samples)/\(sample)", output: folder.path("Public"),
                themeFolder: SmallArchive.themes)
        ).run()
        #expect(report.isPublished, "\(report.diagnostics)")
        let kinds = [".html", ".xml", ".jsonl", ".csv", ".json"]
        return try folder.tree("Public").filter { path, _ in kinds.contains { path.hasSuffix($0) } }
            .mapValues { String(decoding: $0, as: UTF8.self) }
    }

    private static func articles(in site: [String: String]) -> [String] {
        site.filter { $0.key.contains("/a") && $0.value.contains("\"genre\":\"") }.map(\.value)
    }

    @Test func `an English paper is English in every place, and no mark of Chinese stands on its pages`()
        async throws
    {
        let site = try await Self.published("larkport")
        let articles = Self.articles(in: site)
        #expect(articles.count > 20)
        for page in articles {
            #expect(page.contains("<html lang=\"en\">"))
            #expect(page.contains("<meta name=\"citation_language\" content=\"en\">"))
            #expect(page.contains("<meta name=\"dc.language\" content=\"en\">"))
            #expect(page.contains("\"inLanguage\":\"en\""))
            #expect(page.contains("langid={english}"))
            #expect(page.contains("entrysubtype={newspaper}"))
            #expect(page.contains("&quot;language&quot;:&quot;en&quot;"))
            #expect(page.contains("<p>Chicago</p>"))
        }
        for (path, text) in site where !path.hasPrefix("search/data/") {
            #expect(!text.contains("zh-"), "\(path)")
            let mark = text.unicodeScalars.first { "《》〔〕（）、，。".unicodeScalars.contains($0) }
            #expect(mark == nil, "\(path): \(mark.map { String($0) } ?? "")")
        }
        let texts = site.filter { $0.key.hasSuffix(".jsonl") && $0.key.contains("articles-") }.map(\.value)
        #expect(texts.contains { $0.contains("\"language\":\"en\"") })
        #expect(site["feed.xml"]?.contains("xml:lang=\"en\"") == true)
        #expect(site["feed.xml"]?.contains("hreflang=\"en\"") == true)
        #expect(site.values.contains { $0.contains(" words</span>") })
        #expect(site.values.contains { $0.contains("[name withheld]") })
    }

    @Test func `a paper in traditional Chinese says so beside an interface in simplified`() async throws {
        let site = try await Self.published("lupi")
        let articles = Self.articles(in: site)
        #expect(articles.count > 10)
        for page in articles {
            #expect(page.contains("<html lang=\"zh-Hans\">"))
            #expect(page.contains(#"<div class="text "#))
            #expect(page.contains("<header class=\"heads\" lang=\"zh-Hant\">"))
            #expect(page.contains("<meta name=\"citation_language\" content=\"zh-Hant\">"))
            #expect(page.contains("\"inLanguage\":\"zh-Hant\""))
            #expect(page.contains("<p>GB/T 7714—2015</p>"))
            #expect(page.contains("《鷺埤週報》"))
        }
        #expect(site["feed.xml"]?.contains("<entry xml:lang=\"zh-Hant\">") == true)
    }

    private static func settings(_ interface: String, _ paper: String) -> String {
        """
        format: 1
        title: Archive
        language: \(interface)
        base_url: https://example.org/
        paper: \(paper)
        edition: {id: "1", date: 2026-03-01}
        """
    }

    @Test func `an issue in another language than the paper's is declared as it is, and only it`()
        async throws
    {
        let folder = try TemporaryFolder()
        try folder.write(Self.settings("en", "{name: The Weir, language: en}"), to: "Content/archive.yml")
        try folder.write("# The Sluice Holds\n\nThe sluice held.\n", to: "Content/issues/1931-05-01/1.txt")
        try folder.write(
            "# L'écluse a tenu\n\nL'écluse a tenu toute la nuit.\n", to: "Content/issues/1931-05-08/1.txt")
        try folder.write("---\nlanguage: fr-CA\n---\n", to: "Content/issues/1931-05-08/issue.md")
        try folder.write(
            "# L'écluse a tenu\n\n> {==toute la nuit==}{>>A K 2026-03-02 #n1<<}\n\nAll night, says the keeper's log.\n",
            to: "Content/issues/1931-05-08/1.notes.md")
        let report = try await folder.build()
        #expect(report.isPublished, "\(report.diagnostics)")
        let english = try folder.text("Public/1931-05-01/p1/a1/index.html")
        #expect(!english.contains("lang=\"fr"))
        #expect(english.contains("<meta name=\"citation_language\" content=\"en\">"))
        let french = try folder.text("Public/1931-05-08/p1/a1/index.html")
        #expect(french.contains("<html lang=\"en\">"))
        #expect(french.contains("<header class=\"heads\" lang=\"fr-CA\">"))
        #expect(french.contains("\"inLanguage\":\"fr-CA\""))
        #expect(french.contains("langid={canadien}"))
        // The letters of an editor's words do not tell French from English.
        #expect(french.contains("role=\"note\" lang=\"\""))
        let feed = try folder.text("Public/feed.xml")
        #expect(feed.contains("<entry xml:lang=\"fr-CA\">"))
        #expect(feed.contains("<entry>"))
    }

    @Test func `text that runs from right to left says so, and an editor's words beside it run as theirs do`()
        async throws
    {
        let folder = try TemporaryFolder()
        try folder.write(Self.settings("en", "{name: النهر, language: ar}"), to: "Content/archive.yml")
        try folder.write(
            "# فتح الجسر\n\nفُتح الجسر صباح أمس أمام الناس.\n", to: "Content/issues/1958-05-01/1.txt")
        try folder.write(
            "# فتح الجسر\n\n> {==صباح أمس==}{>>A K 2026-03-02 #n1<<}\n\nYesterday morning.\n",
            to: "Content/issues/1958-05-01/1.notes.md")
        let report = try await folder.build()
        #expect(report.isPublished, "\(report.diagnostics)")
        let page = try folder.text("Public/1958-05-01/p1/a1/index.html")
        let text = page.split(separator: "\n").filter { $0.contains("<div class=\"text ") }
        #expect(text.map { $0.contains(" lang=\"ar\" dir=\"rtl\">") } == [true])
        #expect(page.contains("<html lang=\"en\" dir=\"ltr\">"))
        #expect(page.contains("role=\"note\" lang=\"en\" dir=\"ltr\""))
        #expect(page.contains("<span class=\"lemma\" lang=\"ar\" dir=\"rtl\">صباح أمس</span>"))
    }
}

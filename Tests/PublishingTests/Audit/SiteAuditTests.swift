import ArchiveModel
import Ingest
import Publishing
import TestSupport
import Testing

/// What `audit` finds in a published folder: nothing in a whole one, and of each fault that fault alone.
struct SiteAuditTests {
    /// One change to a published file, and the finding that it calls for.
    struct Fault: CustomTestStringConvertible, Sendable {
        var name: String
        var path: String
        var old: String
        var new: String
        var finding: String
        /// Where the finding stands, when not in the file that was changed.
        var at: String?

        init(
            _ name: String, in path: String, _ old: String, _ new: String, gives finding: String,
            at: String? = nil
        ) {
            (self.name, self.path, self.old, self.new) = (name, path, old, new)
            (self.finding, self.at) = (finding, at)
        }

        var testDescription: String { name }
    }

    private static let article = "2021-03-02/p1/a1/index.html"
    private static let about = "about/index.html"

    static let faults = [
        Fault(
            "a link with a query", in: about, "<main", "<a href=\"../index.html?page=2\">x</a><main",
            gives: "query-string"),
        Fault(
            "an address in the sitemap with a query", in: "sitemaps/2021.xml", "</urlset>",
            "<url><loc>https://example.org/about/?x=1</loc></url></urlset>", gives: "query-string"),
        Fault(
            "a picture of another host", in: about, "<main",
            "<img src=\"https://cdn.example.net/x.png\" alt=\"\"><main",
            gives: "third-party-request"),
        Fault(
            "a script of another host", in: about, "</head>",
            "<script src=\"//cdn.example.net/x.js\"></script></head>",
            gives: "third-party-request"),
        Fault(
            "a picture set of another host", in: about, "<main",
            "<img srcset=\"https://cdn.example.net/x.png 2x\" alt=\"\"><main",
            gives: "third-party-request"),
        Fault(
            "a web font", in: "assets/site.css", "@layer tokens,",
            "@import \"https://fonts.example.net/song\"; @layer tokens,",
            gives: "third-party-request"),
        Fault(
            "a background of another host", in: "assets/site.css", "/* ── print",
            "b { background: url(//cdn.example.net/x) } /* ── print",
            gives: "third-party-request"),
        Fault(
            "a script that asks another host", in: "assets/today.js", "",
            "fetch(\"https://example.net/count\");\n",
            gives: "third-party-request"),
        Fault(
            "a link to nothing", in: about, "<main", "<a href=\"../nowhere/index.html\">x</a><main",
            gives: "broken-link"),
        Fault(
            "a link to no place in a page", in: about, "<main", "<a href=\"../\(article)#p99\">x</a><main",
            gives: "broken-link"),
        Fault(
            "an address in the sitemap that is nothing", in: "sitemaps/general.xml", "</urlset>",
            "<url><loc>https://example.org/gone/</loc></url></urlset>", gives: "broken-link"),
        Fault(
            "a script in a page", in: about, "<main", "<script>alert(1)</script><main", gives: "inline-script"
        ),
        Fault(
            "a handler in a page", in: about, "<main", "<p onclick=\"x()\">x</p><main", gives: "inline-script"
        ),
        Fault(
            "a link that runs a script", in: about, "<main", "<a href=\"javascript:x()\">x</a><main",
            gives: "inline-script"),
        Fault("a page without a title", in: about, "<title>关于 · 河湾日报数字档案", "<title>", gives: "needs-script"),
        Fault("a page without a heading", in: about, "h1>", "h2>", gives: "needs-script"),
        Fault("an article whose text is not in its page", in: article, "两岸的人", "", gives: "needs-script"),
        Fault(
            "a page without its edition", in: article, "<time datetime=\"2026-03-01\">",
            "<time datetime=\"2025-03-01\">",
            gives: "no-edition"),
        Fault("data that were changed", in: "data/roles.csv", "县长", "省长", gives: "checksum"),
        Fault(
            "data without a checksum", in: "data/sha256-records.txt", "roles.csv", "rôles.csv",
            gives: "checksum",
            at: "data/roles.csv"),
        Fault(
            "an article that the sitemap lacks", in: "sitemaps/2021.xml",
            "<url><loc>https://example.org/2021-03-02/p1/a1/</loc></url>",
            "", gives: "counts-disagree", at: article),
        Fault(
            "a record that the sitemap lacks", in: "sitemaps/records-1.xml",
            "<url><loc>https://example.org/people/zhou-yuan/</loc></url>", "", gives: "counts-disagree",
            at: "people/zhou-yuan/index.html"),
        Fault(
            "an article that the search does not count", in: "search/data/manifest.json", "\"documents\":3",
            "\"documents\":4",
            gives: "counts-disagree"),
        Fault(
            "a record that the search lacks", in: "search/data/entities/0.json", "people/zhou-yuan",
            "people/zhou-yu",
            gives: "counts-disagree", at: "people/zhou-yuan/index.html"),
    ]

    private func built(with record: String? = nil) async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        if let record { try folder.write("---\nname: 某人\n---\n", to: "Content/\(record).md") }
        let report = try await folder.build()
        try #require(report.isPublished, "\(report.diagnostics)")
        return folder
    }

    private func findings(_ folder: TemporaryFolder) throws -> [Diagnostic] {
        let root = folder.path("Public/").count
        return try AuditedFolder.audit(folder.path("Public")).findings.map { finding in
            var inside = finding
            inside.location = finding.location.map { SourceLocation(String($0.path.dropFirst(root))) }
            return inside
        }
    }

    private func change(_ folder: TemporaryFolder, _ path: String, _ change: (String) -> String) throws {
        let text = try folder.text("Public/" + path)
        let changed = change(text)
        try #require(changed != text, "\(path) must change")
        try folder.write(changed, to: "Public/" + path)
    }

    @Test func `a site as it was built gives no finding`() async throws {
        let folder = try await built()
        let report = try AuditedFolder.audit(folder.path("Public"))
        #expect(report.findings.isEmpty, "\(report.findings)")
        #expect(report.articles == 3 && report.records == 4 && report.pages > 20)
    }

    @Test func `a record is found in tables that quote its name`() async throws {
        let folder = try await built(with: "people/a,\"b\"")
        // Windows takes no quotation mark in the name of a file; that is all.
        #expect(Set(try findings(folder).map(\.id)) == ["unportable-name"])
    }

    @Test(arguments: faults)
    func `a fault gives its finding and no other`(fault: Fault) async throws {
        let folder = try await built()
        try change(folder, fault.path) { text in
            fault.old.isEmpty ? fault.new + text : text.replacing(fault.old, with: fault.new)
        }
        let found = try findings(folder)
        #expect(Set(found.map(\.id)) == [fault.finding], "\(found)")
        #expect(found.contains { $0.location?.path == fault.at ?? fault.path }, "\(found)")
    }

    @Test(arguments: ["editor@example.org", "https://example.org/report", "https://example.net/new?kind=a"])
    func `the address to which mistakes are told is none of the site's, and nothing is loaded from it`(
        address: String
    ) async throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        let settings = try folder.text("Content/archive.yml")
        try folder.write(settings + "\nmistakes: \(address)\n", to: "Content/archive.yml")
        try #require(try await folder.build().isPublished)
        #expect(try folder.text("Public/" + Self.article).contains("id=\"mistake\""))
        #expect(try findings(folder) == [])
        guard address.hasPrefix("https") else { return }
        try change(folder, Self.article) {
            $0.replacing("<main", with: "<img src=\"\(address)\" alt=\"\"><main")
        }
        #expect(try findings(folder).map(\.id) == ["third-party-request"])
    }

    @Test func `a page that no link reaches is found, unless it is hidden`() async throws {
        let folder = try await built()
        let page = try folder.text("Public/about/index.html")
        try folder.write(page, to: "Public/other/index.html")
        #expect(try findings(folder).map(\.id) == ["unreachable-page"])
        let hidden = page.replacing("<title>", with: "<meta name=\"robots\" content=\"noindex\"><title>")
        try folder.write(hidden, to: "Public/other/index.html")
        #expect(try findings(folder).isEmpty)
    }

    @Test func `an article that lost its page is missed by every part that names it`() async throws {
        let folder = try await built()
        try folder.remove("Public/2021-03-02/p1/a2/index.html")
        let found = try findings(folder)
        #expect(Set(found.map(\.id)) == ["broken-link", "counts-disagree"])
        let missed = try #require(found.first { $0.id == "counts-disagree" })
        #expect(missed.notes == ["2021-03-02-p1-a2 is in tables, texts, search, sitemap, not in pages."])
    }

    @Test func `a site without its data is found, and a draft is told`() async throws {
        let folder = try await built()
        try folder.remove("Public/data/datapackage.json")
        #expect(Set(try findings(folder).map(\.id)) == ["broken-link", "no-data"])
        let draft = try TemporaryFolder()
        let edition = "edition: {id: \"1\", date: 2026-03-01}\n"
        try draft.write(SmallArchive.script(), in: "Content")
        let settings = try draft.text("Content/archive.yml")
        try draft.write(settings.replacing(edition, with: ""), to: "Content/archive.yml")
        _ = try await draft.build()
        #expect(try findings(draft).map(\.id) == ["draft-edition"])
    }

    @Test func `a word that is withheld now is found in a site of before`() async throws {
        let folder = try WithheldArchiveScript.folder()
        let words = try #require(await ReadArchive.read(folder.path("Content")).value).withheld
        let settings = WithheldArchiveScript.archive.text("archive.yml")
        try folder.write(settings.replacing("withheld: ../withheld", with: ""), to: "Before/archive.yml")
        for (name, bytes) in WithheldArchiveScript.archive.files where name != "archive.yml" {
            try folder.write(bytes, to: "Before/" + name)
        }
        for content in ["Before", "Content"] {
            let report = try await folder.build(content, to: content + "-site")
            try #require(report.isPublished, "\(report.diagnostics)")
        }
        let before = try AuditedFolder.audit(folder.path("Before-site"), withheld: words).findings
        let paths = Set(before.filter { $0.id == "withheld-leak" }.compactMap { $0.location?.path })
        for path in [Self.article, "search/data/manifest.json", "people/shan-yujun/index.html"] {
            #expect(paths.contains(folder.path("Before-site/" + path)), "\(path)")
        }
        let now = try AuditedFolder.audit(folder.path("Content-site"), withheld: words).findings
        #expect(now.isEmpty, "\(now)")
    }

    @Test func `a folder without a front page is no site`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "Public/a.txt")
        #expect(try AuditedFolder.audit(folder.path("Public")).findings.map(\.id) == ["not-a-site"])
    }
}

import ArchiveModel
import Ingest
import Markup
import Publishing
import SiteGenerator
import TestSupport
import Testing

/// What a site made of an archive with withholdings gives away.
struct AuditTests {
    private struct Subject {
        let folder: TemporaryFolder
        let read: ReadArchive
        let diagnostics: [Diagnostic]

        init() async throws {
            folder = try WithheldArchiveScript.folder()
            let result = await ReadArchive.read(folder.path("Content"))
            diagnostics = result.diagnostics
            read = try #require(result.value, "\(result.diagnostics)")
        }

        func site(_ change: (inout Archive) -> Void = { _ in }) throws -> PreparedSite {
            var archive = read.archive
            change(&archive)
            let changed = read.replacing(archive)
            return try #require(
                PreparedSite.plan(changed, themeFolder: SmallArchive.themes).value, "the theme must load")
        }
    }

    /// Everything but Han characters left out: what tags, blanks, escapes and Latin letters could part is together.
    private func hanOnly(_ bytes: [UInt8]) -> String {
        let text = PercentEncoding.read(String(decoding: bytes, as: UTF8.self))
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }.map { Fold.scalar($0) }))
    }

    private func files(_ site: PreparedSite) throws -> [String: [UInt8]] {
        try Dictionary(uniqueKeysWithValues: site.renditions.map { ($0.path, try $0.bytes().value) })
    }

    private func leaks(_ site: PreparedSite, _ id: String = "withheld-leak") throws -> [String] {
        try site.renditions.filter { try $0.bytes().diagnostics.contains { $0.id == id } }.map(\.path)
    }

    @Test func `no published byte and no address holds a masked name or a withdrawn text`() async throws {
        let subject = try await Subject()
        #expect(!subject.diagnostics.hasErrors, "\(subject.diagnostics)")
        let site = try subject.site()
        let files = try files(site)
        #expect(files.count > 30)
        for (path, bytes) in files {
            let text = hanOnly(bytes)
            #expect(!text.contains("单玉君"), "\(path)")
            #expect(!text.contains("单单玉玉君君"), "\(path)")
            #expect(!text.contains("一件旧案"), "\(path)")
            #expect(!text.contains("街坊们送来了花篮"), "\(path)")
            for spelling in ["shan-yu", "shanyujun", "shan yujun", "shàn yùjūn"] {
                #expect(!String(decoding: bytes, as: UTF8.self).lowercased().contains(spelling), "\(path)")
            }
            #expect(!path.contains("shan"), "\(path)")
        }
        #expect(try leaks(site).isEmpty)
        #expect(try leaks(site, "withheld-sound").isEmpty)
        let index = PublishedIndex(indexFiles(files))
        #expect(index.holds("单某某"))
        #expect(!index.holds("单玉君"))
        #expect(!index.holds("单王君"))
        #expect(!index.holds("一件旧案"))
    }

    @Test func `without withholdings the same archive shows all of it`() async throws {
        let folder = try WithheldArchiveScript.folder()
        let settings = WithheldArchiveScript.archive.text("archive.yml")
        try folder.write(settings.replacing("withheld: ../withheld", with: ""), to: "Content/archive.yml")
        let read = try #require(await ReadArchive.read(folder.path("Content")).value)
        let site = try #require(PreparedSite.plan(read, themeFolder: SmallArchive.themes).value)
        let files = try files(site)
        let shown = files.filter { hanOnly($0.value).contains("单玉君") }.map(\.key)
        for path in [
            "index.html", "2021-03-02/index.html", "2021-03-02/p1/index.html", "2021-03-02/p1/a1/index.html",
            "2021-03-02/p1/a2/index.html", "2021-03-02/p1/a8/index.html", "people/index.html",
            "people/shan-yujun/index.html", "people/shan-yu-jun/index.html", "people/zhou-yuan/index.html",
            "projects/hewan-bridge/index.html", "about/index.html",
        ] {
            #expect(shown.contains(path), "\(path)")
        }
        #expect(shown.contains { $0.hasPrefix("search/data/documents/") })
        let index = PublishedIndex(indexFiles(files))
        #expect(index.holds("单玉君") && index.holds("单王君") && index.holds("一件旧案"))
    }

    @Test func `the address of a withdrawn article says why, and nothing leads to it`() async throws {
        let files = try files(try await Subject().site())
        let tombstone = String(decoding: try #require(files["2021-03-02/p2/a1/index.html"]), as: UTF8.self)
        #expect(tombstone.contains("应当事人要求撤下"))
        for (path, bytes) in files
        where path.hasPrefix("issues/") || path == "sitemap.xml" || path == "index.html" {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("p2/a1/"), "\(path)")
        }
    }

    @Test func `readers see the other words in text, byline, note and headline`() async throws {
        let files = try files(try await Subject().site())
        let first = String(decoding: try #require(files["2021-03-02/p1/a1/index.html"]), as: UTF8.self)
        #expect(first.contains("单某某获得表彰"))
        #expect(first.contains("第一个走过桥的是单某某。单某某说"))
        let second = String(decoding: try #require(files["2021-03-02/p1/a2/index.html"]), as: UTF8.self)
        #expect(second.contains("单某某管着水渠"))
    }

    private func indexFiles(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
        let prefix = "search/data/"
        let inside = files.filter { $0.key.hasPrefix(prefix) }
        return Dictionary(
            uniqueKeysWithValues: inside.map { (String($0.key.dropFirst(prefix.count)), $0.value) })
    }

    // MARK: Mutations

    struct Mutation: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// Where the leak must be found, among others.
        var path: String
        var change: @Sendable (inout Archive) -> Void

        init(_ name: String, _ path: String, _ change: @escaping @Sendable (inout Archive) -> Void) {
            testDescription = name
            self.path = path
            self.change = change
        }
    }

    private static let name = WithheldArchiveScript.name

    private static func note(_ text: String) -> Annotation {
        let place = SourceLocation("x.md")
        return Annotation(id: NoteID("x"), body: MarkdownSource(text, at: place), location: place)
    }

    static let mutations: [Mutation] = [
        Mutation("a paragraph, on the article's page", "2021-03-02/p1/a1/index.html") {
            $0.issues[0].articles[0].paragraphs[0].text += name
        },
        Mutation("a paragraph, on the newspaper page", "2021-03-02/p1/index.html") {
            $0.issues[0].articles[0].paragraphs[0].text += "单　玉\u{200B}君"
        },
        Mutation("a paragraph, in the search tables", "search/data/documents/") {
            $0.issues[0].articles[0].paragraphs[0].text += "單玉君"
        },
        Mutation("a headline, on the front page", "index.html") { $0.issues[0].articles[0].headline = name },
        Mutation("a headline, on the issue's page", "2021-03-02/index.html") {
            $0.issues[0].articles[0].headline = name
        },
        Mutation("a printed reading, in the search tables", "search/data/documents/") {
            $0.issues[0].articles[0].paragraphs[0].text = "单某君"
            $0.issues[0].articles[0].paragraphs[0].emendations = [
                Emendation(
                    offset: 1, length: 1, state: .misreading, printed: "玉", proposed: "某", note: NoteID("x"))
            ]
        },
        Mutation("a byline", "2021-03-02/p1/a1/index.html") {
            $0.issues[0].articles[0].byline = [Credit(name: name, role: "记者")]
        },
        Mutation("furniture of a page", "2021-03-02/p1/index.html") {
            let source = SourceText(path: "1.txt", "责任编辑 单玉君")
            $0.issues[0].pages[0].source = source
            $0.issues[0].pages[0].furniture = [
                Furniture(kind: .credit, range: 0..<source.bytes.count, lines: 1...1)
            ]
        },
        Mutation("a note on an article", "2021-03-02/p1/a1/index.html") {
            $0.issues[0].articles[0].annotations = [note("单**玉**君")]
        },
        Mutation("a note on a page", "2021-03-02/p1/index.html") {
            $0.issues[0].pages[0].annotations = [note(name)]
        },
        Mutation("the introduction of an issue", "2021-03-02/index.html") {
            $0.issues[0].introduction = MarkdownSource(name, at: SourceLocation("x.md"))
        },
        Mutation("a facsimile's address", "2021-03-02/index.html") {
            $0.issues[0].facsimiles[1] = "https://example.org/%E5%8D%95%E7%8E%89%E5%90%9B.jpg"
        },
        Mutation("a record's name, in the index of its kind", "people/index.html") {
            $0.entities[$0.entities.count - 1].name = "周远"
            $0.entities.append(record("people/x", name))
        },
        Mutation("a record's page", "people/x/index.html") { $0.entities.append(record("people/x", name)) },
        Mutation("a record's address", "people/shan-yujun/index.html") {
            $0.entities.append(record("people/shan-yujun", "某人"))
        },
        Mutation("a record's alias", "people/x/index.html") {
            var entity = record("people/x", "某人")
            entity.aliases = [name]
            $0.entities.append(entity)
        },
        Mutation("a project's figures", "projects/x/index.html") {
            var entity = record("projects/x", "某桥")
            entity.stages = [Stage(status: "通车", figures: [Figure(name: name, value: "3")])]
            $0.entities.append(entity)
        },
        Mutation("a free page", "about/index.html") {
            $0.freePages[0].body = MarkdownSource("单**玉**`君`", at: SourceLocation("x.md"))
        },
        Mutation("a tombstone", "2021-03-02/p1/a8/index.html") {
            guard let id = ArticleID("2021-03-02-p1-a8") else { return }
            $0.redirects = [Redirect(from: .article(id), to: .gone(name))]
        },
        Mutation("a withdrawn text quoted in a note", "2021-03-02/p1/index.html") {
            $0.issues[0].pages[0].annotations = [note("他说：「去年秋天的一件旧案昨天了结,当事人的店铺重新开门」。")]
        },
        Mutation(
            "the headline of a withdrawn article would be too short, its text is not", "about/index.html"
        ) {
            $0.freePages[0].body = MarkdownSource(
                "当事人的店铺重新开门,街坊们\n送来了花篮和糕点", at: SourceLocation("x.md"))
        },
        Mutation("the site's title", "404.html") { $0.settings.title = name },
    ]

    private static func record(_ id: String, _ name: String) -> Entity {
        let place = SourceLocation("x.md")
        return Entity(
            id: EntityID(id) ?? EntityID(.person, "x"), name: name, body: MarkdownSource("", at: place),
            location: place)
    }

    @Test(arguments: mutations)
    func `a leak is found and keeps the site from being published`(_ mutation: Mutation) async throws {
        let leaks = try leaks(try await Subject().site(mutation.change))
        #expect(
            leaks.contains {
                $0 == mutation.path || mutation.path.hasSuffix("/") && $0.hasPrefix(mutation.path)
            }, "\(leaks)")
    }

    @Test func `pinyin of a masked name is a warning`() async throws {
        let site = try await Subject().site {
            $0.entities.append(Self.record("people/x", "某人"))
            $0.entities[$0.entities.count - 1].reading = "Shàn Yùjūn"
        }
        #expect(try leaks(site, "withheld-sound").contains("people/x/index.html"))
    }

    @Test func `lists of the index that hold a name are found though its tables do not`() throws {
        let document = SearchDocument(
            article: try #require(ArticleID("2021-03-02-p1-a1")),
            title: "通车", folio: "", texts: [SearchText("走过桥的是单玉君。"), SearchText("单位的玉君")])
        let index = SearchIndex.build([document])
        let files = Dictionary(
            uniqueKeysWithValues: index.paths.map {
                (String($0.dropFirst("search/data/".count)), index.file($0))
            })
        #expect(PublishedIndex(files).holds("单玉君"))
        #expect(PublishedIndex(files).holds("单玉"))
        #expect(!PublishedIndex(files).holds("单位玉君"))
        #expect(!PublishedIndex(files).holds("位的单玉君"))
    }

    @Test func `escaped, encoded and parted names are read as names`() async throws {
        let subject = try await Subject()
        let scan = LeakScan(subject.read.withheld)
        let cases = [
            ("a.json", #"{"t":"\u5355\u7389\u541b"}"#), ("a.js", #"x("\u5355玉\u541B")"#),
            ("a.html", "<p>&#21333;&#x7389;君"), ("a.html", "<b>单</b><i>玉</i>君"),
            ("a.html", "<a href=\"x/%E5%8D%95%E7%8E%89%E5%90%9B\">"), ("static.txt", "单\r\n玉\t君"),
            ("people/%E5%8D%95%E7%8E%89%E5%90%9B/index.html", ""), ("a.csv", "单单玉玉君君"),
        ]
        for (path, text) in cases {
            #expect(
                scan.leaks(in: Array(text.utf8), path: path).map(\.id) == ["withheld-leak"], "\(path) \(text)"
            )
        }
        #expect(scan.leaks(in: Array("单位玉君".utf8), path: "a.html").isEmpty)
        #expect(scan.leaks(in: Array("mishanyujunta".utf8), path: "a.html").isEmpty)
    }
}

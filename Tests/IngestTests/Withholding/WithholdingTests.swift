import ArchiveModel
import TestSupport
import Testing

@testable import Ingest

@Suite("A withholding")
struct WithholdingTests {
    private static let archive = """
        -- archive.yml --
        title: 试档案
        withheld: ../withheld
        -- people/dan-ke-xin.md --
        ---
        name: 单可欣
        aliases: [可欣同志]
        ---
        生平。
        -- people/lin-yi-chuan.md --
        ---
        name: 林一川
        roles:
          - {title: 镇长, seen: [2021-03-01-p1-a1]}
        ---
        与[[people/dan-ke-xin|可欣]]和[[people/dan-ke-xin]]共事。
        -- pages/about.md --
        # 关于
        单可欣曾来过。
        -- issues/2021-03-01/1.notes.md --
        # {#p1-a1}

        > {==单可欣到了河湾镇==}，看了

        说的是单 可 欣。
        -- issues/2021-03-01/1.txt --
        # 河湾镇来了单可欣

        昨日，单
        可欣到了河湾镇，看了水渠。林一川说，单可
        欣同志走遍全镇。

        # 敬老院来了学生

        昨日上午，十二名学生来到敬老院，表演了节目。单可欣也在。
        """

    private func read(_ withholding: String?) async throws -> Diagnosed<Archive?> {
        let script = SiteScript(Self.archive)
        let files = script.paths.map { ArchiveFile(path: $0, bytes: script.files[$0] ?? []) }
        let held = withholding.map { [ArchiveFile(path: "2026-1.md", bytes: Array($0.utf8))] }
        return await Ingest.archive(from: files, withheld: held)
    }

    private func note(_ fields: String) -> String { "---\n\(fields)\npublic_reason: 应本人要求\n---\n" }

    /// Every text of the archive as one, blanks left out.
    private func words(of archive: Archive) -> String {
        DenseText("\(archive)").scalars.string
            + archive.issues.flatMap(\.pages).map { DenseText(source: $0.source).scalars.string }.joined()
    }

    @Test func `masks a name everywhere: in texts, notes, records, links and the source`() async throws {
        let read = try await read(note("target: \"*\"\nname: 单可欣\naction: mask\nshown_as: 单某某"))
        #expect(read.diagnostics.filter { $0.severity == .error } == [])
        let archive = try #require(read.value)
        #expect(!words(of: archive).contains("单可欣"))
        #expect(!"\(archive)".contains("dan-ke-xin"))
        let article = archive.issues[0].articles[0]
        #expect(article.headline == "河湾镇来了单某某")
        #expect(article.paragraphs.map(\.text).joined().hasPrefix("昨日，单某某到了河湾镇，看了水渠。"))
        let note = try #require(article.annotations.first)
        let position = try #require(note.anchor?.position)
        let text = Array(article.text(ofBlock: position.block).unicodeScalars)
        #expect(text[position.offset..<position.offset + position.length].string == "单某某到了河湾镇")
        #expect(note.body.text == "说的是单某某。")
        #expect(archive.entities.map(\.name) == ["林一川"])
        #expect(archive.entities[0].body.text.contains("与可欣和单某某共事"))
        #expect(archive.freePages[0].body.text.contains("单某某曾来过"))
        #expect(
            archive.issues[0].pages[0].source.bytes.count
                == SiteScript(Self.archive).files["issues/2021-03-01/1.txt"]?.count)
    }

    @Test func `masks a name in one article only`() async throws {
        let read = try await read(note("target: 2021-03-01-p1-a2\nname: 单可欣\naction: mask"))
        let articles = try #require(read.value?.issues.first?.articles)
        #expect(articles[0].headline == "河湾镇来了单可欣")
        #expect(articles[1].paragraphs.map(\.text).joined().hasSuffix("某某也在。"))
        let source = try #require(read.value?.issues[0].pages[0].source)
        #expect(source.string(0..<source.bytes.count).contains("■■■也在"))
        #expect(source.string(0..<source.bytes.count).contains("河湾镇来了单可欣"))
    }

    @Test func `withdraws an article: its address says why, and its words are gone`() async throws {
        let read = try await read(note("target: 2021-03-01-p1-a1\naction: withdraw"))
        #expect(read.diagnostics.filter { $0.severity == .error } == [])
        let archive = try #require(read.value)
        #expect(archive.issues[0].articles.map(\.id.description) == ["2021-03-01-p1-a2"])
        #expect(archive.issues[0].pages[0].articles.count == 1)
        #expect(!words(of: archive).contains("走遍全镇"))
        #expect(words(of: archive).contains("表演了节目"))
        #expect(archive.redirects.map(\.to) == [.gone("应本人要求")])
    }

    @Test func `takes an article out of lists, and a name out of indexes`() async throws {
        let article = try await read(note("target: 2021-03-01-p1-a1\naction: unlist")).value
        #expect(article?.issues[0].articles.map(\.isUnlisted) == [true, false])
        #expect(article?.issues[0].articles[0].mentions == [])
        let name = try #require(try await read(note("target: \"*\"\nname: 单可欣\naction: unlist")).value)
        #expect(name.entities.map(\.name) == ["林一川"])
        #expect(name.issues[0].articles[0].headline == "河湾镇来了单可欣")
        #expect(name.issues[0].articles.flatMap(\.mentions).allSatisfy { $0.name != "单可欣" })
        #expect(name.redirects.map(\.to) == [.gone("应本人要求")])
    }

    @Test(arguments: [
        ("target: 2021-03-01-p1-a77\naction: withdraw", "withholding-without-article"),
        ("target: 2021-03-01\naction: withdraw", "bad-value"),
        ("target: \"*\"\naction: withdraw", "withholds-nothing"),
        ("target: \"*\"\nname: 单\naction: mask", "short-name"),
        ("target: \"*\"\nname: 单可欣\naction: mask\nshown_as: 某单 可欣", "withholding-tells"),
        ("target: \"*\"\nname: 单可欣", "missing-key"),
    ])
    func `that cannot be kept is an error`(_ fields: String, _ id: String) async throws {
        let read = try await read(note(fields))
        #expect(read.diagnostics.filter { $0.severity == .error }.map(\.id) == [id])
    }

    @Test func `a folder that is missing is an error, never a silent republication`() async throws {
        let read = try await read(nil)
        #expect(read.diagnostics.filter { $0.severity == .error }.map(\.id) == ["no-withheld-folder"])
        let script = SiteScript(Self.archive)
        let files = script.paths.map { ArchiveFile(path: $0, bytes: script.files[$0] ?? []) }
        #expect(Ingest.withheldFolder(in: files) == "../withheld")
    }
}

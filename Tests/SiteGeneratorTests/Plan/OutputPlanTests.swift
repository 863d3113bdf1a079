import ArchiveModel
import Markup
import Memo
import Testing

@testable import SiteGenerator

/// What a new output costs: a value of its own, and a place in the list of families.
private struct Colophon: Output, OutputFamily {
    let path: String

    static func outputs(of site: SiteContext) -> [any Output] {
        [Colophon(path: "colophon.txt"), Colophon(path: "colophon/index.html")]
    }

    var isGeneral: Bool { path.hasSuffix(".html") }

    func key(in site: SiteContext) -> ContentHash? { fileKey(in: site) { $0.add($0.keys.calendar) } }

    func content(in site: SiteContext) -> OutputContent {
        let text = "\(site.archive.issues.count) issues of \(site.archive.settings.paperName)"
        return isGeneral
            ? .page(WebPage("rules", ["title": .text(text), "summary": .text(text), "sections": .list([])]))
            : .bytes(Array(text.utf8))
    }
}

/// It claims an address that is taken.
private enum Squatter: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] { [Colophon(path: "people/zhao/index.html")] }
}

struct OutputPlanTests {
    private func stages(
        _ archive: Archive, _ keys: ArchiveKeys? = nil, _ memo: Memo = Memo()
    ) throws -> SiteStages {
        let theme = try #require(try ReadingRoom.load().value)
        return SiteStages(archive: archive, theme: theme, keys: keys, memo: memo, forPreview: false)
    }

    private func keys(of archive: Archive, _ memo: Memo, settings: Int = 0) -> ArchiveKeys {
        let hash = { (number: Int) -> ContentHash in
            var key = memo.key(of: "test")
            key.add(number)
            return key.finish()
        }
        var keys = ArchiveKeys(settings: hash(settings), freePages: hash(1), redirects: hash(2))
        keys.issues = archive.issues.indices.map { hash(100 + $0) }
        keys.texts = archive.issues.indices.map { hash(200 + $0) }
        keys.names = archive.issues.indices.map { hash(300 + $0) }
        keys.entities = archive.entities.indices.map { hash(400 + $0) }
        return keys
    }

    @Test func `a new output is one value and one entry of a list: it is planned, mapped, keyed and made`()
        throws
    {
        let (archive, memo) = (try HekouArchive.make(), Memo())
        var stages = try stages(archive, keys(of: archive, memo), memo)
        stages.families.insert(Colophon.self, at: 0)
        let site = Site.plan(stages).value
        let made = { (path: String) throws -> String in
            let output = try #require(site.outputs.first { $0.path == path })
            let bytes = site.render(output)
            #expect(bytes.diagnostics == [])
            return String(decoding: bytes.value, as: UTF8.self)
        }
        #expect(try made("colophon.txt") == "2 issues of 河口日报")
        #expect(try made("colophon/index.html").contains("2 issues of 河口日报"))
        #expect(try made("sitemaps/general.xml").contains("<loc>https://example.org/hekou/colophon/</loc>"))
        #expect(try !made("sitemaps/general.xml").contains("colophon.txt"))
        #expect(site.key(of: site.outputs[0]) != nil)
        #expect(site.key(of: site.outputs[0]) != site.key(of: site.outputs[1]))
    }

    @Test func `a memo that lists the outputs lists those of a new family too`() throws {
        let (archive, memo) = (try HekouArchive.make(), Memo())
        let keys = keys(of: archive, memo)
        let before = Site.plan(try stages(archive, keys, memo)).value.outputs.map(\.path)
        var stages = try stages(archive, keys, memo)
        stages.families.append(Colophon.self)
        let after = Site.plan(stages).value.outputs.map(\.path)
        #expect(after == before + ["colophon.txt", "colophon/index.html"])
    }

    @Test func `what an output depends on changes its key, and nothing else does`() throws {
        let (archive, memo) = (try HekouArchive.make(), Memo())
        let first = Site.plan(try stages(archive, keys(of: archive, memo), memo)).value
        var changed = keys(of: archive, memo)
        changed.issues[0] = changed.settings
        let second = Site.plan(try stages(archive, changed, memo)).value
        let keyed = zip(first.outputs, second.outputs).filter { first.key(of: $0.0) != nil }
        let moved = keyed.filter { first.key(of: $0.0) != second.key(of: $0.1) }.map(\.0.path)
        #expect(moved.contains("2021-03-02/p1/a1/index.html"))
        #expect(!moved.contains("2024-01-09/p1/a2/index.html"))
        let other = Site.plan(try stages(archive, keys(of: archive, memo, settings: 7), memo)).value
        for (one, two) in zip(first.outputs, other.outputs) where first.key(of: one) != nil {
            #expect(first.key(of: one) != other.key(of: two), "\(one.path)")
        }
    }

    @Test func `without keys nothing is known of any output`() throws {
        let site = Site.plan(try stages(try HekouArchive.make())).value
        #expect(site.outputs.allSatisfy { site.key(of: $0) == nil })
    }

    @Test func `two outputs of one address are an error, and the first is kept`() throws {
        var stages = try stages(try HekouArchive.make())
        stages.families.append(Squatter.self)
        let plan = Site.plan(stages)
        #expect(plan.diagnostics.map(\.id) == ["address-collision"])
        let kept = plan.value.outputs.filter { $0.path == "people/zhao/index.html" }
        #expect(kept.count == 1 && kept[0] is RecordOutput)
    }

    @Test func `outputs of which there are many stand in the list without room beside it`() {
        let room = 3 * MemoryLayout<Int>.size
        #expect(MemoryLayout<any Output>.size == 5 * MemoryLayout<Int>.size)
        #expect(MemoryLayout<ArticleOutput>.size <= room)
        #expect(MemoryLayout<NewspaperPageOutput>.size <= room)
        #expect(MemoryLayout<IssueOutput>.size <= room)
        #expect(MemoryLayout<RecordOutput>.size <= room)
        #expect(MemoryLayout<RecordYearOutput>.size <= room)
        #expect(MemoryLayout<FoundNameOutput>.size <= room)
        #expect(MemoryLayout<FoundNameYearOutput>.size <= room)
        #expect(MemoryLayout<RedirectOutput>.size <= room)
        #expect(MemoryLayout<FeedOutput>.size <= room)
        #expect(MemoryLayout<SearchOutput>.size <= room)
    }
}

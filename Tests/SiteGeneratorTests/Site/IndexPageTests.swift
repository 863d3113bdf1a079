import ArchiveModel
import Memo
import Testing

@testable import SiteGenerator

/// The indexes of people, projects, places and organisations.
struct IndexPageTests {
    /// The archive with what its records know as found by the machine.
    private func fresh(_ policy: ArchiveSettings.UnreviewedPolicy.Choice = .all) throws -> Archive {
        var archive = try HekouArchive.make()
        for kind in EntityKind.allCases { archive.settings.unreviewed[kind] = policy }
        archive.entities = []
        archive.redirects = []
        archive.freePages = []
        for issue in archive.issues.indices {
            for article in archive.issues[issue].articles.indices {
                archive.issues[issue].articles[article].annotations = []
                archive.issues[issue].articles[article].mentions = MentionList(
                    archive.issues[issue].articles[article].mentions.map { mention in
                        var mention = mention
                        mention.resolution = .unreviewed
                        mention.score = 0.9
                        mention.evidence = ["a title stands before it"]
                        return mention
                    })
            }
            for page in archive.issues[issue].pages.indices {
                archive.issues[issue].pages[page].annotations = []
            }
        }
        return archive
    }

    private func rows(_ html: String) -> [String] {
        html.components(between: "<li ", and: "</li>").filter { $0.contains("data-keys") }
    }

    @Test func `an archive without records lists what the machine found, with its strongest place`() throws {
        let site = try RenderedSite(try fresh())
        #expect(site.brokenLinks == [] && site.diagnostics == [])
        let page = site.page("people")
        let row = try #require(rows(page).first { $0.contains(">赵明</a>") })
        #expect(row.contains("class=\"name guess\"") && row.contains("<b>赵明</b>说"))
        #expect(row.contains("2 篇") && row.contains("2021—2024"))
        #expect(row.contains("aria-label=\"各年篇数：2021 1，2022 0，2023 0，2024 1\""))
        #expect(row.contains("data-keys=\"赵明 zhaoming zm\"") && row.contains("data-years=\"0 3\""))
        #expect(page.contains("机器从报上认出 2 个名字，还没有编辑核过。"))
        #expect(!page.contains("实线"))
        for kind in ["people", "projects", "places", "organisations"] {
            #expect(!rows(site.page(kind)).isEmpty, "\(kind)")
            #expect(site.page("index.html").contains("href=\"\(kind)/index.html\""), "\(kind)")
        }
    }

    @Test func `every name of a long index stands on one page of its letter, which names its first and last`()
        throws
    {
        var archive = try HekouArchive.make()
        let names = ["王", "魏", "吴"].flatMap { family in
            ["安", "北", "川", "东", "恩"].map { family + $0 }
        }
        archive.entities += names.enumerated().map { HekouArchive.entity(.person, "q\($0)", $1, "") }
        archive.entities.sort { $0.id < $1.id }
        let site = try RenderedSite(
            archive, paging: Paging(namesOnOnePage: 10, namesOfOneLetter: 6))
        #expect(site.brokenLinks == [])
        let pages = site.pages.filter { $0.path.hasPrefix("index/people/w") }
        #expect(pages.map(\.path) == ["", "/2", "/3"].map { "index/people/w\($0)/index.html" })
        let listed = pages.flatMap { rows($0.html) }
        for name in names { #expect(listed.count { $0.contains(">\(name)</a>") } == 1, "\(name)") }
        let second = site.page("index/people/w/2")
        #expect(second.contains("<h2 id=\"s1\">魏</h2>") && second.contains("<title>人物：魏 · "))
        #expect(second.contains("rel=\"prev\">王<") && second.contains("rel=\"next\">吴<"))
        #expect(second.contains("aria-current=\"page\">人物") || second.contains("aria-current=\"true\">人物"))
        for part in ["王", "魏", "吴"] {
            #expect(site.page("people").contains("index.html\">\(part) <small>5</small></a>"), "\(part)")
        }
    }

    @Test func `years of a long list are parted by days, and all parts together hold everything`() throws {
        let paging = Paging(appearancesOnOnePage: 10, appearancesOfOneYear: 8)
        let site = try RenderedSite(try HekouArchive.long(30), paging: paging)
        #expect(site.brokenLinks == [])
        let parts = site.pages.filter { $0.path.hasPrefix("places/hekou/2022/") }
        let links = parts.flatMap {
            $0.html.components(between: "<time datetime=\"2022-", and: "\"")
        }
        #expect(parts.count == 4)
        #expect(links == (1...30).reversed().map { "01-\($0 < 10 ? "0" : "")\($0)" })
        #expect(site.page("places/hekou/2022/2").contains(">1月23日…1月16日 <small>8</small></span>"))
    }

    @Test func `a kind with nothing in it is in no menu and on no map, and its page says so`() throws {
        var archive = try HekouArchive.make()
        archive.entities.removeAll { $0.id.kind == .organisation }
        archive.settings.unreviewed[.organisation] = ArchiveSettings.UnreviewedPolicy.Choice.none
        for record in archive.entities.indices { archive.entities[record].roles = [] }
        let site = try RenderedSite(archive)
        #expect(site.brokenLinks == [])
        for page in site.pages where page.path != "organisations/index.html" {
            #expect(!page.html.contains("organisations/index.html"), "\(page.path)")
        }
        let page = site.page("organisations")
        #expect(page.contains("noindex") && page.contains("馆藏里还没有这一类的名字"))
        #expect(site.files["sitemaps/general.xml"]?.contains("organisations") == false)
        #expect(site.files["sitemaps/general.xml"]?.contains("/people/") == true)
    }

    @Test func `what is in doubt leads to a search and is not counted`() throws {
        let site = try RenderedSite(try fresh(.confident(0.95)))
        let page = site.page("people")
        #expect(page.contains("机器从报上认出 1 个名字"))
        #expect(
            page.contains("<a href=\"../search/index.html#q=%E6%9D%8E%E5%90%8C\" rel=\"nofollow\">李同</a>"))
        #expect(page.contains("href=\"#doubts\">另有 1 个名字拿不准。</a>"))
    }

    @Test func `the index is made anew when what it shows of a name changes, and not for other texts`() throws
    {
        let archive = try fresh()
        let theme = try #require(try ReadingRoom.load().value)
        let memo = Memo()
        let key = { (changed: Int?) -> ContentHash? in
            let hash = { (number: Int) -> ContentHash in
                var key = memo.key(of: "test")
                key.add(number)
                return key.finish()
            }
            var keys = ArchiveKeys(settings: hash(0), freePages: hash(1), redirects: hash(2))
            keys.issues = archive.issues.indices.map { hash(100 + $0) }
            keys.texts = archive.issues.indices.map { hash($0 == changed ? 900 : 200 + $0) }
            keys.names = archive.issues.indices.map { hash(300 + $0) }
            let site = Site.plan(
                SiteStages(archive: archive, theme: theme, keys: keys, memo: memo, forPreview: false)
            ).value
            return site.outputs.first { $0.path == "organisations/index.html" }.flatMap { site.key(of: $0) }
        }
        #expect(key(nil) != nil && key(nil) == key(1))
        #expect(key(nil) != key(0))
    }
}

extension String {
    /// What stands between two marks, wherever both do.
    fileprivate func components(between start: String, and end: String) -> [String] {
        components(after: start).map { part in
            part.firstRange(of: end).map { String(part[..<$0.lowerBound]) } ?? part
        }
    }

    private func components(after mark: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: mark) {
            rest = rest[range.upperBound...]
            parts.append(String(rest))
        }
        return parts
    }
}

import ArchiveModel
import TestSupport
import Testing

@testable import SiteGenerator

/// Which machine-found names get a page, and where.
struct FoundNamesTests {
    private func issue(
        _ mentions: [(name: String, kind: Mention.Kind, score: Double, roles: [String])], articles: Int = 1,
        copies: Bool = false
    ) throws -> ArchiveModel.Issue {
        let id = try #require(IssueID("2021-03-02"))
        let page = PageID(id, 1)
        let all = (1...articles).map { number in
            let text = copies ? "正文。" : "\(number)号正文。"
            var article = HekouArchive.article(ArticleID(page, number), nil, [text])
            article.mentions = MentionList(
                mentions.enumerated().map { offset, found in
                    var mention = Mention(
                        kind: found.kind, name: found.name, surface: found.name,
                        position: TextPosition(block: 0, offset: offset, length: 1), resolution: .unreviewed)
                    (mention.score, mention.roles) = (found.score, found.roles.map { StatedRole($0) })
                    return mention
                })
            return article
        }
        return ArchiveModel.Issue(id: id, pages: [], articles: all)
    }

    private typealias Policy = ArchiveSettings.UnreviewedPolicy

    /// With what `archive.yml` chooses for all kinds.
    private func names(_ issue: ArchiveModel.Issue, _ choice: Policy.Choice? = nil) -> [String] {
        var policy = Policy()
        for kind in EntityKind.allCases { policy[kind] = choice ?? policy[kind] }
        return FoundNames([issue], policy).pages.map(\.name)
    }

    @Test func `a name that nobody chose for needs two articles that are sure of it`() throws {
        #expect(try names(issue([("钱川", .person, 0.9, ["局长"]), ("某处", .place, 0.9, [])])) == [])
        #expect(
            try names(issue([("钱川", .person, 0.9, []), ("某处", .place, 0.9, [])], articles: 2)) == [
                "钱川", "某处",
            ])
        #expect(try names(issue([("钱川", .person, 0.5, ["局长"])], articles: 5)) == [])
        #expect(try names(issue([("钱川", .person, 0.5, [])], articles: 6)) == ["钱川"])
    }

    @Test func `copies of one text make no name surer`() throws {
        #expect(try names(issue([("某处", .place, 0.9, [])], articles: 5, copies: true)) == [])
    }

    @Test func `the least confidence is a setting, which none is above 0.99`() throws {
        let one = try issue([("钱川", .person, 0.9, []), ("某处", .place, 0.7, [])])
        #expect(names(one, .confident(0.9)) == ["钱川"])
        #expect(names(one, .confident(0)) == ["钱川", "某处"])
        let many = try issue([("钱川", .person, 0.9, [])], articles: 20)
        #expect(names(many, .confident(0.99)) == ["钱川"])
        #expect(names(many, .confident(0.995)) == [])
    }

    @Test func `an article is as sure as its surest mention, and is counted once`() throws {
        let one = try issue([("某处", .place, 0.5, []), ("某处", .place, 0.7, []), ("某处", .place, 0.6, [])])
        #expect(names(one, .confident(0.7)) == ["某处"])
        #expect(names(one, .confident(0.71)) == [])
    }

    @Test func `with-role asks for a role, however often the name stands`() throws {
        #expect(try names(issue([("钱川", .person, 1, [])], articles: 3), .withRole) == [])
        #expect(try names(issue([("钱川", .person, 0.1, ["局长"])]), .withRole) == ["钱川"])
    }

    @Test func `of all names, those of places need two articles, or say by themselves what they are`() throws
    {
        #expect(try names(issue([("某处", .place, 0.7, [])]), .all) == [])
        #expect(try names(issue([("某处", .place, 0.8, [])]), .all) == ["某处"])
        #expect(try names(issue([("某处", .place, 0.1, [])], articles: 2), .all) == ["某处"])
    }

    @Test func `an indicator has pages of its own`() throws {
        #expect(try names(issue([("桥长度", .indicator, 1, ["x"])], articles: 3)) == [])
    }

    @Test func `names stand in order of kind and name, each with its own address`() throws {
        let issue = try issue([
            ("河口", .project, 1, []), ("河口", .place, 1, []), ("河口", .organisation, 1, []),
            ("北头", .place, 1, []),
        ])
        let pages = FoundNames([issue], ArchiveSettings.UnreviewedPolicy()).pages
        #expect(pages.map(\.kind) == [.organisation, .place, .place, .project])
        #expect(Set(pages.map(\.path)).count == 4)
        #expect(pages.allSatisfy { $0.path.hasPrefix("names/") && $0.path.hasSuffix("/index.html") })
    }

    @Test func `an address is the reading and a hash of kind and name, so it stays`() {
        let paths = FoundName.paths(of: [("钱川", .person), ("钱川", .place), ("〇", .place)])
        #expect(paths[0].hasPrefix("names/qian-chuan-"))
        #expect(paths[0] == "names/qian-chuan-\(StableHash(of: "person 钱川").hex.suffix(8))/index.html")
        #expect(paths[1] != paths[0])
        #expect(paths[2].hasSuffix("\(StableHash(of: "place 〇").hex.suffix(8))/index.html"))
    }

    @Test func `a name that records share has a page, and says whom it may mean`() throws {
        let names = FoundNames(try HekouArchive.make().issues, ArchiveSettings.UnreviewedPolicy())
        let found = try #require(names.pages.first { $0.name == "李同" })
        #expect(found.candidates == [EntityID(.person, "li-east"), EntityID(.person, "li-west")])
        #expect(!found.hasManyCandidates)
    }

    @Test func `names that may mean the same lead to each other, and to a record that may be meant`() throws {
        let issue = try issue(
            [("河口市人民政府", .organisation, 1, []), ("市政府", .organisation, 1, []), ("河口市", .place, 1, [])],
            articles: 2)
        let pages = FoundNames([issue], ArchiveSettings.UnreviewedPolicy(), paper: "河口日报").pages
        #expect(pages.map(\.name) == ["市政府", "河口市人民政府", "河口市"])
        #expect(pages[0].likely == [.init(target: .page(1), reason: "area")])
        #expect(pages[1].likely == [.init(target: .page(0), reason: "area")])
        #expect(pages[2].likely.isEmpty)

        let town = Entity.named("places/hekou", "河口")
        let names = FoundNames([issue], ArchiveSettings.UnreviewedPolicy(), [town], paper: "河口日报")
        #expect(names.pages[2].likely == [.init(target: .record(town.id), reason: "unit")])
        #expect(names.likely[town.id]?.map(\.page) == [2])
    }

    @Test func `a name decided to mean a record leads on from where its page was, once`() throws {
        var archive = try HekouArchive.make()
        let id = try #require(archive.entities.first { $0.id.kind == .place }?.id)
        let name = "河口新埠"
        var article = archive.issues[0].articles[0]
        let found = Mention(
            kind: .place, name: name, surface: name, position: TextPosition(block: 0, offset: 0, length: 1),
            resolution: .unreviewed)
        var other = found
        (other.name, other.score) = ("河口新埠镇", 1)
        var decided = found
        decided.resolution = .record(id)
        article.mentions = MentionList([decided, other])
        archive.issues[0].articles[0] = article
        let path = FoundName.paths(of: [(name, .place)])[0]
        let site = try RenderedSite(archive)
        #expect(site.files[path]?.contains("places/\(id.slug)/") == true)
        #expect(site.paths.filter { $0 == path }.count == 1)

        decided.resolution = .unreviewed
        decided.score = 1
        archive.issues[0].articles[0].mentions = MentionList([decided, other])
        let before = try RenderedSite(archive)
        let page = before.files[path] ?? ""
        #expect(page.contains("也许就是") && page.contains("同一地方，有无“市”“县”等字之别"))
        let twin = FoundName.paths(of: [("河口新埠镇", .place)])[0]
        #expect(page.contains(twin.split(separator: "/")[1]))
        #expect(before.files[twin]?.contains(path.split(separator: "/")[1]) == true)
        #expect(before.brokenLinks.isEmpty)
    }
}

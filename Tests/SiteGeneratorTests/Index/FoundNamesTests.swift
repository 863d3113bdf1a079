import ArchiveModel
import Testing

@testable import SiteGenerator

/// Which machine-found names get a page, and where.
struct FoundNamesTests {
    private func issue(
        _ mentions: [(name: String, kind: Mention.Kind, score: Double, roles: [String])], articles: Int = 1
    ) throws -> ArchiveModel.Issue {
        let id = try #require(IssueID("2021-03-02"))
        let page = PageID(id, 1)
        let all = (1...articles).map { number in
            var article = HekouArchive.article(ArticleID(page, number), nil, ["正文。"])
            article.mentions = MentionList(
                mentions.enumerated().map { offset, found in
                    var mention = Mention(
                        kind: found.kind, name: found.name, surface: found.name,
                        position: TextPosition(block: 0, offset: offset, length: 1), resolution: .unreviewed)
                    (mention.score, mention.roles) = (found.score, found.roles)
                    return mention
                })
            return article
        }
        return ArchiveModel.Issue(id: id, pages: [], articles: all)
    }

    private func names(_ issue: ArchiveModel.Issue) -> [String] {
        FoundNames([issue], ArchiveSettings.UnreviewedPolicy()).pages.map(\.name)
    }

    @Test func `a person needs a role, however often the name stands`() throws {
        #expect(try names(issue([("钱川", .person, 1, [])], articles: 3)) == [])
        #expect(try names(issue([("钱川", .person, 0.1, ["局长"])])) == ["钱川"])
    }

    @Test func `another name needs two articles, or says by itself what it is`() throws {
        #expect(try names(issue([("某处", .place, 0.7, [])])) == [])
        #expect(try names(issue([("某处", .place, 0.8, [])])) == ["某处"])
        #expect(try names(issue([("某处", .place, 0.1, [])], articles: 2)) == ["某处"])
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
}

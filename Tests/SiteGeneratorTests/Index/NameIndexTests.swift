import ArchiveModel
import Testing

@testable import SiteGenerator

/// What an index lists, in which order, and on which pages.
struct NameIndexTests {
    private func index(
        _ people: [String], found: [String] = [], language: String = "zh-Hans", paging: Paging = Paging()
    ) throws -> NameIndex {
        var settings = ArchiveSettings(title: "某报", paperName: "某报")
        settings.language = language
        settings.paperLanguage = try #require(PaperLanguage(tag: language))
        var archive = Archive(settings: settings)
        archive.entities = people.enumerated().map { HekouArchive.entity(.person, "p\($0 + 1000)", $1, "") }
        let names = FoundNames([try issue(found)], everything)
        return NameIndex(
            archive, ArchiveIndex(archive), names, sorting: .latin, paging: paging)
    }

    private var everything: ArchiveSettings.UnreviewedPolicy {
        var policy = ArchiveSettings.UnreviewedPolicy()
        for kind in EntityKind.allCases { policy[kind] = .all }
        return policy
    }

    private func issue(_ names: [String], score: Double = 0.9) throws -> ArchiveModel.Issue {
        let id = try #require(IssueID("2021-03-02"))
        var article = HekouArchive.article(ArticleID(PageID(id, 1), 1), nil, ["正文。"])
        article.mentions = MentionList(
            names.enumerated().map { offset, name in
                var mention = Mention(
                    kind: .person, name: name, surface: name,
                    position: TextPosition(block: 0, offset: offset, length: 1), resolution: .unreviewed)
                mention.score = score
                return mention
            })
        return ArchiveModel.Issue(id: id, pages: [], articles: [article])
    }

    private func names(_ index: NameIndex, _ letter: String) -> [String] {
        index[.person].letters[letter]?.entries.map(\.name) ?? []
    }

    @Test func `records and what the machine found stand in one order`() throws {
        let index = try index(["李北山", "赵明"], found: ["李安", "李长河"])
        #expect(names(index, "L") == ["李安", "李北山", "李长河"])
        #expect(names(index, "Z") == ["赵明"])
        #expect(index[.person].records == 2 && index[.person].found == 2)
    }

    @Test func `people of one family name stand together, also where another is read alike`() throws {
        let index = try index(["黎安", "李明", "黎远", "李川", "欧阳平", "欧明"])
        let families = index[.person].letters["L"]?.entries.map(\.family) ?? []
        #expect(families == ["李", "李", "黎", "黎"])
        #expect(index[.person].letters["O"]?.entries.map(\.family) == ["欧", "欧阳"])
    }

    @Test func `in Latin letters people stand under their family names`() throws {
        let index = try index(
            ["Ada Marsh", "Bertil Ames", "Cora Dunn Jr.", "Dunn", "Zoe Ames"], language: "en")
        #expect(names(index, "A") == ["Bertil Ames", "Zoe Ames"])
        #expect(names(index, "D") == ["Dunn", "Cora Dunn Jr."])
        #expect(names(index, "M") == ["Ada Marsh"])
    }

    @Test func `a language that puts the family name first is sorted by the first word`() {
        #expect(FamilyName(of: "Sipos Janka", in: PaperLanguage(tag: "hu") ?? .english).family == "Sipos")
        #expect(FamilyName(of: "Janka Sipos", in: .english).family == "Sipos")
        #expect(FamilyName(of: "Cora Dunn III", in: .english).sorted == "Dunn Cora III")
    }

    @Test func `parts of a letter are told by their family names, and hold every name once`() throws {
        let people = ["李", "林", "刘", "罗"].flatMap { family in
            ["安", "北", "川", "东"].map { family + $0 }
        }
        let index = try index(
            people, paging: Paging(namesOnOnePage: 10, namesOfOneLetter: 6))
        let letter = try #require(index[.person].letters["L"])
        #expect(index[.person].isSplit)
        #expect(letter.parts.flatMap { letter.entries[$0.range].map(\.name) } == letter.entries.map(\.name))
        #expect(letter.parts.allSatisfy { $0.range.count <= 6 })
        #expect(letter.parts.map { "\($0.first)…\($0.last)" } == ["李…李", "林…林", "刘…刘", "罗…罗"])
    }

    @Test func `a family name that is cut is told by whole names`() throws {
        let people = ["安", "北", "川", "东", "恩", "方"].map { "李" + $0 }
        let index = try index(people, paging: Paging(namesOnOnePage: 4, namesOfOneLetter: 4))
        let parts = index[.person].letters["L"]?.parts ?? []
        #expect(parts.map(\.first) == ["李", "李恩"] && parts.map(\.last) == ["李东", "李"])
    }

    @Test func `a name in doubt is listed behind the others and not counted, and noise is not listed`() throws
    {
        var settings = ArchiveSettings(title: "某报", paperName: "某报")
        settings.language = "zh-Hans"
        let archive = Archive(settings: settings)
        let names = { (score: Double) in
            FoundNames([try issue(["李安"], score: score)], ArchiveSettings.UnreviewedPolicy())
        }
        let index = { (names: FoundNames) in
            NameIndex(archive, ArchiveIndex(archive), names, sorting: .latin)[.person]
        }
        let doubted = index(try names(0.8))
        #expect(doubted.count == 0 && doubted.doubts == 1 && !doubted.isEmpty)
        #expect(index(try names(0.3)).isEmpty)
    }
}

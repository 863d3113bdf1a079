import ArchiveModel
import Desk
import Ingest
import Names
import Testing

/// What the paper or its records say twice and differently.
struct ConflictTests {
    @Test func `issues that give one figure of one time two values are listed with both`() async throws {
        let archive = archive([
            "2020-01-15": "河湾县2019年造林面积为12万亩。",
            "2021-01-20": "河湾县2019年造林面积为10.5万亩，2020年造林面积为11万亩。",
        ])
        let found = await Checks.matters(of: archive).map(\.diagnostic).filter { $0.id == "reports-disagree" }
        #expect(found.count == 1)
        #expect(found.first?.message == "The paper gives several values for '造林面积' of 2019")
        #expect(
            found.first?.notes == [
                "12万亩 (2020-01-15-p1-a1), issues/2020-01-15/1.txt:1: 河湾县2019年造林面积为12万亩",
                "10.5万亩 (2021-01-20-p1-a1), issues/2021-01-20/1.txt:1: 河湾县2019年造林面积为10.5万亩，2020年造林面积为11万亩",
            ])
        #expect(found.first?.location?.path == "issues/2020-01-15/1.txt")
    }

    @Test(
        "Figures of other places, times, units, or within one issue do not disagree",
        arguments: [
            ["2020-01-15": "河湾县2019年造林面积为12万亩。", "2021-01-20": "青榆县2019年造林面积为10万亩。"],
            ["2020-01-15": "河湾县2019年造林面积为12万亩。", "2021-01-20": "河湾县2020年造林面积为10万亩。"],
            ["2020-01-15": "河湾县2019年造林面积为12万亩。", "2021-01-20": "河湾县2019年造林面积为12万亩。"],
            ["2020-01-15": "河湾县2019年造林面积为12万亩。河湾县2019年造林面积为10万亩。"],
        ])
    func agreements(texts: [String: String]) async {
        #expect(
            await Checks.matters(of: archive(texts)).allSatisfy { $0.diagnostic.id != "reports-disagree" })
    }

    @Test func `two who hold one office at once are listed, and those who follow each other are not`()
        async throws
    {
        let first = try holder("lu-xiaoman", "陆小满", from: "2019-02-01", to: "2021-03-01")
        let second = try holder("zhou-yuan", "周远", from: "2020-06-01", to: nil)
        let found = await Checks.matters(of: archive([:], entities: [first, second])).map(\.diagnostic)
        #expect(found.map(\.id) == ["two-holders"])
        #expect(found.first?.message == "陆小满 and 周远 are both '县长' at one time")
        #expect(found.first?.notes == ["The other record is people/zhou-yuan.md."])
        let later = try holder("zhou-yuan", "周远", from: "2021-03-01", to: nil)
        #expect(await Checks.matters(of: archive([:], entities: [first, later])).isEmpty)
        let elsewhere = try holder("zhou-yuan", "周远", from: "2020-06-01", to: nil, of: "qingyu")
        #expect(await Checks.matters(of: archive([:], entities: [first, elsewhere])).isEmpty)
    }

    private func holder(_ slug: String, _ name: String, from: String, to: String?, of body: String = "hewan")
        throws
        -> Entity
    {
        let place = SourceLocation("people/\(slug).md")
        var entity = Entity(
            id: EntityID(.person, slug), name: name, body: MarkdownSource("", at: place), location: place)
        var role = Role(title: "县长")
        role.of = EntityID(.place, body)
        role.from = Role.Change(date: PartialDate(from))
        role.to = to.map { Role.Change(date: PartialDate($0)) }
        entity.roles = [role]
        return entity
    }

    private func archive(_ texts: [String: String], entities: [Entity] = []) -> Archive {
        let issues = texts.sorted { $0.key < $1.key }.compactMap { date, text -> ArchiveModel.Issue? in
            guard let id = IssueID(date) else { return nil }
            var article = Article(
                id: ArticleID(PageID(id, 1), 1), parts: [],
                paragraphs: [Paragraph(text, page: 1, lines: 1...1)])
            article.isRecorded = true
            return ArchiveModel.Issue(
                id: id, masthead: Masthead(),
                pages: [Page(id: PageID(id, 1), source: SourceText(path: "issues/\(date)/1.txt", ""))],
                articles: NameRecogniser.recognised([article]))
        }
        return Archive(
            settings: ArchiveSettings(title: "x", paperName: "x"), issues: issues, entities: entities)
    }
}

import ArchiveModel
import TestSupport
import Testing

@testable import Names

@Suite struct LinkingTests {
    let places = [
        place("xian", "西安", type: "city"), place("xian-district", "西安区"),
        place("dongliao", "东辽县", aliases: ["东辽"]),
    ]

    @Test func `the longest name wins, and positions count scalars`() {
        let found = mentions("他从东辽县城回到东辽。", places)
        #expect(found.map(\.surface) == ["东辽县", "东辽"])
        #expect(found.map(\.position.offset) == [2, 8])
        #expect(found.allSatisfy { $0.resolution == .record(EntityID(.place, "dongliao")) })
    }

    @Test func `a place is not found inside a longer place name without a record`() {
        #expect(mentions("沿着东辽河走，到西安路上。", places).map(\.surface) == [])
        #expect(mentions("西安区的人去西安。", places).map(\.surface) == ["西安区", "西安"])
        #expect(mentions("西安区", [places[0]]).isEmpty)
    }

    @Test func `an ordinary word that begins like a suffix does not lengthen a place name`() {
        #expect(mentions("东辽村民来到西安市场", places).map(\.surface) == ["东辽", "西安"])
    }

    @Test func `a river keeps its name before its basin and its course`() {
        let text = "东辽河流域治理，东辽河流经三县。"
        #expect(mentions(text, places + [place("river", "东辽河")]).map(\.surface) == ["东辽河", "东辽河"])
        #expect(mentions(text, places).isEmpty)
    }

    @Test func `a place of a known type is found by its full form too`() {
        #expect(mentions("西安市政府", places).map(\.surface) == ["西安市"])
    }

    @Test func `a place is named before an office that is called after its unit`() {
        #expect(mentions("西安区区长到东辽县县委。", places).map(\.surface) == ["西安区", "东辽县"])
    }

    @Test func `no Latin word is cut`() {
        let cat = [Entity.named("projects/cat", "CAT")]
        #expect(mentions("CATEGORY, conCAT, CAT2 和CAT。", cat).map(\.position.offset) == [24])
    }

    @Test(arguments: [
        ("Bell", "Mr Bell spoke.", ["Bell"]), ("Bell", "The bell rang.", []),
        ("Bell", "Bell's boat", ["Bell"]),
        ("Bell", "Bellows and Bells", []), ("Bell", "MR BELL SPEAKS", ["BELL"]), ("Bell", "Bellé, Bellю", []),
        ("Bell", "“Bell,” he said", ["Bell"]), ("Bell", "BeLL", []), ("Bell", "贝尔Bell来了", ["Bell"]),
        ("The Bell", "at the Bell in May", ["the Bell"]), ("The Bell", "at the bell", []),
        ("The Bell", "THE BELL BURNS", ["THE BELL"]),
        ("the ferry house", "The Ferry House", ["The Ferry House"]),
        ("the ferry house", "The ferry house", ["The ferry house"]),
        ("the ferry house", "the fErry house", []),
        ("US", "give us bread", []), ("McKay", "MCKAY and Mckay", ["MCKAY"]),
        ("O'Dell", "O’Dell, o'dell", ["O’Dell"]),
        ("Étienne Roux", "ÉTIENNE ROUX, étienne roux", ["ÉTIENNE ROUX"]),
        ("Роза", "Роза и роза, РОЗА, Розанов", ["Роза", "РОЗА"]), ("Rose", "Rosée", []),
    ])
    func `a name is printed with its large letters`(_ name: String, _ text: String, _ found: [String]) {
        #expect(mentions(text, [.named("people/a", name)]).map(\.surface) == found)
    }

    @Test func `of two that differ in their letters each is meant by its own`() {
        let two = [Entity.named("people/march", "March"), Entity.named("projects/march", "march")]
        let found = mentions("the march of March, MARCH", two)
        #expect(
            found.map(\.resolution) == [
                .record(EntityID(.project, "march")),
                .undecided([EntityID(.person, "march"), EntityID(.project, "march")]),
                .undecided([EntityID(.person, "march"), EntityID(.project, "march")]),
            ])
    }

    @Test func `width and case are folded for finding, never for showing`() {
        let found = mentions("云谷（一期）", [Entity.named("projects/yungu", "云谷(一期)")])
        #expect(found.map(\.surface) == ["云谷（一期）"])
    }

    @Test func `of a name that hundreds bear the first are given, as many of each kind`() throws {
        let people = (0..<150).map { Entity.named("people/\($0 + 100)", "李钢") }
        let works = (0..<150).map { Entity.named("projects/\($0 + 100)", "李钢") }
        let found = try #require(mentions("李钢来了", people + works + [Entity.named("places/a", "李钢")]).first)
        guard case .undecided(let ids) = found.resolution else { return #expect(Bool(false), "decided") }
        #expect(ids.filter { $0.kind == .person }.map(\.slug) == (100..<200).map(String.init))
        #expect(ids.count { $0.kind == .project } == 100)
        #expect(ids.count { $0.kind == .place } == 1)
        #expect(found.evidence == ["100 records or more bear this name"])
    }

    @Test func `two records of one name stay undecided`() {
        let two = [Entity.named("people/a", "李钢"), Entity.named("people/b", "李钢")]
        #expect(
            mentions("李钢来了", two).map(\.resolution) == [
                .undecided([EntityID(.person, "a"), EntityID(.person, "b")])
            ])
    }

    @Test func `the headline is block -1`() {
        var article = Article.holding("正文里没有名字")
        article.headline = "东辽县开会"
        let lexicon = Lexicon.build(entities: places).value
        #expect(
            lexicon.mentions(in: article).map(\.position) == [TextPosition(block: -1, offset: 0, length: 3)])
    }

    @Test func `decisions tell people of one name apart by page and words`() {
        let two = [Entity.named("people/a", "李钢"), Entity.named("people/b", "李钢")]
        let decisions = DecisionReader.decisions(
            SourceText(
                path: "decisions/李钢.tsv",
                """
                *\t⟦李钢⟧\tunknown\t王敏\t2026-03-02
                2021-01-05\t⟦李钢⟧\tpeople/b\t王敏\t2026-03-02
                2021-01-05-p1\t农民⟦李钢⟧说\tpeople/a\t王敏\t2026-03-02
                2021-01-05-p1\t⟦李钢⟧铁厂\tnone\t王敏\t2026-03-02
                """))
        #expect(decisions.diagnostics == [])
        let lexicon = Lexicon.build(entities: two, decisions: decisions.value).value
        let found = lexicon.mentions(in: .holding("农民李钢说，李钢铁厂的李钢"))
        #expect(
            found.map(\.resolution) == [.record(EntityID(.person, "a")), .record(EntityID(.person, "b"))])
        #expect(found.map(\.position.offset) == [2, 11])
    }

    @Test func `a decision makes a name of words that no record bears`() {
        let decision = Decision(
            scope: .everywhere, name: "新希望", after: "集团", verdict: .record(EntityID(.organisation, "hope")),
            location: SourceLocation("decisions/新希望.tsv", line: 1))
        let hope = Entity.named("organisations/hope", "希望集团公司")
        let lexicon = Lexicon.build(entities: [hope], decisions: [decision])
        #expect(lexicon.diagnostics == [])
        #expect(lexicon.value.mentions(in: .holding("新希望集团带来新希望")).map(\.position.offset) == [0])
    }

    @Test func `empty and hostile input finds nothing and does not crash`() {
        #expect(mentions("", places).isEmpty)
        #expect(mentions("西安", []).isEmpty)
        #expect(mentions("西安", [.named("places/blank", "  ")]).isEmpty)
        let long = String(repeating: "东", count: 200_000)
        #expect(mentions(long, places).isEmpty)
        #expect(mentions("\u{0}西安\u{FFFF}", places).map(\.position.offset) == [1])
    }

    private func mentions(_ text: String, _ entities: [Entity]) -> [Mention] {
        Lexicon.build(entities: entities).value.mentions(in: .holding(text))
    }
}

private func place(_ slug: String, _ name: String, type: String? = nil, aliases: [String] = []) -> Entity {
    var entity = Entity.named("places/\(slug)", name)
    entity.type = type
    entity.aliases = aliases
    return entity
}

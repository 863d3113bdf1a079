import ArchiveModel
import TestSupport
import Testing

@testable import Names

@Suite struct RecordTests {
    @Test func `a record with every key is read`() throws {
        let (record, diagnostics) = read(
            """
            ---
            name: 周远山
            qualifier: 临江市市长
            reading: Zhōu Yuǎnshān
            aliases: [周市长]
            type: mayor
            within: places/linjiang
            coordinates: {latitude: 42.5, longitude: 125.25, datum: WGS84}
            roles:
              - title: 市长
                of: organisations/government
                from: {date: 2021-01, source: 2021-01-27-p1-a7, by: 任命}
                to: {date: 2022-05, source: "https://example.org/a", by: 辞职}
                seen: [2021-01-27-p1-a7]
            stages:
              - {status: 竣工, when: 2020, source: 2021-01-05-p1-a2, figures: [{name: 桥, value: 36, unit: 座, measure: actual}]}
            former_ids: [people/zhou]
            same_as: ["https://www.wikidata.org/wiki/Q1"]
            ---
            Text.
            """)
        let entity = try #require(record?.entity)
        #expect(diagnostics == [])
        #expect(entity.name == "周远山" && entity.aliases == ["周市长"] && entity.body.text == "Text.")
        #expect(entity.coordinates?.longitude == 125.25)
        #expect(entity.roles[0].from?.date?.description == "2021-01" && entity.roles[0].to?.by == "辞职")
        #expect(entity.roles[0].seen.map(\.description) == ["2021-01-27-p1-a7"])
        #expect(entity.stages[0].figures[0] == Figure(name: "桥", value: "36", unit: "座", measure: .actual))
        #expect(entity.formerIDs == [EntityID(.person, "zhou")])
        #expect(record?.references.map(\.key) == ["within", "of", "source", "seen", "source"])
    }

    @Test(arguments: [
        ("name: 甲\nalias: [乙]", "unknown-key", 3, 1),
        ("qualifier: 乙", "missing-key", 2, 1),
        ("name: 甲\naliases: 乙", "wrong-type", 3, 10),
        ("name: 甲\nwithin: 辽源", "bad-value", 3, 9),
        ("name: 甲\ncoordinates: {latitude: 99, longitude: 1}", "bad-value", 3, 25),
        ("name: 甲\nroles: [{title: 乙, from: {date: 2021}, to: {date: 2020}}]", "dates-backwards", 3, 46),
        ("name: 甲\nstages: [{status: 开工, source: page 1}]", "bad-value", 3, 35),
        ("name: 甲\nsame_as: [wikidata]", "bad-value", 3, 11),
        ("name：甲", "full-width-punctuation", 2, 5),
    ])
    func `a mistake is named with line and column`(fields: String, id: String, line: Int, column: Int) {
        let (_, diagnostics) = read("---\n\(fields)\n---\n")
        let first = diagnostics.first { $0.id == id }
        #expect(first?.severity == .error && first?.location?.line == line, "\(diagnostics)")
        #expect(first?.location?.column == column, "\(diagnostics)")
    }

    @Test func `ids that lead nowhere are errors with the nearest one`() {
        let place = Record(entity: .named("places/linjiang", "临江"))
        let (record, _) = read(
            "---\nname: 甲\nwithin: places/lingjiang\nroles: [{title: 乙, of: places/linjiang, seen: [2021-01-01-p1-a1]}]\n---\n"
        )
        let found = RecordChecks.check([place] + [record].compactMap { $0 }, articles: [])
        #expect(found.map(\.id) == ["dangling-id", "wrong-kind", "dangling-id"])
        #expect(found.first?.fixes == ["did you mean 'places/linjiang'?"])
        #expect(found.map { $0.location?.line } == [3, 4, 4])
    }

    @Test func `records of one name are warned about unless their qualifiers differ`() {
        var one = Entity.named("people/a", "李钢")
        var two = Entity.named("people/b", "李钢")
        #expect(
            RecordChecks.check([one, two].map { Record(entity: $0) }, articles: []).map(\.severity) == [
                .warning
            ])
        one.qualifier = "农民"
        two.qualifier = "教师"
        #expect(RecordChecks.check([one, two].map { Record(entity: $0) }, articles: []).isEmpty)
    }

    @Test func `former ids collide with records and with each other`() {
        var one = Entity.named("people/a", "甲")
        var two = Entity.named("people/b", "乙")
        one.formerIDs = [EntityID(.person, "b"), EntityID(.person, "c")]
        two.formerIDs = [EntityID(.person, "c")]
        let found = RecordChecks.check([one, two].map { Record(entity: $0) }, articles: [])
        #expect(found.map(\.id) == ["former-id", "former-id"])
    }

    @Test func `a place cannot lie within itself`() {
        var one = Entity.named("places/a", "甲")
        var two = Entity.named("places/b", "乙")
        one.within = two.id
        two.within = one.id
        let found = RecordChecks.check([one, two].map { Record(entity: $0) }, articles: [])
        #expect(found.map(\.id) == ["place-circle", "place-circle"])
    }

    private func read(_ text: String) -> (Record?, [Diagnostic]) {
        let result = RecordReader.record(SourceText(path: "people/x.md", text), id: EntityID(.person, "x"))
        return (result.value, result.diagnostics)
    }
}

@Suite struct DecisionTests {
    @Test(arguments: [
        ("*\t⟦甲⟧", "decision-fields", 1), ("2021\t⟦甲⟧\tnone", "decision-scope", 1),
        ("*\t甲\tnone", "decision-marks", 3), ("*\t⟦⟧\tnone", "decision-marks", 3),
        ("*\t⟦甲⟧\tnobody", "decision-verdict", 13), ("*\t⟦甲⟧\tnone\t王\t2026-02-30", "bad-value", 22),
    ])
    func `a bad line is an error where it goes wrong`(line: String, id: String, column: Int) {
        let found = DecisionReader.decisions(SourceText(path: "decisions/甲.tsv", line)).diagnostics
        #expect(found.map(\.id) == [id])
        #expect(found.first?.location?.column == column)
    }

    @Test func `lines that contradict each other are one error that names both authors`() {
        let text = "*\t⟦甲⟧\tpeople/a\t王敏\n*\t⟦甲⟧\tpeople/a\t李红\n*\t⟦甲⟧\tnone\t赵阳\n"
        let decisions = DecisionReader.decisions(SourceText(path: "decisions/甲.tsv", text)).value
        let found = DecisionReader.contradictions(decisions)
        #expect(found.map(\.id) == ["contradictory-decisions"])
        #expect(
            found[0].notes.count == 2 && found[0].notes[0].contains("王敏") && found[0].notes[1].contains("赵阳"))
    }

    @Test func `a decision in another name's file is a warning, and one for no record an error`() {
        let read = DecisionReader.decisions(SourceText(path: "decisions/乙.tsv", "*\t⟦甲⟧\tpeople/a\n"))
        #expect(read.diagnostics.map(\.id) == ["decision-file"])
        #expect(Lexicon.build(entities: [], decisions: read.value).diagnostics.map(\.id) == ["dangling-id"])
    }
}

import ArchiveModel
import Foundation
import Ingest
import Testing

@testable import Names

/// Names inside names, and names of records inside longer ones that the machine finds.
struct NestingTests {
    // MARK: Names of another kind

    @Test(
        arguments: [
            ("沙河市人大常委会昨日开会。", "沙河市人大常委会", "沙河市"), ("沙河市中级人民法院宣判。", "沙河市中级人民法院", "沙河市"),
            ("东湖大街延伸线工程开工。", "东湖大街延伸线工程", "东湖大街"), ("青岭镇卫生院改造项目竣工。", "青岭镇卫生院改造项目", "青岭镇"),
            ("白桦县农业农村局的汇报。", "白桦县农业农村局", "白桦县"),
        ])
    func `the record of a place stands in what is called after it and takes nothing away`(
        text: String, outer: String, place: String
    ) async throws {
        let without = try await mentions(text)
        let with = try await mentions(text, ["places/it.md": place])
        #expect(without.map(\.name) == with.map(\.name))
        #expect(with.map(\.name).contains(outer))
        #expect(with.first { $0.name == place }?.resolution == .record(EntityID(.place, "it")))
        #expect(with.first { $0.name == outer }?.resolution == .unreviewed)
        let (first, second) = (with.firstIndex { $0.name == outer }, with.firstIndex { $0.name == place })
        #expect(try #require(first) < #require(second))
        #expect(!with.outermost.contains { $0.name == place })
    }

    @Test func `of two records of which one is called after the other, both are meant`() async throws {
        let records = ["places/it.md": "沙河市", "organisations/bank.md": "沙河市商业银行"]
        let found = try await mentions("沙河市商业银行开业。", records)
        #expect(
            found.map(\.resolution) == [
                .record(EntityID(.organisation, "bank")), .record(EntityID(.place, "it")),
            ])
    }

    @Test func `the name of a person holds no place`() async throws {
        let text = "会上，局长何东湖作了报告。何东湖说，要抓紧。"
        let without = try await mentions(text)
        #expect(without.map(\.name) == ["何东湖", "何东湖"])
        #expect(
            try await mentions(text, ["places/lake.md": "东湖"]).map(\.resolution) == without.map(\.resolution))
    }

    // MARK: Names of the same kind

    @Test(
        arguments: [
            ("东湖大街延伸连接线工程进展顺利。", "projects", "东湖大街延伸连接线", "东湖大街延伸连接线工程"),
            ("沙河湿地公园改造二期开工。", "projects", "沙河湿地公园改造", "沙河湿地公园改造二期"),
            ("远江钢铁有限公司投产。", "organisations", "远江钢铁", "远江钢铁有限公司"),
        ])
    func `a word that makes no other thing of it belongs to the record`(
        text: String, folder: String, name: String, longer: String
    ) async throws {
        #expect(try await mentions(text).map(\.surface).contains(longer))
        let found = try await mentions(text, ["\(folder)/it.md": name])
        let meant = found.filter {
            $0.resolution == .record(EntityID("\(folder)/it") ?? EntityID(.place, "x"))
        }
        #expect(meant.map(\.surface) == [longer])
    }

    @Test
    func `an untyped place is also meant by its name with the unit of a town, unless another is called so`()
        async throws
    {
        let text = "1月5日，明川市举行植树活动。"
        let id = EntityID(.place, "it")
        #expect(try await mentions(text, ["places/it.md": "明川"]).map(\.resolution) == [.record(id)])
        let others = ["places/it.md": "明川", "places/other.md": "明川市"]
        let other = EntityID(.place, "other")
        #expect(try await mentions(text, others).map(\.resolution) == [.record(other)])
        let typed = ["places/it.md": "---\nname: 明川\ntype: river\n---\n"]
        #expect(try await mentions(text, [:], typed).map(\.resolution) == [.unreviewed])
    }

    @Test func `a shorter name is not meant in that of another person`() async throws {
        let found = try await mentions("会上，市长王东升作了报告。王东升说，要抓紧。", ["people/wang.md": "王东"])
        #expect(found.map(\.name) == ["王东升", "王东升"])
        #expect(found.allSatisfy { $0.resolution == .unreviewed })
    }

    @Test func `a longer name of the record takes the place of what was read of it`() {
        let found = [mention("沙河市人民政府", at: 0, .organisation), mention("沙河市", at: 0, .place)]
        let known = [mention("沙河市人民政府办公室", at: 0, .organisation, EntityID(.organisation, "office"))]
        let merged = MentionMerger.merge(known: known, denied: [], found: found)
        #expect(merged.map(\.name) == ["沙河市人民政府办公室", "沙河市"])
    }

    @Test func `a record's name across the edge of what was found is none, unless an editor decided there`() {
        let found = [mention("江西", at: 0, .place), mention("丰城", at: 2, .place)]
        let known = [mention("西丰", at: 1, .place, EntityID(.place, "xifeng"))]
        #expect(MentionMerger.merge(known: known, denied: [], found: found).map(\.name) == ["江西", "丰城"])
        let meant = MentionMerger.merge(known: known, denied: [], meant: [known[0].position], found: found)
        #expect(meant.map(\.name) == ["西丰"])
    }

    @Test func `a decision with the words around wins over a longer find`() async throws {
        let files = ["decisions/王东.tsv": "*\t⟦王东⟧升\tpeople/wang\t王敏\t2026-03-02\n"]
        let found = try await mentions("会上，市长王东升作了报告。", ["people/wang.md": "王东"], files)
        #expect(found.map(\.name) == ["王东"])
    }

    @Test func `what is hidden is told with what hides it`() async throws {
        let text = "会上，市长王东升作了报告。"
        let archive = try await archive(text, ["people/wang.md": "王东"])
        let lexicon = Lexicon.build(entities: archive.entities).value
        let hidden = archive.issues.flatMap(\.articles).flatMap(lexicon.hidden)
        #expect(hidden.map(\.known.name) == ["王东"])
        #expect(hidden.map(\.found.name) == ["王东升"])
    }

    // MARK: Addresses

    @Test(
        arguments: [
            ("家住白桦省沙河市青岭县的他", ["白桦省沙河市青岭县", "白桦省", "沙河市"]),
            ("他在沙河市东湖大街开店", ["沙河市东湖大街", "沙河市"]),
            ("沙河市、青岭县等地", ["沙河市", "青岭县"]), ("青岭县沙河市", ["青岭县", "沙河市"]),
        ])
    func `places that lie in one another are one mention with parts`(text: String, surfaces: [String]) {
        let places = ["白桦省", "沙河市", "青岭县", "东湖大街"].compactMap { name -> Mention? in
            guard let range = text.range(of: name) else { return nil }
            return mention(
                name, at: text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound), .place)
        }
        let merged = MentionMerger.merge(known: [], denied: [], found: places)
        #expect(merged.map(\.surface) == surfaces)
        for mention in merged {
            let scalars = Array(text.unicodeScalars)[mention.position.offset..<mention.position.end]
            #expect(String(String.UnicodeScalarView(scalars)) == mention.surface)
            #expect(mention.surface.hasSuffix(mention.name))
        }
    }

    @Test func `an address inside the name of a body stays inside it`() {
        let found = [
            mention("沙河市", at: 0, .place), mention("青岭区", at: 3, .place),
            mention("沙河市青岭区法院", at: 0, .organisation), mention("东湖大街", at: 8, .place),
        ]
        let merged = MentionMerger.merge(known: [], denied: [], found: found)
        #expect(merged.map(\.surface) == ["沙河市青岭区法院", "沙河市青岭区", "沙河市", "东湖大街"])
        #expect(MentionList(merged).areNested == [false, true, true, false])
        #expect(MentionList(merged).inside(0).map(\.name) == ["青岭区", "沙河市"])
    }

    // MARK: -

    private func mention(_ name: String, at offset: Int, _ kind: Mention.Kind, _ id: EntityID? = nil)
        -> Mention
    {
        Mention(
            kind: kind, name: name, surface: name,
            position: TextPosition(block: 0, offset: offset, length: name.unicodeScalars.count),
            resolution: id.map { .record($0) } ?? .unreviewed)
    }

    private func mentions(
        _ text: String, _ records: [String: String] = [:], _ others: [String: String] = [:]
    ) async throws -> [Mention] {
        try await archive(text, records, others).issues.flatMap { $0.articles.flatMap(\.mentions) }
    }

    private func archive(
        _ text: String, _ records: [String: String], _ others: [String: String] = [:]
    ) async throws -> Archive {
        let known = records.mapValues { "---\nname: \($0)\n---\n" }.merging(others) { $1 }
        let files = [
            "archive.yml": "format: 1\ntitle: 沙河日报\npaper: {name: 沙河日报}\n",
            "issues/2021-01-27/1.txt": "# 各项工作有序开展\n\n\(text)\n",
        ].merging(known) { $1 }.map { ArchiveFile(path: $0, bytes: Array($1.utf8)) }
        return try #require(await Ingest.archive(from: files).value)
    }
}

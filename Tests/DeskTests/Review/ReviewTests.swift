import ArchiveModel
import Ingest
import Names
import TestSupport
import Testing

@testable import Desk

/// Suggestions about names, and what an answer writes.
struct ReviewTests {
    private let plan = ReviewPlan(author: "王敏", date: CalendarDate("2026-03-02")!)

    @Test("A name with a role is suggested with its sentence, and not again once it is rejected")
    func suggestsAndForgets() async throws {
        let archive = try #require(await Ingest.archive(from: files()).value)
        let suggestions = SuggestionList.suggestions(for: archive, settled: [])
        let mayor = try #require(suggestions.first { $0.name == "钟立言" })
        #expect(mayor.roles == ["市长"])
        #expect(mayor.sentences.first?.text.contains("市长钟立言") == true)
        let later = SuggestionList.suggestions(for: archive, settled: ["钟立言"])
        #expect(!later.contains { $0.name == "钟立言" })
    }

    @Test("An accepted name becomes a record, and its mentions lead there")
    func accepts() async throws {
        let archive = try #require(await Ingest.archive(from: files()).value)
        let suggestion = SuggestionList.suggestions(for: archive, settled: []).first { $0.name == "钟立言" }
        let id = EntityID(.person, "zhong-liyan")
        let write = try #require(
            try plan.write(.accept(id), about: "钟立言", suggestion: suggestion, files: files()))
        #expect(write.path == "people/zhong-liyan.md")
        let next = await Ingest.archive(from: files() + [ArchiveFile(path: write.path, bytes: write.bytes)])
        let mentions = next.value?.issues.flatMap { $0.articles.flatMap(\.mentions) } ?? []
        #expect(mentions.contains { $0.resolution == .record(id) })
        #expect(!next.diagnostics.contains { $0.severity == .error })
    }

    @Test("A decision is written once, in order, and never over another")
    func decides() throws {
        let held = ArchiveFile(path: "decisions/新柳.tsv", bytes: Array("2021-01-27\t⟦新柳⟧\tunknown\n".utf8))
        let write = try #require(
            try plan.write(.reject, about: "新柳", suggestion: nil, files: [held]))
        #expect(
            String(decoding: write.bytes, as: UTF8.self)
                == "*\t⟦新柳⟧\tnone\t王敏\t2026-03-02\n2021-01-27\t⟦新柳⟧\tunknown\n")
        let next = ArchiveFile(path: write.path, bytes: write.bytes)
        #expect(try plan.write(.reject, about: "新柳", suggestion: nil, files: [next]) == nil)
        #expect(throws: ReviewPlan.Problem.self) {
            try plan.write(.leave, about: "新柳", suggestion: nil, files: [next])
        }
    }

    @Test func `a person is not merged into a place, nor a place into a person`() throws {
        let held = ["places/liuhe", "people/zhong-liyan"].map { ArchiveFile(path: "\($0).md", bytes: []) }
        for (kind, id) in [
            (Mention.Kind.person, EntityID(.place, "liuhe")), (.place, EntityID(.person, "zhong-liyan")),
        ] {
            let found = Suggestion(
                kind: kind, name: "柳河", matter: .newName, roles: [], articles: [], sentences: [])
            let problem = #expect(throws: ReviewPlan.Problem.self) {
                try plan.write(.merge(id), about: "柳河", suggestion: found, files: held)
            }
            #expect(problem == .otherKind(id, name: "柳河", kind))
            #expect(problem?.description.contains("aliases of \(id).md") == true)
        }
        #expect(throws: ReviewPlan.Problem.self) {
            try plan.write(
                .merge(EntityID(.person, "zhong-liyan")), about: "柳河", suggestion: nil, readAs: .place,
                files: held)
        }
        let mall = Suggestion(
            kind: .organisation, name: "柳河", matter: .newName, roles: [], articles: [], sentences: [])
        let write = try plan.write(
            .merge(EntityID(.place, "liuhe")), about: "柳河", suggestion: mall, files: held)
        #expect(write != nil)
    }

    @Test("Rejected words are no name in the next reading, whatever the machine says")
    func rejectionHolds() async throws {
        let write = try #require(try plan.write(.reject, about: "钟立言", suggestion: nil, files: files()))
        let next = await Ingest.archive(from: files() + [ArchiveFile(path: write.path, bytes: write.bytes)])
        let mentions = next.value?.issues.flatMap { $0.articles.flatMap(\.mentions) } ?? []
        #expect(!mentions.contains { $0.name == "钟立言" })
    }

    @Test func `a name and its other wordings are one suggestion, and one answer settles them`() async throws
    {
        let pages = [
            ("2021-01-05", "市中心医院迁建开工。"), ("2022-01-14", "市中心医院南迁以后，路更近了。"),
        ]
        let held =
            files()
            + pages.map { day, text in
                ArchiveFile(path: "issues/\(day)/1.txt", bytes: Array("# 城建回顾\n\n\(text)\n".utf8))
            }
        let archive = try #require(await Ingest.archive(from: held).value)
        let group = try #require(
            SuggestionList.suggestions(for: archive, settled: []).first { $0.names.contains("市中心医院南迁") })
        #expect(Set(group.names) == ["市中心医院南迁", "市中心医院迁建"])
        #expect(group.changed.count == 2)
        #expect(group.sentences.allSatisfy { !$0.name.isEmpty })
        #expect(
            group.variants.allSatisfy {
                !$0.sentences.isEmpty && $0.reason == "one work or project in other words"
            })

        let lead = group.led(by: "市中心医院迁建")
        let id = EntityID(.project, "hospital")
        let record = try plan.edits(.accept(id), about: lead, files: held)
        #expect(record.map(\.path) == ["projects/hospital.md"])
        let next = await Ingest.archive(from: held + record.map(\.file))
        #expect(!next.diagnostics.contains { $0.severity == .error })
        let mentions = next.value?.issues.flatMap { $0.articles.flatMap(\.mentions) } ?? []
        #expect(mentions.filter { $0.resolution == .record(id) }.map(\.name).sorted() == lead.names.sorted())

        let rejected = try plan.edits(.reject, about: lead, files: held)
        #expect(rejected.map(\.path).sorted() == ["decisions/市中心医院南迁.tsv", "decisions/市中心医院迁建.tsv"])
        #expect(try plan.edits(.reject, about: lead.alone, files: held).count == 1)
    }

    @Test func `a meeting that two issues speak of in other words is suggested once`() async throws {
        let pages = [
            ("2021-01-05", "市委九届四次全会提出要求，市委九届五次全会也作了部署。"),
            ("2022-01-14", "代表们来到青榆市。青榆市委九届四次全体会议召开以来，变化很大。"),
        ]
        let held =
            files()
            + pages.map { day, text in
                ArchiveFile(path: "issues/\(day)/1.txt", bytes: Array("# 要闻\n\n\(text)\n".utf8))
            }
        let archive = try #require(await Ingest.archive(from: held).value)
        let meetings = SuggestionList.suggestions(for: archive, settled: []).filter {
            $0.matter == .recurring
        }
        #expect(meetings.map { Set($0.names) } == [["市委九届四次全会", "青榆市委九届四次全体会议"]])
        let settled = Set(meetings.flatMap(\.names))
        #expect(
            !SuggestionList.suggestions(for: archive, settled: settled).contains { $0.matter == .recurring })
    }

    @Test func `an office without a name is suggested to be who held it then, and not again once decided`()
        async throws
    {
        let record = ArchiveFile(
            path: "people/qiao.md",
            bytes: Array("---\nname: 乔振海\nroles:\n  - title: 区长\n    from: {date: 2020-05}\n---\n".utf8))
        let page = ArchiveFile(
            path: "issues/2021-01-28/1.txt", bytes: Array("# 区长接访\n\n昨日，区长接待了来访群众。副区长陪同。\n".utf8))
        let held = files() + [record, page]
        let archive = try #require(await Ingest.archive(from: held).value)
        let office = try #require(
            SuggestionList.suggestions(for: archive, settled: []).first { $0.name == "区长" })
        #expect(office.matter == .office(EntityID(.person, "qiao")))
        #expect(office.sentences.map(\.text) == ["昨日，区长接待了来访群众"])
        let scoped = ReviewPlan(
            author: "王敏", date: plan.date, scope: try #require(Decision.Scope("2021-01-28-p1")))
        let write = try #require(
            try scoped.write(
                .merge(EntityID(.person, "qiao")), about: "区长", suggestion: office, files: held))
        let decided = held + [ArchiveFile(path: write.path, bytes: write.bytes)]
        let next = try #require(await Ingest.archive(from: decided).value)
        #expect(!SuggestionList.suggestions(for: next, settled: []).contains { $0.name == "区长" })
    }

    private func files() -> [ArchiveFile] {
        [
            ("archive.yml", "format: 1\ntitle: 青榆日报\npaper: {name: 青榆日报}\n"),
            (
                "issues/2021-01-27/1.txt",
                "# 柳河镇春耕备耕有序开展\n\n本报讯（记者 方可欣）1月26日，市长钟立言到柳河镇调研春耕。\n\n钟立言指出，要抓好备耕。\n"
            ),
        ].map { ArchiveFile(path: $0, bytes: Array($1.utf8)) }
    }
}

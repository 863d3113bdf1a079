import ArchiveModel
import Desk
import Foundation
import Names
import Testing

@testable import Ingest

@Suite("The sample archive")
struct SampleArchiveTests {
    @Test func `it holds five years, forty-five articles and ninety-five records`() async throws {
        let archive = try await SampleArchive.read().archive
        #expect(
            archive.issues.map(\.id.description) == [
                "2021-01-05", "2021-01-27", "2022-01-14", "2023-08-29", "2024-10-18", "2025-01-10",
            ])
        #expect(archive.issues.flatMap(\.pages).count == 9)
        #expect(archive.articles.count == 45)
        let kinds: [EntityKind] = [.person, .place, .project, .organisation]
        #expect(kinds.map { kind in archive.entities.count { $0.id.kind == kind } } == [30, 25, 30, 10])
    }

    @Test func `readers are told why a word is a name in the language of the site`() async throws {
        let theme = URL(fileURLWithPath: SampleArchive.repository).appendingPathComponent(
            "Themes/reading-room")
        let file = try Data(contentsOf: theme.appendingPathComponent("locales/zh-Hans.json"))
        let words = try #require(
            (try JSONSerialization.jsonObject(with: file) as? [String: Any])?["strings"] as? [String: Any])
        let found = try await SampleArchive.read().archive.articles.flatMap(\.mentions)
        let rules = NameFeature.allCases.compactMap(\.reason) + FactFeature.allCases.map(\.reason)
        let reasons = Set(found.flatMap(\.evidence) + rules)
        #expect(found.count > 200)
        let untold = reasons.filter { reason in
            // Of a reason with a number at its end the words have what stands before it.
            let told = reason.split(separator: ":").first.map(String.init) ?? ""
            // A record and a number stand in their place.
            let parts = reason.split(separator: " ").map { part in
                EntityID(part) == nil && Int(part) == nil ? String(part) : "{0}"
            }
            let general = parts.joined(separator: " ")
            return [reason, told, general].allSatisfy { words["evidence: \($0)"] == nil }
        }
        #expect(untold.sorted() == [])
    }

    /// What a reader sees is what the reader of pages finds: no editor had to put a boundary or a headline right.
    @Test func `its pages divide into the same articles without the rows that were recorded`() async throws {
        func division(without isLeftOut: (String) -> Bool) async throws -> [String] {
            let articles = try await SampleArchive.read(without: isLeftOut).archive.articles
            let words = { (article: Article) in article.paragraphs.map(\.text).joined(separator: "|") }
            // Captions that were taken in together before each was an article of its own.
            let captions = Dictionary(grouping: articles.filter { $0.kind == .photo }, by: \.id.page).map {
                "\($0) \($1.map(words).joined(separator: "|"))"
            }
            return
                (captions
                + articles.filter { $0.kind != .photo }.map {
                    "\($0.id.description.prefix(10)) \($0.kicker ?? "—") \($0.headline ?? "—") \(words($0))"
                }).sorted()
        }
        let recorded = try await division { $0.hasSuffix(".notes.md") }
        let afresh = try await division { $0.hasSuffix(".notes.md") || $0.hasSuffix("articles.tsv") }
        #expect(recorded == afresh)
    }

    @Test func `a project is followed from promise to opening day under every name it had`() async throws {
        let archive = try await SampleArchive.read().archive
        let school = "projects/no5-middle-school"
        #expect(try archive.wordings(of: school) == ["五中异地新建", "辽源五中异地迁建", "五中异地搬迁", "辽源五中异地迁建工程"])
        #expect(
            try archive.appearances(of: school) == [
                "2021-01-05-p1-a2", "2021-01-27-p1-a6", "2022-01-14-p1-a1", "2023-08-29-p1-a1",
                "2024-10-18-p1-a1",
            ])
        #expect(try archive.entity(school).stages.map(\.status) == ["推进", "开工", "计划搬迁", "启用", "回访"])
        #expect(try archive.wordings(of: "projects/renmin-street-extension") == ["人民大街延伸连接线", "人民大街延伸线"])
        #expect(
            try archive.appearances(of: "projects/renmin-street-extension")
                == ["2021-01-05-p1-a2", "2022-01-14-p1-a2"])
        #expect(try archive.wordings(of: "projects/ouya-phase2") == ["欧亚购物中心二期", "欧亚二期"])
    }

    @Test func `the school is not found in the name of a party congress`() async throws {
        let archive = try await SampleArchive.read().archive
        let report = try archive.article("2021-01-27-p1-a6")
        #expect(report.paragraphs.contains { $0.text.contains("十九届五中全会") })
        let school = report.mentions.filter {
            $0.resolution == .record(EntityID(.organisation, "no5-school"))
        }
        let congresses = school.filter { mention in
            report.text(ofBlock: mention.position.block).unicodeScalars.dropFirst(mention.position.end)
                .starts(with: "全会".unicodeScalars)
        }
        #expect(congresses.isEmpty)
    }

    @Test func `two mayors in succession are kept apart`() async throws {
        let archive = try await SampleArchive.read().archive
        let mayors = archive.entities.filter { entity in
            entity.roles.contains {
                $0.title == "市长" && $0.of?.description == "organisations/liaoyuan-government"
            }
        }
        #expect(mayors.map(\.id.description) == ["people/cheng-yu", "people/sun-hong"])
        #expect(try archive.appearances(of: "people/sun-hong") == ["2021-01-27-p1-a6"])
        #expect(try archive.appearances(of: "people/cheng-yu") == ["2025-01-10-p1-a1", "2025-01-10-p2-a1"])
    }

    @Test func `an office that changes hands says who left it and who came`() async throws {
        let archive = try await SampleArchive.read().archive
        let came = try #require(try archive.entity("people/yuan-xuegao").roles.first)
        let left = try #require(try archive.entity("people/yu-guibao").roles.first)
        #expect(came.of == left.of)
        #expect(try archive.appearances(of: "organisations/agriculture-bureau") == ["2021-01-05-p1-a4"])
        #expect(came.from?.date == left.to?.date)
        #expect(came.from?.by == "决定任命")
        #expect(left.to?.by == "免去")
        let librarian = try archive.entity("people/shen-qiuhe")
        #expect(librarian.roles.map(\.title) == ["副馆长", "馆长"])
        #expect(librarian.roles.first?.to?.date == librarian.roles.last?.from?.date)
    }

    @Test func `namesakes are undecided until an editor decides`() async throws {
        let decided = try await SampleArchive.read().archive
        let open = try await SampleArchive.read { $0.hasPrefix("decisions/") }.archive
        func readings(of name: String, in archive: Archive) -> [String] {
            archive.articles.flatMap { article in
                article.mentions.filter { $0.name == name && $0.kind == .person }.map { mention in
                    switch mention.resolution {
                    case .record(let id): "\(article.id) \(id.slug)"
                    case .undecided(let ids): "\(article.id) \(ids.map(\.slug).joined(separator: "|"))"
                    case .unreviewed: "\(article.id) –"
                    }
                }
            }
        }
        #expect(
            readings(of: "李刚", in: decided)
                == ["2021-01-05-p1-a4 li-gang-renda", "2021-01-05-p1-a5 li-gang-dongfeng"])
        #expect(
            readings(of: "刘洋", in: decided) == [
                "2023-08-29-p1-a1 liu-yang-teacher", "2023-08-29-p1-a6 liu-yang-engineer",
                "2023-08-29-p1-a6 liu-yang-engineer", "2024-10-18-p1-a1 liu-yang-teacher",
                "2024-10-18-p1-a4 liu-yang-engineer|liu-yang-teacher",
            ])
        let undecided = readings(of: "刘洋", in: open).filter { $0.contains("|") }
        #expect(undecided.contains("2024-10-18-p1-a4 liu-yang-engineer|liu-yang-teacher"))
    }

    @Test func `figures on which two issues disagree stand side by side, and check lists them`() async throws
    {
        let archive = try await SampleArchive.read().archive
        func figures(_ id: String, when year: Int) throws -> [String] {
            try archive.entity(id).stages.filter { $0.when?.year == year }.flatMap { stage in
                stage.figures.map { "\($0.value)\($0.unit ?? "")" }
            }
        }
        #expect(try figures("projects/afforestation", when: 2020) == ["43万亩", "30.66万亩"])
        #expect(try figures("projects/river-works", when: 2020) == ["78公里", "42.7公里"])
        #expect(try figures("projects/bare-hills", when: 2020) == ["235处", "209处"])
        let disagreeing = await Checks.matters(of: archive).map(\.diagnostic).filter {
            $0.id == "figures-disagree"
        }
        let records = ["afforestation", "bare-hills", "livelihood-projects", "river-works"]
        for record in records {
            #expect(disagreeing.contains { $0.location?.path == "projects/\(record).md" }, "\(record)")
        }
    }

    @Test func `what was promised for a year and what came of it stand in one record`() async throws {
        let archive = try await SampleArchive.read().archive
        let stages = try archive.entity("projects/old-neighbourhoods").stages
        let homes = stages.compactMap { stage -> String? in
            guard stage.when?.year == 2021, let figure = stage.figures.first else { return nil }
            return "\(stage.status) \(figure.value)\(figure.unit ?? "") \(figure.measure?.rawValue ?? "")"
        }
        #expect(homes == ["计划 53个 target", "完成 54个 actual"])
    }

    @Test(arguments: [
        ("地区生产总值", "2022-01-14-p1-a1", "8.5", Measure.target),
        ("地区生产总值", "2022-01-14-p1-a2", "9.5", .forecast),
        ("规上工业总产值", "2022-01-14-p1-a2", "43.2", .forecast),
        ("空气优良天数", "2022-01-14-p1-a1", "91", .target),
        ("空气优良天数", "2022-01-14-p1-a2", "90.8", .actual),
    ])
    func `an indicator is told as promised, foreseen or reported`(
        name: String, article: String, value: String, measure: Measure
    ) async throws {
        let archive = try await SampleArchive.read().archive
        let found = try archive.article(article).mentions.filter {
            $0.kind == .indicator && $0.name == name && $0.quantity?.value == value
        }
        #expect(found.map { $0.quantity?.measure } == [measure])
    }

    @Test func `every role and stage leads to an article that names the record`() async throws {
        let archive = try await SampleArchive.read().archive
        for entity in archive.entities {
            let appearances = try Set(archive.appearances(of: entity.id.description))
            let roles = entity.roles.flatMap { role in
                role.seen.map(\.description)
                    + [role.from?.source, role.to?.source].compactMap { article($0) }
            }
            let sources = roles + entity.stages.compactMap { article($0.source) }
            for source in sources {
                #expect(appearances.contains(source), "\(entity.id) is not named in \(source)")
            }
        }
    }

    private func article(_ source: FactSource?) -> String? {
        if case .article(let id)? = source { id.description } else { nil }
    }

    @Test func `old addresses lead on, or say why they do not`() async throws {
        let archive = try await SampleArchive.read().archive
        let moves = archive.redirects.map { move in
            let from =
                switch move.from {
                case .article(let id): id.description
                case .entity(let id): id.description
                }
            switch move.to {
            case .article(let id): return "\(from) → \(id)"
            case .entity(let id): return "\(from) → \(id)"
            case .gone: return "\(from) †"
            }
        }
        #expect(
            moves.sorted() == [
                "2022-01-14-p1-a7 → 2022-01-14-p1-a6", "2024-10-18-p1-a8 †",
                "people/li-gang → people/li-gang-renda",
                "people/liu-yang → people/liu-yang-teacher",
                "projects/no5-new-campus → projects/no5-middle-school",
            ])
    }
}

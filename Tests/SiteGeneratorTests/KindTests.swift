import ArchiveModel
import Foundation
import Testing

@testable import SiteGenerator

/// What a kind of record needs beside its row in the table of kinds, and what follows from the row.
struct KindTests {
    @Test(arguments: EntityKind.allCases)
    func `a kind has its words in every language, its label in the search and its place in every schema`(
        kind: EntityKind
    ) throws {
        #expect(try Self.lacking(folder: kind.folder, word: kind.row.word) == [])
    }

    @Test func `a row alone is no kind yet, and what it lacks is named`() throws {
        let lacking = try Self.lacking(folder: "ships", word: "ship")
        #expect(
            lacking == [
                "locales/de.json: ships", "locales/de.json: ships_one", "locales/en.json: ships",
                "locales/en.json: ships_one", "locales/zh-Hans.json: ships",
                "locales/zh-Hans.json: ships_one",
                "locales/zh-Hant.json: ships", "locales/zh-Hant.json: ships_one",
                "templates/search.html: data-ships",
                "archive.schema.json: $defs.entity.pattern",
                "archive.schema.json: properties.unreviewed.properties",
                "extract.schema.json: properties.mentions.items.properties.entity.anyOf.0.pattern",
                "extract.schema.json: properties.mentions.items.properties.kind.enum",
                "record.schema.json: $defs.entity.pattern",
                "search-manifest.schema.json: properties.top.items.pattern",
            ])
    }

    @Test func `the kinds that the code knows by name are these rows`() {
        let named: [EntityKind] = [.person, .project, .place, .organisation]
        #expect(named.map(\.row.word) == ["person", "project", "place", "organisation"])
        #expect(named.map { Mention.Kind.record($0) } == [.person, .project, .place, .organisation])
    }

    @Test func `no two kinds share a folder or a word`() {
        let rows = EntityKind.allCases.map(\.row)
        #expect(Set(rows.map(\.folder)).count == rows.count)
        #expect(Set(Mention.Kind.allCases.map(\.word)).count == rows.count + 1)
    }

    @Test(arguments: EntityKind.allCases) func `a kind is found by its folder`(kind: EntityKind) {
        #expect(EntityKind(folder: kind.folder) == kind)
        #expect(EntityID("\(kind.folder)/x") == EntityID(kind, "x"))
        #expect(EntityKind(folder: kind.row.word) == nil)
    }

    @Test func `the order of records is that of their folders`() {
        #expect(EntityKind.allCases.sorted().map(\.folder) == EntityKind.allCases.map(\.folder).sorted())
    }

    @Test(arguments: EntityKind.allCases)
    func `a record of a kind has a page, a place in the menu and in the data`(kind: EntityKind) throws {
        let (row, record) = (kind.row, EntityID(kind, "x"))
        let article = try #require(ArticleID("2024-01-09-p1-a2"))
        let site = try RenderedSite(try Self.archive(naming: record, in: article))
        #expect(site.page("\(row.folder)/x").contains("\"@type\":\"\(row.schemaType)\""))
        #expect(site.page(row.folder).contains("新来者"))
        #expect(site.page("index.html").contains("href=\"\(row.folder)/index.html\""))
        #expect(site.page("data/entities.csv").contains("\(record),\(row.folder),新来者"))
        #expect(site.page("data/mentions-2024.csv").contains(",\(row.word),水,水,"))
        let front = site.page("index.html")
        #expect(front.contains("\(row.folder)/x/index.html") == row.isOnFrontPage)
    }

    @Test(arguments: EntityKind.allCases)
    func `a found name of a kind has a page as its row or the settings choose`(kind: EntityKind) throws {
        var policy = ArchiveSettings.UnreviewedPolicy()
        #expect(policy[kind] == kind.row.unreviewed)
        let article = try #require(ArticleID("2024-01-09-p1-a2"))
        var archive = try Self.archive(naming: EntityID(kind, "x"), in: article)
        var mentions = Array(archive.issues[1].articles[1].mentions)
        mentions[0].resolution = .unreviewed
        archive.issues[1].articles[1].mentions = MentionList(mentions)
        policy[kind] = .all
        #expect(FoundNames(archive.issues, policy).pages.contains { $0.name == "水" })
        policy[kind] = .none
        #expect(!FoundNames(archive.issues, policy).pages.contains { $0.name == "水" })
    }

    /// The small archive with one more record, which a word of `article` names.
    private static func archive(naming record: EntityID, in article: ArticleID) throws -> Archive {
        var archive = try HekouArchive.make()
        archive.entities.append(HekouArchive.entity(record.kind, record.slug, "新来者", ""))
        archive.entities.sort { $0.id < $1.id }
        let mention = Mention(
            kind: .record(record.kind), name: "水", surface: "水",
            position: TextPosition(block: 0, offset: 0, length: 1), resolution: .record(record))
        let index = try #require(archive.issues[1].articles.firstIndex { $0.id == article })
        archive.issues[1].articles[index].mentions = MentionList([mention])
        return archive
    }

    // MARK: What a kind lacks

    /// The places beside the table that do not know a kind whose records stand in `folder`.
    private static func lacking(folder: String, word: String) throws -> [String] {
        var lacking: [String] = []
        for file in try ReadingRoom.files() {
            if file.path.hasPrefix("locales/") {
                let source = SourceText(path: file.path, bytes: file.bytes)
                let words = LocaleFile.read("", source).value.strings
                lacking += [folder, "\(folder)_one"].filter { words[$0]?.other.text.isEmpty != false }
                    .map { "\(file.path): \($0)" }
            } else if file.path == "templates/search.html" {
                let label = "data-\(folder)=\"{{t.\(folder)_one}}\""
                if !String(decoding: file.bytes, as: UTF8.self).contains(label) {
                    lacking.append("\(file.path): data-\(folder)")
                }
            }
        }
        let schemas = ReadingRoom.folder.appending(path: "../../docs/schemas")
        for name in try FileManager.default.contentsOfDirectory(atPath: schemas.path).sorted() {
            let data = try Data(contentsOf: schemas.appending(path: name))
            let schema = try JSONSerialization.jsonObject(with: data)
            lacking += lists(of: schema, at: []).filter { !$0.kinds.isDisjoint(with: known) }
                .filter { !$0.kinds.contains($0.kinds.contains("person") ? word : folder) }
                .map { "\(name): \($0.path)" }.sorted()
        }
        return lacking
    }

    /// Words by which a list of kinds is known.
    private static let known: Set<String> = ["people", "person"]

    /// The alternatives of each pattern, the words of each enumeration and the keys of each object in a schema.
    private static func lists(of value: Any, at path: [String]) -> [(path: String, kinds: Set<String>)] {
        let here = path.joined(separator: ".")
        switch value {
        case let object as [String: Any]:
            return [(here, Set(object.keys))]
                + object.sorted { $0.key < $1.key }.flatMap { lists(of: $1, at: path + [$0]) }
        case let values as [Any]:
            return [(here, Set(values.compactMap { $0 as? String }))]
                + values.enumerated().flatMap { lists(of: $1, at: path + ["\($0)"]) }
        case let text as String where path.last == "pattern":
            return [(here, Set(text.split { !$0.isLetter }.map(String.init)))]
        default: return []
        }
    }
}

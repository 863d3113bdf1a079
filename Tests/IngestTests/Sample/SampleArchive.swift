import ArchiveModel
import Foundation
import Ingest
import Testing

/// `Content/` of the repository.
enum SampleArchive {
    static let repository = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Its files, without those for which `isLeftOut` holds.
    static func files(without isLeftOut: (String) -> Bool = { _ in false }) throws -> [ArchiveFile] {
        let content = URL(fileURLWithPath: repository).appendingPathComponent("Content")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: content.path)
        return try paths.filter { path in
            [".md", ".txt", ".yml", ".tsv"].contains { path.hasSuffix($0) } && !isLeftOut(path)
        }
        .map { ArchiveFile(path: $0, bytes: Array(try Data(contentsOf: content.appendingPathComponent($0)))) }
    }

    static func read(without isLeftOut: (String) -> Bool = { _ in false }) async throws -> (
        archive: Archive, diagnostics: [Diagnostic]
    ) {
        let read = await Ingest.archive(from: try files(without: isLeftOut))
        return (try #require(read.value), read.diagnostics)
    }
}

extension Archive {
    var articles: [Article] { issues.flatMap(\.articles) }

    func article(_ id: String) throws -> Article {
        try #require(articles.first { "\($0.id)" == id })
    }

    func entity(_ id: String) throws -> Entity {
        try #require(entities.first { "\($0.id)" == id })
    }

    /// By which words the articles call a record, in order of appearance.
    func wordings(of id: String) throws -> [String] {
        let record = Mention.Resolution.record(try entity(id).id)
        let surfaces = articles.flatMap { $0.mentions.filter { $0.resolution == record }.map(\.surface) }
        return surfaces.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The articles that name a record.
    func appearances(of id: String) throws -> [String] {
        let record = Mention.Resolution.record(try entity(id).id)
        return articles.filter { $0.mentions.contains { $0.resolution == record } }.map(\.id.description)
    }
}

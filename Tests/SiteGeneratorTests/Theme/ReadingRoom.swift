import ArchiveModel
import Foundation
import Testing

@testable import SiteGenerator

/// The theme that this repository ships.
enum ReadingRoom {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Themes/reading-room").standardizedFileURL

    static func theme() throws -> Theme { try #require(try load().value) }

    static func locale(_ language: String) throws -> SiteGenerator.Locale {
        try #require(try theme().locales[language])
    }

    static func load() throws -> Diagnosed<Theme?> { Theme.load(try files()) }

    static func files() throws -> [ThemeFile] {
        let folder = folder.resolvingSymlinksInPath().path
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        return paths.compactMap { path in
            guard let data = FileManager.default.contents(atPath: folder + "/" + path) else { return nil }
            return ThemeFile(path: path, bytes: Array(data))
        }
    }
}

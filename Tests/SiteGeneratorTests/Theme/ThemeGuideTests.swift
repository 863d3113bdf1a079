import ArchiveModel
import Foundation
import Testing

@testable import SiteGenerator

/// `docs/themes.md` tells designers what templates are given; it is held to the code here.
struct ThemeGuideTests {
    @Test func `the guide describes every value that a template is given, and no other`() throws {
        let described = Self.described(in: try Self.guide())
        let given = try TemplateNames.all()
        #expect(Set(described.keys) == Set(given.keys))
        for (template, names) in given {
            let missing = names.subtracting(described[template, default: []]).sorted()
            let unknown = described[template, default: []].subtracting(names).sorted()
            #expect(missing == [], "not in the guide: \(template)")
            #expect(unknown == [], "only in the guide: \(template)")
        }
    }

    @Test func `the language of the guide is one`() throws {
        let guide = try Self.guide()
        let block = try #require(guide.components(separatedBy: "```json\n").dropFirst().first)
        let json = try #require(block.components(separatedBy: "\n```").first)
        let read = LocaleFile.read("sv", SourceText(path: "locales/sv.json", json))
        #expect(read.diagnostics == [])
        #expect(read.value.rules.name == "Svenska")
        #expect(read.value.strings.count == 2)
    }

    private static func guide() throws -> String {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../docs/themes.md").standardizedFileURL
        return try String(contentsOf: file, encoding: .utf8)
    }

    /// The names in the first columns of the tables, by the heading above them. A row whose type is a shape, written
    /// `**story**`, stands for the members of that shape too.
    private static func described(in guide: String) -> [String: Set<String>] {
        var rows: [String: [(names: [String], shape: String?)]] = [:]
        var shapes = Set<String>()
        var heading: String?
        for line in guide.split(separator: "\n") {
            if line.hasPrefix("#") {
                heading = line.hasPrefix("### `") || line.hasPrefix("#### `") ? codes(line).first : nil
                if let heading, rows[heading] == nil { rows[heading] = [] }
                if line.hasPrefix("####"), let heading { shapes.insert(heading) }
            }
            guard let heading, line.hasPrefix("| `") else { continue }
            let cells = line.split(separator: "|")
            let bold = String(cells[1]).split(separator: "**", omittingEmptySubsequences: false)
            rows[heading, default: []].append((codes(cells[0]), bold.count > 1 ? String(bold[1]) : nil))
        }
        func names(of heading: String) -> Set<String> {
            rows[heading, default: []].reduce(into: []) { result, row in
                for name in row.names {
                    result.insert(name)
                    guard let shape = row.shape else { continue }
                    result.formUnion(names(of: shape).map { "\(name).\($0)" })
                }
            }
        }
        return rows.keys.filter { !shapes.contains($0) }.reduce(into: [:]) { $0[$1] = names(of: $1) }
    }

    /// What stands between backquotes.
    private static func codes(_ text: some StringProtocol) -> [String] {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        return stride(from: 1, to: parts.count, by: 2).map { String(parts[$0]) }
    }
}

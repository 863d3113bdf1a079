import ArchiveModel
import Foundation
import TestSupport
import Testing

@testable import Reading

/// What Tools/ReadingModel learns from. `BROADSHEET_MODEL_PAGES` names a file with the paths of pages, one a line; what is
/// seen of their lines is written beside it, and the pages laid out anew with their answers.
@Suite(
    .enabled(
        if: ProcessInfo.processInfo.environment["BROADSHEET_MODEL_PAGES"] != nil,
        "skipped: BROADSHEET_MODEL_PAGES names no list of pages"))
struct `Attributes of pages` {
    private static let perStyle = 6

    @Test func `are written for learning`() throws {
        let list = try #require(ProcessInfo.processInfo.environment["BROADSHEET_MODEL_PAGES"])
        var rows = ["# " + LineAttribute.allCases.map { "\($0.rawValue):\($0.count)" }.joined(separator: " ")]
        let listed = try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n").map(String.init)
        for path in try listed + relaid(beside: list) {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let page = PageText(number: 1, source: SourceText(path: "1.txt", text), in: .all)
            let (lines, statistics) = page.attributes()
            rows.append("page\t\(path)\t\(statistics.isHan ? "han" : "latin")\t\(statistics.blanks)")
            for (index, line) in page.lines.enumerated() {
                let values = (0..<LineAttributes.width).map { "\(lines[index, $0])" }
                rows.append("\(line.number)\t" + values.joined(separator: " "))
            }
        }
        try (rows.joined(separator: "\n") + "\n").write(
            toFile: list + ".attributes", atomically: true, encoding: .utf8)
        #expect(rows.count > 1)
    }

    /// Writes the pages laid out anew, with their answers, and returns their paths.
    private func relaid(beside list: String) throws -> [String] {
        var paths: [String] = []
        for style in PageStyle.all {
            let folder =
                list + ".relaid/"
                + style.name.filter { $0.isLetter || $0 == " " }.split(separator: " ").joined(separator: "-")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let articles = try SourceArticle.sample(style.corpus)
            for number in 0..<Self.perStyle {
                let page = PagePrinter.page(style, of: articles, seed: 100 + UInt64(number))
                let path = "\(folder)/p\(number).txt"
                try page.text.write(toFile: path, atomically: true, encoding: .utf8)
                try Self.answer(of: page).write(to: URL(fileURLWithPath: "\(folder)/p\(number).gold.json"))
                paths.append(path)
            }
        }
        return paths
    }

    private static func answer(of page: RelaidPage) throws -> Data {
        let articles = page.answers.enumerated().map { number, answer in
            [
                "headline": answer.headline.map { $0 as Any } ?? NSNull(),
                "lines": page.owners.indices.filter { page.owners[$0] == number }.map { [$0 + 1, $0 + 1] },
            ] as [String: Any]
        }
        let furniture = page.owners.indices.filter { page.owners[$0] == nil && !page.lines[$0].isEmpty }
        return try JSONSerialization.data(
            withJSONObject: ["articles": articles, "furniture": furniture.map { [$0 + 1, $0 + 1] }])
    }
}

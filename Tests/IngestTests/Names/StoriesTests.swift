import ArchiveModel
import Foundation
import Testing

@testable import Ingest

/// Names in invented stories of many kinds, held to what the recogniser has reached: better is welcome, worse is not.
///
/// `[钟立言]p` is a person, `l` a place, `o` an organisation; each line is a story by itself.
struct StoriesTests {
    @Test(
        "People and places are found in stories of every kind",
        arguments: [("p", Mention.Kind.person, 0.9), ("l", Mention.Kind.place, 0.85)])
    func stories(mark: Character, kind: Mention.Kind, least: Double) throws {
        var (hits, found, meant) = (0, 0, 0)
        for story in try Self.stories() {
            let names = Set(story.names.filter { $0.mark == mark }.map(\.name))
            let mentions = NameRecogniser.recognised([Self.article(story.text)])[0].mentions
            let machine = Set(mentions.filter { $0.kind == kind }.map(\.name))
            hits += names.intersection(machine).count
            found += machine.count
            meant += names.count
        }
        let score = 2 * Double(hits) / Double(found + meant)
        #expect(score >= least)
    }

    @Test("The same articles in any company give the same names, in any order")
    func deterministic() throws {
        let articles = try Self.stories().prefix(20).map { Self.article($0.text) }
        let forwards = NameRecogniser.recognised(articles).map(\.mentions)
        let backwards = NameRecogniser.recognised(articles.reversed()).map(\.mentions)
        #expect(forwards == backwards.reversed())
    }

    private struct Story {
        var text = ""
        var names: [(mark: Character, name: String)] = []
    }

    private static func stories() throws -> [Story] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Stories/stories.txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(story)
    }

    private static func story(_ line: Substring) -> Story {
        var story = Story()
        var open: [Int] = []
        var characters = line.makeIterator()
        while let character = characters.next() {
            if character == "[" {
                open.append(story.text.count)
            } else if character == "]", let start = open.popLast(), let mark = characters.next() {
                story.names.append((mark, String(story.text.dropFirst(start))))
            } else {
                story.text.append(character)
            }
        }
        return story
    }

    private static func article(_ text: String) -> Article {
        let id = ArticleID(PageID(IssueID("2021-01-05")!, 1), 1)
        return Article(id: id, parts: [], paragraphs: [Paragraph(text, page: 1, lines: 1...1)])
    }
}
